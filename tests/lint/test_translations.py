"""platform/dev/translations.py finds texts without a translation, and translations that lost a place to fill in."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "platform/dev"))
from translations import faults  # noqa: E402


def found(message: str, all_of_them: bool = True) -> list[str]:
    return list(faults(f"<TS><context><name>Page</name>{message}</context></TS>", all_of_them))


def plain(source: str, translation: str, state: str = "") -> str:
    kind = f' type="{state}"' if state else ""
    return f"<message><source>{source}</source><translation{kind}>{translation}</translation></message>"


def plural(source: str, *forms: str) -> str:
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return f'<message numerus="yes"><source>{source}</source><translation>{inner}</translation></message>'


class TranslationsTest(unittest.TestCase):
    def test_complete(self):
        self.assertEqual(found(plain("Note by %1", "Заметка: %1")), [])
        self.assertEqual(found(plural("%n day(s)", "%n день", "%n дня", "%n дней")), [])
        self.assertEqual(found(plural("%n day(s)", "день", "%n дня", "%n дней")), [])

    def test_missing(self):
        self.assertIn("no translation", found(plain("Note", "", "unfinished"))[0])
        self.assertIn("no translation", found(plain("Note", ""))[0])
        self.assertIn("no translation", found(plural("%n day(s)", "%n день", "", "%n дней"))[0])

    def test_gone_from_the_sources(self):
        self.assertIn("no longer", found(plain("Note", "Заметка", "vanished"))[0])

    def test_lost_place(self):
        self.assertIn("places", found(plain("Note by %1 on %2", "Заметка: %1"))[0])
        self.assertIn("places", found(plain("Note", "Заметка: %1"))[0])

    def test_the_language_of_the_sources_needs_its_plurals_alone(self):
        self.assertEqual(found(plain("Note", "", "unfinished"), all_of_them=False), [])
        self.assertIn("no translation", found(plural("%n day(s)", "", ""), all_of_them=False)[0])


if __name__ == "__main__":
    unittest.main()
