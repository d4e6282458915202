"""The matrix of the library: which clause answers which place of the guidance and the law, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit import __version__
from toolkit.flow.annex import annex_bytes, vietnamese, write_annex
from toolkit.flow.words import word
from toolkit.messages import msg
from toolkit.model.citing import place, short
from toolkit.model.clause import Clause
from toolkit.model.law import Provision, Source
from toolkit.model.library import Library
from toolkit.model.terms import Confidence, Relation, Standing, Uncovered, Use
from toolkit.render.annex_docx import Annex, AnnexTable

TITLE = "BẢNG ĐỐI CHIẾU VĂN BẢN VÀ ĐIỀU KHOẢN MẪU"
STATEMENT = (
    "Chưa có cơ quan pháp chế nào thẩm định các điều khoản mẫu này. Người soạn thảo tự đối chiếu với nguyên văn "
    "của văn bản trước khi trình ký."
)
ORDER = (Use.ORIGIN, Use.GUIDANCE, Use.GROUND, Use.INFORMATION)
"""The letter and the guidance come first: they are what a code must answer."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie of a clause to a place; `cite` is the place as a text names it."""

    clause: str
    title: str
    standing: Standing
    source: str
    at: str
    cite: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Row:
    """One place and the clauses that rest on it; `uncovered` is the reason where no clause has to."""

    source: str
    name: str
    use: Use
    at: str
    cite: str
    gist: str
    confidence: Confidence
    covered: bool
    uncovered: Uncovered | None
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause and the places it rests on."""

    clause: str
    title: str
    standing: Standing
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Both readings of the same ties."""

    provisions: tuple[Row, ...]
    clauses: tuple[ClauseRow, ...]


def matrix_of(library: Library) -> Matrix:
    """Read the matrix out of a library: every place that must be answered or is rested on, and every clause."""
    clauses = tuple(_clause_row(clause, library) for _, clause in sorted(library.clauses.items()))
    by_place: dict[tuple[str, str], list[Tie]] = {}
    for row in clauses:
        for tie in row.ties:
            by_place.setdefault((tie.source, tie.at), []).append(tie)
    rows = [
        _row(source, provision, tuple(by_place.get((source.id, provision.at), ())))
        for source in _sources(library)
        for provision in source.provisions
    ]
    return Matrix(tuple(r for r in rows if r.covered or r.ties), clauses)


def matrix_docx(matrix: Matrix, day: date) -> bytes:
    """Make the matrix a Word annex on our base file; `day` is when it was made."""
    return annex_bytes(_annex(matrix, day))


def write_matrix(matrix: Matrix, file: Path, day: date, overwrite: bool) -> Path:
    """Write the Word annex; raise UsageError where the name does not end in .docx."""
    return write_annex(_annex(matrix, day), file, overwrite)


def _annex(matrix: Matrix, day: date) -> Annex:
    say = vietnamese
    rows = tuple(
        (r.cite, r.gist, "\n".join(_answers(t, say(word(t.relation))) for t in r.ties) or _why(r))
        for r in matrix.provisions
    )
    back = tuple(
        (f"{c.title} ({c.clause})", say(word(c.standing)), "\n".join(t.cite for t in c.ties))
        for c in matrix.clauses
    )
    tables = (
        AnnexTable(
            "Từ văn bản đến điều khoản", ("Chỗ trong văn bản", "Nội dung", "Điều khoản"), rows
        ),
        AnnexTable("Từ điều khoản đến văn bản", ("Điều khoản", "Mức áp dụng", "Dựa trên"), back),
    )
    return Annex(TITLE, STATEMENT, tables, day, __version__)


def _answers(tie: Tie, relation: str) -> str:
    return f"{tie.title} ({tie.clause}) – {relation}"


def _why(row: Row) -> str:
    say = vietnamese
    return say(word(row.uncovered)) if row.uncovered else say(msg("no clause yet"))


def _sources(library: Library) -> list[Source]:
    return sorted(library.sources.values(), key=lambda s: (ORDER.index(s.use), s.issued, s.id))


def _row(source: Source, provision: Provision, ties: tuple[Tie, ...]) -> Row:
    return Row(
        source.id,
        short(source),
        source.use,
        provision.at,
        cited(source, provision.at),
        provision.gist,
        provision.confidence,
        provision.covered,
        provision.uncovered,
        ties,
    )


def _clause_row(clause: Clause, library: Library) -> ClauseRow:
    ties = tuple(
        Tie(
            clause.id,
            clause.title,
            clause.standing,
            tie.source,
            tie.at,
            cited(library.sources[tie.source], tie.at),
            tie.relation,
        )
        for tie in clause.provisions
        if tie.source in library.sources
    )
    return ClauseRow(clause.id, clause.title, clause.standing, ties)


def cited(source: Source, at: str) -> str:
    """Name a place as a text would; a place that is no number of an article is the whole act."""
    provision = source.provision(at)
    if (provision and provision.cite) or at[:1].isdigit():
        return place(source, at)
    return f"{short(source)} ({at})" if at[:1].isupper() else short(source)
