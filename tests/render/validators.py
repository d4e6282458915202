"""The two independent validators of Word files, each reduced to a list of what it found."""

from __future__ import annotations

from pathlib import Path

import ooxml_integrity
import openxml_audit


def findings(data: bytes, folder: Path) -> list[str]:
    """Ask both validators; an empty list is a clean file."""
    path = folder / "checked.docx"
    path.write_bytes(data)
    schema = openxml_audit.OpenXmlValidator().validate(path)
    return [*map(str, schema.errors), *map(str, ooxml_integrity.check(path))]
