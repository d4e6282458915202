"""The words of dated law: each answer with its reason, spans of days, who confirmed, where a document stands on it."""

from datetime import date

import pytest

from toolkit.flow.law_status import Row, UsedAt
from toolkit.flow.law_words import (
    answer_said,
    answer_word,
    because,
    confirmed,
    names,
    span,
    used,
    written,
)
from toolkit.model.assembly import Role
from toolkit.model.law import Confirmation
from toolkit.model.timeline import Kind, Thing
from toolkit.model.validity import Answer
from toolkit.model.why import Why

FIRST, LAST, CHECK = date(2026, 1, 2), date(2026, 6, 30), date(2026, 11, 23)


def say(message):
    return message.english()


def row(why=None, kind=Kind.ACT, answer=Answer.NOT_PROVED, end=LAST, uses=()):
    thing = Thing(kind, "a", "", "Nghị định A")
    return Row(thing, "1", "về A", FIRST, end, answer, why, (), CHECK, (), uses)


@pytest.mark.parametrize(
    ("why", "end", "sentence"),
    [
        (None, LAST, None),
        (Why.BEGINS_LATER, LAST, "it begins on 02/01/2026"),
        (Why.ENDED, LAST, "it ended after 30/06/2026"),
        (Why.START_UNKNOWN, LAST, "its first day is not known"),
        (Why.MAY_HAVE_ENDED, LAST, "it may have ended after 30/06/2026"),
        (Why.START_NOT_CONFIRMED, LAST, "its first day is not confirmed"),
        (Why.END_NOT_CONFIRMED, LAST, "its last day 30/06/2026 is not confirmed"),
        (Why.END_NOT_CONFIRMED, None, "that no act has ended it is not confirmed"),
        (Why.CHECK_TOO_OLD, LAST, "it was last checked on 23/11/2026, more than 90 days before"),
    ],
)
@pytest.mark.parametrize("kind", [Kind.ACT, Kind.PLACE])
def test_why_an_act_or_a_place_is_not_in_force(kind, why, end, sentence):
    told = because(row(why, kind, end=end))
    assert (told and told.english()) == sentence


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (None, None),
        (Why.BEGINS_LATER, "used from 02/01/2026"),
        (Why.ENDED, "used until 30/06/2026"),
        (Why.CHECK_TOO_OLD, "it was last checked on 23/11/2026, more than 90 days before"),
        *(
            (why, "this name and its days are not confirmed")
            for why in (
                Why.START_UNKNOWN,
                Why.MAY_HAVE_ENDED,
                Why.START_NOT_CONFIRMED,
                Why.END_NOT_CONFIRMED,
            )
        ),
    ],
)
def test_why_a_body_does_not_bear_a_name(why, sentence):
    told = because(row(why, Kind.BODY))
    assert (told and told.english()) == sentence


@pytest.mark.parametrize(
    ("answer", "of_act", "of_body"),
    [
        (Answer.IN_FORCE, "in force", "name in use"),
        (Answer.NOT_IN_FORCE, "not in force", "name not in use"),
        (Answer.NOT_PROVED, "not proved to be in force", "not proved whether in use"),
    ],
)
def test_an_act_is_in_force_and_a_name_is_in_use(answer, of_act, of_body):
    told = [say(answer_word(row(kind=kind, answer=answer))) for kind in Kind]
    assert told == [of_act, of_act, of_body]


def test_an_answer_is_told_with_its_reason_where_there_is_one():
    assert say(answer_said(row(Why.ENDED))).endswith("(it ended after 30/06/2026)")
    assert say(answer_said(row(answer=Answer.IN_FORCE))) == "in force"


@pytest.mark.parametrize(
    ("start", "end", "always", "words"),
    [
        (FIRST, LAST, False, "02/01/2026 – 30/06/2026"),
        (FIRST, LAST, True, "02/01/2026 – 30/06/2026"),
        (FIRST, None, False, "02/01/2026 – …"),
        (None, LAST, False, "unknown – 30/06/2026"),
        (None, LAST, True, "… – 30/06/2026"),
        (None, None, False, "unknown – …"),
    ],
)
def test_a_first_and_a_last_day(start, end, always, words):
    assert span(start, end, say, always) == words


def test_no_day_is_written_as_nothing():
    assert (written(None), written(FIRST)) == ("", "02/01/2026")


def test_who_confirmed_what_when_and_in_which_text():
    given = Confirmation(facts=("issued", "start", "end"), by="Phòng A", on=CHECK, at="Công báo")
    facts = "day of issue, start, end, or that there is none"
    assert confirmed(given, say) == f"Phòng A confirmed on 23/11/2026: {facts} (Công báo)"


@pytest.mark.parametrize(
    ("uses", "words"),
    [
        ((), ""),
        ((UsedAt(Role.GROUND),), "căn cứ"),
        ((UsedAt(Role.BASIS, "pupil.ask", "khoản 2 Điều 5"),), "khoản 2 Điều 5"),
        ((UsedAt(Role.BASIS, "pupil.ask"),), "pupil.ask"),
        ((UsedAt(Role.ANNEX),), ""),
        (
            (
                UsedAt(Role.TEXT, "pupil.two", "Điều 6"),
                UsedAt(Role.TEXT, "pupil.one", "Điều 5"),
                UsedAt(Role.GROUND),
                UsedAt(Role.BASIS, "pupil.one", "Điều 5"),
            ),
            "căn cứ\nĐiều 6\nĐiều 5",
        ),
    ],
)
def test_where_a_document_stands_on_it_each_place_once_the_grounds_first(uses, words):
    assert used(row(uses=uses), say) == words


def test_things_are_named_one_a_line():
    assert names([Thing(Kind.ACT, "a", "", "A"), Thing(Kind.ACT, "b", "", "B")]) == "A\nB"
