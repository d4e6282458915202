"""A slip of the hand is told in its own line, in words about the slip; what is meant is left in peace."""

from __future__ import annotations

import pytest

from toolkit.load.shape import shape
from toolkit.load.yaml_nodes import parse
from toolkit.load.yaml_slips import find_slip
from toolkit.model.workspace import School

SCHOOL = """\
follows: ../..
name: Trường Mẫu
day: 2026-11-23
size: 13
levels: [lower-secondary]
ownership: public
managing_body: UBND xã Mẫu
recipients: []
proposer: Tổ soạn thảo
commune: xã Suối Mơ
issuer:
  name: Trường Mẫu
  symbol: QĐ-M
  place: Mẫu
signer:
  head_title: Hiệu trưởng
enforcers:
  - các tổ
  - học sinh
"""


def told(old: str, new: str) -> list[str]:
    assert old in SCHOOL
    tree, problems = parse(SCHOOL.replace(old, new), "f")
    more = shape(tree, School).problems if tree else []
    return [f"{p.where.line}:{p.where.column} {p.what.english()}" for p in [*problems, *more]]


COLON, HYPHEN = "no blank stands behind the colon", "no blank stands behind the hyphen"
ABOVE = "this line belongs to the text above it: "


def other(character: str, sign: str = "colon") -> str:
    return f"the character {character} is not the {sign}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("commune: xã", "commune:xã", [f"10:8 {COLON}"]),
        ("commune: xã", "commune :xã", [f"10:9 {COLON}"]),
        ("commune: xã", '"commune":xã', ["10:10 " + COLON]),
        ("commune: xã", "commune：xã", [f"10:8 {other('：')}"]),
        ("commune: xã", "commune： xã", [f"10:8 {other('：')}"]),
        ("commune: xã", "commune ∶xã", [f"10:9 {other('∶')}"]),
        ("commune: xã", "commune xã", ["10:1 a colon after the key is missing"]),
        ("commune: xã Suối Mơ", "-mục", [f"10:1 {HYPHEN}"]),
        ("commune: xã Suối Mơ", "– mục", [f"10:1 {other('–', 'hyphen')}"]),
        ("commune: xã Suối Mơ", "•mục", [f"10:1 {other('•', 'hyphen')}"]),
        ("follows: ../..", "follows:../..", [f"1:8 {COLON}"]),
        ("  symbol: QĐ", "  symbol:QĐ", [f"13:9 {COLON}"]),
        ("  name: Trường", "  name:Trường", [f"12:7 {COLON}"]),
        ("name: Trường Mẫu\n  symbol: QĐ", "name:Trường\n  symbol:QĐ", [f"13:1 {ABOVE}{COLON}", f"12:7 {COLON}"]),
        ("  head_title: H", "  head_title:H", [f"16:3 {COLON}"]),
        ("  - học sinh", "  -học sinh", [f"19:3 {HYPHEN}"]),
        ("  - học sinh", "  — học sinh", [f"19:3 {other('—', 'hyphen')}"]),
        ("  - các tổ", "  * các tổ", [f"18:3 {other('*', 'hyphen')}"]),
        ("  - các tổ\n  - h", "  -các tổ\n  -h", [f"19:1 {ABOVE}{HYPHEN}", f"18:3 {HYPHEN}"]),
        (
            "  - các tổ\n  - h",
            "  – các tổ\n  – h",
            [f"19:1 {ABOVE}{other('–', 'hyphen')}", f"18:3 {other('–', 'hyphen')}"],
        ),
        ("  - học sinh", "    – học sinh", [f"19:1 {ABOVE}{other('–', 'hyphen')}"]),
        ("  - học sinh", "   - học sinh", [f"19:1 {ABOVE}its hyphen begins no item"]),
        ("name: Trường Mẫu\nday", "name: Trường\n  commune:xã\nday", [f"3:1 {ABOVE}{COLON}"]),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_its_own_line(old: str, new: str, expected: list[str]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("xã Suối Mơ", "xã:Suối-Mơ – mục"),
        ("xã Suối Mơ", "xã\n  Suối Mơ"),
        ("xã Suối Mơ", "xã\n  https://vi.du/a:b"),
        ("xã Suối Mơ", "xã\n  7:30 và 8:30"),
        ("xã Suối Mơ", '"xã\n  – Suối\n  - Mơ:b"'),
        ("xã Suối Mơ", "|\n  – Suối\n  -Mơ\n  a:b"),
        ("  - các tổ", "  - – các tổ"),
        ("  - các tổ", "  - a:b"),
        ("  - các tổ", "  - -5"),
    ],
)
def test_what_is_meant_is_silent(old: str, new: str) -> None:
    assert told(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("xã Suối Mơ", "|\n  – Suối Mơ\nmột: hai: ba", "12:9"),
        ("xã Suối Mơ", "|\n  – Suối Mơ\n  -một\nx: [", "15:7"),
        ("xã Suối Mơ", "|\n  – Suối Mơ\nx: 'một", "12:4"),
    ],
)
def test_a_line_of_a_text_is_not_blamed_for_a_fault_below_it(
    old: str, new: str, place: str
) -> None:
    (fault,) = told(old, new)
    assert fault.startswith(f"{place} ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\t\n", "1:5 a colon with a space stands inside a text"),
        ("a:\n\tb: c\n", "2:1 a tab stands in the indentation"),
        ("a:\n  \tb: c: d\n", "2:3 a tab stands in the indentation"),
        ("a: 'b\n\n", "1:4 a quotation mark is not closed"),
        ("a: [b\n", "1:1 a bracket or brace is not closed"),
        ("a: @b\n", "1:4 a value cannot begin with this sign"),
        ("a: *\n", "1:5 no name follows the sign & or *"),
        ('a: "\\d"\n', "1:5 an unknown escape stands after a backslash"),
        ("a: | b\n", "1:6 text stands behind the sign | or >"),
        ("a: 1\n  b: 2\n", "2:4 a colon with a space stands inside a text"),
        ("a: {b: c\n\nd: e\n", "3:2 a bracket or brace is not closed"),
        ("%a\nb: 1\n", "1:3 a line begins with %"),
        ("- a\nb: 1\n", "2:1 a dash of the list is missing or indented"),
        ("a: {{ b }}\n", "1:4 the template mark {{ stands in a text"),
    ],
)
def test_a_fault_that_is_no_slip_is_told_as_before(text: str, expected: str) -> None:
    (problem,) = parse(text, "f").problems
    assert f"{problem.where.line}:{problem.where.column} {problem.what.english()}" == expected


@pytest.mark.parametrize(
    "line", ["a: b", "- a", "", "  a:", "-", "--- a", "a://b", "Ghi chú: x", "+5", "·", "http://x"]
)
def test_a_sound_line_has_no_slip(line: str) -> None:
    assert find_slip(line) is None
