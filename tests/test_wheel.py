"""A wheel holds exactly the data that git holds, and works without the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ("clauses", "templates", "examples")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.mark.slow
@pytest.mark.needs("git")
def test_the_wheel_holds_the_data_that_git_holds(wheel):
    listed = subprocess.run(
        ["git", "ls-files", "-z", *DATA], cwd=ROOT, check=True, capture_output=True
    ).stdout.decode()
    tracked = {name for name in listed.split("\0") if name}
    with zipfile.ZipFile(wheel) as archive:
        held = {
            n.removeprefix("toolkit/_data/")
            for n in archive.namelist()
            if n.startswith("toolkit/_data/")
        }
    assert held == tracked
    assert len(held) > 150


@pytest.mark.slow
def test_the_wheel_works_without_the_checkout(wheel, tmp_path):
    target = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    code = "import sys; from toolkit.cli.main import run; sys.exit(run())"
    done = subprocess.run(
        [sys.executable, "-c", code, "demo", "-o", str(tmp_path / "out")],
        cwd=tmp_path,
        env={"PYTHONPATH": str(target), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((tmp_path / "out").glob("*.docx"))) == 6
