"""Ask a person at the terminal, or a file of answers, and tell what came of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from toolkit.cli import show
from toolkit.cli.shapes import report
from toolkit.cli.speech import say
from toolkit.errors import UsageError
from toolkit.flow.answers import answers_file
from toolkit.flow.new import Asker, Made
from toolkit.flow.questions import Answer, Question, understand
from toolkit.flow.resumed import Resumed
from toolkit.messages import msg
from toolkit.model.problem import Problem


def made(
    folder: Path,
    answers: Path | None,
    json: bool,
    make: Callable[[Asker], Made],
    most: int = 0,
) -> int:
    """Make a workspace with the answers and tell it; give the exit code."""
    asker = answers_file(answers) if answers else _resumed(folder, most)
    result = make(asker)
    if isinstance(asker, Resumed) and result.file:
        asker.forget()
    if json:
        show.as_json(report("new", result.problems, file=result.file))
        return 0 if result.file else 1
    show.problems(result.problems)
    if result.file is None:
        show.title(msg("Nothing was written: mend the errors above first."))
        return 1
    show.text(msg("Written: {file}", file=result.file))
    show.text(msg("What is still missing: quytac check {folder}", folder=_word(folder)))
    show.text(msg("The Word file: quytac build {folder}", folder=_word(folder)))
    return 0


@dataclass(slots=True)
class Terminal:
    """A person who is asked until each answer can be used, at most `most` questions where that is set."""

    most: int = 0
    asked: int = 0

    def answer(self, question: Question) -> Answer:
        """Ask one question; what need not be asked takes its default."""
        full = self.most and self.asked >= self.most
        if question.quiet or (full and question.optional):
            return understand(question, "").answer
        self.asked += 1
        show.title(msg("Question {number}", number=self.asked))
        _put(question)
        while True:
            read = understand(question, _line())
            if read.fault is None:
                return read.answer
            show.text(read.fault, "  ! ")

    def finish(self) -> list[Problem]:
        """Nothing is left to tell: each answer was good when it was taken."""
        return []


def _resumed(folder: Path, most: int) -> Resumed:
    """Ask at the terminal, going on where an earlier run was stopped."""
    asker = Resumed(_terminal(most), folder)
    if asker.given:
        count = len(asker.given)
        show.text(
            msg(
                "Going on after {count} answers kept in {file}; delete that file to begin anew.",
                count=count,
                file=asker.file,
            )
        )
    return asker


def _terminal(most: int) -> Terminal:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(msg("no terminal to ask at: give the answers with --answers FILE.yaml"))
    show.text(
        msg(
            "Enter takes what stands in brackets; Ctrl+C stops, and the next run goes on from there."
        )
    )
    return Terminal(most)


def _put(question: Question) -> None:
    show.title(question.ask)
    if question.help is not None:
        show.text(question.help, "  ")
    for number, (value, words) in enumerate(question.choices, start=1):
        show.text(f"{say(words)} ({value})", f"  {number}. ")
    default = question.default if isinstance(question.default, str) else ", ".join(question.default)
    if default:
        show.text(f"[{default}]", "  ")


def _line() -> str:
    try:
        return input("> ")
    except EOFError as error:
        raise KeyboardInterrupt from error


def _word(folder: Path) -> str:
    """Write a folder as one word of a command line."""
    return f'"{folder}"' if " " in str(folder) else str(folder)
