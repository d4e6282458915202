# ruff: noqa: E501 -- one spelling a line
"""One school's choices in many spellings: each says the same to YAML, and a person may write any of them.

`#@` stands for a comment; `comments_numbered` gives each its own number, so that a lost one is seen.
"""

from __future__ import annotations

from itertools import count

HEAD = "follows: ../..   #@\nsize: 13\t#@\n"
TAIL = "commune: xã Suối Mơ\n#@\n"

NOTHING = (
    "",
    "K:\n",
    "K: ~\n",
    "K: null\n",
    "K: E\n",
    "K:  #@\n",
    "K: ~  #@\n",
    "K:\t~\t#@\n",
    "K: E  #@\n",
    "K:\n  #@\n",
    "K:\n#@\n\n",
    "K:  #@\n  E  #@\n",
    "K:\n  ~\n",
    "? K\n",
    "? K  #@\n",
    "? K\n:  #@\n",
    "? K  #@\n:\n",
    "? K\n: ~  #@\n",
    '"K": E\n',
    "'K' :\n\n",
)
"""A key K without a value, or with an empty E."""

DROP = (
    "drop:\n  #@\n  a.b: lý do # 1  #@\n\n  #@\n  c.d: 'dài: lắm'  #@\n",
    "drop:\n    a.b: lý do # 1\n    #@\n    c.d: |  #@\n      dài: lắm\n\n\n#@\n",
    "drop:\n  a.b: |+  #@\n    lý do # 1\n\n  c.d: >-\n    dài:\n    lắm\n  #@\n",
    "drop:\n  ? a.b\n  : lý do # 1  #@\n  ? c.d  #@\n  : dài lắm\n",
    'drop: {a.b: lý do, "c.d": "dài: lắm"}  #@\n',
    "drop: {  #@\n  a.b: lý do,  #@\n  c.d: 'dài, lắm'  #@\n}  #@\n",
    "drop:  #@\n  {a.b: lý do,\n\n   c.d: dài}\n",
    "drop: {a.b: lý do  #@\n  , c.d: dài,}\n",
    '"drop":\n  "a.b": lý\n    do\n\n    #@\n  \'c.d\': "dài\n    lắm"  #@\n',
    "drop:  #@\n  #@\n  a.b:\n    lý do  #@\n  c.d:  #@\n    dài\n",
    "drop:\n  a.b: >\n    lý do\n\n    #: không phải ghi chú\n   #@\n  c.d: dài\t#@\n",
)
CHOOSE = (
    "choose: [a.one, b.two]  #@\n",
    "choose: [ a.one , b.two, ]\n",
    "choose: [\"a.one\",'b.two']\n",
    "choose:\n  - a.one  #@\n  #@\n  - b.two\n",
    "choose:  #@\n- a.one\n- b.two  #@\n#@\n",
    "choose: [\n  a.one,  #@, x\n  b.two   #@\n]\n",
    "choose: [  #@\n  a.one  #@\n  , b.two\n  ,\n]  #@\n",
    "choose:\n  [a.one,#@\n   b.two]\n",
    "choose:\n  - |  #@\n    a.one\n  -  #@\n    b.two\n".replace("|  ", "|-  "),
    "? choose\n: - a.one  #@\n  - b.two\n",
    "? choose\n: [a.one, b.two]\n",
)
REWORD = (
    "reword:\n  x.y:\n    text: Lời\n    points: [một, hai]\n    reason: vì  #@\n",
    "reword:\n  x.y:\n    text: |  #@\n      Lời # một\n    points:  #@\n      - một  #@\n      - hai\n    reason: >\n      vì\n",
    "reword:\n  x.y:  #@\n    #@\n    text: >-  #@\n      Lời\n      dài\n\n    points:\n    - một\n    #@\n    - hai  #@\n    reason: vì\n",
    'reword:\n  x.y: {text: "Lời", points: [một, "hai"], reason: vì}  #@\n',
    "reword: {x.y: {text: 'Lời', points: [  #@\n  một,\n  hai  #@\n], reason: vì}}\n",
    "reword:\n  x.y:\n    reason: vì\n    points:\n      - |\n        một\n      - >-  #@\n        hai\n    text: |2+\n       Lời\n\n",
    "reword:\n  ? x.y\n  : reason: vì\n    text: Lời\n      dài  #@\n    points: [một,\n      hai]\n",
    "reword:\n  x.y:\n    text:\t'Lời'\t#@\n    points:\t[một,\thai]\n    reason:\n      vì\n",
)
OWN = (
    "own:\n  #@\n  - id: mot\n    article: x  #@\n    text: Lời.\n  #@\n  - article: y\n    id: hai  #@\n    text: |  #@\n      Lời.\n",
    "own:\n- id: mot  #@\n  article: x\n  text: Lời.\n\n- id: hai\n  article: y\n  text: >-\n    Lời.\n#@\n",
    "own: [{id: mot, article: x, text: Lời.}, {id: hai, article: y, text: Lời.}]  #@\n",
    "own:\n  - {id: mot, article: x, text: Lời.}  #@\n  - {article: y, id: hai,  #@\n     text: Lời.}\n",
    "own:\n  -  #@\n    id: mot\n    article: x\n    text: Lời.\n  -\n    text: Lời.  #@\n    article: y\n    id: hai\n",
    "own:\n  -   text: Lời.\n      #@\n      id: mot\n      article: x\n  - ? id\n    : hai\n    ? article  #@\n    : y\n    ? text\n    : Lời.\n",
    "own: [\n  {id: mot, article: x, text: Lời.},  #@\n  {id: hai, article: y, text: Lời.}  #@\n]\n",
)
SLOTS = (
    'slots:\n  p.q: {so: "3", gio: 7 giờ}  #@\n',
    "slots:\n  p.q:\n    so: 3  #@\n    #@\n    gio: |-\n      7 giờ\n",
    "slots: {p.q: {so: 3, gio: 7 giờ}}\n",
    "slots:\n  p.q:\n    gio: >  #@\n      7 giờ\n\n    so: '3'\n  r.s: {}  #@\n",
    "slots:\n  #@\n  p.q:  #@\n    {so: 3,  #@\n     gio: 7 giờ}\n  r.s:\n",
    "slots:\n  p.q:\n    gio:\n    so: 3\n".replace("gio:\n", "gio:  #@\n"),
)


def spelled(parts: tuple[str, ...], key: str, empty: str) -> list[str]:
    """Give the whole files: each spelling of a part between the same head and tail, and at the very end."""
    none = [one.replace("K", key).replace("E", empty) for one in NOTHING]
    return [
        comments_numbered(f)
        for one in (*parts, *none)
        for f in (HEAD + one + TAIL, HEAD + TAIL + one)
    ]


def whole(parts: list[str]) -> str:
    """Give a file of several parts."""
    return comments_numbered(HEAD + "".join(parts) + TAIL)


def comments_numbered(text: str) -> str:
    numbers = count(1)
    while "#@" in text:
        text = text.replace("#@", f"# c{next(numbers)}:", 1)
    return text


def carried(text: str) -> list[str]:
    """Give a text as editors save it: other ends of lines, a byte order mark, no end of the last line."""
    return [
        text,
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        "\ufeff" + text,
        text.removesuffix("\n"),
        "\ufeff" + text.replace("\n", "\r\n").removesuffix("\r\n"),
    ]
