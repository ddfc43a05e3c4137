"""The addresses under /staff/workbench."""

from typing import Final

from starlette.routing import BaseRoute

from bundles.workbook.guard import LARGEST_FILE
from desk.context import Desk
from web.pages.workbench import bundles, editor, files, life, moving, new_bundle, version
from web.pages.workbench.simulation import SimulationPages
from web.routing import get, post

BASE: Final = "/staff/workbench"
LARGEST_TEXT: Final = 10 * 1024 * 1024  # of what is typed or pasted; the compiler's own limit is a finding


def routes(desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    of_a_version = f"{BASE}/{{bundle}}/versions/{{pin}}"
    return [
        get(BASE, bundles.start),
        get(f"{BASE}/new", new_bundle.ask),
        post(f"{BASE}/new", new_bundle.begin),
        get(f"{BASE}/{{bundle}}", bundles.bundle),
        get(f"{BASE}/{{bundle}}/log", bundles.log),
        get(f"{BASE}/{{bundle}}/edit", editor.edit),
        post(f"{BASE}/{{bundle}}/edit", editor.change, largest_file=LARGEST_FILE, largest_text=LARGEST_TEXT),
        post(f"{BASE}/{{bundle}}/check", editor.check, largest_text=LARGEST_TEXT),
        *_of_a_version(of_a_version),
        *_simulating(f"{of_a_version}/simulation", SimulationPages(desk)),
    ]


def _of_a_version(base: str) -> list[BaseRoute]:
    return [
        get(base, version.facts),
        get(f"{base}/difference", version.differences),
        get(f"{base}/text", version.text),
        get(f"{base}/guide", version.guide),
        get(f"{base}/scenarios", version.scenarios),
        get(f"{base}/diagram", version.diagram),
        get(f"{base}/diagram.svg", files.drawing_of),
        get(f"{base}/diagram.bpmn", files.model),
        get(f"{base}/definition.yaml", files.definition),
        get(f"{base}/definition.xlsx", files.workbook),
        get(f"{base}/cases", moving.preview),
        post(f"{base}/cases", moving.run),
        get(f"{base}/acts/{{act}}", life.back),
        post(f"{base}/acts/{{act}}", life.act),
    ]


def _simulating(base: str, pages: SimulationPages) -> list[BaseRoute]:
    return [
        get(base, pages.ask),
        post(base, pages.start),
        get(f"{base}/{{run}}", pages.watch),
        get(f"{base}/{{run}}/chart.svg", pages.chart),
        get(f"{base}/{{run}}/stop", pages.back),
        post(f"{base}/{{run}}/stop", pages.stop),
    ]
