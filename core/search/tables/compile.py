#!/usr/bin/env python3
"""Makes the table of word forms (core/search/wordtable.h) of two Hunspell dictionaries and our own lists.

    compile.py HUNSPELL_FOLDER LISTS_FOLDER OUT.cpp

The dictionaries are Debian's hunspell-ru (A. Lebedev, a licence of the BSD kind) and hunspell-en-us (K. Atkinson and
others, of the MIT kind); both permit derived tables when their notices go along. What is in the table: for each base form the stem that all
of its forms share, as a hash, and the number of its pattern; a pattern is what may stand behind the stem.
"""
import os
import sys

from dictionary import Affixes, read_words, read_list
from english import english_groups
from russian import russian_groups

SHORTEST_STEM = 2
BUCKETS = 1 << 12


def stem_hash(text: str) -> int:
    """FNV-1a over UTF-8, its upper half folded in: as in wordtable.cpp."""
    value = 0xcbf29ce484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001b3) & 0xffffffffffffffff
    return value ^ (value >> 32)


class Table:
    def __init__(self):
        self.strings: dict[str, int] = {}
        self.patterns: dict[tuple, int] = {}
        self.endings: dict[tuple, int] = {}
        self.entries: set[tuple[int, ...]] = set()
        self.odd: list[tuple[str, ...]] = []

    def string(self, text: str) -> int:
        return self.strings.setdefault(text, len(self.strings))

    def add(self, head: str, paradigms: list[frozenset], strict: bool):
        """`paradigms`: the forms, one set for each dictionary word in the group."""
        everything = frozenset().union(*paradigms) | {head}
        stem = os.path.commonprefix(list(everything))
        if len(stem) < min(SHORTEST_STEM, len(head)):
            self.odd.append((head, *sorted(everything - {head})))
            return
        parts = set()
        for forms in {frozenset(p) for p in paradigms} or {frozenset([head])}:
            inner = os.path.commonprefix(list(forms))
            ends = tuple(sorted(form[len(inner):] for form in forms))
            parts.add((self.string(inner[len(stem):]), self.endings.setdefault(ends, len(self.endings))))
        pattern = (self.string(head[len(stem):]), strict, tuple(sorted(parts)))
        number = self.patterns.setdefault(pattern, len(self.patterns))
        value = stem_hash(stem)
        self.entries.add((value >> 20 & 0xfff, value & 0xffff, number, value >> 40 & 0xff))


def numbers(kind: str, name: str, values: list[int]) -> str:
    rows = [", ".join(map(str, values[i:i + 24])) for i in range(0, len(values), 24)] or ["0"]
    return f"const {kind} {name}[] = {{\n" + ",\n".join(rows) + "};\n"


def literal(name: str, pieces: list[bytes]) -> str:
    data = b"".join(pieces)
    lines = [data[i:i + 60] for i in range(0, len(data), 60)]
    text = "\n".join('"' + "".join(f"\\{byte:03o}" for byte in line) + '"' for line in lines)
    return f"const char {name}[] =\n{text};\n"


def write(table: Table, path: str):
    out = ["// Made by core/search/tables/compile.py.\n#include \"core/search/wordtable.h\"\n\nnamespace kf::wordtable {\n\n"]
    ends_start, ends_list = [], []
    table_endings = list(table.endings)
    for ends in table_endings:
        ends_start.append(len(ends_list))
        ends_list += [table.string(end) for end in ends]
    ends_start.append(len(ends_list))
    pattern_start, pattern_parts, pattern_head = [], [], []
    for head, strict, parts in table.patterns:
        pattern_start.append(len(pattern_parts))
        pattern_head.append(head * 2 + int(strict))
        for infix, ends in parts:
            pattern_parts += [infix, ends]
    pattern_start.append(len(pattern_parts))
    entries = sorted(table.entries)
    buckets = [0] * (BUCKETS + 1)
    for bucket, *_ in entries:
        buckets[bucket + 1] += 1
    for i in range(BUCKETS):
        buckets[i + 1] += buckets[i]
    for limit, values in ((1 << 16, list(table.strings.values())), (1 << 16, [len(table.patterns), len(ends_list)])):
        assert max(values) < limit, "the table's numbers have 16 bits"
    strings = [text.encode() for text in table.strings]
    out.append(numbers("quint8", "stringSize", [len(text) for text in strings]))
    out.append(literal("stringText", strings))
    out.append(numbers("quint16", "endingsStart", ends_start))
    out.append(numbers("quint16", "endings", ends_list))
    out.append(numbers("quint32", "patternStart", pattern_start))
    out.append(numbers("quint16", "patternPart", pattern_parts))
    out.append(numbers("quint32", "patternHead", pattern_head))
    out.append(numbers("quint32", "bucketStart", buckets))
    out.append(numbers("quint16", "entryHash", [e[1] for e in entries]))
    out.append(numbers("quint16", "entryPattern", [e[2] for e in entries]))
    out.append(numbers("quint8", "entryCheck", [e[3] for e in entries]))
    out.append(literal("oddText", ["\n".join(" ".join(group) for group in sorted(table.odd)).encode()]))
    sizes = {"stringCount": len(table.strings), "bucketCount": BUCKETS}
    out += [f"const int {name} = {value};\n" for name, value in sizes.items()]
    out.append("\n} // namespace kf::wordtable\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("".join(out))


def main(hunspell: str, lists: str, path: str):
    table = Table()
    for name, language, build in (("ru_RU", "russian", russian_groups), ("en_US", "english", english_groups)):
        affixes = Affixes(os.path.join(hunspell, name + ".aff"))
        dictionary = read_words(os.path.join(hunspell, name + ".dic"))
        for head, paradigms, strict in build(dictionary, affixes, read_list(os.path.join(lists, language + ".txt"))):
            table.add(head, paradigms, strict)
    write(table, path)


if __name__ == "__main__":
    main(*sys.argv[1:4])
