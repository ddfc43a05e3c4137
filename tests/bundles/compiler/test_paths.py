"""The compiler's quick longest path agrees with the core's, on every day and in every unit."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bundles.compiler.paths import acceptance_days, ends, in_order, later, longest
from domain.calendar_cn import CHINA_CALENDAR
from domain.limits import Limit, Unit, working_days
from domain.path import Node, longest_path

limits = st.builds(
    lambda amount, unit: Limit(amount=amount, unit=unit),
    st.integers(1, 30),
    st.sampled_from([Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.MONTH, Unit.HOUR]),
)
days = st.integers(0, 700).map(lambda number: date(2024, 1, 1) + timedelta(days=number))


@st.composite
def orders(draw: st.DrawFn) -> list[Node]:
    names: list[str] = []
    nodes = []
    for number in range(draw(st.integers(1, 6))):
        after = draw(st.lists(st.sampled_from(names), unique=True, max_size=3)) if names else []
        nodes.append(Node(id=f"n{number}", limit=draw(limits), after=tuple(after)))
        names.append(f"n{number}")
    return draw(st.permutations(nodes))


@settings(max_examples=200, deadline=None)
@given(nodes=orders(), start=days)
def test_the_longest_path_is_the_cores(nodes: list[Node], start: date) -> None:
    quick = longest(in_order(nodes), start)
    core = longest_path(nodes, start, CHINA_CALENDAR)
    assert quick.on == core.due.on
    assert core.nodes[quick.path[-1]].on == quick.on


@settings(max_examples=100, deadline=None)
@given(a=limits, b=limits)
def test_later_finds_a_day_exactly_if_there_is_one(a: Limit, b: Limit) -> None:
    day = later(a, b)
    if day is not None and a.unit is not b.unit:
        assert ends(day, a) > ends(day, b)
    if day is None:
        assert all(ends(one, a) <= ends(one, b) for one in acceptance_days()[::7])


def test_a_fortnight_is_shorter_than_ten_working_days_over_the_october_holidays() -> None:
    assert later(working_days(10), Limit(amount=14, unit=Unit.CALENDAR_DAY)) is not None
    assert later(working_days(10), Limit(amount=1, unit=Unit.MONTH)) is None


def test_items_that_take_no_time_shorten_the_path() -> None:
    nodes = [Node(id="a", limit=working_days(5)), Node(id="b", limit=working_days(3), after=("a",))]
    start = date(2026, 3, 2)
    assert longest(nodes, start, counted=frozenset({"b"})).on == ends(start, working_days(3))
