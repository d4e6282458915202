"""What a person and what an organisation pay, from the one band that a decree prints.

Decree 174/2026 (art. 4.3) and Decree 15/2020 print for organisations, and an individual pays half; Decree 330/2026
(art. 7.1) prints for individuals in sections 1 to 5, where an organisation pays double, and for organisations in
section 6. For whom a band is printed is therefore a fact of each place, never of the act. Nothing here judges a case.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.law import Fine

TWICE = 2
"""An organisation pays twice what an individual pays: the rule of every act on cybersecurity and information."""


@dataclass(frozen=True, slots=True)
class Band:
    """From and to, in millions of đồng."""

    low: Decimal
    high: Decimal

    def __str__(self) -> str:
        """Write the band as a Vietnamese reader expects it: a comma before the decimals, no useless zeros."""
        low, high = (
            f"{amount.normalize():f}".replace(".", ",") for amount in (self.low, self.high)
        )
        return f"{low} – {high}"


@dataclass(frozen=True, slots=True)
class Bands:
    """The two bands of one place."""

    individual: Band
    organisation: Band


def bands(fine: Fine) -> Bands:
    """Derive both bands: the printed one stays, the other is its half or its double."""
    printed = Band(Decimal(fine.low), Decimal(fine.high))
    if fine.printed_for == "organisation":
        return Bands(Band(printed.low / TWICE, printed.high / TWICE), printed)
    return Bands(printed, Band(printed.low * TWICE, printed.high * TWICE))
