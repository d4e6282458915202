"""Typer's commands in the person's language.

Typer formats help with classes that may be replaced: a context, a formatter, a command, a group. Ours translate
msgids at the moment of showing, so that `QUYTAC_LANG` counts for each run. No command is named here.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from toolkit.cli.speech import word
from toolkit.errors import UsageError
from toolkit.messages import msg

HELP_OPTION = msg("show this help")
# Typer's own words, so that the catalogues hold them.
TYPER_WORDS = (
    msg("Usage: "),
    msg("Arguments"),
    msg("Options"),
    msg("Commands"),
    msg("[OPTIONS]"),
    msg("COMMAND …"),
)


# Typer keeps these two classes private and names them on its commands, where they may be replaced.
_Context: Any = TyperGroup.context_class
_Formatter: Any = _Context.formatter_class


class Formatter(_Formatter):  # type: ignore[misc]
    """A help formatter whose own words are translated."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or word("Usage: "))

    def section(self, name: str) -> Any:
        """Write a section under a translated heading."""
        return super().section(word(name))


class Context(_Context):  # type: ignore[misc]
    """A context that formats help with our formatter."""

    formatter_class = Formatter


class _Shown:
    """What command and group share: help, options and usage in the person's language."""

    context_class: Any = Context
    allow_extra_args = True

    def format_help_text(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the description."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(word(self.help or ""))

    def get_short_help_str(self: Any, limit: int = 45) -> str:
        """Give the first sentence for the list of commands; never cut."""
        return word(self.short_help or self.help or "").split("\n")[0].rstrip(".")

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        """Write arguments, options and, of a group, the commands."""
        params = self.get_params(ctx)
        for title, kind in (("Arguments", "argument"), ("Options", "option")):
            rows = [_row(param, ctx) for param in params if param.param_type_name == kind]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)
        if hasattr(self, "format_commands"):
            self.format_commands(ctx, formatter)

    def collect_usage_pieces(self: Any, ctx: Any) -> list[str]:
        """Translate the placeholders of the usage line."""
        return [_placeholder(piece) for piece in super().collect_usage_pieces(ctx)]  # type: ignore[misc]

    def get_help_option(self: Any, ctx: Any) -> Any:
        """Describe --help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = HELP_OPTION.msgid
        return option


class Command(_Shown, TyperCommand):
    """A command; words that no argument takes are refused in a sentence of ours."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        if ctx.args:
            raise UsageError(
                msg("these words are too many here: {words}", words=" ".join(map(str, ctx.args)))
            )
        return super().invoke(ctx)


class Group(_Shown, TyperGroup):
    """A group; an unknown command is refused with the nearest ones."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], list(self.commands), 3) or list(self.commands)
            raise UsageError(
                msg(
                    "there is no command {name}; did you mean: {near}",
                    name=f"{ctx.command_path} {args[0]}",
                    near=", ".join(near),
                )
            )
        return super().resolve_command(ctx, args)


def _row(param: Any, ctx: Any) -> tuple[str, str]:
    """Write the left and right column of one argument or option."""
    metavar = word(param.metavar or "")
    if param.param_type_name == "argument":
        return metavar, word(param.help or "")
    names = ", ".join(sorted(param.opts, key=len))
    return f"{names} {metavar}".rstrip(), word(param.help or "")


def _placeholder(piece: str) -> str:
    """Translate one placeholder; Typer puts braces round what is needed, brackets round what is not."""
    if piece.startswith("[") and piece != "[OPTIONS]":
        return f"[{word(piece.strip('[].'))}]"
    return word(piece.strip("{}"))
