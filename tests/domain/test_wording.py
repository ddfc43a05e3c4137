"""Every step and refusal can be said in both languages, with the same values in both."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from domain import derivation
from domain.derivation import Refusal, Step, render, step
from domain.limits import ApproverRank, Ground, Unit
from domain.wording import WORDING
from domain.wording.clock import WORDING as CLOCK_WORDING
from domain.wording.days import run_words
from domain.wording.given import WORDING as GIVEN_WORDING
from domain.wording.terms import TERMS

ROOT = Path(derivation.__file__).parent.parent
SOURCES = sorted([*ROOT.glob("domain/**/*.py"), *ROOT.glob("onego/due*.py"), ROOT / "onego/calendar_years.py"])


def fields(text: str, lang: str) -> set[str]:
    # A value that is itself a text comes once in each language, as {zh} and {en}.
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    return {"its own language" if name == lang else name for name in names}


def literals() -> set[str]:
    """All texts written in the core and in `onego due`; codes are among them, whatever expression picks one."""
    return {
        node.value
        for source in SOURCES
        if source.parent.name != "wording"
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("code", WORDING)
def test_a_code_says_the_same_values_in_both_languages(code: str) -> None:
    chinese, english = WORDING[code]
    assert chinese
    assert english
    assert fields(chinese, "zh") == fields(english, "en")


def test_every_code_given_to_a_step_or_refusal_has_words() -> None:
    unknown = [
        (source.name, node.lineno, node.args[1].value)
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("step", "refusal")
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
        and node.args[1].value not in WORDING
    ]
    assert unknown == []


def test_no_words_of_the_clock_are_left_without_a_rule_that_says_them() -> None:
    written = literals()
    assert [code for code in (*CLOCK_WORDING, *GIVEN_WORDING) if code not in written] == []


def test_every_unit_ground_and_rank_has_its_term() -> None:
    assert list(TERMS["unit"]) == [unit.value for unit in Unit]
    assert list(TERMS["ground"]) == [ground.value for ground in Ground]
    assert list(TERMS["rank"]) == [rank.value for rank in ApproverRank]


def test_dates_limits_and_grounds_are_said_in_the_language() -> None:
    said = step("许可法 45", "exclusion.estimate_missing", ground=Ground.EXPERT_REVIEW)
    assert render(said, "zh") == "书面告知应当写明专家评审所需的时间。"
    assert render(said, "en") == "The written notice must say how long expert review will take."
    counted = step("OneGo 2.10(3)", "clock.counted", limit="1wd", start="2025-09-30", on="2025-10-09")
    assert render(counted, "zh") == "自2025年9月30日（星期二）的次日起计1个工作日，至2025年10月9日（星期四）。"
    assert render(counted, "en") == (
        "Counting 1 working day from the day after Tuesday, 30 September 2025 gives Thursday, 9 October 2025."
    )


def test_runs_and_empty_lists_are_said_in_the_language() -> None:
    notice = step(
        "OneGo 2.10(1)",
        "clock.calendar",
        year=2025,
        notice="国办发明电〔2024〕12号",
        off="2025-10-01..2025-10-08",
        work="",
    )
    assert "2025年10月1日至8日；调休上班 无" in render(notice, "zh")
    assert "1 to 8 October 2025; make-up working days none" in render(notice, "en")


def test_equal_steps_are_equal_whatever_the_order_of_their_values() -> None:
    one = step("GZ 13.3", "path.kept", on="2025-10-09", more=1)
    other = step("GZ 13.3", "path.kept", more=1, on="2025-10-09")
    assert one == other
    assert hash(one) == hash(other)
    assert one.arg("more") == 1


def test_an_enum_in_a_step_is_stored_as_its_code_so_that_json_gives_it_back() -> None:
    assert type(step("许可法 45", "clock.union", days=Ground.HEARING).arg("days")) is str


def test_a_refusal_carries_the_steps_that_led_to_it() -> None:
    because = (Step(rule="GZ 13.3", code="path.kept"),)
    refused = Refusal(rule="许可法 42(1)", code="extension.once", args=(("already", 1),), because=because)
    assert refused.because == because
    assert render(refused, "en") == "A limit may be extended once; it has been extended before (1)."


@pytest.mark.parametrize(
    ("first", "last", "zh", "en"),
    [
        (date(2026, 5, 1), date(2026, 5, 1), "2026年5月1日", "1 May 2026"),
        (date(2026, 5, 1), date(2026, 5, 5), "2026年5月1日至5日", "1 to 5 May 2026"),
        (date(2026, 4, 30), date(2026, 5, 5), "2026年4月30日至5月5日", "30 April to 5 May 2026"),
        (date(2026, 12, 31), date(2027, 1, 2), "2026年12月31日至2027年1月2日", "31 December 2026 to 2 January 2027"),
    ],
)
def test_a_run_of_days_says_month_and_year_once(first: date, last: date, zh: str, en: str) -> None:
    assert (run_words(first, last, "zh"), run_words(first, last, "en")) == (zh, en)


def test_a_moment_is_a_day_and_a_time_of_day() -> None:
    ended = step("OneGo 2.10(3)", "clock.hours", limit="24h", at="2025-10-01T09:30:00+08:00")
    assert "至2025年10月1日（星期三） 09:30，" in render(ended, "zh")
    assert "end at Wednesday, 1 October 2025, 09:30." in render(ended, "en")
