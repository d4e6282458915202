"""Broken workspaces and libraries as data: what is changed in the good world, and every problem that it makes.

`LOAD_CASES` are decided by the room `load`; `CHECK_CASES` load without a problem and are decided by `check`. A place is
the end of `file:line:column`; in CHECK_CASES the column is left open.
"""

from __future__ import annotations

from typing import NamedTuple

from .good import ASK, BODY, PLAN, PROVINCE, SCHOOL, SOURCE, Content, added, edited

ASK_FILE = "clauses/pupil/ask.yaml"
REPORT_FILE = "clauses/pupil/report.yaml"
SOURCE_FILE = "clauses/sources/luat-1.yaml"
PLAN_FILE = "clauses/plans/social-media-code.yaml"
PROVINCE_FILE = "tinh/province.yaml"
SCHOOL_FILE = "truong/school.yaml"

LAUGHS = "a: &a [ha, ha]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = "when: " + "{not: " * 70 + "{equals: {ownership: public}}" + "}" * 70 + "\n"


class Case(NamedTuple):
    """A world with mistakes: its spoken name, the changed files, the rule and place of each problem."""

    name: str
    files: dict[str, Content]
    expected: list[tuple[str, str]]


LOAD_CASES: tuple[Case, ...] = (
    Case(
        "a comma that cuts a value and leaves an empty key",
        edited(SOURCE_FILE, "gist: Các hành vi bị cấm", "gist: Các hành vi, việc bị cấm"),
        [("unknown-key", "luat-1.yaml:13:34")],
    ),
    # the file as bytes and letters
    Case("a file of 50 MB", {ASK_FILE: 50_000_000}, [("file-too-large", "pupil/ask.yaml")]),
    Case("a school file of 50 MB", {SCHOOL_FILE: 50_000_000}, [("file-too-large", "school.yaml")]),
    Case(
        "not UTF-8: a Windows code page",
        {ASK_FILE: b"id: pupil.ask\ntitle: H\xf3i\n"},
        [("not-utf8", "pupil/ask.yaml:2:9")],
    ),
    Case(
        "not UTF-8: UTF-16",
        {PROVINCE_FILE: "name: x\n".encode("utf-16")},
        [("not-utf8", "province.yaml:1:1")],
    ),
    Case(
        "letters and marks apart (NFD)",
        edited(ASK_FILE, "Hỏi khi", "Ho\u0309i khi"),
        [("not-nfc", "pupil/ask.yaml:2:8")],
    ),
    Case(
        "NFD in a list of the school",
        edited(SCHOOL_FILE, "[Các tổ", "[Ca\u0301c tổ"),
        [("not-nfc", "school.yaml:9:13")],
    ),
    Case(
        "a bell in the text",
        edited(ASK_FILE, "Hỏi khi", "Hỏi\x07 khi"),
        [("control-character", "pupil/ask.yaml:2:11")],
    ),
    Case(
        "a bell by its escape",
        edited(ASK_FILE, "title: Hỏi khi chưa rõ", 'title: "Hỏi\\x07 khi"'),
        [("control-character", "pupil/ask.yaml:2:8")],
    ),
    Case(
        "a noncharacter by its escape",
        edited(ASK_FILE, "title: Hỏi khi chưa rõ", 'title: "Hỏi\\uFFFE khi"'),
        [("control-character", "pupil/ask.yaml:2:8")],
    ),
    Case(
        "a letter lost in another encoding",
        edited(ASK_FILE, "Hỏi khi", "H\ufffdi khi"),
        [("control-character", "pupil/ask.yaml:2:9")],
    ),
    Case(
        "a space without width",
        edited(SCHOOL_FILE, "Trường Trung học cơ sở Mẫu\nday", "Trường\u200b Mẫu\nday"),
        [("invisible-character", "school.yaml:2:13")],
    ),
    Case(
        "writing turned round",
        edited(ASK_FILE, "Hỏi khi", "\u202eHỏi khi"),
        [("invisible-character", "pupil/ask.yaml:2:8")],
    ),
    # the file as YAML
    Case("an empty file", {ASK_FILE: ""}, [("empty-file", "pupil/ask.yaml:1:1")]),
    Case("a file of comments", {PROVINCE_FILE: "# x\n"}, [("empty-file", "province.yaml:1:1")]),
    Case(
        "a tab as indentation",
        edited(ASK_FILE, "    change", "\tchange"),
        [("yaml-syntax", "pupil/ask.yaml:9:1")],
    ),
    Case(
        "a wrong indentation",
        edited(ASK_FILE, "    change", "   change"),
        [("yaml-syntax", "pupil/ask.yaml:9:4")],
    ),
    Case(
        "a colon inside a text",
        edited(ASK_FILE, "Hỏi khi", "Hỏi: khi"),
        [("yaml-syntax", "pupil/ask.yaml:2:11")],
    ),
    Case(
        "a quotation mark that is not closed",
        edited(ASK_FILE, "Hỏi khi", "'Hỏi khi"),
        [("yaml-syntax", "pupil/ask.yaml:2:8")],
    ),
    Case(
        "a bracket that is not closed",
        edited(SCHOOL_FILE, "[lower-secondary]", "[lower-secondary"),
        [("yaml-syntax", "school.yaml:5:10")],
    ),
    Case(
        "two documents",
        {ASK_FILE: ASK + "---\n" + ASK},
        [("several-documents", "pupil/ask.yaml:14:1")],
    ),
    Case(
        "billion laughs",
        {ASK_FILE: LAUGHS},
        [("alias-refused", f"pupil/ask.yaml:{n}") for n in ("1:4", "2:4", "2:8")],
    ),
    Case(
        "an anchor alone",
        edited(ASK_FILE, "duty: should", "duty: &d should"),
        [("alias-refused", "pupil/ask.yaml:5:7")],
    ),
    Case(
        "a tag that wants to run",
        edited(ASK_FILE, "duty: should", "duty: !!python/name:os.system should"),
        [("tag-refused", "pupil/ask.yaml:5:7")],
    ),
    Case(
        "a merge key",
        added(ASK_FILE, "<<: {duty: must}\n"),
        [("merge-refused", "pupil/ask.yaml:14:1")],
    ),
    Case(
        "a key twice",
        added(ASK_FILE, "duty: must\n"),
        [("duplicate-key", "pupil/ask.yaml:14:1")],
    ),
    Case(
        "a slot answered twice",
        edited(SCHOOL_FILE, '{so_ngay: "5"}', '{so_ngay: "5", so_ngay: "6"}'),
        [("duplicate-key", "school.yaml:11:32")],
    ),
    Case(
        "a list as a key",
        added(ASK_FILE, "[duty]: must\n"),
        [("key-not-text", "pupil/ask.yaml:14:1")],
    ),
    Case("nesting of 70 levels", added(ASK_FILE, DEEP), [("too-deep", "pupil/ask.yaml:14:385")]),
    Case(
        "Jinja in a clause",
        edited(ASK_FILE, "text: Học", 'text: "{{ ten }}" # '),
        [("jinja-in-text", "pupil/ask.yaml:10:11")],
    ),
    Case(
        "Jinja without quotes",
        edited(ASK_FILE, "text: Học", "text: {{ ten }} Học"),
        [("jinja-in-text", "pupil/ask.yaml:10:11")],
    ),
    Case(
        "a Jinja statement in a point",
        edited(ASK_FILE, "rõ thông tin.", "rõ.\n    points: ['{% if a %}b.']"),
        [("jinja-in-text", "pupil/ask.yaml:11:14")],
    ),
    Case(
        "Jinja in a school's own clause",
        added(SCHOOL_FILE, "own:\n  - {id: a, article: posting, text: 'x {{ y }}'}\n"),
        [("jinja-in-text", "school.yaml:13:37")],
    ),
    # the file as a record
    Case(
        "a list instead of keys",
        {ASK_FILE: "- id: pupil.ask\n- title: x\n"},
        [("wrong-type", "pupil/ask.yaml:1:1")],
    ),
    Case(
        "one word instead of keys", {SCHOOL_FILE: "xin chào\n"}, [("wrong-type", "school.yaml:1:1")]
    ),
    Case(
        "an unknown key",
        edited(ASK_FILE, "audiences:", "audience:"),
        [("missing-key", "pupil/ask.yaml:1:1"), ("unknown-key", "pupil/ask.yaml:3:1")],
    ),
    Case(
        "an unknown key far down",
        edited(SCHOOL_FILE, "place: Mẫu", "place: Mẫu, dia_danh: Mẫu"),
        [("unknown-key", "school.yaml:7:97")],
    ),
    Case(
        "the name of a field instead of its key",
        edited(ASK_FILE, "- from:", "- valid_from:"),
        [("missing-key", "pupil/ask.yaml:8:5"), ("unknown-key", "pupil/ask.yaml:8:5")],
    ),
    Case(
        "a missing key",
        edited(PROVINCE_FILE, "day: 2026-11-23\n", ""),
        [("missing-key", "province.yaml:1:1")],
    ),
    Case(
        "a missing key of the signer",
        edited(SCHOOL_FILE, "head_title: Hiệu trưởng, ", ""),
        [("missing-key", "school.yaml:8:1")],
    ),
    Case(
        "a key left empty",
        edited(ASK_FILE, "duty: should", "duty:"),
        [("missing-key", "pupil/ask.yaml:5:1")],
    ),
    Case(
        "a text where a list belongs",
        edited(ASK_FILE, "audiences: [pupil]", "audiences: pupil"),
        [("wrong-type", "pupil/ask.yaml:3:12")],
    ),
    Case(
        "a word where a number belongs",
        edited(REPORT_FILE, "min: 1,", "min: một,"),
        [("wrong-type", "pupil/report.yaml:8:56")],
    ),
    Case(
        "a list where a text belongs",
        edited(SCHOOL_FILE, '{so_ngay: "5"}', "{so_ngay: [5]}"),
        [("wrong-type", "school.yaml:11:27")],
    ),
    Case(
        "a slot without its value",
        edited(SCHOOL_FILE, '{so_ngay: "5"}', "{so_ngay: }"),
        [("wrong-type", "school.yaml:11:18")],
    ),
    Case(
        "a day in the Vietnamese order",
        edited(PROVINCE_FILE, "day: 2026-11-23", "day: 23/11/2026"),
        [("wrong-type", "province.yaml:3:6")],
    ),
    Case(
        "a day that no calendar has",
        edited(ASK_FILE, "from: 2025-07-01", "from: 2025-02-30"),
        [("wrong-type", "pupil/ask.yaml:8:11")],
    ),
    Case(
        "a day in seconds",
        edited(SCHOOL_FILE, "day: 2026-11-23", "day: 1795392000"),
        [("wrong-type", "school.yaml:3:6")],
    ),
    Case(
        "yes where true belongs",
        added(SCHOOL_FILE, "sample: yes\n"),
        [("wrong-type", "school.yaml:12:9")],
    ),
    Case(
        "a size of letters that Decree 30 does not know",
        added(SCHOOL_FILE, "size: 12\n"),
        [("not-allowed-value", "school.yaml:12:7")],
    ),
    Case(
        "a duty with a typing mistake",
        edited(ASK_FILE, "duty: should", "duty: shoud"),
        [("not-allowed-value", "pupil/ask.yaml:5:7")],
    ),
    Case(
        "an audience of nobody",
        edited(ASK_FILE, "audiences: [pupil]", "audiences: [pupil, alumni]"),
        [("not-allowed-value", "pupil/ask.yaml:3:20")],
    ),
    Case(
        "a school level in Vietnamese",
        edited(ASK_FILE, "{lower-secondary:", "{thcs:"),
        [("unknown-key", "pupil/ask.yaml:11:9")],
    ),
    Case(
        "an id with capital letters",
        edited(ASK_FILE, "id: pupil.ask", "id: Pupil.Ask"),
        [("id-form", "pupil/ask.yaml:1:5")],
    ),
    Case(
        "a source id with diacritics",
        edited(ASK_FILE, "source: luat-1", "source: luật-1"),
        [("id-form", "pupil/ask.yaml:13:14")],
    ),
    Case(
        "a choice without subject",
        added(SCHOOL_FILE, "choose: [ask]\n"),
        [("id-form", "school.yaml:12:10")],
    ),
    Case(
        "a dropped clause without subject",
        added(SCHOOL_FILE, "drop: {ask: không cần}\n"),
        [("id-form", "school.yaml:12:8")],
    ),
    Case(
        "a drop without reason",
        added(SCHOOL_FILE, "drop: {pupil.ask: ''}\n"),
        [("empty-text", "school.yaml:12:19")],
    ),
    Case(
        "no wordings",
        {ASK_FILE: ASK[: ASK.index("wordings")] + "wordings: []\n" + ASK[ASK.index("plain") :]},
        [("out-of-range", "pupil/ask.yaml:7:11")],
    ),
    Case(
        "five provisions",
        added(ASK_FILE, '  - {source: luat-1, at: "7", relation: adapts}\n' * 4),
        [("out-of-range", "pupil/ask.yaml:13:3")],
    ),
    Case(
        "a condition with two forms",
        added(ASK_FILE, "when: {equals: {code: school}, has: {levels: primary}}\n"),
        [("condition-form", "pupil/ask.yaml:14:7")],
    ),
    Case(
        "a condition without form",
        added(ASK_FILE, "when: {}\n"),
        [("condition-form", "pupil/ask.yaml:14:7")],
    ),
    Case(
        "a condition of an unknown form",
        added(ASK_FILE, "when:\n  not:\n    equal: {code: school}\n"),
        [("unknown-key", "pupil/ask.yaml:16:5")],
    ),
    Case(
        "an issued number of nought",
        {"truong/issued.yaml": "number: 0\ndate: 2026-12-01\ntext: abc\n"},
        [("out-of-range", "issued.yaml:1:9")],
    ),
    # the folder
    Case(
        "a file of another name than its id",
        {ASK_FILE: None, "clauses/pupil/hoi.yaml": ASK},
        [("id-and-file-differ", "pupil/hoi.yaml:1:5")],
    ),
    Case(
        "an id in two files",
        {"clauses/pupil/second.yaml": ASK},
        [
            ("id-and-file-differ", "pupil/second.yaml:1:5"),
            ("duplicate-id", "pupil/second.yaml:1:5"),
        ],
    ),
    Case(
        "a source of another name than its id",
        {SOURCE_FILE: None, "clauses/sources/luat-2.yaml": SOURCE},
        [("id-and-file-differ", "sources/luat-2.yaml:1:5")],
    ),
    Case(
        "a clause in a file that ends in .yml",
        {"clauses/pupil/other.yml": ASK},
        [("file-ending", "clauses/pupil/other.yml")],
    ),
    Case("no plan", {PLAN_FILE: None}, [("plan-missing", "clauses/plans")]),
    Case(
        "a second plan",
        {"clauses/plans/other.yaml": PLAN.replace("social-media-code", "other")},
        [("plan-unknown", "plans/other.yaml:1:1")],
    ),
    Case(
        "a province's clause with a library's id",
        {"tinh/clauses/pupil/ask.yaml": ASK},
        [("duplicate-id", "tinh/clauses/pupil/ask.yaml:1:5")],
    ),
    Case(
        "a province's source among its clauses",
        {"tinh/clauses/sources/luat-2.yaml": SOURCE},
        [("reserved-folder", "tinh/clauses/sources")],
    ),
    Case("neither province nor school", {SCHOOL_FILE: None}, [("workspace-missing", "truong")]),
    Case(
        "province and school in one",
        {"truong/province.yaml": PROVINCE},
        [("workspace-double", "truong")],
    ),
    Case(
        "follows nothing",
        edited(SCHOOL_FILE, "../tinh", "../khong-co"),
        [("follows-missing", "school.yaml:1:10")],
    ),
    Case(
        "follows another disk",
        edited(SCHOOL_FILE, "../tinh", "C:\\tinh"),
        [("follows-missing", "school.yaml:1:10")],
    ),
    Case(
        "follows itself",
        edited(SCHOOL_FILE, "../tinh", "../truong"),
        [("follows-loop", "school.yaml:1:10")],
    ),
    Case(
        "two schools follow each other",
        {
            **edited(SCHOOL_FILE, "../tinh", "../khac"),
            "khac/school.yaml": SCHOOL.replace("../tinh", "../truong"),
        },
        [("follows-loop", "school.yaml:1:10")],
    ),
    Case(
        "five mistakes in four files at once",
        {
            **edited(ASK_FILE, "duty: should", "duty: shoud"),
            **edited(REPORT_FILE, "min: 1,", "min: một,"),
            **edited(PROVINCE_FILE, "day: 2026-11-23", "day: 23/11/2026"),
            **edited(SCHOOL_FILE, "ownership: public\n", "owner: public\n"),
        },
        [
            ("not-allowed-value", "pupil/ask.yaml:5:7"),
            ("wrong-type", "pupil/report.yaml:8:56"),
            ("wrong-type", "province.yaml:3:6"),
            ("missing-key", "school.yaml:1:1"),
            ("unknown-key", "school.yaml:5:1"),
        ],
    ),
)

TEXT = "Học sinh cần hỏi thầy cô khi chưa rõ thông tin."
SLOTS = 'slots:\n  pupil.report: {so_ngay: "5"}\n'
OTHER_TEXT = "Học sinh phải báo nhà trường, nhà trường trả lời trong {so_ngay} ngày."

# Every one of these loads; the place is the line where the mistake was typed.
CHECK_CASES: tuple[Case, ...] = (
    Case(
        "a slot without default is not answered",
        {SCHOOL_FILE: SCHOOL.replace(SLOTS, "")},
        [("slot-missing", "truong/school.yaml:1")],
    ),
    Case(
        "a slot out of its bounds",
        edited(SCHOOL_FILE, '"5"', '"16"'),
        [("slot-out-of-bounds", "truong/school.yaml:11")],
    ),
    Case(
        "a slot out of the province's bounds",
        {
            **added(PROVINCE_FILE, "bounds:\n  pupil.report: {so_ngay: {max: 7}}\n"),
            **edited(SCHOOL_FILE, '"5"', '"8"'),
        },
        [("slot-out-of-bounds", "truong/school.yaml:11")],
    ),
    Case(
        "a word in a slot for numbers",
        edited(SCHOOL_FILE, '"5"', "năm"),
        [("slot-out-of-bounds", "truong/school.yaml:11")],
    ),
    Case(
        "an answer to a slot that is not there",
        edited(SCHOOL_FILE, '{so_ngay: "5"}', '{so_ngay: "5", so_gio: "3"}'),
        [("slot-out-of-bounds", "truong/school.yaml:11")],
    ),
    Case(
        "a slot that is not declared",
        edited(ASK_FILE, TEXT, "Học sinh cần hỏi thầy cô trong {so_gio} giờ."),
        [("slot-undeclared", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "a slot that no text uses",
        edited(REPORT_FILE, OTHER_TEXT, "Học sinh phải báo nhà trường."),
        [("slot-unused", "clauses/pupil/report.yaml:8")],
    ),
    Case(
        "an unknown provision",
        edited(ASK_FILE, 'at: "7"', 'at: "8"'),
        [("provision-unknown", "clauses/pupil/ask.yaml:13")],
    ),
    Case(
        "an unknown source",
        edited(ASK_FILE, "source: luat-1", "source: luat-9"),
        [("provision-unknown", "clauses/pupil/ask.yaml:13")],
    ),
    Case(
        "an act that does not exist",
        edited(ASK_FILE, TEXT, "'Học sinh cần theo {act:luat-9 art=7}.'"),
        [("reference-unknown", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "a body that does not exist",
        edited(ASK_FILE, TEXT, "'Học sinh cần báo {body:police-moon}.'"),
        [("reference-unknown", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "a clause that does not exist",
        edited(ASK_FILE, TEXT, "'Học sinh cần làm theo {clause:pupil.none}.'"),
        [("reference-unknown", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "two clauses that refer to each other",
        {
            **edited(ASK_FILE, TEXT, "'Học sinh cần theo {clause:pupil.report}.'"),
            **edited(REPORT_FILE, "Học sinh phải báo", "Theo {clause:pupil.ask}, phải báo"),
        },
        [
            ("reference-circular", "clauses/pupil/ask.yaml:1"),
            ("reference-circular", "clauses/pupil/report.yaml:1"),
        ],
    ),
    Case(
        "a clause that refers to itself",
        edited(ASK_FILE, TEXT, "'Học sinh cần theo {clause:pupil.ask}.'"),
        [("reference-circular", "clauses/pupil/ask.yaml:1")],
    ),
    Case(
        "a school chooses an unknown clause",
        added(SCHOOL_FILE, "choose: [pupil.none]\n"),
        [("clause-unknown", "truong/school.yaml:12")],
    ),
    Case(
        "a school drops an unknown clause",
        added(SCHOOL_FILE, "drop:\n  pupil.none: không cần\n"),
        [("clause-unknown", "truong/school.yaml:13")],
    ),
    Case(
        "a school drops a mandatory clause",
        added(SCHOOL_FILE, "drop:\n  pupil.report: không cần\n"),
        [("mandatory-dropped", "truong/school.yaml:13")],
    ),
    Case(
        "a school rewords a mandatory clause",
        added(SCHOOL_FILE, "reword:\n  pupil.report: {text: Em báo., reason: ngắn hơn}\n"),
        [("mandatory-dropped", "truong/school.yaml:13")],
    ),
    Case(
        "a mandatory clause without legal basis",
        edited(REPORT_FILE, "relation: legal-basis", "relation: adapts"),
        [("mandatory-without-basis", "clauses/pupil/report.yaml:1")],
    ),
    Case(
        "an act's number typed in a text",
        edited(ASK_FILE, TEXT, "Học sinh cần theo Nghị định số 147/2024/NĐ-CP."),
        [("act-typed", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "a law's name typed in a text",
        edited(ASK_FILE, TEXT, "Học sinh cần theo Luật An ninh mạng."),
        [("act-typed", "clauses/pupil/ask.yaml:8")],
    ),
    Case(
        "a school's own clause in an unknown article",
        added(SCHOOL_FILE, "own:\n  - {id: a, article: nowhere, text: Em chào.}\n"),
        [("article-unknown", "truong/school.yaml:13")],
    ),
    Case(
        "a school's own clause threatens in its text",
        added(SCHOOL_FILE, "own:\n  - id: a\n    article: posting\n    text: Ai sai bị kỷ luật.\n"),
        [("sanction-without-basis", "truong/school.yaml:15")],
    ),
    Case(
        "a school's own words for a clause threaten",
        {
            **edited(REPORT_FILE, "standing: mandatory", "standing: default"),
            **added(
                SCHOOL_FILE,
                "reword:\n  pupil.report:\n    reason: rõ hơn\n    text: Ai sai bị kỷ luật.\n",
            ),
        },
        [("sanction-without-basis", "truong/school.yaml:15")],
    ),
    Case(
        "a sentence for pupils tells of a fine",
        edited(ASK_FILE, "Em hỏi thầy cô khi chưa rõ.", "Em sai thì bị phạt tiền."),
        [("fine-told-to-minor", "clauses/pupil/ask.yaml:11")],
    ),
    Case(
        "a text of the library lets data out",
        edited(ASK_FILE, TEXT, "Nhà trường cần đăng ảnh học sinh lên trang."),
        [("personal-data-without-consent", "clauses/pupil/ask.yaml:10")],
    ),
    Case(
        "an act that is added to the grounds is not in force",
        {
            **added(SCHOOL_FILE, "grounds:\n  add:\n    luat-2: cần\n"),
            "clauses/sources/luat-2.yaml": SOURCE.replace("luat-1", "luat-2").replace(
                "in_force_from: 2025-07-01", "in_force_from: 2025-07-01\nin_force_to: 2026-01-01"
            ),
        },
        [("basis-not-in-force", "truong/school.yaml:14")],
    ),
    Case(
        "an authority that is no more is typed",
        {
            **edited(SCHOOL_FILE, "Các tổ chuyên môn", "Công an cũ"),
            "clauses/bodies/police-local.yaml": BODY.replace(
                "names:\n", "names:\n  - {to: 2025-02-28, name: Công an cũ, confidence: H}\n"
            ),
        },
        [("superseded-body", "truong/school.yaml:9")],
    ),
    Case(
        "a typed citation has the wrong day",
        added(SCHOOL_FILE, "competence:\n  - Quyết định số 9/NĐ-CP\n"),
        [("citation-form", "truong/school.yaml:13")],
    ),
    Case(
        "the law behind a clause has ended before the drafting day",
        edited(
            SOURCE_FILE,
            "in_force_from: 2025-07-01",
            "in_force_from: 2025-07-01\nin_force_to: 2026-11-10",
        ),
        [("basis-not-in-force", "truong/school.yaml:3")],
    ),
    Case(
        "duty and verb differ",
        edited(REPORT_FILE, "Học sinh phải báo", "Học sinh nên báo"),
        [("duty-and-verb-differ", "clauses/pupil/report.yaml:12")],
    ),
)
