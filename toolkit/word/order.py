"""The order in which Word's schema wants properties, and how a property is set in its place."""

from __future__ import annotations

from lxml.etree import SubElement, _Element

from toolkit.word.names import local, q


def _words(text: str) -> list[str]:
    return text.split()


PARAGRAPH = _words(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
RUN = _words(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
SECTION = _words(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
    "printerSettings sectPrChange"
)


def child(parent: _Element, name: str, order: list[str]) -> _Element:
    """Give the child of a name, made in its place where it is not there."""
    found = parent.find(q(f"w:{name}"))
    if found is not None:
        return found
    made = SubElement(parent, q(f"w:{name}"))
    rank = {word: at for at, word in enumerate(order)}
    later = [e for e in parent if rank.get(local(e), len(order)) > rank[name] and e is not made]
    if later:
        later[0].addprevious(made)
    return made


def without(parent: _Element | None, name: str) -> None:
    """Take the children of a name away."""
    for found in parent.findall(q(f"w:{name}")) if parent is not None else ():
        assert parent is not None
        parent.remove(found)


def properties(element: _Element, name: str) -> _Element:
    """Give w:pPr or w:rPr of an element, made as its first child where it is not there."""
    found = element.find(q(f"w:{name}"))
    if found is None:
        found = element.makeelement(q(f"w:{name}"), {})
        element.insert(0, found)
    return found
