"""What Typer finds wrong with the words of a command, in sentences for a person.

Typer's exceptions are told apart by the names of their classes: they are private to it and differ between versions,
the names do not.
"""

from __future__ import annotations

import re

from toolkit.cli.speech import word
from toolkit.messages import Message, msg


def is_wrong_use(error: BaseException) -> bool:
    """Tell whether Typer raised this about the words of a command."""
    return hasattr(error, "format_message")


def is_help(error: BaseException) -> bool:
    """Tell whether Typer wants to show the help of a group that was called alone."""
    return type(error).__name__ == "NoArgsIsHelpError"


def sentence(error: BaseException) -> Message:
    """Say what is wrong, and which help to look at."""
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", None) or "quytac"
    return msg("{what}; see: {command} --help", what=_what(error), command=path)


def _what(error: BaseException) -> Message:
    kind = type(error).__name__
    option = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        return _unknown(option, getattr(error, "possibilities", None) or [])
    if kind == "BadOptionUsage":
        return msg(
            "the option {option} is given without its value, or with one too many", option=option
        )
    if kind == "MissingParameter":
        return msg("{name} is missing", name=_name(error))
    if kind == "BadParameter":
        return _not_allowed(error)
    return msg("the command is not understood")


def _not_allowed(error: BaseException) -> Message:
    """Name what is allowed, where Typer's own words name it; they do so in quotes, whatever its version."""
    _, _, named = str(getattr(error, "message", "")).rpartition(" is not one of ")
    choices = re.findall(r"'([^']+)'", named)
    if not choices:
        return msg("the value of {name} is not allowed", name=_name(error))
    return msg(
        "the value of {name} is not allowed; allowed are: {allowed}",
        name=_name(error),
        allowed=", ".join(choices),
    )


def _unknown(option: str, near: list[str]) -> Message:
    if near:
        return msg(
            "there is no option {option}; did you mean {near}", option=option, near=", ".join(near)
        )
    return msg("there is no option {option}", option=option)


def _name(error: BaseException) -> str:
    """Name the argument by its placeholder, the option by its longest name."""
    param = getattr(error, "param", None)
    if getattr(param, "param_type_name", "") == "option":
        return str(max(getattr(param, "opts", ["?"]), key=len))
    return word(str(getattr(param, "metavar", None) or getattr(param, "name", "?")))
