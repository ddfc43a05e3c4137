"""What somebody probably meant by a name that nobody knows: a letter too many, two swapped, one forgotten."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

LIKENESS: Final = 0.75  # from 0 to 1; below this a guess confuses more than it helps
LONGEST: Final = 80  # characters; what is longer is no misspelt name


def meant(name: str, known: Iterable[str]) -> tuple[str, str]:
    """The guess as an addition to a message in Chinese and English; two empty texts where nothing is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=LIKENESS) if len(name) <= LONGEST else []
    return (f"（是否应为“{near[0]}”？）", f' (did you mean "{near[0]}"?)') if near else ("", "")
