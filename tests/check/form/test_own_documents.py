"""Everything that the toolkit writes passes its own linter without error and warning, in both sizes."""

import re
import shutil

import pytest

from tests.check.form.told import told
from toolkit.flow.build import build
from toolkit.load.data import data_folder
from toolkit.model.document import State

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
    found = told(file.read_bytes())
    assert {rule for rule, level in found.items() if level != "info"} == set()
