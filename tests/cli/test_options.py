"""What the shared arguments take: folders, files of a workspace, days."""

from datetime import date

import pytest

from toolkit.cli import options
from toolkit.errors import UsageError, WorldError


def refused(call, *given):
    with pytest.raises((UsageError, WorldError)) as found:
        call(*given)
    return found.value.message.english()


@pytest.fixture
def school(tmp_path):
    folder = tmp_path / "truong"
    folder.mkdir()
    (folder / "school.yaml").write_text("name: Mơ\n", "utf-8")
    return folder


def test_a_folder_is_taken_as_it_is(school):
    assert options.workspace_folder(school) == school


@pytest.mark.parametrize("name", ["province.yaml", "school.yaml", "issued.yaml", "papers.yaml"])
def test_a_file_of_a_workspace_stands_for_its_folder(school, name):
    (school / name).touch()
    assert options.workspace_folder(school / name) == school


@pytest.mark.parametrize("name", ["issued.yaml", "papers.yaml"])
def test_where_neither_province_nor_school_lies_there_is_no_workspace(tmp_path, name):
    (tmp_path / name).touch()
    said = refused(options.workspace_folder, tmp_path / name)
    assert "neither province.yaml nor school.yaml lies there" in said


def test_another_file_is_no_workspace(school):
    (school / "a.docx").touch()
    assert "is a file" in refused(options.workspace_folder, school / "a.docx")


def test_what_is_not_there_is_told(tmp_path):
    assert "there is no folder" in refused(options.workspace_folder, tmp_path / "x")


@pytest.mark.parametrize("how", ["access", "is_file"])
def test_a_folder_without_rights_is_told(school, monkeypatch, how):
    def deny(self):
        raise PermissionError

    if how == "access":
        monkeypatch.setattr("os.access", lambda *_: False)
    else:
        monkeypatch.setattr("pathlib.Path.is_file", deny)
    assert "no right to read" in refused(options.workspace_folder, school)


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_empty_path_is_wrong_use(typed):
    assert "an empty path was given" in refused(options.path_of, typed)


@pytest.mark.parametrize(
    ("typed", "day"), [("23/11/2026", date(2026, 11, 23)), ("2026-11-23", date(2026, 11, 23))]
)
def test_a_day_is_read_as_offices_write_it(typed, day):
    assert options.day_of(typed) == options.day_asked(typed) == day


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no day is written; write 23/11/2026"),
        (" ", "no day is written; write 23/11/2026"),
        ("31/2/2026", "31/2/2026 is not a day; write 23/11/2026"),
    ],
)
def test_what_is_no_day_is_told(typed, said):
    assert refused(options.day_of, typed) == said


def test_where_no_day_is_asked_it_is_today(monkeypatch):
    monkeypatch.setattr(options, "today", lambda: date(2026, 12, 1))
    assert options.day_asked(None) == date(2026, 12, 1)


def test_today_is_viet_nams_whatever_the_machines_clock_says(monkeypatch):
    class Clock(options.datetime):
        @classmethod
        def now(cls, zone=None):
            return cls(2026, 11, 23, hour, 59, tzinfo=zone)

    monkeypatch.setattr(options, "datetime", Clock)
    hour = 16
    assert options.today() == date(2026, 11, 23)
    hour = 17
    assert options.today() == date(2026, 11, 24)
