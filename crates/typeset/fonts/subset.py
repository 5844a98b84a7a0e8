"""Makes the fonts of this folder from their published originals. See README.md for where those come from.

    python3 subset.py SOURCE_SANS_DIR NOTO_SANS_CJK_DIR

Needs fontTools. The output is the same for the same input: no timestamps are written.
"""

import sys
from pathlib import Path

from fontTools import subset

OUT = Path(__file__).parent

LATIN_FEATURES = ["kern", "mark", "mkmk", "liga", "ccmp", "locl", "calt", "case", "frac", "ordn", "pnum", "sups", "subs", "zero"]
# No kerning: running text in these scripts is set solid, every character in its square.
CJK_FEATURES = ["ccmp", "ljmo", "vjmo", "tjmo"]

# Everything the original has in these blocks; the phonetic alphabets and small capitals are left out.
LATIN = [(0x0000, 0x0250), (0x02B0, 0x0530), (0x1E00, 0x2000), (0x2000, 0x2C00), (0xA700, 0xA730), (0xFB00, 0xFB07)]


def double_bytes(codec, rows, columns=range(0xA1, 0xFF)):
    """The characters of some rows of a national two-byte character set."""
    found = set()
    for row in rows:
        for column in columns:
            try:
                text = bytes([row, column]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                found.add(ord(text))
    return found


BIG5 = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
CANTONESE = set(map(ord, "佢嘅咗喺啲嚟冇乜咁哋噉嘢攞搵揸嗰鰂埗涌滘塱邨"))
# The Latin fonts have these.
ALPHABETS = set(range(0x0000, 0x00A8)) | set(range(0x0370, 0x0530)) | set(range(0x2500, 0x2580))
PUNCTUATION = set(map(ord, "·–—‘’“”‥…‧―")) | set(range(0x3000, 0x3040)) | set(range(0xFF00, 0xFFF0))
KANA = set(range(0x3040, 0x3100)) | set(range(0x31F0, 0x3200))
HANGUL = {char for char in double_bytes("euc_kr", range(0xB0, 0xC9)) if 0xAC00 <= char < 0xD7A4}

JAPANESE = double_bytes("euc_jp", range(0xA1, 0xF5)) | KANA | PUNCTUATION
SIMPLIFIED = double_bytes("gb2312", range(0xA1, 0xF8)) | PUNCTUATION
TRADITIONAL = double_bytes("big5", range(0xA1, 0xC7), BIG5) | CANTONESE | PUNCTUATION
KOREAN = HANGUL | PUNCTUATION

# The first level of each standard holds the characters in daily use: enough for names and headings.
JAPANESE_1 = double_bytes("euc_jp", [*range(0xA1, 0xA9), *range(0xB0, 0xD0)]) | KANA | PUNCTUATION
SIMPLIFIED_1 = double_bytes("gb2312", [*range(0xA1, 0xAA), *range(0xB0, 0xD8)]) | PUNCTUATION

# Family, weight and style by CSS and OpenType, source file, face in a collection, characters.
FACES = [
    ("Velvit Sans", "Regular", "source", "400Regular/SourceSans3_400Regular.ttf", -1, LATIN),
    ("Velvit Sans", "Italic", "source", "400Regular_Italic/SourceSans3_400Regular_Italic.ttf", -1, LATIN),
    ("Velvit Sans", "SemiBold", "source", "600SemiBold/SourceSans3_600SemiBold.ttf", -1, LATIN),
    ("Velvit Sans JP", "Regular", "noto", "NotoSansCJK-Regular.ttc", 0, JAPANESE),
    ("Velvit Sans JP", "Bold", "noto", "NotoSansCJK-Bold.ttc", 0, JAPANESE_1),
    ("Velvit Sans SC", "Regular", "noto", "NotoSansCJK-Regular.ttc", 2, SIMPLIFIED),
    ("Velvit Sans SC", "Bold", "noto", "NotoSansCJK-Bold.ttc", 2, SIMPLIFIED_1),
    ("Velvit Sans TC", "Regular", "noto", "NotoSansCJK-Regular.ttc", 3, TRADITIONAL),
    ("Velvit Sans TC", "Bold", "noto", "NotoSansCJK-Bold.ttc", 3, TRADITIONAL),
    ("Velvit Sans KR", "Regular", "noto", "NotoSansCJK-Regular.ttc", 1, KOREAN),
    ("Velvit Sans KR", "Bold", "noto", "NotoSansCJK-Bold.ttc", 1, KOREAN),
]


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


def build(family, style, source, face, characters):
    options = subset.Options()
    options.layout_features = LATIN_FEATURES if face < 0 else CJK_FEATURES
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx", "DSIG", "meta"]
    options.font_number = max(face, 0)
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    if face < 0:
        characters = {char for first, end in characters for char in range(first, end)}
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters if face < 0 else characters - ALPHABETS)
    subsetter.subset(font)
    rename(font, family, style)
    name = f"{family}-{style}".replace(" ", "") + (".ttf" if "glyf" in font else ".otf")
    subset.save_font(font, str(OUT / name), options)
    print(f"{name:28} {len(font.getGlyphOrder()):6} glyphs {(OUT / name).stat().st_size:8} bytes")


def main():
    folders = {"source": Path(sys.argv[1]), "noto": Path(sys.argv[2])}
    for family, style, folder, file, face, characters in FACES:
        build(family, style, folders[folder] / file, face, characters)


if __name__ == "__main__":
    main()
