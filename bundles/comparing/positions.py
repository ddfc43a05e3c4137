"""What a new version changes for one applicant: the items, order, materials and limit that their answers lead to."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.comparing.edition import Edition, Position, ends
from bundles.comparing.fact import Effect, Fact, fact
from bundles.comparing.fields import field_facts
from bundles.comparing.item_terms import file_facts, item_facts
from bundles.comparing.lengths import date_facts, limit_facts
from bundles.definition import MaterialRole, MaterialUse, PublishedLimit
from bundles.entries import MaterialSource
from bundles.findings import Text
from bundles.phrases import published_text
from bundles.terms import name_of


class Comparison:
    """Two versions held against each other; what does not hang on answers is worked out once."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self.old, self.new = old, new
        before, after = old.catalogue.items, new.catalogue.items
        self._items = {
            item: tuple(item_facts(before[item], after[item], (old.owner_name(item), new.owner_name(item))))
            for item in before
            if item in after
        }

    def facts(self, old: Position, new: Position) -> Iterator[Fact]:
        """Every difference between two positions of the same applicant."""
        if old.published and new.published:
            yield from published_facts(old.published, new.published)
        yield from self._item_facts(old, new)
        yield from self._order(old, new)
        yield from self._materials(old, new)
        yield from field_facts((self.old, old), (self.new, new))

    def _item_facts(self, old: Position, new: Position) -> Iterator[Fact]:
        for item in old.items:
            if item in new.items:
                yield from self._items[item]
            else:
                yield fact("item.dropped", Effect.WORSE, item, item=self.old.item_name(item))
        for item in new.items:
            if item not in old.items:
                yield fact("item.added", Effect.NEUTRAL, item, item=self.new.item_name(item))

    def _order(self, old: Position, new: Position) -> Iterator[Fact]:
        for item, after in new.items.items():
            words = {"item": self.new.item_name(item)}
            for earlier in after:
                # Waiting for an item that is new itself is no change in the order.
                if item in old.items and earlier in old.items and earlier not in old.items[item]:
                    later = ends(self.new, new) > ends(self.old, old)
                    code, effect = ("order.later", Effect.WORSE) if later else ("order.added", Effect.NEUTRAL)
                    yield fact(code, effect, item, earlier=self.new.item_name(earlier), **words)
            for earlier in old.items.get(item, ()):
                if earlier in new.items and earlier not in after:
                    sooner = ends(self.new, new) < ends(self.old, old)
                    code, effect = ("order.sooner", Effect.BETTER) if sooner else ("order.dropped", Effect.NEUTRAL)
                    yield fact(code, effect, item, earlier=self.new.item_name(earlier), **words)

    def _materials(self, old: Position, new: Position) -> Iterator[Fact]:
        for name, use in new.materials.items():
            yield from self._material(old.materials.get(name), use)
        for name, use in old.materials.items():
            if name not in new.materials:
                effect = Effect.BETTER if use.from_applicant else Effect.NEUTRAL
                yield fact("material.dropped", effect, name, material=self.old.catalogue.materials[name].name)

    def _material(self, old: MaterialUse | None, new: MaterialUse) -> Iterator[Fact]:
        material = self.new.catalogue.materials[new.material]
        words, after = {"material": material.name}, name_of(new.source)
        if old is None and new.from_applicant:
            yield fact("material.demanded", Effect.WORSE, new.material, **words)
        elif old is None:
            yield fact("material.obtained", Effect.NEUTRAL, new.material, after=after, **words)
        elif old.from_applicant and new.from_applicant:
            yield from self._handed_in(old, new, words)
            yield from file_facts(self.old.catalogue.materials[new.material], material)
        elif old.source is not new.source:
            before = name_of(old.source)
            code, effect = _taken_over(old, new)
            yield fact(code, effect, new.material, before=before, after=after, **words)

    def _handed_in(self, old: MaterialUse, new: MaterialUse, words: dict[str, Text]) -> Iterator[Fact]:
        before, after = self._role(self.old, old), self._role(self.new, new)
        if before is not after:
            main = after is MaterialRole.MAIN
            code, effect = ("material.to_main", Effect.WORSE) if main else ("material.to_deferrable", Effect.BETTER)
            yield fact(code, effect, new.material, **words)
        if old.source is not new.source:
            promise = new.source is MaterialSource.PROMISE
            code, effect = (
                ("material.promise_enough", Effect.BETTER) if promise else ("material.promise_no_longer", Effect.WORSE)
            )
            yield fact(code, effect, new.material, **words)

    @staticmethod
    def _role(edition: Edition, use: MaterialUse) -> MaterialRole:
        # Without terms of tolerance nothing can be deferred, whatever the list says (广东条例 32).
        return use.role if edition.definition.tolerance else MaterialRole.MAIN


def published_facts(old: PublishedLimit, new: PublishedLimit) -> Iterator[Fact]:
    """How the bundle's own limit moved: a length, a yearly date, or one in place of the other."""
    if old.result_by and new.result_by:
        yield from date_facts("published.date_", old.result_by, new.result_by)
    elif old.result_by or new.result_by:
        words = {"before": published_text(old), "after": published_text(new)}
        yield fact("published.kind", Effect.NEUTRAL, **words)
    else:
        yield from limit_facts("published.", old.limit, new.limit)


def _taken_over(old: MaterialUse, new: MaterialUse) -> tuple[str, Effect]:
    if new.from_applicant:
        return "material.demanded_though_held", Effect.WORSE
    if old.from_applicant:
        return "material.no_longer_demanded", Effect.BETTER
    return "material.source", Effect.NEUTRAL
