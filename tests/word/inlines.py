"""Draws the content of a paragraph together with what it prints after accepting changes, and reads it back."""

from xml.sax.saxutils import escape

from hypothesis import strategies as st
from lxml.etree import fromstring, tostring

from tests.check.form.small import W
from toolkit.word.numbering import Numbering
from toolkit.word.styles import Styles
from toolkit.word.theme import Theme
from toolkit.word.walker import Walker

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
SPACES = f'{W} {MC} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
LETTERS = st.text("aăÂđ \t\u0301<&字\U0001f600", max_size=4)


def mark(kind):
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def both(choice, fallback):
    inside = "" if choice is None else f'<mc:Choice Requires="w14">{choice}</mc:Choice>'
    inside += "" if fallback is None else f"<mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent>{inside}</mc:AlternateContent>"


def joined(pairs):
    return "".join(xml for xml, _ in pairs), "".join(text for _, text in pairs)


def silent(xml):
    return st.just((xml, ""))


def alternatives(inside):
    """Draw alternatives: the choice prints, without one the fallback."""
    return st.one_of(
        st.tuples(inside, inside).map(lambda two: (both(two[0][0], two[1][0]), two[0][1])),
        inside.map(lambda one: (both(one[0], None), one[1])),
        inside.map(lambda one: (both(None, one[0]), one[1])),
    )


TEXT = LETTERS.map(lambda text: (f'<w:t xml:space="preserve">{escape(text)}</w:t>', text))
SIGN = st.sampled_from(
    [
        ("<w:tab/>", "\t"),
        ("<w:ptab/>", "\t"),
        ("<w:cr/>", "\n"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="textWrapping"/>', "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "\uf0b7"),
        ('<w:sym w:font="Symbol" w:char="2192"/>', "→"),
    ]
)
NOTHING = st.sampled_from(
    [
        (xml, "")
        for xml in (
            '<w:br w:type="page"/>',
            '<w:br w:type="column"/>',
            "<w:softHyphen/>",
            "<w:lastRenderedPageBreak/>",
            '<w:footnoteReference w:id="1"/>',
            '<w:commentReference w:id="1"/>',
            "<w:sym/>",
            *(
                f'<w:sym w:char="{code}"/>'
                for code in ("D800", "0", "FFFF", "-1", "٣", "110000", "x")
            ),
        )
    ]
)
LEAF = st.one_of(TEXT, TEXT, SIGN, NOTHING)
FORMATS = ("", "<w:b/>", '<w:i/><w:sz w:val="30"/>', "<w:vanish/>", '<w:color w:val="FF0000"/>')


def run(children):
    def made(drawn):
        format_, pairs = drawn
        xml, text = joined(pairs)
        return f"<w:r>{f'<w:rPr>{format_}</w:rPr>' if format_ else ''}{xml}</w:r>", text

    return st.tuples(st.sampled_from(FORMATS), st.lists(children, max_size=4)).map(made)


PLAIN_RUN = run(LEAF)
RUN = run(st.one_of(LEAF, LEAF, LEAF, alternatives(TEXT)))


def wrapped(name, attributes="", prints=True):
    def wrap(pair):
        return f"<w:{name}{attributes}>{pair[0]}</w:{name}>", pair[1] if prints else ""

    return wrap


def control(pair):
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{pair[0]}</w:sdtContent></w:sdt>',
        pair[1],
    )


def complex_field(drawn):
    code, result = drawn
    begin = f"<w:r>{mark('begin')}<w:instrText> IF </w:instrText></w:r>{code[0]}"
    return f"{begin}<w:r>{mark('separate')}</w:r>{result[0]}<w:r>{mark('end')}</w:r>", result[1]


def around(inner):
    inside = st.lists(inner, max_size=3).map(joined)
    simple = ' w:instr="REF a"'
    return st.one_of(
        inside.map(wrapped("hyperlink")),
        inside.map(wrapped("smartTag")),
        inside.map(wrapped("fldSimple", simple)),
        inside.map(wrapped("ins", ' w:id="1"')),
        inside.map(wrapped("moveTo", ' w:id="1"')),
        inside.map(wrapped("del", ' w:id="1"', prints=False)),
        inside.map(wrapped("moveFrom", ' w:id="1"', prints=False)),
        inside.map(control),
        alternatives(inside),
        st.tuples(inside, inside).map(complex_field),
    )


MARKS = st.sampled_from(
    [
        (xml, "")
        for xml in (
            '<w:bookmarkStart w:id="1" w:name="a"/>',
            '<w:bookmarkEnd w:id="1"/>',
            '<w:commentRangeStart w:id="1"/>',
            "<w:proofErr/>",
        )
    ]
)


def contents(runs):
    """Draw (xml, printed) of a paragraph."""
    drawn = st.recursive(st.one_of(runs, runs, MARKS), around, max_leaves=8)
    return st.lists(drawn, max_size=4).map(joined)


LOOSE = st.sampled_from(
    [f"<w:r>{mark(kind)}</w:r>" for kind in ("begin", "separate", "end", "other")]
    + [f"<w:del>{f'<w:r>{mark(kind)}</w:r>'}</w:del>" for kind in ("begin", "separate", "end")]
    + ["<w:r><w:instrText>PAGE</w:instrText></w:r>", "<w:r><w:delText>x</w:delText></w:r>"]
)


def disorder():
    """Draw content in which marks of fields stand anywhere; what it prints is not known beforehand."""
    return st.lists(st.one_of(LOOSE, contents(RUN).map(lambda pair: pair[0])), max_size=8).map(
        "".join
    )


def element_of(xml):
    """Make the element of a paragraph with this content."""
    return fromstring(f"<w:p {SPACES}><w:pPr/>{xml}</w:p>")


def read(element):
    """Read a paragraph as it is written to a file and read again."""
    walker = Walker("document", Styles(None, Theme()), Numbering(None), [9000])
    walker.walk([fromstring(tostring(element))])
    return walker.paragraphs[0]


def letters_of(paragraph):
    """List the characters of the accepted text, each with what is known of it."""
    return [
        (letter, run.format, run.change, run.field)
        for run in paragraph.runs
        if run.change != "deleted"
        for letter in run.text
    ]
