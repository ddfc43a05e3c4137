"""A submission against its bundle: what is wrong is named by rule and place, and never repeats what was typed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bundles.definition import BundleDefinition, Library
from bundles.form import form_for, slice_for
from bundles.situations import variants
from bundles.submission import Problem, file_problem, missing_materials, validate_submission

HANDED_IN = ("naming-statement", "follow-consent", "card-photo")


def problems(library: Library, answers: dict[str, str], form: dict[str, Any], **more: Any) -> tuple[Problem, ...]:
    given: dict[str, Any] = {"materials": HANDED_IN, **more}
    return validate_submission(library.bundles["newborn"], library.catalogue, answers, form, **given)


def test_a_complete_submission_has_no_problem(library: Library, answers: dict[str, str], form: dict[str, Any]) -> None:
    assert problems(library, answers, form) == ()


def test_the_form_of_every_variant_is_valid_and_self_contained(library: Library) -> None:
    for definition in library.bundles.values():
        for answers in variants(definition):
            schema = form_for(definition, answers)
            Draft202012Validator.check_schema(schema)
            assert "$ref" not in str(schema)
            assert schema["additionalProperties"] is False


def test_fields_that_the_answers_switch_off_are_not_asked(newborn: BundleDefinition, answers: dict[str, str]) -> None:
    assert "reimbursement-account" not in form_for(newborn, answers)["properties"]
    assert "reimbursement-account" in form_for(newborn, answers | {"reimburse": "yes"})["required"]
    assert "card-bank" not in form_for(newborn, answers | {"card": "no"})["properties"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mother-id", "990101199001010028"),
        ("mobile", "1390000"),
        ("child-birth-day", "2026-02-30"),
        ("child-sex", "girl"),
        ("child-name", ""),
        ("child-name", 7),
    ],
)
def test_a_wrong_value_is_named_by_field_and_not_repeated(
    library: Library, answers: dict[str, str], form: dict[str, Any], field: str, value: Any
) -> None:
    found = problems(library, answers, form | {field: value})
    assert [problem.pointer for problem in found] == [f"/form/{field}"]
    assert found[0].rule == "许可法 31"
    assert found[0].blocking
    if value:
        assert str(value) not in found[0].zh + found[0].en


def test_every_missing_field_is_named_once(library: Library, answers: dict[str, str], form: dict[str, Any]) -> None:
    left = {name: value for name, value in form.items() if name not in ("mobile", "card-bank")}
    assert [problem.pointer for problem in problems(library, answers, left)] == ["/form/mobile", "/form/card-bank"]


def test_a_field_outside_the_form_is_refused(library: Library, answers: dict[str, str], form: dict[str, Any]) -> None:
    (problem,) = problems(library, answers, form | {"reimbursement-account": "123456789012"})
    assert (problem.rule, problem.pointer) == ("许可法 29", "/form/reimbursement-account")


def test_a_key_that_is_no_field_id_is_not_repeated(
    library: Library, answers: dict[str, str], form: dict[str, Any]
) -> None:
    (problem,) = problems(library, answers, form | {"张三 990101199001010027": "x"})
    assert problem.pointer == "/form/"


def test_a_missing_main_material_leads_to_a_notice_and_not_to_a_closed_door(
    library: Library, answers: dict[str, str], form: dict[str, Any]
) -> None:
    """许可法 32(1)(四): an incomplete application is received."""
    (problem,) = problems(library, answers, form, materials=("follow-consent", "card-photo"))
    assert (problem.rule, problem.pointer) == ("许可法 32(1)(四)", "/materials/naming-statement")
    assert not problem.blocking


def test_a_deferrable_material_may_be_promised_and_a_main_one_may_not(
    library: Library, answers: dict[str, str], form: dict[str, Any]
) -> None:
    """GZ 13.1c."""
    handed_in = ("naming-statement", "follow-consent")
    assert problems(library, answers, form, materials=handed_in, promised=("card-photo",)) == ()
    found = problems(library, answers, form, materials=("follow-consent", "card-photo"), promised=("naming-statement",))
    assert [(problem.rule, problem.pointer) for problem in found] == [("GZ 13.1c", "/promised/naming-statement")]


def test_a_shared_material_is_not_taken_from_the_applicant(
    library: Library, answers: dict[str, str], form: dict[str, Any]
) -> None:
    (problem,) = problems(library, answers, form, materials=(*HANDED_IN, "household-book"))
    assert problem.rule == "GZ 17.2b"


def test_a_material_that_no_item_needs_is_not_taken(
    library: Library, answers: dict[str, str], form: dict[str, Any]
) -> None:
    (problem,) = problems(library, answers | {"household-of": "mother"}, form)
    assert (problem.rule, problem.pointer) == ("许可法 31", "/materials/follow-consent")


def test_wrong_answers_are_the_only_problem_reported(library: Library, form: dict[str, Any]) -> None:
    (problem,) = problems(library, {"born-in": "institution"}, form)
    assert problem.pointer == "/answers"


def test_missing_materials_come_in_the_bundles_order(newborn: BundleDefinition, answers: dict[str, str]) -> None:
    assert missing_materials(newborn, answers, materials=("follow-consent",)) == ("naming-statement", "card-photo")


def test_a_department_sees_just_what_its_item_needs(
    newborn: BundleDefinition, answers: dict[str, str], form: dict[str, Any]
) -> None:
    """PIPL 6: the insurance item sees neither parent, the vaccination item no identity number."""
    insurance = slice_for(newborn, "resident-medical-insurance", answers, form, materials=HANDED_IN)
    assert insurance.fields == {"child-name": "示例宝宝", "mobile": "13900000000"}
    assert insurance.materials == ()
    police = slice_for(newborn, "birth-registration", answers, form, materials=HANDED_IN)
    assert police.materials == ("follow-consent",)
    assert "mobile" not in police.fields


@pytest.mark.parametrize(
    ("media_type", "size", "taken"),
    [
        ("image/jpeg", 1000, True),
        ("application/pdf", 1000, False),
        ("image/png", 2_097_153, False),
        ("image/png", 0, False),
    ],
)
def test_a_file_of_the_wrong_type_or_size_is_not_taken(
    *, library: Library, media_type: str, size: int, taken: bool
) -> None:
    assert (file_problem(library.catalogue, "card-photo", media_type=media_type, size=size) is None) is taken


@given(
    form=st.dictionaries(
        st.sampled_from(["child-name", "mobile", "mother-id", "x", "重名"]),
        st.none() | st.integers() | st.text(max_size=5) | st.lists(st.integers(), max_size=2),
    )
)
def test_no_form_makes_the_check_fail(library: Library, form: dict[str, Any]) -> None:
    given = {"born-in": "institution", "parents": "married", "household-of": "mother"}
    given |= {"insure-child": "no", "card": "no", "reimburse": "no"}
    found = validate_submission(library.bundles["newborn"], library.catalogue, given, form)
    assert any(problem.blocking for problem in found)
