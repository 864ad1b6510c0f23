#!/usr/bin/env python3
"""Every fault that ./dev soak plants has its place in the code of today, and no two have one name."""
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "platform/dev"))
import plantedfaults  # noqa: E402


class PlantedFaults(unittest.TestCase):
    def test_each_has_its_place(self):
        self.assertEqual(plantedfaults.gone(ROOT), [])

    def test_there_are_many_and_each_has_its_name(self):
        names = [fault.name for fault in plantedfaults.all_faults()]
        self.assertGreaterEqual(len(names), 50)
        self.assertEqual(len(names), len(set(names)))

    def test_each_changes_something_and_is_looked_at(self):
        for fault in plantedfaults.all_faults():
            self.assertNotEqual(fault.old, fault.new, fault.name)
            self.assertTrue(fault.tests(), fault.name)

    def test_what_is_gone_is_told(self):
        fault = plantedfaults.Fault("f.cpp", "gone", "a + b", "a - b")
        self.assertEqual(fault.planted("x = a + b;"), "x = a - b;")
        for code in ("x = a * b;", "x = a + b + a + b;"):
            with self.assertRaises(ValueError):
                fault.planted(code)


if __name__ == "__main__":
    unittest.main()
