"""What a visitor has chosen: language, size of text, contrast. One cookie, which says nothing about the person."""

from dataclasses import dataclass, replace
from typing import Final

from domain.derivation import Lang
from web.words import LANGUAGES

SIZES: Final = ("usual", "large", "largest")
CONTRASTS: Final = ("usual", "high")


@dataclass(frozen=True, kw_only=True)
class Preferences:
    """`lang` is None until somebody chooses; then the browser's own wish counts no more."""

    lang: Lang | None = None
    size: str = "usual"
    contrast: str = "usual"

    def choose(self, *, lang: str = "", size: str = "", contrast: str = "") -> "Preferences":
        """These preferences with what was chosen; anything unknown changes nothing."""
        chosen = self
        for known in LANGUAGES:
            chosen = replace(chosen, lang=known) if lang == known else chosen
        if size in SIZES:
            chosen = replace(chosen, size=size)
        return replace(chosen, contrast=contrast) if contrast in CONTRASTS else chosen

    def cookie(self) -> str:
        """The form in which a cookie holds them: zh.large.high."""
        return f"{self.lang or '-'}.{self.size}.{self.contrast}"


def read(cookie: str) -> Preferences:
    """The preferences of a cookie; the usual ones for whatever can't be read."""
    parts = cookie.split(".")
    if len(parts) != 3:
        return Preferences()
    return Preferences().choose(lang=parts[0], size=parts[1], contrast=parts[2])


def language(preferences: Preferences, accept_language: str) -> Lang:
    """Chosen language, else what the browser asks for, else Chinese. The first of zh and en that it names counts."""
    if preferences.lang:
        return preferences.lang
    for entry in accept_language.lower().split(",")[:20]:
        primary = entry.strip().partition(";")[0].partition("-")[0]
        if primary == "zh":
            return "zh"
        if primary == "en":
            return "en"
    return "zh"
