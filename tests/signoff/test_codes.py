"""A code that is typed wrongly is never another code."""

from __future__ import annotations

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


@given(st.text(max_size=8))
def test_anything_else_is_no_code_and_no_crash(text):
    if is_sound(typed(text)):
        assert len(typed(text)) == 6


def test_codes_are_drawn_once():
    taken: set[str] = set()
    assert len({new_code(taken) for _ in range(5_000)}) == len(taken) == 5_000
