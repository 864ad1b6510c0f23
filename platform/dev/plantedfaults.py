#!/usr/bin/env python3
"""Plants single faults into the code of sync, one after another, and runs the tests that have to notice.

    plantedfaults.py [--count N] [--seed S] [--only WORDS] [--check]

Works on a copy of the sources with a build directory of its own, in build/planted: nobody's tree is touched.
Ends with 1 when fewer than 98 % are caught, or a fault cannot be planted or built. --check only looks whether the code
that each fault is to replace is still there, once."""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from faults import FAULTS  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "build/planted"
COPY = PLACE / "source"
BUILD = COPY / "build"  # as far from the sources as ours is, so that ccache knows what was compiled before
AT_LEAST = 0.98
LONGEST_RUN_S = 600

# Which tests look at which files, the quickest first: the first that fails has caught the fault.
FOLD = ["tst_fold", "tst_lifelaws", "tst_valuelaws", "tst_fold_random", "tst_textmerge", "tst_wire", "tst_fold_enumeration",
        "tst_servermerge"]
WIRE = ["tst_wire", "tst_fold_random", "tst_deliverylaws", "tst_serverpush", "tst_serverpull", "tst_scope"]
SERVER = ["tst_serverpush", "tst_servermerge", "tst_serverpull", "tst_deliverylaws", "tst_scope", "tst_scoperights",
          "tst_simulation"]
DEVICE = ["tst_simulation", "tst_restored", "tst_syncloop", "tst_live", "tst_mainjob", "tst_badnetwork", "tst_attachments", "tst_rescued"]
TESTS = {
    "core/change/fold": FOLD, "core/change/state": FOLD, "core/change/surroundings": FOLD,
    "core/change/textmerge": ["tst_textmerge", "tst_valuelaws", "tst_fold_enumeration"],
    "core/change/": WIRE,
    "server/": SERVER,
    "core/sync/newswatch": ["tst_live", "tst_syncloop"],
    "core/sync/mediarun": ["tst_attachments", "tst_syncloop"],
    "core/sync/": DEVICE,
}
# What tests start besides themselves.
PROGRAMS = {test: ["keyfield-server", "keyfieldctl"] for test in DEVICE if test != "tst_simulation"}


class Fault:
    def __init__(self, file: str, name: str, old: str, new: str, because: str = ""):
        self.file, self.name, self.old, self.new, self.because = file, name, old, new, because

    def planted(self, code: str) -> str:
        if code.count(self.old) != 1:
            raise ValueError(f"{self.file}: '{self.name}' finds its place {code.count(self.old)} times")
        return code.replace(self.old, self.new)

    def tests(self) -> list[str]:
        return next(tests for prefix, tests in TESTS.items() if self.file.startswith(prefix))


def all_faults() -> list[Fault]:
    return [Fault(file, *fault) for file, faults in FAULTS.items() for fault in faults]


def gone(root: Path) -> list[str]:
    """The faults that cannot be planted any more."""
    problems = []
    for fault in all_faults():
        try:
            fault.planted((root / fault.file).read_text())
        except (ValueError, OSError) as error:
            problems.append(str(error))
    return problems


def copy_sources() -> None:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, check=True,
                            capture_output=True).stdout.decode().split("\0")
    wanted = {name for name in listed if name and (ROOT / name).is_file()}
    for name in wanted:
        source, copy = ROOT / name, COPY / name
        if copy.is_file() and copy.read_bytes() == source.read_bytes():
            continue  # its objects stay as good as they are
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, copy)
    for folder, folders, names in os.walk(COPY):
        folders[:] = [name for name in folders if Path(folder, name) != BUILD]
        for name in names:
            path = Path(folder, name)
            if str(path.relative_to(COPY)) not in wanted:
                path.unlink()


def build(targets: list[str]) -> str:
    """What the compiler says; empty when all is well."""
    ran = subprocess.run(["cmake", "--build", str(BUILD), "--target", *targets], capture_output=True, text=True,
                         errors="replace")
    return "" if ran.returncode == 0 else ran.stdout[-3000:] + ran.stderr[-1000:]


def passes(test: str) -> bool:
    environment = dict(os.environ, KF_PROPERTIES="1000", KF_SIMULATION="150",
                       QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8",
                       QTEST_DISABLE_STACK_DUMP="1", QTEST_DISABLE_CORE_DUMP="1")
    if Path("/dev/shm").is_dir():
        environment["TMPDIR"] = "/dev/shm"
    with subprocess.Popen([str(BUILD / "tests" / test)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          stdin=subprocess.DEVNULL, env=environment, start_new_session=True) as process:
        try:
            code = process.wait(LONGEST_RUN_S)
        except subprocess.TimeoutExpired:
            code = -1
        try:  # with everything that it has started
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return code == 0


class Trial:
    def __init__(self) -> None:
        self.sound: set[str] = set()  # tests that pass when nothing is planted

    def prove(self, test: str) -> None:
        trouble = build([test, *PROGRAMS.get(test, [])])
        if trouble or not passes(test):
            sys.exit(f"{test} fails with no fault planted\n{trouble}")
        self.sound.add(test)

    def verdict(self, fault: Fault) -> str:
        """caught by TEST, survived, or does not build."""
        place = COPY / fault.file
        sound = place.read_text()
        try:
            for test in fault.tests():
                if test not in self.sound:
                    place.write_text(sound)
                    self.prove(test)
                if place.read_text() == sound:
                    place.write_text(fault.planted(sound))
                trouble = build([test, *PROGRAMS.get(test, [])])
                if trouble:
                    errors = [line for line in trouble.splitlines() if re.search(r"\berror\b", line)]
                    return "does not build: " + (errors or trouble.splitlines())[0]
                if not passes(test):
                    return "caught by " + test
            return "survived"
        finally:
            place.write_text(sound)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--count", type=int, default=0, help="so many of them, chosen by the seed; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="those whose name or file holds these words")
    options = parser.parse_args()
    problems = gone(ROOT)
    if problems or options.check:
        print("\n".join(problems) or f"{len(all_faults())} faults have their places")
        return 1 if problems else 0

    faults = [fault for fault in all_faults() if options.only in fault.name or options.only in fault.file]
    if 0 < options.count < len(faults):
        chosen = set(random.Random(options.seed).sample(range(len(faults)), options.count))
        faults = [fault for i, fault in enumerate(faults) if i in chosen]
    began = time.monotonic()
    PLACE.mkdir(parents=True, exist_ok=True)
    copy_sources()
    subprocess.run(["cmake", "-S", str(COPY), "-B", str(BUILD), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                    "-DKF_WITH_WINDOW=OFF"], check=True, stdout=subprocess.DEVNULL)
    tests = list(dict.fromkeys(test for fault in faults for test in fault.tests()))
    trouble = build([*tests, *{program for test in tests for program in PROGRAMS.get(test, [])}])
    if trouble:
        print(trouble, file=sys.stderr)
        return 1

    trial = Trial()
    caught, survivors, explained, broken = 0, [], [], []
    for number, fault in enumerate(faults, 1):
        since = time.monotonic()
        what = trial.verdict(fault)
        print(f"{number}/{len(faults)} {fault.file}: {fault.name}: {what} ({time.monotonic() - since:.0f} s)", flush=True)
        if what.startswith("caught"):
            caught += 1
        elif what != "survived":
            broken.append(fault)
        elif fault.because:
            explained.append(fault)
        else:
            survivors.append(fault)
    for fault in explained:
        print(f"cannot be told: {fault.file}: {fault.name}: {fault.because}")
    for fault in survivors:
        print(f"survived: {fault.file}: {fault.name}")
    print(f"planted faults: seed {options.seed}, {len(faults)} planted, {caught} caught, {len(survivors)} survived, "
          f"{len(explained)} cannot be told, {len(broken)} did not build, {time.monotonic() - began:.0f} s")
    enough = caught >= AT_LEAST * (caught + len(survivors))
    return 0 if enough and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
