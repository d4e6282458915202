"""Whatever stands in a file: a result or problems, never an exception, and each place leads to what it names."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.load import yaml_nodes
from toolkit.load.files import decode
from toolkit.load.rules import RULES
from toolkit.load.shape import shape
from toolkit.load.yaml_nodes import parse
from toolkit.model.clause import Clause
from toolkit.model.problem import Problem, heaviest_first
from toolkit.model.workspace import Bound, School

# fmt: off
PIECES = st.sampled_from((
    "id", "a", ": ", ":", "\n", "  ", "\t", "- ", "? ", "[", "]", "{", "}", ",", "'", '"', "\\x07", "&a ", "*a",
    "!t ", "<<", "---\n", "...\n", "|\n", ">-\n", "#", "%", "{{", "e\u0301", "\u200b", "~", "slots", "wordings",
    "when", "not", "all", "levels", "follows", "2026-01-01", "\r\n", "ộ",
))
# fmt: on
patient = settings(deadline=None)  # a busy machine is not a fault of the room
LOADERS = (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)


def read(text: str, kind: type[Clause] | type[School]) -> list[Problem]:
    tree, problems = parse(text, "f.yaml")
    if tree is None:
        assert problems
        return problems
    shaped = shape(tree, kind)
    assert shaped.record is not None or shaped.problems
    return problems + shaped.problems


def sound(text: str, problems: list[Problem]) -> None:
    last = len(text.splitlines()) + 1
    for problem in heaviest_first(problems):
        assert problem.rule in RULES
        assert 0 <= problem.where.line <= last
        assert problem.where.column >= (problem.where.line > 0)
        assert problem.hint is not None


@patient
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    text, problems = decode(data, "f.yaml")
    assert (text is None) == bool(problems)
    if text is not None:
        sound(text, read(text, Clause))


@pytest.mark.parametrize("loader", LOADERS)
@patient
@given(text=st.text(st.characters(), max_size=200))
def test_any_text(loader: type, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_nodes, "_LOADER", loader)
        sound(text, read(text, Clause))


@pytest.mark.parametrize("loader", LOADERS)
@settings(patient, max_examples=300)
@given(text=st.lists(PIECES, max_size=40).map("".join))
def test_any_yaml_like_text(loader: type, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_nodes, "_LOADER", loader)
        sound(text, read(text, Clause))
        sound(text, read(text, School))


KEYS = st.sampled_from([*Clause.model_fields, "from", "not", "all", "equals", "source", "at", "x"])
NODES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.dates() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@patient
@given(st.dictionaries(KEYS, NODES))
def test_any_tree(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    sound(text, read(text, Clause))


@patient
@given(
    st.lists(st.sampled_from(["min: 1", "max: 2", "# note", ""]), unique=True, max_size=4),
    st.from_regex(r"\A[a-z]{1,8}\Z").filter(lambda key: key not in ("min", "max")),
    st.integers(0, 4),
    st.integers(0, 6),
)
def test_the_place_of_an_unknown_key_is_its_own(
    lines: list[str], key: str, at: int, indent: int
) -> None:
    lines = [*lines[:at], f"{key}: 1", *lines[at:]]
    text = "".join(" " * indent + line + "\n" for line in lines)
    tree, problems = parse(text, "f.yaml")
    assert tree is not None
    (problem,) = problems + shape(tree, Bound).problems
    line = text.splitlines()[problem.where.line - 1]
    assert line[problem.where.column - 1 :].startswith(f"{key}:")


@patient
@given(st.lists(st.text("abc \n", max_size=5), max_size=6), st.integers(0, 6))
def test_every_place_leads_to_its_text(texts: list[str], width: int) -> None:
    data = {"k" * (n + 1): [text, {"in": text}] for n, text in enumerate(texts)}
    text = yaml.safe_dump(data, default_style='"', width=width or None, indent=2)
    tree = parse(text, "f.yaml").tree
    if not texts:
        return
    assert tree is not None
    assert tree.root == data
    lines = text.splitlines()
    for path, span in tree.keys.items():
        assert lines[span.line - 1][span.column - 1 :].startswith(f'"{path[-1]}"')
        assert text[span.start : span.end] == f'"{path[-1]}"'
