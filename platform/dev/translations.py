#!/usr/bin/env python3
"""Every text of the program has its translation: Russian for all of them, English (the language of the sources) for
those with plurals. Reads the sources anew with lupdate, into copies; the files themselves are left alone.

usage: translations.py ROOT LUPDATE"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Iterator

FOLDERS = ["app", "core", "qml", "platform"]
PLACE = re.compile(r"%(?:L?\d+|n)")


def forms_of(translation: xml.Element) -> list[str]:
    forms = translation.findall("numerusform") or [translation]
    return ["".join(form.itertext()) for form in forms]


def faults(text: str, all_of_them: bool) -> Iterator[str]:
    """What is wrong in one .ts file fresh from lupdate; `all_of_them`: also texts without a plural."""
    for context in xml.fromstring(text).iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            name = f"{context.findtext('name')}: «{source}»"
            translation = message.find("translation")
            state = translation.get("type")
            forms = forms_of(translation)
            if state in ("vanished", "obsolete"):
                yield f"{name} is no longer in the sources"
            elif not all_of_them and message.get("numerus") != "yes":
                continue
            elif state == "unfinished" or not all(forms):
                yield f"{name} has no translation"
            else:
                places = set(PLACE.findall(source))
                # One form of a plural may spell its number out.
                wrong = [form for form in forms if set(PLACE.findall(form)) | {"%n"} != places | {"%n"}]
                if wrong:
                    yield f"{name} and «{wrong[0]}» have other places to fill in"


def check(root: Path, lupdate: str) -> int:
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copy(path, folder)) for path in sorted((root / "assets/i18n").glob("*.ts"))]
        sources = [str(root / name) for name in FOLDERS if (root / name).is_dir()]
        # What lupdate murmurs about C++ that it does not know shows as a missing text, if it matters.
        subprocess.run([lupdate, "-silent", "-I", str(root), "-locations", "none", "-extensions", "cpp,h,qml",
                        *sources, "-ts", *copies], check=True, stderr=subprocess.DEVNULL)
        for copy in copies:
            for fault in faults(copy.read_text(encoding="utf-8"), all_of_them="_en" not in copy.name):
                print(f"assets/i18n/{copy.name}: {fault}")
                found += 1
    return found


if __name__ == "__main__":
    sys.exit(1 if check(Path(sys.argv[1]), sys.argv[2]) else 0)
