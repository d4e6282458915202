"""The tables of `law changes`: old beside new, whom it touches, and how the words of one workspace would change."""

from datetime import date

import pytest

from toolkit.flow.law_change_sheets import change_sheets
from toolkit.flow.law_changes import Affected, Changes, Hit
from toolkit.flow.law_drafted import TextChange
from toolkit.model.changes import Change
from toolkit.model.timeline import Kind, Thing, Turn

FIRST, DAY, LAST = date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2)
OLD = Thing(Kind.ACT, "old", "", "Nghị định A")
NEW = Thing(Kind.ACT, "new", "", "Nghị định B")
EIGHTH = Thing(Kind.PLACE, "old", "8", "Điều 8 Nghị định A")
NINTH = Thing(Kind.PLACE, "old", "9", "Điều 9 Nghị định A")
BODY = Thing(Kind.BODY, "police", "", "công an", "nơi báo")
TITLES = {"pupil.ask": "Hỏi", "pupil.tell": "Báo"}


def say(message):
    return message.english()


def sheets(*changes, workspaces=(), texts=()):
    found = Changes(FIRST, LAST, changes, TITLES, tuple(workspaces), tuple(texts))
    return [
        (say(sheet.title), [say(head) for head in sheet.heads], sheet.rows)
        for sheet in change_sheets(found, say)
    ]


def change(old=(OLD,), new=(NEW,), day=DAY, turn=Turn.ENDS, proved=True, clauses=()):
    return Change(day, turn, old, new, proved, clauses)


def test_each_day_has_a_table_with_old_and_new_and_the_clauses():
    one, other = sheets(
        change(clauses=("pupil.tell", "own.of-a-school", "pupil.ask")),
        change((), (BODY,), LAST, Turn.BEGINS, proved=False),
    )
    heads = ["until then", "from that day on", "clauses of the library it touches"]
    assert one == (
        "From 01/07/2026",
        heads,
        (("Nghị định A\n[act ends]", "Nghị định B", "– Báo\n– Hỏi"),),
    )
    assert other == (
        "From 02/07/2026",
        heads,
        (("[authority or its name begins (day not proved)]", "công an", ""),),
    )


def test_a_change_of_which_nothing_follows_says_so():
    ((_, _, rows),) = sheets(change((BODY,), ()))
    assert rows == (("công an (nơi báo)\n[authority or its name ends]", "–", ""),)


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ([change((EIGHTH,)), change((NINTH,))], 1),
        ([change((EIGHTH,)), change((NINTH,), (OLD,))], 2),
        ([change((EIGHTH,)), change((NINTH,), clauses=("pupil.ask",))], 2),
        ([change((EIGHTH,)), change((NINTH,), proved=False)], 2),
        ([change((EIGHTH,)), change((OLD,))], 2),
    ],
    ids=["same", "other heir", "other clauses", "not proved", "an act"],
)
def test_neighbours_that_differ_only_in_what_stood_before_come_into_one_row(changes, rows):
    ((_, _, cells),) = sheets(*changes)
    assert len(cells) == rows
    if rows == 1:
        both = "Điều 8 Nghị định A\nĐiều 9 Nghị định A\n[place in an act ends]"
        assert cells == ((both, "Nghị định B", ""),)


def hit(turn=Turn.ENDS, new=(NEW,), grounds=False, places=("Điều 5",)):
    return Hit(DAY, turn, (OLD, BODY), new, grounds, ("pupil.ask",), places)


HEADS = ["stands on", "from that day on", "used in"]


@pytest.mark.parametrize(
    ("one", "cells"),
    [
        (hit(), ("Nghị định B\n(01/07/2026)", "Điều 5")),
        (hit(grounds=True), ("Nghị định B\n(01/07/2026)", "căn cứ\nĐiều 5")),
        (hit(grounds=True, places=()), ("Nghị định B\n(01/07/2026)", "căn cứ")),
        (hit(new=()), ("–\n(01/07/2026)", "Điều 5")),
        (hit(Turn.AMENDED), ("amended by: Nghị định B\n(01/07/2026)", "Điều 5")),
    ],
)
def test_a_workspace_that_is_touched_has_a_table_of_its_own(one, cells):
    told = Affected("tinh/truong", "Trường Mơ", FIRST, (one,))
    ((title, heads, rows),) = sheets(workspaces=[told])
    assert title == (
        "Trường Mơ, drafted on 30/06/2026 (tinh/truong): what its document stands on has changed"
    )
    assert (heads, rows) == (HEADS, (("Nghị định A\ncông an (nơi báo)", *cells),))


def test_those_that_are_not_touched_are_listed_last_each_with_the_reason():
    touched, others = sheets(
        workspaces=[
            Affected("a", "Trường A", FIRST),
            Affected("b", "Trường B", FIRST, (hit(),)),
            Affected("c", "", None),
        ]
    )
    assert touched[0].startswith("Trường B, ")
    assert others == (
        "Documents that do not stand on what changed",
        ["workspace", "answer"],
        (("Trường A\na", "not touched"), ("c", "cannot be read: quytac check tells why")),
    )


def text(clause_="pupil.ask", old="Cũ.", new="Mới."):
    return TextChange(clause_, "Hỏi", old, new)


def test_words_that_would_change_stand_side_by_side_and_those_that_stay_are_listed():
    differ, same = sheets(
        texts=[
            TextChange("", "Căn cứ", "Luật A", ""),
            text(),
            text("pupil.tell", old=""),
            text("pupil.gone", new=""),
            text("pupil.same", old="Mới."),
        ]
    )
    missing = "(does not stand there)"
    assert differ == (
        "Words that would change",
        ["words on 30/06/2026", "words on 02/07/2026"],
        (
            ("Luật A", missing),
            ("Hỏi: Cũ.", "Hỏi: Mới."),
            (f"Hỏi: {missing}", "Hỏi: Mới."),
            ("Hỏi: Cũ.", f"Hỏi: {missing}"),
        ),
    )
    assert same == ("Touched, but the words stay", ["clause", "id"], (("Hỏi", "pupil.same"),))


@pytest.mark.parametrize(("one", "titles"), [(text(), 1), (text(old="Mới."), 1)])
def test_a_table_of_words_without_rows_is_not_shown(one, titles):
    assert len(sheets(texts=[one])) == titles


def test_nothing_changed_shows_no_table():
    assert sheets() == []
