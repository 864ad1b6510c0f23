"""Reads Hunspell's files and our own lists. All words in small letters, ё as е."""
import re
from collections import defaultdict
from dataclasses import dataclass, field


def plain(word: str) -> str:
    return word.lower().replace("ё", "е")


class Affixes:
    """The rules of an .aff file."""

    def __init__(self, path: str):
        self.rules = defaultdict(list)
        self.prefixes = {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                part = line.split()
                if len(part) >= 5 and part[0] == "SFX":
                    strip, add = ("" if text == "0" else plain(text) for text in (part[2], part[3].split("/")[0]))
                    self.rules[part[1]].append((strip, add, re.compile(plain(part[4]) + "$")))
                elif len(part) >= 5 and part[0] == "PFX":
                    self.prefixes[part[1]] = plain(part[3])

    def forms(self, word: str, flags) -> set[str]:
        found = {word}
        for flag in flags:
            for strip, add, condition in self.rules.get(flag, ()):
                if word.endswith(strip) and condition.search(word):
                    found.add(word[:len(word) - len(strip)] + add)
        return found


class Words(defaultdict):
    """Word -> the flags of each of its entries. `names`: those in capitals."""

    def __init__(self):
        super().__init__(list)
        self.names = set()


def read_words(path: str) -> Words:
    words = Words()
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            word, _, flags = line.strip().partition("/")
            if word[:1].isupper():
                words.names.add(plain(word))
            word = plain(word)
            if word.isalpha() and flags not in words[word]:
                words[word].append(flags)
    return words


@dataclass
class List:
    groups: list[list[str]] = field(default_factory=list)  # base form first; see the heads of the lists
    functional: set[str] = field(default_factory=set)      # lines with "!"
    strict: set[str] = field(default_factory=set)          # lines with "="
    unlike: set[tuple[str, str]] = field(default_factory=set)  # lines with "-"


def read_list(path: str) -> List:
    result = List()
    with open(path, encoding="utf-8") as file:
        for line in file:
            words = plain(line.split("#")[0]).split()
            if not words:
                continue
            if words[0] == "!":
                result.functional.update(words[1:])
            elif words[0] == "=":
                result.strict.update(words[1:])
            elif words[0] == "-":
                result.unlike.add((words[1], words[2]))
            else:
                result.groups.append(words)
    return result
