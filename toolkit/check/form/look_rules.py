"""Rules on how one part looks: size, weight, slant, alignment, capitals; one row of the table for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.check.form.look_table import LOOKS, Look
from toolkit.check.form.roles import Anatomy, Profile
from toolkit.check.form.rule import Fault, FormRule
from toolkit.check.form.wanted import look_faults
from toolkit.messages import msg
from toolkit.model.problem import Level


def _check(look: Look) -> Callable[[Anatomy], Iterator[Fault]]:
    def check(anatomy: Anatomy) -> Iterator[Fault]:
        if look.relaxed and anatomy.profile is Profile.COMMITMENT:
            return
        for part in anatomy.of(*look.roles):
            yield from look_faults(anatomy, part, look.wanted)

    return check


HINT = msg("set it so in Home, Font and Paragraph")
RULES = tuple(
    FormRule(look.rule, Level.ERROR, look.item, look.summary, HINT, _check(look)) for look in LOOKS
)
