"""What the commands that look things up print, as text and as JSON: the screens that were read and approved.

Run `pytest --update-golden` after a change that was meant, and read the difference before committing it.
"""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import PROVINCE

# Named from the folder where the terminal stands, so that no line depends on where this checkout lies.
TOWN = "tinh"
SCHOOL, UNREADY = "tinh/schools/thcs-suoi-mo", "tinh/schools/tieu-hoc-hoa-dao"
GOLDEN = Path(__file__).parents[1] / "golden" / "screens"
DAY = ("--on", "23/11/2026")
SCREENS = {
    "clause-list": ("clause", "list", "--audience", "visitor"),
    "clause-none": ("clause", "list", "--text", "xyzxyz"),
    "clause-show": ("clause", "show", "incident.channels"),
    "clause-optional": ("clause", "show", "pupil.boarding-hours"),
    "explain-in": ("explain", SCHOOL, "incident.channels"),
    "explain-out": ("explain", SCHOOL, "pupil.boarding-hours"),
    "source-show": ("source", "show", "nd-147-2024"),
    "law-status": ("law", "status", "nd-147-2024", *DAY),
    "paper-list": ("paper", "list"),
    "check": ("check", UNREADY, *DAY),
    "check-final": ("check", UNREADY, "--final", *DAY),
    "check-province": ("check", TOWN, *DAY),
    "schema": ("schema", "papers"),
}


@pytest.fixture
def screen(quytac):
    shutil.copytree(PROVINCE, TOWN)
    quytac.english()
    quytac.monkeypatch.setenv("COLUMNS", "100")

    def look(*words):
        seen = quytac(*words)
        assert seen.err == ""
        return str(seen.out)

    return look


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_the_one_that_was_read_and_approved(screen, request, name):
    words = SCREENS[name]
    made = screen(*words)
    if name != "schema":
        shape = json.loads(screen(*words, "--json")) | {"quytac": "…"}
        made += f"=== --json\n{json.dumps(shape, ensure_ascii=False, indent=1)}\n"
    golden = GOLDEN / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made
