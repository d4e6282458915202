"""Run a command line in this process, as a person at a screen of 80 columns would see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.cli import options
from toolkit.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
PROVINCE = ROOT / "examples" / "lao-cai-2026"
SCHOOL = PROVINCE / "schools" / "thcs-suoi-mo"
UNREADY = PROVINCE / "schools" / "tieu-hoc-hoa-dao"


def unfolded(text):
    """Write a text without its line breaks: where a sentence breaks depends on the length of a path in it."""
    return " ".join(text.split())


class Screen(str):
    """What stands on a screen; a sentence is looked for with `in` as a person reads it, across the ends of lines."""

    __slots__ = ()

    def __contains__(self, words):
        return unfolded(words) in unfolded(str(self))


@dataclass(frozen=True)
class Seen:
    code: int
    out: Screen
    err: Screen

    @property
    def words(self) -> str:
        """Give all that is read, without the breaks at the edge of the screen: paths of any length move them."""
        return " ".join(f"{self.out} {self.err}".split())


class Terminal:
    def __init__(self, capsys, monkeypatch, folder):
        self.capsys, self.monkeypatch, self.folder = capsys, monkeypatch, folder
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
        monkeypatch.delenv("LOCALAPPDATA", raising=False)
        monkeypatch.delenv("QUYTAC_LANG", raising=False)
        monkeypatch.setattr(options, "today", lambda: date(2026, 11, 23))
        monkeypatch.chdir(folder)

    def english(self):
        self.monkeypatch.setenv("QUYTAC_LANG", "en")
        return self

    def __call__(self, *words):
        code = run([str(word) for word in words])
        out, err = self.capsys.readouterr()
        assert "Traceback" not in out + err
        return Seen(code, Screen(out), Screen(err))
