"""Places in an act as they are written in the data: an article, a range of articles, a place below.

`98-106` covers `101` and `101.1.a`; `75` covers `75.2` but not `750`.
"""

from __future__ import annotations

import re

RANGE = re.compile(r"(\d+)-(\d+)")


def covers(written: str, at: str) -> bool:
    """Tell whether a place, or a range of articles, holds another place."""
    spread = RANGE.fullmatch(written)
    if spread is None or at == written:
        return at == written or at.startswith(f"{written}.")
    article = at.split(".")[0]
    return article.isdigit() and int(spread.group(1)) <= int(article) <= int(spread.group(2))
