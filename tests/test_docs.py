"""The docs say what the code does: rules, keys, commands; README lines are the ones CI runs."""

import re
from pathlib import Path
from typing import get_args

import pytest

from toolkit.assemble.registry import PAPERS as KINDS_OF_PAPERS
from toolkit.check.form.registry import FORM_RULES
from toolkit.check.form.values import CHECKED_ON, SOURCE, VERSION
from toolkit.check.registry import DOCUMENT_RULES, LIBRARY_RULES, PAPER_RULES, WORKSPACE_RULES
from toolkit.load.catalogue import VIETNAMESE, Catalogue
from toolkit.load.rules import RULES
from toolkit.model.clause import Clause, ClauseProvision, Condition, Slot, Wording
from toolkit.model.law import Body, BodyName, PlaceRef, Provision, Source
from toolkit.model.papers import (
    Activity,
    Consultation,
    Drafter,
    Meeting,
    Member,
    Number,
    Opinions,
    Papers,
    Publication,
    Report,
    Rollout,
    Schedule,
)
from toolkit.model.plan import Plan, PlanArticle, PlanChapter
from toolkit.model.problem import Level
from toolkit.model.workspace import (
    Bound,
    EarlierCode,
    Grounds,
    Issued,
    Issuer,
    OwnClause,
    Province,
    Reword,
    School,
    Signer,
    Vetting,
)

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = (
    Clause,
    ClauseProvision,
    Condition,
    Slot,
    Wording,
    Body,
    BodyName,
    PlaceRef,
    Provision,
    Source,
)
PLANS = (Plan, PlanArticle, PlanChapter)
PAPERS = (
    Activity,
    Consultation,
    Drafter,
    Meeting,
    Member,
    Opinions,
    Papers,
    Publication,
    Report,
    Rollout,
    Schedule,
)
WORKSPACE = (
    Bound,
    EarlierCode,
    Grounds,
    Issued,
    Issuer,
    OwnClause,
    Province,
    Reword,
    School,
    Signer,
    Vetting,
)


def doc(name):
    return (ROOT / name).read_text(encoding="utf-8")


def keys(records):
    return sorted(
        {field.alias or name for record in records for name, field in record.model_fields.items()}
    )


def rules_page():
    lines = [
        "# The rules",
        "",
        "Every problem that `quytac check` tells bears one of these ids.",
        "",
    ]
    lines += ["## Reading files (`toolkit/load`)", "", "| id | what |", "|---|---|"]
    lines += [f"| `{rule}` | {said} |" for rule, said in RULES.items()]
    for title, rules in (
        ("The clause library (`toolkit/check/library`)", LIBRARY_RULES),
        ("What an office wrote (`toolkit/check/workspace`)", WORKSPACE_RULES),
        ("The assembled code (`toolkit/check/document`)", DOCUMENT_RULES),
        ("The papers around the code (`toolkit/check/papers`)", PAPER_RULES),
    ):
        lines += ["", f"## {title}", "", "| id | holds to |", "|---|---|"]
        lines += [f"| `{rule.id}` | {rule.summary.english()} |" for rule in rules]
    lines += [
        "",
        "## Assembling and asking (`toolkit/assemble`, `toolkit/flow`)",
        "",
        "| id | what |",
        "|---|---|",
    ]
    lines += [f"| `{rule}` | {said} |" for rule, said in ASSEMBLING.items()]
    return "\n".join(lines) + "\n"


ASSEMBLING = {
    "slot-missing": "a blank that stands in the code has no value",
    "act-not-in-force": "no act is known to be in force on the drafting day for a citation",
    "body-unknown": "no body has a name on the drafting day",
    "reference-out": "a clause refers to one that does not stand in this code",
    "paper-blank": "a fact that a paper needs is not written, a blank stands for it",
    "body-not-proved": "that an authority has its task on the drafting day is not confirmed",
    "answer-unknown": "an answers file answers a question that is not asked",
    "answer-wrong": "an answer does not fit its question",
    "column-missing": "a table of schools lacks a column that every school needs",
    "column-twice": "two columns of a table answer the same question",
    "column-unknown": "a column of a table answers no question",
    "row-twice": "two rows of a table would get one folder",
    "row-wrong": "a cell does not fit its question",
    "row-not-written": "the files of a row could not be written, or the school has edited them",
    "not-issued": "forms are printed for a code whose decision is not recorded as signed",
    "not-a-school": "commitments are asked for in the folder of a province",
    "class-level": "the level of a class is not to be seen, or its children sign nothing",
    "second-register": "a second register lies beside the one that is used",
    "register-folder": "a folder stands where the register belongs",
    "code-not-made": "the code of today cannot be made while the register is read",
    "commitment-short": "too few sentences of a commitment stand in the school's code",
    "changed-since-signed": "the text is no longer the one that was signed",
}


def test_the_page_of_rules_is_the_registry(request):
    page = ROOT / "docs" / "rules.md"
    if request.config.getoption("--update-golden"):
        page.write_text(rules_page(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == rules_page()


def test_every_rule_that_assembling_tells_stands_in_the_page():
    code = "".join(
        p.read_text(encoding="utf-8")
        for f in ("assemble", "flow")
        for p in (ROOT / "toolkit" / f).glob("*.py")
    )
    told = set(re.findall(r'(?:Problem|self\._say)\(\s*"([a-z-]+)"', code))
    assert told - set(RULES) == set(ASSEMBLING)


@pytest.mark.parametrize(
    ("records", "page"),
    [(LIBRARY + PLANS, "docs/writing-clauses.md"), (WORKSPACE + PAPERS, "docs/workspaces.md")],
    ids=["library", "workspace"],
)
def test_every_key_that_a_person_may_write_is_explained(records, page):
    text = doc(page)
    assert [key for key in keys(records) if not re.search(rf"\b{re.escape(key)}\b", text)] == []


def test_every_number_of_a_report_is_explained():
    page = doc("docs/workspaces.md")
    assert [name for name in get_args(Number) if f"`{name}`" not in page] == []


def test_every_paper_that_needs_facts_stands_in_the_page_and_no_other():
    cells = re.findall(r"\| ([a-z, -]+) \|$", doc("docs/workspaces.md"), flags=re.M)
    named = {paper for cell in cells for paper in cell.split(", ")}
    of_no_facts = {"incident-slip", "incident-minutes"}
    assert named == {kind.id for kind in KINDS_OF_PAPERS} - of_no_facts


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_every_link_of_a_readme_leads_somewhere(name):
    targets = re.findall(r"\]\(([^)#]+)\)", doc(name))
    assert targets
    assert [one for one in targets if not (one.startswith("http") or (ROOT / one).exists())] == []


def test_ci_runs_the_two_lines_of_the_readme():
    lines = re.findall(
        r"<!-- (quick-start|tests) -->\n```sh\n(python3 [^\n]+)\n```", doc("README.md")
    )
    assert [name for name, _ in lines] == ["quick-start", "tests"]
    assert all(f"line {name}" in doc(".ci/run") for name, _ in lines)


def test_no_file_records_a_package_index():
    for name in ("constraints.txt", "pyproject.toml", "README.md", ".ci/run"):
        assert not re.search(r"https?://\S+/sim(?=ple)|--(?:extra-)?index", doc(name)), name


def test_the_page_of_form_rules_is_the_registry(request):
    page = ROOT / "docs" / "decree-30.md"
    made = form_page()
    if request.config.getoption("--update-golden"):
        page.write_text(made, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == made


def form_page():
    say = Catalogue.of(VIETNAMESE).say
    reasons = list(dict.fromkeys(rule.why_not for rule in FORM_RULES if rule.why_not))
    number = {reason: n for n, reason in enumerate(reasons, 1)}
    lines = [
        "# Quy tắc thể thức (form rules of `quytac lint`)",
        "",
        f"{SOURCE}. Bản {VERSION}, kiểm tra ngày {CHECKED_ON:%d/%m/%Y}.",
        "",
        "E: lời của Nghị định · W: mẫu hoặc thông lệ · I: để biết. PL1.II.6a: Phụ lục I, II, 6a; trống: thông lệ.",
        "",
        "`--fix` sửa trong bản sao; cột cuối cho biết vì sao có lỗi còn để lại cho người soạn (trống: sửa hết):",
        "",
        *(f"{n}. {say(reason)} ({reason.english()})" for n, reason in enumerate(reasons, 1)),
        "",
        "| mã | mức | mục | yêu cầu | cách sửa | in English | để lại |",
        "|---|---|---|---|---|---|---|",
    ]
    marks = {Level.ERROR: "E", Level.WARNING: "W", Level.INFO: "I"}
    lines += [
        f"| `{r.id}` | {marks[r.level]} | {r.item} | {say(r.summary)} | {say(r.hint)} | {r.summary.english()} "
        f"| {number.get(r.why_not, '')} |"
        for r in FORM_RULES
    ]
    return "\n".join(lines) + "\n"
