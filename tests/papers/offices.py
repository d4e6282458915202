"""Offices for the tests of papers: the shipped examples, changed in memory as a test wants them."""

from dataclasses import replace
from datetime import date

from toolkit.assemble.registry import PAPERS
from toolkit.flow.loaded import Loaded, loaded_workspace
from toolkit.flow.paper import judged_paper
from toolkit.load.data import data_folder
from toolkit.model.papers import Papers
from toolkit.model.workspace import Issued
from toolkit.render.text import render_text

EXAMPLES = data_folder("examples")
PROVINCE = EXAMPLES / "lao-cai-2026"
THEN = EXAMPLES / "yen-bai-2024"
SCHOOL = PROVINCE / "schools" / "thpt-hoa-ban"
PRIVATE = PROVINCE / "schools" / "mam-non-anh-sao"
BARE = PROVINCE / "schools" / "thcs-suoi-mo"
KINDS = {kind.id: kind for kind in PAPERS}
LOADED = {}


def loaded(folder, papers=None, issued=None, **changes):
    """Load an example once; `papers` is what papers.yaml would hold, `issued` the day of the decision."""
    if folder not in LOADED:
        LOADED[folder] = loaded_workspace(folder)
    found = LOADED[folder].workspace
    who = "school" if found.school else "province"
    space = replace(found, **{who: found.office.model_copy(update=changes)})
    if papers is not None:
        space = replace(space, papers=Papers.model_validate(papers))
    if issued is not None:
        facts = {"number": 9, "date": issued, "text": "0" * 64}
        space = replace(space, issued=Issued.model_validate(facts))
    return Loaded(space.library, space, [])


def judged(paper, folder, final=False, day=None, counts=None, **changes):
    return judged_paper(loaded(folder, **changes), KINDS[paper], final, day, counts)


def text(paper, folder, **changes):
    return render_text(judged(paper, folder, **changes).assembly.document).decode()


def blanks(result):
    return [p.what.values[0][1] for p in result.problems if p.rule == "paper-blank"]


def rules(result, level=None):
    return {p.rule for p in result.problems if level in (None, p.level)}


FRIDAY = date(2026, 11, 27)
