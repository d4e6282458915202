"""The annex on fines: the acts of the day, amounts nowhere else, who has it, and what it stands on."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.assemble.small import library, source, workspace
from toolkit.assemble.document import assemble
from toolkit.assemble.fines import fines_annex, wanted
from toolkit.assemble.papers import paper_blocks
from toolkit.errors import DataError
from toolkit.flow.assembled import judged
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.assembly import Role
from toolkit.model.citing import full
from toolkit.model.document import Column, Kind, Paragraph, State, Table
from toolkit.model.validity import Answer
from toolkit.render.lines import paragraph_line, table_lines

PAPERS = data_folder("templates") / "papers"
DECISION, FINES = ((PAPERS / f"{name}.j2").read_text("utf-8") for name in ("decision", "fines"))
EXAMPLES = data_folder("examples")
NOW, THEN = EXAMPLES / "lao-cai-2026", EXAMPLES / "yen-bai-2024"
SCHOOL = NOW / "schools" / "thcs-suoi-mo"
PRIVATE = NOW / "schools" / "mam-non-anh-sao"


def loaded(folder, **changes):
    found = loaded_workspace(folder).workspace
    who = "school" if found.school else "province"
    return replace(found, **{who: found.office.model_copy(update=changes)})


def made(folder, **changes):
    return assemble(loaded(folder, **changes), DECISION, State.FINAL, FINES)


def lines_of(part):
    for block in part.paragraphs:
        yield from table_lines(block) if isinstance(block, Table) else [paragraph_line(block)]


def annex_of(assembly):
    return next((part for part in assembly.document.parts if part.id == "annex"), None)


def text_of(folder, **changes):
    return "\n".join(lines_of(annex_of(made(folder, **changes))))


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2024, 11, 15), {"15/2020", "14/2022", "04/2021", "4032", "53/2022", "13/2023"}),
        (date(2026, 6, 30), {"15/2020", "14/2022", "04/2021", "282/2025", "4032", "53/2022"}),
        (date(2026, 7, 1), {"174/2026", "15/2020", "04/2021", "282/2025", "234/2026"}),
        (date(2026, 8, 19), {"174/2026", "330/2026", "15/2020", "04/2021", "282/2025", "234/2026"}),
    ],
)
def test_only_acts_of_the_day_are_named(day, printed):
    words = text_of(NOW, day=day)
    named = set(re.findall(r"(?:Nghị định|Công văn) số ([\d/]+)(?:/NĐ-CP|/UBND-NC)", words))
    assert named - {"119/2020"} == printed  # 119/2020 stands in the title of 14/2022
    assert "Bộ luật Hình sự" in words
    assert "Luật Xử lý vi phạm hành chính" in words


def test_every_act_that_it_names_stands_on_the_day_and_is_kept_for_the_checks():
    for folder in (NOW, THEN):
        space, assembly = loaded(folder), made(folder)
        kept = [cited for cited in assembly.cited if cited.role is Role.ANNEX]
        assert len(kept) == len(set(kept))
        for cited in kept:
            assert space.library.sources[cited.source].stands(space.office.day, cited.at)
    assert {"nd-15-2020", "luat-24-2018", "blhs-100-2015"} <= {cited.source for cited in kept}
    assert ("nd-15-2020", "101.1") in {(cited.source, cited.at) for cited in kept}


def test_a_later_day_finds_the_fines_of_2024_no_longer_in_force():
    sources = loaded(THEN).library.sources
    answers = {
        (cited.source, cited.at): sources[cited.source].answer(date(2026, 7, 1), cited.at)
        for cited in made(THEN).cited
        if cited.role is Role.ANNEX
    }
    assert answers["nd-15-2020", "101.1"] is Answer.NOT_IN_FORCE
    assert answers["luat-24-2018", ""] is Answer.NOT_IN_FORCE


def test_in_2024_the_one_band_that_is_known_stands_beside_an_article_without_amounts():
    words = text_of(THEN)
    assert re.findall(r"(\d+) – (\d+) \| (\d+) – (\d+)", words) == [("5", "10", "10", "20")]
    assert "Điều 102" in words
    assert "không ghi mức tiền" in words


def test_in_2026_both_decrees_are_printed_each_on_its_own_base():
    tables = [b for b in annex_of(made(NOW)).paragraphs if isinstance(b, Table)]
    titles = [[column.title for column in table.columns[2:]] for table in tables]
    assert titles == [
        ["Cá nhân (một nửa)", "Tổ chức (mức in)"],
        ["Cá nhân (mức in)", "Tổ chức (gấp hai)"],
    ]
    assert [len(table.rows) for table in tables] == [15, 18]
    rows = {(n, row[0]): row[2:] for n, table in enumerate(tables) for row in table.rows}
    assert rows[0, "điểm k khoản 1 Điều 95"] == ("10 – 15", "20 – 30")
    assert rows[1, "điểm b khoản 2 Điều 31"] == ("50 – 70", "100 – 140")


def test_places_printed_for_another_person_get_a_table_of_their_own():
    fine = {"low": 20, "high": 40}
    rows = [
        {"at": at, "gist": "x", "confidence": "H", "fine": {**fine, "printed_for": printed}}
        for at, printed in (("9.1", "individual"), ("39.1", "organisation"))
    ]
    space = workspace(library=library(sources=(source("two", provisions=rows),)))
    template = (
        "{% for t in tables('two') %}column | 9 | {{ t.printed_for }}\n"
        "{% for r in t.rows %}row | {{ r.individual }} {{ r.organisation }}\n{% endfor %}{% endfor %}"
    )
    tables = fines_annex(space, template, ()).part.paragraphs
    assert [(t.columns[0].title, t.rows) for t in tables] == [
        ("individual", (("20 – 40 40 – 80",),)),
        ("organisation", (("10 – 20 20 – 40",),)),
    ]


def test_overlaps_and_the_reading_are_told_as_what_they_are():
    words = text_of(NOW)
    for told in (
        "khoản 3 Điều 1 Nghị định số 330/2026/NĐ-CP",
        "chưa có hướng dẫn",
        "mức tin cậy M",
        "điểm b khoản 2 Điều 95 và điểm m khoản 3 Điều 96",
        "Chữ cái của điểm",
        "so với bản chính thức",
    ):
        assert told in words
    alone = text_of(NOW, day=date(2026, 7, 1))
    assert "cả hai bảng" not in alone
    assert "điểm m khoản 3 Điều 96" in alone


def test_minors_are_told_apart_with_the_mark_and_without_a_threat():
    for words in (text_of(NOW), text_of(THEN)):
        assert "mức tin cậy GK" in words
        assert "dưới 16 tuổi không bị phạt tiền" in words
        assert "chỉ là cảnh cáo" in words
        assert "không quá một nửa" in words
        assert "lời đe dọa" in words
        for harsh in ("tù", "cải tạo"):
            assert not re.search(rf"\b{harsh}\b", words)


def test_it_says_that_it_is_information_and_that_a_school_fines_nobody():
    words = text_of(NOW)
    assert "không phải là căn cứ ban hành" in words
    assert "không phạt tiền ai" in words
    assert "người có thẩm quyền quyết định" in words


def test_the_first_mention_is_full_wherever_in_the_document_it_stands():
    sources = loaded(NOW).library.sources
    words = text_of(NOW)
    for act in ("nd-174-2026", "nd-330-2026", "nd-282-2025"):
        assert words.count(full(sources[act])) == 1
    assert full(sources["nd-13-2023"]) not in text_of(THEN)  # a căn cứ of that decision
    assert "Nghị định số 13/2023/NĐ-CP" in text_of(THEN)


def test_a_school_has_it_only_where_it_says_so():
    assert annex_of(made(SCHOOL)) is None
    assert annex_of(made(SCHOOL, annex="yes")).paragraphs[0].text == "Phụ lục"
    assert wanted(loaded(NOW))
    assert not wanted(loaded(SCHOOL))
    assert not [c for c in made(SCHOOL).cited if c.role is Role.ANNEX]


def test_the_decision_points_to_an_annex_that_is_there():
    def first_article(assembly):
        articles = [p for p in assembly.document.parts[0].paragraphs if p.kind is Kind.ARTICLE]
        return articles[0].text

    assert "Phụ lục kèm theo Quyết định này" in first_article(made(NOW))
    assert "Phụ lục" not in first_article(made(SCHOOL))


def test_a_private_school_is_told_of_labour_law_only():
    words = text_of(PRIVATE, annex="yes")
    assert "234/2026" not in words
    assert "Viên chức" not in words


def test_no_amount_stands_anywhere_but_in_the_annex():
    for folder in (NOW, THEN, SCHOOL):
        for part in made(folder, **({"annex": "yes"} if folder == SCHOOL else {})).document.parts:
            words = [line.lower() for line in lines_of(part)]
            words += [
                text.lower()
                for chapter in part.chapters
                for article in chapter.articles
                for unit in article.units
                for text in (unit.text, *(point.text for point in unit.points))
            ]
            assert any("triệu" in text for text in words) == (part.id == "annex")


def test_no_sentence_for_pupils_bears_an_amount():
    for clause in loaded(NOW).library.clauses.values():
        for text in [*clause.plain.values(), clause.plain_adult or ""]:
            assert not re.search(r"triệu|phạt|\bđồng\b \d|\d+ ?– ?\d+ ?triệu", text), clause.id


def test_code_and_annex_each_end_with_the_mark():
    document = made(NOW).document
    _, code, annex = document.parts
    unit = code.chapters[-1].articles[-1].units[-1]
    assert (unit.points[-1].text if unit.points else unit.text).endswith("./.")
    *before, last = lines_of(annex)
    assert last.endswith("./.")
    assert not [line for line in before if "./." in line]


def test_the_annex_belongs_to_what_is_signed_without_number_and_date():
    one, other = made(SCHOOL), made(SCHOOL, annex="yes")
    assert one.document.digest != other.document.digest
    changed = FINES.replace("không phạt tiền ai", "không phạt ai")
    space = loaded(NOW)
    texts = [assemble(space, DECISION, State.ISSUED, t).document.digest for t in (FINES, changed)]
    assert texts[0] != texts[1]
    unsigned = assemble(replace(space, issued=None), DECISION, State.FINAL, FINES).document.digest
    assert texts[0] == unsigned


def test_the_flow_prints_it_before_the_page_of_what_is_missing():
    document = judged(
        loaded_workspace(data_folder("examples") / "yen-bai-2024"), final=False
    ).assembly.document
    assert [part.id for part in document.parts] == ["decision", "code", "annex", "note"]


def test_a_table_of_a_paper_is_its_columns_and_rows():
    text = (
        "body | a\ncolumn | 30 | Điều\ncolumn | 70 center | Mức\nrow | 1 | 2\nrow | 3 | 4\nbody | b"
    )
    assert paper_blocks(text, {}) == (
        Paragraph(Kind.BODY, "a"),
        Table((Column("Điều", 30), Column("Mức", 70, centred=True)), (("1", "2"), ("3", "4"))),
        Paragraph(Kind.BODY, "b"),
    )


@pytest.mark.parametrize(
    "template",
    [
        "column | 30 | Điều\nrow | 1 | 2",
        "column | 30 | Điều\ncolumn | 70 | Mức\nrow | 1",
        "column | 30 | Điều\nrow |",
        "column | nhiều | Điều",
        "row | 1",
        "column | 30 | Điều\nrow | {{ 'a | b' }}",
        "column | 0 | Điều\nrow | a",
    ],
)
def test_a_cell_too_many_too_few_or_empty_is_refused(template):
    with pytest.raises(DataError):
        paper_blocks(template, {})


@pytest.mark.parametrize(
    "template",
    [
        "body | {{ act('nobody') }}",
        "body | {{ place('guide', '99') }}",
        "body | {{ doubt('guide', '9') }}",
    ],
)
def test_a_template_that_names_what_the_library_does_not_hold_is_refused(template):
    with pytest.raises(DataError):
        fines_annex(workspace(), template, ())
