"""Only what compiles is served, and all that ships compiles, quickly."""

import time
from dataclasses import replace
from datetime import date

import pytest

from bundles.compiler.check import check, report
from bundles.compiler.library import Gate, compiled, compiled_library
from bundles.compiler.registry import rules
from bundles.compiler.rules.format import LONGEST
from bundles.definition import Library
from bundles.findings import BrokenFiles, Severity
from bundles.load import shipped_library
from domain.limits import working_days

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize("name", sorted(shipped_library().bundles))
def test_a_shipped_bundle_compiles_without_errors(library: Library, name: str) -> None:
    found = check(library.bundles[name], library.catalogue, today=TODAY)
    assert [str(finding) for finding in found if finding.severity is not Severity.ADVICE] == []


def test_the_largest_shipped_bundle_takes_less_than_a_second_over_all_combinations(library: Library) -> None:
    took = {}
    for name, bundle in library.bundles.items():
        started = time.process_time()
        report(bundle, library.catalogue, today=TODAY)
        took[name] = time.process_time() - started
    assert max(took.values()) < 1, took


def test_a_library_with_an_error_is_not_served(library: Library) -> None:
    bundle = library.bundles["restaurant"]
    late = replace(bundle, published=(replace(bundle.published[0], limit=working_days(30)), *bundle.published[1:]))
    with pytest.raises(BrokenFiles) as raised:
        compiled(replace(library, bundles={**library.bundles, "restaurant": late}))
    assert [finding.slug for finding in raised.value.findings] == ["published-over-path"]


def test_a_gate_compiles_only_what_is_asked_for(library: Library) -> None:
    bundle = library.bundles["restaurant"]
    late = replace(bundle, published=(replace(bundle.published[0], limit=working_days(30)), *bundle.published[1:]))
    gate = Gate(replace(library, bundles={**library.bundles, "restaurant": late}))
    assert gate.errors("newborn") == ()
    assert [finding.slug for finding in gate.errors("restaurant")] == ["published-over-path"]
    assert gate.errors("restaurant") is gate.errors("restaurant")
    with pytest.raises(KeyError):
        gate.errors("no-such-bundle")


def test_the_shipped_library_is_served_and_compiled_once() -> None:
    assert compiled_library() is compiled_library()
    assert compiled_library() is shipped_library()


def test_a_waiver_that_ran_out_after_publication_takes_no_version_away(library: Library) -> None:
    bundle = library.bundles["restaurant"]
    short = replace(bundle, waivers=tuple(replace(one, expires=bundle.effective_from) for one in bundle.waivers))
    assert compiled(replace(library, bundles={"restaurant": short})).bundles["restaurant"] is short


def test_findings_come_in_the_order_of_the_file(library: Library) -> None:
    bundle = library.bundles["restaurant"]
    bare = replace(bundle, waivers=(), tolerance=None, typical=False)
    found = check(bare, library.catalogue, today=TODAY)
    assert len(found) > 2
    assert [finding.place for finding in found] == sorted(finding.place for finding in found)


def test_every_rule_cites_its_clause_and_says_how_to_mend_in_both_languages() -> None:
    for entry in rules():
        assert entry.law
        assert all((entry.title.zh, entry.title.en, entry.mend.zh, entry.mend.en))
        assert entry.check is None or entry.check.__doc__
    assert set(LONGEST)
