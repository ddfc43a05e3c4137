"""One window for all results: packages, release in time, delivery, rating, the end (GZ 11.2e, 许可法 38-44)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import ENGINE
from domain.case.queries import awaiting_issue
from domain.case.state import Stage
from domain.plan import ReleasePolicy
from tests.domain.case.cases import (
    APPLICANT,
    BIRTH,
    CLERK,
    HEALTH,
    ONE,
    PAIR,
    TEXT,
    Log,
    accept,
    at,
    documents,
    grant,
    issue,
    refuse,
)

WEDNESDAY = date(2025, 9, 24)
WINDOW = c.DeliveryMethod.WINDOW


def decided(*, delivery: c.DeliveryMethod = WINDOW) -> Log:
    log = accept(PAIR, WEDNESDAY, delivery=delivery)
    grant(log, "birth", at(date(2025, 9, 25)))
    refuse(log, "hukou", at(date(2025, 9, 26)))
    return log


def delivered() -> Log:
    log = decided(delivery=c.DeliveryMethod.ELECTRONIC)
    issue(log, at(date(2025, 9, 26)))
    return log


def test_grants_and_refusals_leave_the_window_together() -> None:
    log = accept(PAIR, WEDNESDAY, delivery=WINDOW)
    grant(log, "birth", at(date(2025, 9, 25)))
    assert awaiting_issue(log.case) == ()
    refuse(log, "hukou", at(date(2025, 9, 26)))
    assert awaiting_issue(log.case) == ("birth", "hukou")
    issue(log, at(date(2025, 9, 26)))
    assert (log.case.stage, log.case.packages) == (Stage.ISSUED, 1)


def test_finished_results_leave_early_where_the_bundle_says_so() -> None:
    log = accept(replace(PAIR, release=ReleasePolicy.AS_FINISHED), WEDNESDAY, delivery=WINDOW)
    grant(log, "birth", at(date(2025, 9, 25)))
    (issued,) = issue(log, at(date(2025, 9, 25)))
    assert isinstance(issued, e.DocumentsIssued)
    assert (issued.package, issued.final) == ("P-1", False)
    log.do(c.Deliver(method=WINDOW, receipt=TEXT), CLERK)
    grant(log, "hukou", at(date(2025, 9, 26)))
    issue(log, at(date(2025, 9, 26)))
    assert (log.case.stage, log.case.packages) == (Stage.ISSUED, 2)
    log.do(c.Deliver(method=WINDOW, receipt=TEXT), CLERK, at(date(2025, 9, 28)))
    assert [task.delivered_on for task in log.case.tasks] == [date(2025, 9, 25), date(2025, 9, 28)]


def test_a_certificate_does_not_wait_for_the_others_past_its_tenth_day() -> None:
    log = accept(PAIR, WEDNESDAY, delivery=WINDOW)
    grant(log, "birth", at(date(2025, 9, 25)))
    assert log.date("birth.delivery").on == date(2025, 10, 15)
    log.until(at(date(2025, 10, 14), 8, 59))
    assert awaiting_issue(log.case) == ()
    log.until(at(date(2025, 10, 14), 9))
    assert awaiting_issue(log.case) == ("birth",)
    issue(log, at(date(2025, 10, 14), 9))
    assert log.task("birth").issued_on == date(2025, 10, 14)
    assert not log.task("hukou").issued


def test_a_certificate_that_is_not_handed_over_in_ten_days_is_marked() -> None:
    log = decided()
    log.until(at(date(2025, 12, 1)))
    assert [(mark.subject, mark.due) for mark in log.marks(e.MarkKind.DELIVERY_PASSED)] == [
        ("birth", date(2025, 10, 15))
    ]


def test_no_certificate_for_a_refusal_and_no_refusal_for_a_grant() -> None:
    log = decided()
    wrong = tuple(replace(document, kind="certificate") for document in documents(log))
    refused = log.refused(c.IssueDocuments(package="P-1", documents=wrong), ENGINE)
    assert (refused.code, refused.arg("item")) == ("issue.wrong_kind", "hukou")


@pytest.mark.parametrize(("package", "number"), [("", "N"), ("P-1", "")])
def test_packages_and_documents_have_numbers(package: str, number: str) -> None:
    log = decided()
    made = tuple(replace(document, number=number and document.number) for document in documents(log))
    assert log.refused(c.IssueDocuments(package=package, documents=made), ENGINE).code == "issue.number_missing"


def test_what_is_not_due_or_not_made_is_not_issued() -> None:
    log = accept(PAIR, WEDNESDAY)
    assert log.refused(c.IssueDocuments(package="P-1", documents=()), ENGINE).code == "issue.nothing_waits"
    log = decided()
    assert log.refused(c.IssueDocuments(package="P-1", documents=()), ENGINE).code == "issue.nothing_made"
    stray = (replace(documents(log)[0], item="tax"),)
    assert log.refused(c.IssueDocuments(package="P-1", documents=stray), ENGINE).code == "issue.not_due"


def test_a_package_without_one_of_the_documents_is_not_the_last() -> None:
    log = decided()
    log.do(c.IssueDocuments(package="P-1", documents=documents(log)[:1]), ENGINE)
    assert log.case.stage is Stage.DECIDED
    assert awaiting_issue(log.case) == ("hukou",)


def test_a_grant_without_a_document_of_its_own_is_issued_with_the_rest() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, result=""),)), WEDNESDAY)
    grant(log, "birth", at(date(2025, 9, 25)))
    log.do(c.IssueDocuments(package="P-1", documents=()), ENGINE)
    assert log.task("birth").issued


def test_electronic_results_are_delivered_as_they_are_issued() -> None:
    log = delivered()
    assert (log.case.stage, log.case.delivered_on) == (Stage.DELIVERED, date(2025, 9, 26))


@pytest.mark.parametrize("method", c.DeliveryMethod)
def test_results_for_the_counter_are_handed_over_against_proof(method: c.DeliveryMethod) -> None:
    log = decided()
    assert log.refused(c.Deliver(method=method, receipt=TEXT), CLERK).code == "deliver.nothing_ready"
    issue(log, at(date(2025, 9, 28)))
    assert log.refused(c.Deliver(method=method), CLERK).code == "deliver.receipt_missing"
    early = c.Deliver(method=method, receipt=TEXT, on=date(2025, 9, 26))
    assert log.refused(early, CLERK).code == "day.too_early"
    log.do(c.Deliver(method=method, receipt=TEXT), CLERK)
    assert log.case.stage is Stage.DELIVERED


def test_a_service_is_rated_once_after_delivery() -> None:
    assert decided().refused(c.Rate(level=5), APPLICANT).code == "rate.not_now"
    log = delivered()
    for level in (0, 6):
        assert log.refused(c.Rate(level=level), APPLICANT).code == "rate.level"
    log.do(c.Rate(level=1, comment=TEXT), APPLICANT)
    assert (log.case.rated, log.case.stage, log.case.closed_as) == (1, Stage.CLOSED, e.ClosedAs.COMPLETED)
    assert log.refused(c.Rate(level=5), APPLICANT).code == "case.closed"


def test_no_rating_is_invented_when_the_window_to_rate_closes() -> None:
    log = delivered()
    log.until(at(date(2025, 10, 9), 23))
    assert log.case.stage is Stage.DELIVERED, "seven days from 26 September end in the holiday and roll to the 9th"
    log.until(at(date(2025, 10, 10), 0))
    assert (log.case.stage, log.case.rated) == (Stage.CLOSED, None)


def test_a_case_is_not_over_while_a_deferred_material_may_come() -> None:
    log = accept(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))
    for name in ("birth", "hukou"):
        grant(log, name, at(date(2025, 9, 25)))
    issue(log, at(date(2025, 9, 25)))
    log.do(c.Rate(level=4), APPLICANT)
    assert log.case.closed_as is None
    supplied = replace(log, events=list(log.events))
    supplied.do(c.SupplyDeferred(material="hukou-proof"), APPLICANT)
    assert supplied.case.closed_as is e.ClosedAs.COMPLETED
    log.until(at(date(2025, 10, 15), 0))
    assert log.case.stage is Stage.CLOSED
    assert len(log.marks(e.MarkKind.TOLERANCE_LAPSED)) == 1


def test_documents_are_the_engines_to_issue() -> None:
    log = decided()
    command = c.IssueDocuments(package="P-1", documents=documents(log))
    assert log.refused(command, HEALTH).code == "role.may_not"
