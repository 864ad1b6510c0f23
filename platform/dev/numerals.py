#!/usr/bin/env python3
"""Makes the typeface of our large numerals: numerals.py FONT OUT.

Qt 6.4 cannot ask a font for its tabular figures. So they take the place of the proportional ones in a copy, which has a
name of its own and keeps only what stands beside figures.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Keyfield Numerals"
KEPT = [*range(0x20, 0x7F), 0xA0, 0xB1, 0xB7, 0x2009, 0x2013, 0x2014, 0x202F, 0x20AC, 0x20BD, 0x2212, *range(0x410, 0x450)]


def tabular(font):
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    yield from getattr(part, "ExtSubTable", part).mapping.items()


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    shapes = font["CFF "].cff.topDictIndex[0].CharStrings
    widths = font["hmtx"].metrics
    for plain, even in dict(tabular(font)).items():
        shapes[plain], shapes[even] = shapes[even], shapes[plain]
        widths[plain], widths[even] = widths[even], widths[plain]

    options = subset.Options(layout_features=["calt", "ccmp"], name_IDs=[1, 2, 3, 4, 6], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=KEPT)
    subsetter.subset(font)

    for record in font["name"].names:
        record.string = {2: "Regular", 6: FAMILY.replace(" ", "")}.get(record.nameID, FAMILY)
    cff = font["CFF "].cff
    cff.fontNames = [FAMILY.replace(" ", "")]
    cff.topDictIndex[0].FamilyName = cff.topDictIndex[0].FullName = FAMILY
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
