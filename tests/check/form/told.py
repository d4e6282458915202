"""What the linter tells of a file, for the tests of its rules."""

from __future__ import annotations

from toolkit.check.form.registry import check_form
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word
from toolkit.word.records import WordFile

OF_HEAD = ("ORD-", "HDR-", "QH-", "TN-", "CQ-", "SO-", "DD-", "SZ-")


def told(data: bytes, **options) -> dict[str, str]:
    """Give the rules that speak, each with its (heaviest) level."""
    file = read_word(data)
    assert isinstance(file, WordFile), file
    found: dict[str, str] = {}
    for one in check_form(file, **options):
        found.setdefault(one.rule.id, str(one.level))
    return found


def of_head(data: bytes) -> dict[str, str]:
    """Give what is told about the header."""
    return {rule: level for rule, level in told(data).items() if rule.startswith(OF_HEAD)}


def mended(data: bytes) -> bytes:
    """Apply what is proposed for the header alone, twice."""
    for _ in range(2):
        found = [f for f in check_form(read_word(data)) if f.rule.id.startswith(OF_HEAD)]
        data = apply_edits(data, [e for f in found for e in f.fault.edits])
    return data
