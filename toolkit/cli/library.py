"""The shipped library for the commands that only look things up and are given no workspace."""

from __future__ import annotations

from toolkit.flow.loaded import shipped_library
from toolkit.model.library import Library


def shipped() -> Library:
    """Give the library; raise DataError where it cannot be read at all."""
    return shipped_library()
