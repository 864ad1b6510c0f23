"""The include graph of the house: which folder may include which (the rooms' lists are platform/cmake/KfRooms.cmake)."""
import re
from pathlib import Path

# Modules below qml/ that features stand on; each may use those before it. Every other one is a feature.
SHARED_MODULES = ["Theme", "Format", "Controls", "Shell", "Models", "Forms", "Media", "Paper", "Due", "People", "Team", "Note", "Checklist"]
FOLDERS = ["core", "qml", "server", "platform", "app", "tests"]

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')
IMPORT = re.compile(r"^\s*import\s+Keyfield\.(\w+)")


def read_rooms(root: Path) -> dict[str, set[str]]:
    text = (root / "platform/cmake/KfRooms.cmake").read_text(encoding="utf-8")
    lists = re.findall(r'^set\(KF_ROOM_(\w+)_MAY\s*([^)]*)\)', text, re.MULTILINE)
    return {room: set(may.replace('"', "").split()) for room, may in lists}


class IncludeGraph:
    def __init__(self, rooms: dict[str, set[str]], exists=lambda path: True):
        self._rooms = rooms
        self._exists = exists

    def check_line(self, path: str, line: str) -> str | None:
        """What is wrong with this line of the file at `path` (from the root), if anything."""
        if path.endswith(".qml"):
            found = IMPORT.match(line)
            return self._fault(path, f"qml/{found[1]}/") if found else None
        found = INCLUDE.match(line)
        if not found or found[1].endswith(".moc"):
            return None
        target = found[1]
        if target.split("/")[0] not in FOLDERS or not self._exists(target):
            return f'"{target}" is no file of ours: includes start at the root, those of others stand in <>'
        return self._fault(path, target)

    def _fault(self, path: str, target: str) -> str | None:
        if self._may(path.split("/"), target.split("/")):
            return None
        return f"{'/'.join(path.split('/')[:2])} may not use {'/'.join(target.split('/')[:2])}"

    def _may(self, source: list[str], target: list[str]) -> bool:
        match source[0], target[0]:
            case "tests", _:
                return True
            case _, "tests":
                return False
            case "app", _:
                return True
            case _, "app":
                return False
            case "core", "core":
                return target[1] == source[1] or target[1] in self._rooms.get(source[1], set())
            case "server", "core":
                return target[1] in self._rooms["server"]
            case "platform", "core":
                return target[1] in ("device", "base")
            case "qml", "core":
                return target[1] != "db"  # no SQL here
            case "qml", "qml":
                return self._may_use_module(source[1], target[1])
        return source[0] == target[0]

    @staticmethod
    def _may_use_module(source: str, target: str) -> bool:
        if source == target:
            return True
        if target not in SHARED_MODULES:
            return False
        return source not in SHARED_MODULES or SHARED_MODULES.index(target) < SHARED_MODULES.index(source)
