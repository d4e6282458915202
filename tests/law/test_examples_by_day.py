"""The examples judged by day: sound on their own day; the code of 2024 names all that has lapsed since."""

from datetime import date

import pytest

from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.problem import Level

EXAMPLES = data_folder("examples")
YEN_BAI = EXAMPLES / "yen-bai-2024"
LAO_CAI = EXAMPLES / "lao-cai-2026"
NOW = date(2026, 11, 23)


def told(folder, day, level):
    problems = judged(loaded_workspace(folder), final=False, day=day).problems
    return [p for p in problems if p.level == level]


def said(problems):
    return [(p.rule, f"{p.what.english()} {p.hint.english()}") for p in problems]


def test_the_code_of_2024_has_no_error_on_its_own_day():
    assert told(YEN_BAI, date(2024, 11, 15), Level.ERROR) == []


LAPSED = [
    ("basis-not-in-force", "24/2018/QH14", "116/2025/QH15"),
    ("basis-not-in-force", "72/2013/NĐ-CP", "147/2024/NĐ-CP"),
    ("basis-not-in-force", "13/2023/NĐ-CP", "91/2025/QH15"),
    ("basis-not-in-force", "13/2023/NĐ-CP", "356/2025/NĐ-CP"),
    ("basis-not-in-force", "Điều 6 Thông tư số 06/2019/TT-BGDĐT", "03/2026/TT-BGDĐT"),
    ("basis-not-in-force", "Điều 101 Nghị định số 15/2020/NĐ-CP", "174/2026/NĐ-CP"),
    ("superseded-body", "tỉnh Yên Bái", "tỉnh Lào Cai"),
    ("superseded-body", "UBND các huyện", "Ủy ban nhân dân cấp xã"),
    ("superseded-body", "phòng GDĐT", "Phòng Văn hóa - Xã hội"),
]


@pytest.mark.parametrize(("rule", "old", "new"), LAPSED)
def test_the_code_of_2024_fails_today_and_says_what_replaced_what(rule, old, new):
    errors = said(told(YEN_BAI, NOW, Level.ERROR))
    assert [text for one, text in errors if one == rule and old in text and new in text]


def test_what_is_only_probably_lapsed_is_named_as_a_warning_with_what_follows():
    """The end of decree 53/2022 rests on one reading of a rule (mark M-H): not proved, yet named."""
    warnings = said(told(YEN_BAI, NOW, Level.WARNING))
    (text,) = [t for r, t in warnings if r == "basis-not-proved" and "53/2022/NĐ-CP" in t]
    assert "333/2026/NĐ-CP" in text


def test_how_the_department_of_information_was_split_is_a_warning_because_it_is_not_proved():
    warnings = said(told(YEN_BAI, NOW, Level.WARNING))
    split = [t for r, t in warnings if r == "superseded-body" and "Sở Thông tin và" in t]
    assert split
    assert all("Sở Khoa học và Công nghệ" in text for text in split)


def test_the_code_of_2026_has_no_error_and_only_these_warnings():
    assert told(LAO_CAI, NOW, Level.ERROR) == []
    warnings = told(LAO_CAI, NOW, Level.WARNING)
    expected = ["basis-not-proved"] * 3 + ["citation-form"] + ["slot-proposed"] * 5
    assert sorted(p.rule for p in warnings) == expected  # the day of issue of law 91/2025 is GK
    unproved = "".join(p.what.english() for p in warnings if p.rule == "basis-not-proved")
    for act in ("59/2024/QH15", "15/2012/QH13", "04/2021/NĐ-CP"):  # the annex alone names them
        assert act in unproved


def test_ninety_days_later_everything_must_be_looked_up_again():
    later = told(LAO_CAI, date(2027, 3, 1), Level.WARNING)
    acts = {c.source for c in judged(loaded_workspace(LAO_CAI), final=False).assembly.cited}
    assert len([p for p in later if p.rule == "basis-not-proved"]) > len(acts) / 2


def test_before_signature_what_is_not_proved_is_an_error():
    problems = judged(loaded_workspace(YEN_BAI), final=True, day=date(2024, 11, 15)).problems
    unproved = [p for p in problems if p.rule == "basis-not-proved"]
    assert [p for p in unproved if p.level is Level.ERROR]
    only_annex = [p for p in unproved if p.level is Level.WARNING]
    assert {p.what.english().partition("used in: ")[2] for p in only_annex} == {"phụ lục"}


def test_what_was_drafted_and_printed_holds_no_slip_of_the_letter():
    """Legal reference, section 7: the letter's slips are notes of the source, never text of ours."""
    from toolkit.render.text import render_text

    library = loaded_workspace(LAO_CAI).workspace.library
    slips = {slip.printed for slip in library.sources["seed-4032"].slips}
    for folder in (YEN_BAI, LAO_CAI):
        document = judged(loaded_workspace(folder), final=False).assembly.document
        text = render_text(document).decode()
        assert not [slip for slip in slips if slip in text]
