"""The picture of a form's code: a QR code of version 1 with the highest correction, as a small PNG."""

from __future__ import annotations

import struct
import zlib

from toolkit.signoff.codes import PREFIX

MODULES, QUIET, DOTS = 21, 4, 6
SIDE = (MODULES + 2 * QUIET) * DOTS
"""The picture's side in dots; its quiet zone is part of it."""


def picture(code: str) -> bytes:
    """Draw a code as a PNG of one bit a dot."""
    import zxingcpp

    made = zxingcpp.create_barcode(PREFIX + code, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
    image = memoryview(made.to_image(scale=1, add_quiet_zones=False))  # type: ignore[arg-type]
    side = MODULES
    white = b"\xff" * ((SIDE + 7) // 8)
    lines = [b"\0" + white] * (QUIET * DOTS)
    data = image.tobytes()
    for row in range(side):
        dark = data[row * side : (row + 1) * side]
        lines += [b"\0" + _line(dark)] * DOTS
    lines += [b"\0" + white] * (QUIET * DOTS)
    return _png(b"".join(lines))


def _line(dark: bytes) -> bytes:
    """Write one row of modules as dots, white where the value is high."""
    bits = "1" * (QUIET * DOTS)
    bits += "".join(("1" if value else "0") * DOTS for value in dark)
    bits = bits.ljust((SIDE + 7) // 8 * 8, "1")
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _png(raw: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
