"""A file of answers instead of a person: read, find what is wrong, and answer the questions from it.

The keys are those of the questions; what the file leaves out takes the default.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.flow.questions import Answer, Question, understand
from toolkit.load.data import shown
from toolkit.load.files import read_text
from toolkit.load.tree import Node, Tree
from toolkit.load.yaml_nodes import parse
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where


@dataclass(slots=True)
class AnswersFile:
    """The answers of a file; `problems` grows while questions are answered.

    Without a tree the file could not be read: then only why is told, not that its answers are missing.
    """

    file: str
    tree: Tree | None
    given: dict[str, Answer]
    problems: list[Problem] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def answer(self, question: Question) -> Answer:
        """Answer one question; what is wrong becomes a problem and the answer falls back."""
        self.asked.append(question.key)
        read = understand(question, self.given.get(question.key, ""))
        if read.fault is None:
            return read.answer
        if self.tree is not None:
            what = msg("{key}: {fault}", key=question.key, fault=read.fault)
            where = self._where(question.key)
            self.problems.append(Problem("answer-wrong", what, _hint(question), where))
        if question.choices:
            first = question.choices[0][0]
            return (first,) if question.kind == "many" else first
        return understand(question, "").answer or ("?" if question.kind != "lines" else ("?",))

    def finish(self) -> list[Problem]:
        """Name the answers that no question asked for, and give all problems."""
        for key in self.given:
            if key not in self.asked:
                near = get_close_matches(key, self.asked, 3)
                what = msg("no question asks for {key}", key=key)
                hint = (
                    msg("did you mean: {near}", near=", ".join(near))
                    if near
                    else msg("the questions are: {keys}", keys=", ".join(self.asked))
                )
                self.problems.append(Problem("answer-unknown", what, hint, self._where(key)))
        return self.problems

    def _where(self, key: str) -> Where:
        return self.tree.key_at(tuple(key.split("/"))) if self.tree else Where(self.file)


def answers_file(path: Path) -> AnswersFile:
    """Read a file of answers; raise UsageError where there is none."""
    if not path.is_file():
        raise UsageError(msg("there is no file {file}", file=path))
    text, problems = read_text(path, shown(path))
    tree, more = parse(text, shown(path)) if text is not None else (None, [])
    if tree is not None and not isinstance(tree.root, dict):
        more, tree = [*more, _no_keys(tree)], None
    given = _flat(tree.root, "") if tree else {}
    nested = _nested(tree) if tree else []
    return AnswersFile(shown(path), tree, given, [*problems, *more, *nested])


def _hint(question: Question) -> Message:
    """Say what may be written."""
    *first, last = [choice for choice, _ in question.choices] or [""]
    if not last:
        return question.help or msg("write it as `{key}: …`", key=question.key)
    if not first:
        return msg("write {value}", value=last)
    return msg("write {values} or {last}", values=", ".join(first), last=last)


def _no_keys(tree: Tree) -> Problem:
    what = msg("the answers have no keys")
    hint = msg("write each answer as `key: value` on its own line; the keys stand in docs/cli.md")
    return Problem("answer-wrong", what, hint, tree.value_at(()))


def _nested(tree: Tree) -> list[Problem]:
    """Name the items of lists that are no texts: a colon in an item without quotes makes one."""
    what = msg("this answer is not one text")
    hint = msg("put it in quotes; a colon or a brace in it misleads YAML")
    lists = ((key, node) for key, node in _children(tree.root) if isinstance(node, list))
    return [
        Problem("answer-wrong", what, hint, tree.value_at((key, index)))
        for key, node in lists
        for index, item in enumerate(node)
        if isinstance(item, list | dict)
    ]


def _children(node: Node) -> list[tuple[str, Node]]:
    return list(node.items()) if isinstance(node, dict) else []


def _flat(node: Node, key: str) -> dict[str, Answer]:
    """Join nested keys by strokes; a list of texts is one answer."""
    if isinstance(node, dict):
        pairs = [_flat(value, f"{key}/{name}" if key else name) for name, value in node.items()]
        return {name: value for pair in pairs for name, value in pair.items()}
    if isinstance(node, list):
        return {key: tuple(str(item) for item in node if item is not None)}
    return {key: node} if node is not None else {}
