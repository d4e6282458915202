"""Each khoản can be found again: control, lock, bookmark, clause list, properties."""

from dataclasses import replace

from lxml import etree

from tests.render.opened import find, main_part, parts, rendered, values, words
from tests.render.sample_document import SAMPLE, unit
from toolkit.model.document import Article, Chapter, Document, Part, Unit
from toolkit.render.docx.identity import bookmark, distinct, keys

CODE = "{urn:quytac:code:1}"


def holding(*units: Unit, school_copy: bool = True) -> Document:
    article = Article("a", 1, "Tên", units)
    part = Part("code", chapters=(Chapter("c", "I", "Tên", (article,)),))
    return replace(SAMPLE, parts=(part,), school_copy=school_copy)


def test_only_the_mandatory_words_of_a_school_copy_are_locked() -> None:
    units = (unit(0, 1), unit(1, 2), replace(unit(4, 3), own=True))
    locks = [values(s, "w:sdtPr/w:lock") for s in find(main_part(holding(*units)), ".//w:sdt")]
    assert locks == [["sdtContentLocked"], [], []]
    assert not find(main_part(holding(*units, school_copy=False)), ".//w:lock")


def test_a_control_says_what_it_is_and_whose() -> None:
    main = main_part(holding(unit(0, 1), replace(unit(1, 2), own=True)))
    assert values(main, ".//w:tag") == [f"pupil.think-before-sharing-{n}" for n in (0, 1)]
    assert values(main, ".//w:alias")[1] == "Của trường: Suy nghĩ trước khi chia sẻ 1"


def test_a_bookmark_runs_from_the_first_word_to_the_last() -> None:
    control = find(main_part(holding(unit(2, 1))), ".//w:sdtContent")[0]
    first, last = control[0], control[-1]
    assert values(first, "w:bookmarkStart", "name") == [bookmark("pupil.think-before-sharing-2")]
    assert find(last, "w:bookmarkEnd")
    assert first is not last
    assert words(last).startswith("đ) ")


def test_the_same_clause_twice_gets_two_names() -> None:
    assert keys(["a", "a", "a#2", "a"]) == ["a", "a#2", "a#2#2", "a#3"]
    main = main_part(holding(unit(0, 1), unit(0, 2)))
    assert len(set(values(main, ".//w:bookmarkStart", "name"))) == 2


def test_numbers_that_meet_move_on() -> None:
    assert distinct([7, 7, 8, 2**31 - 1, 2**31 - 1]) == [7, 8, 9, 2**31 - 1, 1]


def test_names_do_not_depend_on_the_rest_of_the_document() -> None:
    one, two = main_part(holding(unit(3, 1))), main_part(holding(unit(1, 1), unit(3, 2)))
    assert values(one, ".//w:sdtPr/w:id")[0] == values(two, ".//w:sdtPr/w:id")[1]


def test_two_wordings_with_one_digest_keep_their_own_words() -> None:
    a, b = unit(0, 1), replace(unit(0, 1), text="“Khác” với dấu ngoặc")
    assert a.digest == b.digest
    assert words(find(main_part(holding(b)), ".//w:sdtContent")[0]) == "1. “Khác” với dấu ngoặc"
    assert words(find(main_part(holding(a)), ".//w:sdtContent")[0]) == f"1. {a.text}"


def test_the_clause_list_tells_id_wording_standing_and_digest() -> None:
    document = replace(SAMPLE, digest="abc")
    code = etree.fromstring(parts(rendered(document))["customXml/item1.xml"])
    assert (code.get("version"), code.get("day"), code.get("sha256")) == (
        "2026.1",
        "2026-11-20",
        "abc",
    )
    assert len(code) == 60
    assert dict(code[0].attrib) == {
        "id": "pupil.think-before-sharing-0",
        "bookmark": bookmark("pupil.think-before-sharing-0"),
        "wording": "2024-10-24",
        "standing": "mandatory",
        "own": "false",
        "sha256": unit(0, 1).digest,
    }


def test_properties_are_our_own_and_of_the_drafting_day() -> None:
    files = parts(rendered(SAMPLE))
    core = files["docProps/core.xml"].decode()
    assert core.count("2026-11-20T00:00:00Z") == 2
    assert "python-docx" not in core
    custom = files["docProps/custom.xml"].decode()
    assert 'pid="2" name="quytac.version"><vt:lpwstr>2026.1<' in custom
    assert 'name="quytac.state"><vt:lpwstr>final<' in custom
    assert b"<Application>quytac</Application>" in files["docProps/app.xml"]


def test_a_letter_that_no_file_can_hold_stops_no_name() -> None:
    assert len(bookmark("school.\ud800")) <= 40
    assert bookmark("school.\ud800") != bookmark("school.\ud801")
