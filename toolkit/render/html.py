"""Document → one HTML file: opens from disk, asks no network, prints as pages, shows what each khoản rests on.

The template is handed in; values are escaped, and a content policy forbids scripts and addresses.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from toolkit.model.document import Document
from toolkit.render import lines


def render_html(document: Document, template: bytes) -> bytes:
    """Render the document as UTF-8 HTML with the template's text."""
    contents = [chapter for part in document.parts for chapter in part.chapters]
    text = compiled(template).render(
        document=document, contents=contents, national=lines.NATIONAL_TITLE, motto=lines.MOTTO
    )
    return text.encode(errors="replace")


@lru_cache(maxsize=4)
def compiled(template: bytes) -> Template:
    """Compile a page's template in the sandbox; what it is not given is an error."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(template.decode())
