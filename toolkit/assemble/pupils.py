"""What the learners of an article are called: "học sinh", or by level where the code speaks to several levels."""

from __future__ import annotations

from functools import lru_cache

from toolkit.model.terms import SchoolLevel

NAMES = {
    SchoolLevel.PRIMARY: "tiểu học",
    SchoolLevel.LOWER_SECONDARY: "trung học cơ sở",
    SchoolLevel.UPPER_SECONDARY: "trung học phổ thông",
}


@lru_cache(maxsize=256)
def pupils(article_levels: frozenset[SchoolLevel], school_levels: frozenset[SchoolLevel]) -> str:
    """Name the learners that both the article and the code speak to.

    "học viên" are the learners of continuing education (Law 43/2019, art. 80).
    """
    everyone = school_levels - {SchoolLevel.PRESCHOOL}
    here = everyone & article_levels
    levels = [name for level, name in NAMES.items() if level in here]
    names = levels if here != everyone else [""] * bool(levels)
    words = [f"học sinh {names[0]}".strip(), *names[1:]] if names else []
    if SchoolLevel.CONTINUING in here:
        words.append("học viên")
    return _joined(words or ["học sinh"])


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " và " + names[-1]
