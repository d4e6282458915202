"""Styles of a Word file in a few words."""


def style(id_, kind="paragraph", run="", paragraph="", based="", more=""):
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    name = f'<w:name w:val="name of {id_}"/>'
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}" {more}>{name}{base}<w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def size(number):
    return f'<w:sz w:val="{number}"/>'


def defaults(run="", paragraph=""):
    run = f"<w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
    return f"<w:docDefaults>{run}<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
