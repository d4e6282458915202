"""Bring the catalogues up to date: `python tests/tools/catalogues.py` after a message was added or changed.

It collects every literal msgid of `toolkit/`, keeps the translations there are, and compiles. English is its own
translation. What is new in Vietnamese is printed and stays empty until somebody writes it into the .po file.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
TOOLKIT = ROOT / "toolkit"
MAKERS = {"msg", "_", "word"}
SHOWN_KEYS = {"help", "metavar"}
WHAT_LANGUAGE = {"vi": "Vietnamese", "en": "English"}
HEADERS = [
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]


class Plain(Catalog):
    """A catalogue whose header holds no times and no names: the same messages give the same file."""

    mime_headers = HEADERS


def po(language: str) -> Path:
    return TOOLKIT / "locale" / language / "LC_MESSAGES" / "quytac.po"


def found() -> dict[str, list[tuple[str, int]]]:
    """Every msgid with the places where it stands."""
    places: dict[str, list[tuple[str, int]]] = {}
    for path in sorted(TOOLKIT.rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        for msgid, line in in_source(path.read_text(encoding="utf-8"), shown="/cli/" in file):
            places.setdefault(msgid, []).append((file, line))
    return places


def in_source(source: str, shown: bool = False) -> Iterator[tuple[str, int]]:
    """The msgids of one module; `shown` takes the help and placeholders of options too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in MAKERS and node.args:
                yield from _literal(node.args[0])
            for keyword in node.keywords if shown else ():
                if keyword.arg in SHOWN_KEYS:
                    yield from _literal(keyword.value)


def _literal(node: ast.expr) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value, node.lineno


def updated(language: str) -> Catalog:
    """The catalogue with all msgids and the translations there are."""
    old = read(language)
    new = Plain(
        locale=language, fuzzy=False, header_comment=f"# {WHAT_LANGUAGE[language]} of quytac"
    )
    for msgid, places in sorted(found().items()):
        kept = old[msgid].string if msgid in old else ""
        files = sorted({(file, None) for file, _ in places})
        new.add(msgid, msgid if language == "en" else kept, locations=files)
    return new


def read(language: str) -> Catalog:
    path = po(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalog: Catalog) -> bytes:
    plain = Plain(locale=catalog.locale, fuzzy=False)
    for message in catalog:
        if message.id:
            plain.add(message.id, message.string)
    out = BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def main() -> int:
    for language in ("vi", "en"):
        catalog = updated(language)
        out = BytesIO()
        write_po(out, catalog, omit_header=False, width=100)
        po(language).parent.mkdir(parents=True, exist_ok=True)
        po(language).write_bytes(out.getvalue())
        po(language).with_suffix(".mo").write_bytes(compiled(catalog))
        empty = [message.id for message in catalog if message.id and not message.string]
        print(f"{language}: {len(catalog)} msgids, {len(empty)} without a translation")
        for msgid in empty:
            print(f"  {msgid!r}")
    return 1 if empty else 0


if __name__ == "__main__":
    sys.exit(main())
