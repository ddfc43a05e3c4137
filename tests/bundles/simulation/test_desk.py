"""A desk has so many officers, serves in order, and stands still while its system is down."""

from dataclasses import dataclass

from bundles.simulation.assumptions import Amount, Count, Down, Staff
from bundles.simulation.desk import Desk, Job
from bundles.simulation.hours import HOUR

NEVER_DOWN = Down(per_month=Amount(0.0))


def desk(officers: int, hours: float = 8.0, down: Down = NEVER_DOWN) -> Desk:
    return Desk(Staff(officers=Count(officers), hours=Amount(hours), down=down), "luck")


@dataclass
class Work:
    effort: int
    makes_sense: bool

    def wanted(self) -> bool:
        return self.makes_sense

    def begun(self, office: int) -> None:
        """Nobody looks."""

    def done(self, office: int, real: int) -> None:
        """Nobody looks."""


def job(effort: int, *, wanted: bool = True) -> Job:
    return Work(effort, wanted)


def test_whoever_comes_when_all_are_busy_waits_for_the_first_who_is_free() -> None:
    market = desk(1)
    market.waiting.extend([job(600), job(300)])
    first = market.take(0)
    assert first is not None
    assert first[1] == 600
    assert market.take(0) is None
    market.free()
    second = market.take(600)
    assert second is not None
    assert second[1] == 900


def test_two_officers_work_side_by_side() -> None:
    market = desk(2)
    market.waiting.extend([job(600), job(300)])
    assert [taken[1] for taken in (market.take(0), market.take(0)) if taken] == [600, 300]


def test_work_that_makes_no_sense_any_more_takes_no_time() -> None:
    market = desk(1)
    market.waiting.extend([job(600, wanted=False), job(300)])
    taken = market.take(0)
    assert taken is not None
    assert taken[1] == 300


def test_an_officer_with_half_the_day_for_it_takes_twice_as_long() -> None:
    market = desk(1, hours=4.0)
    market.waiting.append(job(600))
    taken = market.take(0)
    assert taken is not None
    assert taken[1] == 1200


def test_work_stands_still_while_the_system_is_down() -> None:
    steady, shaky = desk(1), desk(1, down=Down(per_month=Amount(20.0), hours=Amount(4.0)))
    ends = []
    for each in (steady, shaky):
        now = 0
        for _ in range(200):
            each.waiting.append(job(HOUR))
            taken = each.take(now)
            assert taken is not None
            now = taken[1]
            each.free()
        ends.append(now)
    assert ends[0] == 200 * HOUR
    # About 24 failures of 4 hours while 200 hours of work are done.
    assert 240 * HOUR < ends[1] < 360 * HOUR
