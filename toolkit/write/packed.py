"""Parts → one zip whose bytes depend on nothing but the parts: names sorted, the year 1980, one way of packing."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

YEAR_1980 = (1980, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts by name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, YEAR_1980)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return out.getvalue()
