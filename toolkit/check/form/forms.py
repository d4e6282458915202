"""Lines of a form: to write on by hand or to tick. The decree's layout of running text does not hold for them."""

from __future__ import annotations

import re

from toolkit.check.form.roles import Part

DOTS = re.compile(r"(?:[.…_]{5,}|…{2,})[\s.;,]*$")
BOXES = re.compile(r"^[\s\[]*[□☐☑☒❏❑]")


def is_form_line(part: Part) -> bool:
    """Tell a line that ends in dots, typed or drawn by a tab, or that begins with a box to tick."""
    text = part.text
    drawn = part.paragraph.format.dotted and text.endswith("\t")
    return drawn or bool(DOTS.search(text) or BOXES.match(text))
