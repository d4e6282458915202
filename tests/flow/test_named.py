"""Finding clauses and acts: by id, by the nearest id, by filters that all must fit."""

from datetime import date

import pytest

from tests.assemble.small import clause, library, source
from toolkit.errors import UsageError
from toolkit.flow.named import clause_named, clauses_where, source_named, sources_where
from toolkit.model.terms import ActKind, Audience, SchoolLevel, Standing

CLAUSES = library(
    clause(
        "pupil.b-ask",
        "Báo {pupils} khi cần.",
        title="Hỏi người lớn",
        points=["ở nhà;", "ở lớp."],
        levels=["lower-secondary"],
    ),
    clause("pupil.a-tell", "Kể lại.", levels=["upper-secondary"], plain={"primary": "Em kể."}),
    clause("teacher.teach", audiences=["teacher"], standing="optional", plain_adult="Tôi dạy."),
)


def found(**filters):
    return [one.id for one in clauses_where(CLAUSES, **filters)]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["pupil.a-tell", "pupil.b-ask", "teacher.teach"]),
        ({"audience": Audience.TEACHER}, ["teacher.teach"]),
        ({"audience": Audience.PARENT}, []),
        ({"level": SchoolLevel.LOWER_SECONDARY}, ["pupil.b-ask", "teacher.teach"]),
        ({"standing": Standing.OPTIONAL}, ["teacher.teach"]),
        ({"standing": Standing.DEFAULT}, ["pupil.a-tell", "pupil.b-ask"]),
        ({"level": SchoolLevel.UPPER_SECONDARY, "audience": Audience.PUPIL}, ["pupil.a-tell"]),
        ({"text": "b-ask"}, ["pupil.b-ask"]),
        ({"text": "nguoi  LON"}, ["pupil.b-ask"]),
        ({"text": "o lop"}, ["pupil.b-ask"]),
        ({"text": "báo học sinh"}, ["pupil.b-ask"]),
        ({"text": "kể lại"}, ["pupil.a-tell"]),
        ({"text": "em kể"}, ["pupil.a-tell"]),
        ({"text": "tôi dạy"}, ["teacher.teach"]),
        ({"text": "không có"}, []),
    ],
)
def test_clauses_that_fit_every_filter_in_the_order_of_their_ids(filters, expected):
    assert found(**filters) == expected


ACTS = library(
    sources=(
        source("late", issued="2021-01-01", in_force_from="2026-07-01"),
        source("b", issued="2019-01-01", kind="thong_tu"),
        source("a", issued="2019-01-01", confidence={"issued": "H", "start": "M", "end": "H"}),
    )
)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["a", "b", "guide", "late"]),
        ({"kind": ActKind.THONG_TU}, ["b"]),
        ({"day": date(2026, 7, 1)}, ["b", "guide", "late"]),
        ({"day": date(2026, 6, 30)}, ["b", "guide"]),
        ({"day": date(2026, 7, 1), "kind": ActKind.QUYET_DINH}, ["guide", "late"]),
    ],
)
def test_acts_of_a_kind_proved_to_be_in_force_oldest_first(filters, expected):
    assert [one.id for one in sources_where(ACTS, **filters)] == expected


def test_one_is_found_by_its_id():
    assert clause_named(CLAUSES, "teacher.teach").id == "teacher.teach"
    assert source_named(ACTS, "late").id == "late"


@pytest.mark.parametrize(
    ("find", "name", "sentence"),
    [
        (
            clause_named,
            "pupil.ask",
            "there is no clause pupil.ask; look at: pupil.b-ask, pupil.a-t",
        ),
        (clause_named, "xyz", "there is no clause xyz; look at: quytac clause list"),
        (clause_named, "", "there is no clause “”; look at: quytac clause list"),
        (source_named, "guid", "there is no source guid; look at: guide"),
        (source_named, "xyz", "there is no source xyz; look at: quytac source list"),
        (source_named, "", "there is no source “”; look at: quytac source list"),
    ],
)
def test_an_unknown_one_is_refused_with_the_nearest(find, name, sentence):
    with pytest.raises(UsageError) as refused:
        find(CLAUSES, name)
    assert str(refused.value).startswith(sentence)
