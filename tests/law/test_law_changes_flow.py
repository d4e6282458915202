"""`law changes` on folders: which are workspaces, in which order, what hits them, and what cannot be read."""

from datetime import date

import pytest

from tests.broken.good import BODY, GOOD, PROVINCE, SOURCE, write
from toolkit.errors import UsageError
from toolkit.flow import loaded
from toolkit.flow.law_changes import law_changes, workspaces_in
from toolkit.load.library import load_library
from toolkit.model.timeline import Turn

FIRST, LAST = date(2026, 12, 1), date(2027, 1, 2)
ENDING = SOURCE.replace(
    "in_force_from: 2025-07-01", "in_force_from: 2025-07-01\nin_force_to: 2026-12-31"
)


@pytest.fixture
def world(tmp_path, monkeypatch):
    """Make the small sound world with what a test changes, as what ships; its one act ends with the year."""

    def made(**changed):
        files = {"clauses/sources/luat-1.yaml": ENDING, **changed}
        write(files, tmp_path)
        library = load_library(tmp_path / "clauses")
        assert library.problems == []
        monkeypatch.setattr(loaded, "_shipped_library", lambda: library)
        return tmp_path

    return made


def folders(found, root):
    return [one.relative_to(root).as_posix() for one in found]


def test_workspaces_are_found_in_one_order_and_not_behind_links_or_in_hidden_folders(tmp_path):
    for name in ("b/province.yaml", "b/x/school.yaml", "a/deep/school.yaml", ".hidden/school.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    (tmp_path / "a" / "note.txt").write_text("", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "b")
    assert folders(workspaces_in(tmp_path), tmp_path) == ["a/deep", "b", "b/x"]
    assert folders(workspaces_in(tmp_path / "b"), tmp_path) == ["b", "b/x"]


def test_without_a_folder_only_the_law_is_compared(world):
    world()
    found = law_changes(FIRST, LAST, None)
    assert [(c.turn, [t.id for t in c.old]) for c in found.changes] == [(Turn.ENDS, ["luat-1"])]
    assert (found.first, found.last) == (FIRST, LAST)
    assert (found.workspaces, found.texts, found.problems) == ((), (), [])


def test_each_workspace_is_told_with_what_hits_it_and_where(world):
    root = world()
    found = law_changes(FIRST, LAST, root)
    assert [(one.office, one.day) for one in found.workspaces] == [
        ("tỉnh Mẫu", date(2026, 11, 23)),
        ("Trường Trung học cơ sở Mẫu", date(2026, 11, 23)),
    ]
    for one in found.workspaces:
        (hit,) = one.hits
        assert (hit.day, hit.turn, hit.grounds) == (date(2027, 1, 1), Turn.ENDS, True)
        assert [thing.id for thing in hit.old] == ["luat-1"]
        assert dict(zip(hit.clauses, hit.places, strict=True)) == {
            "pupil.ask": "khoản 1 Điều 1",
            "pupil.report": "khoản 2 Điều 1",
        }
    assert (found.texts, found.problems) == ((), [])


@pytest.mark.parametrize(
    ("drafted", "hits"), [("2026-12-31", 1), ("2027-01-01", 0), ("2027-01-02", 0)]
)
def test_a_change_up_to_the_day_of_the_draft_does_not_hit_it(world, drafted, hits):
    province = PROVINCE.replace("day: 2026-11-23", f"day: {drafted}")
    root = world(**{"tinh/province.yaml": province})
    (one,) = law_changes(FIRST, LAST, root / "tinh").workspaces
    assert len(one.hits) == hits


def test_the_words_are_compared_only_where_the_folder_itself_is_a_workspace(world):
    root = world()
    assert law_changes(FIRST, LAST, root).texts == ()
    found = law_changes(FIRST, LAST, root / "truong")
    assert [text.clause for text in found.texts] == ["", "pupil.ask", "pupil.report"]
    assert [text.same for text in found.texts] == [False, True, True]


def test_what_cannot_be_read_is_told_beside_the_others(world):
    root = world(**{"truong/school.yaml": "name: ["})
    found = law_changes(FIRST, LAST, root)
    assert [(one.office, one.day is None) for one in found.workspaces] == [
        ("tỉnh Mẫu", False),
        ("", True),
    ]
    assert found.problems
    assert law_changes(FIRST, LAST, root / "truong").texts == ()


def test_each_province_is_judged_by_its_own_law(world):
    finding = (
        "id: luat-1\nin_force_to: 2027-06-30\n"
        "confirmed: [{facts: [end], by: A, on: 2026-11-20, at: B}]\n"
    )
    root = world(**{"khac/province.yaml": PROVINCE, "khac/sources/luat-1.yaml": finding})
    found = law_changes(FIRST, LAST, root)
    assert [len(one.hits) for one in found.workspaces] == [0, 1, 1]
    assert law_changes(FIRST, LAST, root / "khac").changes == ()


def test_days_that_are_crossed_or_a_folder_without_a_workspace_are_refused(world):
    root = world()
    with pytest.raises(UsageError, match="--from 02/01/2027 is after --to 01/12/2026"):
        law_changes(LAST, FIRST, root)
    with pytest.raises(UsageError, match=r"no province\.yaml or school\.yaml"):
        law_changes(FIRST, LAST, root / "clauses")
    assert law_changes(LAST, LAST, None).changes == ()


def test_a_body_that_changed_hits_only_the_clauses_that_name_it(world):
    ask = GOOD["clauses/pupil/ask.yaml"].replace(
        "Học sinh cần hỏi thầy cô khi", "'Học sinh cần báo {body:police-local} khi"
    )
    ask = ask.replace("thông tin.\nplain", "thông tin.'\nplain")
    body = BODY.replace("{from: 2025-03-01, name", "{from: 2025-03-01, to: 2026-12-31, name")
    root = world(
        **{
            "clauses/sources/luat-1.yaml": SOURCE,
            "clauses/pupil/ask.yaml": ask,
            "clauses/bodies/police-local.yaml": body,
        }
    )
    (hit,) = law_changes(FIRST, LAST, root / "truong").workspaces[0].hits
    assert (hit.grounds, hit.clauses) == (False, ("pupil.ask",))
    assert [thing.id for thing in hit.old] == ["police-local"]
