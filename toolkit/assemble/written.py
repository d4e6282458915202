"""What an office wrote for a paper, and a blank with a note where it wrote nothing.

A template asks by key ("consultation.until"). What is asked for and not there becomes a blank that `--final` refuses;
nothing is invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from toolkit.model.citing import day_in_words
from toolkit.model.papers import Papers

BLANK = "………"
"""A fact that is missing: of one width everywhere, and no line breaks within it."""


@dataclass(frozen=True, slots=True)
class Written:
    """The keys of papers.yaml as a tree, and those that were asked for in vain, in the order of asking."""

    tree: Mapping[str, Any]
    missing: dict[str, None] = field(default_factory=dict)

    def known(self, key: str) -> Any:
        """Give a value as it was read, or None; an empty list is nothing."""
        value: Any = self.tree
        for step in key.split("."):
            value = value.get(step) if isinstance(value, Mapping) else None
        return value if value not in ((), "", {}) else None

    def fact(self, key: str) -> str:
        """Write a fact, or a blank."""
        value = self.known(key)
        return self.blank(key) if value is None else said(value)

    def short_day(self, key: str) -> str:
        """Write a day in figures, for a table, or a blank."""
        value = self.known(key)
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else self.fact(key)

    def text(self, value: object, key: str) -> str:
        """Write a value of a list's record, or a blank under the key given."""
        return self.blank(key) if value is None else said(value)

    def items(self, key: str) -> list[Any]:
        """Give the items of a list; none is none, and not a blank."""
        return list(self.known(key) or ())

    def listed(self, key: str) -> list[str]:
        """Write the items of a list, or one blank."""
        return [said(item) for item in self.items(key)] or [self.blank(key)]

    def blank(self, key: str) -> str:
        """Write a blank and note what it is for."""
        self.missing[key] = None
        return BLANK

    def rate(self, part: str, whole: str) -> str:
        """Write the share of one number in another in hundredths, or a blank where one of them is missing."""
        one, all_of_them = self.known(part), self.known(whole)
        if one is None or not all_of_them:
            return BLANK
        return f"{100 * one / all_of_them:.1f}%".replace(".", ",")


def written(papers: Papers | None, counts: Mapping[str, int] | None = None) -> Written:
    """Open what an office wrote; `counts` (of a sign-off) come before the numbers it typed."""
    tree = (papers or Papers()).model_dump(by_alias=True)
    tree["counts"] = {**tree["counts"], **(counts or {})}
    return Written(tree)


def said(value: object) -> str:
    """Write a value in running text; an upright bar would part the cells of a template's table."""
    if isinstance(value, date):
        return day_in_words(value)
    return str(value).replace("|", "/")
