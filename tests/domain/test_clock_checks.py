"""What the law does not let stop or prolong a clock (许可法 42, 45; GZ 13.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import (
    JOINT_EXTENSION,
    LICENCE_EXTENSION,
    REGISTRATION_EXTENSION,
    Due,
    Exclusion,
    Extension,
    ExtensionTerms,
    check_exclusion,
    check_extension,
    due_date,
)
from domain.derivation import Refusal, render
from domain.limits import ApproverRank, Ground, Limit, Unit, working_days

ACCEPTED, TODAY = date(2025, 9, 24), date(2025, 10, 20)
DUE = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR)  # 28 October 2025
HEARING = Exclusion(
    ground=Ground.HEARING, start=date(2025, 10, 9), end=None, estimated=working_days(5), notice="告知书 1"
)
EXTENSION = Extension(
    by=working_days(10),
    decided_on=TODAY,
    notified_on=TODAY,
    approver=ApproverRank.HEAD_OF_ORGAN,
    basis="许可法 42(1)",
    reason_ref="text-1",
)


def exclusion_objection(
    exclusion: Exclusion, *existing: Exclusion, allowed: Sequence[Ground] = tuple(Ground), due: Due | None = None
) -> Refusal | None:
    found = check_exclusion(exclusion, start=ACCEPTED, today=TODAY, existing=existing, allowed=allowed, due=due)
    if found is not None:
        assert render(found, "zh") != render(found, "en")
    return found


def test_an_exclusion_with_ground_written_notice_and_estimate_is_lawful() -> None:
    assert exclusion_objection(HEARING) is None
    assert exclusion_objection(replace(HEARING, start=ACCEPTED, end=ACCEPTED), due=DUE) is None


def test_overlapping_another_exclusion_is_lawful() -> None:
    testing = replace(HEARING, ground=Ground.TESTING, notice="告知书 2")
    assert exclusion_objection(testing, HEARING) is None
    assert exclusion_objection(HEARING, replace(HEARING, end=date(2025, 10, 15))) is None


@pytest.mark.parametrize(
    ("changed", "rule", "code"),
    [
        ({"notice": ""}, "许可法 45", "exclusion.notice_missing"),
        ({"notice": "  "}, "许可法 45", "exclusion.notice_missing"),
        ({"estimated": None}, "许可法 45", "exclusion.estimate_missing"),
        ({"start": date(2025, 9, 23)}, "OneGo 2.10(5)", "exclusion.before_clock"),
        ({"end": date(2025, 10, 8)}, "OneGo 2.10(5)", "exclusion.ends_before_start"),
        ({"end": date(2025, 10, 21)}, "OneGo 2.10(5)", "exclusion.ends_in_future"),
    ],
)
def test_an_exclusion_without_its_requirements_is_refused(changed: dict[str, object], rule: str, code: str) -> None:
    refused = exclusion_objection(replace(HEARING, **changed))  # type: ignore[arg-type]
    assert refused is not None
    assert (refused.rule, refused.code) == (rule, code)


def test_a_ground_that_the_item_does_not_name_is_refused_and_the_named_ones_told() -> None:
    refused = exclusion_objection(HEARING, allowed=[Ground.TESTING, Ground.INSPECTION])
    assert refused is not None
    assert (refused.rule, refused.arg("allowed")) == ("许可法 45", "inspection,testing")
    assert "检验、检测" in render(refused, "zh")
    none = exclusion_objection(HEARING, allowed=[])
    assert none is not None
    assert "可以扣除的事由：无" in render(none, "zh")


def test_one_written_notice_does_not_serve_two_open_exclusions() -> None:
    refused = exclusion_objection(replace(HEARING, ground=Ground.TESTING), HEARING)
    assert refused is not None
    assert refused.code == "exclusion.notice_in_use"


def test_nothing_is_excluded_once_the_clock_has_run_out() -> None:
    late = replace(HEARING, start=DUE.on)
    refused = exclusion_objection(late, due=DUE)
    assert refused is not None
    assert refused.code == "exclusion.after_due"
    assert exclusion_objection(late) is None


def extension_objection(
    extension: Extension,
    *,
    due: Due = DUE,
    terms: ExtensionTerms | None = LICENCE_EXTENSION,
    already: int = 0,
    today: date = TODAY,
) -> Refusal | None:
    found = check_extension(extension, due=due, terms=terms, already=already, today=today)
    if found is not None:
        assert render(found, "zh") != render(found, "en")
    return found


@pytest.mark.parametrize(
    ("terms", "days", "rank"),
    [
        (LICENCE_EXTENSION, 10, ApproverRank.HEAD_OF_ORGAN),
        (JOINT_EXTENSION, 15, ApproverRank.HEAD_OF_GOVERNMENT),
        (REGISTRATION_EXTENSION, 3, ApproverRank.HEAD_OF_ORGAN),
    ],
)
def test_each_law_has_its_longest_extension_and_its_approver(
    terms: ExtensionTerms, days: int, rank: ApproverRank
) -> None:
    longest = replace(EXTENSION, by=working_days(days), approver=rank)
    assert extension_objection(longest, terms=terms) is None
    too_long = extension_objection(replace(longest, by=working_days(days + 1)), terms=terms)
    assert too_long is not None
    assert (too_long.rule, too_long.code) == (terms.basis, "extension.too_long")
    lower = list(ApproverRank)[list(ApproverRank).index(rank) - 1]
    unapproved = extension_objection(replace(longest, approver=lower), terms=terms)
    assert unapproved is not None
    assert (unapproved.rule, unapproved.code) == (terms.basis, "extension.rank")


def test_a_higher_rank_may_approve_too() -> None:
    assert extension_objection(replace(EXTENSION, approver=ApproverRank.HEAD_OF_GOVERNMENT)) is None


def test_an_extension_on_the_last_day_is_in_time() -> None:
    last = replace(EXTENSION, decided_on=DUE.on, notified_on=DUE.on)
    assert extension_objection(last, today=DUE.on) is None
    assert extension_objection(replace(EXTENSION, notified_on=None)) is None


@pytest.mark.parametrize(
    ("decided_on", "notified_on", "today"),
    [
        (date(2025, 10, 29), date(2025, 10, 29), date(2025, 10, 29)),
        (date(2025, 10, 28), date(2025, 10, 29), date(2025, 10, 28)),
        (date(2025, 10, 28), date(2025, 10, 28), date(2025, 10, 29)),
    ],
)
def test_an_extension_decided_told_or_recorded_after_the_due_date_is_refused(
    decided_on: date, notified_on: date, today: date
) -> None:
    refused = extension_objection(replace(EXTENSION, decided_on=decided_on, notified_on=notified_on), today=today)
    assert refused is not None
    assert (refused.rule, refused.code) == ("GZ 13.4b", "extension.late")
    assert refused.because == DUE.derivation


def test_an_exclusion_that_moved_the_due_date_leaves_time_to_extend() -> None:
    pause = replace(HEARING, end=date(2025, 10, 15))
    moved = due_date(ACCEPTED, working_days(20), CHINA_CALENDAR, exclusions=[pause])
    late = replace(EXTENSION, decided_on=date(2025, 10, 29), notified_on=date(2025, 10, 29))
    assert extension_objection(late, due=moved, today=date(2025, 10, 29)) is None


def test_a_limit_is_extended_once() -> None:
    refused = extension_objection(EXTENSION, already=1)
    assert refused is not None
    assert (refused.rule, refused.code) == ("许可法 42(1)", "extension.once")


def test_an_item_whose_law_knows_no_extension_has_none() -> None:
    refused = extension_objection(EXTENSION, terms=None)
    assert refused is not None
    assert (refused.rule, refused.code) == ("许可法 42", "extension.not_provided")


@pytest.mark.parametrize(
    ("changed", "rule", "code"),
    [
        ({"reason_ref": " "}, "GZ 13.4b", "extension.reason_missing"),
        ({"by": Limit(amount=3, unit=Unit.CALENDAR_DAY)}, "许可法 42(1)", "extension.other_unit"),
        ({"decided_on": date(2025, 9, 23)}, "OneGo 2.10(6)", "extension.before_clock"),
        ({"decided_on": date(2025, 10, 21)}, "OneGo 2.10(6)", "extension.in_future"),
        ({"notified_on": date(2025, 10, 19)}, "GZ 13.4b", "extension.told_before_decided"),
    ],
)
def test_an_extension_without_its_requirements_is_refused(changed: dict[str, object], rule: str, code: str) -> None:
    refused = extension_objection(replace(EXTENSION, **changed))  # type: ignore[arg-type]
    assert refused is not None
    assert (refused.rule, refused.code) == (rule, code)
