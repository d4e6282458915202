"""`follows` leads where the system leads, also through links; a school's file is read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.release.releases import PROVINCE, following, release_parts, write_release
from toolkit.flow.loaded import loaded_workspace
from toolkit.load import record_file
from toolkit.load.data import shown
from toolkit.load.follows import SCHOOL_FILE, way_to

SCHOOL = PROVINCE / "schools" / "thcs-suoi-mo"


def copied(root: Path) -> Path:
    """Lay a province and its school out below a folder; give the school's."""
    (root / "tinh").mkdir(parents=True)
    for name in ("province.yaml", "issued.yaml"):
        (root / "tinh" / name).write_bytes((PROVINCE / name).read_bytes())
    return following(root / "truong", "../tinh")


@pytest.mark.parametrize("way", ["link", "link/../truong", "deep/link"])
def test_up_from_a_linked_folder_is_up_from_where_it_lies(tmp_path, monkeypatch, way):
    """`link/..` is the folder above the school, not the one in which the link lies."""
    monkeypatch.chdir(tmp_path)
    school = copied(tmp_path / "ở xa")
    (tmp_path / "tinh").mkdir()  # what joining the words would find
    (tmp_path / "tinh" / "province.yaml").write_text("name: sai", "utf-8")
    (tmp_path / "deep").mkdir()
    for link in ("link", "deep/link"):
        (tmp_path / link).symlink_to(school, target_is_directory=True)
    loaded = loaded_workspace(Path(way))
    assert loaded.workspace is not None
    assert loaded.workspace.province.where.file == "ở xa/tinh/province.yaml"
    assert loaded.workspace.province_folder == "ở xa/tinh"


def test_a_release_beside_a_linked_school_is_found(tmp_path):
    school = following(tmp_path / "ở xa" / "truong")
    write_release(tmp_path / "ở xa" / "goi.zip", release_parts())
    (tmp_path / "link").symlink_to(school, target_is_directory=True)
    assert loaded_workspace(tmp_path / "link").release is not None


def test_a_link_inside_the_way_is_followed_before_going_up(tmp_path):
    school = copied(tmp_path / "a")
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "tinh").symlink_to(tmp_path / "a" / "tinh", target_is_directory=True)
    (school / "to").symlink_to(tmp_path / "b" / "c", target_is_directory=True)
    file = school / SCHOOL_FILE
    text = file.read_text("utf-8").replace("follows: ../tinh", "follows: to/../tinh")
    file.write_text(text, "utf-8")
    assert loaded_workspace(school).workspace is not None


def test_a_way_is_shown_as_the_system_goes_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "a" / "b", target_is_directory=True)
    assert shown(Path("link/../x.yaml")) == "a/x.yaml"
    assert shown(Path("a/b/../x.yaml")) == "a/x.yaml"
    assert shown(Path("link/x.yaml")) == "link/x.yaml"


@pytest.mark.parametrize(
    ("school", "way"),
    [("truong", "../tinh"), ("a/b/truong", "../../../tinh"), ("link/truong", "../../tinh")],
)
def test_the_way_that_is_written_leads_to_the_province(tmp_path, school, way):
    (tmp_path / "tinh").mkdir()
    (tmp_path / "dia").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "dia", target_is_directory=True)
    assert way_to(tmp_path / "tinh", tmp_path / school) == way
    (tmp_path / school).mkdir(parents=True)
    assert (tmp_path / school / way).samefile(tmp_path / "tinh")


def test_the_way_out_of_a_linked_folder_begins_where_it_leads(tmp_path):
    """A school below a link into a deeper folder needs more steps up than its words have."""
    (tmp_path / "tinh").mkdir()
    (tmp_path / "dia" / "sau" / "nua").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "dia" / "sau" / "nua", target_is_directory=True)
    way = way_to(tmp_path / "tinh", tmp_path / "link" / "truong")
    assert way == "../../../../tinh"


@pytest.mark.parametrize("way", ["../tinh", "../goi.zip"])
def test_a_schools_file_is_parsed_once(tmp_path, monkeypatch, way):
    copied(tmp_path)
    write_release(tmp_path / "goi.zip", release_parts())
    folder = following(tmp_path / "s", way)
    files: list[str] = []
    parse = record_file.parse

    def counted(text, file):
        files.append(file)
        return parse(text, file)

    monkeypatch.setattr(record_file, "parse", counted)
    monkeypatch.setattr("toolkit.load.follows.parse", counted)
    assert loaded_workspace(folder).workspace is not None
    assert [Path(file).name for file in files].count(SCHOOL_FILE) == 1
