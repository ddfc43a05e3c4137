"""Everything that time is to do really happens: each reminder, deemed act, expiry and escalation fires once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bundles.compiler.paths import later
from bundles.compiler.registry import rule
from bundles.compiler.simulate import Driven, Fired, driven
from bundles.compiler.subject import Hit, Order, Subject
from bundles.findings import Place, Severity
from domain.derivation import render
from domain.limits import Ground, working_days
from domain.plan import NeverSupplied, Plan, ReleasePolicy


@rule(
    "moment-never-fires",
    "OneGo liveness",
    title=("每个提醒、视为、到期、预警都应当发生", "Every reminder, deemed act, expiry and escalation fires"),
    mend=("放宽或改正使其无法发生的期限", "Widen or correct the limit that keeps it from firing"),
)
def moment_never_fires(bundle: Subject) -> Iterator[Hit]:
    """What a definition gives rise to is driven through the core; a date that never acts protects nobody."""
    told: set[Fired] = set()  # membership only
    for order in _covering(bundle):
        plan = bundle.plan(order.first)
        if plan.flaw():
            continue  # no case can run by it: a finding of its own
        drives = driven(replace(plan, version=""))
        for (kind, subject), place in expected(bundle, plan):
            if (kind, subject) not in drives.fired and (kind, subject) not in told:
                told.add((kind, subject))
                zh, en = _why(drives)
                yield Hit(
                    place=place,
                    zh=f"“{kind}”{f'（{subject}）' if subject else ''}永远不会发生{zh}",
                    en=f"{kind}{f' of {subject}' if subject else ''} never fires{en}",
                    about=subject or kind,
                )


def _why(drives: Driven) -> tuple[str, str]:
    refusal = drives.refused[0] if drives.refused else None
    return (f"：{render(refusal, 'zh')}", f": {render(refusal, 'en')}") if refusal else ("", "")


def _covering(bundle: Subject) -> tuple[Order, ...]:
    """Few plans that together hold every item: the largest first, then whatever adds an item."""
    found: list[Order] = []
    covered: set[int] = set()  # membership only
    for order in sorted(bundle.orders, key=lambda one: -len(one.items)):
        if order.published is not None and not covered.issuperset(order.items):
            covered.update(order.items)
            found.append(order)
    return tuple(found)


def expected(bundle: Subject, plan: Plan) -> Iterator[tuple[Fired, Place]]:
    """What the definition gives rise to, by its terms, and where each term stands."""
    notice = bundle.at("notice")
    for kind in ("notice-due-soon", "deemed-no-notice"):
        yield (kind, ""), notice
    if any(item.fields or item.materials for item in plan.items):
        for kind in ("notice-collected", "recheck-collected", "deemed-after-supply"):
            yield (kind, ""), notice
        supply = bundle.at("notice", "supply-within", "limit")
        yield ("supply-due-soon", ""), supply
        yield ("supply-lapsed", ""), supply
        if plan.never_supplied is NeverSupplied.CLOSE:
            yield ("closed-never-supplied", ""), bundle.at("notice", "never-supplied")
    yield ("case-promised-passed", ""), bundle.at("published")
    yield ("case-statutory-passed", ""), bundle.at("published")
    yield ("closed-completed", ""), bundle.at("rating-window")
    if plan.tolerance and any(name in item.materials for name in plan.deferrable for item in plan.items):
        yield ("tolerance-due-soon", ""), bundle.at("tolerance", "supply-within", "limit")
        yield ("tolerance-lapsed", ""), bundle.at("tolerance", "supply-within", "limit")
    if plan.joint_handling:
        yield ("extension-unfiled", ""), bundle.at("handling")
    yield from _of_items(bundle, plan)


def _of_items(bundle: Subject, plan: Plan) -> Iterator[tuple[Fired, Place]]:
    for item in plan.items:
        promised = bundle.item_at(item.id, "limits", "promised", "limit")
        yield ("promised-due-soon", item.id), promised
        yield ("promised-passed", item.id), promised
        if item.statutory:
            yield ("statutory-passed", item.id), bundle.item_at(item.id, "limits", "statutory", "limit")
        if item.grounds:
            yield ("exclusion-overrun", item.id), bundle.item_at(item.id, "exclusions")
        if Ground.HEARING in item.grounds:
            yield ("hearing-request-lapsed", item.id), bundle.item_at(item.id, "exclusions")
            yield ("hearing-late", item.id), bundle.item_at(item.id, "exclusions")
        if item.extension:
            yield ("extension-unfiled", item.id), bundle.item_at(item.id, "extension", "max")
        yield ("delivery-passed", item.id), bundle.at("issuance", "delivery")
    early = plan.items[0].id
    if plan.release is ReleasePolicy.TOGETHER and len(plan.items) > 1:
        yield ("release-due", early), bundle.at("issuance", "release")


@rule(
    "notice-clock-unheard",
    "许可法 32(1)(四)",
    severity=Severity.WARNING,
    waivable=True,
    title=("短于五日的告知期限不会自动催办", "A notice limit below five days reminds nobody"),
    mend=("写 5wd，较短的目标另行约定", "Write 5wd; agree on a shorter target elsewhere"),
)
def notice_clock_unheard(bundle: Subject) -> Iterator[Hit]:
    """The notice clock is the law's five days; a shorter one would be shown and never act."""
    within = bundle.definition.notice.within
    if later(working_days(5), within):
        yield Hit(
            place=bundle.at("notice", "within"),
            zh=f"{within} 短于五个工作日，到期不会有任何提醒",
            en=f"{within} is below five working days: nothing happens when it passes",
            about="notice",
        )
