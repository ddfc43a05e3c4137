"""Reads a holiday notice from a file, as people write it (see `domain.calendar_file`)."""

from pathlib import Path

import yaml

from domain.calendar import YearTable
from domain.calendar_file import years_from_mapping
from domain.derivation import Refusal, Refused, refusal

_RULE = "OneGo 2.10(11)"


def calendar_years(path: Path) -> tuple[YearTable, ...]:
    """The years of a YAML or JSON file, ascending. Raises Refused, which names the place that is not understood."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise Refused(refusal(_RULE, "calendar.unreadable", name=path.name)) from None
    except (yaml.YAMLError, ValueError):  # a day that does not exist is no date even to YAML
        raise Refused(refusal(_RULE, "calendar.malformed", place=path.name)) from None
    years = years_from_mapping(content)
    if isinstance(years, Refusal):
        raise Refused(years)
    return years
