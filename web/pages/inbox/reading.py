"""Reads what officers type: days, lengths of time, texts. What can't be read is told by a word the templates know."""

from datetime import date
from typing import Final

from web.visit import Visit

LONGEST: Final = 4000  # characters of a free text
SHORT: Final = 100
UNITS: Final = ("wd", "d", "mo", "h")


def day_of(text: str) -> date | None:
    """A day as a browser sends it or as it is typed; None for nothing and for what is no day."""
    parts = text.replace("年", "-").replace("月", "-").replace("日", "").replace("/", "-").replace(".", "-").split("-")
    if len(parts) != 3 or not all(part.strip().isascii() and part.strip().isdigit() for part in parts):
        return None
    try:
        return date(*(int(part) for part in parts))
    except (ValueError, OverflowError):
        return None


class Typed:
    """The fields of a form as they are read one by one; `wrongs` gathers what is wrong with them: {field: word}."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self.wrongs: dict[str, str] = {}

    def text(self, name: str, *, needed: bool = True, most: int = LONGEST) -> str:
        """A text; its ends of lines are those of this house."""
        text = self._visit.field(name).replace("\r\n", "\n")
        if len(text) > most:
            self.wrongs[name] = "too-long"
        elif needed and not text:
            self.wrongs[name] = "missing"
        return text

    def day(self, name: str, *, needed: bool = False) -> date | None:
        """A day, or None where none was typed."""
        text = self._visit.field(name)
        found = day_of(text)
        if text and found is None:
            self.wrongs[name] = "no-day"
        elif needed and not text:
            self.wrongs[name] = "missing"
        return found

    def length(self, name: str, unit: str) -> str:
        """A length such as "5wd", from its amount and the field with its unit."""
        amount, chosen = self._visit.field(name), self._visit.field(unit)
        if not (amount.isascii() and amount.isdigit() and 0 < int(amount[:6]) <= 9999) or chosen not in UNITS:
            self.wrongs[name] = "no-length"
            return ""
        return f"{int(amount)}{chosen}"

    def one_of(self, name: str, known: tuple[str, ...]) -> str:
        """One of several choices."""
        chosen = self._visit.field(name)
        if chosen not in known:
            self.wrongs[name] = "choose"
            return ""
        return chosen

    def several(self, name: str) -> list[str]:
        """The boxes that were ticked."""
        return [one for one in self._visit.field(name).splitlines() if one]
