"""The other side of each rule on the library: the last thing that is right, and the first that is not."""

from dataclasses import replace

import pytest

from tests.assemble.small import clause, library, source
from toolkit.check.registry import check_library
from toolkit.model.plan import Plan


def place(at="1", **changes):
    return {"at": at, "gist": "x", "confidence": "H", **changes}


def tie(**changes):
    return {"source": "guide", "at": "1", "relation": "adapts", **changes}


def law(**changes):
    return source("law", **{"kind": "luat", "use": "ground", "provisions": [place()], **changes})


BASIS = tie(source="law", relation="legal-basis")


def told(*clauses, **changes):
    return sorted(p.rule for p in check_library(library(*clauses, **changes)))


@pytest.mark.parametrize(
    ("duty", "text"),
    [
        ("should", "Học sinh cần hỏi."),
        ("should", "Học sinh NÊN hỏi."),
        ("should", "Đề nghị cha mẹ hỏi."),
        ("should", "Khuyến khích học sinh hỏi."),
        ("must", "Học sinh phải hỏi."),
        ("must", "Nhà trường có trách nhiệm trả lời."),
        ("must", "Giáo viên chỉ được hỏi riêng."),
        ("must-not", "Học sinh không đăng."),
        ("may", "Học sinh hỏi."),
    ],
)
def test_each_duty_has_its_verbs(duty, text):
    assert told(clause(text=text, duty=duty)) == []


def test_a_verb_may_stand_in_a_point_and_every_wording_needs_one():
    assert told(clause(text="Học sinh:", points=["cần hỏi."], duty="should")) == []
    worded = [
        {"from": "2024-10-24", "change": "substance", "text": "Học sinh cần hỏi."},
        {"from": "2025-10-24", "change": "substance", "text": "Học sinh hỏi."},
    ]
    assert told(clause(wordings=worded, duty="should")) == ["duty-and-verb-differ"]


@pytest.mark.parametrize(
    ("text", "points", "sound"),
    [
        ("chữ " * 59 + "cuối.", [], True),
        ("chữ " * 60 + "cuối.", [], False),
        ("chữ " * 57 + "chữ:", ["a;", "b."], True),
        ("chữ " * 58 + "chữ:", ["a;", "b."], False),
        ("chữ " * 58 + "{act:guide art=1} cuối.", [], True),
    ],
    ids=["60", "61", "60 with points", "61 with points", "a token is one word"],
)
def test_a_khoan_has_at_most_sixty_words(text, points, sound):
    assert told(clause(text=text, points=points)) == ([] if sound else ["text-too-long"])


@pytest.mark.parametrize(
    ("text", "points", "sound"),
    [
        ("Cần:", ["a;", "b;", "c."], True),
        ("Cần:", ["a."], True),
        ("Cần:", ["a;"], False),
        ("Cần:", ["a;", "b"], False),
        ("Cần:", ["a", "b."], False),
        ("Cần;", ["a;", "b."], False),
        ("Cần:", [], False),
        ("Cần;", [], False),
    ],
)
def test_texts_and_points_end_with_their_marks(text, points, sound):
    assert told(clause(text=text, points=points)) == ([] if sound else ["text-not-closed"])


@pytest.mark.parametrize(
    ("slot", "sound"),
    [
        ({"type": "number", "min": 1, "max": 9, "default": "1"}, True),
        ({"type": "number", "min": 1, "max": 9, "default": "9"}, True),
        ({"type": "number", "min": 1, "max": 9, "default": "0"}, False),
        ({"type": "number", "min": 1, "max": 9, "default": "10"}, False),
        ({"type": "number", "min": 1, "max": 9, "default": "ba"}, False),
        ({"type": "number", "min": 5, "max": 5}, True),
        ({"type": "number", "min": 6, "max": 5}, False),
        ({"type": "number", "min": 6}, True),
        ({"type": "number", "max": 5, "default": "0"}, True),
        ({"type": "number", "default": "999999999"}, True),
        ({"type": "number", "default": "1000000000"}, False),
        ({"type": "choice", "choices": ["năm", "kỳ"]}, True),
        ({"type": "choice", "choices": ["năm", "kỳ"], "default": "kỳ"}, True),
        ({"type": "choice", "choices": ["năm", "kỳ"], "default": "tháng"}, False),
        ({"type": "choice"}, False),
        ({"type": "text", "default": "x" * 120}, True),
        ({"type": "text", "default": "x" * 121}, False),
        ({"type": "text", "max_length": 3, "default": "abc"}, True),
        ({"type": "text", "max_length": 3, "default": "abcd"}, False),
        ({"type": "text", "default": " "}, False),
    ],
)
def test_a_slot_can_be_filled_and_its_default_fits(slot, sound):
    made = clause(text="{n}.", slots={"n": {"label": "Số", **slot}})
    assert told(made) == ([] if sound else ["slot-faulty"])


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({"provisions": [tie(relation="narrows")], "note": "vì sao"}, True),
        ({"provisions": [tie(relation="narrows", reason="vì sao")]}, False),
        ({"provisions": [tie(relation="goes-beyond", reason="vì sao")]}, True),
        ({"provisions": [tie(relation="goes-beyond")], "note": "vì sao"}, False),
        ({"provisions": [tie()]}, True),
    ],
)
def test_narrowing_wants_a_note_and_going_beyond_a_reason(changes, sound):
    assert told(clause(**changes)) == ([] if sound else ["reason-missing"])


@pytest.mark.parametrize(
    ("texts", "circular"),
    [
        (["{clause:pupil.b}.", "{clause:pupil.c}.", "Hỏi."], []),
        (
            ["{clause:pupil.b} {clause:pupil.c}.", "{clause:pupil.d}.", "{clause:pupil.d}.", "x."],
            [],
        ),
        (["{clause:pupil.a}.", "Hỏi."], ["pupil.a"]),
        (
            ["{clause:pupil.b}.", "{clause:pupil.c}.", "{clause:pupil.a}.", "{clause:pupil.a}."],
            ["pupil.a", "pupil.b", "pupil.c"],
        ),
    ],
    ids=["a chain", "two ways to one", "itself", "three in a circle and one that leads to it"],
)
def test_only_what_comes_back_to_itself_is_a_circle(texts, circular):
    clauses = [clause(f"pupil.{name}", text) for name, text in zip("abcd", texts, strict=False)]
    found = [p for p in check_library(library(*clauses)) if p.rule == "reference-circular"]
    assert [dict(p.what.values)["clause"] for p in found] == circular


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Theo {act:guide}.", True),
        ("Theo {act:guide art=1}.", True),
        ("Theo {act:guide art=2}.", False),
        ("{pupils} cần hỏi.", True),
    ],
)
def test_what_a_text_names_is_known_also_in_its_points(text, sound):
    expected = [] if sound else ["reference-unknown"]
    assert told(clause(text=text)) == expected
    assert told(clause(text="Cần:", points=[text.replace(".", ";"), "b."])) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Nghị định số 147/2024/NĐ-CP",
        "số 116/2025/QH15",
        "số 53/NĐ-CP",
        "số 19/2025/TT-BGDĐT",
        "số 874/QĐ-BTTTT",
        "số 40/CT-TTg",
        "Luật Trẻ em",
        "Bộ luật Dân sự",
        "Thông tư số 19",
        "Sở Thông tin và Truyền thông",
        "phòng giáo dục và đào tạo",
        "Phòng giáo dục và đào tạo",
        "Ủy ban nhân dân cấp xã",
        "Ủy ban nhân dân huyện",
    ],
)
def test_acts_and_bodies_are_not_typed_by_hand(words):
    assert told(clause(text=f"Theo {words}.")) == ["act-typed"]


@pytest.mark.parametrize("words", ["pháp luật về trẻ em", "luật chơi", "ngày 20/11", "24/7"])
def test_words_that_only_look_like_acts_are_left_in_peace(words):
    assert told(clause(text=f"Theo {words}.")) == []


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"audiences": ["teacher"], "plain": {}}, ["plain_adult"]),
        ({"audiences": ["staff"], "plain": {}}, ["plain_adult"]),
        ({"audiences": ["manager"], "plain": {}}, ["plain_adult"]),
        ({"audiences": ["parent"], "plain": {}}, ["plain_adult"]),
        ({"audiences": ["visitor"], "plain": {}}, []),
        ({"audiences": ["everyone"], "plain": {}}, ["plain / plain_adult"]),
        ({"audiences": ["everyone"]}, []),
        ({"audiences": ["everyone"], "plain": {}, "plain_adult": "Tôi hỏi."}, []),
        ({"plain": {}}, ["plain.lower-secondary", "plain.upper-secondary"]),
        (
            {"audiences": ["pupil", "teacher"], "plain": {}, "levels": ["primary"]},
            ["plain.primary", "plain_adult"],
        ),
    ],
)
def test_who_signs_has_a_sentence(changes, keys):
    found = [p for p in check_library(library(clause(**changes))) if p.rule == "plain-missing"]
    assert [dict(p.what.values)["key"] for p in found] == keys


@pytest.mark.parametrize(
    ("audience", "duty", "relation", "sound"),
    [
        ("visitor", "must", "adapts", False),
        ("parent", "must-not", "adapts", False),
        ("visitor", "should", "adapts", True),
        ("visitor", "may", "adapts", True),
        ("teacher", "must", "adapts", True),
        ("parent", "must", "legal-basis", True),
    ],
)
def test_guests_are_ordered_only_what_law_orders(audience, duty, relation, sound):
    text = {"must": "Phải hỏi.", "must-not": "Không hỏi."}.get(duty, "Nên hỏi.")
    ties = [tie(), tie(source="law", relation=relation)]
    made = clause(
        text=text, audiences=[audience], duty=duty, plain={}, plain_adult="x", provisions=ties
    )
    assert told(made, sources=(law(),)) == ([] if sound else ["order-without-law"])


@pytest.mark.parametrize(
    ("use", "relation", "sound"),
    [
        ("ground", "legal-basis", True),
        ("information", "legal-basis", True),
        ("guidance", "legal-basis", False),
        ("origin", "legal-basis", False),
        ("guidance", "adapts", True),
    ],
)
def test_guidance_and_the_letter_are_never_a_legal_basis(use, relation, sound):
    made = clause(provisions=[tie(source="law", relation=relation)])
    assert told(made, sources=(law(use=use),)) == ([] if sound else ["basis-not-law"])


@pytest.mark.parametrize(
    ("covered", "uncovered", "tied", "sound"),
    [
        (True, None, True, True),
        (True, None, False, False),
        (True, "repeats", False, True),
        (True, "repeats", True, False),
        (False, None, False, True),
    ],
)
def test_a_point_is_answered_by_a_clause_or_by_a_reason(covered, uncovered, tied, sound):
    act = law(provisions=[place("2", covered=covered, uncovered=uncovered)])
    ties = [tie(), tie(source="law", at="2")] if tied else [tie()]
    assert told(clause(provisions=ties), sources=(act,)) == ([] if sound else ["coverage"])


def commitment(one, **changes):
    """Tell the faults of a library with one clause and one commitment."""
    made = library(one)
    asked = {"audience": "pupil", "levels": ["lower-secondary"], "clauses": [one.id], **changes}
    plan = Plan.model_validate({**made.plan.model_dump(), "commitments": [asked]})
    return [problem.rule for problem in check_library(replace(made, plan=plan))]


ADULT = {"audiences": ["teacher"], "plain": {}, "plain_adult": "Tôi dạy."}


@pytest.mark.parametrize(
    ("changes", "asked", "sound"),
    [
        ({}, {}, True),
        ({"audiences": ["everyone"]}, {}, True),
        ({}, {"levels": ["lower-secondary", "upper-secondary"]}, True),
        ({}, {"levels": ["primary", "lower-secondary"]}, False),
        ({}, {"clauses": ["pupil.ask", "pupil.ask"]}, False),
        ({}, {"clauses": ["pupil.gone"]}, False),
        ({}, {"audience": "teacher"}, False),
        (ADULT, {"audience": "teacher"}, True),
        (ADULT, {"audience": "teacher", "levels": ["primary"]}, False),
        (ADULT, {"audience": "teacher", "levels": []}, True),
        (ADULT, {"audience": "parent"}, False),
        (ADULT, {}, False),
    ],
)
def test_a_commitment_names_each_clause_once_with_a_sentence_for_its_reader(changes, asked, sound):
    found = commitment(clause(**changes), **asked)
    assert set(found) == (set() if sound else {"commitment-sound"})


def test_a_clause_stands_once_in_the_plan_and_in_an_article_that_is_there():
    twice = library(articles={"rules": ["pupil.ask", "pupil.ask"]})
    assert {p.rule for p in check_library(twice)} == {"plan-clause"}
    placed = clause("own.rule", article="nowhere")
    planned = library(clause(), placed, articles={"rules": ["pupil.ask", "own.rule"]})
    assert check_library(planned) == []


@pytest.mark.parametrize(
    ("levels", "audiences", "sound"),
    [
        (["preschool"], ["pupil"], False),
        (["primary"], ["pupil"], True),
        (["preschool"], ["pupil", "parent"], True),
        (["preschool"], ["parent"], True),
    ],
)
def test_preschool_has_no_clauses_for_pupils_alone(levels, audiences, sound):
    made = clause(levels=levels, audiences=audiences, plain={"primary": "Em."}, plain_adult="Tôi.")
    assert told(made) == ([] if sound else ["preschool-pupil"])


def test_what_took_over_from_an_unknown_place_or_act_is_told():
    for old in ({"source": "gone", "at": "1"}, {"source": "guide", "at": "9"}):
        assert told(sources=(law(provisions=[place(succeeds=[old])]),)) == ["succession-unknown"]
    known = law(provisions=[place(succeeds=[{"source": "guide", "at": "1"}])])
    assert told(sources=(known,)) == []


def test_a_hint_names_what_there_is():
    (fault,) = check_library(
        library(
            clause(
                text="{a} {b} {c}.",
                slots={n: {"type": "text", "label": n} for n in ("a", "b")},
            )
        )
    )
    assert fault.hint.english() == "declare it under slots; declared now: a, b"
    (fault,) = check_library(library(clause(text="{c}.")))
    assert fault.hint.english() == "declare it under slots; declared now: –"
    assert dict(fault.what.values)["slot"] == "{c}"
