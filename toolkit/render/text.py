"""Document → plain text, for golden tests, diffs and reading over the telephone.

It holds every word of the file and none of its form; it must not grow a form of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.document import (
    Block,
    Chapter,
    Closing,
    Document,
    Kind,
    Letterhead,
    Part,
    Signature,
    Table,
)
from toolkit.render import lines

BREAK = "=" * 72
RULE = "-----"


def render_text(document: Document, base: bytes = b"") -> bytes:
    """Render the document as UTF-8 text; `base` is there for the registry and is not used."""
    pages = [_part(part) for part in document.parts]
    text = f"\n{BREAK}\n\n".join(pages)
    text += f"\n[{document.footer}]\n" if document.footer else ""
    return text.encode(errors="replace")


def _part(part: Part) -> str:
    """Join the blocks of one part, one empty line between blocks."""
    blocks = [*_letterhead(part.letterhead), *(_block(b) for b in part.paragraphs)]
    for chapter in part.chapters:
        blocks += _chapter(chapter)
    blocks += _closing(part.closing)
    return "\n\n".join(blocks) + "\n"


def _letterhead(head: Letterhead | None) -> Iterator[str]:
    """Yield the left and the right half of the header one under the other."""
    if head:
        yield "\n".join(
            filter(None, (head.superior, head.issuer, head.number, head.about, head.draft_mark))
        )
        yield "\n".join(filter(None, (lines.NATIONAL_TITLE, lines.MOTTO, head.place_date)))


def _block(block: Block) -> str:
    """Write one paragraph, the short line as hyphens, or one table."""
    if isinstance(block, Table):
        return "\n".join(lines.table_lines(block))
    return RULE if block.kind == Kind.LINE else lines.paragraph_line(block)


def _chapter(chapter: Chapter) -> Iterator[str]:
    """Yield the heading pair and the articles."""
    yield f"{lines.chapter_line(chapter)}\n{lines.chapter_title(chapter)}"
    for article in chapter.articles:
        yield lines.article_line(article)
        for unit in article.units:
            points = [lines.point_line(point) for point in unit.points]
            yield "\n".join([lines.unit_line(unit), *points])


def _closing(closing: Closing | None) -> Iterator[str]:
    """Yield Nơi nhận, then the signatures; where two sign, they come first."""
    if closing is None:
        return
    recipients = "\n".join([lines.RECIPIENTS, *closing.recipients]) if closing.recipients else ""
    right = Signature(closing.authority, closing.name, closing.note)
    signed = [closing.dated, *(_signature(one) for one in (closing.left, right) if one)]
    yield from filter(None, [*signed, recipients] if closing.left else [recipients, *signed])


def _signature(signature: Signature) -> str:
    """Write who signs: titles, how, name."""
    above = [*signature.authority, *filter(None, [signature.note])]
    return "\n".join([*above, "", signature.name])
