"""A release (gói ban hành): the province's frozen code in one file. Here is its manifest; nothing is opened."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Literal

from pydantic import ValidationError

from toolkit import __version__
from toolkit.model.record import Record, Text

MANIFEST = "manifest.json"
"""The part that lists all others; it is not listed in itself."""

SUFFIX = ".zip"
"""A release opens with any program for archives, so that a person can read its first page without quytac."""

PROGRAM = __version__
"""The version of this program, which a release of a newer one is measured by."""

FORMAT = 1
"""Raised when an older program could no longer read a release."""

VERSION = re.compile(r"v?(\d{1,9}(?:\.\d{1,9})*)[A-Za-z0-9.+-]{0,40}")


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


def newer_program(data: bytes, here: str = PROGRAM) -> str | None:
    """Name the program that made a release, where it or the release's format is newer than we are; else None.

    Read from a manifest of any time: whatever else it holds is not judged. Empty where the name is no version.
    """
    try:
        facts = json.loads(data)
    except (ValueError, RecursionError):
        return None
    program = facts.get("program") if isinstance(facts, dict) else None
    if not isinstance(program, str):
        return None
    numbers, format = version_numbers(program), facts.get("format")
    newer = numbers > version_numbers(here) or (isinstance(format, int) and format > FORMAT)
    return (program if numbers else "") if newer else None


def version_numbers(version: str) -> tuple[int, ...]:
    """Give a version as numbers that compare: 1.10 is newer than 1.9, 1.2 is 1.2.0; empty for what is no version."""
    found = VERSION.fullmatch(version)
    numbers = [int(number) for number in found[1].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
