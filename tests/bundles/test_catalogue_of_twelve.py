"""The twelve bundles of the catalogue: each lawful by the compiler, each true to what sets it apart from the others."""

from __future__ import annotations

from datetime import date

import pytest

from bundles.compiler.check import report
from bundles.definition import Library, MaterialRole
from bundles.entries import ElementSource, MaterialSource, OwnerKind
from bundles.guide import guide_for
from bundles.load import SHIPPED
from bundles.plan import plan
from bundles.situations import check_answers, variants
from domain.case.commands import Channel
from domain.derivation import Refusal
from domain.limits import Ground, Limit, Unit
from domain.plan import ItemKind

TODAY = date(2026, 4, 15)
TWELVE = (
    "after-death",
    "company-change",
    "company-closure",
    "disability-services",
    "flexible-employment",
    "newborn",
    "restaurant",
    "retirement",
    "school-enrolment",
    "social-card",
    "transport-company",
    "utility-connection",
)
ENROL = {"stage": "primary", "kind": "migrant", "home": "rented", "support": "no"}


def test_there_are_twelve(library: Library) -> None:
    assert tuple(sorted(library.bundles)) == TWELVE


@pytest.mark.parametrize("name", TWELVE)
def test_each_compiles_without_a_finding_that_stands(library: Library, name: str) -> None:
    made = report(library.bundles[name], library.catalogue, today=TODAY)
    assert [str(finding) for finding in made.findings] == []
    assert made.combinations > 1


@pytest.mark.parametrize("name", TWELVE)
def test_every_combination_of_answers_gives_a_sound_plan(library: Library, name: str) -> None:
    definition = library.bundles[name]
    for answers in variants(definition):
        made = plan(definition, library.catalogue, answers)
        assert not isinstance(made, Refusal)
        assert made.flaw() == ""


@pytest.mark.parametrize("name", TWELVE)
def test_each_says_that_its_values_are_examples(library: Library, name: str) -> None:
    assert guide_for(library.bundles[name], library.catalogue)["typical"] == {
        "zh": "示例，非官方",
        "en": "example, not official",
    }
    for entry in library.bundles[name].items:
        limits = library.catalogue.items[entry.item].limits
        assert limits.promised.typical, entry.item
        assert limits.fixed is None or limits.fixed.typical


@pytest.mark.parametrize("name", TWELVE)
def test_each_has_a_scenario_that_runs_straight(name: str) -> None:
    names = {path.stem for path in (SHIPPED / "scenarios" / name).glob("*.yaml")}
    assert len(names) >= 2
    assert names & {"straight", "series-and-parallel", "joint-handling"}


def test_no_item_of_the_catalogue_is_left_unused_and_results_have_one_maker(library: Library) -> None:
    used = {entry.item for definition in library.bundles.values() for entry in definition.items}
    assert sorted(set(library.catalogue.items) - used) == []
    results = [item.result.id for item in library.catalogue.items.values()]
    assert len(results) == len(set(results))


# 3.4


def test_a_permit_follows_the_registered_change_by_law(library: Library) -> None:
    edge = library.bundles["company-change"].item("food-licence-change").after[0]
    assert (edge.item, edge.ground) == ("company-change", "legal")
    assert "第四十九条" in edge.basis.zh


# 3.5


def test_utilities_license_nothing_exclude_nothing_and_state_their_fee(library: Library) -> None:
    owned = [
        item
        for item in library.catalogue.items.values()
        if library.catalogue.departments[item.owner].owner_kind is OwnerKind.UTILITY
    ]
    assert len(owned) == 5
    for item in owned:
        assert item.kind is ItemKind.UTILITY
        assert item.exclusions == ()
        assert item.limits.statutory is None
        assert not any("行政许可法" in basis.zh for basis in item.basis)
        assert item.extension is not None
        assert item.extension.basis.startswith("GZ")


def test_construction_is_no_item_and_so_in_no_limit(library: Library) -> None:
    definition = library.bundles["utility-connection"]
    names = [library.catalogue.items[entry.item].name.zh for entry in definition.items]
    assert not [name for name in names if name.endswith(("工程施工", "竣工验收"))]
    assert "施工不计入时限" in definition.summary.zh


def test_a_short_line_is_filed_and_a_long_one_permitted(library: Library) -> None:
    definition = library.bundles["utility-connection"]
    answers = {
        "applicant": "household",
        "premises": "registered",
        "water": "yes",
        "drainage": "no",
        "power": "no",
        "gas": "no",
        "telecom": "no",
        "line": "short",
    }
    short = plan(definition, library.catalogue, answers)
    long = plan(
        definition, library.catalogue, {**answers, "line": "long", "road": "older", "green": "no", "trees": "no"}
    )
    assert not isinstance(short, Refusal)
    assert not isinstance(long, Refusal)
    assert [item.kind for item in short.items if item.kind is ItemKind.LICENCE] == []
    assert short.joint_handling is False
    assert len([item for item in long.items if item.kind is ItemKind.LICENCE]) == 3
    assert long.joint_handling is True


# 3.6, 3.7


@pytest.mark.parametrize("name", ["normal-retirement", "early-retirement", "disability-certificate"])
def test_review_of_files_and_publicity_stop_no_clock(library: Library, name: str) -> None:
    grounds = {exclusion.ground for exclusion in library.catalogue.items[name].exclusions}
    assert grounds <= {Ground.APPRAISAL}


def test_who_has_no_reviewed_files_is_led_to_that_procedure_first(library: Library) -> None:
    answers = {"filer": "self", "insured-in": "here", "kind": "early", "file-review": "open"}
    answers |= {"fund": "no", "medical-years": "enough", "only-child": "no"}
    refused = check_answers(library.bundles["retirement"], answers)
    assert refused is not None
    assert refused.rule == "社会保险法 16"


def test_the_housing_fund_decides_in_three_calendar_days(library: Library) -> None:
    for name in ("housing-fund-retirement-withdrawal", "housing-fund-death-withdrawal"):
        statutory = library.catalogue.items[name].limits.statutory
        assert statutory is not None
        assert statutory.limit == Limit(amount=3, unit=Unit.CALENDAR_DAY)


def test_what_is_said_about_a_disability_is_sensitive(library: Library) -> None:
    elements = [library.catalogue.elements[name] for name in ("disability-kind", "device-wanted", "pupil-needs")]
    assert all(element.sensitive and element.basis for element in elements)


# 3.8


def test_school_enrolment_has_fixed_dates_and_a_window(library: Library) -> None:
    made = plan(library.bundles["school-enrolment"], library.catalogue, ENROL)
    assert not isinstance(made, Refusal)
    assert made.window is not None
    assert (made.window.opens, made.window.closes) == (date(2026, 5, 8), date(2026, 5, 20))
    assert made.window.result_by == date(2026, 8, 31)
    fixed = {item.id: item.window.result_by for item in made.items if item.window}
    assert fixed == {
        "enrolment-review": date(2026, 6, 26),
        "school-placement": date(2026, 7, 15),
        "student-record": date(2026, 8, 31),
    }


def test_the_guide_shows_the_window_and_no_length(library: Library) -> None:
    guide = guide_for(library.bundles["school-enrolment"], library.catalogue, ENROL)
    placement = next(item for item in guide["items"] if item["id"] == "school-placement")
    assert placement["time-limit"]["promised"] is None
    assert placement["time-limit"]["window"]["text"]["zh"] == "2026年5月8日至20日受理，2026年7月15日前公布结果"
    assert guide["published"] == [{"limit": {"zh": "2026年8月31日前", "en": "by 31 August 2026"}, "typical": True}]


def test_enrolment_asks_for_no_paper_at_all(library: Library) -> None:
    uses = library.bundles["school-enrolment"].materials
    assert uses
    assert not [use.material for use in uses if use.from_applicant]


def test_a_missing_vaccination_keeps_nobody_from_school(library: Library) -> None:
    made = plan(library.bundles["school-enrolment"], library.catalogue, ENROL)
    assert not isinstance(made, Refusal)
    assert [item.id for item in made.items if "vaccination-check" in item.after] == []


@pytest.mark.parametrize("name", ["school-enrolment", "social-card", "newborn"])
def test_children_under_fourteen_have_guardians_and_sensitive_data(library: Library, name: str) -> None:
    definition = library.bundles[name]
    elements = [library.catalogue.elements[field.element] for field in definition.fields]
    of_children = [one for one in elements if one.id.startswith(("pupil-", "minor-", "child-", "birth-day"))]
    assert len(of_children) >= 2
    for element in of_children:
        assert element.sensitive
        assert element.basis is not None
        assert "第三十一条" in element.basis.zh
    assert "监护人" in definition.audience.who.zh


# 3.9


def test_inheritance_keeps_a_way_face_to_face(library: Library) -> None:
    definition = library.bundles["after-death"]
    assert Channel.WINDOW in definition.audience.channels
    for name in ("sole-heir-statement", "heirs-agreement"):
        assert library.catalogue.materials[name].sources == (MaterialSource.APPLICANT,)
        use = definition.use_of(name)
        assert use is not None
        assert use.role is MaterialRole.MAIN
    inheriting = ("medical-account-settlement", "pension-account-settlement", "housing-fund-death-withdrawal")
    for name in inheriting:
        assert any("电子签名法第三条" in text.zh for text in library.catalogue.items[name].conditions)


# 3.10, 3.11, 3.12


def test_freight_needs_registration_before_its_licence_by_law(library: Library) -> None:
    edges = library.bundles["transport-company"].item("road-freight-licence").after
    assert {edge.item for edge in edges} == {"business-licence-check", "business-registration"}
    assert all("《道路运输条例》第二十四条" in edge.basis.zh for edge in edges)


def test_enrolments_of_the_flexibly_employed_run_side_by_side_and_the_subsidy_comes_later(library: Library) -> None:
    definition = library.bundles["flexible-employment"]
    chained = [entry.item for entry in definition.items if entry.after]
    assert chained == ["flexible-contribution-declaration"]
    assert "subsidy" not in " ".join(entry.item for entry in definition.items)


def test_making_a_card_is_shown_and_excluded_from_nothing(library: Library) -> None:
    for name in ("card-issue", "card-replacement"):
        item = library.catalogue.items[name]
        assert item.exclusions == ()
        assert any("制卡" in step.zh for step in item.steps)


def test_no_shared_datum_is_typed_in_where_the_identity_already_gives_it(library: Library) -> None:
    sources = {library.catalogue.elements[name].source for name in ("mobile", "resident-id")}
    assert sources == {ElementSource.IDENTITY}
