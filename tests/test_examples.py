"""The shipped library and examples are sound, short enough to be read, and say what they are."""

import re
from pathlib import Path

import pytest

from toolkit.assemble.document import SAMPLE_MARK
from toolkit.check.registry import check_library
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_library, loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.document import State
from toolkit.model.terms import Relation, SchoolLevel, Standing, Use
from toolkit.model.text import normal, words
from toolkit.render.text import render_text

EXAMPLES = data_folder("examples")
FOLDERS = sorted(
    p.parent for p in EXAMPLES.rglob("*.yaml") if p.name in ("province.yaml", "school.yaml")
)
SCHOOLS = [f for f in FOLDERS if (f / "school.yaml").exists()]
GOLDEN = Path(__file__).parent / "golden"
LIBRARY = loaded_library().library


@pytest.fixture(scope="module")
def documents():
    return {f: judged(loaded_workspace(f), final=False).assembly.document for f in FOLDERS}


def test_the_library_is_sound():
    assert loaded_library().problems == []
    assert check_library(LIBRARY) == []
    assert 60 <= len(LIBRARY.clauses) <= 90


def test_there_is_an_example_of_each_kind():
    assert len(SCHOOLS) == 5
    assert len(FOLDERS) == 7


@pytest.mark.parametrize("folder", SCHOOLS, ids=lambda f: f.name)
def test_a_schools_code_is_short_and_readable(folder, documents):
    document = documents[folder]
    articles = [a for part in document.parts for c in part.chapters for a in c.articles]
    assert 12 <= len(articles) <= 18
    for unit in document.units():
        assert words(" ".join([unit.text, *(p.text for p in unit.points)])) <= 60, unit.clause


def test_a_preschools_code_speaks_to_adults(documents):
    (folder,) = [f for f in SCHOOLS if f.name.startswith("mam-non")]
    chosen = {unit.clause for unit in documents[folder].units()}
    assert not [c for c in chosen if c.startswith("pupil.")]
    assert not [c for c in chosen if set(LIBRARY.clauses[c].audiences) == {"pupil"}]


def test_public_duties_do_not_bind_the_private_school(documents):
    (folder,) = [f for f in SCHOOLS if f.name.startswith("mam-non")]
    text = render_text(documents[folder]).decode()
    assert "Luật Thực hiện dân chủ ở cơ sở" not in text


def test_examples_are_marked_and_all_but_one_school_are_ready_for_signature():
    states = {}
    for folder in FOLDERS:
        loaded = loaded_workspace(folder)
        final = judged(loaded, final=True)
        assert SAMPLE_MARK in judged(loaded, final=False).assembly.document.footer
        states[folder.name] = final.assembly.document.state if final.sound else State.DRAFT
    assert states.pop("lao-cai-2026") == State.ISSUED
    assert states.pop("tieu-hoc-hoa-dao") == State.DRAFT
    assert states.pop("yen-bai-2024") == State.DRAFT  # nobody has confirmed its law
    assert set(states.values()) == {State.FINAL}


def test_the_code_of_2024_names_no_act_that_came_later(documents):
    text = render_text(documents[EXAMPLES / "yen-bai-2024"]).decode().split("NHỮNG ĐIỂM")[0]
    assert "Điều 8 Luật An ninh mạng" in text
    assert not re.search(r"/20(25|26)/", text)
    for name in (
        "Lào Cai",
        "Tin giả, tin sai sự thật được hiểu",
        "trí tuệ nhân tạo hoặc công nghệ mới để giả mạo",
    ):
        assert name not in text


def test_the_code_of_2026_names_no_act_that_has_lapsed(documents):
    text = render_text(documents[EXAMPLES / "lao-cai-2026"]).decode()
    lapsed = [s for s in LIBRARY.sources.values() if s.in_force_to and s.in_force_to.year <= 2026]
    assert lapsed
    assert not [s.number for s in lapsed if s.number in text]


def test_mandatory_clauses_rest_on_law_and_guidance_binds_nobody():
    bases = {
        clause.id: [t.source for t in clause.provisions if t.relation is Relation.LEGAL_BASIS]
        for clause in LIBRARY.clauses.values()
    }
    mandatory = [c.id for c in LIBRARY.clauses.values() if c.standing is Standing.MANDATORY]
    assert mandatory
    assert [clause for clause in mandatory if not bases[clause]] == []
    named = {source for sources in bases.values() for source in sources}
    assert {LIBRARY.sources[source].use for source in named} == {Use.GROUND}


def test_no_pupil_is_told_that_he_will_be_fined():
    for clause in LIBRARY.clauses.values():
        for text in [*clause.plain.values(), clause.plain_adult or ""]:
            assert "phạt" not in text, clause.id


def test_plain_sentences_are_short():
    for clause in LIBRARY.clauses.values():
        for text in [*clause.plain.values(), clause.plain_adult or ""]:
            assert words(text) <= 25, clause.id
        assert SchoolLevel.PRESCHOOL not in clause.plain


def shingles(text, size=5):
    parts = normal(text).lower().split()
    return {tuple(parts[n : n + size]) for n in range(len(parts) - size + 1)}


def test_no_two_clauses_say_nearly_the_same():
    texts = {
        c.id: shingles(" ".join([w.text, *w.points]))
        for c in LIBRARY.clauses.values()
        for w in c.wordings[-1:]
    }
    ids = sorted(texts)
    for at, one in enumerate(ids):
        for other in ids[at + 1 :]:
            shared, smaller = texts[one] & texts[other], min(len(texts[one]), len(texts[other]))
            assert len(shared) <= 0.4 * max(1, smaller), (one, other, shared)


def test_no_clause_copies_a_sentence_of_the_letter():
    letter = (GOLDEN.parent / "data" / "letter-4032-annex.txt").read_text(encoding="utf-8")
    source = shingles(letter, 9)
    for clause in LIBRARY.clauses.values():
        for wording in clause.wordings:
            copied = shingles(" ".join([wording.text, *wording.points]), 9) & source
            assert not copied, (clause.id, copied)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_the_text_is_the_one_that_was_read_and_approved(folder, documents, request):
    """Run `pytest --update-golden` after a change that was meant, and read the difference before committing it."""
    made = render_text(documents[folder]).decode()
    golden = GOLDEN / f"{folder.name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_the_same_input_gives_the_same_text(folder, documents):
    again = judged(loaded_workspace(folder), final=False).assembly.document
    assert again == documents[folder]
