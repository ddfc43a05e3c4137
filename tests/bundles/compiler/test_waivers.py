"""A finding may be accepted only where the law leaves room, for a reason, with a citation, until a day."""

from datetime import date
from typing import Any

from bundles.compiler.check import Report, report
from bundles.compiler.registry import rules
from bundles.definition import Library
from bundles.findings import Severity
from bundles.source import Source, parse_source
from tests.bundles.compiler.workshop import shipped, text_of

REASON = {"zh": "试点", "en": "On trial"}


def checked(library: Library, waivers: list[dict[str, Any]], *, today: date = date(2026, 6, 1)) -> Report:
    data = shipped("restaurant")
    data["audience"]["channels"] = ["web"]
    data["waivers"] = [*data["waivers"], *waivers]
    source = parse_source(text_of(data), name="bundle.yaml")
    assert isinstance(source, Source)
    return report(source, library.catalogue, today=today)


def waiver(**changes: Any) -> dict[str, Any]:
    plain = {"rule": "online-and-window-alike", "reason": REASON, "citation": "GZ 10.1a", "expires": "2026-06-01"}
    return plain | changes


def slugs(found: Report) -> list[str]:
    return [finding.slug for finding in found.findings]


def test_without_a_waiver_the_finding_stands(library: Library) -> None:
    assert slugs(checked(library, [])) == ["online-and-window-alike"]


def test_a_waiver_holds_through_its_last_day(library: Library) -> None:
    found = checked(library, [waiver()])
    assert slugs(found) == []
    assert "online-and-window-alike" in [finding.slug for finding in found.waived]


def test_the_day_after_both_the_finding_and_the_waiver_are_told(library: Library) -> None:
    found = checked(library, [waiver()], today=date(2026, 6, 2))
    assert sorted(slugs(found)) == ["online-and-window-alike", "waiver-expired"]


def test_a_waiver_about_something_else_accepts_nothing(library: Library) -> None:
    found = checked(library, [waiver(about="signboard")])
    assert sorted(slugs(found)) == ["online-and-window-alike", "waiver-unused"]


def test_a_waiver_about_the_thing_itself_accepts_it(library: Library) -> None:
    assert slugs(checked(library, [waiver(about="channels")])) == []


def test_a_waiver_needs_its_citation(library: Library) -> None:
    without = {key: value for key, value in waiver().items() if key != "citation"}
    assert slugs(checked(library, [without])) == ["shape"]


def test_what_is_wrong_with_a_waiver_cannot_be_waived() -> None:
    assert not any(entry.waivable for entry in rules() if entry.slug.startswith("waiver"))


def test_the_deadlines_of_article_13_and_the_clock_leave_no_room() -> None:
    firm = [entry for entry in rules() if entry.law.startswith(("GZ 13", "许可法 42", "许可法 45"))]
    assert not any(entry.waivable for entry in firm if entry.severity is Severity.ERROR)
