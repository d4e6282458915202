"""Every shipped example, as the two validators, Word's rules and LibreOffice's pages see it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.libreoffice import PAGES
from tests.render import laid_out
from tests.render.validators import findings
from toolkit.assemble.document import SAMPLE_MARK
from toolkit.flow.assembled import judged
from toolkit.flow.build import rendered
from toolkit.flow.loaded import loaded_workspace
from toolkit.load.data import data_folder
from toolkit.model.document import Document, State
from toolkit.render.lines import NATIONAL_TITLE

TEMPLATES = data_folder("templates")
EXAMPLES = data_folder("examples")
FOLDERS = sorted(
    p.parent for p in EXAMPLES.rglob("*.yaml") if p.name in ("province.yaml", "school.yaml")
)
NAMES = [folder.name for folder in FOLDERS]
SCHOOLS = [folder.name for folder in FOLDERS if (folder / "school.yaml").is_file()]


def made(folder: Path) -> Document:
    """Assemble an example for signature if it is ready, else as a draft."""
    loaded = loaded_workspace(folder)
    final = judged(loaded, final=True)
    result = final if final.sound else judged(loaded, final=False)
    assert result.assembly is not None
    return result.assembly.document


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    return {folder.name: made(folder) for folder in FOLDERS}


@pytest.fixture(scope="session")
def files(documents: dict[str, Document]) -> dict[str, bytes]:
    return {
        name: rendered(document, ["docx"], TEMPLATES)[0].data
        for name, document in documents.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_both_validators_find_nothing(name: str, files: dict[str, bytes], tmp_path: Path) -> None:
    assert findings(files[name], tmp_path) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_input_gives_the_same_bytes(name: str, files: dict[str, bytes]) -> None:
    folder = FOLDERS[NAMES.index(name)]
    assert rendered(made(folder), ["docx"], TEMPLATES)[0].data == files[name]


@pytest.fixture(scope="session")
def pages(
    files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[str]]]:
    """Lay out all examples in one LibreOffice: name → pages → lines."""
    folder = tmp_path_factory.mktemp("pages")
    paths = [folder / f"{name}.docx" for name in files]
    for path in paths:
        path.write_bytes(files[path.stem])
    pdfs = laid_out.convert(paths, "pdf", folder / "out")
    return {pdf.stem: laid_out.pages_of(pdf) for pdf in pdfs}


def split(found: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    """Part the pages of the decision from those of the code (annex and a draft's working page are left out)."""
    first = next(n for n, page in enumerate(found) if "BỘ QUY TẮC" in page)
    rest = found[first:]
    last = next(n for n, page in enumerate(rest) if any(line.endswith("./.") for line in page))
    return found[:first], rest[: last + 1]


def annex_of(found: list[list[str]]) -> list[list[str]]:
    """Give the pages of the annex, or none."""
    starts = [n for n, page in enumerate(found) if page[0] == "Phụ lục"]
    rest = found[starts[0] :] if starts else []
    ends = [n for n, page in enumerate(rest) if any(line.endswith("./.") for line in page)]
    return rest[: ends[0] + 1] if ends else []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_the_header_does_not_wrap(name: str, pages: dict[str, list[list[str]]]) -> None:
    decision, code = split(pages[name])
    for first in (decision[0], code[0]):
        assert sum(NATIONAL_TITLE in line for line in first[:4]) == 1
        assert sum("Độc lập - Tự do - Hạnh phúc" in line for line in first[:5]) == 1
    assert any("ngày" in line and "năm 202" in line for line in decision[0][:8])


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_page_one_bears_no_number_and_the_others_do(
    name: str, pages: dict[str, list[list[str]]]
) -> None:
    for part in split(pages[name]):
        assert not any(line.isdigit() for line in part[0])
        assert [page[0] for page in part[1:]] == [str(n) for n in range(2, len(part) + 1)]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_the_last_words_of_the_decision_stand_with_the_signature(
    name: str, pages: dict[str, list[list[str]]], documents: dict[str, Document]
) -> None:
    decision, _ = split(pages[name])
    closing = documents[name].parts[0].closing
    assert closing is not None
    signed = next(page for page in decision if any(closing.name in line for line in page))
    for words in ("./.", "Nơi nhận:", closing.authority[0]):
        assert any(words in line for line in signed), words


@pytest.mark.slow
@pytest.mark.parametrize("name", SCHOOLS)
@PAGES
def test_a_schools_code_has_at_most_eight_pages(
    name: str, pages: dict[str, list[list[str]]]
) -> None:
    assert len(split(pages[name])[1]) <= 8


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_every_page_bears_the_mark_of_an_example(
    name: str, pages: dict[str, list[list[str]]]
) -> None:
    assert all(any(SAMPLE_MARK in line for line in page[-2:]) for page in pages[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_only_drafts_bear_the_mark_of_a_draft(
    name: str, pages: dict[str, list[list[str]]], documents: dict[str, Document]
) -> None:
    marked = any("DỰ THẢO" in line for page in pages[name] for line in page)
    assert marked == (documents[name].state is State.DRAFT)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@PAGES
def test_the_annex_has_pages_of_its_own_and_its_tables_their_titles_on_each(
    name: str, pages: dict[str, list[list[str]]], documents: dict[str, Document]
) -> None:
    annex = annex_of(pages[name])
    assert bool(annex) == (not documents[name].school_copy)
    assert [page[0] for page in annex[1:]] == [str(number + 2) for number in range(len(annex[1:]))]
    ruled = [page for page in annex if any(re.search(r"\d – \d", line) for line in page)]
    assert bool(ruled) == bool(annex)
    for page in ruled:
        assert any("Hành vi (viết gọn)" in line for line in page)
