"""What the linter tells of a file, for the tests of its rules."""

from __future__ import annotations

from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word
from toolkit.word.records import WordFile


def told(data: bytes, **options) -> dict[str, str]:
    """Give the rules that speak, each with its (heaviest) level."""
    file = read_word(data)
    assert isinstance(file, WordFile), file
    found: dict[str, str] = {}
    for one in check_form(file, **options):
        found.setdefault(one.rule.id, str(one.level))
    return found


def speaks(rule: str, data: bytes, **options) -> bool:
    """Tell whether a rule speaks."""
    return rule in told(data, **options)
