"""PDF through a LibreOffice that works, hangs, fails or is not there; a small program stands in for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import noted, runs, wait_until
from toolkit.errors import WorldError
from toolkit.write import pdf

HANGING = """#!/bin/sh
: > "{pids}/$$"
sh -c ': > "{pids}/$$"; sleep 1000; true' &
wait
"""
WORKING = """#!{python}
import sys
from pathlib import Path
words = sys.argv[1:]
out = Path(words[words.index("--outdir") + 1])
runs = Path({runs!r})
runs.open("a").write("1")
for word in words[words.index("--outdir") + 2:]:
    if len(runs.read_text()) > {failing}:
        (out / Path(word).name).with_suffix(".pdf").write_bytes(b"PDF of " + Path(word).read_bytes())
"""


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Put a program of the name soffice, and nothing else of it, in the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")

    def put(text):
        (folder / "soffice").write_text(text)
        (folder / "soffice").chmod(0o755)

    return put


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks Linux which processes run")
@pytest.mark.parametrize("ending", [subprocess.TimeoutExpired("soffice", 1), KeyboardInterrupt()])
def test_where_it_hangs_all_that_it_started_is_ended(tmp_path, monkeypatch, office, ending):
    pids, real = tmp_path / "pids", subprocess.Popen.wait
    pids.mkdir()
    office(HANGING.format(pids=pids))

    def wait(self, timeout=None):
        if timeout is not None:
            wait_until(lambda: len(noted(pids)) >= 2)
            raise ending
        return real(self)

    monkeypatch.setattr(subprocess.Popen, "wait", wait)
    with pytest.raises((WorldError, KeyboardInterrupt)):
        pdf.to_pdf([b"x"])
    wait_until(lambda: not any(map(runs, noted(pids))))


def test_a_hundred_files_go_into_one_run_and_come_back_in_their_order(tmp_path, office):
    runs = tmp_path / "runs"
    office(WORKING.format(python=sys.executable, runs=str(runs), failing=0))
    documents = [b"%d" % number for number in range(101)]
    assert pdf.to_pdf(documents) == [b"PDF of " + one for one in documents]
    assert runs.read_text() == "11"


@pytest.mark.parametrize(("failing", "made"), [(1, True), (2, False)])
def test_what_fails_once_is_tried_again_and_what_fails_twice_is_told(
    tmp_path, office, failing, made
):
    runs = tmp_path / "runs"
    office(WORKING.format(python=sys.executable, runs=str(runs), failing=failing))
    if made:
        assert pdf.to_pdf([b"a", b"b"]) == [b"PDF of a", b"PDF of b"]
    else:
        with pytest.raises(WorldError, match="could not make the PDF"):
            pdf.to_pdf([b"a", b"b"])
    assert runs.read_text() == "11"


def test_without_it_the_person_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(pdf, "office_program", lambda: None)
    with pytest.raises(WorldError, match=r"libreoffice\.org"):
        pdf.to_pdf([b"x"])
