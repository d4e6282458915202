from __future__ import annotations

import pytest
import yaml

from toolkit.load import yaml_nodes
from toolkit.load.builder import MAX_PROBLEMS, MAX_VALUES
from toolkit.load.tree import Span
from toolkit.load.yaml_nodes import parse

from .reading import faults, tree

LOADERS = (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("a: no\nb: 1.10\nc: 2026-11-23", {"a": "no", "b": "1.10", "c": "2026-11-23"}),
        ("a:\nb: ~\nc: null", {"a": None, "b": None, "c": None}),
        ("a: ''\nb: '~'\nc: \"null\"", {"a": "", "b": "~", "c": "null"}),
        ("yes: 1\n2: x\n~: y", {"yes": "1", "2": "x", "~": "y"}),
        ("a: >-\n  một\n  hai\nb: |\n  ba\n", {"a": "một hai", "b": "ba\n"}),
        ("a: [x, {b: [y]}]\n", {"a": ["x", {"b": ["y"]}]}),
        ("---\na: '{ten} {act:luat-1 art=7}'\n...\n", {"a": "{ten} {act:luat-1 art=7}"}),
        ("- a\n- \n", ["a", None]),
    ],
)
def test_texts_stay_as_they_are_written(text: str, root: object) -> None:
    assert tree(text) == root


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", ["duplicate-key 4:3"]),
        (
            "a: 1\na: {b: 1, b: 2}\na: {b: 3}\n",
            [f"duplicate-key {p}" for p in ("2:1", "2:11", "3:1")],
        ),
        ("a: &x [1]\nb: *x\n", ["alias-refused 1:4", "alias-refused 2:4"]),
        ("a: !x 1\n", ["tag-refused 1:4"]),
        ("a: {<<: {b: 1}}\n", ["merge-refused 1:5"]),
        ("{a: 1}: 2\n", ["key-not-text 1:1"]),
        ("[" * 65, ["too-deep 1:65"]),
        ("a: 1\n--- \nb: 1\n", ["several-documents 2:1"]),
        ("a: {# x #}\nb: 1\n", ["jinja-in-text 1:4"]),
        ("a: {% x %}\n", ["jinja-in-text 1:4"]),
        ("{{ a }}: 1\n", ["jinja-in-text 1:1"]),
        ("a: @b\n", ["yaml-syntax 1:4"]),
        ("a: x\x01y\nb: z\x02\n", ["control-character 1:5", "control-character 2:5"]),
        ("a: e\u0301\nb: e\u0301\n", ["not-nfc 1:4"]),
        ('a: "\\u200b"\nb: "\\r"\n', ["invisible-character 1:4", "control-character 2:4"]),
        (" \n", ["empty-file 1:1"]),
    ],
)
def test_what_an_office_does_not_need_is_refused_at_its_place(text: str, told: list[str]) -> None:
    assert faults(text) == told


def test_nesting_of_64_levels_is_read() -> None:
    assert faults("[" * 64 + "]" * 64) == []


def test_both_lines_of_a_key_are_named() -> None:
    (problem,) = parse("a: 1\nb: 1\na: 2\n", "f.yaml").problems
    assert problem.what.english() == "the key a already stands in line 1"


def test_of_two_values_the_first_counts() -> None:
    parsed = parse("a: 1\na: 2\n", "f.yaml")
    assert parsed.tree is not None
    assert parsed.tree.root == {"a": "1"}


def test_a_file_without_end_is_left_early() -> None:
    assert faults("- a\n" * (MAX_VALUES + 10)) == [f"too-many-values {MAX_VALUES}:3"]
    assert len(faults("a: 1\n" * 1000)) == MAX_PROBLEMS + 1


def test_places_of_values_and_keys() -> None:
    parsed = parse("a:\n  - b: 1\n    c:\n      d: [x]\n", "f.yaml")
    assert parsed.tree is not None
    assert parsed.tree.values[("a", 0, "c", "d", 0)] == Span(4, 11, 29, 30)
    assert parsed.tree.keys[("a", 0, "c", "d")] == Span(4, 7, 25, 26)
    assert str(parsed.tree.key_at(("a", 0))) == "f.yaml:2:5"
    assert str(parsed.tree.value_at(("a", 0, "nothing"))) == "f.yaml:2:5"


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_spans_are_those_of_the_persons_own_text(
    loader: type, mark: str, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "_LOADER", loader)
    text = mark + end.join(
        ["# 😀 \u200b", "'ộ': \"b\\x20\"  # c", "d: [x , {e: f}]", "g: |", "  h", "i: ~", "j:", ""]
    )
    tree = parse(text, "f.yaml").tree
    assert tree is not None
    written = {path: text[span.start : span.end] for path, span in tree.values.items() if path}
    assert written == {
        ("ộ",): '"b\\x20"',
        ("d",): "[x , {e: f}]",
        ("d", 0): "x",
        ("d", 1): "{e: f}",
        ("d", 1, "e"): "f",
        ("g",): f"|{end}  h{end}",
        ("i",): "~",
        ("j",): "",
    }
    assert [span.style for path, span in tree.values.items() if path] == [
        '"',
        "[",
        "",
        "{",
        "",
        "|",
        "",
        "",
    ]
    assert [text[span.start : span.end] for span in tree.keys.values()] == [
        "'ộ'",
        "d",
        "e",
        "g",
        "i",
        "j",
    ]
    assert [str(tree.value_at((key,))) for key in "ij"] == ["f.yaml:6:1", "f.yaml:7:1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("*a", ["alias-refused 1:1"]),
        ("*a\n", ["alias-refused 1:1"]),
        ("? *a\n", ["alias-refused 1:3"]),
        ("--- *a\n", ["alias-refused 1:5"]),
        ("--- ~\n--- a\n", ["several-documents 2:1"]),
        ("---\n---\n", ["several-documents 2:1"]),
        ("", ["empty-file 1:1"]),
        ("~", ["empty-file 1:1"]),
        ("# x\n", ["empty-file 1:1"]),
        ("\ufeff", ["empty-file 1:1"]),
        ("\ufeff*a", ["alias-refused 1:1"]),
        ("&a", ["alias-refused 1:1", "empty-file 1:1"]),
        ("''", []),
        ("[]", []),
        ("{}", []),
    ],
)
def test_the_whole_list_of_problems_of_a_file_that_ends_at_once(text: str, told: list[str]) -> None:
    assert faults(text) == told


def test_a_file_that_is_not_read_on_has_no_tree() -> None:
    assert parse("*a", "f").tree is None
    assert parse("", "f").tree is None
    assert parse("a: *a", "f").tree is None
    assert parse("a: &b c", "f").tree is not None


def test_without_the_c_parser_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "_LOADER", yaml.SafeLoader)
    assert tree("a: [x, 'no']\nb: >-\n  c\n") == {"a": ["x", "no"], "b": "c"}
    assert faults("a: 1\n\tb: 2\n") == ["yaml-syntax 2:1"]
    assert faults("a: {{ x }}\n") == ["jinja-in-text 1:4"]
