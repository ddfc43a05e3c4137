"""How wide text is and where its lines break, without asking a font: SVG has no line breaks of its own."""

from __future__ import annotations

import re
from typing import Final

# A word of Latin letters or digits stays whole; every Chinese character may end a line, closing marks stay with theirs.
_PIECES: Final = re.compile(r"[!-~]+ ?| |.[，。、；：）》”！？]*", re.DOTALL)
_NARROW: Final = 0.56  # of an em, for Latin letters and digits


def width_of(text: str, size: float) -> float:
    """About how wide a text is in pixels."""
    return sum(size * (_NARROW if ord(character) < 0x2E80 and character not in "“”—…·" else 1) for character in text)


def broken(text: str, *, size: float, width: float, most: int) -> tuple[str, ...]:
    """Break a text into at most so many lines; what doesn't fit ends in an ellipsis."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and width_of((lines[-1] + piece).rstrip(), size) > width:
            lines.append("")
        lines[-1] += piece
    lines = _balanced(lines, size, width)
    if len(lines) <= most:
        return tuple(line.strip() for line in lines)
    last = lines[most - 1]
    while width_of(last + "…", size) > width:
        last = last[:-1]
    return (*(line.strip() for line in lines[: most - 1]), last.strip() + "…")


def _balanced(lines: list[str], size: float, width: float) -> list[str]:
    """Two lines of which the second is one or two characters read badly: even them out."""
    if len(lines) != 2 or len(lines[1]) > 2 or lines[0].isascii():
        return lines
    pieces = _PIECES.findall("".join(lines))
    half = (len(pieces) + 1) // 2
    evened = ["".join(pieces[:half]), "".join(pieces[half:])]
    return evened if all(width_of(line, size) <= width for line in evened) else lines
