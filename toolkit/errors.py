"""The exceptions of quytac: a broken world or a wrong use, never a mistake in data.

A mistake in data is a value (`toolkit.model.problem.Problem`), so that all of them can be told at once.
Only `cli/main.py` turns these exceptions into exit codes.
"""

from __future__ import annotations

from toolkit.messages import Message


class QuytacError(Exception):
    """Base of all errors that quytac raises on purpose; carries a message for the person."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


class UsageError(QuytacError):
    """The person asked for something that the command cannot do."""


class WorldError(QuytacError):
    """A file, a folder or a program that is needed is missing, locked or refuses."""


class DataError(QuytacError):
    """The data that ship with the program are damaged."""


class ConflictError(QuytacError):
    """Going on would overwrite what a person has edited."""
