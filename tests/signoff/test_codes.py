"""A code that is typed wrongly is never another code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.signoff.codes import LETTERS, in_picture, is_sound, new_code, shown, typed, with_check

CODES = st.text(st.sampled_from(LETTERS), min_size=5, max_size=5).map(with_check)


@given(CODES)
def test_every_wrong_character_and_every_swap_of_neighbours_is_caught(code):
    assert is_sound(code)
    for place in range(6):
        for letter in set(LETTERS) - {code[place]}:
            assert not is_sound(code[:place] + letter + code[place + 1 :])
    for place in range(5):
        if code[place] != code[place + 1]:
            assert not is_sound(code[:place] + code[place + 1] + code[place] + code[place + 2 :])


@given(CODES)
def test_a_code_is_read_however_it_is_typed(code):
    for text in (shown(code), code.lower(), f" {code[:3]}-{code[3:]} ", f"QT{code}"):
        assert typed(text) == code
    assert in_picture(f"QT{code}") == code
    assert in_picture(code) is None


SIGNS = st.text(min_size=1, max_size=1)


@given(CODES, st.integers(0, 5), SIGNS)
def test_any_other_sign_in_any_place_makes_it_unsound(code, place, sign):
    other = typed(code[:place] + sign + code[place + 1 :])
    assert is_sound(other) is (other == code)


@given(CODES, st.integers(0, 6), st.sampled_from(LETTERS))
def test_one_more_or_one_less_is_no_code(code, place, letter):
    assert not is_sound(code[:place] + letter + code[place:])
    assert not is_sound(code[: min(place, 5)] + code[min(place, 5) + 1 :])


@given(st.text(max_size=12))
def test_what_no_code_is_made_of_is_unsound_and_no_crash(text):
    made = with_check(typed(text)[:5]) if set(typed(text)[:5]) <= set(LETTERS) else None
    assert is_sound(typed(text)) is (len(typed(text)) == 6 and typed(text) == made)


@pytest.mark.parametrize("sign", ["O", "0", "I", "1", "U", "Ă", "٣", "²", " ", "-"])
def test_signs_that_are_read_as_others_stand_in_no_code(sign):
    assert sign not in LETTERS
    assert not is_sound(f"22222{sign}")


def test_codes_are_drawn_once():
    taken: set[str] = set()
    assert len({new_code(taken) for _ in range(5_000)}) == len(taken) == 5_000
