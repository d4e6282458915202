"""From a roster to what is printed: per class a file of commitments, a sheet to sign, the consent sheets."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from toolkit.assemble.commitment import Page, form_page, sentences, sign_sheet
from toolkit.flow.signoff_code import SchoolCode
from toolkit.flow.signoff_words import FORM_NAMES, STATUS_CELLS
from toolkit.messages import msg
from toolkit.model.problem import Problem, has_errors
from toolkit.model.record import Where
from toolkit.model.signing import Form, Person, Standing
from toolkit.model.terms import SchoolLevel
from toolkit.render.docx.class_file import ClassForm, Filled, class_form, render_class_file
from toolkit.render.docx.render import render_docx
from toolkit.render.tick_sheet import tick_sheet
from toolkit.signoff import groups
from toolkit.signoff.codes import shown
from toolkit.signoff.collation import by_given_name
from toolkit.signoff.opening import PATIENT, changing
from toolkit.signoff.patience import Patience
from toolkit.signoff.picture import picture
from toolkit.signoff.standing import given
from toolkit.write.names import file_name
from toolkit.write.outputs import OutFile, write_outputs

LEAST = 5
AGE = 7
"""From this age a child's own consent is asked (Decree 56/2017, art. 36)."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants printed: which form, for which school year, in which order, and who of those who signed."""

    form: Form
    year: str
    day: date
    who: str
    by_name: bool = False
    again: bool = False
    patience: Patience = PATIENT


@dataclass(frozen=True, slots=True)
class Printed:
    """What was written: files, forms printed, people passed over because their signature stands, problems."""

    files: list[Path]
    forms: int = 0
    passed: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Job:
    """One class with its pages and people."""

    group: str
    people: list[Person]
    page: Page
    form: Form


def make_forms(
    school: Path,
    code: SchoolCode,
    people: Sequence[Person],
    order: Order,
    out: Path,
    overwrite: bool,
    progress: Progress,
) -> Printed:
    """Print the forms of a roster; nothing is written where a class has no page."""
    classes = _classes(people, order.by_name)
    jobs, problems = _jobs(code, classes, order)
    if has_errors(problems):
        return Printed([], problems=tuple(problems))
    codes = _codes(school, code, jobs, order)
    wanted = [
        (job, [one for one in codes[n] if order.again or one[2]]) for n, job in enumerate(jobs)
    ]
    files = _files(code, wanted, order, progress)
    ticks = [
        (job.group, [(c, p.name, "") for p, c, _ in some])
        for job, some in wanted
        if job.form is order.form and some
    ]
    if ticks:
        name = file_name("Phiếu đánh dấu", FORM_NAMES[order.form], suffix=".xlsx")
        files.append(OutFile(name, tick_sheet(ticks, STATUS_CELLS.values())))
    counted = sum(len(some) for job, some in wanted if job.form is order.form)
    total = sum(len(job.people) for job in jobs if job.form is order.form)
    written = write_outputs(out, files, overwrite) if files else []
    return Printed(written, counted, total - counted, tuple(problems))


def _classes(people: Sequence[Person], by_name: bool) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        found.setdefault(person.group, []).append(person)
    if by_name:
        found = {
            group: sorted(some, key=lambda one: by_given_name(one.name))
            for group, some in found.items()
        }
    return found


def _jobs(
    code: SchoolCode, classes: dict[str, list[Person]], order: Order
) -> tuple[list[_Job], list[Problem]]:
    jobs: list[_Job] = []
    problems: dict[str, Problem] = {}
    pages: dict[tuple[Form, SchoolLevel, bool], Page] = {}
    for group, people in classes.items():
        found = _level(code, group, order.form)
        if isinstance(found, Problem):
            problems[found.rule + group] = found
            continue
        young = (
            order.form is Form.PUPIL
            and groups.grade(group) in groups.YOUNG
            and found is SchoolLevel.PRIMARY
        )
        for form in (order.form, *_consent(order.form, found)):
            key = (form, found, young and form is Form.PUPIL)
            if key not in pages:
                page = _page(code, *key, order.year)
                if isinstance(page, Problem):
                    problems[page.rule + found] = page
                    break
                pages[key] = page
            jobs.append(_Job(group, people, pages[key], form))
    return jobs, list(problems.values())


def _consent(form: Form, level: SchoolLevel) -> tuple[Form, ...]:
    """Consent sheets go with the pupils' forms, in a preschool with the parents'."""
    asked = form is Form.PUPIL or (form is Form.PARENT and level is SchoolLevel.PRESCHOOL)
    return (Form.CONSENT,) if asked else ()


def _level(code: SchoolCode, group: str, form: Form) -> SchoolLevel | Problem:
    assert code.workspace is not None
    assert code.workspace.school is not None
    levels = code.workspace.school.levels
    if form in (Form.TEACHER, Form.STAFF):
        return levels[0]
    level = groups.level(group, levels)
    if level is None:
        what = msg("class {group} fits no level of this school", group=group)
        return Problem(
            "class-level",
            what,
            msg("name it with its grade: 6A, 10A1; or look at levels in school.yaml"),
            Where("", 0),
        )
    if form is Form.PUPIL and level is SchoolLevel.PRESCHOOL:
        what = msg("class {group} is a preschool one: children there sign nothing", group=group)
        return Problem(
            "class-level", what, msg("print the parents' forms: --audience parent"), Where("", 0)
        )
    return level


def _page(
    code: SchoolCode, form: Form, level: SchoolLevel, young: bool, year: str
) -> Page | Problem:
    assert code.workspace is not None
    assert code.assembly is not None
    said: list[str] = []
    if form is not Form.CONSENT:
        chosen = code.workspace.library.plan.commitment(form.audience, level, young)
        said = sentences(code.workspace, code.assembly, chosen, level) if chosen else []
        if len(said) < LEAST:
            what = msg(
                "only {count} sentences of the commitment stand in this school's code",
                count=len(said),
            )
            hint = msg(
                "take fewer clauses out, or use a newer release whose plan lists commitments"
            )
            return Problem("commitment-short", what, hint, code.workspace.office.where)
    name = f"{form.value}-young" if young else form.value
    template = (code.loaded.templates / "forms" / f"{name}.j2").read_text("utf-8")
    return form_page(code.workspace, code.assembly, template, form, level, said, year, young)


def _codes(
    school: Path, code: SchoolCode, jobs: list[_Job], order: Order
) -> list[list[tuple[Person, str, bool]]]:
    """Give each person of each job its code, and whether a signature is still wanted."""
    clauses = code.clauses()
    with changing(school, order.who, order.patience, copied="truoc-khi-in") as store:
        store.keep_version(code.version, json.dumps(clauses))
        drawn = [
            store.asked(order.year, job.form, code.version, job.people, len(job.page.boxes))
            for job in jobs
        ]
        stands = given(store.rows(order.year), store.versions(), (code.version, clauses))
    done = {
        one.code
        for one in stands
        if one.standing in (Standing.SIGNED, Standing.DECLINED, Standing.MOVED)
    }
    return [
        [(person, one, one not in done) for person, one in zip(job.people, some, strict=True)]
        for job, some in zip(jobs, drawn, strict=True)
    ]


def _files(
    code: SchoolCode,
    wanted: list[tuple[_Job, list[tuple[Person, str, bool]]]],
    order: Order,
    progress: Progress,
) -> list[OutFile]:
    assert code.workspace is not None
    assert code.assembly is not None
    templates = code.loaded.templates
    base = (templates / "word" / "base-13.docx").read_bytes()
    register = (templates / "forms" / "register.j2").read_text("utf-8")
    ready: dict[int, ClassForm] = {}
    files = []
    for number, (job, some) in enumerate(wanted, start=1):
        progress(number, len(wanted))
        if not some:
            continue
        form = ready.setdefault(id(job.page), class_form(job.page.document, job.page.boxes, base))
        filled = [
            Filled(_words(person, order.day), shown(one), picture(one)) for person, one, _ in some
        ]
        files.append(OutFile(_named(job.form, job.group), render_class_file(form, filled)))
        if job.form is order.form:
            sheet = sign_sheet(
                code.workspace, code.assembly, register, job.form, job.group, job.people, order.year
            )
            name = file_name("Danh sách ký", FORM_NAMES[job.form], job.group, suffix=".docx")
            files.append(OutFile(name, render_docx(replace(sheet, title="Danh sách ký"), base)))
    return files


def _named(form: Form, group: str) -> str:
    kind = "Phiếu đồng ý" if form is Form.CONSENT else "Cam kết"
    return file_name(
        kind, *([] if form is Form.CONSENT else [FORM_NAMES[form]]), group, suffix=".docx"
    )


def _words(person: Person, day: date) -> dict[str, str]:
    return {
        "name": person.name,
        "group": person.group,
        "birth": person.birth or "……/……/…………",
        "post": person.post or "…………………………",
        "joint": _joint(person, day),
    }


def _joint(person: Person, day: date) -> str:
    """Say whether the child signs the consent sheet too."""
    born = person.born
    if born is None:
        return "Học sinh từ đủ 07 tuổi cùng ký với cha mẹ."
    had = (day.month, day.day) >= (born.month, born.day)
    age = day.year - born.year - (not had)
    return (
        "Học sinh đã đủ 07 tuổi cùng ký với cha mẹ."
        if age >= AGE
        else "Con chưa đủ 07 tuổi: chỉ cha mẹ ký."
    )
