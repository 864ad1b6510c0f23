"""English: inflections only. What -er, -ly, -tion, -ness make are other words."""

# Flags whose forms are words of their own -> the flag of their plural.
OTHER_WORDS = {"R": "Z", "N": "X", "L": "", "P": "", "Y": "", "V": "", "B": "", "H": ""}


VERB_PREFIXES = ("re", "out", "over", "under", "pre", "mis", "un")


def is_verb(group, dictionary):
    return len(group[0]) > 2 and bool(set("GS") & set("".join(dictionary.get(group[0], []))))


class Paradigms(dict):
    def add(self, word, forms):
        self.setdefault(word, {word}).update(forms)


def inflected(word, flags, affixes, dropped):
    wanted = flags & set("SDGJ")
    if "T" in flags:  # busy, busier, busiest; without it -er makes a trade: buyer
        wanted |= flags & set("TR")
    return {form for form in affixes.forms(word, wanted) if form.isalpha() and (form == word or form not in dropped)}


def english_groups(dictionary, affixes, hand):
    paradigms = Paradigms()
    for word, entries in dictionary.items():
        for text in entries:
            flags = set(text)
            # The dictionary saves entries by prefixes: discount is count, invoice is voice.
            starts = [""] + [affixes.prefixes[flag] for flag in flags if flag in affixes.prefixes]
            own = inflected(word, flags, affixes, hand.functional)
            others = {}
            for flag, plural in OTHER_WORDS.items():
                if flag in flags and not (flag == "R" and "T" in flags):
                    for form in affixes.forms(word, flag) - {word}:
                        others[form] = {form, form + "s"} if plural in flags or flag == "L" else {form}
            for start in starts:
                paradigms.add(start + word, {start + form for form in own})
                for other, forms in others.items():
                    paradigms.add(start + other, {start + form for form in forms})
    # Entries of their own: planned/U beside plan/S.
    for word in dictionary:
        for ending in ("ed", "ing"):
            stem = word[:-len(ending)]
            if word.endswith(ending) and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgklmnprtvz":
                base = stem[:-1]
                if base in paradigms and word not in hand.functional and base[-2] in "aeiou":
                    paradigms[base].update((stem + "ed", stem + "ing"))
            elif word.endswith(ending) and len(stem) > 3 and word not in hand.functional \
                    and (not any(dictionary[word]) or set("DG") & set("".join(dictionary.get(stem, [])))):
                for base in (stem, stem + "e"):  # agreeing/E beside agree/DS
                    if base in dictionary:
                        paradigms[base].add(word)
                        break
        if word.endswith("s") and word[:-1] in dictionary and not any(dictionary[word]) and word not in hand.functional:
            paradigms[word[:-1]].add(word)  # smiths beside smith/M
    # step, stepped: short words double their end, whatever they are.
    for word, entries in dictionary.items():
        if len(word) in (3, 4) and word[-1] in "bdgmnprt" and word[-2] in "aeiou" and word[-3] not in "aeiou" \
                and not set("DG") & set("".join(entries)):
            made = {word + word[-1] + ending for ending in ("ed", "ing")}
            paradigms[word] |= {form for form in made if form not in dictionary}
    for word, entries in dictionary.items():
        if word.endswith(("gh", "th")) and "G" in "".join(entries):
            paradigms[word].add(word + "s")
    for group in hand.groups:
        paradigms.add(group[0], group[1:])
        if is_verb(group, dictionary):
            for start in VERB_PREFIXES:  # resold, overran
                paradigms.add(start + group[0], [start + form for form in group[1:]] + [start + group[0] + "s"])
    # Names, and nouns that the dictionary has in the singular alone.
    for word, entries in dictionary.items():
        if entries == ["M"] and not word.endswith(("s", "x", "z", "ch", "sh", "y")) and len(word) > 2:
            if word + "s" not in dictionary and word + "s" not in hand.functional:
                paradigms.add(word, {word + "s"})
    # A form that stands in the dictionary as well is no word of its own.
    made = {form for word, forms in paradigms.items() for form in forms if form != word}
    for word, forms in sorted(paradigms.items()):
        if len(forms) > 1 or word not in made:
            yield word, [frozenset(forms)], word in hand.strict
