"""The tables of `law status` and `law timeline`: who stands in which row, what each cell says, what comes together."""

from datetime import date

import pytest

from toolkit.flow.law_sheets import counted, joined, status_sheets, timeline_sheets
from toolkit.flow.law_status import Row, Status, UsedAt
from toolkit.model.assembly import Role
from toolkit.model.law import Confirmation
from toolkit.model.timeline import Event, Kind, Thing, Turn
from toolkit.model.validity import Answer
from toolkit.model.why import Why

DAY, FIRST, LAST = date(2026, 11, 23), date(2026, 1, 2), date(2026, 6, 30)
ACT = Thing(Kind.ACT, "act", "", "Nghị định A")
PLACE = Thing(Kind.PLACE, "act", "8", "Điều 8 Nghị định A")
HEIR = Thing(Kind.ACT, "heir", "", "Nghị định B")
BODY = Thing(Kind.BODY, "police", "", "công an cấp xã", "nơi báo")
CONFIRMATION = Confirmation(facts=("end",), by="Phòng A", on=LAST, at="Công báo")


def say(message):
    return message.english()


def row(thing=ACT, answer=Answer.IN_FORCE, **changes):
    values = {"start": FIRST, "end": None, "why": None, "replaced_by": (), "checked_on": DAY}
    return Row(thing=thing, number="1", title="A", answer=answer, **{**values, **changes})


def sheets(*rows):
    return [
        (say(sheet.title), [say(head) for head in sheet.heads], sheet.rows)
        for sheet in status_sheets(Status(DAY, rows), say)
    ]


def test_acts_and_authorities_stand_in_tables_of_their_own():
    acts, bodies = sheets(row(BODY, start=None), row(ACT))
    heads = ["answer on 23/11/2026", "checked; who confirmed"]
    assert acts == (
        "Acts and places in them",
        ["act, first and last day", *heads],
        (("Nghị định A [act]\n02/01/2026 – …", "in force", "23/11/2026"),),
    )
    assert bodies == (
        "Authorities",
        ["authority, first and last day", *heads],
        (("công an cấp xã (nơi báo)\n… – …", "name in use", "23/11/2026"),),
    )


@pytest.mark.parametrize(("rows", "tables"), [((), 0), ((row(ACT),), 1), ((row(BODY),), 1)])
def test_a_table_without_rows_is_not_shown(rows, tables):
    assert len(sheets(*rows)) == tables


def test_an_answer_says_why_and_what_replaced_it_and_who_confirmed():
    ended = row(
        answer=Answer.NOT_IN_FORCE,
        end=LAST,
        why=Why.ENDED,
        replaced_by=(HEIR, BODY),
        confirmed=(CONFIRMATION,),
    )
    ((_, _, cells),) = sheets(ended)
    assert cells == (
        (
            "Nghị định A [act]\n02/01/2026 – 30/06/2026",
            "not in force\nit ended after 30/06/2026\nreplaced by: Nghị định B; công an cấp xã",
            "23/11/2026\nPhòng A (30/06/2026)",
        ),
    )


def test_where_it_is_used_has_a_column_only_where_something_is_used():
    ((_, heads, cells),) = sheets(
        row(PLACE, end=LAST, used=(UsedAt(Role.BASIS, "pupil.ask", "Điều 5"),)), row(ACT)
    )
    assert (len(heads), heads[-1], [one[-1] for one in cells]) == (4, "used in", ["Điều 5", ""])


PLACES = [
    ({}, False),
    ({"start": LAST}, True),
    ({"end": LAST}, True),
    ({"answer": Answer.NOT_PROVED}, True),
]


@pytest.mark.parametrize(("changes", "shown"), PLACES, ids=["same", "start", "end", "answer"])
def test_a_place_with_the_days_and_answer_of_its_act_is_only_counted(changes, shown):
    ((_, _, cells),) = sheets(row(ACT), row(PLACE, **changes))
    last = cells[-1]
    assert len(cells) == 2
    if shown:
        assert last[0].startswith("Điều 8 Nghị định A\n")
    else:
        assert last == ("1 other places known in it", "as the whole act", "")


def test_a_place_of_which_the_act_is_not_in_the_table_is_shown():
    other = Thing(Kind.PLACE, "else", "8", "Điều 8 Nghị định C")
    for rows in ([row(PLACE)], [row(ACT), row(other)], [row(PLACE), row(PLACE)]):
        ((_, _, cells),) = sheets(*rows)
        assert len(cells) == len(rows)
        assert "as the whole act" not in [one[1] for one in cells]


def test_the_row_of_what_is_counted_is_as_wide_as_the_table():
    used = (UsedAt(Role.GROUND),)
    ((_, heads, cells),) = sheets(row(ACT, used=used), row(PLACE))
    assert {len(one) for one in cells} == {len(heads)} == {4}


def event(turn, thing=PLACE, day=DAY, proved=True, others=()):
    return Event(day, turn, thing, proved, others)


def timeline(*found):
    return [(say(sheet.title), sheet.rows) for sheet in timeline_sheets(found, say)]


def test_each_day_has_a_table_and_each_turn_its_words():
    new = Thing(Kind.PLACE, "heir", "7", "Điều 7 Nghị định B")
    assert timeline(
        event(Turn.ENDS, ACT, FIRST, others=(HEIR, ACT)),
        event(Turn.BEGINS, HEIR, FIRST, others=(ACT,)),
        event(Turn.AMENDED, ACT, LAST, others=(HEIR,)),
        event(Turn.ENDS, PLACE, LAST, others=(new,)),
        event(Turn.BEGINS, BODY, LAST, proved=False),
    ) == [
        (
            "From 02/01/2026",
            (
                ("act ends", "Nghị định A", "replaced by: Nghị định B\nNghị định A"),
                ("act begins", "Nghị định B", "replaces: Nghị định A"),
            ),
        ),
        (
            "From 30/06/2026",
            (
                ("act is amended", "Nghị định A", "amended by: Nghị định B"),
                ("place in an act ends", "Điều 8 Nghị định A", "replaced by: Điều 7 Nghị định B"),
                ("authority or its name begins (day not proved)", "công an cấp xã (nơi báo)", ""),
            ),
        ),
    ]


HEIR_PLACE = Thing(Kind.PLACE, "heir", "7", "Điều 7 Nghị định B")


@pytest.mark.parametrize(
    ("ended", "begun", "rows"),
    [
        (event(Turn.ENDS, others=(HEIR_PLACE,)), event(Turn.BEGINS, HEIR_PLACE), 1),
        (event(Turn.ENDS, others=(HEIR_PLACE,)), event(Turn.BEGINS, HEIR_PLACE, proved=False), 2),
        (
            event(Turn.ENDS, others=(HEIR_PLACE,), proved=False),
            event(Turn.BEGINS, HEIR_PLACE, proved=False),
            1,
        ),
        (event(Turn.ENDS), event(Turn.BEGINS, HEIR_PLACE), 2),
        (event(Turn.ENDS, ACT, others=(HEIR,)), event(Turn.BEGINS, HEIR), 2),
        (event(Turn.ENDS, others=(HEIR_PLACE,)), event(Turn.ENDS, HEIR_PLACE), 2),
    ],
    ids=[
        "told with what ended",
        "its own day is not proved",
        "neither day is proved",
        "nothing named it",
        "an act has its own row",
        "its own end has its own row",
    ],
)
def test_what_took_over_is_told_where_the_old_one_ends(ended, begun, rows):
    ((_, cells),) = timeline(ended, begun)
    assert len(cells) == rows


def test_neighbours_that_say_the_same_come_into_one_row():
    assert joined([("a", "1", "c"), ("a", "2", "c"), ("a", "3", "d"), ("a", "4", "c")]) == (
        ("a", "1\n2", "c"),
        ("a", "3", "d"),
        ("a", "4", "c"),
    )


def test_the_answers_of_acts_and_places_are_counted_and_names_are_not():
    rows = [row(), row(PLACE), row(answer=Answer.NOT_PROVED), row(BODY)]
    assert say(counted(rows, say)) == (
        "in force: 2 · not in force: 0 · not proved to be in force: 1"
    )
