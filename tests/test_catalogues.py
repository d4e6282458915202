"""Both catalogues hold every sentence of the program, and no other."""

import re
from functools import cache

import pytest

from tests.tools import catalogues
from toolkit.flow.words import WORDS, word
from toolkit.load.catalogue import Catalogue

found = cache(catalogues.found)
NAME = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_sentence_is_translated_and_none_is_obsolete(language):
    held = catalogues.read(language)
    assert [m for m in found() if not (m in held and held[m].string)] == []
    assert [m.id for m in held if m.id and m.id not in found()] == []
    assert not held.obsolete
    assert not any(message.fuzzy for message in held if message.id)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_names_in_braces_are_the_same(language):
    held = catalogues.read(language)
    differing = [m for m in found() if set(NAME.findall(m)) != set(NAME.findall(held[m].string))]
    assert differing == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_compiled_file_is_not_stale(language):
    compiled = catalogues.compiled(catalogues.read(language))
    assert catalogues.po(language).with_suffix(".mo").read_bytes() == compiled


def test_english_is_its_own_translation():
    assert [m.id for m in catalogues.read("en") if m.id != m.string and m.id] == []


def test_vietnamese_keeps_its_letters_composed():
    import unicodedata

    texts = [m.string for m in catalogues.read("vi")]
    assert texts == [unicodedata.normalize("NFC", text) for text in texts]


def test_messages_are_literal_so_that_they_can_be_found():
    import ast

    calls = [
        (path.name, node)
        for path in catalogues.TOOLKIT.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "msg"
    ]
    assert len(calls) >= len(found()) > 1000
    assert [(name, n.lineno) for name, n in calls if not isinstance(n.args[0], ast.Constant)] == []


@pytest.mark.parametrize("terms", WORDS, ids=lambda terms: terms.__name__)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_member_of_a_closed_list_has_a_word(terms, language):
    say = Catalogue.of(language).say
    assert all(say(word(term)) for term in terms)
    if language == "vi":
        assert not any(say(word(term)) == word(term).msgid for term in terms)
