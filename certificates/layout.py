"""From a document's content to the plain JSON that the templates read: dates in words, printable text, the QR code.

Templates get values only through this JSON. No text of a person is ever put into Typst source, so none of it can be
markup.
"""

import io
import re
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

import segno

from certificates.content import Bilingual, BodyField, CertificateContent, Outcome
from domain.wording.days import day_words

Json = dict[str, object]

_OUTCOMES = {
    Outcome.GRANTED: Bilingual(zh="准予", en="Granted"),
    Outcome.REFUSED: Bilingual(zh="不予许可", en="Refused"),
    Outcome.CUT_OFF: Bilingual(zh="未审查", en="Not examined"),
    Outcome.WITHDRAWN: Bilingual(zh="已撤回", en="Withdrawn"),
}

# Typst brings Libertinus Serif along, which has these; foreign residents' names need them.
_FALLBACK_FONT = ((0x20, 0x17F), (0x1E00, 0x1EFF), (0x370, 0x3FF), (0x400, 0x4FF))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f"
# Without "/": a line may break there anyway, and an address must stay whole when it is copied.
_LONG_RUN = re.compile(r"[!-.0-~]{41,}")
_BREAK_EVERY = 20


def payload(content: CertificateContent, *, covered: frozenset[int]) -> Json:
    """The JSON value for the templates: the content under its own field names, and what is worked out from it.

    `covered` holds the code points that the fonts can show.
    """
    return {
        **_fields(content, covered),
        "counts": {outcome.value: sum(one.outcome is outcome for one in content.results) for outcome in Outcome},
        "outcome_names": {outcome.value: _plain(name, covered) for outcome, name in _OUTCOMES.items()},
        "qr": qr_svg(content.verify_url),
    }


def _fields(content: object, covered: frozenset[int]) -> Json:
    """A dataclass as JSON, nested ones too; each text made printable, each date put in words."""
    if not is_dataclass(content):
        raise TypeError(f"no template knows what to do with a {type(content).__name__}")
    return {field.name: _plain(getattr(content, field.name), covered) for field in fields(content)}


def _plain(value: object, covered: frozenset[int]) -> object:
    match value:
        case None | bool():
            return value
        case StrEnum():
            return value.value
        case str():
            return printable(value, covered=covered)
        case date():
            return _day(value)
        case BodyField():
            return {name: _plain(part, covered) for name, part in value._asdict().items()}
        case tuple():
            return [_plain(part, covered) for part in value]
        case _:
            return _fields(value, covered)


def printable(text: str, *, covered: frozenset[int]) -> str:
    """`text` with each character that can't be shown written out as `〔U+XXXX〕`, so that nothing is lost in silence.

    Invisible joiners are dropped, line ends become line feeds, tabs become spaces, and very long unbroken runs of Latin
    characters get places where a line may break.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    shown = "".join(_shown(character, covered) for character in lines if character not in _INVISIBLE)
    return _LONG_RUN.sub(lambda run: "\u200b".join(re.findall(rf".{{1,{_BREAK_EVERY}}}", run[0])), shown)


def unprintable(text: str, *, covered: frozenset[int]) -> tuple[str, ...]:
    """The characters of `text` that would be written out as code points, each once, in order. Ask before issuing."""
    visible = (character for character in text if character not in f"{_INVISIBLE}\r\t")
    return tuple(dict.fromkeys(one for one in visible if _shown(one, covered) != one))


def qr_svg(url: str) -> str:
    """A QR code for `url` as SVG, error correction M (about 15 % may be smudged), four modules of quiet zone."""
    buffer = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        buffer, kind="svg", xmldecl=False, border=4, dark="#1d1d1f", light="#ffffff"
    )
    return buffer.getvalue().decode()


def _shown(character: str, covered: frozenset[int]) -> str:
    point = ord(character)
    if character == "\n":
        return character
    # Controls, direction overrides, private use, surrogates and unassigned: none has a settled look on paper.
    settled = unicodedata.category(character)[0] != "C"
    has_glyph = point in covered or any(first <= point <= last for first, last in _FALLBACK_FONT)
    return character if settled and has_glyph else f"〔U+{point:04X}〕"


def _day(day: date) -> Json:
    return {
        "zh": day_words(day, "zh"),
        "en": day_words(day, "en"),
        "iso": day.isoformat(),
    }
