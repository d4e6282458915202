"""One school's code through quytac and through docxtpl, side by side in one run.

    python -m tests.bench.bench_render [rounds]

Ratios are what a run is judged by; the times beside them are this machine's. Nothing is asserted.
"""

from __future__ import annotations

import platform
import random
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
from docxtpl import DocxTemplate

from tests.render.sample_document import SAMPLE as REPEATING
from toolkit.assemble.document import assemble
from toolkit.flow.loaded import loaded_workspace
from toolkit.model.document import Article, Chapter, Document, State, Unit
from toolkit.render import lines
from toolkit.render.docx.opened import open_base
from toolkit.render.docx.package import footer_entries, static_entries
from toolkit.render.docx.render import render_docx
from toolkit.render.docx.units import unit_xml
from toolkit.render.docx.wrapping import balance
from toolkit.render.docx.zip import entry, write_zip

ROOT = Path(__file__).parents[2]

BASE = (ROOT / "templates" / "word" / "base-14.docx").read_bytes()
CACHES = (unit_xml, balance, static_entries, footer_entries)
PLACES = (ROOT / "toolkit" / "render" / "docx" / "seams.py").read_text(encoding="utf-8").split()
TEMPLATE = (
    "{%p for p in paragraphs %}",
    "{{ p }}",
    "{%p endfor %}",
    "{%p for chapter in chapters %}",
    "{{ chapter.line }}",
    "{{ chapter.title }}",
    "{%p for article in chapter.articles %}",
    "{{ article.line }}",
    "{%p for unit in article.units %}",
    "{{ unit.line }}",
    "{%p for point in unit.points %}",
    "{{ point }}",
    "{%p endfor %}",
    "{%p endfor %}",
    "{%p endfor %}",
    "{%p endfor %}",
)


def shuffled(document: Document) -> Document:
    """Give every khoản and điểm its own order of words: text that repeats itself packs too well."""
    words = " ".join(unit.text for unit in document.units()[:5]).split() + PLACES
    dice = random.Random(874)

    def sentence(length: int) -> str:
        return " ".join(dice.choices(words, k=length))

    def own(unit: Unit) -> Unit:
        points = tuple(replace(point, text=sentence(16)) for point in unit.points)
        return replace(unit, text=sentence(32), points=points)

    code = document.parts[1]
    chapters = tuple(
        replace(
            chapter,
            articles=tuple(
                replace(article, units=tuple(map(own, article.units)))
                for article in chapter.articles
            ),
        )
        for chapter in code.chapters
    )
    return replace(document, parts=(document.parts[0], replace(code, chapters=chapters)))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Take the median of the rounds, each timed alone."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def template() -> bytes:
    """Make the docxtpl template with python-docx."""
    made = docx.Document()
    for text in TEMPLATE:
        made.add_paragraph(text)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def context(document: Document) -> dict[str, object]:
    """Give docxtpl the same texts, already joined to their numbers."""
    paragraphs = [lines.paragraph_line(p) for part in document.parts for p in part.paragraphs]
    chapters = [_chapter(chapter) for part in document.parts for chapter in part.chapters]
    return {"paragraphs": paragraphs, "chapters": chapters}


def _chapter(chapter: Chapter) -> dict[str, object]:
    articles = [_article(article) for article in chapter.articles]
    title = lines.chapter_title(chapter)
    return {"line": lines.chapter_line(chapter), "title": title, "articles": articles}


def _article(article: Article) -> dict[str, object]:
    units = [
        {"line": lines.unit_line(unit), "points": [lines.point_line(p) for p in unit.points]}
        for unit in article.units
    ]
    return {"line": lines.article_line(article), "units": units}


def through_docxtpl(source: bytes, values: dict[str, object]) -> bytes:
    """Render as docxtpl must: the template is used up by a rendering and loaded anew."""
    made = DocxTemplate(BytesIO(source))
    made.render(values, autoescape=True)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


SAMPLE = shuffled(REPEATING)


def cold() -> bytes:
    """Render with every cache empty, as the first file of a run."""
    for cache in CACHES:
        cache.cache_clear()
    return render_docx(SAMPLE, BASE)


def batch(schools: int) -> float:
    """Render many schools, each with its own names and a fifth of its own words; ms a file."""
    documents = [school(number) for number in range(schools)]
    start = time.perf_counter()
    for document in documents:
        render_docx(document, BASE)
    return (time.perf_counter() - start) / schools * 1000


def school(number: int) -> Document:
    """Make a school's document: every fifth khoản and the header are its own."""
    decision, code = SAMPLE.parts
    head = replace(code.letterhead, issuer=f"TRƯỜNG THCS SỐ {number}")  # type: ignore[type-var]
    chapters = tuple(
        replace(chapter, articles=tuple(_own(article, number) for article in chapter.articles))
        for chapter in code.chapters
    )
    decision = replace(decision, letterhead=head)
    return replace(SAMPLE, parts=(decision, replace(code, letterhead=head, chapters=chapters)))


def _own(article: Article, number: int) -> Article:
    first, *rest = article.units
    units = (
        replace(first, text=f"{first.text} ({number})") if article.number % 5 < 4 else first,
        *rest,
    )
    return replace(article, units=units)


def zip_costs(rounds: int) -> tuple[float, float]:
    """Compare the zip writers on the same parts: zipfile, and ours with the static parts packed."""
    with zipfile.ZipFile(BytesIO(render_docx(SAMPLE, BASE))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    main = files.pop("word/document.xml")
    packed = [entry(name, data) for name, data in files.items()]

    def standard() -> None:
        with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
            out.writestr("word/document.xml", main)
            for name, data in files.items():
                out.writestr(name, data)

    def own() -> None:
        write_zip([entry("word/document.xml", main), *packed])

    return milliseconds(standard, rounds), milliseconds(own, rounds)


def whole_road(rounds: int) -> tuple[float, float]:
    """Assemble and render a shipped school's code, and render the same text through docxtpl."""
    workspace = loaded_workspace(ROOT / "examples/lao-cai-2026/schools/thpt-hoa-ban").workspace
    assert workspace is not None
    decision = (ROOT / "templates/papers/decision.j2").read_text(encoding="utf-8")

    def road() -> bytes:
        return render_docx(assemble(workspace, decision, State.FINAL).document, BASE)

    values = context(assemble(workspace, decision, State.FINAL).document)
    source = template()
    other = milliseconds(lambda: through_docxtpl(source, values), max(5, rounds // 10))
    return milliseconds(road, rounds), other


def help_seconds() -> str:
    """Time `quytac --help`, if it is installed."""
    command = shutil.which("quytac") or shutil.which(
        "quytac", path=str(Path(sys.executable).parent)
    )
    if not command:
        return "not installed"
    took = milliseconds(
        lambda: subprocess.run([command, "--help"], capture_output=True, check=True), 5
    )
    return f"{took / 1000:.2f} s"


def main(rounds: int) -> None:
    """Print the table."""
    source, values = template(), context(SAMPLE)
    sizes = len(render_docx(SAMPLE, BASE)), len(through_docxtpl(source, values))
    paragraphs = len(docx.Document(BytesIO(through_docxtpl(source, values))).paragraphs)
    warm = milliseconds(lambda: render_docx(SAMPLE, BASE), rounds)
    other = milliseconds(lambda: through_docxtpl(source, values), max(5, rounds // 10))
    rows = [
        ("docxtpl, template loaded per file", other),
        ("quytac, warm", warm),
        ("quytac, batch of 500 schools", batch(500)),
        ("quytac, every cache empty", milliseconds(cold, max(5, rounds // 10))),
    ]
    print(f"Python {platform.python_version()}, {platform.machine()}, {paragraphs} paragraphs")
    print(f"file size: quytac {sizes[0]} bytes, docxtpl {sizes[1]} bytes\n")
    for label, took in rows:
        print(f"{label:36}{took:9.3f} ms{other / took:8.1f} x")
    road, same = whole_road(rounds)
    print(f"{'example school, docxtpl':36}{same:9.3f} ms{1:8.1f} x")
    print(f"{'the same, assembled and rendered':36}{road:9.3f} ms{same / road:8.1f} x")
    standard, own = zip_costs(rounds)
    print(f"\nzip of the parts: zipfile {standard:.3f} ms, ours {own:.3f} ms")
    start = time.perf_counter()
    open_base(BASE)
    print(f"opening a base once: {(time.perf_counter() - start) * 1000:.2f} ms")
    print(f"quytac --help: {help_seconds()}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
