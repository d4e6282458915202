"""The steps from one record of a school to another: applied to the text they give the new record, and only that."""

from functools import reduce

import pytest

from tests.conform.test_pulling import school
from toolkit.flow.pull_edits import edits
from toolkit.load.shape import shape
from toolkit.load.yaml_nodes import parse
from toolkit.model.workspace import OwnClause, Reword, School

TEXT = """follows: ..  # tỉnh
name: Trường Tiểu học Hoa Mai
day: 2026-12-02
issuer: {name: TRƯỜNG, symbol: QĐ-HM, place: Hoa Mai}
signer: {head_title: HIỆU TRƯỞNG}
enforcers: [Các tổ]
levels: [primary]
ownership: public
managing_body: Ủy ban nhân dân xã Hoa Mai
slots:
  a.one: {ngay: "3", gio: "7"}  # đã hỏi
drop:
  b.one: cũ
choose:
  - c.one
  - c.two  # hay
reword:
  d.one:
    text: Lời cũ.
    points: [Một;, Hai.]
    reason: dễ hiểu
own:
  - id: mot
    article: posting
    after: e.one
    text: Lời một.
  - id: hai
    article: posting
    text: Lời hai.
"""


def read(text):
    tree, problems = parse(text, "school.yaml")
    assert not problems
    return shape(tree, School).record


def said(record):
    """Give what a record says, wherever it was read."""
    return {key: value for key, value in record.model_dump().items() if value}


OLD = read(TEXT)
MOT, HAI = OLD.own
WORDS = OLD.reword["d.one"]


def changed(**changes):
    return OLD.model_copy(update=changes)


NEW = {
    "nothing": (changed(), []),
    "a slot": (changed(slots={"a.one": {"ngay": "5", "gio": "7"}}), ["slots: a.one: ngay"]),
    "a slot more": (changed(slots={**OLD.slots, "a.two": {"x": "y"}}), ["slots: a.two: x"]),
    "a drop": (changed(drop={**OLD.drop, "b.two": "mới"}), ["drop: b.two"]),
    "no drop": (changed(drop={}), ["drop: b.one"]),
    "another reason": (changed(drop={"b.one": "khác"}), ["drop: b.one"]),
    "one choice less": (changed(choose=("c.one",)), ["choose: c.two"]),
    "one choice more": (changed(choose=("c.one", "c.two", "c.six")), ["choose: c.six"]),
    "another reword": (
        changed(reword={**OLD.reword, "d.two": Reword(text="Mới.", reason="vì")}),
        ["reword: d.two"],
    ),
    "other words": (
        changed(reword={"d.one": WORDS.model_copy(update={"text": "Lời mới."})}),
        ["reword: d.one: text"],
    ),
    "other points": (
        changed(reword={"d.one": WORDS.model_copy(update={"points": ("Ba.",)})}),
        ["reword: d.one: points"],
    ),
    "no points": (
        changed(reword={"d.one": WORDS.model_copy(update={"points": ()})}),
        ["reword: d.one: points"],
    ),
    "no reword": (changed(reword={}), ["reword: d.one"]),
    "an own clause first": (
        changed(own=(OwnClause(id="ba", article="x", text="Lời ba."), MOT, HAI)),
        ["own: ba"],
    ),
    "an own clause last": (
        changed(own=(MOT, HAI, OwnClause(id="ba", article="x", after="e.two", text="Ba:", points=("Một.",)))),
        ["own: ba"],
    ),
    "one less": (changed(own=(HAI,)), ["own: mot"]),
    "none": (changed(own=()), ["own: mot", "own: hai"]),
    "elsewhere": (
        changed(own=(MOT.model_copy(update={"after": None}), HAI)),
        ["own: mot: after"],
    ),
    "other own words": (
        changed(own=(MOT, HAI.model_copy(update={"text": "Khác.", "points": ("Một.",)}))),
        ["own: hai: text", "own: hai: points"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NEW)
def test_the_steps_lead_to_the_new_record_and_each_names_its_place(name):
    new, places = NEW[name]
    steps = list(edits(OLD, new))
    text = reduce(lambda text, step: step.applied(text), steps, TEXT)
    assert said(read(text)) == said(new)
    assert [step.said for step in steps] == places
    assert "# tỉnh" in text
    assert "# đã hỏi" in text
    assert "# hay" in text


def test_a_school_without_any_of_the_keys_takes_them_all():
    bare = school()
    new = bare.model_copy(
        update={
            "slots": {"a.one": {"x": "y"}},
            "drop": {"b.one": "vì"},
            "choose": ("c.one",),
            "reword": {"d.one": Reword(text="Mới.", reason="vì")},
            "own": (OwnClause(id="ba", article="x", text="Ba."),),
        }
    )
    plain = TEXT[: TEXT.index("slots:")]
    text = reduce(lambda text, step: step.applied(text), edits(read(plain), new), plain)
    assert said(read(text)) == said(new)
