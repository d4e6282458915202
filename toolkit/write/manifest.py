"""What we have written into a folder: `.quytac-manifest.json`, file name → sha256.

It answers one question: is this file still as we left it? While a batch is being put in place a name
has two hashes, the old and the new, so that a kill in between makes no one guilty of an edit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from toolkit import __version__
from toolkit.errors import WorldError
from toolkit.messages import Message, msg
from toolkit.reasons import why_not_written

NAME = ".quytac-manifest.json"
VERSION = 1
Written = dict[str, list[str]]


def digest(data: bytes) -> str:
    """Hash a file's bytes."""
    return sha256(data).hexdigest()


def read_manifest(folder: Path) -> Written:
    """Read what we have written into a folder; an absent manifest is an empty one."""
    path = folder / NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        version = content.get("version", VERSION)
        if isinstance(version, int) and version > VERSION:
            raise _newer(path)
        files = content["files"]
        return {str(name): [str(one) for one in hashes] for name, hashes in files.items()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise WorldError(
            msg("{path} cannot be read: {reason}", path=path, reason=_reason(error))
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise WorldError(
            msg(
                "{path}, where quytac notes what it has written, is damaged. Delete it; "
                "files that stand there already will then need --overwrite.",
                path=path,
            )
        ) from error


def _newer(path: Path) -> WorldError:
    return WorldError(
        msg(
            "{path} was written by a newer quytac, this is quytac {here}: update quytac, then try again",
            path=path,
            here=__version__,
        )
    )


def _reason(error: OSError) -> Message:
    """Say why the list cannot be read; the words of `reasons` are about writing."""
    if isinstance(error, PermissionError):
        return msg("you have no right to read it")
    return why_not_written(error)


def manifest_bytes(written: Mapping[str, list[str]]) -> bytes:
    """Write the manifest, sorted, one file a line."""
    content = {"version": VERSION, "files": {name: written[name] for name in sorted(written)}}
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"
