"""The records: wordings by day, clauses by article, commitments by reader, tokens, problems, places in a file."""

from datetime import date
from itertools import pairwise

import pytest

from tests.assemble.small import clause, library, province, school, source
from toolkit.messages import Message
from toolkit.model.document import (
    Article,
    Chapter,
    Closing,
    Column,
    Document,
    Kind,
    Letterhead,
    Paragraph,
    Part,
    Point,
    State,
    Table,
    Unit,
)
from toolkit.model.law import Finding, Fine, PartialEnd
from toolkit.model.plan import Plan
from toolkit.model.problem import Level, Problem, has_errors, heaviest_first
from toolkit.model.record import NOWHERE, Where
from toolkit.model.release import Manifest, manifest_bytes, manifest_of
from toolkit.model.signing_boxes import HEIGHT, INSET, WIDTH, box_widths, boxes_from_picture
from toolkit.model.terms import Audience, Fact, SchoolLevel, Standing
from toolkit.model.tokens import Token, effective_slot, mark, marks, slot_value, tokens
from toolkit.model.workspace import Issued

WORDED = clause(
    wordings=[
        {"from": day, "change": "substance", "text": text}
        for day, text in (("2026-07-01", "sau"), ("2024-10-24", "trước"), ("2027-01-01", "mai"))
    ]
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2024, 10, 23), None),
        (date(2024, 10, 24), "trước"),
        (date(2026, 6, 30), "trước"),
        (date(2026, 7, 1), "sau"),
        (date(2027, 1, 1), "mai"),
    ],
)
def test_the_wording_of_a_day_is_the_latest_that_has_begun(day, text):
    found = WORDED.wording(day)
    assert (found and found.text) == text


def test_the_clauses_of_an_article_are_the_plans_then_those_that_the_province_placed():
    made = library(
        clause("pupil.a"),
        clause("own.z", article="two"),
        clause("own.b", article="one"),
        clause("own.gone", article="nowhere"),
        articles={"one": ["pupil.a", "pupil.gone"], "two": []},
    )
    placed = {name: [one.id for one in found] for name, found in made.by_article().items()}
    assert placed == {"one": ["pupil.a", "own.b"], "two": ["own.z"]}


def commitment(audience, levels=(), young=False):
    return {"audience": audience, "levels": list(levels), "young": young, "clauses": ["a.b"]}


ASKED = Plan.model_validate(
    {
        "id": "plan",
        "kind": "x",
        "subject": "y",
        "chapters": [],
        "commitments": [
            commitment("pupil"),
            commitment("pupil", ["primary"]),
            commitment("pupil", ["primary"], young=True),
            commitment("pupil", young=True),
            commitment("parent", ["primary"]),
        ],
    }
)


@pytest.mark.parametrize(
    ("audience", "level", "young", "found"),
    [
        ("pupil", "primary", False, 1),
        ("pupil", "primary", True, 2),
        ("pupil", "lower-secondary", False, 0),
        ("pupil", "lower-secondary", True, 3),
        ("parent", "primary", True, 4),
        ("parent", "lower-secondary", False, None),
        ("teacher", "primary", False, None),
    ],
)
def test_a_reader_has_the_list_of_its_level_else_of_every_level(audience, level, young, found):
    one = ASKED.commitment(Audience(audience), SchoolLevel(level), young)
    assert one == (None if found is None else ASKED.commitments[found])


def test_the_tokens_of_a_text_in_order():
    text = "{a} {act:b} {act:b art=7.2} {body:c} {clause:d.e} {pupils} {not a token} {x:y}"
    assert list(tokens(text)) == [
        Token("slot", "a"),
        Token("act", "b"),
        Token("act", "b", "7.2"),
        Token("body", "c"),
        Token("clause", "d.e"),
        Token("word", "pupils"),
    ]


def test_a_marked_text_is_cut_at_its_marks():
    text = f"a{mark('act', 'b', 'c')}{mark('slot', 'd')}e"
    assert list(marks(text)) == [("a", "act", ("b", "c")), ("", "slot", ("d",)), ("e", "", ())]
    assert list(marks("")) == [("", "", ())]


ASKS = clause(
    text="{n}.",
    slots={
        "n": {
            "type": "number",
            "label": "Số",
            "min": 1,
            "max": 9,
            "default": "3",
            "in_province": "số do trường ghi",
        },
        "bare": {"type": "text", "label": "Tên", "default": "x"},
    },
)


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [({}, 1, 9), ({"min": 2}, 2, 9), ({"max": 4}, 1, 4), ({"min": 0, "max": 0}, 0, 0)],
)
def test_a_province_narrows_the_bounds_of_a_slot(bound, low, high):
    narrowed = effective_slot(ASKS, "n", province(bounds={"pupil.ask": {"n": bound}}))
    assert (narrowed.min, narrowed.max, narrowed.label) == (low, high, "Số")


def test_bounds_of_another_slot_or_of_none_change_nothing():
    office = province(bounds={"pupil.ask": {"other": {"min": 5}}, "pupil.else": {"n": {"min": 5}}})
    assert effective_slot(ASKS, "n", office) == ASKS.slots["n"]
    assert effective_slot(ASKS, "other", office) is None


@pytest.mark.parametrize(
    ("name", "in_province", "in_school", "value"),
    [
        ("n", {}, None, "số do trường ghi"),
        ("n", {}, {}, "3"),
        ("n", {"n": "5"}, None, "5"),
        ("n", {"n": "5"}, {}, "5"),
        ("n", {"n": "5"}, {"n": "7"}, "7"),
        ("bare", {}, None, "x"),
        ("gone", {}, {}, None),
    ],
)
def test_the_value_of_a_slot_is_the_schools_then_the_provinces_then_the_default(
    name, in_province, in_school, value
):
    office = None if in_school is None else school(slots={"pupil.ask": in_school})
    assert slot_value(ASKS, name, province(slots={"pupil.ask": in_province}), office) == value


def problem(rule, level=Level.ERROR, file="a", line=1, what="x"):
    return Problem(rule, Message(what), None, Where(file, line), level)


def test_errors_come_first_then_files_and_lines_and_each_problem_once():
    later = problem("a", file="b")
    note = problem("a", Level.INFO, line=1)
    warning = problem("b", Level.WARNING, line=2)
    first, second = problem("z", line=1), problem("a", line=2)
    words = problem("a", line=2, what="y")
    given = [words, later, warning, second, note, first, second]
    assert heaviest_first(given) == [first, second, words, later, note, warning]
    assert heaviest_first(given[::-1]) == heaviest_first(given)


def test_only_an_error_is_one():
    assert has_errors([problem("a", Level.WARNING), problem("a")])
    assert not has_errors([problem("a", Level.WARNING), problem("a", Level.INFO)])
    assert not has_errors([])


def test_a_place_is_written_as_editors_understand_it():
    assert [str(where) for where in (Where("a", 2, 3), Where("a"), NOWHERE)] == ["a:2:3", "a", ""]


def test_what_an_office_found_out_changes_what_it_writes_and_nothing_else():
    given = {"facts": ["end"], "by": "A", "on": "2026-11-20", "at": "B"}
    act = source(confirmed=[{**given, "by": "trước"}], in_force_to="2026-06-30", note="cũ")
    bare = Finding.model_validate({"id": "guide", "confirmed": [given]}).applied(act)
    assert bare == act.model_copy(update={"confirmed": bare.confirmed})
    assert [one.by for one in bare.confirmed] == ["trước", "A"]
    days = {
        "issued": date(2020, 1, 1),
        "in_force_from": date(2020, 2, 1),
        "in_force_to": date(2026, 7, 31),
        "replaced_by": ("new",),
        "note": "mới",
    }
    whole = Finding.model_validate({"id": "guide", "confirmed": [given], **days}).applied(act)
    assert {key: getattr(whole, key) for key in days} == days


@pytest.mark.parametrize(
    ("end", "confirmed", "checked"),
    [
        ("H", [], date(2026, 11, 1)),
        ("M", [], date(2026, 11, 1)),
        ("M", [("end", date(2026, 10, 1))], date(2026, 10, 1)),
        ("H", [("end", date(2026, 10, 1))], date(2026, 11, 1)),
        ("H", [("end", date(2026, 11, 20))], date(2026, 11, 20)),
        ("M", [("start", date(2026, 11, 20))], date(2026, 11, 1)),
        ("M", [("end", date(2026, 10, 1)), ("end", date(2026, 10, 9))], date(2026, 10, 9)),
    ],
)
def test_the_end_was_last_checked_by_what_proves_it(end, confirmed, checked):
    given = [{"facts": [fact], "by": "A", "on": day, "at": "B"} for fact, day in confirmed]
    marks_ = {"issued": "H", "start": "H", "end": end}
    act = source(confidence=marks_, confirmed=given, checked_on="2026-11-01")
    assert act.last_check == checked
    assert act.proved(Fact.END) is (end == "H" or any(f == "end" for f, _ in confirmed))


def test_an_act_without_a_first_day_has_none_that_is_proved():
    assert source(in_force_from=None).validity.start_proved is False


def part(*places, **changes):
    return {"places": places, "to": "2026-01-29", "by": "x", "confidence": "H", **changes}


@pytest.mark.parametrize(
    ("parts", "at", "end", "proved", "doubted"),
    [
        ([part("8")], "8.1", date(2026, 1, 29), True, None),
        ([part("8", confidence="M")], "8", date(2026, 1, 29), False, None),
        ([part("8")], "9", None, True, None),
        ([part()], "9", None, True, date(2026, 1, 29)),
        ([part()], "8.1.a", None, True, date(2026, 1, 29)),
        ([part()], "", None, True, None),
        ([part()], "rules", None, True, None),
        ([part(to="2026-03-01"), part()], "9", None, True, date(2026, 1, 29)),
        ([part(), part("9", to="2026-01-29")], "9", date(2026, 1, 29), True, None),
    ],
)
def test_a_place_ends_with_its_part_and_doubt_falls_on_numbered_places(
    parts, at, end, proved, doubted
):
    found = source(partial_ends=parts).validity_of(at)
    assert (found.end, found.end_proved, found.doubted_after) == (end, proved, doubted)


def test_a_partial_end_without_places_covers_none():
    assert not PartialEnd.model_validate(part()).covers("8")


MANIFEST = Manifest(
    version="2026.1",
    province="a",
    code="b",
    issuer="c",
    number="1",
    signed=date(2026, 12, 1),
    drafted=date(2026, 11, 23),
    text="d",
    program="0.1",
    parts={"a": "b"},
)


def test_a_manifest_is_read_as_it_was_written_and_another_is_none():
    assert manifest_of(manifest_bytes(MANIFEST)) == MANIFEST
    assert manifest_bytes(MANIFEST).endswith(b"}\n")
    other = manifest_bytes(MANIFEST).replace(b'"format": 1', b'"format": 2')
    assert manifest_of(other) is manifest_of(b"{}") is manifest_of(b"") is None


@pytest.mark.parametrize(("count", "width"), [(1, 7451), (2, 3725), (3, 2483)])
def test_boxes_share_what_the_code_leaves(count, width):
    assert box_widths(count) == [width] * count
    boxes = boxes_from_picture(count)
    module = 1420 / 29
    inside = [(right - left) * module for left, _, right, _ in boxes]
    assert inside == pytest.approx([width - 2 * INSET] * count)
    assert [(low - high) * module for _, high, _, low in boxes] == pytest.approx(
        [HEIGHT - 2 * INSET] * count
    )
    steps = [(b[0] - a[0]) * module for a, b in pairwise(boxes)]
    assert steps == pytest.approx([width] * (count - 1))
    assert boxes[-1][2] * module == pytest.approx(-INSET - 100 - 4 * module)
    assert boxes[0][1] * module == pytest.approx(INSET - 60 - 4 * module)
    assert sum(box_widths(count)) <= WIDTH - 1620


def unit(text):
    return Unit("a.b", "t", None, Standing.DEFAULT, 1, text, (Point("a", "p"),), False, "d")


def test_what_is_read_outside_the_articles_and_every_khoan_of_the_code():
    table = Table((Column("Cột", 50), Column("Hai", 50)), (("x", ""), ("y", "z")))
    made = Part(
        "id",
        Letterhead("SỞ", "TRƯỜNG", number="Số", about="V/v"),
        (Paragraph(Kind.ARTICLE, "Hỏi", "Điều 1."), table, Paragraph(Kind.LINE, "")),
        (Chapter("c", "I", "C", (Article("r", 1, "R", (unit("một"), unit("hai"))),)),),
        Closing(("- Lưu: VT.",), ("GIÁM ĐỐC",), "An"),
    )
    assert made.lines() == [
        "SỞ",
        "TRƯỜNG",
        "V/v",
        "Điều 1. Hỏi",
        *(" ".join(filter(None, row)) for row in table.lines()),
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "An",
    ]
    assert Part("bare").lines() == []
    day = date(2026, 11, 23)
    whole = Document("t", "s", "c", day, State.DRAFT, "1", 14, False, "", (Part("a"), made, made))
    assert [one.text for one in whole.units()] == ["một", "hai", "một", "hai"]


def test_what_a_person_leaves_out_has_these_values():
    one, office, in_school = clause(), province(), school()
    assert (one.since, one.when, one.article, one.note) == (None, None, None, None)
    assert (office.sample, office.size, office.recipients, office.coordinating) == (
        False,
        14,
        (),
        (),
    )
    assert (in_school.boarding, in_school.own_site, in_school.annex) == ("no", "yes", "no")
    slot = ASKS.slots["bare"]
    assert (slot.proposed, slot.max_length, slot.min, slot.choices) == (False, 120, None, ())
    act = source()
    assert (act.public_only, act.levels, act.provisions[0].covered) == (False, (), False)
    assert (
        Plan.model_validate(
            {
                "id": "plan",
                "kind": "x",
                "subject": "y",
                "chapters": [
                    {
                        "id": "c",
                        "title": "x",
                        "articles": [{"id": "a", "title": "x", "clauses": []}],
                    }
                ],
            }
        )
        .articles()[0]
        .own
    )


@pytest.mark.parametrize("digits", [0, 100_000])
def test_the_number_of_a_decision_has_one_to_five_figures(digits):
    with pytest.raises(ValueError, match="number"):
        Issued.model_validate({"number": digits, "date": "2026-12-01", "text": "x"})


def test_a_fine_begins_at_nothing_and_ends_above_it():
    assert Fine(low=0, high=1, printed_for="individual").low == 0
    for low, high in ((-1, 1), (0, 0)):
        with pytest.raises(ValueError, match="greater than"):
            Fine(low=low, high=high, printed_for="individual")
