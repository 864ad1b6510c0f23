"""Every rule of platform/dev/houserules.py finds its bad example and lets the good one pass."""
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "platform/dev"))
import houserules  # noqa: E402
from includegraph import IncludeGraph, read_rooms  # noqa: E402

GRAPH = IncludeGraph(read_rooms(ROOT), lambda target: "missing" not in target)


def breaches(path: str, text: str) -> list[str]:
    found = []
    houserules.check_file(path, text, GRAPH, lambda where, number, why: found.append(why))
    return found


class IncludeGraphTest(unittest.TestCase):
    BAD = [
        ("core/base/a.h", "core/record/record.h"),    # upwards
        ("core/record/a.h", "core/store/store.h"),
        ("core/change/a.h", "core/db/statement.h"),   # sideways
        ("core/store/a.cpp", "qml/Theme/theme.h"),    # out of the core
        ("core/sync/a.cpp", "server/http/server.h"),
        ("core/device/a.h", "platform/desktop/a.h"),
        ("core/base/a.cpp", "app/main.h"),
        ("core/base/a.cpp", "tests/db/check.h"),      # the product never uses its tests
        ("app/a.cpp", "tests/db/check.h"),
        ("server/a.cpp", "core/store/store.h"),
        ("server/a.cpp", "qml/Theme/theme.h"),
        ("platform/desktop/a.cpp", "core/store/store.h"),
        ("platform/desktop/a.cpp", "qml/Theme/theme.h"),
        ("qml/Today/a.cpp", "qml/Account/accountmodel.h"),  # a feature and another
        ("qml/Shell/a.cpp", "qml/Today/todaymodel.h"),      # shared ground and a feature
        ("qml/Theme/a.cpp", "qml/Controls/icon.h"),         # lower shared ground and higher
        ("qml/Today/a.cpp", "core/db/statement.h"),
        ("qml/Today/a.cpp", "server/http/server.h"),
        ("qml/Today/a.cpp", "app/main.h"),
        ("core/base/a.cpp", "error.h"),                     # not from the root
        ("core/base/a.cpp", "core/base/missing.h"),
    ]
    GOOD = [
        ("core/base/a.h", "core/base/error.h"),
        ("core/store/a.h", "core/db/statement.h"),
        ("core/sync/a.cpp", "core/store/store.h"),
        ("core/base/a.cpp", "a.moc"),
        ("server/http/a.cpp", "server/storage/storage.h"),
        ("server/a.cpp", "core/change/fold.h"),
        ("platform/desktop/a.cpp", "core/device/place.h"),
        ("qml/Today/a.cpp", "core/store/store.h"),
        ("qml/Today/a.cpp", "qml/Models/rowmodel.h"),
        ("qml/Today/a.cpp", "qml/Today/todaymodel.h"),
        ("qml/Controls/a.cpp", "qml/Theme/theme.h"),
        ("app/a.cpp", "qml/Today/todaymodel.h"),
        ("app/a.cpp", "platform/desktop/a.h"),
        ("tests/store/a.cpp", "core/db/statement.h"),
    ]

    def test_bad_includes_are_found(self):
        for path, target in self.BAD:
            with self.subTest(f"{path} includes {target}"):
                self.assertEqual(len(breaches(path, f'#include "{target}"\n')), 1)

    def test_good_includes_pass(self):
        for path, target in self.GOOD:
            with self.subTest(f"{path} includes {target}"):
                self.assertEqual(breaches(path, f'#include "{target}"\n'), [])

    def test_imports_of_pages(self):
        self.assertTrue(breaches("qml/Today/A.qml", "import Keyfield.Account\n"))
        self.assertTrue(breaches("qml/Controls/A.qml", "import Keyfield.Shell\n"))
        self.assertFalse(breaches("qml/Today/A.qml", "import QtQuick\nimport Keyfield.Controls\n"))
        self.assertFalse(breaches("app/Main.qml", "import Keyfield.Today\n"))

    def test_a_commented_include_counts_for_nothing(self):
        self.assertFalse(breaches("core/base/a.h", '// #include "core/store/store.h"\n'))

    def test_every_room_of_the_core_has_its_list(self):
        rooms = {path.name for path in (ROOT / "core").iterdir() if any(path.glob("*.h"))}
        self.assertEqual(rooms - set(read_rooms(ROOT)), set())


class RulesTest(unittest.TestCase):
    # (rule's words, path, bad line), one or more for each rule
    BAD = [
        ("Qt Core alone", "core/store/a.h", "#include <QGuiApplication>"),
        ("Qt Core alone", "core/store/a.h", "#include <QtQml/qqml.h>"),
        ("Qt Core alone", "core/store/a.h", "#  include <QQuickItem>"),
        ("Qt Core alone", "server/a.h", "#include <QColor>"),
        ("no SQL and no network", "qml/Today/a.cpp", "#include <QNetworkAccessManager>"),
        ("no SQL and no network", "qml/Today/a.cpp", "#include <sqlcipher/sqlite3.h>"),
        ("no SQL and no network", "qml/Today/A.qml", "var r = new XMLHttpRequest()"),
        ("no SQL and no network", "qml/Today/A.qml", "import QtQuick.LocalStorage"),
        ("SQL belongs", "qml/Today/a.cpp", 'q = "SELECT id FROM account";'),
        ("SQL belongs", "app/a.cpp", 'q = "PRAGMA user_version";'),
        ("operating system", "core/db/a.cpp", "#ifdef Q_OS_LINUX"),
        ("operating system", "qml/Theme/a.cpp", "#if defined(__ANDROID__)"),
        ("operating system", "tests/db/a.cpp", "#  ifndef _WIN32"),
        ("no Qt SQL", "core/db/a.cpp", "QSqlDatabase db;"),
        ("no Qt SQL", "tests/db/a.cpp", "QSqlDatabase::addDatabase(name);"),
        ("Qt Multimedia", "qml/Media/a.cpp", "#include <QAudioSource>"),
        ("kf::onResult", "qml/Today/a.cpp", "future.then(this, [] {});"),
        ("required properties", "app/a.cpp", "context->setContextProperty(name, this);"),
        ("the window never waits", "qml/Today/a.cpp", "store.read(work).result();"),
        ("nested event loop", "core/sync/a.cpp", "QEventLoop loop;"),
        ("nested event loop", "app/window/a.cpp", "QCoreApplication::processEvents();"),
    ]
    GOOD = [
        ("core/store/a.h", "#include <QJsonObject>"),
        ("core/store/a.h", "#include <QTextStream>"),
        ("core/report/a.h", "#include <QPainter>"),
        ("core/db/a.cpp", "#include <sqlcipher/sqlite3.h>"),
        ("core/sync/a.cpp", "#include <QNetworkAccessManager>"),
        ("core/db/a.cpp", 'run("PRAGMA user_version");'),
        ("core/db/a.cpp", "#if KF_SOMETHING"),
        ("platform/desktop/a.cpp", "#ifdef Q_OS_LINUX"),
        ("core/db/a.cpp", "// QSqlDatabase would bring its own SQLite"),
        ("core/db/a.cpp", "/* QSqlDatabase\n QEventLoop */"),
        ("tests/sync/a.cpp", "QEventLoop loop;"),
        ("app/ctl/a.cpp", "QEventLoop loop;"),
        ("core/base/a.h", "future.then(executor, [] {});"),
        ("qml/Today/A.qml", 'text: qsTr("Select a client")'),
    ]

    def test_every_rule_has_an_example(self):
        for rule in houserules.RULES:
            with self.subTest(rule.why):
                self.assertTrue(any(rule.covers(path) and rule.pattern.search(line) for _, path, line in self.BAD))

    def test_bad_lines_are_found(self):
        for words, path, line in self.BAD:
            with self.subTest(f"{path}: {line}"):
                found = breaches(path, line + "\n")
                self.assertEqual(len(found), 1, found)
                self.assertIn(words, found[0])

    def test_good_lines_pass(self):
        for path, line in self.GOOD:
            with self.subTest(f"{path}: {line}"):
                self.assertEqual(breaches(path, line + "\n"), [])

    def test_code_after_a_string_with_slashes_is_read(self):
        self.assertTrue(breaches("core/sync/a.cpp", 'open("https://x"); QEventLoop loop;\n'))

    def test_unfinished_work_is_found(self):
        for word in ("TO" "DO", "FIX" "ME", "X" "XX"):
            self.assertTrue(breaches("core/base/a.cpp", f"// {word}: later\n"))
            self.assertTrue(breaches("platform/dev/a.sh", f"# {word}\n"))
        self.assertFalse(breaches("core/base/a.cpp", "// to do so is safe\n"))

    def test_long_files_are_found(self):
        for path, most in (("core/base/a.cpp", 500), ("core/base/a.h", 500), ("qml/Today/A.qml", 300),
                           ("tests/db/a.cpp", 800)):
            with self.subTest(path):
                self.assertFalse(breaches(path, "\n" * most))
                self.assertTrue(breaches(path, "\n" * (most + 1)))


if __name__ == "__main__":
    unittest.main()
