"""The shipped library for the commands that only look: loaded, or refused in a sentence."""

from __future__ import annotations

from toolkit.errors import DataError
from toolkit.flow.loaded import loaded_library
from toolkit.messages import msg
from toolkit.model.library import Library


def shipped() -> Library:
    """Load the library; raise DataError where it cannot be read at all."""
    library = loaded_library().library
    if library is None:
        raise DataError(msg("the clause library cannot be read; install quytac again"))
    return library
