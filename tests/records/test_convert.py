"""Whatever the core says can be written down and read again, and nothing else is read as if the core had said it."""

import json
from dataclasses import fields
from datetime import date, datetime
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import CHINA, WorkingCalendar, calendar_of, year_without_notice
from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Case
from domain.derivation import Refusal, Step, refusal, step
from domain.limits import Limit, Unit, working_days
from records.chain import canonical
from records.convert import Unreadable, dump, dump_command, dump_event, load, load_command, load_event
from tests.case_story import CALENDAR, PLAN, POLICE

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
INSTANTS = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2099, 1, 1)).map(  # noqa: DTZ001 - aware below
    lambda at: at.replace(tzinfo=CHINA)
)
LIMITS = st.builds(Limit, amount=st.integers(1, 9999), unit=st.sampled_from(Unit))

st.register_type_strategy(date, DAYS)
st.register_type_strategy(datetime, INSTANTS)
st.register_type_strategy(Limit, LIMITS)
st.register_type_strategy(WorkingCalendar, st.just(calendar_of(year_without_notice(2026))))


def any_of(kind: type) -> st.SearchStrategy[Any]:
    """Every field given, defaults included, so that nothing is left out by chance."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: st.from_type(hints[field.name]) for field in fields(kind)})


def through_text(value: Any) -> Any:
    return json.loads(canonical(value))


@pytest.mark.parametrize("kind", get_args(e.Event), ids=lambda kind: kind.__name__)
def test_every_event_reads_as_it_was_written(kind: type) -> None:
    @settings(max_examples=20)
    @given(any_of(kind))
    def holds(event: e.Event) -> None:
        assert load_event(through_text(dump_event(event))) == event

    holds()


@pytest.mark.parametrize("kind", get_args(c.Command), ids=lambda kind: kind.__name__)
def test_every_command_reads_as_it_was_written(kind: type) -> None:
    @settings(max_examples=20)
    @given(any_of(kind))
    def holds(command: c.Command) -> None:
        assert load_command(through_text(dump_command(command))) == command

    holds()


def received(**changes: Any) -> e.CaseReceived:
    given: dict[str, Any] = {
        "case_id": "c1",
        "plan": PLAN,
        "calendar": CALENDAR,
        "submission": "ab" * 32,
        "channel": c.Channel.WEB,
        "received_on": date(2026, 3, 2),
        "by": POLICE,
    }
    return e.CaseReceived(**(given | changes))


def test_a_tag_names_the_event_and_defaults_are_left_out() -> None:
    event = e.TaskDecided(item="birth", outcome=c.Outcome.GRANTED, decided_on=date(2026, 3, 2), by=POLICE)
    assert dump_event(event) == {
        "t": "TaskDecided",
        "item": "birth",
        "outcome": "granted",
        "decided_on": "2026-03-02",
        "by": {"role": "officer", "id": "officer-2", "department": "police"},
    }


def test_an_explanation_from_before_there_was_a_public_one_reads_and_is_written_as_it_was() -> None:
    by = {"role": "officer", "id": "officer-2", "department": "police"}
    event = {"t": "OverrunExplained", "item": "birth", "reason": "t_1", "by": by}
    command = {"t": "ExplainOverrun", "item": "birth", "reason": "t_1"}
    assert load_event(event) == e.OverrunExplained(item="birth", reason="t_1", by=POLICE)
    assert (dump_event(load_event(event)), dump_command(load_command(command))) == (event, command)


def test_a_limit_is_written_as_people_write_it() -> None:
    assert dump(working_days(20)) == "20wd"
    assert load(Limit, "24h") == Limit(amount=24, unit=Unit.HOUR)


def test_the_first_event_of_a_case_with_five_items_stays_small() -> None:
    five = tuple(PLAN.items[number % 3] for number in range(5))
    plan = type(PLAN)(bundle="newborn", version="1", lead="health", items=five, published=working_days(9))
    assert len(canonical(dump_event(received(plan=plan))).encode()) < 2200


def test_the_state_of_a_case_can_be_written_with_its_calendar() -> None:
    case = Case(id="c1", plan=PLAN, calendar=calendar_of(year_without_notice(2026)))
    assert load(Case, through_text(dump(case))) == case


def test_derivations_and_refusals_keep_text_and_numbers_apart() -> None:
    made = step("GZ 13.3", "path.node", days=3, node="3")
    assert through_text(dump(made))["args"] == [["days", 3], ["node", "3"]]
    assert load(Step, through_text(dump(made))) == made
    refused = refusal("许可法 45", "ground.unknown", because=(made,), text="x")
    assert load(Refusal, through_text(dump(refused))) == refused


@pytest.mark.parametrize(
    "changed",
    [
        {"unknown": 1},
        {"demo": "yes"},
        {"demo": 1},
        {"received_on": "2026-03-02T00:00:00+08:00"},
        {"received_on": 20260302},
        {"channel": "pigeon"},
        {"missing": "identity"},
        {"missing": [1]},
        {"t": "CaseForgotten"},
        {"by": {"role": "officer", "name": "somebody"}},
        {"plan": None},
    ],
    ids=str,
)
def test_what_is_not_an_event_is_not_read_as_one(changed: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        load_event(dump_event(received()) | changed)


def test_an_event_without_its_tag_or_a_field_is_not_read() -> None:
    data = dump_event(received())
    for missing in ("t", "plan", "by"):
        with pytest.raises(Unreadable):
            load_event({key: value for key, value in data.items() if key != missing})


def test_an_event_is_no_command() -> None:
    with pytest.raises(Unreadable):
        load_command(dump_event(received()))


@pytest.mark.parametrize("text", ["0wd", "-1wd", "20", "wd", "99999wd", "1.5h"])
def test_what_is_no_limit_is_not_read_as_one(text: str) -> None:
    with pytest.raises(Unreadable):
        load(Limit, text)


def test_an_instant_without_its_offset_is_neither_written_nor_read() -> None:
    naive = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="offset"):
        dump(e.TaskOpened(item="birth", opened_on=date(2026, 3, 2), opened_at=naive))
    with pytest.raises(Unreadable):
        load(datetime, "2026-03-02T10:00:00")


def test_events_and_commands_are_told_apart_by_their_names() -> None:
    names = [kind.__name__ for union in (e.Event, c.Command) for kind in get_args(union)]
    assert len(names) == len(set(names))
