"""Lines of a form: to write on by hand or to tick. The decree's layout of running text does not hold for them."""

from __future__ import annotations

import re

from toolkit.check.form.roles import Part

DOTS = re.compile(r"[\s.;,]*(?:[.…_]{5}|…{2})")
"""The end of a line to write on, read from its last character, so that a long row of dots is read once."""

BOXES = re.compile(r"^[\s\[]*[□☐☑☒❏❑]")


def is_form_line(part: Part) -> bool:
    """Tell a line that ends in dots, typed or drawn by a tab, or that begins with a box to tick."""
    text = part.text
    drawn = part.paragraph.format.dotted and text.endswith("\t")
    return drawn or bool(DOTS.match(text[::-1]) or BOXES.match(text))
