"""Names from before Unicode: TCVN3 (.VnTime), VNI and Windows-1258, told by how Vietnamese their words become.

All hide Vietnamese letters behind Western ones. A name is taken for one of them only where its words cannot be
Vietnamese as they stand and can be after reading them so.
"""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from unicodedata import normalize


class Encoding(StrEnum):
    """How the letters of a roster are stored."""

    UNICODE = "Unicode"
    TCVN3 = "TCVN3"
    VNI = "VNI"
    WINDOWS = "Windows-1258"


_TCVN3_FROM = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§"
_TCVN3_TO = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
_TCVN3 = dict(zip(_TCVN3_FROM, _TCVN3_TO, strict=True))

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ROOF = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_ALONE = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư"}


def _vni_pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for base in "aeiouyôö":
        letter = _ALONE.get(base, base)
        pairs |= {base + mark: normalize("NFC", letter + tone) for mark, tone in _TONES.items()}
        if base in "aeo":
            pairs |= {base + m: normalize("NFC", letter + "\u0302" + t) for m, t in _ROOF.items()}
    pairs |= {"a" + m: normalize("NFC", "a\u0306" + t) for m, t in _BREVE.items()}
    pairs |= _ALONE
    upper = {key.upper(): value.upper() for key, value in pairs.items()}
    mixed = {key[0].upper() + key[1:]: value.upper() for key, value in pairs.items()}
    return {**mixed, **upper, **pairs}


_VNI = _vni_pairs()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvxywzfj])?"
_RHYME = "[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnptk])?"
_SYLLABLE = re.compile(f"{_ONSET}{_RHYME}|[a-zđ]", re.IGNORECASE)
_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def read_as(text: str, encoding: Encoding) -> str:
    """Turn a text into Unicode, NFC."""
    if encoding is Encoding.TCVN3:
        text = "".join(_TCVN3.get(letter, letter) for letter in text)
    elif encoding is Encoding.VNI:
        text = _VNI_PATTERN.sub(lambda found: _VNI[found.group()], text)
    elif encoding is Encoding.WINDOWS:
        with suppress(UnicodeError):
            text = text.encode("cp1252").decode("cp1258")
    return normalize("NFC", text)


def encoding_of(texts: list[str]) -> Encoding:
    """Tell how a column of names is stored: Unicode unless another reading makes clearly more of it Vietnamese."""
    doubtful = [text for text in texts if not _vietnamese(text)]
    if not doubtful:
        return Encoding.UNICODE
    scores = {
        one: sum(_vietnamese(read_as(text, one)) for text in doubtful)
        for one in (Encoding.TCVN3, Encoding.VNI, Encoding.WINDOWS)
    }
    best = max(scores, key=lambda one: scores[one])
    return best if 2 * scores[best] > len(doubtful) else Encoding.UNICODE


def doubtful(texts: list[str]) -> bool:
    """Tell whether most of the names cannot be Vietnamese."""
    return 2 * sum(not _vietnamese(text) for text in texts) > len(texts)


def _vietnamese(text: str) -> bool:
    """Tell whether every word can be a Vietnamese syllable with at most one tone."""
    return all(_can_be(word) for word in re.findall(r"[^\s.,'’\-()0-9]+", text))


def _can_be(word: str) -> bool:
    apart = normalize("NFD", normalize("NFC", word))
    bare = normalize("NFC", _MARKS.sub("", apart))
    return len(_MARKS.findall(apart)) <= 1 and _SYLLABLE.fullmatch(bare) is not None
