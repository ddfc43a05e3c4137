"""The folders that a command line may name. Apart from the readers, so that help needs none of them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Folders:
    """The basic catalogue's folder, and that of additions to it; None leaves it to what stands beside the file."""

    catalogue: Path | None = None
    additions: Path | None = None


NONE_NAMED = Folders()
