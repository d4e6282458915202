"""One LibreOffice for a whole pytest worker: it is started at the first file and takes every later one.

A LibreOffice that has a document open stays, and a second call with its profile hands its files over and waits until
they are written: 0.2 s in place of 2 s. Should it have died, the second call becomes the program itself.
"""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

import pytest

from tests.needs import office

PAGES = pytest.mark.needs("writer", "fonts", "pdftotext")
SECONDS = 300
# Ends what it started when its input closes, which happens however the worker ends.
KEEPER = """
import os, signal, subprocess, sys
one = subprocess.Popen(sys.argv[1:], start_new_session=True)
sys.stdin.read()
os.killpg(one.pid, signal.SIGKILL) if os.name == "posix" else one.kill()
one.wait()
"""
OPEN = "<html><body>open</body></html>"


def convert(sources: list[Path], kind: str, out: Path) -> list[Path]:
    """Convert files into a folder; give what was made, in their order."""
    command = [*_resident(), "--convert-to", kind, "--outdir", str(out), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return [out / f"{source.stem}.{kind}" for source in sources]


@cache
def _resident() -> tuple[str, ...]:
    """Start the one that stays, and give the words that reach it."""
    program = office()
    assert program, "a test that converts is marked with what it needs"
    home = Path(tempfile.mkdtemp(prefix="quytac-office-"))
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    words = (program, profile, "--headless", "--norestore")
    opened = home / "open.html"
    opened.write_text(OPEN, encoding="utf-8")
    keeper = subprocess.Popen(
        [sys.executable, "-c", KEEPER, *words, str(opened)], stdin=-1, stdout=-3, stderr=-3
    )
    atexit.register(_end, keeper, home)
    _wait(home / f".~lock.{opened.name}#", keeper)
    return words


def _wait(lock: Path, keeper: subprocess.Popen[bytes]) -> None:
    """Wait until its document is open, which its lock file shows; without it each call is a program of its own."""
    last = time.monotonic() + SECONDS
    while not lock.exists() and keeper.poll() is None and time.monotonic() < last:
        time.sleep(0.05)


def _end(keeper: subprocess.Popen[bytes], home: Path) -> None:
    keeper.communicate()
    shutil.rmtree(home, ignore_errors=True)
