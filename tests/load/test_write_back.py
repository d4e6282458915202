"""Whatever spelling is read can be changed: the change is read back, all else reads as before, no comment is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, cycle
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.load.respelling import respelled
from tests.load.spellings import CHOOSE, DROP, OWN, REWORD, SLOTS, carried, spelled, whole
from toolkit.load.editing import delete_key, insert_item, set_value
from toolkit.load.tree import Path, Tree
from toolkit.load.yaml_nodes import parse

BREAK = "\r\n|\r|\n"

NEW = {"id": "ba", "article": "images", "text": 'Lời "ba": # \\ một', "points": ["a: b", "c"]}


class Change(NamedTuple):
    """A change of a text, and the same change of what the text says."""

    steps: tuple[str, ...]
    write: Callable[[str], str]
    say: Callable[[Any], None]


def put(*steps: str, value: Any) -> Change:
    def say(root: Any) -> None:
        for step in steps[:-1]:
            if isinstance(root, list):
                root = next(item for item in root if item["id"] == step)
            else:
                root[step] = root.get(step) or {}
                root = root[step]
        root[steps[-1]] = value

    return Change(steps, lambda text: set_value(text, steps, value), say)


def out(*steps: str) -> Change:
    def say(root: Any) -> None:
        for step in steps[:-1]:
            root = inner(root, step)
        if isinstance(root, dict):
            root.pop(steps[-1], None)
        elif isinstance(root, list):
            root[:] = [one for one in root if one != inner(root, steps[-1])]

    return Change(steps, lambda text: delete_key(text, steps), say)


def inner(root: Any, step: str) -> Any:
    if isinstance(root, list):
        return next((o for o in root if (o["id"] if isinstance(o, dict) else o) == step), None)
    return root.get(step) if root else None


def item(key: str, value: Any, before: str = "") -> Change:
    def say(root: Any) -> None:
        row = root[key] = root.get(key) or []
        other = inner(row, before)
        row.insert(len(row) if other is None else row.index(other), value)

    return Change((key, "a new item"), lambda text: insert_item(text, key, value, before), say)


def bare(node: Any) -> Any:
    """An empty list or mapping, no value and no key are the same."""
    if isinstance(node, dict):
        return {key: bare(one) for key, one in node.items() if bare(one) not in (None, {}, [])}
    return [bare(one) for one in node] if isinstance(node, list) else node


def read(text: str) -> Any:
    parsed = parse(text, "f")
    assert parsed.tree is not None, (text, parsed.problems)
    assert parsed.problems == [], text
    return parsed.tree.root


def comments(text: str) -> list[str]:
    return sorted(re.findall(r"# c\d+:[^\r\n]*", text))


TABLES = {
    "drop": (DROP, "{}"),
    "choose": (CHOOSE, "[]"),
    "reword": (REWORD, "{}"),
    "own": (OWN, "[]"),
    "slots": (SLOTS, "{}"),
}
CHANGES = {
    "drop": (
        put("drop", "n.m", value="Lý do: mới # 1"),
        put("drop", "a.b", value="khác"),
        put("drop", "c.d", value="khác"),
        out("drop", "a.b"),
        out("drop", "c.d"),
        out("drop"),
        put("follows", value="../khác"),
        out("size"),
    ),
    "choose": (
        item("choose", "n.m"),
        item("choose", "n.m", "a.one"),
        item("choose", "n.m", "b.two"),
        out("choose", "a.one"),
        out("choose", "b.two"),
        out("choose"),
    ),
    "reword": (
        put("reword", "x.y", "text", value="Lời “mới”."),
        put("reword", "x.y", "points", value=["một", "khác"]),
        put("reword", "x.y", "points", value=["khác"]),
        put("reword", "x.y", "points", value=["một", "hai", "ba"]),
        put("reword", "n.m", value={"text": "Lời", "points": ["a", "b c"], "reason": "vì"}),
        out("reword", "x.y", "points"),
        out("reword", "x.y", "text"),
        out("reword", "x.y"),
    ),
    "own": (
        item("own", NEW),
        item("own", NEW, "mot"),
        item("own", NEW, "hai"),
        out("own", "mot"),
        out("own", "hai"),
    ),
    "slots": (
        put("slots", "p.q", "so", value="5"),
        put("slots", "p.q", "gio", value="8 giờ: 'sáng'"),
        put("slots", "p.q", "moi", value="x"),
        put("slots", "r.s", "moi", value="x"),
        out("slots", "p.q", "so"),
        out("slots", "p.q", "gio"),
        out("slots", "p.q"),
    ),
}
OWN_KEYS = (
    put("own", "mot", "text", value="Lời mới."),
    put("own", "hai", "text", value="Lời mới."),
    put("own", "hai", "after", value="a.b"),
    put("own", "mot", "points", value=["một ý", "hai"]),
    out("own", "mot", "article"),
    out("own", "hai", "text"),
)
CASES = [
    (key, text) for key, (parts, empty) in TABLES.items() for text in spelled(parts, key, empty)
]


def test_there_are_more_than_a_hundred_spellings() -> None:
    assert len({text for _, text in CASES}) > 200


def changes(key: str, text: str) -> tuple[Change, ...]:
    return (*CHANGES[key], *(OWN_KEYS if key == "own" and "mot" in text else ()))


@pytest.mark.parametrize(("key", "text"), CASES, ids=lambda value: value if len(value) < 9 else "")
def test_a_change_is_read_back_and_all_else_stays(key: str, text: str) -> None:
    for change, saved in zip(changes(key, text), cycle(carried(text))):
        holds(saved, change)


@pytest.mark.slow
@pytest.mark.parametrize(("key", "text"), CASES, ids=lambda value: value if len(value) < 9 else "")
def test_however_the_file_was_saved(key: str, text: str) -> None:
    for one in carried(text):
        for change in changes(key, text):
            holds(one, change)


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(st.data())
def test_many_changes_one_after_the_other(data: st.DataObject) -> None:
    """Any spelling of each part, in any order, changed again and again."""
    parts = [data.draw(st.sampled_from(row)) for row, _ in TABLES.values()]
    text = data.draw(st.sampled_from(carried(whole(data.draw(st.permutations(parts))))))
    every = [*chain(*CHANGES.values()), *OWN_KEYS]
    for change in data.draw(st.lists(st.sampled_from(every), max_size=8)):
        if change.steps[0] != "own" or inner(read(text).get("own"), change.steps[1]):
            holds(text, change)
            text = change.write(text)


RECORD = {
    "follows": "../..",
    "drop": {"a.b": "lý do một", "c.d": "dài lắm"},
    "size": "13",
    "choose": ["a.one", "b.two"],
    "reword": {"x.y": {"text": "Lời nói", "points": ["một", "hai ba"], "reason": "vì sao"}},
    "own": [
        {"id": "mot", "article": "x", "text": "Lời."},
        {"article": "y", "id": "hai", "text": "Lời nữa.", "points": ["p", "q"]},
    ],
    "slots": {"p.q": {"so": "3", "gio": "7 giờ"}, "r.s": {}},
}


@pytest.mark.parametrize(
    "seed", [*range(60), *(pytest.param(n, marks=pytest.mark.slow) for n in range(60, 600))]
)
def test_a_spelling_drawn_by_lot(seed: int) -> None:
    """Every part in lines or brackets, quoted or not, filled or empty, with comments anywhere."""
    drawn = Random(seed)
    record = {key: RECORD[key] for key in drawn.sample(sorted(RECORD), len(RECORD))}
    for key in drawn.sample(sorted(CHANGES), drawn.randrange(3)):
        record[key] = drawn.choice([None, type(RECORD[key])()])
    text = drawn.choice(carried(respelled(record, drawn.randrange)))
    assert bare(read(text)) == bare(record)
    for change in drawn.sample([*chain(*CHANGES.values()), *OWN_KEYS], 6):
        if change.steps[0] != "own" or inner(record["own"], change.steps[1]):
            holds(text, change, indented=False)


def holds(text: str, change: Change, indented: bool = True) -> None:
    """`indented` says that no other line may move; a comment behind a block of text sometimes must."""
    wanted = read(text)
    change.say(wanted)
    new = change.write(text)
    context = f"{change.steps}\n{text!r}\n{new!r}"
    assert bare(read(new)) == bare(wanted), context
    assert comments(new) == comments(text), context
    assert new.startswith("\ufeff") == text.startswith("\ufeff"), context
    assert set(re.findall(BREAK, new)) <= set(re.findall(BREAK, text)), context
    kept = [line for line in untouched(text, change.steps) if stays(line, text)]
    left = re.split(BREAK, new)
    if not indented:
        kept, left = (
            [line.strip(" \ufeff") for line in kept],
            [line.strip(" \ufeff") for line in left],
        )
    rest = iter(left)
    assert all(line in rest for line in kept if line.strip() or indented), context


def stays(line: str, text: str) -> bool:
    """A first item behind `: ` moves down; a block that ended with the file says so (`>-`) when more follows."""
    ends = text.endswith(("\n", "\r"))
    return not line.startswith(": -") and (ends or not re.search(r"[|>][-+0-9]*(\s+#.*)?$", line))


def untouched(text: str, steps: tuple[str, ...]) -> list[str]:
    """List the lines on which nothing of what is changed stands; in brackets the others' commas are touched too."""
    tree = parse(text, "f").tree
    assert tree is not None
    path: Path = ()
    for step in steps:
        node = tree.node(path)
        row = (
            [(o.get("id") if isinstance(o, dict) else o) for o in node]
            if isinstance(node, list)
            else []
        )
        path = (*path, row.index(step) if step in row else step)
    outer = [path[:n] for n in range(1, len(path)) if not_in_lines(tree, path[:n])]
    path = min([path, *outer], key=len)
    spans = [
        span
        for spans in (tree.keys, tree.values)
        for place, span in spans.items()
        if place[: len(path)] == path
    ]
    lines = re.split(BREAK, text)
    if not spans:
        return lines
    first = min(span.line for span in spans) - 1
    while isinstance(path[-1], int) and not lines[first].lstrip(" :?").startswith("-"):
        first -= 1
    last = len(re.findall(BREAK, text[: max(span.end for span in spans)]))
    return lines[:first] + lines[last + 1 :]


def not_in_lines(tree: Tree, path: Path) -> bool:
    return not tree.node(path) or tree.values[path].style in ("[", "{")
