"""Makes index.bin: what the program knows of each font file without having it. `src/fonts/index.rs` reads it.

Numbers are little-endian. First the count (u16) and the blocks: 32 bytes for 256 characters in a row, one bit for
each that a font has, the lowest first. Then for each file, by name: the length of the name (u8), the name, the
version (u32, FNV-1a of the file), the count (u16) and the parts: what the characters begin with (u16, all but
the last 8 bits) and the number of the block (u16).
"""

import struct

from fontTools.ttLib import TTFont


def fnv1a(data):
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def parts(characters):
    """The characters of a font, 256 in a row at a time."""
    bits = {}
    for char in characters:
        block = bits.setdefault(char >> 8, bytearray(32))
        block[(char & 0xFF) >> 3] |= 1 << (char & 7)
    return sorted((start, bytes(block)) for start, block in bits.items())


def write(folder):
    blocks, files = {}, []
    for path in sorted(path for path in folder.iterdir() if path.suffix in (".ttf", ".otf")):
        entry = bytearray()
        found = parts(TTFont(path, lazy=True).getBestCmap())
        for start, block in found:
            entry += struct.pack("<HH", start, blocks.setdefault(block, len(blocks)))
        name = path.name.encode()
        files.append(bytes([len(name)]) + name + struct.pack("<IH", fnv1a(path.read_bytes()), len(found)) + entry)
    index = struct.pack("<H", len(blocks)) + b"".join(blocks) + b"".join(files)
    (folder / "index.bin").write_bytes(index)
    print(f"index.bin: {len(files)} fonts, {len(blocks)} blocks, {len(index)} bytes")
