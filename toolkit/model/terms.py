"""The closed lists of the field: levels, audiences, standings, duties, relations, kinds of acts.

Law and guidance name them; a new one is a decision, not a typo.
"""

from __future__ import annotations

from enum import StrEnum


class SchoolLevel(StrEnum):
    """Cấp học (Law 43/2019 on education, art. 6)."""

    PRESCHOOL = "preschool"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower-secondary"
    UPPER_SECONDARY = "upper-secondary"
    CONTINUING = "continuing"


class Audience(StrEnum):
    """Whom a clause speaks to."""

    EVERYONE = "everyone"
    PUPIL = "pupil"
    TEACHER = "teacher"
    STAFF = "staff"
    MANAGER = "manager"
    PARENT = "parent"
    VISITOR = "visitor"
    PAGE = "page"
    SCHOOL = "school"
    DEPARTMENT = "department"
    COMMUNE = "commune"


class Standing(StrEnum):
    """Mức áp dụng: what a school may do with a clause (architecture, "Words")."""

    MANDATORY = "mandatory"
    DEFAULT = "default"
    OPTIONAL = "optional"


class Duty(StrEnum):
    """The strength of the rule's verb."""

    MUST = "must"
    MUST_NOT = "must-not"
    SHOULD = "should"
    MAY = "may"


class Relation(StrEnum):
    """How a clause stands to a provision."""

    ADAPTS = "adapts"
    NARROWS = "narrows"
    LEGAL_BASIS = "legal-basis"
    GOES_BEYOND = "goes-beyond"


class Ownership(StrEnum):
    """Loại hình: công lập or tư thục."""

    PUBLIC = "public"
    PRIVATE = "private"


class ActKind(StrEnum):
    """Loại văn bản, in the order of rank of Law 64/2025 on promulgating legal documents, then guidance."""

    BO_LUAT = "bo_luat"
    LUAT = "luat"
    NGHI_QUYET = "nghi_quyet"
    NGHI_DINH = "nghi_dinh"
    QUYET_DINH = "quyet_dinh"
    THONG_TU = "thong_tu"
    CHI_THI = "chi_thi"
    CONG_VAN = "cong_van"


class Confidence(StrEnum):
    """How sure we are of a fact: text seen or two sources · one source · weak · general knowledge only."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"
    GENERAL = "GK"


class Fact(StrEnum):
    """The dated facts of an act that can be confirmed: its day of issue, its start, its end (or that there is none)."""

    ISSUED = "issued"
    START = "start"
    END = "end"


class Use(StrEnum):
    """What an act may do in a code: stand in căn cứ, be named as guidance or origin, or only inform."""

    GROUND = "ground"
    GUIDANCE = "guidance"
    ORIGIN = "origin"
    INFORMATION = "information"


class Uncovered(StrEnum):
    """Why a provision that every code must answer is answered by no clause: a closed list, printed by the matrix."""

    OTHER_ADDRESSEE = "other-addressee"
    REPEATS = "repeats"
    LAPSED = "lapsed"
    BEYOND_LAW = "beyond-law"
