"""The bundle's dates from its items' (GZ 13.3, OneGo 2.10(8), 许可法 42(2))."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import Exclusion, Extension, due_date
from domain.limits import ApproverRank, Ground, Limit, Unit, working_days
from domain.path import JOINT_LIMIT, Node, joint_ceiling, longest_path, shifted

ACCEPTED = date(2025, 11, 3)  # a Monday; no holiday until the new year


def node(name: str, days: int, *after: str) -> Node:
    return Node(id=name, limit=working_days(days), after=after)


def paused(known: Node, start: date, end: date | None) -> Node:
    exclusion = Exclusion(
        ground=Ground.APPRAISAL, start=start, end=end, estimated=working_days(5), notice=f"告知书 {known.id} {start}"
    )
    return replace(known, exclusions=(*known.exclusions, exclusion))


def extended(known: Node, days: int) -> Node:
    extension = Extension(
        by=working_days(days),
        decided_on=ACCEPTED + timedelta(days=1),
        notified_on=None,
        approver=ApproverRank.HEAD_OF_ORGAN,
        basis="许可法 42(1)",
    )
    return replace(known, extensions=(*known.extensions, extension))


# 13.3: in series the limits add up, in parallel the longest counts

CHAIN = (node("birth", 1), node("household", 3, "birth"), node("card", 1, "household"))
FAN = (node("licence", 3), node("food", 10, "licence"), node("sign", 5, "licence"), node("seal", 1))


def test_items_in_series_take_the_sum_of_their_limits() -> None:
    found = longest_path(CHAIN, ACCEPTED, CHINA_CALENDAR)
    assert found.due.on == due_date(ACCEPTED, working_days(5), CHINA_CALENDAR).on == date(2025, 11, 10)
    assert found.critical == ("birth", "household", "card")


def test_items_in_parallel_take_the_longest_limit() -> None:
    found = longest_path([node("a", 3), node("b", 7), node("c", 7)], ACCEPTED, CHINA_CALENDAR)
    assert found.due.on == due_date(ACCEPTED, working_days(7), CHINA_CALENDAR).on
    assert found.critical == ("b",)


def test_mixed_order_takes_the_longest_path() -> None:
    found = longest_path(FAN, ACCEPTED, CHINA_CALENDAR)
    assert found.critical == ("licence", "food")
    assert found.due.on == due_date(ACCEPTED, working_days(13), CHINA_CALENDAR).on
    assert found.nodes["sign"].on == due_date(ACCEPTED, working_days(8), CHINA_CALENDAR).on
    assert list(found.nodes) == ["licence", "food", "sign", "seal"]


def test_the_order_in_which_items_are_written_does_not_matter() -> None:
    forwards = longest_path(FAN, ACCEPTED, CHINA_CALENDAR)
    backwards = longest_path(FAN[::-1], ACCEPTED, CHINA_CALENDAR)
    assert (forwards.due, forwards.critical) == (backwards.due, backwards.critical)


def test_the_deregistration_bundle_takes_twelve_working_days() -> None:
    """LAW 3.3: tax 10, registration 1, then customs, insurance, bank and seal 1 each, in parallel."""
    after = [node(name, 1, "registration") for name in ("customs", "insurance", "bank", "seal")]
    found = longest_path([node("tax", 10), node("registration", 1, "tax"), *after], ACCEPTED, CHINA_CALENDAR)
    assert found.due.on == due_date(ACCEPTED, working_days(12), CHINA_CALENDAR).on
    assert found.critical == ("tax", "registration", "customs")


def test_units_are_composed_on_dates() -> None:
    """Three days from Monday 3 end on Thursday 6; one month later is Saturday 6 December, so Monday 8."""
    mixed = [node("a", 3), Node(id="b", limit=Limit(amount=1, unit=Unit.MONTH), after=("a",)), node("c", 1, "b")]
    found = longest_path(mixed, ACCEPTED, CHINA_CALENDAR)
    assert [due.on for due in found.nodes.values()] == [date(2025, 11, 6), date(2025, 12, 8), date(2025, 12, 9)]


def test_hours_count_as_whole_days_in_a_plan() -> None:
    hours = Node(id="a", limit=Limit(amount=25, unit=Unit.HOUR))
    assert longest_path([hours], ACCEPTED, CHINA_CALENDAR).due.on == date(2025, 11, 5)


def test_the_path_explains_each_item_on_it_and_names_the_rule() -> None:
    steps = longest_path(FAN, ACCEPTED, CHINA_CALENDAR).due.derivation
    assert [step.rule for step in steps] == ["GZ 13.3"] * 3
    assert [step.arg("node") for step in steps[:-1]] == ["licence", "food"]
    assert steps[-1].arg("path") == "licence,food"


def test_a_path_is_provisional_when_any_item_leans_on_an_unpublished_year() -> None:
    start = date(2026, 12, 28)
    assert longest_path([node("a", 3), node("b", 9)], start, CHINA_CALENDAR).due.provisional_years == (2027,)
    assert not longest_path([node("a", 3)], start, CHINA_CALENDAR).due.provisional


@pytest.mark.parametrize(
    ("nodes", "says"),
    [
        ((), "needs nodes"),
        ((node("a", 1), node("a", 2)), "id of its own"),
        ((node("a", 1, "b"),), "a comes after b"),
        ((node("a", 1, "a"),), "wait for each other: a"),
        ((node("x", 1), node("a", 1, "b"), node("b", 1, "a")), "wait for each other: a, b"),
    ],
)
def test_an_order_that_is_none_is_an_error(nodes: tuple[Node, ...], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        longest_path(nodes, ACCEPTED, CHINA_CALENDAR)


# 2.10(8) at run time: what moves the committed date, and what does not


def test_an_exclusion_on_the_longest_path_moves_the_committed_date_as_far() -> None:
    """(10, 14 November] holds four working days."""
    food = paused(FAN[1], date(2025, 11, 10), date(2025, 11, 14))
    due = shifted(working_days(13), (FAN[0], food, *FAN[2:]), ACCEPTED, CHINA_CALENDAR)
    assert due.on == due_date(ACCEPTED, working_days(17), CHINA_CALENDAR).on
    assert due.derivation[-1].code == "path.shifted"
    assert due.derivation[-1].arg("days") == "4wd"


def test_an_exclusion_on_a_branch_with_time_in_reserve_moves_nothing() -> None:
    sign = paused(FAN[2], date(2025, 11, 10), date(2025, 11, 14))
    due = shifted(working_days(13), (*FAN[:2], sign, FAN[3]), ACCEPTED, CHINA_CALENDAR)
    assert due.on == due_date(ACCEPTED, working_days(13), CHINA_CALENDAR).on
    assert due.derivation[-1].code == "path.kept"


def test_a_branch_moves_the_date_only_by_what_exceeds_its_reserve() -> None:
    """The sign has five days in reserve: seven days of exclusion and extension move the path by two."""
    sign = extended(paused(FAN[2], date(2025, 11, 10), date(2025, 11, 14)), 3)
    due = shifted(working_days(13), (*FAN[:2], sign, FAN[3]), ACCEPTED, CHINA_CALENDAR)
    assert due.on == due_date(ACCEPTED, working_days(15), CHINA_CALENDAR).on
    assert due.derivation[-1].arg("path") == "licence,sign"


def test_a_promise_shorter_than_the_path_moves_as_far_as_the_path() -> None:
    due = shifted(working_days(5), (FAN[0], extended(FAN[1], 4)), ACCEPTED, CHINA_CALENDAR)
    assert due.on == due_date(ACCEPTED, working_days(9), CHINA_CALENDAR).on


def test_an_exclusion_counts_by_its_length_when_the_predecessor_was_early_or_late() -> None:
    """The food licence is planned for 6 to 20 November; it really started on 4 November, or on 24."""
    plain = longest_path(FAN, ACCEPTED, CHINA_CALENDAR).due.on
    for begins in (date(2025, 11, 4), date(2025, 11, 10), date(2025, 11, 24)):
        food = paused(FAN[1], begins, begins + timedelta(days=1))
        found = longest_path((FAN[0], food, *FAN[2:]), ACCEPTED, CHINA_CALENDAR).due.on
        assert found == CHINA_CALENDAR.nth_working_day_after(plain, 1)


def test_an_open_exclusion_suspends_the_case_only_from_the_longest_path() -> None:
    food, sign = (paused(known, date(2025, 11, 10), None) for known in FAN[1:3])
    on_path = shifted(working_days(13), (FAN[0], food, *FAN[2:]), ACCEPTED, CHINA_CALENDAR)
    assert (on_path.suspended, on_path.on) == (True, due_date(ACCEPTED, working_days(18), CHINA_CALENDAR).on)
    beside = shifted(working_days(13), (*FAN[:2], sign, FAN[3]), ACCEPTED, CHINA_CALENDAR)
    assert not beside.suspended
    today = date(2025, 12, 10)
    outgrown = shifted(working_days(13), (*FAN[:2], sign, FAN[3]), ACCEPTED, CHINA_CALENDAR, today=today)
    assert outgrown.suspended
    assert outgrown.on > beside.on


def test_a_switched_off_item_leaves_the_path() -> None:
    without_food = [known for known in FAN if known.id != "food"]
    assert longest_path(without_food, ACCEPTED, CHINA_CALENDAR).critical == ("licence", "sign")


def test_a_committed_date_that_moves_into_an_unpublished_year_is_provisional() -> None:
    start = date(2026, 12, 21)
    due = shifted(working_days(5), [extended(node("a", 5), 10)], start, CHINA_CALENDAR)
    assert due.provisional_years == (2027,)
    generous = shifted(working_days(12), [extended(node("a", 2), 3)], date(2026, 12, 14), CHINA_CALENDAR)
    assert (generous.on.year, generous.provisional_years) == (2027, (2027,))


def test_a_bundle_is_not_promised_in_hours() -> None:
    with pytest.raises(TypeError, match="moment"):
        shifted(Limit(amount=24, unit=Unit.HOUR), CHAIN, ACCEPTED, CHINA_CALENDAR)


# 许可法 42(2)


def test_joint_handling_takes_at_most_forty_five_working_days_and_fifteen_more() -> None:
    plain = joint_ceiling(ACCEPTED, CHINA_CALENDAR)
    assert CHINA_CALENDAR.working_days_between(ACCEPTED, plain.on) == JOINT_LIMIT.amount == 45
    assert (plain.derivation[0].rule, plain.derivation[0].arg("approver")) == ("许可法 42(2)", "head-of-government")
    extension = Extension(
        by=working_days(15),
        decided_on=ACCEPTED,
        notified_on=ACCEPTED,
        approver=ApproverRank.HEAD_OF_GOVERNMENT,
        basis="许可法 42(2)",
    )
    longest = joint_ceiling(ACCEPTED, CHINA_CALENDAR, extension=extension)
    assert CHINA_CALENDAR.working_days_between(ACCEPTED, longest.on) == 60


def test_exclusions_do_not_count_towards_the_forty_five_days() -> None:
    pause = paused(FAN[0], date(2025, 11, 10), date(2025, 11, 14)).exclusions
    ceiling = joint_ceiling(ACCEPTED, CHINA_CALENDAR, exclusions=pause)
    assert CHINA_CALENDAR.working_days_between(ACCEPTED, ceiling.on) == 49


# For any order

DAYS = st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.MONTH])


@st.composite
def orders(draw: st.DrawFn) -> tuple[date, tuple[Node, ...]]:
    start = draw(st.dates(date(2024, 1, 1), date(2026, 6, 30)))
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 7))):
        known = [earlier.id for earlier in nodes]
        after = draw(st.lists(st.sampled_from(known), unique=True, max_size=3)) if known else []
        made = node(f"n{number}", draw(st.integers(1, 20)), *after)
        for offset, length in draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20)), max_size=2)):
            begins = start + timedelta(days=offset)
            made = paused(made, begins, begins + timedelta(days=length))
        nodes.append(extended(made, draw(st.integers(1, 10))) if draw(st.booleans()) else made)
    return start, tuple(draw(st.permutations(nodes)))


def bare(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    return tuple(replace(known, exclusions=(), extensions=()) for known in nodes)


@given(orders())
def test_no_item_ends_after_its_bundle_and_the_longest_path_is_one(known: tuple[date, tuple[Node, ...]]) -> None:
    start, nodes = known
    found = longest_path(nodes, start, CHINA_CALENDAR)
    assert all(due.on <= found.due.on for due in found.nodes.values())
    by_id = {each.id: each for each in nodes}
    assert by_id[found.critical[0]].after == ()
    for earlier, later in zip(found.critical, found.critical[1:], strict=False):
        assert earlier in by_id[later].after
        assert found.nodes[later].start == found.nodes[earlier].on
    assert found.nodes[found.critical[-1]].on == found.due.on


@given(orders())
def test_the_bundle_takes_between_its_longest_item_and_the_sum_of_all(known: tuple[date, tuple[Node, ...]]) -> None:
    start, nodes = known
    amounts = [each.limit.amount for each in nodes]
    days = CHINA_CALENDAR.working_days_between(start, longest_path(bare(nodes), start, CHINA_CALENDAR).due.on)
    assert max(amounts) <= days <= sum(amounts)


@given(orders())
def test_one_more_dependency_never_makes_the_bundle_earlier(known: tuple[date, tuple[Node, ...]]) -> None:
    start, nodes = known
    freed = (replace(nodes[0], after=()), *nodes[1:])
    freed_due = longest_path(freed, start, CHINA_CALENDAR).due.on
    assert freed_due <= longest_path(nodes, start, CHINA_CALENDAR).due.on


@given(orders())
def test_the_committed_date_never_moves_forward_and_follows_the_path(known: tuple[date, tuple[Node, ...]]) -> None:
    start, nodes = known
    planned = longest_path(bare(nodes), start, CHINA_CALENDAR).due.on
    ceiling = working_days(CHINA_CALENDAR.working_days_between(start, planned))
    assert shifted(ceiling, bare(nodes), start, CHINA_CALENDAR).on == planned
    assert shifted(ceiling, nodes, start, CHINA_CALENDAR).on == longest_path(nodes, start, CHINA_CALENDAR).due.on
    promise = working_days(1)
    assert shifted(promise, nodes, start, CHINA_CALENDAR).on >= due_date(start, promise, CHINA_CALENDAR).on


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(10, 40), DAYS, st.integers(0, 8))
def test_a_bundle_of_one_item_ends_with_its_item(start: date, amount: int, unit: Unit, pause: int) -> None:
    alone = paused(Node(id="a", limit=Limit(amount=amount, unit=unit)), start, start + timedelta(days=pause))
    item = due_date(start, alone.limit, CHINA_CALENDAR, exclusions=alone.exclusions)
    bundle = longest_path([alone], start, CHINA_CALENDAR).due
    assert (bundle.on, bundle.provisional_years) == (item.on, item.provisional_years)
