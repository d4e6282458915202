# ruff: noqa: E501 -- one spelling a line
"""What `check` takes, `pull` and `law confirm` can write into, however it is spelled; no comment is lost."""

import re
import shutil
from datetime import date
from html import escape

import pytest
import yaml

from tests.cli.terminal import PROVINCE
from tests.conform import edits
from toolkit.errors import ConflictError, UsageError
from toolkit.flow import law_confirm
from toolkit.flow.law_confirm import Asked, confirm
from toolkit.load.yaml_nodes import parse
from toolkit.model.terms import Fact

pytestmark = pytest.mark.slow

NAME = "thcs-suoi-mo"
NEW = "Khoản mới của trường: “ảnh” chỉ đăng khi cần."
CIVIL, EXAMPLES, WITHDRAW = "common.civil-words", "common.good-examples", "data.withdraw"


def changed(xml):
    """Reword one default clause, leave one out, add one of the school's own."""
    xml = edits.worded(CIVIL, "không nói tục", "không nói lời “xấu”")(xml)
    one = edits.control(edits.deleted(EXAMPLES)(xml), WITHDRAW)
    new = f"<w:p><w:r><w:t>9. {escape(NEW, quote=False)}</w:t></w:r></w:p>"
    return edits.deleted(EXAMPLES)(xml).replace(one, one + new, 1)


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    """Give the code of the school as it is built from the example."""
    from toolkit.flow.build import build

    (file,) = build(PROVINCE / "schools" / NAME, tmp_path_factory.mktemp("made")).files
    return file.read_bytes()


@pytest.fixture
def school(tmp_path):
    """Copy the school beside its province, without the other schools."""
    shutil.copytree(PROVINCE, tmp_path / "p", ignore=shutil.ignore_patterns("schools"))
    shutil.copytree(PROVINCE / "schools" / NAME, tmp_path / "p" / "schools" / NAME)
    return tmp_path / "p" / "schools" / NAME


def ending(lines):
    return lambda text: text + lines


SPELLINGS = {
    "tab behind a value": lambda text: text.replace("size: 13", "size: 13\t# cỡ chữ"),
    "tab behind a colon": lambda text: text.replace("size: 13", "size:\t13"),
    "byte order mark": lambda text: "\ufeff" + text,
    "byte order mark, CRLF": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "no end of the last line": lambda text: text.rstrip("\n"),
    "drop: ~": ending("drop: ~\nreword: ~  # chưa\nown: ~\n"),
    "drop: {}": ending("drop: {}  # chưa\nreword: { }\nown: []\n"),
    "drop: null": ending("drop: null\nown:  # chưa\n"),
    "comments below": ending("drop:\n  # vì sao\nreword:\n# vì sao nữa\nown:\n\n  # của trường\n"),
    "questions": ending("? drop\n? reword  # sửa\n:\n? own\n: []\n"),
    "quoted keys": ending("\"drop\": {}\n'reword' : {}\n\"own\":\n"),
    "end of the document": lambda text: f"---\n{text}...\n# hết\n",
    "blocks": ending(
        "own:\n- id: mot  # một\n  article: posting\n  text: |  # lời\n    Lời của trường.\n\n# cuối\n"
    ),
    "brackets": ending(
        "own: [{id: mot, article: posting, text: Lời của trường.}]  # một\n"
        "drop: {common.purpose: vì}  # hai\nreword: {common.doubt: {text: Lời hỏi., reason: vì}}\n"
    ),
    "whole file in braces": lambda text: "{" + yaml.dump(
        parse(text, "").tree.root, allow_unicode=True, default_flow_style=True, width=10**6
    ).strip()[1:] + "  # cuối\n",
}  # fmt: skip


QUICK = (
    "tab behind a value",
    "byte order mark, CRLF",
    "drop: ~",
    "drop: {}",
    "whole file in braces",
)


def quick(names, kept=QUICK):
    """Leave all but a few to the whole suite: each takes back a Word file of its own."""
    return [pytest.param(n, marks=[] if n in kept else pytest.mark.slow) for n in names]


@pytest.mark.parametrize("spelling", quick(SPELLINGS))
def test_what_check_takes_pull_can_change(quytac, school, build, spelling):
    file, word = school / "school.yaml", school / "ve.docx"
    text = SPELLINGS[spelling](file.read_text("utf-8"))
    file.write_bytes(text.encode())
    word.write_bytes(edits.rewritten(build, changed))
    assert quytac("check", school).code == 0

    seen = quytac("pull", word, "--school", school)

    assert (seen.code, seen.err) == (0, "")
    new = file.read_bytes().decode()
    record = parse(new, "").tree.root
    assert "không nói lời “xấu”" in record["reword"][CIVIL]["text"]
    assert EXAMPLES in record["drop"]
    assert NEW in [own["text"] for own in record["own"]]
    assert comments(new) == comments(text)
    assert [new.startswith("\ufeff"), "\r\n" in new] == [text.startswith("\ufeff"), "\r\n" in text]
    assert quytac("check", school).code == 0


def comments(text):
    return sorted(re.findall(r"#[^\r\n]*", text))


UNSEEN = {"soft hyphen": "\xad", "direction": "\u200f", "no width": "\u200b", "order": "\ufeff"}
UNSEEN |= {"embedding": "\u202a", "isolate": "\u2068", "letter mark": "\u061c", "apart": "o\u0301"}


@pytest.mark.parametrize("sign", quick(UNSEEN, ("soft hyphen", "apart")))
def test_a_character_that_is_not_seen_in_the_word_file_is_left_out(quytac, school, build, sign):
    word = school / "ve.docx"
    new = f"không nói lời x{UNSEEN[sign]}ấu"
    change = edits.worded(CIVIL, "không nói tục", new)
    word.write_bytes(edits.rewritten(build, change))
    assert quytac("pull", word, "--school", school).code == 0
    record = parse((school / "school.yaml").read_text("utf-8"), "").tree.root
    wanted = {"apart": "không nói lời xóấu"}.get(sign, "không nói lời xấu")
    assert wanted in record["reword"][CIVIL]["text"]
    assert quytac("check", school).code == 0


def test_letters_in_another_order_are_not_taken_and_told(quytac, school, build):
    word = school / "ve.docx"
    change = edits.worded(CIVIL, "không nói tục", "không nói \u202elời xấu\u202c")
    word.write_bytes(edits.rewritten(build, change))
    before = (school / "school.yaml").read_bytes()
    seen = quytac("pull", word, "--school", school)
    assert (seen.code, "U+202E" in seen.out) == (1, True)
    assert (school / "school.yaml").read_bytes() == before


@pytest.mark.parametrize("sign", quick(["\xad", "\u200f", "\u200b", "\ufeff"], ("\xad",)))
def test_a_character_that_is_not_seen_in_school_yaml_is_named_by_its_place(
    quytac, school, build, sign
):
    word, file = school / "ve.docx", school / "school.yaml"
    word.write_bytes(edits.rewritten(build, changed))
    text = file.read_text("utf-8").replace("Giàng A Páo", f"Giàng A Pá{sign}o")
    file.write_text(text, "utf-8")
    seen = quytac("pull", word, "--school", school)
    assert (seen.code, "school.yaml:20:19" in seen.err.replace("\n", "")) == (2, True)
    assert file.read_text("utf-8") == text


CONFIRM = ("--by", "Phòng Pháp chế: #1", "--at", "Công báo", "--on", "20/11/2026")
HEAD = "id: nd-04-2021"
FACTS = (
    "kind: luat, number: 7/2027/QH15, title: Luật thử, issuer: Quốc hội, issued: 2026-01-22, in_force_from: 2026-03-10",
    "use: information, confidence: {issued: H, start: H, end: M}, checked_on: 2026-11-20, checked_at: Công báo",
)
ACT = "id: luat-7-2027\n" + re.sub(r", (?=[a-z_]+:(?! H| M))", "\n", "\n".join(FACTS))
ITEM = "facts: [start], by: A, on: 2026-11-01, at: B"
SOURCES = {
    "tab": f"{ACT}\t# số\n",
    "byte order mark": f"\ufeff{ACT}\n",
    "CR": f"{HEAD}\rconfirmed:\r- {{{ITEM}}}\r# cuối\r",
    "no end of the last line": f"{HEAD}\nconfirmed:\n  - facts: [start]\n    by: A\n    on: 2026-11-01\n    at: |\n      B",
    "confirmed: ~": f"{ACT}\nconfirmed: ~  # chưa\n",
    "confirmed: []": f"{ACT}\nconfirmed: [ ]# chưa\n",
    "comment below": f"{ACT}\nconfirmed:  # chưa\n  # ai?\n",
    "question": f"? confirmed  # hỏi\n{ACT}\n",
    "brackets": f"{HEAD}\nconfirmed: [{{{ITEM}}},  # một\n]\n",
    "block": f"{HEAD}\nconfirmed:\n- at: >-  # nơi\n    B\n  by: A\n  on: 2026-11-01\n  facts:\n  - start\n\n# cuối\n",
    "braces": f"{{{HEAD}, confirmed: [{{{ITEM}}}]}}  # cuối\n",
    "braces, nothing": f"{{id: luat-7-2027, {', '.join(FACTS)}}}\n",
    "end of the document": f"---\n{ACT}\n...\n# hết\n",
}


@pytest.mark.parametrize("spelling", quick(SOURCES, ("tab", "confirmed: []", "braces", "CR")))
def test_what_check_takes_law_confirm_can_add_to(quytac, school, spelling):
    text = SOURCES[spelling]
    id = "luat-7-2027" if "luat" in text else "nd-04-2021"
    file = school.parents[1] / "sources" / f"{id}.yaml"
    file.write_bytes(text.encode())
    before = parse(text, "").tree.root
    seen = quytac("law", "confirm", school.parents[1], id, *CONFIRM)
    assert (seen.code, seen.err) == (0, "")
    new = file.read_bytes().decode()
    added = {"facts": ["end"], "by": "Phòng Pháp chế: #1", "on": "2026-11-20", "at": "Công báo"}
    after = parse(new, "").tree.root
    assert after["confirmed"] == [*(before.get("confirmed") or []), added]
    assert [one.strip() for one in comments(new.replace(": #1", ""))] == comments(text)
    assert new.startswith("\ufeff") == text.startswith("\ufeff")


@pytest.mark.parametrize(
    "wrong", ["note: khác\n", "confirmed: []\n", ""], ids=["more", "other", "nothing"]
)
def test_where_nothing_can_be_added_the_line_to_write_is_the_confirmation(
    school, monkeypatch, wrong
):
    province = school.parents[1]
    file = province / "sources" / "qd-874-2021.yaml"
    before = file.read_text("utf-8")
    text = before if wrong != "confirmed: []\n" else "id: qd-874-2021\n"
    monkeypatch.setattr(law_confirm, "insert_item", lambda *_: text + wrong)
    asked = Asked("Phòng: #1", 'Công báo "số 1"', date(2026, 11, 20), (Fact.END,))
    with pytest.raises(ConflictError) as raised:
        confirm(province, "qd-874-2021", asked, date(2026, 11, 23))
    assert file.read_text("utf-8") == before
    line = dict(raised.value.message.values)["line"]
    record = parse(f"confirmed:\n{line}\n", "").tree.root
    added = {"facts": ["end"], "by": "Phòng: #1", "on": "2026-11-20", "at": 'Công báo "số 1"'}
    assert record == {"confirmed": [added]}


@pytest.mark.parametrize(
    ("start", "marks", "facts"),
    [
        ("in_force_from: 2026-03-10\n", "issued: M, start: M, end: M", ["issued", "start", "end"]),
        ("in_force_from: 2026-03-10\n", "issued: H, start: M, end: H", ["start"]),
        ("in_force_from: 2026-03-10\n", "issued: H, start: H, end: H", ["end"]),
        ("", "issued: M, start: M, end: M", ["issued", "end"]),
        ("", "issued: H, start: M, end: H", ["end"]),
    ],
)
def test_without_a_choice_what_is_not_proved_is_confirmed(quytac, school, start, marks, facts):
    province = school.parents[1]
    act = ACT.replace("in_force_from: 2026-03-10\n", start)
    act = act.replace("issued: H, start: H, end: M", marks)
    file = province / "sources" / "luat-7-2027.yaml"
    file.write_text(f"{act}\n", "utf-8")
    assert quytac("law", "confirm", province, "luat-7-2027", *CONFIRM).code == 0
    assert parse(file.read_text("utf-8"), "").tree.root["confirmed"][0]["facts"] == facts


@pytest.mark.parametrize(("by", "at"), [(" ", "Công báo"), ("Phòng", "\t"), ("", "")])
def test_who_and_where_are_both_wanted(school, by, at):
    with pytest.raises(UsageError, match="--by"):
        confirm(
            school.parents[1], "nd-04-2021", Asked(by, at, date(2026, 11, 20)), date(2026, 11, 23)
        )


def test_the_day_of_the_check_may_be_today_and_not_tomorrow(school):
    today = date(2026, 11, 23)
    with pytest.raises(UsageError, match="future"):
        confirm(school.parents[1], "nd-04-2021", Asked("a", "b", date(2026, 11, 24)), today)
    assert confirm(school.parents[1], "nd-04-2021", Asked("a", "b", today), today).file is not None
