"""English: inflections only. What -er, -ly, -tion, -ness make are other words."""

# Flags whose forms are words of their own -> the flag of their plural.
OTHER_WORDS = {"R": "Z", "N": "X", "L": "", "P": "", "Y": "", "V": "", "B": "", "H": ""}


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
            elif word.endswith(ending) and stem in paradigms and len(stem) > 3 and word not in hand.functional \
                    and set("DG") & set("".join(dictionary.get(stem, []))):
                paradigms[stem].add(word)  # agreeing/E beside agree/DS
    for group in hand.groups:
        paradigms.add(group[0], group[1:])
    # A form that stands in the dictionary as well is no word of its own.
    made = {form for word, forms in paradigms.items() for form in forms if form != word}
    for word, forms in sorted(paradigms.items()):
        if len(forms) > 1 or word not in made:
            yield word, [frozenset(forms)], False
