"""Which of our two languages a caller would rather read."""

from typing import Final

from domain.derivation import Lang

CHINESE: Final[Lang] = "zh"
ENGLISH: Final[Lang] = "en"


def preferred(accept_language: str | None) -> Lang:
    """Pick zh or en by an Accept-Language header (RFC 9110 12.5.4); Chinese when it says neither."""
    best: tuple[float, Lang] = (0.0, CHINESE)
    for entry in (accept_language or "").split(",")[:20]:
        tag, _, parameter = entry.strip().partition(";")
        weight = _weight(parameter)
        primary = tag.strip().lower().partition("-")[0]
        if primary in ("zh", "en") and weight > best[0]:
            best = (weight, ENGLISH if primary == "en" else CHINESE)
    return best[1]


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
