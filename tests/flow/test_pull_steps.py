"""The steps from one school to another: each change of the record is written, named by its place, and no more."""

from __future__ import annotations

from functools import reduce
from typing import Any

import pytest
import yaml

from toolkit.flow.pull_edits import edits
from toolkit.load.yaml_nodes import parse
from toolkit.model.workspace import OwnClause, Reword, School


def school(**parts: Any) -> School:
    return School.model_construct(
        **{"slots": {}, "drop": {}, "reword": {}, "choose": (), "own": ()} | parts
    )


def own(id: str, text: str = "Lời.", **more: Any) -> OwnClause:
    return OwnClause(id=id, article="images", text=text, **more)


def reword(text: str, *points: str, reason: str = "vì") -> Reword:
    return Reword(text=text, points=points, reason=reason)


def written(one: School) -> dict[str, Any]:
    """Give what a school.yaml with these choices holds; what is empty is not written."""
    parts = ("slots", "drop", "reword", "choose", "own")
    data = School.model_construct(**{key: getattr(one, key) for key in parts}).model_dump(
        mode="json", include=set(parts), exclude_defaults=True
    )
    return bare({key: data.get(key) for key in parts})


def bare(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: bare(one) for key, one in node.items() if bare(one)}
    return [bare(one) for one in node] if isinstance(node, list | tuple) else node


TABLE = {
    "nothing": (school(drop={"a.b": "vì"}), school(drop={"a.b": "vì"}), []),
    "slot anew": (school(), school(slots={"a.b": {"x": "1"}}), ["slots: a.b: x"]),
    "slot": (
        school(slots={"a.b": {"x": "1", "y": "2"}}),
        school(slots={"a.b": {"x": "1", "y": "3"}}),
        ["slots: a.b: y"],
    ),
    "slot beside": (
        school(slots={"a.b": {"x": "1"}}),
        school(slots={"a.b": {"x": "1", "y": "3"}, "c.d": {"x": "1"}}),
        ["slots: a.b: y", "slots: c.d: x"],
    ),
    "drop": (school(), school(drop={"a.b": "vì sao"}), ["drop: a.b"]),
    "drop no more": (school(drop={"a.b": "vì", "c.d": "x y"}), school(drop={"c.d": "x y"}), ["drop: a.b"]),
    "another reason": (school(drop={"a.b": "vì"}), school(drop={"a.b": "vì sao"}), ["drop: a.b"]),
    "reword": (school(), school(reword={"a.b": reword("Lời", "a b", "c")}), ["reword: a.b"]),
    "reword again": (
        school(reword={"a.b": reword("Lời", "a b")}),
        school(reword={"a.b": reword("Lời mới", "a b")}),
        ["reword: a.b: text"],
    ),
    "points gone": (
        school(reword={"a.b": reword("Lời", "a b")}),
        school(reword={"a.b": reword("Lời")}),
        ["reword: a.b: points"],
    ),
    "points come": (
        school(reword={"a.b": reword("Lời")}),
        school(reword={"a.b": reword("Lời", "a b")}),
        ["reword: a.b: points"],
    ),
    "reword no more": (school(reword={"a.b": reword("Lời")}), school(), ["reword: a.b"]),
    "chosen": (school(choose=("a.b",)), school(choose=("a.b", "c.d")), ["choose: c.d"]),
    "chosen no more": (school(choose=("a.b", "c.d")), school(choose=("c.d",)), ["choose: a.b"]),
    "own": (school(), school(own=(own("mot"),)), ["own: mot"]),
    "own before": (school(own=(own("hai"),)), school(own=(own("mot"), own("hai"))), ["own: mot"]),
    "own between": (
        school(own=(own("mot"), own("ba"))),
        school(own=(own("mot"), own("hai", after="a.b"), own("ba"))),
        ["own: hai"],
    ),
    "two between": (
        school(own=(own("mot"), own("bon"))),
        school(own=(own("mot"), own("hai"), own("ba"), own("bon"))),
        ["own: hai", "own: ba"],
    ),
    "own after": (
        school(own=(own("mot"),)),
        school(own=(own("mot"), own("hai", points=("a b",)))),
        ["own: hai"],
    ),
    "own goes": (school(own=(own("mot"), own("hai"))), school(own=(own("hai"),)), ["own: mot"]),
    "own changes": (
        school(own=(own("mot", after="a.b"), own("hai", points=("a b", "c d")))),
        school(own=(own("mot", "Lời mới."), own("hai", points=("a b", "e f")))),
        ["own: mot: after", "own: mot: text", "own: hai: points"],
    ),
    "all at once": (
        school(drop={"a.b": "vì"}, choose=("c.d",), own=(own("mot"),)),
        school(slots={"e.f": {"x": "1"}}, reword={"a.b": reword("Lời")}, own=(own("hai"),)),
        ["slots: e.f: x", "drop: a.b", "reword: a.b", "choose: c.d", "own: mot", "own: hai"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("flow", [False, True], ids=["lines", "brackets"])
@pytest.mark.parametrize("name", TABLE)
def test_the_steps_lead_from_one_record_to_the_other(name: str, flow: bool) -> None:
    old, new, places = TABLE[name]
    record = {"follows": "../..", **written(old)}
    text = yaml.safe_dump(record, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    steps = list(edits(old, new))
    assert [step.said for step in steps] == places
    tree = parse(reduce(lambda text, step: step.applied(text), steps, text), "f").tree
    assert tree is not None
    assert bare(tree.root) == {"follows": "../..", **written(new)}
