"""What changed in an item or a material that both versions have: the terms of the catalogue, whoever the applicant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundles.comparing.fact import Effect, Fact, fact
from bundles.comparing.lengths import date_facts, limit_facts
from bundles.entries import CatalogueItem, ExtensionRule, Fee, FixedDate, Limits, Material
from bundles.findings import Text
from bundles.terms import name_of


def item_facts(old: CatalogueItem, new: CatalogueItem, owners: tuple[Text, Text]) -> Iterator[Fact]:
    """Every change in the terms of one item; `owners` names its department before and after."""
    if old == new and owners[0] == owners[1]:
        return
    yield from _limits(new, old.limits, new.limits)
    yield from _extension(new, old.extension, new.extension)
    yield from _exclusions(old, new)
    yield from _check(old, new)
    yield from fee_facts("item.fee_", old.fee, new.fee, new.id, item=new.name)
    yield from _conditions(old, new)
    yield from _result(old, new)
    if old.owner != new.owner:
        yield fact("item.owner", Effect.NEUTRAL, new.id, item=new.name, before=owners[0], after=owners[1])
    if old.basis != new.basis:
        yield fact("item.basis", Effect.NEUTRAL, new.id, item=new.name)


def _limits(item: CatalogueItem, old: Limits, new: Limits) -> Iterator[Fact]:
    if old.fixed or new.fixed:
        yield from _windows(item, old.fixed, new.fixed)
        return
    yield from limit_facts("item.promised_", old.promised.limit, new.promised.limit, item.id, item=item.name)
    if old.promised.on_the_spot and not new.promised.on_the_spot:
        yield fact("item.spot_lost", Effect.WORSE, item.id, item=item.name)
    if new.promised.on_the_spot and not old.promised.on_the_spot:
        yield fact("item.spot_gained", Effect.BETTER, item.id, item=item.name)
    if old.statutory and new.statutory:
        yield from limit_facts("item.statutory_", old.statutory.limit, new.statutory.limit, item.id, item=item.name)
    elif old.statutory:
        yield fact("item.statutory_dropped", Effect.WORSE, item.id, item=item.name, before=old.statutory.limit)
    elif new.statutory:
        yield fact("item.statutory_added", Effect.BETTER, item.id, item=item.name, after=new.statutory.limit)


def _windows(item: CatalogueItem, old: FixedDate | None, new: FixedDate | None) -> Iterator[Fact]:
    if old is None or new is None:
        yield fact("item.limit_kind", Effect.NEUTRAL, item.id, item=item.name)
        return
    yield from date_facts("item.result_", old.result_by, new.result_by, item.id, item=item.name)
    yield from date_facts("item.opens_", old.opens, new.opens, item.id, item=item.name)
    yield from date_facts("item.closes_", old.closes, new.closes, item.id, applicants=True, item=item.name)


def _extension(item: CatalogueItem, old: ExtensionRule | None, new: ExtensionRule | None) -> Iterator[Fact]:
    if old is None and new is not None:
        yield fact("item.extension_added", Effect.WORSE, item.id, item=item.name, after=new.max)
    elif new is None and old is not None:
        yield fact("item.extension_dropped", Effect.BETTER, item.id, item=item.name, before=old.max)
    elif old and new:
        yield from limit_facts("item.extension_", old.max, new.max, item.id, item=item.name)
        if old.approver is not new.approver:
            # A lower rank extends more easily: the applicant is protected less (许可法 42).
            effect = Effect.BETTER if new.approver.reaches(old.approver) else Effect.WORSE
            words = {"item": item.name, "before": name_of(old.approver), "after": name_of(new.approver)}
            yield fact("item.approver", effect, item.id, **words)


def _exclusions(old: CatalogueItem, new: CatalogueItem) -> Iterator[Fact]:
    before = [exclusion.ground for exclusion in old.exclusions]
    after = [exclusion.ground for exclusion in new.exclusions]
    for ground in after:
        if ground not in before:
            yield fact("item.exclusion_added", Effect.WORSE, new.id, item=new.name, ground=name_of(ground))
    for ground in before:
        if ground not in after:
            yield fact("item.exclusion_dropped", Effect.BETTER, new.id, item=new.name, ground=name_of(ground))


def _check(old: CatalogueItem, new: CatalogueItem) -> Iterator[Fact]:
    if new.site_check and not old.site_check:
        yield fact("item.check_added", Effect.WORSE, new.id, item=new.name)
    if old.site_check and not new.site_check:
        yield fact("item.check_dropped", Effect.BETTER, new.id, item=new.name)


def fee_facts(code: str, old: Fee, new: Fee, subject: str = "", /, **words: Text) -> Iterator[Fact]:
    """A fee that went up or down, or is only worded otherwise: `<code>up`, `<code>down`, `<code>text`."""
    if new.amount != old.amount:
        up = new.amount > old.amount
        effect = Effect.WORSE if up else Effect.BETTER
        yield fact(f"{code}{'up' if up else 'down'}", effect, subject, before=_money(old), after=_money(new), **words)
    elif old.standard != new.standard:
        yield fact(f"{code}text", Effect.NEUTRAL, subject, **words)


def _money(fee: Fee) -> Text:
    if fee.amount == 0:
        return Text(zh="不收费", en="free of charge")
    yuan, fen = divmod(fee.amount, 100)
    sum_ = f"{yuan}.{fen:02}" if fen else str(yuan)
    return Text(zh=f"{sum_}元", en=f"{sum_} yuan")


def _conditions(old: CatalogueItem, new: CatalogueItem) -> Iterator[Fact]:
    gone = _missing(old.conditions, new.conditions)
    come = _missing(new.conditions, old.conditions)
    if gone and come:  # reworded, so only a person can say which is stricter
        yield fact("item.conditions", Effect.NEUTRAL, new.id, item=new.name)
        return
    for condition in come:
        yield fact("item.condition_added", Effect.WORSE, new.id, item=new.name, after=condition)
    for condition in gone:
        yield fact("item.condition_dropped", Effect.BETTER, new.id, item=new.name, before=condition)


def _missing(these: Sequence[Text], among: Sequence[Text]) -> list[Text]:
    known = [text.zh for text in among]
    return [text for text in these if text.zh not in known]


def _result(old: CatalogueItem, new: CatalogueItem) -> Iterator[Fact]:
    if old.result.electronic and not new.result.electronic:
        yield fact("item.paper_only", Effect.WORSE, new.id, item=new.name)
    if new.result.electronic and not old.result.electronic:
        yield fact("item.electronic", Effect.BETTER, new.id, item=new.name)
    if old.result.name.zh != new.result.name.zh:
        words = {"item": new.name, "before": old.result.name, "after": new.result.name}
        yield fact("item.result", Effect.NEUTRAL, new.id, **words)


def file_facts(old: Material, new: Material) -> Iterator[Fact]:
    """What changed in how a material may be handed in, where it is handed in under both versions."""
    if 0 < new.size < (old.size or new.size + 1):
        words = {"before": _size(old.size), "after": _size(new.size)}
        yield fact("material.smaller_file", Effect.WORSE, new.id, material=new.name, **words)
    elif old.size and (new.size > old.size or not new.size):
        words = {"before": _size(old.size), "after": _size(new.size)}
        yield fact("material.larger_file", Effect.BETTER, new.id, material=new.name, **words)
    for kind in old.media_types:
        if kind not in new.media_types:
            yield fact("material.format_closed", Effect.WORSE, new.id, material=new.name, before=kind)
    for kind in new.media_types:
        if kind not in old.media_types:
            yield fact("material.format_opened", Effect.BETTER, new.id, material=new.name, after=kind)
    if old.demanded_by != new.demanded_by:
        yield fact("material.basis", Effect.NEUTRAL, new.id, material=new.name)


def _size(size: int) -> Text:
    if not size:
        return Text(zh="不限", en="any size")
    shown = f"{size / 1024 / 1024:.4g} MB"
    return Text(zh=shown, en=shown)
