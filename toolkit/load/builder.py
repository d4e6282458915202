"""Builds the plain tree from the events of YAML's parser, with a stack of its own.

No recursion, no constructor: no type is guessed, no alias expanded, no key overwritten, and every refused part is told
while the rest is still read. It does not parse; `yaml_nodes` hands the events in.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from toolkit.load.frames import Frame
from toolkit.load.letters import cleaned, nfc_problem, scalar_problems, unmarked
from toolkit.load.refusals import refuse, refuse_key, repeated_key
from toolkit.load.tree import Node, Parsed, Path, Span, Tree
from toolkit.load.yaml_slips import run_on
from toolkit.model.problem import Problem
from toolkit.model.record import Where

MAX_DEPTH = 64
MAX_VALUES = 20_000
MAX_PROBLEMS = 100
_NOTHING = ("", "~", "null")


@dataclass(slots=True)
class Builder:
    """The state of one reading; `sound` turns false where the tree can no longer be trusted.

    `text` is what the parser is given: the person's `written` text with refused characters masked, behind a byte
    order mark. Its places in the person's text are those in `text`, moved by that mark.
    """

    file: str
    written: str
    text: str
    problems: list[Problem]
    root: Node = None
    sound: bool = True
    told_nfc: bool = False
    documents: int = 0
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    stack: list[Frame] = field(default_factory=list)

    def parsed(self) -> Parsed:
        """Give the tree when all events were taken."""
        if self.sound and self.root is None:
            self._stop(refuse("empty-file", Where(self.file, 1, 1)))
        tree = Tree(self.file, self.written, self.root, self.values, self.keys)
        return Parsed(tree if self.sound else None, self.problems)

    def take(self, event: yaml.Event) -> None:
        """Take one event of the parser."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._stop(refuse("alias-refused", self._where(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)
        if self.sound and len(self.problems) >= MAX_PROBLEMS:
            self._stop(refuse("too-many-problems", Where(self.file)))

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(refuse("several-documents", self._where(event)))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        where = self._where(event)
        self._decorated(event, where)
        if self.stack and self.stack[-1].wants_key:
            return self._stop(refuse_key(self.text, where))
        if len(self.stack) >= MAX_DEPTH:
            return self._stop(refuse("too-deep", where))
        node: list[Node] | dict[str, Node] = {} if isinstance(event, yaml.MappingStartEvent) else []
        bracket = "{" if isinstance(node, dict) else "["
        span = self._span(event, bracket if event.flow_style else "")
        self.stack.append(Frame(node, self._put(node, span)))

    def _close(self, event: Any) -> None:
        path = self.stack.pop().path
        opened = self.values[path]
        if opened.style:
            self.values[path] = opened._replace(end=self._span(event).end)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        where = self._where(event)
        self._decorated(event, where)
        text = self._letters(event.value, where)
        plain = not event.style
        if plain:
            self.problems += run_on(self._written(event), where)
        span = self._span(event, event.style or "")
        if self.stack and self.stack[-1].wants_key:
            self._key(text, plain, span)
        else:
            self._put(None if plain and text in _NOTHING else text, span)

    def _letters(self, value: str, where: Where) -> str:
        text = unmarked(value)
        if text.isascii() and text.isprintable() and "{" not in text:
            return text  # most scalars; what follows could find nothing in them
        self.problems += scalar_problems(text, where)
        if not self.told_nfc and not unicodedata.is_normalized("NFC", text):
            self.told_nfc = True
            self.problems.append(nfc_problem(where))
        return cleaned(text)

    def _key(self, key: str, plain: bool, span: Span) -> None:
        frame, where = self.stack[-1], self._at(span)
        first = self.keys.get((*frame.path, key))
        if first is not None:
            self.problems.append(repeated_key(key, first.line, where))
        elif plain and key == "<<":
            self.problems.append(refuse("merge-refused", where))
        else:
            self.keys[(*frame.path, key)] = span
            frame.key = key
            return
        frame.key, frame.apart = key, len(self.values)

    def _put(self, value: Node, span: Span) -> Path:
        path = self.stack[-1].next_path() if self.stack else ()
        if value is None and (key := self.keys.get(path)):
            span = span._replace(line=key.line, column=key.column)
        self.values[path] = span
        if len(self.values) > MAX_VALUES:
            self._stop(refuse("too-many-values", self._at(span)))
        if self.stack:
            self.stack[-1].put(value)
        else:
            self.root = value
        return path

    def _decorated(self, event: Any, where: Where) -> None:
        if event.anchor is not None:
            self.problems.append(refuse("alias-refused", where))
        if event.tag is not None:
            self.problems.append(refuse("tag-refused", where))

    def _where(self, event: yaml.Event) -> Where:
        mark: Any = event.start_mark
        return Where(self.file, mark.line + 1, mark.column + 1)

    def _written(self, event: Any) -> str:
        return self.text[event.start_mark.index : event.end_mark.index]

    def _span(self, event: Any, style: str = "") -> Span:
        begins, ends = event.start_mark, event.end_mark
        moved = len(self.written) - len(self.text)
        start, end = begins.index + moved, ends.index + moved
        return Span(begins.line + 1, begins.column + 1, start, end, style)

    def _at(self, span: Span) -> Where:
        return Where(self.file, span.line, span.column)

    def _stop(self, problem: Problem) -> None:
        self.sound = False
        self.problems.append(problem)
