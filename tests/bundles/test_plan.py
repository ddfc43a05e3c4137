"""Plans: lawful for every combination of answers, and refused where the answers lead nowhere."""

from dataclasses import replace
from datetime import date

import pytest

from bundles.conditions import parse_condition
from bundles.definition import BundleDefinition, Library
from bundles.plan import plan
from bundles.situations import fields_for, materials_for, questions, variants
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import due_date
from domain.derivation import Refusal, render
from domain.limits import Limit, Unit
from domain.path import Node, longest_path
from domain.plan import Plan, ReleasePolicy

BUNDLES = ("company-closure", "newborn", "restaurant")
A_MONDAY = date(2026, 3, 2)


def plan_of(library: Library, bundle: str, answers: dict[str, str]) -> Plan:
    made = plan(library.bundles[bundle], library.catalogue, answers)
    assert isinstance(made, Plan)
    return made


def plans_of(library: Library, bundle: str) -> list[Plan]:
    return [plan_of(library, bundle, answers) for answers in variants(library.bundles[bundle])]


def longest(made: Plan, limit: str) -> date:
    nodes = [
        Node(id=item.id, limit=item.promised if limit == "promised" else item.legal_limit, after=item.after)
        for item in made.items
    ]
    return longest_path(nodes, A_MONDAY, CHINA_CALENDAR).due.on


@pytest.mark.parametrize("bundle", BUNDLES)
def test_the_published_limit_never_exceeds_the_longest_path_of_promises(library: Library, bundle: str) -> None:
    """GZ 13.3, for every situation variant."""
    made = plans_of(library, bundle)
    assert made
    for one in made:
        published = due_date(A_MONDAY, one.published, CHINA_CALENDAR).on
        assert published <= longest(one, "promised") <= longest(one, "statutory")


@pytest.mark.parametrize("bundle", BUNDLES)
def test_no_promise_exceeds_the_statute(library: Library, bundle: str) -> None:
    for one in plans_of(library, bundle):
        for item in one.items:
            promised = due_date(A_MONDAY, item.promised, CHINA_CALENDAR).on
            assert promised <= due_date(A_MONDAY, item.legal_limit, CHINA_CALENDAR).on


def test_joint_licences_stay_within_forty_five_working_days(library: Library) -> None:
    ceiling = due_date(A_MONDAY, Limit(amount=45, unit=Unit.WORKING_DAY), CHINA_CALENDAR).on
    joint = [one for one in plans_of(library, "restaurant") if one.joint_handling]
    assert joint
    assert all(longest(one, "statutory") <= ceiling for one in joint)


def test_handling_is_joint_only_where_licences_of_several_departments_meet(library: Library) -> None:
    food_only = {"firm": "existing", "food": "serving", "online": "no", "assembly": "no", "sign": "no", "tobacco": "no"}
    assert not plan_of(library, "restaurant", food_only).joint_handling
    assert plan_of(library, "restaurant", food_only | {"tobacco": "yes"}).joint_handling
    assert not any(one.joint_handling for one in plans_of(library, "newborn"))


@pytest.mark.parametrize("bundle", BUNDLES)
def test_each_planned_item_waits_only_for_items_that_take_part(library: Library, bundle: str) -> None:
    for one in plans_of(library, bundle):
        ids = [item.id for item in one.items]
        assert all(before in ids for item in one.items for before in item.after)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_a_department_can_only_ask_for_what_the_applicant_hands_in(library: Library, bundle: str) -> None:
    """GZ 17.2b: what is shared or generated is in no planned item."""
    definition = library.bundles[bundle]
    for answers in variants(definition):
        asked = {use.material for use in materials_for(definition, answers) if use.from_applicant}
        made = plan_of(library, bundle, answers)
        assert {name for item in made.items for name in item.materials} == asked


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_field_asked_is_needed_and_every_need_is_asked(library: Library, bundle: str) -> None:
    definition = library.bundles[bundle]
    for answers in variants(definition):
        asked = [field.id for field in fields_for(definition, answers)]
        made = plan_of(library, bundle, answers)
        assert {name for item in made.items for name in item.fields} == set(asked)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_an_item_gets_every_data_element_that_its_law_asks_for_and_no_other(library: Library, bundle: str) -> None:
    """PIPL 6: the bundle's fields per item are just the catalogue's data elements of the item."""
    definition = library.bundles[bundle]
    element_of = {field.id: field.element for field in definition.fields}
    for entry in definition.items:
        needs = library.catalogue.items[entry.item].needs
        assert {element_of[name] for name in entry.fields} <= set(needs.elements), entry.item
        assert set(entry.materials) <= set(needs.materials), entry.item


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_owner_of_an_item_takes_part_and_has_a_chief_representative(library: Library, bundle: str) -> None:
    """GZ 11.1b, 8.3."""
    parts = library.bundles[bundle].departments
    taking_part = [parts.lead.department, *(part.department for part in parts.cooperating)]
    owners = [library.catalogue.items[entry.item].owner for entry in library.bundles[bundle].items]
    assert set(owners) == set(taking_part)
    assert len(set(taking_part)) == len(taking_part)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_a_material_is_asked_for_only_from_a_source_it_can_come_from(library: Library, bundle: str) -> None:
    for use in library.bundles[bundle].materials:
        assert use.source in library.catalogue.materials[use.material].sources


def test_a_switched_off_item_takes_its_edges_with_it(library: Library, answers: dict[str, str]) -> None:
    made = plan_of(library, "newborn", answers | {"insure-child": "no", "reimburse": "yes"})
    reimbursement = made.item("childbirth-reimbursement")
    assert reimbursement
    assert reimbursement.after == ("birth-certificate",)
    assert made.item("resident-medical-insurance") is None


def test_the_plan_carries_the_bundles_terms_and_is_pinned_to_its_content(
    library: Library, answers: dict[str, str]
) -> None:
    made = plan_of(library, "newborn", answers)
    assert made.version == library.bundles["newborn"].pin
    assert made.lead == "health"
    assert made.deferrable == ("card-photo",)
    assert str(made.supply_within) == "15wd"
    assert made.release is ReleasePolicy.TOGETHER


def test_without_terms_of_tolerance_nothing_can_be_deferred(library: Library, answers: dict[str, str]) -> None:
    newborn = replace(library.bundles["newborn"], tolerance=None)
    made = plan(newborn, library.catalogue, answers)
    assert isinstance(made, Plan)
    assert made.deferrable == ()


@pytest.mark.parametrize(
    ("change", "code", "rule"),
    [
        ({"card": "maybe"}, "situation.no_such_answer", "GZ 11.2b"),
        ({"colour": "blue"}, "situation.unknown", "GZ 11.2b"),
        ({"card": None}, "situation.unanswered", "GZ 11.2b"),
        ({"born-in": "elsewhere"}, "situation.way_out", "母婴保健法 23"),
    ],
)
def test_answers_that_lead_nowhere_are_refused_in_both_languages(
    library: Library, answers: dict[str, str], change: dict[str, str | None], code: str, rule: str
) -> None:
    given = {name: value for name, value in {**answers, **change}.items() if value is not None}
    made = plan(library.bundles["newborn"], library.catalogue, given)
    assert isinstance(made, Refusal)
    assert (made.code, made.rule) == (code, rule)
    assert render(made, "zh") != render(made, "en")


def test_answers_that_leave_nothing_to_do_are_refused(library: Library, answers: dict[str, str]) -> None:
    newborn = library.bundles["newborn"]
    never = tuple(replace(item, when=parse_condition({"card": "perhaps"})) for item in newborn.items)
    made = plan(replace(newborn, items=never), library.catalogue, answers)
    assert isinstance(made, Refusal)
    assert made.code == "situation.nothing_to_do"


def test_a_question_is_asked_only_where_it_matters(library: Library) -> None:
    restaurant = library.bundles["restaurant"]
    asked = [
        situation.id for situation in questions(restaurant, {"firm": "new", "food": "prepackaged", "assembly": "no"})
    ]
    assert asked == ["firm", "food", "assembly", "sign", "tobacco"]


def test_an_answer_to_a_question_that_was_not_asked_is_refused(library: Library) -> None:
    answers = {"firm": "new", "food": "prepackaged", "online": "yes", "assembly": "no", "sign": "no", "tobacco": "no"}
    made = plan(library.bundles["restaurant"], library.catalogue, answers)
    assert isinstance(made, Refusal)
    assert made.code == "situation.unknown"


def test_variants_are_all_there_is(newborn: BundleDefinition) -> None:
    # born-in and parents have one way that stays; household-of, insure-child, card, reimburse two each.
    assert len(list(variants(newborn))) == 16
