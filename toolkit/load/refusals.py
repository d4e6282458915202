"""The parts of YAML that a file of an office does not need, and why each is refused.

Anchors can make a short file endless, tags can change a type, merge keys and repeated keys hide what counts.
Nothing is read here.
"""

from __future__ import annotations

from toolkit.load.letters import JINJA, jinja_problem
from toolkit.messages import Message, msg
from toolkit.model.problem import Problem
from toolkit.model.record import Where

REFUSALS: dict[str, tuple[Message, Message]] = {
    "empty-file": (
        msg("nothing stands in this file"),
        msg("write the record, or delete the file"),
    ),
    "several-documents": (
        msg("a second YAML document begins here"),
        msg("keep one record in one file; delete the line `---`"),
    ),
    "alias-refused": (
        msg("an anchor (&) or an alias (*) stands here"),
        msg("write the value out; put a text that begins with & or * in quotes"),
    ),
    "tag-refused": (
        msg("an explicit tag (!) stands here"),
        msg("delete the tag; put a text that begins with ! in quotes"),
    ),
    "merge-refused": (
        msg("a merge key (<<) stands here"),
        msg("write the keys out"),
    ),
    "key-not-text": (
        msg("a list or a mapping stands where a key belongs"),
        msg("put a text that begins with [ or { in quotes"),
    ),
    "too-deep": (
        msg("the nesting is deeper than 64 levels"),
        msg("no record needs that; look for brackets that are not closed"),
    ),
    "too-many-values": (
        msg("more than 20,000 values stand in this file"),
        msg("no record needs that; split the file"),
    ),
    "too-many-problems": (
        msg("the other problems of this file are not told"),
        msg("mend the first ones and run it again"),
    ),
}


def refuse(rule: str, where: Where) -> Problem:
    """Make the problem of one refusal."""
    what, hint = REFUSALS[rule]
    return Problem(rule, what, hint, where)


def refuse_key(text: str, where: Where) -> Problem:
    """Refuse a list or mapping as a key; without quotes a template mark looks like one to YAML."""
    line = text.splitlines()[where.line - 1] if text.splitlines()[where.line - 1 :] else ""
    mark = JINJA.search(line)
    if mark:
        return jinja_problem(mark.group(), Where(where.file, where.line, mark.start() + 1))
    return refuse("key-not-text", where)


def repeated_key(key: str, first: int, where: Where) -> Problem:
    """Name both lines of a key that stands twice."""
    return Problem(
        "duplicate-key",
        msg("the key {key} already stands in line {first}", key=key, first=first),
        msg("keep one of the two lines"),
        where,
    )
