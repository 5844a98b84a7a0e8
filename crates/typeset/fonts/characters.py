"""Which characters each kind of font keeps. Ranges exclude their end; a font keeps what it has of them."""


def ranges(*pairs):
    return {char for first, end in pairs for char in range(first, end)}


# Everything the original has in these blocks; the phonetic alphabets and small capitals are left out.
LATIN = ranges((0x0000, 0x0250), (0x02B0, 0x0530), (0x1E00, 0x2000), (0x2000, 0x2C00), (0xA700, 0xA730), (0xFB00, 0xFB07))
# Less, for the families that people choose: Velvit Sans has the ancient Greek accents, old Cyrillic and most symbols.
TEXT = ranges(
    (0x0020, 0x007F), (0x00A0, 0x0250), (0x02B0, 0x0370), (0x037A, 0x0460), (0x048A, 0x0530), (0x1E00, 0x1F00),
    (0x2000, 0x20D0), (0x2100, 0x219A), (0x2200, 0x2270), (0x25A0, 0x25D0), (0x2605, 0x2607), (0x2713, 0x2719),
    (0xFB00, 0xFB07),
)
# Families without the Greek alphabet have a few of its letters as signs of mathematics, which stand out in a Greek word.
GREEK = ranges((0x0370, 0x0400))
GREEK_ALPHABET = ranges((0x03B1, 0x03CA))
# The other scripts keep their own characters and the invisible ones that join and part them.
JOINERS = ranges((0x200C, 0x2010))
ARABIC = JOINERS | ranges((0x0600, 0x0700), (0x0750, 0x0780), (0x204F, 0x2050), (0x2E41, 0x2E42), (0xFDFC, 0xFDFE))
HEBREW = JOINERS | ranges((0x0590, 0x0600), (0x20AA, 0x20AB), (0x25CC, 0x25CD), (0xFB1D, 0xFB50))
THAI = JOINERS | ranges((0x0E00, 0x0E80), (0x25CC, 0x25CD))
DEVANAGARI = JOINERS | ranges((0x0900, 0x0980), (0x20B9, 0x20BA), (0x25CC, 0x25CD), (0xA8E0, 0xA900))
SYMBOLS = ranges((0x2190, 0x2400), (0x2460, 0x2500), (0x25A0, 0x27C0), (0x27F0, 0x2800), (0x2B00, 0x2BC0))
EMOJI = JOINERS | ranges((0x203C, 0x2050), (0x20E3, 0x20E4), (0x2122, 0x2140), (0x2194, 0x2C00), (0xFE0E, 0xFE10), (0x1F000, 0x1FB00))


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
ALPHABETS = ranges((0x0000, 0x00A8), (0x0370, 0x0530), (0x2500, 0x2580))
PUNCTUATION = set(map(ord, "·–—‘’“”‥…‧―")) | ranges((0x3000, 0x3040), (0xFF00, 0xFFF0))
KANA = ranges((0x3040, 0x3100), (0x31F0, 0x3200))
HANGUL = {char for char in double_bytes("euc_kr", range(0xB0, 0xC9)) if 0xAC00 <= char < 0xD7A4}

JAPANESE = double_bytes("euc_jp", range(0xA1, 0xF5)) | KANA | PUNCTUATION
SIMPLIFIED = double_bytes("gb2312", range(0xA1, 0xF8)) | PUNCTUATION
TRADITIONAL = double_bytes("big5", range(0xA1, 0xC7), BIG5) | CANTONESE | PUNCTUATION
KOREAN = HANGUL | PUNCTUATION

# The first level of each standard holds the characters in daily use: enough for names and headings.
JAPANESE_1 = double_bytes("euc_jp", [*range(0xA1, 0xA9), *range(0xB0, 0xD0)]) | KANA | PUNCTUATION
SIMPLIFIED_1 = double_bytes("gb2312", [*range(0xA1, 0xAA), *range(0xB0, 0xD8)]) | PUNCTUATION
