"""A Word file may hold anything: it is read, judged and mended, or refused; never a crash."""

import pytest

from tests.check.form.small import decision
from tests.word.mutants import mutants, swept, worded
from tests.word.oddities import EVERYTHING
from toolkit.check.form.anatomy import anatomy
from toolkit.check.form.registry import FORM_RULES
from toolkit.check.form.rule import findings
from toolkit.word.edit import apply_edits
from toolkit.word.read import read_word
from toolkit.word.records import Refusal, WordFile


def judge_and_mend(data):
    file = read_word(data)
    if isinstance(file, Refusal):
        return
    edits = [
        edit for one in findings(FORM_RULES, anatomy(file, None, True)) for edit in one.fault.edits
    ]
    assert isinstance(read_word(apply_edits(data, edits)), WordFile)


def survive(files):
    for number, data in enumerate(files):
        try:
            judge_and_mend(data)
        except Exception as error:
            error.add_note(f"file {number}")
            raise


def test_whatever_an_attribute_holds_a_file_is_judged_and_mended():
    survive(swept(EVERYTHING))


def test_whatever_is_written_a_file_is_judged_and_mended():
    """Also texts of thousands of dots, blanks or figures: each is read once, not once for each of its signs."""
    survive(worded(EVERYTHING))


def test_wherever_an_element_stands_a_file_is_judged_and_mended():
    survive(mutants(EVERYTHING, 50))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_very_many_files_as_nobody_writes_them_are_judged_and_mended(seed):
    survive(mutants(EVERYTHING, 250, seed, most=20))
    survive(mutants(decision(), 30, seed, most=20))
