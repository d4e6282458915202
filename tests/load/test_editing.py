"""How a changed file looks, exactly: what a person sees in the lines around the change."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.load.editing import delete_key, insert_item, set_value
from toolkit.load.yaml_nodes import parse
from toolkit.load.yaml_writer import write_inline

ITEM = {
    "id": "ba",
    "article": "images",
    "text": "Lời: ba",
    "points": ["a b", "c"],
    "on": "2026-11-20",
}


@pytest.mark.parametrize(
    ("text", "steps", "value", "new"),
    [
        ("a: 1\t# x\n", ("a",), "hai ba", 'a: "hai ba"\t# x\n'),
        ("a: | # x\n  một\n\nb: 1\n", ("a",), "hai!", 'a: "hai!" # x\n\nb: 1\n'),
        ("a: >-2\n   một\n", ("a",), "hai!", 'a: "hai!"\n'),
        ("a:\n  một\n  hai # x\n", ("a",), "ba!", 'a:\n  "ba!" # x\n'),
        ("a: ~ # x\nb: 1\n", ("a",), "ba!", 'a: "ba!" # x\nb: 1\n'),
        ("a: # x\nb: 1\n", ("a",), "ba!", 'a: "ba!" # x\nb: 1\n'),
        ("? a # x\n? b\n", ("a",), "ba!", '? a # x\n: "ba!"\n? b\n'),
        ("drop: ~\t# x\nb: 1\n", ("drop", "c.d"), "vì!", 'drop:\t# x\n  c.d: "vì!"\nb: 1\n'),
        ("? drop\n: ~\t# x\n", ("drop", "c.d"), "vì!", '? drop\n: # x\n  c.d: "vì!"\n'),
        ("drop: {}\n# y\n", ("drop", "c.d"), "vì!", 'drop:\n  c.d: "vì!"\n# y\n'),
        ("drop: {}# x\n", ("drop", "c.d"), "vì!", 'drop: # x\n  c.d: "vì!"\n'),
        ("drop: { # x\n} # y\n", ("drop", "c.d"), "vì!", 'drop: # y\n  # x\n  c.d: "vì!"\n'),
        ("drop: # x\n  {} # y\n", ("drop", "c.d"), "vì!", 'drop: # x\n  # y\n  c.d: "vì!"\n'),
        ("drop:\n # x\nb: 1\n", ("drop", "c.d"), "vì!", 'drop:\n  c.d: "vì!"\n # x\nb: 1\n'),
        ("? drop\n? b\n", ("drop", "c.d"), "vì!", '? drop\n:\n  c.d: "vì!"\n? b\n'),
        ("a: {b: {}, c: }\n", ("a", "b", "d"), "1", 'a: {b: {d: "1"}, c: }\n'),
        ("a: {b: {}, c: }\n", ("a", "c", "d"), "1", 'a: {b: {}, c: {d: "1"} }\n'),
        ("a: {b, c}\n", ("a", "c"), "1", 'a: {b, c: "1"}\n'),
        ("a: {b: c, d: }\n", ("a", "e"), "1", 'a: {b: c, d: , e: "1" }\n'),
        ("a: {b: , d: x }\n", ("a", "e"), "1", 'a: {b: , d: x, e: "1" }\n'),
        ("a: {b: c, d:\n }\n", ("a", "e"), "1", 'a: {b: c, d: , e: "1"\n }\n'),
        ("a:\n    b: 1\n\n# x\nc: 1\n", ("a", "d"), "2", 'a:\n    b: 1\n    d: "2"\n\n# x\nc: 1\n'),
        ("a:\n- id: x\n  b: 1\n", ("a", "x", "d"), "2", 'a:\n- id: x\n  b: 1\n  d: "2"\n'),
        ("a: 1\n...\n# x\n", ("b",), "2", 'a: 1\nb: "2"\n...\n# x\n'),
        ("a: 1\n# x\n", ("b",), "2", 'a: 1\n# x\nb: "2"\n'),
        ("a: 1", ("b",), "2", 'a: 1\nb: "2"'),
        ("a: |\n  x", ("b",), "2", 'a: |-\n  x\nb: "2"'),
        ("a: >2+\n  x", ("b",), "2", 'a: >2-\n  x\nb: "2"'),
        ("a: |+\n  x\n\nb: 1\n", ("a",), "2", 'a: "2"\nb: 1\n'),
        ("a:\n  b: |+\n    x\n\nc: 1\n", ("a", "d"), "2", 'a:\n  b: |+\n    x\n\n  d: "2"\nc: 1\n'),
        ("a: [b, c] # x\n", ("a",), ["b", "d", "e"], "a: [b, d, e] # x\n"),
        ("a: [b, c] # x\n", ("a",), ["c"], "a: [c] # x\n"),
        ("a:\n  - b # x\n  - c # y\n", ("a",), ["b", "d e"], 'a:\n  - b # x\n  - "d e" # y\n'),
        ("a: {b: 1, c: 2}\n", ("a",), {"c": "2", "d": "3"}, 'a: {c: 2, d: "3"}\n'),
        ("a: một\nb: 1\n", ("a",), ["hai!"], 'b: 1\na:\n  - "hai!"\n'),
        ("a: một\nb: 1\n", ("a",), "một", "a: một\nb: 1\n"),
        ("\ufeffa: 1\r\n", ("b",), "2", '\ufeffa: 1\r\nb: "2"\r\n'),
    ],
)  # fmt: skip
def test_a_value_is_put_in(text, steps, value, new):
    assert set_value(text, steps, value) == new


@pytest.mark.parametrize(
    ("text", "steps", "new"),
    [
        ("a: 1 # x\nb: 2\n", ("a",), "# x\nb: 2\n"),
        ("\ufeffa: 1\nb: 2\n", ("a",), "\ufeffb: 2\n"),
        ("a:\n  # x\n  b: 1 # y\n  c: 2\n", ("a", "b"), "a:\n  # x\n  # y\n  c: 2\n"),
        ("a:\n  b: 1\nc: 2\n", ("a", "b"), "a:\nc: 2\n"),
        ("a: |\n  x\nb:\n      # y\n  c: 1\n", ("b",), "a: |\n  x\n# y\n"),
        ("a: |+\n  x\nb: 1\n\nc: 2\n", ("b",), "a: |+\n  x\nc: 2\n"),
        ("a: |\n  x\nb: 1\n\nc: 2\n", ("b",), "a: |\n  x\n\nc: 2\n"),
        ("a:\n  b: |+\n    x\nc: 1\n\n \nd: 2\n", ("c",), "a:\n  b: |+\n    x\nd: 2\n"),
        ("? a # x\n: 1\n? b\n", ("a",), "# x\n? b\n"),
        ("a:\n- id: x\n  b: 1\n- y\n", ("a", "x"), "a:\n- y\n"),
        ("a:\n- id: x\n  b: 1\n", ("a", "x", "b"), "a:\n- id: x\n"),
        ("a:\n-  b: 1\n   id: x\n", ("a", "x", "b"), "a:\n-  id: x\n"),
        ("a:\n- b: 1 # y\n  id: x\n", ("a", "x", "b"), "a:\n- # y\n  id: x\n"),
        ("a:\n- b: 1\n  # y\n  id: x\n", ("a", "x", "b"), "a:\n- \n  # y\n  id: x\n"),
        ("a:\n- id: x # y\n", ("a", "x", "id"), "a:\n- {}  # y\n"),
        ("a: [b, c, d]\n", ("a", "b"), "a: [c, d]\n"),
        ("a: [b, c, d]\n", ("a", "c"), "a: [b, d]\n"),
        ("a: [b, c, d]\n", ("a", "d"), "a: [b, c]\n"),
        ("a: [ b ]\n", ("a", "b"), "a: [ ]\n"),
        ("a: [b, c, ]\n", ("a", "c"), "a: [b, ]\n"),
        ("a: [\n  b, # x, y\n  c\n]\n", ("a", "b"), "a: [\n   # x, y\n  c\n]\n"),
        ("a: [\n  b, # x, y\n  c\n]\n", ("a", "c"), "a: [\n  b # x, y\n]\n"),
        ("a: [\n  b,\n  c\n]\n", ("a", "b"), "a: [\n  c\n]\n"),
        ("a: [\n  b # x, y\n  , c]\n", ("a", "c"), "a: [\n  b # x, y\n  ]\n"),
        ("a: [b,# x\n  c]\n", ("a", "c"), "a: [b # x\n  ]\n"),
        ("a: {b: {c: 1 # x\n  }, d: 2}\n", ("a", "b"), "a: { # x\n  d: 2}\n"),
        ("a: {? b : 1, c: 2}\n", ("a", "b"), "a: {c: 2}\n"),
        ("a: 1\n", ("b",), "a: 1\n"),
        ("a: 1\n", ("a", "b"), "a: 1\n"),
    ],
)  # fmt: skip
def test_a_value_is_taken_out(text, steps, new):
    assert delete_key(text, steps) == new


@pytest.mark.parametrize(
    ("text", "before", "new"),
    [
        ("a:\n# x\n- b # y\n", "", "a:\n# x\n- b # y\n- m\n"),
        ("a:\n# x\n- b # y\n", "b", "a:\n# x\n- m\n- b # y\n"),
        ("a:\n  - b\n  # về c\n  - c\n", "c", "a:\n  - b\n  - m\n  # về c\n  - c\n"),
        ("a:\n  - |\n    b\n\n# x\nc: 1\n", "", "a:\n  - |\n    b\n  - m\n\n# x\nc: 1\n"),
        ("? a\n: - b\n", "b", "? a\n: - m\n  - b\n"),
        ("a: [b, c]\n", "", "a: [b, c, m]\n"),
        ("a: [b, c]\n", "c", "a: [b, m, c]\n"),
        ("a: [b, c]\n", "không có", "a: [b, c, m]\n"),
        ("a: [b, c, ]\n", "", "a: [b, c, m, ]\n"),
        ("a: [\n  b # x\n]\n", "", "a: [\n  b, m # x\n]\n"),
        ("a: # x\nc: 1\n", "", "a: # x\n  - m\nc: 1\n"),
        ("b: 1\n", "", "b: 1\na: [m]\n"),
        ("{b: 1}\n", "", "{b: 1, a: [m]}\n"),
    ],
)  # fmt: skip
def test_an_item_is_put_in(text, before, new):
    assert insert_item(text, "a", "m", before) == new


def test_a_record_in_a_list_is_written_in_lines_with_ids_and_days_as_they_are():
    assert insert_item("own:\n- id: mot\n", "own", ITEM) == (
        "own:\n- id: mot\n- id: ba\n  article: images\n"
        '  text: "Lời: ba"\n  points:\n    - "a b"\n    - c\n  "on": 2026-11-20\n'
    )


WORDS = [
    "null",
    "~",
    "true",
    "no",
    "on",
    "y",
    "1",
    "1e3",
    "a: b",
    "a #b",
    "- a",
    "",
    " a ",
    "2026-13",
    "a\nb",
    "É",
]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_means_something_else_to_yaml_is_in_quotes(word):
    assert yaml.safe_load(write_inline(word)) == word
    assert yaml.safe_load(write_inline({word: [word]})) == {word: [word]}


TEXTS = st.text(string.ascii_letters + "ăâđ: #'\"\\-{}[],&*!|>%@`\t\n~?", max_size=20)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(value=TEXTS, text=st.sampled_from(["a: 1\nb: 2\n", "{a: 1, b: 2}\n", "a: |\n  x\nb: 2\n"]))
def test_any_text_is_read_back(value, text):
    parsed = parse(set_value(text, ("a",), value), "f")
    assert parsed.tree is not None
    assert (
        parsed.tree.root == {"a": value, "b": "2"}
        or "{{" in value
        or "{%" in value
        or "{#" in value
    )
