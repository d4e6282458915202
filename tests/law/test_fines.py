"""Every row of the reference's tables of fines (§3.3 A and B): what is printed, and what follows for the other kind.

The trap is the base level: 174/2026 prints for organisations, 330/2026 (sections 1 to 5) for individuals.
"""

import pytest

from toolkit.flow.loaded import loaded_library
from toolkit.model.fines import Band, bands
from toolkit.model.law import Fine

SOURCES = loaded_library().library.sources
OLD, TELECOM, CYBER = "nd-15-2020", "nd-174-2026", "nd-330-2026"

# act, place, individual, organisation: as the reference prints both columns, in millions of đồng
ROWS = [
    (OLD, "101.1", "5 – 10", "10 – 20"),
    (TELECOM, "95.1.a", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.b", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.c", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.d", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.e", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.g", "10 – 15", "20 – 30"),
    (TELECOM, "95.1.k", "10 – 15", "20 – 30"),
    (TELECOM, "95.2.a", "15 – 25", "30 – 50"),
    (TELECOM, "95.2.b", "15 – 25", "30 – 50"),
    (TELECOM, "95.2.c", "15 – 25", "30 – 50"),
    (TELECOM, "96.1", "1 – 2,5", "2 – 5"),
    (TELECOM, "96.3.e", "5 – 10", "10 – 20"),
    (TELECOM, "96.3.g", "5 – 10", "10 – 20"),
    (TELECOM, "96.3.m", "5 – 10", "10 – 20"),
    (TELECOM, "96.3.n", "5 – 10", "10 – 20"),
    (CYBER, "9.1", "5 – 10", "10 – 20"),
    (CYBER, "9.2.d", "10 – 20", "20 – 40"),
    (CYBER, "9.2.đ", "10 – 20", "20 – 40"),
    (CYBER, "11.1", "5 – 10", "10 – 20"),
    (CYBER, "11.2.a", "10 – 20", "20 – 40"),
    (CYBER, "11.3", "20 – 30", "40 – 60"),
    (CYBER, "12.1.a", "10 – 20", "20 – 40"),
    (CYBER, "12.2.a", "20 – 30", "40 – 60"),
    (CYBER, "13.1.a", "10 – 20", "20 – 40"),
    (CYBER, "14.3.c", "20 – 30", "40 – 60"),
    (CYBER, "14.5.e", "50 – 70", "100 – 140"),
    (CYBER, "15.1.e", "10 – 20", "20 – 40"),
    (CYBER, "15.1.g", "10 – 20", "20 – 40"),
    (CYBER, "31.1.d", "25 – 50", "50 – 100"),
    (CYBER, "31.1.đ", "25 – 50", "50 – 100"),
    (CYBER, "31.2.a", "50 – 70", "100 – 140"),
    (CYBER, "31.2.b", "50 – 70", "100 – 140"),
    (CYBER, "31.3.b", "70 – 100", "140 – 200"),
]
PRINTED_FOR = {OLD: "organisation", TELECOM: "organisation", CYBER: "individual"}


@pytest.mark.parametrize(("act", "at", "individual", "organisation"), ROWS)
def test_both_amounts_are_those_of_the_reference(act, at, individual, organisation):
    fine = SOURCES[act].provision(at).fine
    assert fine.printed_for == PRINTED_FOR[act]
    derived = bands(fine)
    assert (str(derived.individual), str(derived.organisation)) == (individual, organisation)


def test_no_fine_stands_in_the_library_that_this_table_does_not_know():
    kept = {(s.id, p.at) for s in SOURCES.values() for p in s.provisions if p.fine}
    assert kept == {(act, at) for act, at, *_ in ROWS}


def test_every_place_with_a_fine_says_the_conduct_and_no_amount():
    for source in SOURCES.values():
        for provision in source.provisions:
            if provision.fine:
                assert provision.fine.low < provision.fine.high
                assert not any(letter.isdigit() for letter in provision.gist)
                assert "phạt" not in provision.gist.lower(), provision.at


def test_no_band_of_the_cyber_decree_passes_its_maximum():
    """Decree 330/2026, art. 7.3: 100 million for an individual, 200 for an organisation."""
    for provision in SOURCES[CYBER].provisions:
        if provision.fine:
            derived = bands(provision.fine)
            assert derived.individual.high <= 100
            assert derived.organisation.high <= 200


def test_section_six_of_the_cyber_decree_would_be_halved_though_its_act_doubles_elsewhere():
    printed = Fine(low=20, high=40, printed_for="organisation")
    assert bands(printed).individual == Band(10, 20)


def test_half_of_an_odd_amount_keeps_its_half_million():
    assert str(bands(Fine(low=3, high=5, printed_for="organisation")).individual) == "1,5 – 2,5"
