"""Everything that the toolkit writes passes its own linter without error and warning, in both sizes."""

import re
import shutil

import pytest

from tests.check.form.told import told
from toolkit.assemble.registry import PAPERS
from toolkit.flow.build import build
from toolkit.flow.loaded import loaded_workspace
from toolkit.flow.paper import judged_paper, rendered_paper
from toolkit.load.data import data_folder
from toolkit.model.document import State

pytestmark = pytest.mark.slow

EXAMPLES = data_folder("examples")
FOLDERS = sorted(
    p.parent.relative_to(EXAMPLES)
    for p in EXAMPLES.rglob("*.yaml")
    if p.name in ("province.yaml", "school.yaml")
)


@pytest.fixture(scope="module", params=[13, 14])
def sized(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(f"size-{request.param}")
    shutil.copytree(EXAMPLES, folder / "examples")
    for file in (folder / "examples").rglob("*.yaml"):
        if file.name in ("province.yaml", "school.yaml"):
            text = re.sub(r"(?m)^size: \d+", f"size: {request.param}", file.read_text("utf-8"))
            file.write_text(text, "utf-8")
    return folder / "examples"


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_an_example_has_neither_error_nor_warning(sized, folder, tmp_path):
    built = build(sized / folder, tmp_path)
    assert built.document.state in set(State)
    (file,) = built.files
    assert heavy(file.read_bytes()) == set()


def heavy(data):
    return {rule for rule, level in told(data).items() if level != "info"}


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_paper_of_an_example_has_neither_error_nor_warning(sized, folder):
    """Of the papers that an office of this kind makes; those that wait for the signed decision wait."""
    loaded = loaded_workspace(sized / folder)
    found = {}
    for kind in PAPERS:
        result = judged_paper(loaded, kind, final=False)
        if result.sound and result.assembly is not None:
            (file,) = rendered_paper(result.assembly.document, kind, ["docx"], loaded.templates)
            found[kind.id] = heavy(file.data)
    assert len(found) >= 8
    assert {kind: rules for kind, rules in found.items() if rules} == {}
