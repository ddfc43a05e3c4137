"""How a text is compiled before it is a version: against the installation's catalogue with what the text adds to it."""

from collections.abc import Mapping
from typing import Final

from bundles.compiler.check import Report, report
from bundles.compiler.registry import in_law
from bundles.entries import Catalogue
from bundles.findings import BrokenFiles, Finding
from bundles.load import with_additions
from bundles.source import Source, parse_source
from desk.context import Desk
from desk.errors import Malformed

DEPARTMENTS: Final = "departments.yaml"


def catalogue_with(desk: Desk, bundle: str, additions: Mapping[str, str]) -> Catalogue | tuple[Finding, ...]:
    """The installation's catalogue with what a draft adds; findings where the added files can't be read.

    Raises Malformed for a new department: departments are the installation's.
    """
    if DEPARTMENTS in additions:
        raise Malformed("version.new-department", subject=bundle)
    try:
        return with_additions(desk.library.catalogue, additions) if additions else desk.library.catalogue
    except BrokenFiles as broken:
        return tuple(in_law(finding) for finding in broken.findings)


def compiled(desk: Desk, bundle: str, text: str, catalogue: Catalogue) -> Report:
    """What the compiler says of a text as of today."""
    # A text is measured in characters by whoever sends it; the reader's limit is in bytes.
    source = parse_source(text.encode(), name=f"{bundle}.yaml")
    if not isinstance(source, Source):
        return Report(findings=(in_law(source),))
    return report(source, catalogue, today=desk.today())
