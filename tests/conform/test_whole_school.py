"""A line of any kind at any place of a school's code: conform blames the khoản it stands in, pull drops nothing."""

from dataclasses import replace

import pytest

from tests.conform import edits
from tests.conform.test_witnesses import NASTY
from toolkit.conform.judging import judge
from toolkit.conform.pulling import Known, pull
from toolkit.conform.records import Verdict
from toolkit.flow.build import build
from toolkit.flow.conform import known_school
from toolkit.load.data import data_folder
from toolkit.word.read import read_word

pytestmark = pytest.mark.slow
SCHOOL = data_folder("examples") / "lao-cai-2026" / "schools" / "thcs-suoi-mo"
CARRIERS = ("built", "bold", "text")


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    """Give the school, what its file is compared with, and the file as read: built, and as text alone."""
    (file,) = build(SCHOOL, tmp_path_factory.mktemp("built")).files
    data = file.read_bytes()
    read = {"built": read_word(data), "text": read_word(edits.text_only(data))}
    workspace, expected = known_school(SCHOOL, None)
    return workspace.school, expected, {**read, "bold": read["built"]}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("number", range(len(NASTY)))
def test_a_line_at_any_place_is_blamed_on_its_khoan_alone(school, carrier, number):
    record, expected, files = school
    file, line = files[carrier], NASTY[number]
    texts = [paragraph.text for paragraph in file.paragraphs]
    first = next(n for n, text in enumerate(texts) if text.startswith("Điều 1. Phạm vi")) + 1
    end = next(n for n, text in enumerate(texts) if text.startswith("NHỮNG ĐIỂM"))
    last = max(n for n in range(end) if texts[n].strip())
    known = Known("lý do", {}, lambda clause, name, value: None)
    for at in range(first + number, last + 1, 20):
        body = file.paragraphs[first]
        run = replace(body.runs[0], text=line)
        if carrier == "bold" and not line.lower().startswith("phụ lục"):
            run = replace(run, format=replace(run.format, bold=True))
        new = replace(body, runs=(run,), _cache={})
        pages = (*file.paragraphs[:at], new, *file.paragraphs[at:])
        found = judge(replace(file, paragraphs=pages), expected)
        bad = [one for one in found.clauses if not one.good]
        assert sum(one.verdict is Verdict.MISSING for one in bad) == 0, at
        assert len(bad) <= 2, at
        assert bad or found.passages or found.misnumbered, at
        assert len(pull(found, record, known).removed) <= 1, at
