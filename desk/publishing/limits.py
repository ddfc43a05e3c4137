"""Time limits as the guide and the rules show them: the bundle's own with its reason, and each item's two clocks."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.conditions import ALWAYS, Answers, holds
from bundles.definition import BundleDefinition
from bundles.diagram.flow import Flow, combinations, flow_of
from bundles.entries import Catalogue, CatalogueItem, StatedLimit
from bundles.findings import Text
from bundles.phrases import condition_text, length, limit_of, published_text, stated
from bundles.situations import items_for
from bundles.terms import name_of
from desk.publishing.blocks import Block, Cell, Grid, Line, Paragraph, cell, line, none, said
from domain.wording.days import day_words, run_words


def published_limits(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Block]:
    """The published limits, each with the longest path behind it (GZ 13.3)."""
    yield Paragraph(
        lines=(
            line(
                "全部事项的办理时限自受理次日起算，不超过有先后关系的各事项期限之和，也不超过并联办理中最长一项的期限。",
                "The limit for everything together runs from the day after acceptance. It is at most the sum of the "
                "items that follow one another, and at most the longest of those handled side by side.",
                "GZ 13.3",
            ),
        )
    )
    reasons = _reasons(definition, catalogue)
    rows = []
    for place, entry in enumerate(definition.published):
        limit = (Line(text=published_text(entry), strong=True, typical=entry.typical),)
        reason = reasons.get(place)
        rows.append((_for_whom(definition, place), limit, _path(reason) if reason else none()))
    yield Grid(
        caption=said("公布的总时限及其由来", "Published limits and why"),
        head=(said("情形", "Situation"), said("总时限", "Limit"), said("最长路径", "Longest path")),
        rows=tuple(rows),
        widths=(34, 18, 48),
    )


def _for_whom(definition: BundleDefinition, place: int) -> Cell:
    entry = definition.published[place]
    if place and entry.when == ALWAYS:
        return cell(said("其他情形", "Otherwise"))
    return cell(condition_text(definition, entry.when))


def _reasons(definition: BundleDefinition, catalogue: Catalogue) -> dict[int, Flow]:
    """For each published limit the flow with the longest path among its answers."""
    longest: dict[int, Flow] = {}
    met = set[tuple[int, tuple[str, ...]]]()
    for answers in combinations(definition):
        place = _published_place(definition, answers)
        items = tuple(entry.item for entry in items_for(definition, answers))
        if place is None or (place, items) in met:
            continue
        met.add((place, items))
        flow = flow_of(definition, catalogue, answers)
        if place not in longest or flow.days > longest[place].days:
            longest[place] = flow
    return longest


def _published_place(definition: BundleDefinition, answers: Answers) -> int | None:
    return next((place for place, entry in enumerate(definition.published) if holds(entry.when, answers)), None)


def _path(flow: Flow) -> Cell:
    steps = [flow.step(item) for item in flow.critical]
    limits = [limit_of(step.item) for step in steps]
    zh = " → ".join(f"{step.item.name.zh}（{limit.zh}）" for step, limit in zip(steps, limits, strict=True))
    en = " → ".join(f"{step.item.name.en} ({limit.en})" for step, limit in zip(steps, limits, strict=True))
    if flow.by_date:
        return cell(Text(zh=zh, en=en))
    about = f"，按{day_words(flow.counted_from, 'zh')}受理推算" if flow.counted_from else ""
    counted = f", counted from {day_words(flow.counted_from, 'en')}" if flow.counted_from else ""
    total = Text(zh=f"合计 {flow.days} 个工作日{about}", en=f"{flow.days} working days in all{counted}")
    return (Line(text=Text(zh=zh, en=en)), Line(text=total, quiet=True))


def item_limits(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Block]:
    """Each item's promised and statutory limit with its basis, and what may move it."""
    items = [catalogue.items[entry.item] for entry in definition.items]
    yield Grid(
        caption=said("各事项的承诺期限与法定期限", "Promised and statutory limits of the items"),
        head=(
            said("事项", "Item"),
            said("承诺期限", "Promised"),
            said("法定期限", "Statutory"),
            said("可能的顺延", "What may move it"),
        ),
        rows=tuple((cell(item.name), promised(item), statutory(item), moves(item)) for item in items),
        widths=(26, 20, 26, 28),
    )


def promised(item: CatalogueItem) -> Cell:
    """The promised limit, or the yearly date."""
    fixed = item.limits.fixed
    if fixed is not None:
        run = {lang: run_words(fixed.opens, fixed.closes, lang) for lang in ("zh", "en")}
        window = Text(zh=f"{run['zh']}申报", en=f"handed in {run['en']}")
        return (Line(text=limit_of(item), strong=True, typical=fixed.typical), Line(text=window, quiet=True))
    return _stated(item.limits.promised, strong=True)


def statutory(item: CatalogueItem) -> Cell:
    """The statutory limit; said so where no provision sets one."""
    limit = item.limits.statutory
    if limit is None:
        return (Line(text=said("法律未规定，以承诺为准", "No provision sets one; the promise binds"), quiet=True),)
    return _stated(limit)


def _stated(limit: StatedLimit, *, strong: bool = False) -> Cell:
    shown = Line(text=stated(limit), strong=strong, typical=limit.typical)
    return (shown, Line(text=limit.basis, quiet=True))


def moves(item: CatalogueItem) -> Cell:
    """What may move the item's date: its grounds of exclusion and its extension."""
    lines = []
    if item.exclusions:
        names = [name_of(exclusion.ground) for exclusion in item.exclusions]
        words = Text(
            zh=f"{'、'.join(name.zh for name in names)}所需时间不计入，书面告知",
            en=f"time for {', '.join(name.en for name in names)} is not counted; you are told in writing",
        )
        typical = any(exclusion.typical for exclusion in item.exclusions)
        lines.append(Line(text=words, clause="许可法 45", typical=typical))
    if item.extension:
        most = length(item.extension.max)
        words = Text(zh=f"可延期一次，最长{most.zh}", en=f"one extension of at most {most.en}")
        lines.append(Line(text=words, clause=item.extension.basis, typical=item.extension.typical))
    return tuple(lines) or none()
