"""What a document stands on, and how its words would stand on another day."""

from datetime import date

from tests.assemble.small import body, clause, library, school, source, workspace
from toolkit.flow.law_drafted import drafted, text_changes
from toolkit.load.data import data_folder
from toolkit.model.changes import changes

TEMPLATES = data_folder("templates")

BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 1)


def place(at, *old):
    succeeds = [dict(zip(("source", "at"), one.split(":"), strict=True)) for one in old]
    return {"at": at, "gist": "a", "confidence": "H", "succeeds": succeeds}


def law(identity, *places, **changes):
    return source(identity, kind="luat", use="ground", provisions=list(places), **changes)


OLD = law("old", place("8"), number="8/2018", title="Luật Cũ", in_force_to="2026-06-30")
NEW = law("new", place("7", "old:8"), number="7/2026", title="Luật Mới", in_force_from="2026-07-01")


def tied(*acts):
    return [{"source": a, "at": at, "relation": "legal-basis"} for a, at in acts]


def test_a_document_stands_on_its_grounds_its_ties_its_words_and_its_bodies():
    made = library(
        clause(
            "pupil.one",
            "Theo {act:old art=8}, báo {body:police-local}.",
            provisions=tied(("old", "8")),
        ),
        clause("pupil.two"),
        clause("pupil.out", standing="optional", provisions=tied(("new", "7"))),
        sources=(OLD, NEW),
        bodies=(body(),),
    )
    found = drafted(workspace(library=made, day=BEFORE), TEMPLATES)
    told = [(s.use.body, s.use.id, s.use.at, s.clause) for s in found.standing]
    assert sorted(told) == [
        (False, "guide", "", ""),
        (False, "guide", "1", "pupil.two"),
        (False, "old", "", ""),
        (False, "old", "8", "pupil.one"),
        (True, "police-local", "", "pupil.one"),
    ]
    assert found.places == {"pupil.one": "khoản 1 Điều 1", "pupil.two": "khoản 2 Điều 1"}


def test_a_schools_own_clause_stands_on_nothing_of_ours():
    own = [{"id": "o", "article": "rules", "text": "Hỏi nhé."}]
    found = drafted(workspace(school=school(own=own)), TEMPLATES)
    assert "own.o" in found.places
    assert "own.o" not in {one.clause for one in found.standing}


def told(*clauses, first=BEFORE, last=AFTER, space=None, **changes_of_library):
    made = library(*clauses, sources=(OLD, NEW), **changes_of_library)
    space = space or workspace(library=made)
    found = changes(made, first, last)
    return [(t.clause, t.old, t.new) for t in text_changes(space, TEMPLATES, found, first, last)]


def test_words_that_differ_or_are_touched_are_compared_and_the_others_left_out():
    assert told(
        clause("pupil.named", "Theo {act:old art=8}:", points=["hỏi;", "báo."]),
        clause("pupil.tied", "Cần hỏi.", provisions=tied(("old", "8"))),
        clause("pupil.free"),
    ) == [
        (
            "",
            "Căn cứ Luật Cũ ngày 02 tháng 01 năm 2020",
            "Căn cứ Luật Mới ngày 02 tháng 01 năm 2020",
        ),
        (
            "pupil.named",
            "Theo Điều 8 Luật Cũ:\na) hỏi;\nb) báo.",
            "Theo Điều 7 Luật Mới:\na) hỏi;\nb) báo.",
        ),
        ("pupil.tied", "Cần hỏi.", "Cần hỏi."),
    ]


def test_grounds_that_stay_are_not_told():
    assert [name for name, *_ in told(clause(), first=BEFORE, last=BEFORE)] == []


def test_a_clause_that_begins_or_ends_between_the_days_stands_on_one_of_them_only():
    late = clause(
        "pupil.late",
        wordings=[{"from": "2026-07-01", "change": "substance", "text": "Cần báo."}],
    )
    found = {name: (old, new) for name, old, new in told(late, clause("pupil.last"))}
    assert found["pupil.late"] == ("", "Cần báo.")


def test_the_days_are_the_schools_where_there_is_a_school():
    late = clause(
        "pupil.late",
        wordings=[{"from": "2026-07-01", "change": "substance", "text": "Cần báo."}],
    )
    made = library(late, clause("pupil.last"))
    space = workspace(library=made, school=school())
    (one,) = text_changes(space, TEMPLATES, [], BEFORE, AFTER)
    assert (one.clause, one.title, one.old, one.new) == ("pupil.late", "pupil.late", "", "Cần báo.")
    assert not one.same
