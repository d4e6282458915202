"""Document → bytes of a Word file: the main part, the parts around it, one zip.

It tells the order and nothing else; the same document and base give the same bytes on the same machine.
"""

from __future__ import annotations

from toolkit.model.document import Document
from toolkit.render.docx import parts
from toolkit.render.docx.body import document_xml
from toolkit.render.docx.package import footer_entries, references, static_entries
from toolkit.render.docx.units import units_xml
from toolkit.render.docx.zip import entry, write_zip


def render_docx(document: Document, base: bytes) -> bytes:
    """Render a document on the styles of a base file.

    `base` is the bytes of a .docx whose size pack is `document.size`; its text is not used. Raises
    WorldError where the base is no Word file or lacks a style of ours.
    """
    footer = bool(document.footer)
    units = units_xml(document)
    before, after = static_entries(base, footer)
    dynamic = {
        "customXml/item1.xml": parts.clause_list(document, (unit.row for unit in units)),
        "docProps/core.xml": parts.core_properties(document),
        "docProps/custom.xml": parts.custom_properties(document),
    }
    controls = (unit.control for unit in units)
    main = entry("word/document.xml", document_xml(document, controls, references(footer)))
    own = [entry(name, text.encode()) for name, text in dynamic.items()]
    return write_zip((*before, main, *footer_entries(document.footer), *own, *after))
