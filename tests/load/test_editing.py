"""Changing a YAML file keeps every other sign; the value that is read back is the one that was put in."""

import string

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.load.editing import with_item, with_value, without

FILE = """# Trường
follows: ../tinh   # tỉnh
choose: [a.one, b.two]   # đã chọn
slots:
  incident.channels: {dau_moi: "số 1", gio: '2'}   # giữ
  page.use:
    khung: |
      sáu giờ
    moc: 3  # mốc
drop:
# ghi chú cuối
reword:
  common.doubt:
    text: >
      Lời dài
      hai dòng
    points:
      - một
      - hai
    reason: vì
own:
  # trước
  - id: mot
    article: x
    text: Lời một.   # lời
  - article: y
    id: hai
    text: Lời hai.
"""


def data(text):
    return yaml.load(text, Loader=yaml.BaseLoader)


def put_in(tree, path, value):
    for step in path[:-1]:
        if isinstance(tree, list):
            tree = next(item for item in tree if item["id"] == step)
        else:
            if not tree.get(step):
                tree[step] = {}
            tree = tree[step]
    tree[path[-1]] = value


PATHS = [
    ("follows",),
    ("slots", "incident.channels", "dau_moi"),
    ("slots", "incident.channels", "moi"),
    ("slots", "page.use", "khung"),
    ("slots", "page.use", "moc"),
    ("slots", "page.use", "moi"),
    ("slots", "new.clause", "x"),
    ("drop", "some.clause"),
    ("reword", "common.doubt", "text"),
    ("reword", "common.doubt", "reason"),
    ("reword", "new.clause", "text"),
    ("own", "mot", "text"),
    ("own", "hai", "text"),
    ("own", "hai", "after"),
    ("grounds", "add", "x"),
]
VALUES = st.text(string.ascii_letters + "ăâđ: #'\"\\-{}[],&*!|>%@`\t", min_size=1, max_size=20)


@settings(max_examples=500)
@given(path=st.sampled_from(PATHS), end=st.sampled_from(["\n", "\r\n"]), value=VALUES)
@pytest.mark.slow
def test_what_is_put_in_is_read_back_and_nothing_else_changes(path, end, value):
    text = FILE.replace("\n", end)
    new = with_value(text, path, value)
    wanted = data(text)
    put_in(wanted, path, value)
    assert data(new) == wanted
    for line in text.split(end):
        assert "#" not in line or line.split("#")[1] in new


@pytest.mark.parametrize(
    "path",
    [
        ("reword", "common.doubt"),
        ("reword", "common.doubt", "points"),
        ("slots", "incident.channels", "dau_moi"),
        ("slots", "incident.channels", "gio"),
        ("slots", "page.use", "moc"),
        ("slots", "page.use"),
        ("own", "mot"),
        ("own", "hai"),
        ("choose", "a.one"),
        ("choose", "b.two"),
        ("own", "hai", "text"),
    ],
    ids=".".join,
)
def test_what_is_taken_out_is_gone_and_nothing_else(path):
    tree, wanted = data(FILE), data(FILE)
    for step in path[:-1]:
        wanted = (
            next((i for i in wanted if i["id"] == step), None)
            if isinstance(wanted, list)
            else wanted[step]
        )
    whole = data(FILE)
    target = whole
    for step in path[:-1]:
        target = (
            next(item for item in target if item["id"] == step)
            if isinstance(target, list)
            else target[step]
        )
    if isinstance(target, list):
        target[:] = [i for i in target if (i["id"] if isinstance(i, dict) else i) != path[-1]]
    else:
        del target[path[-1]]
    left = data(without(FILE, path))
    assert _bare(left) == _bare(whole)
    assert data(without(FILE, ("no", "such"))) == tree


def _bare(tree):
    """An empty list or mapping and no value are the same."""
    if isinstance(tree, dict):
        return {key: _bare(value) for key, value in tree.items() if value}
    return [_bare(item) for item in tree] if isinstance(tree, list) else tree


def test_items_are_added_at_the_end_or_before_another():
    item = {"id": "ba", "article": "z", "text": "Lời: ba", "points": ["a", "b"]}
    assert data(with_item(FILE, "own", item))["own"][2] == item
    assert [o["id"] for o in data(with_item(FILE, "own", item, "hai"))["own"]] == [
        "mot",
        "ba",
        "hai",
    ]
    assert [o["id"] for o in data(with_item(FILE, "own", item, "mot"))["own"]] == [
        "ba",
        "mot",
        "hai",
    ]
    assert data(with_item(FILE, "choose", "c.three"))["choose"] == ["a.one", "b.two", "c.three"]
    assert data(with_item("a: 1", "own", item))["own"] == [item]
    assert data(with_item("own: []\na: 1\n", "own", item)) == {"own": [item], "a": "1"}
    assert data(with_item("choose:\n# x\na: 1\n", "choose", "c"))["choose"] == ["c"]
    assert "# trước" in with_item(FILE, "own", item, "mot")


def test_a_list_that_becomes_another_list():
    new = with_value(FILE, ("reword", "common.doubt", "points"), ["ba: bốn", "năm"])
    assert data(new)["reword"]["common.doubt"]["points"] == ["ba: bốn", "năm"]
    first = "own:\n  - points: [a]\n    id: x\n"
    assert data(with_value(first, ("own", "x", "points"), ["b"]))["own"] == [
        {"points": ["b"], "id": "x"}
    ]
