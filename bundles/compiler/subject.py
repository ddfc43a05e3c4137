"""What a rule looks at: one bundle with its catalogue, where each thing stands, and its combinations and plans.

Everything expensive is worked out once a bundle, on first use, and shared by all rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bundles.compiler.paths import days_to_look_at, in_order
from bundles.compiler.variants import Mask, Variants, variants_of
from bundles.definition import BundleDefinition, BundleItem
from bundles.entries import Catalogue, CatalogueItem, DataElement, Material
from bundles.findings import Place
from bundles.plan import plan
from bundles.source import Pointer, Source
from bundles.windows import of_all
from domain.derivation import Refusal
from domain.path import JOINT_LIMIT, Node
from domain.plan import Plan


@dataclass(frozen=True, kw_only=True)
class Hit:
    """Something that a rule found: where, about which entry, in both languages."""

    place: Place
    zh: str
    en: str
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Order:
    """Combinations of answers with the same items and published limit: the first of them, and how many there are.

    `items` are rows of the bundle's items, `published` the row of the limit that applies, None where there is none.
    """

    first: int
    count: int
    items: tuple[int, ...]
    published: int | None


@dataclass(kw_only=True)
class Subject:
    """One bundle under examination; `today` decides what is in force and which waivers have expired."""

    definition: BundleDefinition
    catalogue: Catalogue
    source: Source
    today: date
    _rows: dict[str, dict[str, int]] = field(default_factory=dict)

    def at(self, *pointer: str | int, of_key: bool = False) -> Place:
        """Where a value of the bundle's file stands."""
        return self.source.place(pointer, of_key=of_key)

    def row(self, kind: str, entry_id: str) -> int:
        """The place of an entry in one of the bundle's lists: "items", "materials" or "situations"."""
        names = {"items": "item", "materials": "material", "situations": "id"}
        if kind not in self._rows:
            rows = self.source.data[kind]
            self._rows[kind] = {entry[names[kind]]: number for number, entry in enumerate(rows)}
        return self._rows[kind][entry_id]

    def item_at(self, item_id: str, *pointer: str | int) -> Place:
        """Where something of an item stands in the catalogue; at its mention in the bundle where that has no file."""
        return self._in_catalogue(f"items/{item_id}", pointer, ("items", self.row("items", item_id), "item"))

    def material_at(self, material_id: str, *pointer: str | int) -> Place:
        """Where something of a material stands in the catalogue."""
        number = list(self.catalogue.materials).index(material_id)
        mention = ("materials", self.row("materials", material_id), "material")
        return self._in_catalogue("materials", ("materials", number, *pointer), mention)

    def element_at(self, element_id: str, *pointer: str | int) -> Place:
        """Where something of a data element stands in the catalogue."""
        number = list(self.catalogue.elements).index(element_id)
        return self._in_catalogue("elements", ("elements", number, *pointer), ("form",))

    def department_at(self, department_id: str, *pointer: str | int) -> Place:
        """Where something of a department stands in the catalogue."""
        number = list(self.catalogue.departments).index(department_id)
        return self._in_catalogue("departments", ("departments", number, *pointer), ("departments",))

    def _in_catalogue(self, name: str, pointer: Pointer, mention: Pointer) -> Place:
        source = self.catalogue.sources.get(name)
        return source.place(pointer) if source else self.source.place(mention)

    def entries(self) -> Iterator[tuple[int, BundleItem, CatalogueItem]]:
        """The bundle's items with their row and their entry in the catalogue."""
        for row, entry in enumerate(self.definition.items):
            yield row, entry, self.catalogue.items[entry.item]

    def items(self) -> tuple[CatalogueItem, ...]:
        """The catalogue's entries of the bundle's items."""
        return tuple(item for _, _, item in self.entries())

    def elements(self) -> tuple[DataElement, ...]:
        """The data elements behind the form, each once."""
        names = dict.fromkeys(entry.element for entry in self.definition.fields)
        return tuple(self.catalogue.elements[name] for name in names)

    def materials(self) -> tuple[Material, ...]:
        """The catalogue's entries of the bundle's materials."""
        return tuple(self.catalogue.materials[use.material] for use in self.definition.materials)

    @cached_property
    def variants(self) -> Variants:
        """The combinations of answers that stay in the bundle; none where there are too many to look at."""
        found = variants_of(self.definition)
        return found if not found.too_many else Variants(situations=(), count=0, too_many=True)

    @cached_property
    def taking_part(self) -> tuple[Mask, ...]:
        """For each item, in which combinations it takes part."""
        return tuple(self.variants.holds(entry.when) for entry in self.definition.items)

    @cached_property
    def published(self) -> tuple[Mask, ...]:
        """For each published limit, in which combinations it is the first that holds."""
        left = self.variants.count and int.from_bytes(b"\1" * self.variants.count, "big")
        found = []
        for entry in self.definition.published:
            own = int.from_bytes(self.variants.holds(entry.when), "big") & left
            left ^= own
            found.append(own.to_bytes(self.variants.count, "big"))
        return tuple(found)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """Each distinct set of items with its published limit: all that paths depend on; none without items."""
        items = len(self.definition.items)
        return tuple(
            Order(
                first=group.first,
                count=group.count,
                items=tuple(row for row in range(items) if group.marks[row]),
                published=group.marks.index(1, items) - items if 1 in group.marks[items:] else None,
            )
            for group in self.variants.groups((*self.taking_part, *self.published))
            if any(group.marks[:items])
        )

    def nodes(self, order: Order) -> tuple[Node, ...]:
        """The items of an order as nodes of the longest path, with promised limits, each after those it waits for."""
        taking_part = {self.definition.items[row].item for row in order.items}
        nodes = [
            Node(
                id=entry.item,
                limit=self.catalogue.items[entry.item].limits.promised.limit,
                fixed=fixed.result_by if (fixed := self.catalogue.items[entry.item].limits.fixed) else None,
                after=tuple(edge.item for edge in entry.after if edge.item in taking_part),
            )
            for entry in (self.definition.items[row] for row in order.items)
        ]
        return in_order(nodes)

    def acceptance(self, order: Order) -> tuple[date, ...]:
        """The days of acceptance to look at: a yearly window's, one where units agree, else those of two years."""
        limits = [self.catalogue.items[self.definition.items[row].item].limits for row in order.items]
        windows = tuple(limit.fixed.window for limit in limits if limit.fixed)
        shared = of_all(windows, date.max)
        if shared:
            return tuple(dict.fromkeys((shared.opens, shared.closes)))
        published = self.definition.published[order.published].limit if order.published is not None else JOINT_LIMIT
        return days_to_look_at((published, *(limit.promised.limit for limit in limits)))

    def plan(self, place: int) -> Plan:
        """The plan that a case with this combination of answers is pinned to. ValueError where there is none."""
        made = plan(self.definition, self.catalogue, self.variants.answers(place))
        if isinstance(made, Refusal):
            raise ValueError(f"no plan for combination {place}: {made.rule}")  # noqa: TRY004 - a bug, not a type
        return made

    def told(self, place: int) -> tuple[str, str]:
        """A combination in words of both languages, as the applicant sees it."""
        answers = self.variants.answers(place)
        zh, en = [], []
        for situation in self.definition.situations:
            for answer in situation.answers:
                if answers.get(situation.id) == answer.value:
                    zh.append(f"{situation.question.zh}{answer.label.zh}")
                    en.append(f"{situation.id}={answer.value}")
        return "；".join(zh) or "任何情形", ", ".join(en) or "any answers"
