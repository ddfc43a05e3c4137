"""What time is to do is expected of every plan, and the drives through the core come to all of it."""

from dataclasses import replace
from datetime import date

import pytest

from bundles.compiler.rules.liveness import expected
from bundles.compiler.simulate import driven
from bundles.compiler.subject import Subject
from bundles.definition import Library
from domain.case.events import MarkKind
from domain.limits import Ground, Limit, Unit, working_days

# How the lapses that are no marks are called when they fire.
LAPSES = {
    "notice-collected",
    "deemed-no-notice",
    "recheck-collected",
    "deemed-after-supply",
    "release-due",
    "closed-completed",
}


def subject(library: Library, name: str) -> Subject:
    bundle = library.bundles[name]
    assert bundle.source is not None
    return Subject(definition=bundle, catalogue=library.catalogue, source=bundle.source, today=date(2026, 6, 1))


def test_every_kind_of_moment_is_expected_of_some_bundle_and_fires(library: Library) -> None:
    fired: set[str] = set()
    for name in library.bundles:
        bundle = subject(library, name)
        for order in bundle.orders[:3] + bundle.orders[-3:]:
            fired |= {kind for kind, _ in driven(replace(bundle.plan(order.first), version="")).fired}
    assert {kind.value for kind in MarkKind} | LAPSES <= fired


@pytest.mark.parametrize("kind", [kind.value for kind in MarkKind])
def test_no_kind_of_mark_is_left_out_of_what_is_expected(library: Library, kind: str) -> None:
    for name in library.bundles:
        bundle = subject(library, name)
        for order in bundle.orders:
            if kind in [wanted for (wanted, _), _ in expected(bundle, bundle.plan(order.first))]:
                return
    pytest.fail(f"no bundle is expected to give rise to {kind}")


def test_a_drive_tells_what_the_core_refused(library: Library) -> None:
    bundle = subject(library, "newborn")
    plan = bundle.plan(bundle.orders[0].first)
    short = replace(
        plan.items[0], promised=Limit(amount=4, unit=Unit.HOUR), grounds=(Ground.APPRAISAL,), extension=None
    )
    found = driven(replace(plan, items=(short, *plan.items[1:]), version=""))
    assert ("exclusion-overrun", short.id) not in found.fired
    assert "exclusion.after_due" in [refusal.code for refusal in found.refused]


def test_a_case_that_is_never_supplied_closes_only_where_the_bundle_says_so(library: Library) -> None:
    for name, closes in (("restaurant", True), ("newborn", False)):
        bundle = subject(library, name)
        found = driven(replace(bundle.plan(bundle.orders[0].first), version=""))
        assert (("closed-never-supplied", "") in found.fired) is closes


def test_joint_handling_can_be_extended_and_an_unfiled_extension_is_told(library: Library) -> None:
    bundle = subject(library, "restaurant")
    joint = [plan for order in bundle.orders if (plan := bundle.plan(order.first)).joint_handling]
    assert ("extension-unfiled", "") in driven(replace(joint[0], version="")).fired
    assert joint[0].published != working_days(60)
