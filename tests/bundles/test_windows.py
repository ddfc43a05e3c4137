"""How files write yearly windows: a date instead of a length, in order, and open together (GZ 5.2a, ADR 0020)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bundles.conditions import ALWAYS
from bundles.definition import BundleDefinition, Library
from bundles.findings import BrokenFiles
from bundles.load import SHIPPED, bundle_from, load_catalogue
from bundles.plan import plan
from bundles.source import Source, read_source
from domain.derivation import Refusal

ENROL = {"stage": "primary", "kind": "migrant", "home": "rented", "support": "no"}
SCHOOL = (SHIPPED / "definitions" / "school-enrolment.yaml").read_text(encoding="utf-8")
PLACEMENT = SHIPPED / "catalogue" / "items" / "school-placement.yaml"


def broken(text: str, library: Library, tmp_path: Path) -> list[str]:
    path = tmp_path / "definition.yaml"
    path.write_text(text, encoding="utf-8")
    source = read_source(path, name=path.name)
    assert isinstance(source, Source)
    read = bundle_from(source, library.catalogue)
    return [] if isinstance(read, BundleDefinition) else [finding.message.en for finding in read]


def test_a_published_date_comes_after_the_window_and_instead_of_a_limit(library: Library, tmp_path: Path) -> None:
    assert broken(SCHOOL, library, tmp_path) == []
    early = SCHOOL.replace('result-by: "2026-08-31"', 'result-by: "2026-05-20"')
    assert broken(early, library, tmp_path) == ["the result comes after the window closes"]
    assert broken(SCHOOL.replace('result-by: "2026-08-31"', 'result-by: "2026-08-31", limit: 5wd'), library, tmp_path)


def test_a_published_date_needs_an_item_with_a_window(library: Library, tmp_path: Path) -> None:
    newborn = (SHIPPED / "definitions" / "newborn.yaml").read_text(encoding="utf-8")
    text = newborn.replace("  - {limit: 4wd, typical: true}", '  - {result-by: "2026-08-31", typical: true}')
    assert broken(text, library, tmp_path) == ["a published date needs an item with a yearly window"]


def test_windows_that_are_never_open_together_leave_no_day_to_apply(library: Library, tmp_path: Path) -> None:
    item = library.catalogue.items["school-placement"]
    fixed = item.limits.fixed
    assert fixed is not None
    later = replace(fixed, opens=date(2026, 6, 1), closes=date(2026, 6, 10))
    items = {**library.catalogue.items, item.id: replace(item, limits=replace(item.limits, fixed=later))}
    apart = replace(library, catalogue=replace(library.catalogue, items=items))
    assert "no day lies in all the items' windows: nobody can apply once" in broken(SCHOOL, apart, tmp_path)


@pytest.mark.parametrize(
    ("was", "instead"),
    [
        ('closes: "2026-05-20"', 'closes: "2026-05-01"'),
        ('result-by: "2026-07-15"', 'result-by: "2026-05-20"'),
        ('opens: "2026-05-08"', 'opens: "8 May"'),
        ("  fixed:", "  promised: {limit: 5wd, basis: {zh: 承诺, en: Promise}}\n  fixed:"),
    ],
)
def test_a_window_out_of_order_or_beside_a_limit_is_a_finding_with_its_place(
    was: str, instead: str, tmp_path: Path
) -> None:
    folder = tmp_path / "catalogue"
    (folder / "items").mkdir(parents=True)
    for name in ("departments", "materials", "elements"):
        text = (SHIPPED / "catalogue" / f"{name}.yaml").read_text(encoding="utf-8")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    whole = PLACEMENT.read_text(encoding="utf-8")
    assert was in whole
    (folder / "items" / PLACEMENT.name).write_text(whole.replace(was, instead), encoding="utf-8")
    with pytest.raises(BrokenFiles, match=r"school-placement\.yaml:[0-9]+:"):
        load_catalogue(folder, root=tmp_path)


def test_a_fixed_item_closes_the_window_even_where_the_bundle_publishes_a_length(library: Library) -> None:
    definition = library.bundles["school-enrolment"]
    published = tuple(replace(entry, result_by=None, when=ALWAYS) for entry in definition.published)
    made = plan(replace(definition, published=published), library.catalogue, ENROL)
    assert not isinstance(made, Refusal)
    assert made.window is not None
    assert made.window.result_by == date(2026, 8, 31)
