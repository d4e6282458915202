"""Write one record in a way drawn by lot: every part in lines or brackets, quoted or not, with comments anywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.load.spellings import comments_numbered

Draw = Callable[[int], int]
"""Give a number from 0 that is less than another."""


def respelled(record: dict[str, Any], draw: Draw) -> str:
    """Give a text that says this record; `draw` decides how."""
    start = ("", "---\n", "--- #@\n", "#@\n\n")[draw(4)]
    end = ("", "", "...\n", "#@\n", "\n \n")[draw(5)]
    return comments_numbered(start + _Speller(draw).mapping(record, " " * (draw(4) == 0)) + end)


def without_tab(text: str) -> str:
    """No tab may stand right behind a dash, or a colon at the beginning of a line."""
    return text.replace("\t", " ", 1) if text.startswith("\t") else text


class _Speller:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw

    def end(self) -> str:
        """End a line: with a comment, blanks, empty lines."""
        behind = ("", "", "", "  #@", "\t#@", " ", " #@, : - ? [x]")[self.draw(7)]
        return behind + "\n" + ("", "", "", "\n", "#@\n", "      #@\n", " \n")[self.draw(7)]

    def mapping(self, node: dict[str, Any], indent: str) -> str:
        return "".join(indent + self.entry(key, value, indent) for key, value in node.items())

    def entry(self, key: str, value: Any, indent: str) -> str:
        name = (key, key, f'"{key}"', f"'{key}'")[self.draw(4)]
        if self.draw(6) == 0:
            value = self.value(value, indent, compact=False)
            return f"? {name}{self.end()}{indent}:" + without_tab(value)
        return f"{name}{' ' * (self.draw(5) == 0)}:" + self.value(value, indent, compact=False)

    def value(self, node: Any, indent: str, compact: bool) -> str:
        """Write what follows a colon or a dash, to the end of its line."""
        inner = indent + " " * (1 + self.draw(4))
        if isinstance(node, str):
            return self.text(node, inner)
        if node is None or not node or self.draw(4) == 0:
            flow = self.flow(node, inner)
            return (
                f" {flow}"
                if flow and self.draw(4)
                else f"{self.end()}{inner}{flow}"
                if flow
                else ""
            ) + self.end()
        if isinstance(node, dict):
            if compact and self.draw(3):
                gap = " " * (1 + self.draw(2))
                return gap + self.mapping(node, f"{indent} {gap}")[len(indent) + len(gap) + 1 :]
            return self.end() + self.mapping(node, inner)
        inner = inner if compact or self.draw(3) else indent
        rows = (inner + "-" + without_tab(self.value(one, inner, compact=True)) for one in node)
        return self.end() + "".join(rows)

    def text(self, text: str, inner: str) -> str:
        how = self.draw(7)
        header = ("  #@", "", "")[self.draw(3)] + "\n"
        if how == 0:
            return f" |-{header}{inner}{text}\n" + "\n" * self.draw(2)
        if how == 1 and " " in text:
            return f" >-{header}{inner}" + text.replace(" ", f"\n{inner}", 1) + "\n"
        if how == 2:
            return f"{self.end()}{inner}{self.scalar(text)}{self.end()}"
        if how == 3 and " " in text:
            return " " + self.scalar(text).replace(" ", f"\n{inner}", 1) + self.end()
        return f" {self.scalar(text)}{self.end()}"

    def scalar(self, text: str) -> str:
        return (text, text, f'"{text}"', f"'{text}'")[self.draw(4)]

    def flow(self, node: Any, inner: str) -> str:
        if node is None:
            return ("", "~", "null")[self.draw(3)]
        if isinstance(node, str):
            return self.scalar(node)
        pairs = node.items() if isinstance(node, dict) else enumerate(node)
        parts = [f"{k}: " * isinstance(node, dict) + self.flow(one, inner) for k, one in pairs]
        left, right = ("{", "}") if isinstance(node, dict) else ("[", "]")
        gap = ("", " ", f"\n{inner}", f"  #@\n{inner}")[self.draw(4)]
        comma = (", ", ",", f",\n{inner}", f",  #@, x\n{inner}", f"  #@\n{inner},", " , ")[
            self.draw(6)
        ]
        last = "," if parts and self.draw(5) == 0 else ""
        return left + gap + comma.join(parts) + last + gap + right
