"""Twelve edits by four carriers: the verdict on each is written here, from what the carrier's text then says.

`–` marks a cell that cannot exist: a file of lines has no control, no tag and no tracking.
"""

import pytest

from tests.conform import edits
from tests.render.laid_out import convert
from toolkit.conform.records import Verdict
from toolkit.flow.build import build
from toolkit.flow.conform import Against, conform
from toolkit.flow.release import release
from toolkit.load.data import data_folder

pytestmark = pytest.mark.slow

PROVINCE = data_folder("examples") / "lao-cai-2026"
SCHOOL = PROVINCE / "schools" / "thcs-suoi-mo"
ONE, TWO, THREE = "prohibited.impersonation", "data.withdraw", "parent.no-accusation"
LAW = "general.terms-false-information"
CARRIERS = ("built", "libreoffice", "odt", "text")
EDITS = {
    "word changed": (edits.worded(ONE, "lừa dối", "lừa gạt"), ONE),
    "không deleted": (edits.worded(ONE, "không dùng tài khoản", "dùng tài khoản"), ONE),
    "sentence added": (edits.worded(ONE, "đồng ý.", "đồng ý. Ngày hội thì được."), ONE),
    "clause deleted": (edits.deleted(ONE), ONE),
    "clause moved": (edits.moved(ONE, TWO), ONE),
    "clause twice": (edits.duplicated(ONE, TWO), ONE),
    "number changed": (edits.worded(LAW, "khoản 1 Điều 3", "khoản 2 Điều 3"), LAW),
    "control stripped": (edits.control_stripped(ONE), ONE),
    "tags stripped": (edits.tags_stripped, ONE),
    "pasted as plain text": (edits.pasted_plain(ONE), ONE),
    "tracked deletion": (edits.tracked_deletion(ONE, outside=True), ONE),
    "other signs": (edits.other_signs, ONE),
}
TABLE = """
edit                  built       libreoffice  odt         text
word changed          changed     changed      changed     changed
không deleted         changed     changed      changed     changed
sentence added        changed     changed      changed     changed
clause deleted        missing     missing      missing     missing
clause moved          moved       moved        moved       moved
clause twice          duplicated  duplicated   duplicated  duplicated
number changed        changed     changed      changed     changed
control stripped      intact      intact       intact      –
tags stripped         intact      intact       intact      –
pasted as plain text  intact      intact       intact      intact
tracked deletion      missing     missing      missing     –
other signs           intact      intact       intact      intact
"""
ROWS = {
    name: dict(zip(CARRIERS, verdicts.split(), strict=True))
    for name, verdicts in ((line[:22].strip(), line[22:]) for line in TABLE.splitlines()[2:])
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """Give every edit as built and as a file of lines; the release; a folder for LibreOffice."""
    folder = tmp_path_factory.mktemp("corpus")
    made = release(PROVINCE, folder / "goi.zip").file
    (file,) = build(SCHOOL, folder / "made").files
    data = file.read_bytes()
    files = {}
    for number, (name, (change, _)) in enumerate(EDITS.items()):
        files[name, "built"] = folder / f"{number}.docx"
        files[name, "built"].write_bytes(edits.rewritten(data, change))
        files[name, "text"] = folder / f"{number}-text.docx"
        files[name, "text"].write_bytes(edits.text_only(files[name, "built"].read_bytes()))
    return folder, made, files


def judged(file, made, clause, school):
    told = conform(file, Against(None, SCHOOL) if school else Against(made))
    assert told.refused is None
    found = {one.id: one for one in told.found.clauses}
    others = {id for id, one in found.items() if id != clause and one.verdicts != (Verdict.INTACT,)}
    assert not others
    assert told.sound == (found[clause].verdicts == (Verdict.INTACT,))
    return found[clause].verdict


CELLS = [
    (name, carrier) for name in EDITS for carrier in ("built", "text") if ROWS[name][carrier] != "–"
]


@pytest.mark.parametrize("school", [False, True], ids=["release", "school"])
@pytest.mark.parametrize(("name", "carrier"), CELLS)
def test_what_we_built_and_what_is_only_text(corpus, name, carrier, school):
    _, made, files = corpus
    verdict = judged(files[name, carrier], made, EDITS[name][1], school)
    assert verdict == ROWS[name][carrier]


@pytest.mark.slow
@pytest.mark.parametrize("carrier", ["libreoffice", "odt"])
@pytest.mark.needs("writer")
def test_what_libreoffice_saved(corpus, carrier):
    folder, made, files = corpus
    sources = [files[name, "built"] for name in EDITS]
    if carrier == "odt":
        sources = convert(sources, "odt", folder / "as-odt")
    saved = convert(sources, "docx", folder / f"from-{carrier}")
    told = {
        name: judged(file, made, EDITS[name][1], school)
        for name, file in zip(EDITS, saved, strict=True)
        for school in (False, True)
    }
    assert told == {name: ROWS[name][carrier] for name in EDITS}
