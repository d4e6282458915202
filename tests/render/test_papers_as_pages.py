"""Every paper around the code, as the two validators and LibreOffice's pages see it, in both sizes of type."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.libreoffice import PAGES
from tests.render import laid_out
from tests.render.validators import findings
from toolkit.assemble.registry import PAPERS, PaperKind, Profile
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.paper import judged_paper, rendered_paper
from toolkit.load.data import data_folder
from toolkit.model.document import Document
from toolkit.render.lines import MOTTO, NATIONAL_TITLE

TEMPLATES = data_folder("templates")
PROVINCE = data_folder("examples") / "lao-cai-2026"
SCHOOL = PROVINCE / "schools" / "thpt-hoa-ban"
LOADED = {folder.name: loaded_workspace(folder) for folder in (PROVINCE, SCHOOL)}
CASES = [(name, size, kind) for name in LOADED for size in (13, 14) for kind in PAPERS]
IDS = [f"{name}-{size}-{kind.id}" for name, size, kind in CASES]


def document(name: str, size: int, kind: PaperKind) -> Document:
    result = judged_paper(LOADED[name], kind, final=False)
    assert result.assembly is not None
    return replace(result.assembly.document, size=size)


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    cases = zip(IDS, CASES, strict=True)
    return {
        case: rendered_paper(document(name, size, kind), kind, ["docx"], TEMPLATES)[0].data
        for case, (name, size, kind) in cases
    }


@pytest.mark.parametrize("case", IDS)
@pytest.mark.slow
def test_both_validators_find_nothing(case: str, files: dict[str, bytes], tmp_path: Path) -> None:
    assert findings(files[case], tmp_path) == []


@pytest.fixture(scope="session")
def pages(
    files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[str]]]:
    """Lay out all papers in one LibreOffice: case → pages → lines."""
    folder = tmp_path_factory.mktemp("papers")
    paths = [folder / f"{case}.docx" for case in files]
    for path in paths:
        path.write_bytes(files[path.stem])
    pdfs = laid_out.convert(paths, "pdf", folder / "out")
    return {pdf.stem: laid_out.pages_of(pdf) for pdf in pdfs}


@pytest.mark.slow
@pytest.mark.parametrize(("case", "row"), [*zip(IDS, CASES, strict=True)], ids=IDS)
@PAGES
def test_a_form_is_one_page_and_no_paper_more_than_three(
    case: str, row: tuple[str, int, PaperKind], pages: dict[str, list[list[str]]]
) -> None:
    assert len(pages[case]) <= (1 if row[2].profile is Profile.FORM else 3)


@pytest.mark.slow
@pytest.mark.parametrize("case", IDS)
@PAGES
def test_the_header_does_not_wrap_and_page_one_bears_no_number(
    case: str, pages: dict[str, list[list[str]]]
) -> None:
    first, *others = pages[case]
    assert sum(NATIONAL_TITLE in line for line in first[:4]) == 1
    assert sum(MOTTO in line for line in first[:5]) == 1
    assert [page[0] for page in others] == [str(n) for n in range(2, len(others) + 2)]


@pytest.mark.slow
@pytest.mark.parametrize(("case", "row"), [*zip(IDS, CASES, strict=True)], ids=IDS)
@PAGES
def test_last_words_and_signature_stand_on_one_page(
    case: str, row: tuple[str, int, PaperKind], pages: dict[str, list[list[str]]]
) -> None:
    made = document(*row).parts[0]
    assert made.closing is not None
    last = pages[case][-1]
    assert any(made.closing.authority[-1] in line for line in last)
    if any(line.endswith("./.") for page in pages[case] for line in page):
        assert any(line.endswith("./.") for line in last)
