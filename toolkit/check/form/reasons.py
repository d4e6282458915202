"""Why `--fix` leaves something to a person: what stands on paper is answered for by who signs it."""

from __future__ import annotations

from toolkit.messages import msg

WORDS = msg("words are never changed: who signs answers for them")
OFFICE = msg("the office must decide; the file does not say what is right")
PLACE = msg("the place in the file cannot be told safely")
STRUCTURE = msg("paragraphs, tables or sections would be added, moved or deleted")
DRAWN = msg("a line, a box or a picture would be drawn or taken away")
REFERRED = msg("other places may name these numbers; both are changed together")
