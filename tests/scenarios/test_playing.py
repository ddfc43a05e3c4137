"""Playing: a difference between scenario and law is shown, and exit statuses tell programs about it."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from bundles.load import SHIPPED, shipped_library
from bundles.scenario import Scenario, scenario_of
from bundles.scenario_checks import Check
from bundles.scenario_core import CoreEngine, Played, play
from bundles.scenario_orders import kebab
from bundles.scenario_words import BASES, ENDINGS, EVENTS, MARKS, STAGES, TASKS
from domain.calendar_cn import CHINA_CALENDAR
from domain.case.events import Event
from domain.case.state import Stage, TaskState
from domain.case.words import AcceptanceBasis, ClosedAs, MarkKind, Outcome
from onego.scenario import run_scenarios
from tests.editions import Change, in_a_circle, published, text_of

STRAIGHT = (SHIPPED / "scenarios" / "newborn" / "straight.yaml").read_text(encoding="utf-8")


async def played(text: str) -> Played:
    scenario = scenario_of(text, shipped_library(), CHINA_CALENDAR)
    assert isinstance(scenario, Scenario), [str(finding) for finding in scenario]
    return await play(scenario, CoreEngine())


@pytest.mark.parametrize(
    ("right", "wrong", "check"),
    [
        ("case.promised: 2026-04-28, case", "case.promised: 2026-04-29, case", "date"),
        ("stage: delivered", "stage: issued", "stage"),
        ("basis: complete", "basis: supplied", "basis"),
        ("birth-registration: waiting,", "birth-registration: open,", "task"),
        ("events: [case-rated, case-closed]", "events: [case-closed, case-rated]", "events"),
        ("no-events: [documents-issued]", "no-events: [task-decided]", "no-events"),
        ("marks: []", "marks: [promised-passed]", "marks"),
        ("provisional: []", "provisional: [case.promised]", "provisional"),
        ("next: 2026-05-07 00:00", "next: 2026-05-06 00:00", "next"),
        ("published: 6wd", "published: 5wd", "published"),
        ("accepted: 2026-04-20", "accepted: 2026-04-21", "accepted"),
        ("closed-as: completed", "closed-as: withdrawn", "closed-as"),
        ("expect: {stage: handling, no-events", "expect: {refused: GZ 13.2, stage: handling, no-events", "refused"),
        ("birth-registration, resident-medical-insurance, social-security-card, insurance", "insurance", "delivered"),
    ],
)
async def test_a_wrong_expectation_is_shown_as_a_difference(right: str, wrong: str, check: str) -> None:
    assert right in STRAIGHT
    found = await played(STRAIGHT.replace(right, wrong, 1))
    assert [entry.name for step in found.steps for entry in step.checks if not entry.agrees] == [check]


async def differing(right: str, wrong: str) -> Check:
    found = await played(STRAIGHT.replace(right, wrong, 1))
    return next(check for step in found.steps for check in step.checks if not check.agrees)


@pytest.mark.parametrize(
    ("right", "wrong", "zh", "en"),
    [
        (
            "case.promised: 2026-04-28, case",
            "case.promised: 2026-04-29, case",
            "日期：整件承诺办结日 [case.promised]：2026年4月29日",
            "date: promised for the whole case [case.promised]: 29 April 2026",
        ),
        (
            "birth-registration: waiting,",
            "birth-registration: open,",
            "环节：国内出生登记 [birth-registration]：办理中 [open]",
            "task: Birth registration in the household register [birth-registration]: open",
        ),
        ("stage: delivered", "stage: issued", "阶段：待领取 [issued]", "stage: ready for collection [issued]"),
        ("accepted: 2026-04-20", "accepted: 2026-04-21", "受理日：2026年4月21日", "accepted on: 21 April 2026"),
        (
            "basis: complete",
            "basis: supplied",
            "受理依据：补正齐全 [supplied]",
            "basis: complete after the supplement [supplied]",
        ),
        ("closed-as: completed", "closed-as: withdrawn", "办结方式：申请人撤回 [withdrawn]", "closed as: withdrawn"),
        ("published: 6wd", "published: 5wd", "公布时限：5个工作日", "published limit: 5 working days"),
        ("next: 2026-05-07 00:00", "next: none", "下一时点：无", "next moment: none"),
        (
            "no-events: [documents-issued]",
            "no-events: [task-decided, documents-issued]",
            "未发生：作出决定 [task-decided]、出具文书 [documents-issued]",
            "did not happen: item decided [task-decided], documents issued [documents-issued]",
        ),
        (
            "expect: {stage: handling, no-events",
            "expect: {refused: 许可法 38(2), stage: handling, no-events",
            "被拒绝，依据：许可法 38(2)",
            "refused by: Administrative Licensing Law 38(2)",
        ),
        (
            "provisional: []",
            "provisional: [birth-certificate.promised]",
            "暂定日期：出生医学证明首次签发：承诺办结日 [birth-certificate.promised]",
            "provisional: First issue of the birth certificate: promised [birth-certificate.promised]",
        ),
        (
            "marks: []",
            "marks: [promised-passed@birth-certificate]",
            "预警与逾期：出生医学证明首次签发：超过承诺期限 [promised-passed@birth-certificate]",
            "marks: First issue of the birth certificate: past its promised limit [promised-passed@birth-certificate]",
        ),
    ],
)
async def test_a_difference_is_said_in_words_in_both_languages(right: str, wrong: str, zh: str, en: str) -> None:
    check = await differing(right, wrong)
    said = f"{check.what.zh}：{check.wanted_said.zh}", f"{check.what.en}: {check.wanted_said.en}"
    assert said == (zh, en)
    assert "[" not in check.wanted, "programs read what the file says"


def test_the_command_says_a_difference_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(STRAIGHT.replace("case.promised: 2026-04-28, case", "case.promised: 2026-04-29, case"), "utf-8")
    assert run_scenarios([path]) == 1
    said = capsys.readouterr().out
    assert said.count("日期：整件承诺办结") == 2, "once wanted, once found"
    assert said.count("date: promised for") == 2


async def test_a_step_names_the_items_it_is_about() -> None:
    found = await played(STRAIGHT)
    names = {name for step in found.steps for name in (step.what.zh, step.what.en)}
    assert any("出生医学证明首次签发 [birth-certificate]" in name for name in names)
    assert not [name for name in names if " [" in name and "：" not in name and ": " not in name]


def test_every_code_that_a_step_is_held_against_has_its_words() -> None:
    assert {kind.value for kind in MarkKind} == set(MARKS)
    assert {stage.value for stage in Stage} == set(STAGES)
    assert {one.value for one in (*TaskState, *Outcome)} == set(TASKS)
    assert {basis.value for basis in AcceptanceBasis} == set(BASES)
    assert {end.value for end in ClosedAs} == set(ENDINGS)
    assert {kebab(event.__name__) for event in get_args(Event)} == set(EVENTS)


async def test_a_refusal_that_nobody_expected_is_a_difference() -> None:
    found = await played(
        STRAIGHT.replace("item: birth-certificate, outcome: granted", "item: birth-certificate, outcome: refused")
    )
    differing = [(entry.name, entry.found) for step in found.steps for entry in step.checks if not entry.agrees]
    assert differing[0] == ("refused", "许可法 38(2)")


async def test_time_passes_at_every_moment_and_not_only_at_the_end() -> None:
    """The deemed acceptance falls on midnight, whenever one looks again."""
    head = STRAIGHT[: STRAIGHT.index("steps:")]
    found = await played(head + "steps:\n  - wait-until: 2026-06-30 00:00\n    expect: {accepted: 2026-04-20}\n")
    assert found.agrees
    days = [fact.on.isoformat() for fact in found.case.dates if fact.key == "case.promised"]
    assert days == ["2026-04-28"]


def test_agreement_is_status_0_and_a_folder_means_all_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_scenarios([SHIPPED / "scenarios" / "restaurant"]) == 0
    said = capsys.readouterr().out
    assert "许可法 45" in said
    assert "不相符 0 个" in said


def test_a_difference_is_status_1_and_json_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(STRAIGHT.replace("stage: delivered", "stage: issued"), encoding="utf-8")
    assert run_scenarios([path], as_json=True) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["agrees"] is False
    differing = [
        (step["line"], check["wanted"], check["found"])
        for step in answer["scenarios"][0]["steps"]
        for check in step["checks"]
        if not check["agrees"]
    ]
    line = STRAIGHT[: STRAIGHT.index("at: 2026-04-24 11:00")].count("\n") + 1
    assert differing == [(line, "issued", "delivered")]


@pytest.mark.parametrize("content", ["title: [", "title: {zh: 一, en: one}\n", ""])
def test_a_broken_file_is_status_2(tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(content, encoding="utf-8")
    assert run_scenarios([path]) == 2
    assert f"{path.as_posix()}:" in capsys.readouterr().err


def test_an_empty_folder_or_an_unknown_engine_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_scenarios([tmp_path]) == 2
    assert run_scenarios([tmp_path], engine="steam") == 2
    assert "steam" in capsys.readouterr().err


def without_a_limit_for_some(data: dict[str, Any]) -> None:
    data["published"] = [{"when": {"card": "yes"}, "limit": "5wd", "typical": True}]


@pytest.mark.parametrize("engine", ["core", "temporal"])
@pytest.mark.parametrize(
    ("change", "rule"),
    [(published("400wd"), "GZ 13.3"), (in_a_circle, "GZ 11.2d"), (without_a_limit_for_some, "GZ 13.3")],
)
def test_no_scenario_is_played_on_a_definition_that_breaks_the_law(
    tmp_path: Path, engine: str, change: Change, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "newborn.yaml"
    draft.write_text(text_of("newborn", "1.1.0", change), encoding="utf-8")
    folder = SHIPPED / "scenarios" / "newborn"
    assert run_scenarios([folder], engine=engine, as_json=True, draft=str(draft)) == 2
    answer = json.loads(capsys.readouterr().out)
    assert answer["scenarios"] == []
    told = [(one["place"], one["rule"]) for one in answer["broken"]]
    assert rule in {of for _, of in told}
    assert len(set(told)) == len(told), "each finding is told once, however many scenarios there are"


def test_a_scenario_is_played_on_a_draft_that_compiles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "newborn.yaml"
    draft.write_text(text_of("newborn", "1.1.0"), encoding="utf-8")
    assert run_scenarios([SHIPPED / "scenarios" / "newborn" / "straight.yaml"], as_json=True, draft=str(draft)) == 0
    assert json.loads(capsys.readouterr().out)["agrees"] is True
