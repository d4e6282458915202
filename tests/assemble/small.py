"""A library in a few lines, for the tests of the pure rooms."""

from datetime import date

from toolkit.model.clause import Clause
from toolkit.model.law import Body, Source
from toolkit.model.library import Library, Workspace
from toolkit.model.plan import Plan
from toolkit.model.workspace import Province, School

DAY = date(2026, 11, 23)
ISSUER = {"name": "Sở Giáo dục và Đào tạo", "symbol": "QĐ-SGDĐT", "place": "Mơ"}
SIGNER = {"head_title": "Giám đốc", "name": "Nguyễn Văn Mơ"}


def clause(identity="pupil.ask", text="Học sinh cần hỏi.", **changes):
    values = {
        "id": identity,
        "title": identity,
        "audiences": ["pupil"],
        "levels": ["lower-secondary", "upper-secondary"],
        "duty": "may",
        "standing": "default",
        "wordings": [
            {
                "from": "2024-10-24",
                "change": "substance",
                "text": text,
                "points": changes.pop("points", []),
            }
        ],
        "plain": {"lower-secondary": "Em hỏi.", "upper-secondary": "Em hỏi."},
        "provisions": [{"source": "guide", "at": "1", "relation": "adapts"}],
    }
    return Clause.model_validate({**values, **changes})


def source(identity="guide", **changes):
    values = {
        "id": identity,
        "kind": "quyet_dinh",
        "number": "1/QĐ-MƠ",
        "title": "về việc thử",
        "issuer": "Bộ Mơ",
        "issued": "2020-01-02",
        "in_force_from": "2020-01-02",
        "use": "guidance",
        "confidence": {"issued": "H", "start": "H", "end": "H"},
        "checked_on": "2026-11-23",
        "checked_at": "bịa",
        "provisions": [{"at": "1", "gist": "hỏi", "confidence": "H"}],
    }
    return Source.model_validate({**values, **changes})


def body(identity="police-local", names=({"name": "công an"},)):
    return Body.model_validate(
        {
            "id": identity,
            "gist": "nơi báo",
            "names": [{"confidence": "H", **name} for name in names],
            "checked_on": "2026-11-23",
            "checked_at": "bịa",
        }
    )


def library(*clauses, sources=(), bodies=(), articles=None, closed=(), commitments=()):
    clauses = clauses or (clause(),)
    articles = articles or {"rules": [c.id for c in clauses if c.article is None]}
    plan = {
        "id": "plan",
        "kind": "BỘ QUY TẮC",
        "subject": "Ứng xử {scope}",
        "chapters": [
            {
                "id": f"ch-{name}",
                "title": name.upper(),
                "articles": [
                    {"id": name, "title": "{pupils}", "clauses": ids, "own": name not in closed}
                ],
            }
            for name, ids in articles.items()
        ],
        "commitments": [
            {"audience": who, "levels": [level], "clauses": [clause]}
            for who, level, clause in commitments
        ],
    }
    return Library(
        {c.id: c for c in clauses},
        {s.id: s for s in (source(), *sources)},
        {b.id: b for b in bodies},
        Plan.model_validate(plan),
    )


def province(**changes):
    values = {
        "name": "tỉnh Mơ",
        "edition": "2026.1",
        "day": DAY,
        "issuer_kind": "department",
        "issuer": ISSUER,
        "signer": SIGNER,
        "competence": ["Quyết định số 1/2026/QĐ-UBND"],
        "proposer": "Trưởng phòng",
        "enforcers": ["Chánh Văn phòng"],
        "vetted": {"by": "Phòng Pháp chế", "on": DAY},
    }
    return Province.model_validate({**values, **changes})


def school(**changes):
    values = {
        "name": "Trường THCS Mơ",
        "day": DAY,
        "issuer": {**ISSUER, "name": "Trường THCS Mơ"},
        "signer": {"head_title": "Hiệu trưởng", "name": "Lò Thị Mơ"},
        "proposer": "Tổ soạn thảo",
        "enforcers": ["Các tổ"],
        "follows": "..",
        "levels": ["lower-secondary"],
        "ownership": "public",
        "managing_body": "Ủy ban nhân dân xã Mơ",
    }
    return School.model_validate({**values, **changes})


def workspace(*clauses, school=None, issued=None, province_issued=None, **changes):
    made = changes.pop("library", None) or library(*clauses)
    return Workspace("mơ", made, province(**changes), school, issued, province_issued)
