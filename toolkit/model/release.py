"""A release (gói ban hành): the province's frozen code in one file. Here is its manifest; nothing is opened."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import ValidationError

from toolkit.model.record import Record, Text

MANIFEST = "manifest.json"
"""The part that lists all others; it is not listed in itself."""

SUFFIX = ".zip"
"""A release opens with any program for archives, so that a person can read its first page without quytac."""


class Manifest(Record):
    """What a release is, and the sha256 (hex) of each of its parts by name.

    `number` and `signed` are those of the issuing decision, `text` the sha256 of what was signed, `law_checked_to` the
    oldest day on which an act that the code stands on was checked.
    """

    format: Literal[1] = 1
    version: Text
    province: Text
    code: Text
    issuer: Text
    number: Text
    signed: date
    drafted: date
    law_checked_to: date | None = None
    text: Text
    program: Text
    parts: dict[str, str]


def manifest_bytes(manifest: Manifest) -> bytes:
    """Write a manifest: the same record gives the same bytes."""
    return manifest.model_dump_json(indent=1).encode() + b"\n"


def manifest_of(data: bytes) -> Manifest | None:
    """Read a manifest; None where it is not one that this program understands."""
    try:
        return Manifest.model_validate_json(data)
    except ValidationError:
        return None
