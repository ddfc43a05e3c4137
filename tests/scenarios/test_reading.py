"""Reading scenarios: the sugar means what it says, and a broken file is refused at its place."""

from datetime import date

import pytest

from bundles.findings import Finding
from bundles.load import shipped_library
from bundles.scenario import Scenario, scenario_of
from bundles.scenario_orders import KINDS, text_ref
from bundles.scenario_words import COMMANDS
from domain.calendar import from_compact
from domain.calendar_cn import CHINA_CALENDAR
from domain.case import commands as c
from domain.derivation import Refusal

HEAD = """\
title: {zh: 示例, en: example}
clauses: [GZ 13.2]
bundle: newborn
answers: {born-in: institution, parents: married, household-of: father, insure-child: "no", card: "no", reimburse: "no"}
received: 2026-04-20 09:30
"""


def read(steps: str = "", *, head: str = HEAD) -> Scenario:
    scenario = scenario_of(head + steps, shipped_library(), CHINA_CALENDAR)
    assert isinstance(scenario, Scenario), [str(finding) for finding in scenario]
    return scenario


def findings(steps: str, *, head: str = HEAD) -> tuple[Finding, ...]:
    found = scenario_of(head + steps, shipped_library(), CHINA_CALENDAR)
    assert not isinstance(found, Scenario)
    return found


def orders(step: str, *, head: str = HEAD) -> list[c.Order | Refusal]:
    return [told.order for told in read(f"steps:\n  - at: 2026-04-21 10:00\n{step}", head=head).steps[0].told]


def only(step: str) -> c.Order:
    (order,) = orders(step)
    assert isinstance(order, c.Order)
    return order


def test_every_command_can_be_said_and_has_its_words() -> None:
    assert set(COMMANDS) == set(KINDS) - {"receive"}


def test_every_means_one_order_for_each_item_given_by_its_own_department() -> None:
    given = orders("    do: {report-precheck: {item: every}}\n")
    actors = [order.by.department for order in given if isinstance(order, c.Order)]
    assert actors == ["health", "cdc", "police", "health"]
    assert len({order.id for order in given if isinstance(order, c.Order)}) == 4


def test_a_defect_gets_its_id_and_item_and_its_text_becomes_a_reference() -> None:
    target = '"material:follow-consent"'
    order = only(
        f"    do: {{report-precheck: {{item: birth-registration, defects: [{{target: {target}, text: 缺签名}}]}}}}\n"
    )
    assert isinstance(order.command, c.ReportPrecheck)
    (defect,) = order.command.defects
    assert (defect.id, defect.item) == ("birth-registration.1", "birth-registration")
    assert defect.text == text_ref("缺签名")
    assert "缺" not in defect.text


@pytest.mark.parametrize(
    ("step", "role", "department"),
    [
        ("    do: withdraw\n", c.Role.APPLICANT, ""),
        ("    do: accept\n", c.Role.CHIEF, "health"),
        ("    do: {decide-task: {item: birth-registration, outcome: granted}}\n", c.Role.OFFICER, "police"),
        ("    do: {request-hearing: {item: birth-registration}}\n", c.Role.APPLICANT, ""),
        ("    do: {report-department: {department: cdc, reachable: false}}\n", c.Role.ENGINE, ""),
        (
            "    as: officer@cdc\n    do: {decide-task: {item: birth-registration, outcome: granted}}\n",
            c.Role.OFFICER,
            "cdc",
        ),
        ("    as: clerk\n    do: accept\n", c.Role.CLERK, ""),
    ],
)
def test_whoever_is_not_named_is_the_one_the_law_names_first(step: str, role: c.Role, department: str) -> None:
    by = only(step).by
    assert (by.role, by.department) == (role, department)


def test_a_ground_outside_the_eight_is_refused_before_it_becomes_an_order() -> None:
    """许可法 45."""
    step = "    do: {start-exclusion: {item: birth-registration, ground: site-check, estimated: 5wd, notice: 1}}\n"
    (refused,) = orders(step.replace("notice: 1", "notice: a"))
    assert isinstance(refused, Refusal)
    assert refused.rule == "许可法 45"


def test_a_new_year_is_read_into_the_calendar_the_case_was_pinned_to() -> None:
    command = only('    do: {repin-calendar: {year: 2027, notice: 示例, off: "0101-0103", work: "0130"}}\n').command
    assert isinstance(command, c.RepinCalendar)
    calendar = from_compact(command.calendar)
    assert calendar.is_published(2027)
    assert calendar.is_working_day(date(2027, 1, 30))


def test_answers_that_lead_out_of_the_bundle_are_the_scenarios_refusal() -> None:
    scenario = read(head=HEAD.replace("institution", "elsewhere"))
    assert isinstance(scenario.receive, Refusal)


@pytest.mark.parametrize(
    ("steps", "line", "en"),
    [
        ("steps:\n  - at: 2026-04-21 10:00\n    do: {approve: {}}\n", 8, "one of accept"),
        (
            "steps:\n  - at: 2026-04-21 10:00\n    do: {decide-task: {item: x, outcome: granted}}\n",
            8,
            "an item of this plan",
        ),
        ("steps:\n  - at: 2026-04-21 10:00\n    do: {rate: {level: high}}\n", 8, "wanted here: int"),
        ("steps:\n  - at: 2026-04-21 10:00\n    do: {rate: {stars: 5}}\n", 8, "one of level, comment"),
        ("steps:\n  - at: 2026-04-19 10:00\n    do: accept\n", 7, "not before the step above"),
        ("steps:\n  - at: 2026-04-31 10:00\n    do: accept\n", 7, "a moment in China"),
        ("steps:\n  - at: 2026-04-21 10:00\n    do: accept\n    expect: {stage: done}\n", 9, '"done" is none of'),
        ("steps:\n  - at: 2026-04-21 10:00\n    expect: {stage: closed}\n", 7, "does not fit"),
        ("missing: [kitchen-plan]\n", 6, "a material that this plan needs"),
        ("steps:\n  - at: 2026-04-21 10:00\n    do: {receive: {}}\n", 8, "one of accept"),
    ],
)
def test_what_can_not_be_played_is_found_at_its_line(steps: str, line: int, en: str) -> None:
    found = findings(steps)
    assert any(finding.place.line == line and en in finding.message.en for finding in found), [*map(str, found)]


def test_an_unknown_bundle_is_found() -> None:
    (finding,) = findings("", head=HEAD.replace("bundle: newborn", "bundle: wedding"))
    known = ", ".join(sorted(shipped_library().bundles))
    assert (finding.place.line, finding.message.zh) == (3, f"此处应为 one of {known} (a draft: --bundle FILE)")
