"""A file that comes back may hold anything: it is compared and taken back, or refused; never a crash."""

import pytest

from tests.cli.terminal import SCHOOL
from tests.word.mutants import mutants, swept, worded
from tests.word.oddities import EVERYTHING
from toolkit.conform.judging import judge
from toolkit.conform.pulling import pull
from toolkit.flow.build import build
from toolkit.flow.conform import known_school
from toolkit.flow.pull import _known
from toolkit.word.read import read_word
from toolkit.word.records import Refusal


@pytest.fixture(scope="module")
def known():
    return known_school(SCHOOL, None)


def survive(files, known):
    workspace, expected = known
    for number, data in enumerate(files):
        read = read_word(data)
        if isinstance(read, Refusal):
            continue
        try:
            pull(judge(read, expected), workspace.school, _known(workspace))
        except Exception as error:
            error.add_note(f"file {number}")
            raise


def test_a_small_file_as_nobody_writes_it_is_compared_and_taken_back(known):
    survive(swept(EVERYTHING, 1), known)
    survive(mutants(EVERYTHING, 15), known)


@pytest.mark.slow
def test_a_code_with_many_odd_places_is_compared_and_taken_back(known, tmp_path):
    (file,) = build(SCHOOL, tmp_path).files
    survive(mutants(file.read_bytes(), 40, most=40), known)
    survive(worded(file.read_bytes(), 5), known)
