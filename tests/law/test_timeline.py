"""The timeline of the law, row by row: the answer on the day before and on the day, for acts and bodies apart."""

from datetime import date, timedelta

import pytest

from toolkit.flow.loaded import loaded_library
from toolkit.model.validity import Answer

LIBRARY = loaded_library().library
IN, NOT, UNPROVED = Answer.IN_FORCE, Answer.NOT_IN_FORCE, Answer.NOT_PROVED

ACTS = [
    # the letter's own day: what it cites is in force, as far as it is proved
    ("2024-10-24", "seed-4032", "", NOT, IN),
    ("2024-10-24", "luat-24-2018", "8", IN, IN),
    ("2024-10-24", "nd-15-2020", "101", IN, IN),
    ("2024-10-24", "nd-13-2023", "", IN, IN),
    ("2024-10-24", "tt-06-2019", "6", IN, IN),
    ("2024-10-24", "nd-72-2013", "5", UNPROVED, UNPROVED),  # start from general knowledge
    ("2024-10-24", "nd-14-2022", "", UNPROVED, UNPROVED),  # start from general knowledge
    ("2024-10-24", "nd-53-2022", "", UNPROVED, UNPROVED),  # start from general knowledge
    ("2024-10-24", "qd-874-2021", "", UNPROVED, UNPROVED),  # no repeal found, one source
    ("2024-12-25", "nd-72-2013", "", UNPROVED, NOT),
    ("2024-12-25", "nd-27-2018", "", UNPROVED, NOT),
    ("2024-12-25", "nd-147-2024", "", NOT, IN),
    ("2025-01-21", "qd-88-2025", "", NOT, IN),
    ("2025-07-01", "nd-142-2025", "", NOT, IN),
    ("2025-07-01", "luat-86-2025", "", NOT, IN),
    ("2025-07-01", "luat-88-2025", "", UNPROVED, UNPROVED),  # dates from general knowledge
    ("2025-10-31", "tt-08-1988", "", UNPROVED, NOT),
    ("2025-10-31", "tt-19-2025", "", NOT, IN),
    ("2025-12-15", "nd-144-2021", "", UNPROVED, NOT),
    ("2025-12-15", "nd-282-2025", "", NOT, IN),
    ("2025-12-31", "qd-1299-2018", "", IN, IN),  # the last day of the programme
    ("2025-12-31", "qd-830-2021", "", IN, IN),
    ("2026-01-01", "qd-1299-2018", "", IN, NOT),
    ("2026-01-01", "qd-830-2021", "", IN, NOT),
    ("2026-01-01", "nd-13-2023", "", IN, NOT),
    ("2026-01-01", "luat-73-2025", "11.3", NOT, IN),
    ("2026-01-01", "luat-91-2025", "", NOT, IN),
    ("2026-01-01", "nd-356-2025", "", NOT, IN),
    ("2026-01-01", "luat-59-2024", "", UNPROVED, UNPROVED),  # dates from general knowledge
    ("2026-01-30", "tt-06-2019", "6", IN, NOT),
    ("2026-01-30", "tt-06-2019", "4.7", IN, IN),
    ("2026-01-30", "tt-06-2019", "", IN, IN),
    ("2026-01-30", "qd-16-2008", "", UNPROVED, NOT),
    ("2026-01-30", "tt-03-2026", "", NOT, IN),
    ("2026-05-15", "nd-88-2026", "", NOT, IN),
    ("2026-06-10", "tt-45-2026", "", NOT, IN),
    ("2026-07-01", "luat-24-2018", "", IN, NOT),
    ("2026-07-01", "luat-86-2015", "", IN, NOT),
    ("2026-07-01", "nd-53-2022", "", UNPROVED, UNPROVED),  # end read by one repository only
    ("2026-07-01", "nd-15-2020", "97", IN, UNPROVED),  # which articles the repealed chapters hold
    ("2026-07-01", "nd-15-2020", "98", IN, NOT),
    ("2026-07-01", "nd-15-2020", "101.1.a", IN, NOT),
    ("2026-07-01", "nd-15-2020", "102", IN, NOT),
    ("2026-07-01", "nd-15-2020", "106", IN, NOT),
    ("2026-07-01", "nd-15-2020", "107", IN, UNPROVED),
    ("2026-07-01", "nd-15-2020", "", IN, IN),
    ("2026-07-01", "nd-112-2020", "", UNPROVED, NOT),
    ("2026-07-01", "luat-116-2025", "7.2.g", NOT, IN),
    ("2026-07-01", "nd-174-2026", "95", NOT, IN),
    ("2026-07-01", "nd-234-2026", "", NOT, IN),
    ("2026-08-19", "nd-330-2026", "31", NOT, IN),
    ("2026-08-19", "nd-333-2026", "", NOT, IN),
    ("2026-08-19", "nd-331-2026", "", UNPROVED, UNPROVED),  # one repository
    ("2026-10-05", "nd-328-2026", "3.1", NOT, IN),
    ("2026-11-23", "tt-15-2025", "", UNPROVED, UNPROVED),  # its first day is not known
    ("2026-11-23", "nd-142-2025", "4", UNPROVED, UNPROVED),  # partly repealed, not known where
]

BODIES = [
    ("2025-03-01", "ministry-technology", "Bộ Thông tin và Truyền thông", IN, NOT),
    ("2025-03-01", "ministry-technology", "Bộ Khoa học và Công nghệ", NOT, IN),
    ("2025-03-01", "ministry-online-content", "Bộ Thông tin và Truyền thông", IN, NOT),
    (
        "2025-03-01",
        "ministry-online-content",
        "Bộ Văn hóa, Thể thao và Du lịch",
        UNPROVED,
        UNPROVED,
    ),
    ("2025-03-01", "ministry-security", "Bộ Công an", NOT, IN),
    ("2025-03-01", "police-district", "công an cấp huyện", IN, NOT),
    ("2025-03-01", "ict-department", "Sở Thông tin và Truyền thông", UNPROVED, UNPROVED),
    ("2025-07-01", "province-yen-bai", "tỉnh Yên Bái", IN, NOT),
    ("2025-07-01", "province-yen-bai", "tỉnh Lào Cai", NOT, IN),
    ("2025-07-01", "district-committee", "Ủy ban nhân dân cấp huyện", IN, NOT),
    ("2025-07-01", "district-committee", "Ủy ban nhân dân cấp xã", NOT, IN),
    ("2025-07-01", "commune-culture-office", "phòng giáo dục và đào tạo", IN, NOT),
    ("2026-11-23", "child-department", "Sở Y tế", UNPROVED, UNPROVED),
    (
        "2026-11-23",
        "child-hotline",
        "Tổng đài điện thoại quốc gia bảo vệ trẻ em 111",
        IN,
        IN,
    ),
]


def day_pair(written):
    day = date.fromisoformat(written)
    return day - timedelta(days=1), day


@pytest.mark.parametrize(("day", "source", "at", "before", "on"), ACTS)
def test_an_act_on_the_day_before_and_on_the_day(day, source, at, before, on):
    earlier, later = day_pair(day)
    act = LIBRARY.sources[source]
    assert (act.answer(earlier, at), act.answer(later, at)) == (before, on)


@pytest.mark.parametrize(("day", "body", "name", "before", "on"), BODIES)
def test_a_body_on_the_day_before_and_on_the_day(day, body, name, before, on):
    earlier, later = day_pair(day)
    held = LIBRARY.bodies[body]
    (named,) = [one for one in held.names if one.name == name]
    assert (held.answer(named, earlier), held.answer(named, later)) == (before, on)


def test_all_acts_of_the_catalogue_are_there():
    assert len(LIBRARY.sources) == 74


UNKNOWN = sorted(
    act.id
    for act in LIBRARY.sources.values()
    if act.in_force_from is None or {"M", "L", "GK"} & {act.confidence.start, act.confidence.end}
)
WITHOUT_END = sorted(
    act.id
    for act in LIBRARY.sources.values()
    if act.in_force_to is None and act.answer(act.last_check) is IN
)


def test_the_catalogue_has_so_many_acts_of_each_kind():
    """The lists that the two tests below go through: a mark that vanished would shorten one of them."""
    assert (len(UNKNOWN), len(WITHOUT_END)) == (36, 33)


@pytest.mark.parametrize("source", UNKNOWN)
def test_unknown_is_never_in_force(source):
    act = LIBRARY.sources[source]
    days = [date(2015, 1, 1) + timedelta(days=29 * n) for n in range(170)]
    assert IN not in {act.answer(day) for day in days}


@pytest.mark.parametrize("source", sorted(LIBRARY.sources))
def test_more_than_ninety_days_after_the_check_nothing_is_proved_any_more(source):
    act = LIBRARY.sources[source]
    assert act.answer(act.last_check + timedelta(days=91)) is not IN


@pytest.mark.parametrize("source", WITHOUT_END)
def test_up_to_the_ninetieth_day_after_the_check_it_is_proved(source):
    act = LIBRARY.sources[source]
    assert act.answer(act.last_check + timedelta(days=90)) is IN
