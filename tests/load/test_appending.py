"""One more item in a list of a YAML file: whatever was there stays, sign for sign."""

import pytest
import yaml

from toolkit.load.appending import with_item

ITEM = {"facts": "[end]", "by": '"B: #"', "on": "2026-11-20", "at": '"C"'}
READ = {"facts": ["end"], "by": "B: #", "on": "2026-11-20", "at": "C"}
FORMS = [
    "id: a\n",
    "id: a",
    "# lời dẫn\nid: a\nconfirmed:\n",
    "id: a\nconfirmed:  # chưa có\nnote: b\n",
    "id: a\nconfirmed: []\n",
    "id: a\nconfirmed:\n  - facts: [end]\n    by: A\n",
    "id: a\nconfirmed:\n- facts: [end]\n  by: A",
    "id: a\nconfirmed:\n  - facts: [end]\n    by: A  # ai\n  # sau\nnote: b\n",
    "id: a\nconfirmed:\n  - facts: [end]\n    at: >-\n      dài\n      lắm\n\nnote: b\n",
    "id: a\nconfirmed:\n  - {facts: [end], by: A}\n\n# cuối\n",
    "id: a\nconfirmed: [{facts: [end], by: A}]\nnote: b\n",
    "id: a\nconfirmed: [\n  {facts: [end], by: A},  # một\n]\n",
    "\ufeffid: a\r\nconfirmed:\r\n  - facts: [end]\r\n    by: A\r\nnote: b\r\n",
]


def read(text):
    return yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("text", FORMS)
def test_the_item_is_added_and_nothing_else_changes(text):
    new = with_item(text, "confirmed", ITEM)
    before, after = read(text), read(new)
    assert after.pop("confirmed") == [*(before.pop("confirmed", None) or []), READ]
    assert after == before
    cut = next(
        (i for i, pair in enumerate(zip(text, new, strict=False)) if pair[0] != pair[1]), len(text)
    )
    rest = text[cut:]
    assert new.startswith(text[:cut])
    assert new.endswith(rest)


@pytest.mark.parametrize("text", ["{id: a}", "[a]", "id: a\nconfirmed: b\n", ""])
def test_a_form_without_a_known_way_is_left_alone(text):
    assert with_item(text, "confirmed", ITEM) is None


def test_the_item_stands_right_below_the_last_and_before_what_follows():
    text = "id: a\nconfirmed:\n  - by: A  # ai\n\n# lời về note\nnote: b\n"
    below = "  - by: A  # ai\n  - by: B\n\n# lời về note\n"
    assert below in with_item(text, "confirmed", {"by": "B"})
