"""A version as pictures and files: its diagram as SVG and BPMN, its definition as YAML and as a workbook."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bundles.comparing.edition import Edition
from bundles.compiler.check import obstacles
from bundles.diagram.bpmn import bpmn
from bundles.diagram.flow import flow_of
from bundles.diagram.svg import svg
from bundles.findings import Finding
from bundles.workbook.export import workbook_of
from desk.context import Desk
from desk.errors import Malformed
from desk.stocking import findings_of
from desk.versions.finding_points import points_of
from desk.versions.reading import edition_at

T = TypeVar("T")


async def drawable(desk: Desk, bundle: str, pin: str) -> tuple[Edition, tuple[Finding, ...]]:
    """A version with what keeps anything from being worked out with it. For who may see it; raises NotFound."""
    edition = await edition_at(desk, bundle, pin)
    return edition, obstacles(await asyncio.to_thread(findings_of, edition, desk.today()))


async def as_svg(desk: Desk, bundle: str, pin: str) -> str:
    """The order of the items as an SVG document. Raises NotFound, Malformed."""
    return await _made(desk, bundle, pin, lambda one: svg(flow_of(one.definition, one.catalogue)).text)


async def as_bpmn(desk: Desk, bundle: str, pin: str) -> str:
    """The order of the items as BPMN 2.0. Raises NotFound, Malformed."""
    return await _made(desk, bundle, pin, lambda one: bpmn(flow_of(one.definition, one.catalogue)))


async def as_workbook(desk: Desk, bundle: str, pin: str) -> bytes:
    """The definition as an .xlsx file. Raises NotFound; Malformed for values that a workbook can't hold."""
    edition = await edition_at(desk, bundle, pin)
    made = await asyncio.to_thread(workbook_of, edition.definition, edition.catalogue)
    if isinstance(made, tuple):
        raise Malformed("version.unreadable", points=points_of(made), subject=pin)
    return made


async def _made(desk: Desk, bundle: str, pin: str, draw: Callable[[Edition], T]) -> T:
    edition, found = await drawable(desk, bundle, pin)
    if found:
        raise Malformed("version.not-comparable", points=points_of(found), subject=pin)
    return await asyncio.to_thread(draw, edition)
