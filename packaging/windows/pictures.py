"""The two pictures of the installer, drawn from the program's own mark. There is no text in them."""

import pathlib
import struct
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))

import make_icon  # noqa: E402

# The ground of the window's list of steps, and of its pages (src/ui/theme.rs, LIGHT).
SIDE, PAPER = (0xF3, 0xF1, 0xEC), (0xFF, 0xFF, 0xFF)


def _bitmap(width: int, height: int, ground: tuple[int, int, int], mark: int, left: int, top: int) -> bytes:
    """A bitmap of Windows, 24 bits, with the mark in a square of `mark` pixels whose upper left corner is given."""
    rows = [[ground] * width for _ in range(height)]
    for y, line in enumerate(make_icon.pixels(mark)):
        for x, (red, green, blue, alpha) in enumerate(line):
            rows[top + y][left + x] = tuple(round((ours * alpha + under * (255 - alpha)) / 255) for ours, under in zip((red, green, blue), ground))
    padding = bytes(-width * 3 % 4)
    body = b"".join(b"".join(bytes((blue, green, red)) for red, green, blue in row) + padding for row in reversed(rows))
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(body), 0, 0, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 54 + len(body), 0, 0, 54) + header + body


def side() -> bytes:
    """Beside the first and the last page, in the size that NSIS wants: 164 by 314 pixels."""
    return _bitmap(164, 314, SIDE, 72, 46, 56)


def head() -> bytes:
    """In the head of the other pages: 150 by 57 pixels."""
    return _bitmap(150, 57, PAPER, 33, 105, 12)
