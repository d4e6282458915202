"""Help answers in the person's language, fits 80 columns, and costs nothing."""

import re
import subprocess
import sys

import pytest

from tests.cli.terminal import ROOT as CHECKOUT
from toolkit.cli.main import GROUPS, ORDER, ROOT

COMMANDS = [(name,) for name, _ in ROOT]
COMMANDS += [(group, name) for group, _, modules in GROUPS for name, _ in modules]
ALL = [(), *[(group,) for group, _, _ in GROUPS], *COMMANDS]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_of_each_command_speaks_vietnamese_and_fits(quytac, words):
    seen = quytac(*words, "--help")
    assert seen.code == 0
    assert seen.out.startswith("Cách dùng: quytac")
    assert "Tùy chọn:" in seen.words
    assert "xem hướng dẫn này" in seen.words
    assert not re.search(r"Usage|Options|Arguments|Commands|exit\.|\[OPTIONS\]|required", seen.out)
    assert max(map(len, seen.out.splitlines())) <= 80


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_of_each_command_speaks_english_when_asked(quytac, words):
    seen = quytac.english()(*words, "--help")
    assert seen.out.startswith("Usage: quytac")
    assert not re.search("[àáảãạăâđêôơư]", seen.out.lower())


def test_the_order_of_help_names_every_command(quytac):
    assert sorted(ORDER) == sorted([name for name, _ in ROOT] + [group for group, _, _ in GROUPS])
    seen = quytac("--help")
    places = [seen.out.index(f"\n  {name} ") for name in ORDER]
    assert places == sorted(places)


@pytest.mark.parametrize("words", [(), ("clause",), ("new",)], ids=" ".join)
def test_no_command_shows_help_as_wrong_use(quytac, words):
    seen = quytac(*words)
    assert (seen.code, seen.out.startswith("Cách dùng")) == (2, True)


def test_version(quytac):
    assert quytac("--version").out.startswith("quytac 0.")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_stands_in_the_docs(words):
    assert f"`quytac {' '.join(words)}" in (CHECKOUT / "docs" / "cli.md").read_text("utf-8")


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from toolkit.cli.main import run; run(['--help']);"
        "print([m for m in ('pydantic', 'rich', 'jinja2', 'lxml', 'docx', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.splitlines()[-1] == "[]"
