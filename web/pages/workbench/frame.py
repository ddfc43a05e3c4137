"""What several pages of the workbench show: names of departments, a version with its bundle, addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from desk.errors import NotFound
from desk.story import Said, department_name
from desk.versions.overview import BundleOverview, bundle_overview_of
from desk.versions.reading import VersionView
from web.visit import Visit


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A version that somebody looks at, among the others of its bundle."""

    bundle: BundleOverview
    version: VersionView

    @property
    def path(self) -> str:
        """The address of the version's first page."""
        return version_path(self.bundle.bundle, self.version.pin)


async def opened(visit: Visit, *, counted: bool = False) -> Opened:
    """The version that the address names; `counted` with running cases. Raises NotSignedIn, NotEntitled, NotFound."""
    found = await bundle_overview_of(visit.desk, visit.signed_in, visit.path("bundle"), counted=counted)
    version = next((one for one in found.versions if one.pin == visit.path("pin")), None)
    if version is None:
        raise NotFound("version.unknown")
    return Opened(bundle=found, version=version)


def bundle_path(bundle: str) -> str:
    """The address of a bundle's page."""
    return f"/staff/workbench/{quote(bundle)}"


def version_path(bundle: str, pin: str) -> str:
    """The address of a version's first page."""
    return f"{bundle_path(bundle)}/versions/{quote(pin, safe='+')}"


def department(visit: Visit) -> Callable[[str], Said]:
    """How templates name a department."""
    return lambda name: department_name(name, visit.desk.library)
