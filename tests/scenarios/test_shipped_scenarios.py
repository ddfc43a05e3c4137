"""Every shipped scenario, played on the core alone: the acceptance language of the project."""

from pathlib import Path

import pytest

from bundles.load import SHIPPED, shipped_library
from bundles.scenario import Scenario, read_scenario
from bundles.scenario_core import CoreEngine, play
from domain.calendar_cn import CHINA_CALENDAR

FOLDER = SHIPPED / "scenarios"
FILES = sorted(FOLDER.rglob("*.yaml"))


def scenario_in(path: Path) -> Scenario:
    read = read_scenario(path, shipped_library(), CHINA_CALENDAR)
    assert isinstance(read, Scenario), [str(finding) for finding in read]
    return read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix().removesuffix(".yaml"))
async def test_the_law_makes_of_it_what_the_scenario_says(path: Path) -> None:
    engine = CoreEngine()
    played = await play(scenario_in(path), engine)
    differing = [
        f"line {step.line}: {check.name}: wanted {check.wanted}, found {check.found}"
        for step in played.steps
        for check in step.checks
        if not check.agrees
    ]
    assert not differing
    assert engine.replayed() == played.case


def test_there_are_enough_and_each_bundle_has_its_share() -> None:
    assert len(FILES) >= 28
    assert {path.parent.name for path in FILES} == set(shipped_library().bundles)
    assert all(path.parent.name == scenario_in(path).bundle for path in FILES)


def test_the_clauses_of_the_core_are_all_shown() -> None:
    shown = {clause for path in FILES for clause in scenario_in(path).clauses}
    wanted = {
        "GZ 3.3",
        "GZ 11.2b",
        "GZ 11.2c",
        "GZ 11.2d",
        "GZ 11.2e",
        "GZ 13.1a",
        "GZ 13.1b",
        "GZ 13.1c",
        "GZ 13.2",
        "GZ 13.3a",
        "GZ 13.3b",
        "GZ 13.4b",
        "GZ 13.4c",
        "GZ 17.2b",
        "许可法 32(1)(一)",
        "许可法 32(1)(二)",
        "许可法 32(1)(四)",
        "许可法 32(1)(五)",
        "许可法 34(3)",
        "许可法 38(2)",
        "许可法 42(1)",
        "许可法 42(2)",
        "许可法 44",
        "许可法 45",
        "许可法 47",
        "许可法 48",
        "许可法 82",
        "OneGo 2.10(11)",
    }
    assert sorted(wanted - shown) == []


def test_every_step_but_the_setting_up_is_held_against_something() -> None:
    """A scenario whose steps expect nothing can't fail; so each ends on an expectation."""
    for path in FILES:
        scenario = scenario_in(path)
        last = scenario.steps[-1].expect if scenario.steps else scenario.expect
        assert last != type(last)(), path


@pytest.mark.parametrize("bundle", sorted(shipped_library().bundles))
def test_each_bundle_has_a_straight_and_a_troubled_scenario(bundle: str) -> None:
    refusing = [
        path
        for path in FILES
        if path.parent.name == bundle and any(step.expect.refused for step in scenario_in(path).steps)
    ]
    of_bundle = [path for path in FILES if path.parent.name == bundle]
    assert refusing
    assert len(of_bundle) > len(refusing)
