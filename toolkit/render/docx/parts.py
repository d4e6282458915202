"""The small parts around the main one: types, relationships, headers, footers, properties, clause list.

Each function writes one part as a string; which parts a file has, and in which order, is `package`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toolkit.model.document import Document
from toolkit.render.docx.xml import DECLARATION, NAMESPACES, attribute, escape, paragraph, run

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
APPLICATION = "application/vnd.openxmlformats"
WORD = f"{APPLICATION}-officedocument.wordprocessingml"
CORE = f"{PACKAGE}/relationships/metadata/core-properties"
CODE_NAMESPACE = "urn:quytac:code:1"
CODE_ITEM = "{6F4C1D52-8B0E-4C53-9B7A-2E1F30C8A74D}"
CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

BASE_TYPES = {
    "document": f"{WORD}.document.main+xml",
    "styles": f"{WORD}.styles+xml",
    "settings": f"{WORD}.settings+xml",
    "fontTable": f"{WORD}.fontTable+xml",
    "theme": f"{APPLICATION}-officedocument.theme+xml",
}
OWN_TYPES = {
    "docProps/core.xml": f"{APPLICATION}-package.core-properties+xml",
    "docProps/app.xml": f"{APPLICATION}-officedocument.extended-properties+xml",
    "docProps/custom.xml": f"{APPLICATION}-officedocument.custom-properties+xml",
    "customXml/itemProps1.xml": f"{APPLICATION}-officedocument.customXmlProperties+xml",
}
APP = (
    f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties">'
    "<Application>quytac</Application></Properties>"
)
ITEM_PROPERTIES = (
    f'{DECLARATION}<ds:datastoreItem ds:itemID="{CODE_ITEM}" xmlns:ds="{OFFICE}/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{CODE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


def content_types(defaults: Mapping[str, str], overrides: Mapping[str, str]) -> str:
    """Write [Content_Types].xml."""
    known = {"rels": f"{APPLICATION}-package.relationships+xml", "xml": "application/xml"}
    first = "".join(
        f'<Default Extension="{attribute(extension)}" ContentType="{attribute(kind)}"/>'
        for extension, kind in ({**defaults, **known}).items()
    )
    rest = "".join(
        f'<Override PartName="/{attribute(name)}" ContentType="{attribute(kind)}"/>'
        for name, kind in overrides.items()
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{first}{rest}</Types>'


def relationships(links: Iterable[tuple[str, str, str]]) -> str:
    """Write a .rels part of (id, kind, target); a kind that is no address is one of Office's."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind if ":" in kind else f"{OFFICE}/relationships/{kind}"}"'
        f' Target="{attribute(target)}"/>'
        for name, kind, target in links
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def page_header() -> str:
    """Write the header from page 2 on: the page's number alone, centred (annex I, part I, I.7)."""
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('SoTrang', field)}</w:hdr>"


def first_header() -> str:
    """Write the empty header of a first page."""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('SoTrang')}</w:hdr>"


def footer(text: str) -> str:
    """Write the footer that marks every page of a sample or a draft."""
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph('ChanTrang', run(text))}</w:ftr>"


def core_properties(document: Document) -> str:
    """Write docProps/core.xml: the drafting day stands for both times, so that bytes stay the same."""
    day = f"{document.day.isoformat()}T00:00:00Z"
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{escape(document.creator)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(document.creator)}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def custom_properties(document: Document) -> str:
    """Write docProps/custom.xml: version, state, drafting day and digest, which LibreOffice keeps."""
    values = {
        "quytac.version": document.version,
        "quytac.state": document.state.value,
        "quytac.day": document.day.isoformat(),
        "quytac.digest": document.digest,
    }
    rows = "".join(
        f'<property fmtid="{CUSTOM_FORMAT}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(values.items(), start=2)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" '
        f'xmlns:vt="{OFFICE}/docPropsVTypes">{rows}</Properties>'
    )


def clause_list(document: Document, rows: Iterable[str]) -> str:
    """Write the custom XML part: what stands under which bookmark, and the digest of its words."""
    return (
        f'{DECLARATION}<code xmlns="{CODE_NAMESPACE}" version="{attribute(document.version)}" '
        f'state="{document.state.value}" day="{document.day.isoformat()}" '
        f'sha256="{attribute(document.digest)}">{"".join(rows)}</code>'
    )
