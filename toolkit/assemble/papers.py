"""Run a paper's template into paragraphs: sandboxed Jinja, one line a paragraph, `kind | text`.

A template never yields Word XML, so every format has every paper. Undefined names are errors; values that a person
wrote cannot run anything and cannot start a new line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from toolkit.errors import DataError
from toolkit.messages import msg
from toolkit.model.document import Kind, Paragraph

LEAD = re.compile(r"Điều \d+\.")


def paper_paragraphs(template: str, values: Mapping[str, object]) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a paper.

    Raises:
        DataError: the template is broken, uses an unknown name or an unknown kind of paragraph.
    """
    try:
        text = _compiled(template).render(values)
    except TemplateError as error:
        raise DataError(msg("the paper's template is broken: {reason}", reason=error)) from error
    return tuple(_paragraph(line) for line in text.splitlines() if line.strip())


@lru_cache(maxsize=32)
def _compiled(template: str) -> Template:
    """Compile a template once: a batch of schools uses the same one."""
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, finalize=_one_line
    )
    return environment.from_string(template)


def _one_line(value: object) -> object:
    return " ".join(value.splitlines()) if isinstance(value, str) else value


def _paragraph(line: str) -> Paragraph:
    kind, _, text = (part.strip() for part in line.partition("|"))
    if kind not in set(Kind):
        raise DataError(msg("the paper's template has a line of unknown kind: {line}", line=line))
    lead = LEAD.match(text) if kind == Kind.ARTICLE else None
    if lead is None:
        return Paragraph(Kind(kind), text)
    return Paragraph(Kind.ARTICLE, text[lead.end() :].strip(), lead.group())
