"""Makes the fonts of this folder from their published originals. See README.md for where those come from.

    python3 subset.py [--google GOOGLE_DIR] [--noto NOTO_SANS_CJK_DIR]

GOOGLE_DIR holds the npm packages of the scope @expo-google-fonts, NOTO_SANS_CJK_DIR the `NotoSansCJK-*.ttc` files.
Without them only `index.bin` is made, from the fonts that are here. Needs fontTools. The output is the same for the
same input: no timestamps are written.
"""

import argparse
from pathlib import Path

import index
from characters import (
    ALPHABETS, ARABIC, DEVANAGARI, EMOJI, GREEK, GREEK_ALPHABET, HEBREW, JAPANESE, JAPANESE_1, KOREAN, LATIN, SIMPLIFIED,
    SIMPLIFIED_1, SYMBOLS, TEXT, THAI, TRADITIONAL,
)
from fontTools import subset

OUT = Path(__file__).parent

LATIN_FEATURES = ["kern", "mark", "mkmk", "liga", "ccmp", "locl", "calt", "case", "frac", "ordn", "pnum", "sups", "subs", "zero"]
# Fewer for the families that people choose: these are what shaping uses by itself.
TEXT_FEATURES = ["kern", "mark", "mkmk", "liga", "ccmp", "locl"]
# What the shaping of the other scripts needs.
SCRIPT_FEATURES = [
    "kern", "mark", "mkmk", "liga", "ccmp", "locl", "calt", "clig", "rlig", "rclt", "curs", "isol", "init", "medi", "fina",
    "nukt", "akhn", "rphf", "rkrf", "blwf", "half", "vatu", "cjct", "pres", "abvs", "blws", "psts", "haln", "dist", "abvm",
    "blwm",
]
# No kerning: running text in these scripts is set solid, every character in its square.
CJK_FEATURES = ["ccmp", "ljmo", "vjmo", "tjmo"]

# Our family, npm package, file names there, the styles, characters and features.
GOOGLE = [
    ("Velvit Sans", "source-sans-3", "SourceSans3", "Regular Italic SemiBold", LATIN, LATIN_FEATURES),
    ("Velvit Serif", "source-serif-4", "SourceSerif4", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Velvit Humanist", "carlito", "Carlito", "Regular Italic Bold", TEXT, TEXT_FEATURES),
    ("Velvit Display", "playfair-display", "PlayfairDisplay", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Inter", "inter", "Inter", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Fira Sans", "fira-sans", "FiraSans", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Open Sans", "open-sans", "OpenSans", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Work Sans", "work-sans", "WorkSans", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Jost", "jost", "Jost", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("EB Garamond", "eb-garamond", "EBGaramond", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Crimson Pro", "crimson-pro", "CrimsonPro", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Libertinus Serif", "libertinus-serif", "LibertinusSerif", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("Roboto Slab", "roboto-slab", "RobotoSlab", "Regular SemiBold", TEXT, TEXT_FEATURES),
    ("Zilla Slab", "zilla-slab", "ZillaSlab", "Regular Italic SemiBold", TEXT, TEXT_FEATURES),
    ("JetBrains Mono", "jetbrains-mono", "JetBrainsMono", "Regular Italic SemiBold", TEXT, ["mark", "mkmk", "ccmp", "locl"]),
    ("Courier Prime", "courier-prime", "CourierPrime", "Regular Italic Bold", TEXT, TEXT_FEATURES),
    ("Vazirmatn", "vazirmatn", "Vazirmatn", "Regular SemiBold", ARABIC, SCRIPT_FEATURES),
    ("Noto Sans Arabic", "noto-sans-arabic", "NotoSansArabic", "Regular SemiBold", ARABIC, SCRIPT_FEATURES),
    ("Noto Sans Hebrew", "noto-sans-hebrew", "NotoSansHebrew", "Regular SemiBold", HEBREW, SCRIPT_FEATURES),
    ("Sarabun", "sarabun", "Sarabun", "Regular SemiBold", THAI, SCRIPT_FEATURES),
    ("Noto Sans Devanagari", "noto-sans-devanagari", "NotoSansDevanagari", "Regular SemiBold", DEVANAGARI, SCRIPT_FEATURES),
    ("Noto Sans Symbols", "noto-sans-symbols", "NotoSansSymbols", "Regular", SYMBOLS, []),
    ("Noto Sans Symbols 2", "noto-sans-symbols-2", "NotoSansSymbols2", "Regular", SYMBOLS, []),
    ("Noto Emoji", "noto-emoji", "NotoEmoji", "Regular", EMOJI, ["ccmp"]),
]

# Our family and style, file, face in the collection, characters.
NOTO_CJK = [
    ("Velvit Sans JP", "Regular", "NotoSansCJK-Regular.ttc", 0, JAPANESE),
    ("Velvit Sans JP", "Bold", "NotoSansCJK-Bold.ttc", 0, JAPANESE_1),
    ("Velvit Sans SC", "Regular", "NotoSansCJK-Regular.ttc", 2, SIMPLIFIED),
    ("Velvit Sans SC", "Bold", "NotoSansCJK-Bold.ttc", 2, SIMPLIFIED_1),
    ("Velvit Sans TC", "Regular", "NotoSansCJK-Regular.ttc", 3, TRADITIONAL),
    ("Velvit Sans TC", "Bold", "NotoSansCJK-Bold.ttc", 3, TRADITIONAL),
    ("Velvit Sans KR", "Regular", "NotoSansCJK-Regular.ttc", 1, KOREAN),
    ("Velvit Sans KR", "Bold", "NotoSansCJK-Bold.ttc", 1, KOREAN),
]

# As the packages name the styles.
STYLES = {"Regular": "400Regular", "Italic": "400Regular_Italic", "SemiBold": "600SemiBold", "Bold": "700Bold"}


def rename(font, family, style):
    """Gives the modified font its own name, as the licence's reserved font name asks."""
    compact = f"{family} {style}".replace(" ", "")
    postscript = f"{family.replace(' ', '')}-{style}"
    names = font["name"]
    notice = {n: names.getDebugName(n) for n in (0, 13, 14)}
    names.names = []
    plain = style in ("Regular", "Italic", "Bold")
    texts = {
        0: notice[0],
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: compact,
        4: f"{family} {style}",
        5: "Version 1.000",
        6: postscript,
        13: notice[13],
        14: notice[14],
    }
    if not plain:
        texts |= {16: family, 17: style}
    for number, text in texts.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = family, f"{family} {style}", style


def level_marks(font):
    """Sets a mark on a mark without moving it up or down by less than a twentieth of an em.

    Typst cuts a word at each glyph that is moved up or down, which then is twice in the text of a PDF. In Thai the
    tone marks have glyphs of their own for standing above another mark, and the rest cannot be seen.
    """
    limit = font["head"].unitsPerEm / 20
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []
    for table in (table for lookup in lookups for table in lookup.SubTable):
        table = getattr(table, "ExtSubTable", table)
        if table.LookupType != 6:
            continue
        for upper in table.Mark1Array.MarkRecord:
            for lower in table.Mark2Array.Mark2Record:
                anchor = lower.Mark2Anchor[upper.Class]
                if anchor and abs(anchor.YCoordinate - upper.MarkAnchor.YCoordinate) < limit:
                    anchor.YCoordinate = upper.MarkAnchor.YCoordinate


def measure_outlines(font):
    """Says anew where outlines are.

    Libertinus Serif as published says of some letters (Ukrainian i and Russian yo among them) that they begin at 0, so
    programs that trust this move them by their side bearing, and a gap stands before them.
    """
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs[name].recalcBounds(glyphs)


def build(family, style, source, characters, features, face=-1):
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "DSIG", "meta", "STAT", "prop", "FFTM"]
    options.font_number = max(face, 0)
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    has_greek = font.getBestCmap().keys() >= GREEK_ALPHABET
    subsetter.populate(unicodes=characters if has_greek else characters - GREEK)
    subsetter.subset(font)
    rename(font, family, style)
    if characters is THAI:
        level_marks(font)
    if family == "Libertinus Serif":
        measure_outlines(font)
    # The licences of all of these allow embedding; one original forgot to say so.
    font["OS/2"].fsType = 0
    name = f"{family}-{style}".replace(" ", "") + (".ttf" if "glyf" in font else ".otf")
    subset.save_font(font, str(OUT / name), options)
    print(f"{name:32} {len(font.getGlyphOrder()):6} glyphs {(OUT / name).stat().st_size:8} bytes")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--google", type=Path)
    parser.add_argument("--noto", type=Path)
    folders = parser.parse_args()
    if folders.google:
        for family, package, prefix, styles, characters, features in GOOGLE:
            for style in styles.split():
                folder = STYLES[style]
                source = folders.google / package / folder / f"{prefix}_{folder}.ttf"
                build(family, style, source, characters, features)
            licence = (folders.google / package / "LICENSE_FONT").read_bytes()
            (OUT / f"LICENSE-{prefix}.txt").write_bytes(licence)
    if folders.noto:
        for family, style, file, face, characters in NOTO_CJK:
            build(family, style, folders.noto / file, characters - ALPHABETS, CJK_FEATURES, face)
    index.write(OUT)


if __name__ == "__main__":
    main()
