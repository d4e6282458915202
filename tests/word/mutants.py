"""Word files as no program writes them: seeded changes to the XML of a sound file, the same each time.

`swept(data)` yields files in which, taken together, every attribute has every odd value; `mutants(data, count)` files
in which elements are gone, twice, elsewhere, or inside themselves, too.
"""

import random
import zipfile
from copy import deepcopy
from io import BytesIO

from lxml import etree

ODD = (
    "", " ", "..", "-1", "1e999", "ABC", "D800", "0", "FFFF", "9" * 20, "12,5pt", ".pt", "%", "NaN", "-inf", "٣", "²",
    "1_000", "0x41", "2147483648", "-2147483649", "32768", "1.5", "13pt", "50%", "auto", "none", "bullet", "E000",
    "lowerLetter", "upperRoman", "%1%2%9", "\u202e", "Đ" * 3000, "9" * 5000, "../../x.xml", "{x}", "rId1",
)  # fmt: skip
TEXTS = (
    "", " ", "\u0300", "\u202e\u200b", "\ue000slot:a\ue001", "Điều " + "9" * 5000 + ". a", "Điều ٣. a", "Số: ٣/QĐ-A",
    "Số: " + "1" * 5000 + "/QĐ-A", "9" * 400 + ". a", "99999999999999999999) a", "\t\n", "{x} %s {{x}}", "\U0001f600",
    "\u2028\x85", "Chương MMMMMMMMM", "Mơ, ngày 99 tháng 99 năm 0000", "Mơ, ngày ٣ tháng ٣ năm ٣٣٣٣", " PAGE ", "²",
    " " * 3000, "." * 3000, "_" * 3000, "a, " * 1000, "1. " * 1000, "(" * 3000,
)  # fmt: skip
PARTS = ("document", "styles", "numbering", "settings", "header1", "theme", "document.xml.rels")


def swept(data, share=2):
    """Yield a few files for each odd value, in each of which one attribute in `share` has an odd value."""
    parts, names = _parts(data)
    names = [name for name in names if not name.endswith(".rels")]
    for turn in range(len(ODD) * share):
        yield _zipped({**parts, **{name: _odd(parts[name], turn, share) for name in names}})


def _odd(part, turn, share):
    root = etree.fromstring(part)
    pairs = sorted({(one.tag, name) for one in root.iter() for name in one.attrib})
    for place, (tag, name) in enumerate(pairs):
        if (place + turn) % share == 0:
            for one in root.iter(tag):
                if name in one.attrib:
                    one.set(name, ODD[(place + turn // share) % len(ODD)])
    return etree.tostring(root, encoding="UTF-8")


def worded(data, share=4):
    """Yield a file for each odd text, in which one text in `share` is odd, or follows what stood there."""
    parts, names = _parts(data)
    (name,) = [name for name in names if name.endswith("document.xml")]
    for turn in range(len(TEXTS)):
        root = etree.fromstring(parts[name])
        for place, one in enumerate(root.iter("{*}t")):
            if place % share == turn % share:
                odd = TEXTS[(place // share + turn) % len(TEXTS)]
                one.text = odd if place % 2 else (one.text or "") + odd
        yield _zipped({**parts, name: etree.tostring(root, encoding="UTF-8")})


def mutants(data, count, seed=14, most=6):
    """Yield as many mutants of a file, each with one to `most` changes."""
    parts, names = _parts(data)
    chance = random.Random(seed)
    for _ in range(count):
        yield _zipped({**parts, **_changed(parts, names, chance, most)})


def _parts(data):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return parts, sorted(n for n in parts if n.rpartition("/")[2].removesuffix(".xml") in PARTS)


def _changed(parts, names, chance, most):
    roots = {}
    for _ in range(chance.randint(1, most)):
        # Most of what can go wrong stands in the main part.
        name = chance.choice([*names, *[n for n in names if n.endswith("document.xml")] * 4])
        root = roots.setdefault(name, etree.fromstring(parts[name]))
        chance.choice(CHANGES)(root, chance)
    return {name: etree.tostring(root, encoding="UTF-8") for name, root in roots.items()}


def _zipped(parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _any(root, chance):
    return chance.choice([one for one in root.iter() if isinstance(one.tag, str)])


def value(root, chance):
    with_some = [one for one in root.iter() if one.attrib]
    if with_some:
        one = chance.choice(with_some)
        one.set(chance.choice(sorted(one.attrib)), chance.choice(ODD))


def no_value(root, chance):
    with_some = [one for one in root.iter() if one.attrib]
    if with_some:
        one = chance.choice(with_some)
        del one.attrib[chance.choice(sorted(one.attrib))]


def text(root, chance):
    _any(root, chance).text = chance.choice(TEXTS)


def gone(root, chance):
    one = _any(root, chance)
    if one.getparent() is not None:
        one.getparent().remove(one)


def twice(root, chance):
    one = _any(root, chance)
    if one.getparent() is not None:
        one.addnext(deepcopy(one))


def elsewhere(root, chance):
    one, there = _any(root, chance), _any(root, chance)
    if one not in (there, *there.iterancestors()):
        there.insert(chance.randint(0, len(there)), one)


def inside_itself(root, chance):
    one = _any(root, chance)
    if len(one.xpath(".//*")) < 60:
        one.insert(chance.randint(0, len(one)), deepcopy(one))


def called_otherwise(root, chance):
    _any(root, chance).tag = _any(root, chance).tag


CHANGES = (
    value, value, value, value, no_value, text, text, gone, twice, elsewhere, inside_itself, called_otherwise,
)  # fmt: skip
