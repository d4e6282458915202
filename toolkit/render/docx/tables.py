"""The borderless two-column table that carries a header or a closing.

Cell margins are 0, since the national title in 13 pt leaves no room for them (nd30 §2.5); rows do not
break over pages. What stands in the cells is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable


def two_columns(left: int, right: int, rows: Iterable[tuple[str, str]]) -> str:
    """Write the table; each row is the XML of its two cells, each with at least one paragraph."""
    body = "".join(_row(left, right, *cells) for cells in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        f"{body}</w:tbl>"
    )


def _row(left: int, right: int, first: str, second: str) -> str:
    """Write a row that stays on one page."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(left, first)}{_cell(right, second)}</w:tr>"


def _cell(width: int, content: str) -> str:
    """Write one cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
