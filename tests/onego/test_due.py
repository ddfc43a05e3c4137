"""`onego due`: the dates, their reasons, and what bad input gets (OneGo 2.10, 许可法 42, 45)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from onego.due import due

ASK = ("--accepted", "2025-09-24", "--limit", "20wd")

app = typer.Typer()
app.command()(due)


def run(*arguments: str, status: int = 0) -> Any:
    """Run with --json and give back what was printed, parsed."""
    result = CliRunner().invoke(app, [*arguments, "--json"])
    assert result.exit_code == status, result.output
    return json.loads(result.stdout)


def refused(*arguments: str) -> tuple[str, str]:
    error = run(*arguments, status=2)["error"]
    assert error["message"]["zh"]
    assert error["message"]["en"]
    assert error["message"]["zh"] != error["message"]["en"]
    return error["rule"], error["code"]


def test_the_date_comes_with_its_derivation_in_both_languages() -> None:
    answer = run(*ASK)
    assert (answer["due"], answer["provisional"], answer["suspended"]) == ("2025-10-28", False, False)
    assert [step["rule"] for step in answer["derivation"]] == ["OneGo 2.10(2)", "OneGo 2.10(1)", "OneGo 2.10(3)"]
    counted = answer["derivation"][-1]
    assert counted["args"] == {"limit": "20wd", "on": "2025-10-28", "passed": "0wd", "start": "2025-09-24"}
    assert "20个工作日" in counted["text"]["zh"]
    assert "20 working days" in counted["text"]["en"]


def test_exclusions_and_an_extension_move_the_date() -> None:
    answer = run(*ASK, "--exclude", "hearing:2025-09-26..2025-10-10", "--extend", "5wd@2025-10-20")
    assert answer["due"] == "2025-11-11"
    assert [step["code"] for step in answer["assumptions"]] == ["assumed.notice", "assumed.extension"]


def test_the_same_exclusion_twice_counts_once() -> None:
    once = ("--exclude", "听证:2025-09-26..2025-10-10")
    assert run(*ASK, *once, *once)["due"] == run(*ASK, *once)["due"] == "2025-11-04"


@pytest.mark.parametrize(
    ("exclusion", "on", "assumptions"),
    [
        ("hearing:2025-10-09..+5wd", "2025-11-04", ["assumed.notice"]),
        ("hearing:2025-10-09..", "2025-10-28", ["assumed.notice", "assumed.no_estimate"]),
    ],
)
def test_an_open_exclusion_gives_a_projected_date(exclusion: str, on: str, assumptions: list[str]) -> None:
    answer = run(*ASK, "--exclude", exclusion)
    assert (answer["due"], answer["suspended"]) == (on, True)
    assert [step["code"] for step in answer["assumptions"]] == assumptions


def test_an_open_exclusion_counts_at_least_through_today() -> None:
    assert run(*ASK, "--exclude", "hearing:2025-10-09..", "--today", "2025-10-20")["due"] == "2025-11-07"


def test_a_date_in_an_unpublished_year_is_provisional() -> None:
    answer = run("--accepted", "2026-12-24", "--limit", "20wd")
    assert (answer["provisional"], answer["provisional_years"]) == (True, [2027])
    assert answer["derivation"][-1]["code"] == "clock.provisional"


def test_years_without_notice_are_all_named() -> None:
    assert run("--accepted", "2026-12-24", "--limit", "24mo")["provisional_years"] == [2028]
    assert run("--accepted", "2026-12-24", "--limit", "500wd")["provisional_years"] == [2027, 2028]


@pytest.mark.parametrize("written", ["years:\n- {}", "{}"])
def test_a_notice_in_a_file_makes_the_date_final(tmp_path: Path, written: str) -> None:
    notice = tmp_path / "notice.yaml"
    year = '{year: 2027, notice: 通知, days_off: [2027-01-01..2027-01-03, 2027-01-04], make_up_days: ["2027-01-09"]}'
    notice.write_text(written.format(year), encoding="utf-8")
    plain = run("--accepted", "2026-12-24", "--limit", "8wd")
    loaded = run("--accepted", "2026-12-24", "--limit", "8wd", "--calendar", str(notice))
    assert (plain["due"], loaded["due"], loaded["provisional"]) == ("2027-01-06", "2027-01-07", False)
    assert loaded["calendar"].startswith("cn2027-")


def test_hours_run_from_a_moment_in_china() -> None:
    answer = run("--accepted", "2025-09-30T09:30", "--limit", "24h")
    assert answer["at"] == "2025-10-01T09:30:00+08:00"
    assert run("--accepted", "2025-09-30T01:30Z", "--limit", "24h")["at"] == answer["at"]
    assert run("--accepted", "2025-09-23T17:00Z", "--limit", "20wd")["due"] == "2025-10-28"


@pytest.mark.parametrize(
    ("arguments", "on"),
    [
        (("--extend", "15wd@2025-10-20", "--regime", "joint"), "2025-11-18"),
        (("--extend", "3wd@2025-10-20", "--regime", "registration"), "2025-10-31"),
        (("--extend", "12wd@2025-10-20", "--max-extension", "12wd"), "2025-11-13"),
        (("--extend", "5wd@2025-10-20", "--approver", "行政机关负责人"), "2025-11-04"),
    ],
)
def test_each_law_extends_as_far_as_it_allows(arguments: tuple[str, ...], on: str) -> None:
    assert run(*ASK, *arguments)["due"] == on


@pytest.mark.parametrize(
    ("arguments", "rule", "code"),
    [
        (("--extend", "5wd@2025-10-29"), "GZ 13.4b", "extension.late"),
        (("--extend", "11wd@2025-10-20"), "许可法 42(1)", "extension.too_long"),
        (("--extend", "4wd@2025-10-20", "--regime", "registration"), "登记条例 19", "extension.too_long"),
        (("--extend", "5d@2025-10-20"), "许可法 42(1)", "extension.other_unit"),
        (("--extend", "5wd@2025-09-23"), "OneGo 2.10(6)", "extension.before_clock"),
        (("--extend", "5wd@2025-10-20", "--approver", "officer"), "许可法 42(1)", "extension.rank"),
        (("--extend", "5wd@2025-10-20", "--extend", "1wd@2025-10-21"), "许可法 42(1)", "extension.once"),
        (("--exclude", "hearing:2025-09-01..2025-09-30"), "OneGo 2.10(5)", "exclusion.before_clock"),
        (("--exclude", "hearing:2025-10-10..2025-10-09"), "OneGo 2.10(5)", "exclusion.ends_before_start"),
        (("--exclude", "site-visit:2025-10-09..2025-10-10"), "许可法 45", "ground.unknown"),
    ],
)
def test_a_refused_extension_or_exclusion_names_its_rule(arguments: tuple[str, ...], rule: str, code: str) -> None:
    assert refused(*ASK, *arguments) == (rule, code)


def test_extensions_are_judged_in_the_order_they_were_decided() -> None:
    later_first = ("--extend", "1wd@2025-10-29", "--extend", "5wd@2025-10-20")
    assert refused(*ASK, *later_first) == ("许可法 42(1)", "extension.once")


def test_an_exclusion_leaves_time_to_extend_after_the_first_date() -> None:
    pause = ("--exclude", "hearing:2025-10-09..2025-10-15")
    assert run(*ASK, *pause, "--extend", "5wd@2025-10-29")["due"] == "2025-11-11"


@pytest.mark.parametrize(
    ("accepted", "limit", "code"),
    [
        ("2025-09-24", "0wd", "limit.not_positive"),
        ("2025-09-24", "-5wd", "limit.not_positive"),
        ("2025-09-24", "20", "limit.malformed"),
        ("2025-09-24", "99999wd", "limit.too_long"),
        ("2025-02-30", "20wd", "date.malformed"),
        ("昨天", "20wd", "date.malformed"),
        ("", "20wd", "date.malformed"),
        ("0001-01-01", "20wd", "date.out_of_range"),
        ("9999-12-31", "20wd", "date.out_of_range"),
        ("2025-09-24", "24h", "date.moment_needed"),
    ],
)
def test_what_is_no_date_or_limit_is_refused(accepted: str, limit: str, code: str) -> None:
    assert refused("--accepted", accepted, "--limit", limit)[1] == code


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--exclude", "hearing"), "exclusion.malformed"),
        (("--exclude", "hearing:2025-10-09"), "exclusion.malformed"),
        (("--exclude", "hearing:..2025-10-09"), "date.malformed"),
        (("--exclude", "hearing:2025-10-09..x"), "date.malformed"),
        (("--exclude", "hearing:2025-10-09..+0wd"), "limit.not_positive"),
        (("--extend", "5wd"), "extension.malformed"),
        (("--extend", "5@2025-10-20"), "limit.malformed"),
        (("--extend", "5wd@"), "date.malformed"),
        (("--extend", "5wd@2025-10-20", "--approver", "minister"), "rank.unknown"),
        (("--today", "tomorrow"), "date.malformed"),
        (("--max-extension", "0d"), "limit.not_positive"),
    ],
)
def test_what_is_not_understood_is_refused(arguments: tuple[str, ...], code: str) -> None:
    assert refused(*ASK, *arguments)[1] == code


def test_the_longest_limits_end_somewhere() -> None:
    assert run("--accepted", "2199-12-31", "--limit", "9999mo")["provisional"]
    assert run("--accepted", "2199-12-31", "--limit", "9999wd")["provisional"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe\xfa", "calendar.unreadable"),
        (b"years: [", "calendar.malformed"),
        (b"", "calendar.malformed"),
        (b"year: 2027\nnotice: n\ndays_off: [2028-01-01]", "calendar.day_outside_year"),
    ],
)
def test_a_calendar_file_that_is_none_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_bytes(content)
    assert refused(*ASK, "--calendar", str(broken))[1] == code


def test_a_missing_calendar_file_is_refused_without_telling_its_folder(tmp_path: Path) -> None:
    error = run(*ASK, "--calendar", str(tmp_path / "none.yaml"), status=2)["error"]
    assert error["args"] == {"name": "none.yaml"}


def test_people_read_chinese_first_with_english_beside() -> None:
    shown = CliRunner().invoke(app, [*ASK]).stdout
    assert shown.index("2025-10-28") < shown.index("起算") < shown.index("The clock starts")
    chinese = CliRunner().invoke(app, [*ASK, "--lang", "zh"]).stdout
    assert "The clock starts" not in chinese
    english = CliRunner().invoke(app, [*ASK, "--lang", "en"]).stdout
    assert "起算" not in english


def test_a_projected_or_provisional_date_says_so_beside_the_date() -> None:
    asked = ("--accepted", "2026-12-24", "--limit", "20wd", "--exclude", "hearing:2026-12-25..")
    first = CliRunner().invoke(app, [*asked]).stdout.splitlines()[0]
    assert "暂定 provisional" in first
    assert "推算 projected" in first


def test_a_refusal_goes_to_the_error_stream_in_both_languages() -> None:
    result = CliRunner().invoke(app, ["--accepted", "2025-09-24", "--limit", "0wd"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "应大于零" in result.stderr
    assert "more than zero" in result.stderr
