"""Our style ids in a foreign styles.xml: found by id, else by name, else named as missing.

A Vietnamese Word saves `heading 1` under the id `u1`, and LibreOffice makes every id from the name; the
names survive both. Nothing of a style but its id is changed.
"""

from __future__ import annotations

from lxml import etree

from toolkit.errors import WorldError
from toolkit.messages import msg
from toolkit.render.docx.styles import REQUIRED
from toolkit.render.docx.xml import W

ID, VAL = f"{{{W}}}styleId", f"{{{W}}}val"
REFERENCES = {f"{{{W}}}{name}" for name in ("basedOn", "next", "link")}


def parse(xml: bytes) -> etree._Element:
    """Parse a part of a file from outside: no DTD, no entities, no network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise WorldError(msg("The Word base file holds a document type, which no Word file needs."))
    return root


def with_our_ids(styles: bytes) -> bytes:
    """Give the styles that the renderer uses the ids it uses; the part stays as it is if it can."""
    root = parse(styles)
    rows = root.findall(f"{{{W}}}style")
    ids = {row.get(ID, "") for row in rows}
    by_name = {_name(row): row.get(ID, "") for row in rows}
    missing = [
        name for name, label in REQUIRED if name not in ids and label.casefold() not in by_name
    ]
    if missing:
        raise WorldError(
            msg("The Word base file lacks these styles: {styles}", styles=", ".join(missing))
        )
    renamed = {by_name[label.casefold()]: name for name, label in REQUIRED if name not in ids}
    if not renamed:
        return styles
    _rename(root, renamed)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _name(row: etree._Element) -> str:
    """Read a style's name without the aliases that Word joins to it by commas."""
    name = row.find(f"{{{W}}}name")
    return (name.get(VAL, "") if name is not None else "").partition(",")[0].strip().casefold()


def _rename(root: etree._Element, renamed: dict[str, str]) -> None:
    """Replace ids where they are given and where other styles refer to them."""
    for element in root.iter():
        key = ID if element.get(ID) in renamed else VAL if element.tag in REFERENCES else ""
        if key and element.get(key) in renamed:
            element.set(key, renamed[element.get(key, "")])
