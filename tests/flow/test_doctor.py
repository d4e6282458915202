"""What is looked at on a machine, and what is told of what is missing."""

from importlib.metadata import PackageNotFoundError

from toolkit.flow import doctor
from toolkit.flow.doctor import PACKAGES

IDS = ["quytac", "python", *PACKAGES, "data", "library", "libreoffice", "output", "encoding", "language"]  # fmt: skip


def looked(out, encoding="utf-8"):
    return {one.id: one for one in doctor.doctor(out, encoding, "vi")}


def said(value):
    return value if isinstance(value, str) else value.english()


def test_everything_is_looked_at_and_a_sound_machine_lacks_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "office_program", lambda: "/usr/bin/soffice")
    found = looked(tmp_path)
    assert list(found) == IDS
    assert [one.id for one in found.values() if one.bad or one.hint] == []
    assert found["output"].value == str(tmp_path)
    assert (found["encoding"].value, found["language"].value) == ("utf-8", "vi")


def test_a_package_that_is_missing_stops_work_and_says_how_to_get_it(tmp_path, monkeypatch):
    def missing(name):
        if name == "lxml":
            raise PackageNotFoundError(name)
        return "1.0"

    monkeypatch.setattr(doctor, "version", missing)
    found = looked(tmp_path)
    assert (found["lxml"].bad, said(found["lxml"].value)) == (True, "missing")
    assert found["lxml"].hint.english() == "run: pip install quytac"
    assert (found["rich"].bad, found["rich"].value) == (False, "1.0")


def test_libreoffice_is_missed_by_pdf_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "office_program", lambda: None)
    one = looked(tmp_path)["libreoffice"]
    assert (one.bad, said(one.value)) == (False, "not found")
    assert one.hint is not None


def test_an_encoding_that_is_not_known_is_told_so(tmp_path):
    assert said(looked(tmp_path, "")["encoding"].value) == "unknown"


def test_results_go_into_a_folder_that_exists_or_is_to_be(tmp_path):
    assert looked(tmp_path / "a" / "b")["output"].bad is False
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "f").touch()
    for out in (tmp_path / "f", tmp_path / "f" / "below"):
        one = looked(out)["output"]
        assert (one.bad, "is a file" in said(one.value)) == (True, True)


def test_a_folder_that_takes_no_file_is_told(tmp_path, monkeypatch):
    def full(dir):
        raise OSError(28, "x")

    monkeypatch.setattr(doctor.tempfile, "TemporaryFile", full)
    one = looked(tmp_path)["output"]
    assert (one.bad, said(one.value)) == (True, f"{tmp_path} cannot be written")
