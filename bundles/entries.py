"""What the basic catalogue holds (基本目录, GZ 4-5): departments, service items, materials and data elements.

Bundles only refer to these entries, so that the same item is the same everywhere. `typical` marks a value that no
provision fixes; whoever shows it adds 示例，非官方.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from bundles.findings import Text
from bundles.source import Source
from domain.limits import ApproverRank, Ground, Limit
from domain.plan import FixedWindow, ItemKind

TYPICAL = Text(zh="示例，非官方", en="example, not official")


class Level(StrEnum):
    """Whose organ a department is; central and provincial organs in the city fall under GZ 23."""

    CENTRAL = "central"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    TOWN = "town"


class OwnerKind(StrEnum):
    """What an owner of items is in law (GZ 3.3-3.5)."""

    AGENCY = "agency"
    AUTHORISED = "authorised-organisation"
    UTILITY = "utility"


class ConnectorKind(StrEnum):
    """How the department is reached: its own system, or its officers' inbox."""

    HTTP = "http"
    INBOX = "inbox"


class MaterialSource(StrEnum):
    """Where a material comes from; only APPLICANT and PROMISE may be asked of the applicant (GZ 17.2b)."""

    APPLICANT = "applicant"
    SHARED = "shared"
    E_CERT = "e-cert"
    GENERATED = "generated"
    PROMISE = "promise"


class ElementSource(StrEnum):
    """Where the value behind a form field comes from."""

    APPLICANT = "applicant"
    IDENTITY = "identity"  # unified identity sign-in
    SHARED = "shared"


@dataclass(frozen=True, kw_only=True)
class ChiefRepresentative:
    """首席事务代表 (GZ 8.3): account ids of the representative and of the deputy, never names of people."""

    account: str
    deputy: str = ""


@dataclass(frozen=True, kw_only=True)
class Connector:
    """How to reach the department. `config` names the settings a deployment must give; never their values."""

    kind: ConnectorKind
    config: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Department:
    """One owner of service items."""

    id: str
    name: Text
    level: Level
    chief_representative: ChiefRepresentative
    connector: Connector
    owner_kind: OwnerKind = OwnerKind.AGENCY
    typical: bool = False


@dataclass(frozen=True, kw_only=True)
class StatedLimit:
    """A limit with the provision or promise it rests on. `on_the_spot`: 即办件, done while the applicant waits."""

    limit: Limit
    basis: Text
    typical: bool = False
    on_the_spot: bool = False


@dataclass(frozen=True, kw_only=True)
class FixedDate:
    """A yearly window and the date by which everybody has the result: a date instead of a length."""

    opens: date
    closes: date
    result_by: date
    basis: Text
    typical: bool = False

    @property
    def window(self) -> FixedWindow:
        """The window as the law's core knows it."""
        return FixedWindow(opens=self.opens, closes=self.closes, result_by=self.result_by)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The two clocks of an item; no statutory one where no provision sets it (优化营商环境条例 36).

    With `fixed` the file states a date only; `promised` is then the length from the close of the window to it.
    """

    promised: StatedLimit
    statutory: StatedLimit | None = None
    fixed: FixedDate | None = None


@dataclass(frozen=True, kw_only=True)
class GroundOfExclusion:
    """One of the eight grounds of 许可法 45 that this item's own law provides for."""

    ground: Ground
    basis: Text
    typical: bool = False


@dataclass(frozen=True, kw_only=True)
class ExtensionRule:
    """What the item's law allows as an extension: at most `max`, by this rank; `basis` is the provision cited."""

    max: Limit
    approver: ApproverRank
    basis: str
    typical: bool = False


@dataclass(frozen=True, kw_only=True)
class Fee:
    """The fee standard of the guide (GZ 5.2a); `amount` in fen, 0 for free (许可法 58)."""

    standard: Text
    amount: int = 0
    basis: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Result:
    """What the item ends in. `id` is unique over the catalogue; `certificate_type` is empty for a plain record."""

    id: str
    name: Text
    certificate_type: str = ""
    electronic: bool = True


@dataclass(frozen=True, kw_only=True)
class Needs:
    """The data elements and materials the item's law asks for, whatever bundle it is part of."""

    elements: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CatalogueItem:
    """One service item with its nine guide elements (GZ 5.2a).

    Name, basis, acceptance conditions, materials (`needs`), steps, service object, time limit (`limits`), result, fee.
    """

    id: str
    name: Text
    kind: ItemKind
    owner: str
    in_force_from: date
    basis: tuple[Text, ...]
    conditions: tuple[Text, ...]
    steps: tuple[Text, ...]
    service_object: Text
    limits: Limits
    result: Result
    fee: Fee
    needs: Needs
    exclusions: tuple[GroundOfExclusion, ...] = ()
    extension: ExtensionRule | None = None
    site_check: Text | None = None  # what is looked at on site, by at least two officers (许可法 34)
    in_force_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class Material:
    """One kind of material. `demanded_by` cites the law that asks for it; `size` is the largest file in bytes."""

    id: str
    name: Text
    demanded_by: Text
    sources: tuple[MaterialSource, ...]
    media_types: tuple[str, ...] = ()
    size: int = 0
    produced_by: str = ""  # the item whose result it is
    typical: bool = False


@dataclass(frozen=True, kw_only=True)
class DataElement:
    """What stands behind a form field: its JSON Schema, its source, and why it may be processed if it is sensitive."""

    id: str
    name: Text
    schema: Mapping[str, Any]
    source: ElementSource
    sensitive: bool = False
    basis: Text | None = None  # PIPL 28-29; required when sensitive


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The whole basic catalogue. Look entries up by id; KeyError for an unknown one (the loader has checked).

    `sources` are the files it was read from: "departments", "materials", "elements", and "items/<id>" for each item.
    """

    departments: Mapping[str, Department]
    items: Mapping[str, CatalogueItem]
    materials: Mapping[str, Material]
    elements: Mapping[str, DataElement]
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False, compare=False)
