"""The papers around the code, written out: name, form, who signs, what the law says, which acts they stand on.

The words stand in templates/papers/ID.j2. Nothing is assembled here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.errors import UsageError
from toolkit.messages import msg
from toolkit.model.papers import STAFF_DEMOCRACY

DEMOCRACY, CONDUCT, DISCIPLINE = STAFF_DEMOCRACY, "tt-06-2019", "tt-19-2025"


class Profile(StrEnum):
    """The form of a paper: a sample of annex III of Decree 30/2020, or a form to fill in, which has none."""

    DECISION = "1.2"
    NAMED = "1.4"
    LETTER = "1.5"
    MINUTES = "1.9"
    FORM = "-"


class Signing(StrEnum):
    """Who signs a paper; `closings.py` writes the signatures."""

    HEAD = "head"
    PROPOSER = "proposer"
    MEETING = "meeting"
    POSTING = "posting"
    GIVER = "giver"
    TAKER = "taker"
    INCIDENT = "incident"


SIGNERS = {
    Signing.HEAD: "Người đứng đầu",
    Signing.PROPOSER: "Người đề nghị ban hành",
    Signing.MEETING: "Thư ký, chủ tọa",
    Signing.POSTING: "Người chứng kiến, người niêm yết",
    Signing.GIVER: "Người góp ý (có thể không ghi tên)",
    Signing.TAKER: "Người phản ánh (nếu muốn), người tiếp nhận",
    Signing.INCIDENT: "Thư ký, người chủ trì",
}


class Dated(StrEnum):
    """Which year a paper bears: the drafting day's, that of the days of posting, or none that is known yet."""

    DRAFTING = "drafting"
    POSTING = "posting"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One paper: `code` is the sign of its type (annex III, part I), `hooks` the places of law for it.

    `grounds` are acts that may stand among its căn cứ; `first` begins Nơi nhận, `shared` adds the office's recipients.
    """

    id: str
    name: str
    profile: Profile
    code: str
    signing: Signing
    hooks: tuple[tuple[str, str], ...] = ()
    grounds: tuple[str, ...] = ()
    first: str = ""
    shared: bool = False
    about: str = ""
    dated: Dated = Dated.DRAFTING

    @property
    def is_form(self) -> bool:
        """Tell whether it is printed empty and filled in by hand, and so never a draft."""
        return self.profile is Profile.FORM or self.signing is Signing.INCIDENT


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "plan",
        "Kế hoạch xây dựng Bộ quy tắc",
        Profile.NAMED,
        "KH",
        Signing.HEAD,
        hooks=((DEMOCRACY, "55"),),
        grounds=(DEMOCRACY, CONDUCT),
        shared=True,
    ),
    PaperKind(
        "team",
        "Quyết định lập Tổ soạn thảo",
        Profile.DECISION,
        "QĐ",
        Signing.HEAD,
        grounds=(CONDUCT,),
        first="Như Điều 3",
        shared=True,
    ),
    PaperKind(
        "letter",
        "Công văn lấy ý kiến",
        Profile.LETTER,
        "",
        Signing.HEAD,
        hooks=((DEMOCRACY, "53.10"), (DEMOCRACY, "54"), (DEMOCRACY, "55")),
        first="Như trên",
        about="V/v góp ý dự thảo Bộ quy tắc ứng xử trên mạng xã hội",
    ),
    PaperKind(
        "opinion-slip",
        "Phiếu góp ý",
        Profile.FORM,
        "",
        Signing.GIVER,
        hooks=((DEMOCRACY, "54"),),
    ),
    PaperKind(
        "submission",
        "Tờ trình ban hành Bộ quy tắc",
        Profile.NAMED,
        "TTr",
        Signing.PROPOSER,
        hooks=((DEMOCRACY, "55"),),
        grounds=(DEMOCRACY, CONDUCT),
        first="Như trên",
    ),
    PaperKind(
        "minutes",
        "Biên bản họp thông qua",
        Profile.MINUTES,
        "BB",
        Signing.MEETING,
        hooks=((DEMOCRACY, "50"), (DEMOCRACY, "51"), (CONDUCT, "3")),
    ),
    PaperKind(
        "notice",
        "Thông báo công khai",
        Profile.NAMED,
        "TB",
        Signing.HEAD,
        hooks=((DEMOCRACY, "46.9"), (DEMOCRACY, "47.2"), (DEMOCRACY, "48")),
        shared=True,
        dated=Dated.POSTING,
    ),
    PaperKind(
        "posting",
        "Biên bản niêm yết",
        Profile.MINUTES,
        "BB",
        Signing.POSTING,
        hooks=((DEMOCRACY, "46.9"), (DEMOCRACY, "47.2"), (DEMOCRACY, "48")),
    ),
    PaperKind(
        "rollout",
        "Kế hoạch triển khai",
        Profile.NAMED,
        "KH",
        Signing.HEAD,
        shared=True,
        dated=Dated.POSTING,
    ),
    PaperKind(
        "incident-slip",
        "Phiếu tiếp nhận phản ánh",
        Profile.FORM,
        "",
        Signing.TAKER,
        hooks=((DISCIPLINE, "12"),),
    ),
    PaperKind(
        "incident-minutes",
        "Biên bản sự việc",
        Profile.MINUTES,
        "BB",
        Signing.INCIDENT,
        hooks=((DISCIPLINE, "12"), (DISCIPLINE, "13")),
    ),
    PaperKind(
        "report",
        "Báo cáo kết quả",
        Profile.NAMED,
        "BC",
        Signing.HEAD,
        first="Như trên",
        dated=Dated.OPEN,
    ),
)


def paper_kind(name: str) -> PaperKind:
    """Find a paper by its id; raise UsageError for another word."""
    for kind in PAPERS:
        if kind.id == name:
            return kind
    ids = ", ".join(kind.id for kind in PAPERS)
    raise UsageError(msg("there is no paper {paper}; the papers are: {ids}", paper=name, ids=ids))
