"""The pages' words: gettext catalogues, read from their .po files at start, so that nothing has to be compiled.

Messages are written in English in the templates; `translations/zh*.po` have the Chinese, which people see first: zh.po
for the pages that everybody sees, zh.<area>.po for a folder of templates. One message has one translation (tested).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from babel.messages.pofile import read_po

from domain.derivation import Lang

TRANSLATIONS: Final = Path(__file__).parent / "translations"
LANGUAGES: Final[tuple[Lang, Lang]] = ("zh", "en")


class Catalogue:
    """The messages of one language; a message that is not in it stays English (a test finds those)."""

    def __init__(self, messages: Mapping[str, tuple[str, ...]]) -> None:
        self._messages = messages

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self._messages.get(message, (message,))[0]

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The message for a count. Chinese has one form for all, English two."""
        forms = self._messages.get(one)
        if forms is None:
            return one if count == 1 else many
        return forms[0]


@cache
def catalogue(lang: Lang) -> Catalogue:
    """The catalogue of a language; English needs none."""
    messages: dict[str, tuple[str, ...]] = {}
    for path in sorted(TRANSLATIONS.glob(f"{lang}*.po")):
        with path.open("rb") as file:
            read = read_po(file, locale="zh_Hans_CN")
        messages |= {_forms(entry.id)[0]: _forms(entry.string) for entry in read if entry.id and entry.string}
    return Catalogue(messages)


def _forms(message: Any) -> tuple[str, ...]:
    """A message or a translation; one with a plural has several forms."""
    return (message,) if isinstance(message, str) else tuple(message)
