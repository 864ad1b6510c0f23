#!/usr/bin/env python3
"""Holds the sources against the rules of the house that no compiler knows. Prints each breach as file:line: why."""
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator

sys.path.insert(0, str(Path(__file__).parent))
from includegraph import FOLDERS, IncludeGraph, read_rooms  # noqa: E402

SOURCES = (".h", ".cpp", ".qml")
OTHERS = (".sh", ".py", ".cmake", ".txt")

# Longest files, in lines. Tests may be longer: their cases are read one at a time.
BUDGETS = {".qml": 300, ".h": 500, ".cpp": 500}
TEST_BUDGET = 800

QT_WINDOW = (r"(Qt(Gui|Qml|Quick|QuickControls2|Svg|Widgets)/|QQml|QQuick|QJS|QGui|QWindow|QScreen|QColor|QPalette"
             r"|QFont|QImage|QPixmap|QIcon|QPaint|QPen|QBrush|QPdf|QText(Document|Cursor|Layout)|QClipboard|QKey|QMouse"
             r"|QTouch|QSurface|QOpenGL|QSvg|QDesktopServices|QWidget|QApplication|QStandardItem|QValidator)")


@dataclass(frozen=True)
class Rule:
    """Lines of code (comments taken out) in `where` must not match `pattern`."""
    where: tuple[str, ...]
    pattern: re.Pattern
    why: str
    but: tuple[str, ...] = ()

    def covers(self, path: str) -> bool:
        return path.startswith(self.where) and not path.startswith(self.but or ("\0",))


def rule(where: str, pattern: str, why: str, but: str = "") -> Rule:
    return Rule(tuple(where.split()), re.compile(pattern), why, tuple(but.split()))


RULES = [
    rule("core/ server/", rf"#\s*include\s*<{QT_WINDOW}", "knows no window: Qt Core alone", but="core/report/"),
    rule("qml/", r"#\s*include\s*<(QSql|QtSql|sqlite3|sqlcipher|QNetwork|QTcp|QUdp|QSsl|QAbstractSocket|QLocalS|QtNetwork)",
         "no SQL and no network below qml/"),
    rule("qml/", r"\bXMLHttpRequest\b|import\s+QtQuick\.LocalStorage|import\s+QtWebSockets",
         "no SQL and no network below qml/"),
    rule("qml/ app/", r'"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA)\s', "SQL belongs to core and server"),
    rule("core/ qml/ server/ app/ tests/",
         r"#\s*(if|ifdef|ifndef|elif)\b.*(\bQ_OS_|\b_WIN32|\bWIN32\b|\b__linux|\b__unix|\b__APPLE__|\b__ANDROID__|\b_MSC_VER)",
         "what depends on the operating system belongs to platform/"),
    rule("core/ qml/ server/ app/ tests/", r"\bQSqlDatabase\b", "a plain SQLite would meet our SQLCipher: no Qt SQL"),
    rule("core/ qml/ server/ app/", r"#\s*include\s*<(QtMultimedia|QAudio|QCamera|QImageCapture|QMedia|QSoundEffect|QVideo)",
         "microphone and camera are behind core/device: Qt Multimedia belongs to platform/"),
    rule("core/ qml/ app/", r"\.then\(\s*this\b", "crashes when the receiver dies first: kf::onResult"),
    rule("core/ qml/ app/", r"\bsetContextProperty\b", "tools cannot see context properties: required properties"),
    rule("qml/ app/window/", r"\.\s*(result|takeResult|waitForFinished|waitForDone)\(\s*\)", "the window never waits: kf::onResult",
         but="app/window/scene"),  # the pictures' samples are made before there is a window
    rule("core/ qml/ app/", r"\bQEventLoop\b|\bprocessEvents\b", "a nested event loop lets the world change under its caller",
         but="app/ctl/"),  # a command has nothing but what it waits for
]
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")

STRING_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.DOTALL)


def without_comments(text: str) -> str:
    """The same lines with the comments blanked; strings stay."""
    def blank(found: re.Match) -> str:
        return re.sub(r"[^\n]", " ", found[0]) if found[0].startswith("/") else found[0]
    return STRING_OR_COMMENT.sub(blank, text)


def check_file(path: str, text: str, graph: IncludeGraph, report: Callable[[str, int, str], None]) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if UNFINISHED.search(line):
            report(path, number, "finish it, or write it down where work is planned")
    if not path.endswith(SOURCES):
        return
    rules = [r for r in RULES if r.covers(path)]
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        fault = graph.check_line(path, line)
        if fault:
            report(path, number, fault)
        for r in rules:
            if r.pattern.search(line):
                report(path, number, r.why)
    budget = TEST_BUDGET if path.startswith("tests/") else BUDGETS[Path(path).suffix]
    lines = text.count("\n")
    if lines > budget:
        report(path, budget + 1, f"{lines} lines where {budget} are the most: split it")


def files_of(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix in SOURCES + OTHERS:
                yield path


def check(root: Path) -> int:
    """Prints the breaches below `root` and returns their number."""
    breaches = 0

    def report(path: str, number: int, why: str) -> None:
        nonlocal breaches
        breaches += 1
        print(f"{path}:{number}: {why}")

    graph = IncludeGraph(read_rooms(root), lambda target: (root / target).is_file())
    for path in files_of(root):
        check_file(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"), graph, report)
    return breaches


if __name__ == "__main__":
    sys.exit(1 if check(Path(sys.argv[1] if len(sys.argv) > 1 else ".")) else 0)
