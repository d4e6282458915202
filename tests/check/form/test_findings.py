"""What a person is told of each fault, word for word, and what would be mended: the list that was read and approved.

Run `pytest --update-golden` after a change that was meant, and read the difference before committing it.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.check.form.faulty import FAULTY
from tests.check.form.small import decision
from toolkit.check.form.registry import check_form
from toolkit.word.read import read_word

GOLDEN = Path(__file__).parents[2] / "golden" / "form-findings.txt"


@cache
def notes():
    """Give what is told of the good decision too: what one may know."""
    found = check_form(read_word(decision()))
    return {f"{one.rule.id} {one.fault.what.english()}" for one in found}


def line(finding):
    """Write a finding in one line, with its edits below."""
    fault = finding.fault
    place = f"{fault.spot.part}:{fault.spot.number} “{fault.spot.words}”"
    what = f"{finding.level} {finding.rule.id} {place}: {fault.what.english()}"
    return "\n".join([what, *(f"    {edit}" for edit in fault.edits)])


def told(data):
    """Give what is told of a file beyond what is told of the good decision."""
    found = check_form(read_word(data))
    known = notes()
    return [line(one) for one in found if f"{one.rule.id} {one.fault.what.english()}" not in known]


def headed():
    """Name each file after the rule that it breaks, and count them."""
    count: dict[str, int] = {}
    for rule_id, data in FAULTY:
        count[rule_id] = count.get(rule_id, 0) + 1
        yield f"{rule_id} {count[rule_id]}", data


FILES = dict(headed())


@pytest.fixture(scope="module")
def approved(request):
    """Give what was approved of each file."""
    if request.config.getoption("--update-golden"):
        texts = (f"## {name}\n" + "\n".join(told(data)) for name, data in FILES.items())
        GOLDEN.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    _, *sections = f"\n{GOLDEN.read_text(encoding='utf-8')}".split("\n## ")
    return {name: text.strip() for name, _, text in (one.partition("\n") for one in sections)}


@pytest.mark.parametrize("name", FILES)
def test_each_finding_reads_as_it_was_approved(name, approved):
    assert "\n".join(told(FILES[name])) == approved[name]


def test_nothing_else_was_approved(approved):
    assert list(approved) == list(FILES)
