#!/usr/bin/env python3
"""Draws the program's mark as an icon: a rounded square with a wave, the same shape as the window's own.

usage: scripts/make_icon.py assets/windows/safe-passage.ico
       scripts/make_icon.py packaging/linux/safe-passage.svg

Only needed when the mark changes; the files it makes are part of the sources.
"""

import math
import struct
import sys
import zlib

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ACCENT, WHITE = (11, 107, 102), (255, 255, 255)
# Points a pixel is made of, in each direction, so that edges are smooth.
FINE = 6


# The square's corners, where the wave begins and ends, and half its height, as parts of the square.
CORNER, BEGIN, END, HALF = 0.22, 0.16, 0.84, 0.065


def wave(x: float) -> float:
    """The middle of the wave at a place between 0 and 1."""
    return 0.52 - 0.16 * math.sin((x - BEGIN) / (END - BEGIN) * math.tau) - 0.12 * (x - 0.5)


def colour(x: float, y: float) -> tuple[int, int, int] | None:
    """The colour at a place between 0 and 1; None outside of the square."""
    dx, dy = max(CORNER - min(x, 1 - x), 0), max(CORNER - min(y, 1 - y), 0)
    if math.hypot(dx, dy) > CORNER:
        return None
    return WHITE if BEGIN <= x <= END and abs(y - wave(x)) < HALF else ACCENT


def drawing(size: int = 256, pieces: int = 48) -> str:
    """The same as SVG; the wave's edges are made of so many straight pieces."""
    places = [BEGIN + (END - BEGIN) * piece / pieces for piece in range(pieces + 1)]
    edge = [(x, wave(x) - HALF) for x in places] + [(x, wave(x) + HALF) for x in reversed(places)]
    points = " ".join(f"{x * size:.1f},{y * size:.1f}" for x, y in edge)
    accent, white = ("#" + bytes(of).hex() for of in (ACCENT, WHITE))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}">'
        f'<rect width="{size}" height="{size}" rx="{CORNER * size:.1f}" fill="{accent}"/>'
        f'<polygon points="{points}" fill="{white}"/></svg>\n'
    )


def pixels(size: int, fine: int = FINE) -> list[list[tuple[int, int, int, int]]]:
    """Red, green, blue and how much is covered, row by row, each pixel made of `fine` times `fine` points."""
    rows = []
    for row in range(size):
        line = []
        for column in range(size):
            places = [((column + (i + 0.5) / fine) / size, (row + (j + 0.5) / fine) / size) for i in range(fine) for j in range(fine)]
            inside = [found for place in places if (found := colour(*place)) is not None]
            if not inside:
                line.append((0, 0, 0, 0))
                continue
            red, green, blue = (round(sum(channel) / len(inside)) for channel in zip(*inside))
            line.append((red, green, blue, round(255 * len(inside) / fine**2)))
        rows.append(line)
    return rows


def png(rows: list[list[tuple[int, int, int, int]]]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = len(rows)
    raw = b"".join(b"\0" + b"".join(bytes(pixel) for pixel in row) for row in rows)
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")


def bitmap(rows: list[list[tuple[int, int, int, int]]]) -> bytes:
    """The older form, which every part of Windows reads in small sizes."""
    size = len(rows)
    header = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    body = b"".join(bytes((blue, green, red, alpha)) for row in reversed(rows) for red, green, blue, alpha in row)
    mask_row = (size + 31) // 32 * 4
    return header + body + bytes(mask_row * size)


def main() -> None:
    if sys.argv[1].endswith(".svg"):
        with open(sys.argv[1], "w", encoding="utf-8") as icon:
            icon.write(drawing())
        return
    images = [png(pixels(size)) if size == 256 else bitmap(pixels(size)) for size in SIZES]
    place = 6 + 16 * len(SIZES)
    directory = struct.pack("<HHH", 0, 1, len(SIZES))
    for size, image in zip(SIZES, images):
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), place)
        place += len(image)
    with open(sys.argv[1], "wb") as icon:
        icon.write(directory + b"".join(images))


if __name__ == "__main__":
    main()
