"""Set up everything and run the tests: `python3 tests/run.py`, on a bare machine too; `.ci/run` calls the same.

On Debian it installs what is missing where it may (root, or sudo without a password). Where it may not, and on other
systems, tests that need what is not there are left out and named at the end; with CI=true they fail instead. Words
behind the name go to pytest: `python3 tests/run.py -m 'not slow'`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from needs import NEEDS, ROOT

OLDEST = (3, 11)
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PACKAGES = ("python3-venv", *dict.fromkeys(need.package for need in NEEDS.values()))


def main(words: Sequence[str]) -> int:
    """Install, make the environment, test; give the code of the first step that fails."""
    if sys.version_info < OLDEST:
        return refuse(f"Python {OLDEST[0]}.{OLDEST[1]} or later is needed; this is {sys.version}")
    install_packages()
    if not has_venv():
        return refuse("Python's venv is not there; on Debian: apt-get install python3-venv")
    steps = [
        [sys.executable, "-m", "venv", str(VENV)],
        [str(PYTHON), "-m", "pip", "install", "-q", "-c", "constraints.txt", "-e", ".[dev]"],
        [str(PYTHON), "-m", "pytest", "-n", "auto", "--dist", "worksteal", *words],
    ]
    return next((code for code in map(run, steps) if code), 0)


def install_packages() -> None:
    """Install the Debian packages that are missing, where this user may; what still lacks is told by the tests."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return
    missing = [name for name in PACKAGES if not is_installed(name)]
    rights = right_to_install()
    if not missing or rights is None:
        return
    for words in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        if run([*rights, "apt-get", "-q", *words], quiet=True):
            print("apt-get failed; what is missing is left out", flush=True)
            return


def is_installed(package: str) -> bool:
    """Ask dpkg whether a package is there and whole."""
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    return subprocess.run(query, capture_output=True, text=True, check=False).stdout == "installed"


def right_to_install() -> list[str] | None:
    """Give the words before apt-get; None where this user may not install."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def has_venv() -> bool:
    """See whether environments can be made: Debian keeps ensurepip in a package of its own."""
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    return (
        find_spec("venv") is not None
        and not subprocess.run(probe, check=False, stderr=-3).returncode
    )


def run(command: list[str], quiet: bool = False) -> int:
    """Run a step in the project's folder, its command shown."""
    print("+", " ".join(command), flush=True)
    apt = {"DEBIAN_FRONTEND": "noninteractive"}
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, cwd=ROOT, env=os.environ | apt, stdout=output, check=False)
    return done.returncode


def refuse(sentence: str) -> int:
    """Say why nothing can be run."""
    print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
