"""Russian: the dictionary's own paradigms, put together where it has one word in several entries."""
from collections import defaultdict

NOUN = set("FGHIJKON")
PLURAL_OF = {"H": "I", "J": "K", "F": "N"}
INFINITIVE = ("ть", "ти", "чь", "ться", "тись", "чься")
# What stands in front of a verb; one row is one prefix in its spellings.
PREFIXES = ("в во въ", "вз взо вс взъ", "воз вос возо", "вы", "до", "за", "из изо ис изъ", "на", "над надо надъ", "недо",
            "о об обо объ", "от ото отъ", "пере", "по", "под подо подъ", "пред предо", "при", "про", "раз разо рас разъ", "с со съ",
            "у", "низ низо нис", "пона", "попере", "подраз", "недопо", "перерас", "пере")
NOUN_ENDINGS = ("ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "ов", "ев", "ей", "ой", "ою", "ею", "у", "ю", "е", "а",
                "я", "ы", "и", "ью")
PRESENT = ("у", "ю", "ешь", "ет", "ем", "ете", "ут", "ют", "ишь", "ит", "им", "ите", "ят", "ат")
SOFTER = (("ст", "щу"), ("т", "чу"), ("т", "щу"), ("д", "жу"), ("с", "шу"), ("з", "жу"), ("б", "блю"), ("п", "плю"), ("в", "влю"),
          ("м", "млю"), ("ф", "флю"))


class Groups:
    """Union-find over base forms."""

    def __init__(self):
        self.parent = {}

    def root(self, word):
        while self.parent.get(word, word) != word:
            word = self.parent[word]
        return word

    def join(self, base, word):
        a, b = self.root(base), self.root(word)
        if a != b:
            self.parent[b] = a


class Builder:
    def __init__(self, dictionary, affixes, hand):
        self.dictionary, self.affixes, self.hand = dictionary, affixes, hand
        self.forms = {}   # base form -> its forms
        self.linked = set()  # stand in the dictionary, but are forms of another word
        self.parts = defaultdict(set)  # verb -> its participles, which have forms of their own
        self.groups = Groups()
        self.unlike = hand.unlike

    def read(self):
        for word, entries in self.dictionary.items():
            self.forms[word] = self.affixes.forms(word, "".join(entries))
        self.bare = [word for word, entries in self.dictionary.items() if not any(entries)]
        self.roots = {}
        for group in self.hand.groups:
            if group[0].startswith("~"):
                self.roots.setdefault(group[0][1:], set()).update(group[1:])
                continue
            base = group[0]
            self.forms.setdefault(base, {base})
            self.forms[base] |= {word for word in group[1:] if not word.startswith("+")}
        self.by_form = defaultdict(set)
        for base, forms in self.forms.items():
            for form in forms:
                self.by_form[form].add(base)
        # Words that the dictionary knows in the singular alone, and trade in the plural: отгрузка, экспорт.
        for word, entries in self.dictionary.items():
            for form in self.affixes.forms(word, [PLURAL_OF[flags] for flags in entries if flags in PLURAL_OF]):
                if form not in self.by_form:
                    self.forms[word].add(form)
                    self.by_form[form].add(word)

    def verbs_with(self, form):
        return [base for base in self.by_form.get(form, ()) if base.endswith(INFINITIVE)
                and not set("".join(self.dictionary.get(base, []))) & NOUN]

    def attach(self, base, word):
        """`word`, an entry without forms of its own, is a form of `base`."""
        if word in self.hand.functional or base == word:
            return
        self.forms[base].add(word)
        self.by_form[word].add(base)
        self.linked.add(word)

    # Presents of verbs that the dictionary has one by one: подотрется -> подтереть, for трет -> тереть.
    def link_prefixed(self):
        simple = defaultdict(set)
        roots = dict(self.roots)
        for base, forms in self.forms.items():
            if base.endswith(INFINITIVE) and not base.endswith(("ся", "сь")):
                for form in forms:
                    simple[form].add(base)
        for base, forms in roots.items():
            for form in forms:
                simple[form].add(base)
        families = [row.split() for row in PREFIXES]
        for word in self.bare:
            if word.endswith(INFINITIVE):
                continue
            reflexive = word.endswith(("ся", "сь"))
            body = word[:-2] if reflexive else word
            for family in families:
                for prefix in family:
                    if not body.startswith(prefix):
                        continue
                    for base in simple.get(body[len(prefix):], ()):
                        for other in family:
                            whole = other + base
                            if reflexive:
                                whole += "сь" if whole.endswith("ти") else "ся"
                            if whole in self.dictionary:
                                self.attach(whole, word)

    # Pasts and gerunds that stand alone: разнес beside разнесла.
    def link_pasts(self):
        for word in self.bare:
            reflexive = word.endswith("ся") and not word.endswith("ться")
            body = word[:-2] if reflexive else word
            feminine = (body + ("" if body.endswith("л") else "л") + "а") + ("сь" if reflexive else "")
            if body.endswith("шел"):
                feminine = body[:-2] + "ла" + ("сь" if reflexive else "")
            for base in self.verbs_with(feminine):
                self.attach(base, word)
        # The dictionary has перенесла, with its перенесло and перенесли, apart from перенести.
        for word in list(self.forms):
            reflexive = word.endswith("лась")
            if not reflexive and not word.endswith("ла") or "L" not in "".join(self.dictionary.get(word, [])):
                continue
            stem = word[:-4] if reflexive else word[:-2]
            bases = [stem + end for end in ("ти", "ть", "сти", "сть", "еть", "нуть")]
            if stem.endswith(("г", "к")):
                bases.append(stem[:-1] + "чь")
            if stem.endswith("ш"):
                bases += [stem[:-1] + "йти", stem[:-1] + "ти"]
            if stem.endswith("рос"):
                bases.append(stem[:-2] + "асти")
            for base in bases:
                base += ("сь" if base.endswith("ти") else "ся") if reflexive else ""
                if base in self.dictionary and len(base) > 3:
                    self.groups.join(base, word)
                    break

    # The dictionary has скажи, with its скажите, apart from сказать.
    def link_imperatives(self):
        for word, entries in self.dictionary.items():
            if set("".join(entries)) == {"B"} and word.endswith("и"):
                for form in (word[:-1] + "у", word[:-1] + "ю"):
                    for base in self.verbs_with(form):
                        self.forms[base] |= self.forms[word]

    def add_first_person(self):
        for word, entries in self.dictionary.items():
            reflexive = word.endswith("ся")
            body = word[:-2] if reflexive else word
            if not body.endswith(("ить", "еть")) or "W" not in "".join(entries):
                continue
            if any(form.endswith(("сь",) if reflexive else ("у", "ю")) and form[-3 if reflexive else -1] in "ую"
                   for form in self.forms[word]):
                continue
            stem = body[:-3]
            made = [stem + "ю", stem + "у"] + [stem[:-len(hard)] + soft for hard, soft in SOFTER if stem.endswith(hard)]
            for form in made:
                form += "сь" if reflexive else ""
                if form in self.dictionary and form not in self.hand.functional:
                    self.forms[word].add(form)
                    self.by_form[form].add(word)
                    self.linked.add(form)

    # оплачен, начислен: the dictionary has but some of them.
    def add_short_participles(self):
        for word in self.dictionary:
            if not self.verbs_with(word) or word not in self.forms:
                continue
            stems = []
            if word.endswith(("ать", "ять")):
                stems = [word[:-2] + "н"]
            elif word.endswith("ить"):
                stems = [form[:-1] + "ен" for form in self.forms[word]
                         if form[-1] in "ую" and form[:2] == word[:2] and len(form) >= len(word) - 2]
            for stem in stems:
                made = {stem + end for end in ("", "а", "о", "ы")}
                made |= {stem + "н" + end for end in ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")}
                if not any(form in self.by_form or form in self.dictionary for form in made):
                    self.forms[word] |= made

    def link_participles(self):
        for word, entries in self.dictionary.items():
            if "A" not in "".join(entries):
                continue
            reflexive = word.endswith("ся")
            body, tail = (word[:-2], "ся") if reflexive else (word, "")
            wanted = []
            if body.endswith("щий"):
                wanted = [body[:-3] + "т" + tail]
            elif body.endswith("вший"):
                wanted = [body[:-4] + "л" + tail]
            elif body.endswith("ший"):
                wanted = [body[:-3] + tail, body[:-3] + "ла" + ("сь" if tail else "")]
            elif body.endswith("емый") or body.endswith("имый"):
                wanted = [body[:-2]]
            elif body.endswith("енный"):
                wanted = [body[:-5] + "ить", body[:-7] + "дить" if body.endswith("жденный") else "", body[:-5] + "еть", body[:-4] + "ть"]
                for form in (body[:-5] + end for end in ("ю", "у", "ет")):
                    for base in self.verbs_with(form):
                        if base.endswith("ить" if not form.endswith("ет") else ("ти", "сть", "зть", "чь")):
                            self.take_participle(base, word)
            elif body.endswith(("анный", "янный")):
                wanted = [body[:-4] + "ть"]
            elif body.endswith("тый"):
                wanted = [body[:-3] + "ть", body[:-3] + "ла"]
            for form in wanted:
                for base in self.verbs_with(form):
                    if base.endswith("ся") == reflexive:
                        self.take_participle(base, word)

    def take_participle(self, base, word):
        if (base, word) not in self.unlike:
            self.parts[base].add(word)

    def link_nouns(self):
        oblique = defaultdict(set)
        for base, forms in self.forms.items():
            flags = set("".join(self.dictionary.get(base, [])))
            if not flags or flags - NOUN:
                continue
            for form in forms:
                for ending in ("ам", "ям", "у", "ю"):
                    if form.endswith(ending) and len(form) > len(ending) + 1:
                        oblique[form[:-len(ending)]].add(base)
        for word in self.bare:
            if len(word) < 4 or word in self.hand.functional:
                continue
            bases = set()
            for ending in NOUN_ENDINGS:
                if word.endswith(ending):
                    bases |= {base for base in oblique.get(word[:-len(ending)], ())
                              if not (ending in ("ю", "у", "е") and base.endswith(("о", "е")) and word == base)}
            # Genitives of the plural: писем, сестер, земель, копеек; without a vowel put in: жен.
            soft = word.endswith("ь")
            body = word[:-1] if soft else word
            stems = {body}
            if body[-2] in "ео":
                stems |= {body[:-2] + sign + body[-1] for sign in ("", "ь", "й")}
            for stem in stems:
                bases |= {base for base in oblique.get(stem, ()) if base[-1] in "аяоеыи"}
            if word.endswith("ей"):
                bases |= oblique.get(word[:-2] + "ь", set())
            for base in bases:
                if not word.endswith(INFINITIVE) or base[:3] == word[:3]:
                    self.attach(base, word)
        # легко is the short form of легкий
        for word in self.bare:
            if word.endswith(("о", "а", "ы", "и", "е")) and len(word) > 3 and word not in self.hand.functional:
                for ending in ("ый", "ий", "ой"):
                    base = word[:-1] + ending
                    if "A" in "".join(self.dictionary.get(base, [])):
                        self.attach(base, word)
        for base, forms in self.forms.items():
            if base.endswith("ля") and len(base) > 3 and base[-3] not in "аеиоуыэюяльй" and base + "м" in forms:
                forms.add(base[:-2] + "ель")  # капля, капель
        # Surnames: the dictionary inflects them as it does Ростов, Берлин.
        for word in self.dictionary.names:
            if word.endswith(("ов", "ев", "ин", "ын")) and len(word) > 4 and word in self.forms:
                self.forms[word] |= {word + end for end in ("а", "у", "ым", "е", "ой", "ы", "ых", "ыми")}
        # гражданин, граждане
        for base in list(self.forms):
            if base.endswith(("анин", "янин")) and set("".join(self.dictionary.get(base, []))) & NOUN:
                stem = base[:-2]
                self.forms[base] |= {stem + end for end in ("е", "", "ам", "ами", "ах")}

    def join_by_hand(self):
        for group in self.hand.groups:
            for word in group[1:]:
                if word.startswith("+") and word[1:] in self.forms:
                    self.groups.join(group[0], word[1:])
                elif word in self.dictionary and not any(self.dictionary[word]):
                    self.linked.add(word)

    def result(self):
        participles = {word for words in self.parts.values() for word in words}
        members = defaultdict(list)
        for base in self.forms:
            members[self.groups.root(base)].append(base)
        for root, bases in sorted(members.items()):
            if len(bases) == 1 and (root in participles or (root in self.linked and len(self.forms[root]) == 1)):
                continue  # no word of its own
            words = list(bases) + sorted({part for base in bases for part in self.parts[base]})
            yield root, [frozenset(self.forms[word]) for word in words], root in self.hand.strict


def russian_groups(dictionary, affixes, hand):
    builder = Builder(dictionary, affixes, hand)
    builder.read()
    builder.add_first_person()
    builder.link_prefixed()
    builder.link_prefixed()  # again, for prefixes in front of prefixed verbs
    builder.link_pasts()
    builder.link_imperatives()
    builder.link_participles()
    builder.add_short_participles()
    builder.link_nouns()
    builder.join_by_hand()
    return builder.result()
