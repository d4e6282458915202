"""Where the signature boxes of a form lie from its code's picture: lengths that print and scan share, in twips."""

from __future__ import annotations

HEIGHT = 1900
"""The height of the boxes, 33.5 mm."""

ABOVE = 60
"""Room between the rule of the last column and the picture, so that its white does not cover the rule."""

CODE_WIDTH, PICTURE_SIDE = 1620, 1420
"""The last column, and the side of the picture in it with its quiet zone, 25 mm."""

MODULES, QUIET = 21, 4
"""The picture's modules on a side, and the white ones around them."""

WIDTH = 9071
"""The width of the whole row: that of the text between margins of 30 and 20 mm."""

INSET = 200
"""How far inside its rule a box is looked at, so that a shifted or turned page shows no rule in it."""


def box_widths(count: int) -> list[int]:
    """Share what the code leaves of the width among the boxes."""
    room = WIDTH - CODE_WIDTH
    return [room // count] * count


def boxes_from_picture(count: int) -> list[tuple[float, float, float, float]]:
    """Give each box (left, top, right, bottom) in modules from the upper left module of the picture."""
    module = PICTURE_SIDE / (MODULES + 2 * QUIET)
    widths = box_widths(count)
    corner_x = sum(widths) + (CODE_WIDTH - PICTURE_SIDE) / 2 + QUIET * module
    corner_y = ABOVE + QUIET * module
    found, left = [], 0
    for width in widths:
        edges = (left + INSET, INSET, left + width - INSET, HEIGHT - INSET)
        away = (corner_x, corner_y, corner_x, corner_y)
        found.append(
            tuple((edge - start) / module for edge, start in zip(edges, away, strict=True))
        )
        left += width
    return [(a, b, c, d) for a, b, c, d in found]
