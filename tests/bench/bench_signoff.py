"""Measure sign-off: a form beside docxtpl and docx-mailmerge2 in one run, a school, a scanned stack; `--soak` the rest.

Figures are printed, never asserted. The soak renders 10,000 class files with 400,000 forms, each with its code.
"""

from __future__ import annotations

import platform
import resource
import shutil
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
from docxtpl import DocxTemplate
from mailmerge import MailMerge

from toolkit.assemble.commitment import FIELDS, form_page, sentences
from toolkit.flow.signoff_code import school_code, school_year
from toolkit.flow.signoff_forms import Order, make_forms
from toolkit.flow.signoff_record import Recorder, record_scans
from toolkit.flow.signoff_roster import read_roster
from toolkit.model.signing import Form
from toolkit.model.terms import Audience, SchoolLevel
from toolkit.render.docx.class_file import ClassForm, Filled, class_form, render_class_file
from toolkit.signoff.codes import new_code, shown
from toolkit.signoff.picture import picture
from toolkit.write.pdf import to_pdf

ROOT = Path(__file__).parents[2]

PROVINCE = ROOT / "examples" / "lao-cai-2026"
DAY, SIZE, CLASSES = date(2026, 11, 24), 40, 75
SOAK, CHUNK, JOBS = 10_000, 50, 2
SCHOOL = "thcs-suoi-mo"
LINKS = (b"rIdFooter", b"rIdFirstFooter", b"rIdCode")


def ready(pictures: bool) -> ClassForm:
    code = school_code(PROVINCE / "schools" / SCHOOL, DAY)
    level = SchoolLevel.LOWER_SECONDARY
    assert code.workspace
    assert code.assembly
    chosen = code.workspace.library.plan.commitment(Audience.PUPIL, level, False)
    assert chosen
    said = sentences(code.workspace, code.assembly, chosen, level)
    template = (ROOT / "templates" / "forms" / "pupil.j2").read_text("utf-8")
    page = form_page(
        code.workspace, code.assembly, template, Form.PUPIL, level, said, school_year(DAY)
    )
    base = (ROOT / "templates" / "word" / "base-13.docx").read_bytes()
    return class_form(page.document, page.boxes, base, pictures)


def words(number: int) -> dict[str, str]:
    return {
        **dict.fromkeys(FIELDS, ""),
        "name": f"Giàng Thị Số {number}",
        "group": "6A",
        "birth": "05/09/2014",
    }


def each(job: Callable[[], object], forms: int, rounds: int = 7) -> float:
    """Give the median milliseconds for one form."""
    job()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        job()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000 / forms


def as_template(form: ClassForm, mark: Callable[[str], str]) -> bytes:
    return render_class_file(form, [Filled({name: mark(name) for name in FIELDS}, mark("code"))])


def as_merge(form: ClassForm) -> bytes:
    """Turn the marks into the fields of Word's mail merge."""
    out, data = BytesIO(), as_template(form, lambda name: f"@@{name}@@")
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.namelist():
            text = old.read(one)
            for number, link in enumerate(LINKS, start=901):  # the library wants ids of figures
                text = text.replace(link, b"rId%d" % number)
            for name in (*FIELDS, "code") if one == "word/document.xml" else ():
                field = (
                    f'</w:t></w:r><w:fldSimple w:instr=" MERGEFIELD {name} "><w:r><w:t>«{name}»</w:t></w:r>'
                    '</w:fldSimple><w:r><w:t xml:space="preserve">'
                )
                text = text.replace(f"@@{name}@@".encode(), field.encode())
            new.writestr(one, text)
    return out.getvalue()


def beside() -> None:
    form = ready(pictures=False)
    people = [Filled(words(n), "ABC DEF") for n in range(SIZE)]
    ours = each(lambda: render_class_file(form, people), SIZE)
    template = as_template(form, lambda name: f"{{{{ {name} }}}}")

    def one_by_one() -> None:
        for number in range(5):
            made = DocxTemplate(BytesIO(template))
            made.render({**words(number), "code": "ABC DEF"})
            made.save(BytesIO())

    rows = [{**words(n), "code": "ABC DEF"} for n in range(SIZE)]
    merge = as_merge(form)

    def merged() -> None:
        with MailMerge(BytesIO(merge)) as made:
            made.merge_templates(rows, separator="page_break")
            made.write(BytesIO())

    theirs, mail = each(one_by_one, 5), each(merged, SIZE)
    print(f"one form in a class file of {SIZE}, without the picture")
    print(f"  quytac           {ours:8.3f} ms   aim 0.06 ms")
    print(
        f"  docxtpl          {theirs:8.3f} ms   {theirs / ours:6.0f} x   aim 100 x   (a file each)"
    )
    print(
        f"  docx-mailmerge2  {mail:8.3f} ms   {mail / ours:6.1f} x   aim 2 x     (a file a class)"
    )


def roster(folder: Path) -> Path:
    book = openpyxl.Workbook(write_only=True)
    for number in range(CLASSES):
        page = book.create_sheet(f"{6 + number % 4}A{number}")
        page.append(["STT", "Họ và tên", "Ngày sinh"])
        for n in range(SIZE):
            page.append([n + 1, f"Giàng Thị {number} Số {n}", "05/09/2014"])
    path = folder / "danh-sach.xlsx"
    book.save(path)
    return path


def school(folder: Path) -> None:
    shutil.copytree(PROVINCE, folder / "tinh")
    where, file = folder / "tinh" / "schools" / SCHOOL, roster(folder)
    began = time.perf_counter()
    read = read_roster(where, file, {}, "", "x")
    order = Order(Form.PUPIL, school_year(DAY), DAY, "x")
    made = make_forms(
        where, school_code(where, DAY), read.people, order, folder / "in", False, lambda a, b: None
    )
    took = time.perf_counter() - began
    print(
        f"a school of {made.forms} pupils, from the roster to {len(made.files)} files, with codes and consent sheets"
    )
    print(f"  {took:8.1f} s    aim 10 s")
    stack(folder, where, next(file for file in made.files if file.name.startswith("Cam kết")))


def stack(folder: Path, where: Path, file: Path) -> None:
    (data,) = to_pdf([file.read_bytes()])
    import pypdfium2

    book = pypdfium2.PdfDocument(data)
    images = [
        page.render(scale=200 / 72, grayscale=True).to_pil().rotate(1.5, fillcolor=255)
        for page in book
    ]
    path = folder / "chong.pdf"
    images[0].save(path, save_all=True, append_images=images[1:], resolution=200)
    began = time.perf_counter()
    told = [
        one
        for _, found in record_scans(Recorder(where, "x", lambda: datetime.now(UTC)), [path])
        for one in found
    ]
    took = time.perf_counter() - began
    codes = len({one.code for one in told if one.code})
    print(f"{len(images)} scanned pages of 200 dpi recorded ({codes} codes)")
    print(f"  {took:8.1f} s    aim 20 s")


def some_classes(numbers: range, folder: Path) -> int:
    form, size = ready(pictures=True), 0
    for number in numbers:
        codes = [new_code(set()) for _ in range(SIZE)]
        people = [Filled(words(n), shown(code), picture(code)) for n, code in enumerate(codes)]
        data = render_class_file(form, people)
        (folder / f"{number}.docx").write_bytes(data)
        size += len(data)
    return size


def soak(folder: Path) -> None:
    began = time.perf_counter()
    chunks = [range(n, min(n + CHUNK, SOAK)) for n in range(0, SOAK, CHUNK)]
    with ProcessPoolExecutor(JOBS) as pool:
        size = sum(pool.map(some_classes, chunks, [folder] * len(chunks)))
    took = time.perf_counter() - began
    peak = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"{SOAK} class files with {SOAK * SIZE} forms, each with its code, on {JOBS} processes, {size >> 20} MB"
    )
    print(f"  {took:8.1f} s    aim 300 s;   peak of a process {peak / 1024:.0f} MB, aim 500 MB")


def main() -> None:
    print(f"Python {platform.python_version()}, {platform.machine()}")
    beside()
    with tempfile.TemporaryDirectory() as folder:
        school(Path(folder))
    if "--soak" in sys.argv:
        with tempfile.TemporaryDirectory() as folder:
            soak(Path(folder))


if __name__ == "__main__":
    main()
