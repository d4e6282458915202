"""A small code of two chapters as a release expects it, and Word files of it, made in memory without any disk."""

import re

from toolkit.conform.expected import (
    Choice,
    Expected,
    ExpectedArticle,
    ExpectedClause,
    ExpectedOwn,
    Front,
    FrontLine,
)
from toolkit.conform.pattern import Pattern, folded, joined, pattern
from toolkit.model.terms import Standing
from toolkit.model.tokens import mark
from toolkit.word.records import ParagraphFormat, Place, Run, RunFormat, WordFile, WordParagraph

TITLE = "Ứng xử trên mạng xã hội của Trường Tiểu học Hoa Mai"
FRONT = ("BỘ QUY TẮC", TITLE, "(Kèm theo Quyết định số 07/QĐ-HM ngày 02 tháng 12 năm 2026)")
ARTICLES = (
    ("scope", "Phạm vi áp dụng", "Quy định chung"),
    ("words", "Giải thích từ ngữ", "Quy định chung"),
    ("posting", "Đăng tải và chia sẻ thông tin", "Quy tắc ứng xử"),
    ("pupils", "Học sinh", "Quy tắc ứng xử"),
)
_SLOT, _REFERENCE = mark("slot", "ngay"), mark("clause", "posting.think")
_WORDS = f"""
scope.people MUST: Bộ quy tắc này áp dụng đối với giáo viên, học sinh của nhà trường.
scope.law MUST: Bộ quy tắc không thay thế pháp luật và nội quy đang có.
words.all DEFAULT: Trong văn bản này có các từ sau:
 Mạng xã hội là nơi mọi người đăng bài, bình luận;
 Nhóm lớp là nhóm trực tuyến của một lớp;
 Tin giả là tin bịa đặt.
posting.think MUST: Trước khi đăng bài, mỗi người tự hỏi điều đó có đúng và có ích hay không.
posting.civil DEFAULT: Cần dùng lời lẽ văn minh, không nói tục, không chế giễu người khác.
posting.answer DEFAULT: Nhà trường trả lời người phản ánh trong {_SLOT} ngày làm việc.
posting.again MUST: Ai thấy tin sai sự thật thì làm theo {_REFERENCE} và báo ngay thầy cô.
pupils.ask MUST: Học sinh gặp người lạ trên mạng thì hỏi cha mẹ trước khi trò chuyện.
pupils.phone DEFAULT: Điện thoại được cất trong cặp suốt giờ học, trừ khi thầy cô cho phép.
pupils.art FREE: Khuyến khích chia sẻ tranh vẽ, bài hát và gương tốt của bạn bè.
pupils.end MUST: Mỗi năm học các em cùng đọc lại quy tắc này một lần tại lớp.
"""
STANDINGS = {"MUST": Standing.MANDATORY, "DEFAULT": Standing.DEFAULT, "FREE": Standing.OPTIONAL}


def _clauses():
    """Read the clauses above: id, standing, article, the lines of text."""
    for block in re.split(r"\n(?=\S)", _WORDS.strip()):
        head, text = block.split(": ", 1) if ": " in block else block.split(":", 1)
        id, standing = head.split()
        yield (id, STANDINGS[standing], id.split(".")[0], *text.split("\n "))


CLAUSES = tuple(_clauses())
SHOWN = {_SLOT: "3", _REFERENCE: "khoản 1 Điều này"}


def clause(id, standing, article, *lines, choice=Choice.OPEN, own=()):
    return ExpectedClause(
        id=id,
        title=id,
        standing=standing,
        article=article,
        words=pattern(lines),
        lines=lines,
        references={},
        choice=choice,
        own_words=joined(own),
        own_lines=tuple(own),
    )


def own(id, article, *lines):
    return ExpectedOwn(id, article, joined(lines), lines)


def expected(clauses=CLAUSES, owned=(), **changes):
    """Give what a file is compared with; a change of a clause is written as `id: {field: value}`."""
    return Expected(
        kind="Bộ quy tắc",
        articles=tuple(ExpectedArticle(id, title, chapter) for id, title, chapter in ARTICLES),
        clauses=tuple(clause(*one, **changes.get(one[0], {})) for one in clauses),
        own=tuple(owned),
        front=(
            FrontLine(Front.TITLE, Pattern(folded(TITLE))),
            FrontLine(Front.ATTACHED, Pattern(folded(FRONT[2]))),
        ),
        around=tuple(Pattern(folded(line)) for line in FRONT),
        with_school=bool(owned or changes),
    )


def lines_of_code(clauses=CLAUSES):
    """List the lines of the code as printed: headings, numbered khoản, lettered points."""
    lines, chapter, chapters = [*FRONT], "", iter(("I", "II", "III"))
    for number, (article, title, over) in enumerate(ARTICLES, start=1):
        if over != chapter:
            lines += [f"Chương {next(chapters)}", over.upper()]
            chapter = over
        lines.append(f"Điều {number}. {title}")
        inside = [one for one in clauses if one[2] == article]
        for label, (_, _, _, text, *points) in enumerate(inside, start=1):
            lines.append(f"{label}. {printed(text)}")
            lines += [f"{'abcdđ'[n]}) {printed(point)}" for n, point in enumerate(points)]
    return lines


def printed(text):
    for one, shown in SHOWN.items():
        text = text.replace(one, shown)
    return text


def is_heading(line):
    return line.startswith(("Chương ", "Điều ", "PHỤ LỤC")) or line.isupper()


def paragraph(text, bold=False, number=1, **changes):
    """Make a paragraph; changes are of its format or of its own fields."""
    form = {k: v for k, v in changes.items() if k in ParagraphFormat.__slots__}
    rest = {k: v for k, v in changes.items() if k not in form and k != "section"}
    place = Place("document", number, section=changes.get("section", 0))
    run = Run(text, RunFormat(bold=bold))
    runs = (run,) if text else ()
    return WordParagraph(place, "", ParagraphFormat(**form), runs, RunFormat(), **rest)


def styled(lines):
    """Make a file in which headings are bold, as Word users have them."""
    return _file(lines, is_heading)


def plain(lines):
    """Make a file of lines without any style, as pasted."""
    return _file(lines, lambda line: False)


def _file(lines, bold):
    return word_file(
        paragraph(line, bold(line)) if isinstance(line, str) else line for line in lines
    )


def word_file(paragraphs, **changes):
    return WordFile(tuple(paragraphs), (), (), **changes)


CARRIERS = {"styled": styled, "plain": plain}


def changed(old, new, lines=None):
    """Give the lines of the code with words replaced; they must stand there once."""
    lines = lines or lines_of_code()
    assert sum(old in line for line in lines) == 1
    return [line.replace(old, new) for line in lines]


def behind(start, *new, lines=None):
    """Give the lines of the code with others put behind the one that begins so."""
    lines = lines or lines_of_code()
    at = next(n for n, line in enumerate(lines) if line.startswith(start)) + 1
    return [*lines[:at], *new, *lines[at:]]


def without(start, count=1, lines=None):
    """Give the lines of the code without the one that begins so, and those that belong to it."""
    lines = lines or lines_of_code()
    at = next(n for n, line in enumerate(lines) if line.startswith(start))
    return [*lines[:at], *lines[at + count :]]
