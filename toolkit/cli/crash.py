"""A log of what nobody foresaw, in a folder of the person's, so that it can be sent to the makers.

It holds the traceback and versions, no file of the person's.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from toolkit import __version__


def write_log(error: BaseException) -> Path | None:
    """Write the log and give its path; None where no folder takes it. Of one second there is one log, of all."""
    head = f"quytac {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    text = head + f"{sys.argv[1:2]}\n" + "".join(traceback.format_exception(error))
    name = f"quytac-{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.log"
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("a", encoding="utf-8", errors="replace") as log:
                log.write(text)
        except OSError:
            continue
        return folder / name
    return None


def _folders() -> list[Path]:
    """List where a log may go: the state of the user, then the temporary files of the machine."""
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_STATE_HOME")
    state = Path(home) if home else Path(os.path.expanduser("~")) / ".local" / "state"  # noqa: PTH111 -- never raises
    return [state / "quytac", Path(tempfile.gettempdir()) / "quytac"]
