"""What pydantic finds, in words for a person: one sentence and one hint for each of its error types.

Pydantic's own words are for programmers and change with its versions. Only the list stands here; `shape` uses it.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.messages import Message, msg


@dataclass(frozen=True, slots=True)
class Fault:
    """The rule, the sentence and the hint of one kind of fault; their values are filled in by `shape`."""

    rule: str
    what: Message
    hint: Message


_LIST = msg("allowed are: {allowed}")
_CLOSEST = msg("did you mean {closest}? Allowed are: {allowed}")
_BOUNDS = msg("write a number within the bounds")

FAULTS: dict[str, Fault] = {
    "missing": Fault(
        "missing-key", msg("the key {key} is missing"), msg("write `{key}:` with its value here")
    ),
    "empty": Fault(
        "missing-key", msg("the key {key} has no value"), msg("write its value after the colon")
    ),
    "extra_forbidden": Fault("unknown-key", msg("the key {key} is not known here"), _LIST),
    "extra_forbidden+closest": Fault(
        "unknown-key", msg("the key {key} is not known here"), _CLOSEST
    ),
    "string_type": Fault(
        "wrong-type",
        msg("{key} wants one text, but finds “{value}”"),
        msg("write one text; put it in quotes if it begins with a bracket, a brace or a dash"),
    ),
    "int_type": Fault(
        "wrong-type",
        msg("{key} wants a whole number, but finds “{value}”"),
        msg("write digits only, as 15"),
    ),
    "bool_type": Fault(
        "wrong-type",
        msg("{key} wants true or false, but finds “{value}”"),
        msg("write true or false"),
    ),
    "date_type": Fault(
        "wrong-type",
        msg("{key} wants a day of the calendar, but finds “{value}”"),
        msg("write year-month-day, as 2026-11-23"),
    ),
    "tuple_type": Fault(
        "wrong-type",
        msg("{key} wants a list, but finds “{value}”"),
        msg("write each item on its own line after a dash, or [one, two]"),
    ),
    "dict_type": Fault(
        "wrong-type",
        msg("{key} wants keys with values, but finds “{value}”"),
        msg("write `key: value`, each on its own line, indented"),
    ),
    "model_type": Fault(
        "wrong-type",
        msg("{key} wants a record, but finds “{value}”"),
        msg("write `key: value`, each on its own line, with these keys: {allowed}"),
    ),
    "model_type+root": Fault(
        "wrong-type",
        msg("the file wants keys with values, but finds “{value}”"),
        msg("write `key: value`, each on its own line, with these keys: {allowed}"),
    ),
    "enum": Fault("not-allowed-value", msg("{key} cannot be “{value}”"), _LIST),
    "enum+closest": Fault("not-allowed-value", msg("{key} cannot be “{value}”"), _CLOSEST),
    "string_pattern_mismatch": Fault(
        "id-form",
        msg("“{value}” is not an id"),
        msg("write lower-case words without diacritics, joined by hyphens, as report-harm"),
    ),
    "string_pattern_mismatch+subject": Fault(
        "id-form",
        msg("“{value}” is not the id of a clause"),
        msg(
            "write the subject, a point and lower-case words joined by hyphens, as pupil.report-harm"
        ),
    ),
    "string_too_short": Fault(
        "empty-text", msg("the text of {key} is empty"), msg("write the text")
    ),
    "string_too_long": Fault(
        "out-of-range",
        msg("the text of {key} is longer than {limit} characters"),
        msg("shorten the text"),
    ),
    "too_short": Fault(
        "out-of-range",
        msg("{key} wants at least {limit}, fewer stand here"),
        msg("add what is missing"),
    ),
    "too_short+one": Fault(
        "out-of-range", msg("{key} wants at least one value"), msg("add what is missing")
    ),
    "too_long": Fault(
        "out-of-range",
        msg("{key} takes at most {limit}, more stand here"),
        msg("keep the most important ones; the others can be told in the note"),
    ),
    "greater_than_equal": Fault("out-of-range", msg("{key} must be at least {limit}"), _BOUNDS),
    "greater_than": Fault("out-of-range", msg("{key} must be more than {limit}"), _BOUNDS),
    "less_than_equal": Fault("out-of-range", msg("{key} must be at most {limit}"), _BOUNDS),
    "less_than": Fault("out-of-range", msg("{key} must be less than {limit}"), _BOUNDS),
    "value_error": Fault(
        "condition-form",
        msg("a condition has exactly one form"),
        msg("keep one of {allowed}; join several conditions under `all` or `any`"),
    ),
}

OTHER = Fault(
    "wrong-type",
    msg("{key} cannot be read: {said}"),
    msg("look at the description of the file's keys"),
)
