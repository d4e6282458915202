"""Answers that are kept while they are given, so that a run that is stopped goes on where it was.

They lie beside the workspace to be, in the form of a file of answers, and go when the workspace is written.
"""

from __future__ import annotations

import json
from pathlib import Path

from toolkit.flow.answers import answers_file
from toolkit.flow.new import Asker
from toolkit.flow.questions import Answer, Question, understand
from toolkit.model.problem import Problem
from toolkit.write.place import prepare, put

KEPT = "cau-tra-loi.yaml"


class Resumed:
    """Answers from an earlier run first, then those of a person, each kept at once."""

    def __init__(self, person: Asker, folder: Path) -> None:
        """Read what an earlier run kept; what cannot be read is asked again."""
        self.person = person
        self.file = folder / KEPT
        self.given: dict[str, Answer] = {}
        if self.file.is_file():
            self.given = dict(answers_file(self.file).given)

    def answer(self, question: Question) -> Answer:
        """Give the kept answer where it fits, else ask and keep it."""
        kept = self.given.get(question.key)
        if kept is not None:
            read = understand(question, kept)
            if read.fault is None:
                return read.answer
        answer = self.person.answer(question)
        if not question.quiet and answer:
            self.given[question.key] = answer
            self._keep()
        return answer

    def finish(self) -> list[Problem]:
        """Nothing is left to tell: each answer was good when it was taken."""
        return []

    def forget(self) -> None:
        """Take the kept answers away, when the workspace that they made is written."""
        self.file.unlink(missing_ok=True)

    def _keep(self) -> None:
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n"
            for key, value in self.given.items()
        ]
        self.file.parent.mkdir(parents=True, exist_ok=True)
        put(prepare([(self.file, "".join(lines).encode())]))
