"""Holds a submission against its bundle: the form, the materials handed in, and those promised for later.

Problems name fields and rules, never the values that were typed: they end up in answers and logs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from bundles.conditions import Answers
from bundles.definition import BundleDefinition, MaterialRole
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.form import Form, form_for
from bundles.formats import CHECKER, FORMATS
from bundles.situations import check_answers, materials_for
from domain.derivation import render

FORM_RULE: Final = "许可法 31"  # the applicant gives true particulars in the form that the organ provides
_KINDS: Final = {
    "integer": ("应为整数", "should be a whole number"),
    "number": ("应为数字", "should be a number"),
    "string": ("应为文字", "should be text"),
    "boolean": ("应为是或否", "should be yes or no"),
}
UNRELATED_RULE: Final = "许可法 29"  # a form asks for nothing unrelated, and takes nothing unrelated


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing wrong with a submission. `pointer` is a JSON Pointer into it, e.g. "/form/mother-id".

    A problem that is not `blocking` does not keep the case from being received: a missing material leads to the one
    supplement notice (许可法 32(1)(四)), never to a closed door.
    """

    rule: str
    pointer: str
    zh: str
    en: str
    blocking: bool = True


def validate_submission(
    definition: BundleDefinition,
    catalogue: Catalogue,
    answers: Answers,
    form: Form,
    *,
    materials: Collection[str] = (),
    promised: Collection[str] = (),
) -> tuple[Problem, ...]:
    """Everything wrong with a submission, in a stable order; the answers first, for the rest depends on them."""
    refused = check_answers(definition, answers)
    if refused:
        return (Problem(rule=refused.rule, pointer="/answers", zh=render(refused, "zh"), en=render(refused, "en")),)
    return (
        *_form_problems(definition, answers, form),
        *_material_problems(definition, catalogue, answers, materials, promised),
    )


def missing_materials(definition: BundleDefinition, answers: Answers, *, materials: Collection[str]) -> tuple[str, ...]:
    """The materials the applicant should have handed in and did not, in the bundle's order, promised or not."""
    return tuple(
        use.material
        for use in materials_for(definition, answers)
        if use.from_applicant and use.material not in materials
    )


def file_problem(catalogue: Catalogue, material_id: str, *, media_type: str, size: int) -> Problem | None:
    """Why a file of this type and size can't be taken as this material, or None. KeyError for an unknown material."""
    material = catalogue.materials[material_id]
    pointer = f"/materials/{material_id}"
    if media_type not in material.media_types:
        known = "、".join(material.media_types)
        zh, en = f"文件类型须为：{known}", f"the file must be one of: {', '.join(material.media_types)}"
        return Problem(rule="GZ 5.2a", pointer=pointer, zh=zh, en=en)
    if not 0 < size <= material.size:
        zh, en = f"文件大小须在1至{material.size}字节之间", f"the file must have 1 to {material.size} bytes"
        return Problem(rule="GZ 5.2a", pointer=pointer, zh=zh, en=en)
    return None


def _form_problems(definition: BundleDefinition, answers: Answers, form: Form) -> Iterator[Problem]:
    schema = form_for(definition, answers)
    validator = Draft202012Validator(schema, format_checker=CHECKER)
    errors = sorted(validator.iter_errors(dict(form)), key=lambda error: list(map(str, error.absolute_path)))
    titles = {field.id: field.title for field in definition.fields}
    yield from _missing_fields(schema["required"], form, titles)
    yield from _strangers(schema["properties"], form)
    for error in errors:
        if error.validator not in ("required", "additionalProperties"):
            name = str(error.absolute_path[0])
            wanted = _wanted(error)
            zh, en = f"“{titles[name].zh}”不符合要求：{wanted.zh}", f'"{titles[name].en}": {wanted.en}'
            yield Problem(rule=FORM_RULE, pointer=f"/form/{name}", zh=zh, en=en)


def _missing_fields(required: list[str], form: Form, titles: Mapping[str, Text]) -> Iterator[Problem]:
    for name in required:
        if name not in form:
            zh, en = f"请填写“{titles[name].zh}”", f'please give "{titles[name].en}"'
            yield Problem(rule=FORM_RULE, pointer=f"/form/{name}", zh=zh, en=en)


def _strangers(known: Mapping[str, Any], form: Form) -> Iterator[Problem]:
    for name in form:
        if name not in known:
            # A key is typed by a stranger as well: only what looks like a field's id is repeated.
            shown = name if re.fullmatch(r"[a-z][a-z0-9-]{0,59}", name) else ""
            zh, en = "表单没有这一字段，或本情形不需要它", "no such field in this form, or not needed in this situation"
            yield Problem(rule=UNRELATED_RULE, pointer=f"/form/{shown}", zh=zh, en=en)


def _wanted(error: ValidationError) -> Text:
    limit = cast("Any", error.validator_value)
    match error.validator:
        case "format":
            _, zh, en = FORMATS[str(limit)]
            return Text(zh=f"应为{zh}", en=f"should be {en}")
        case "type":
            zh, en = _KINDS.get(str(limit), (f"类型应为 {limit}", f"should be of type {limit}"))
            return Text(zh=zh, en=en)
        case "enum":
            options = "、".join(map(str, limit))
            return Text(zh=f"应为以下之一：{options}", en=f"should be one of {options}")
        case "minLength" | "maxLength":
            word = ("至少", "at least") if error.validator == "minLength" else ("至多", "at most")
            return Text(zh=f"{word[0]}{limit}个字符", en=f"{word[1]} {limit} characters")
        case "minimum" | "maximum":
            word = ("不小于", "not below") if error.validator == "minimum" else ("不大于", "not above")
            return Text(zh=f"{word[0]}{limit}", en=f"{word[1]} {limit}")
        case _:
            return Text(zh="格式不正确", en="not written as expected")


def _material_problems(
    definition: BundleDefinition,
    catalogue: Catalogue,
    answers: Answers,
    materials: Collection[str],
    promised: Collection[str],
) -> Iterator[Problem]:
    uses = {use.material: use for use in materials_for(definition, answers)}
    for name in materials:
        if name not in uses:
            zh, en = "本情形不需要这份材料", "this material is not needed in this situation"
            yield Problem(rule="许可法 31", pointer=_material_pointer(name, catalogue), zh=zh, en=en)
        elif not uses[name].from_applicant:
            zh, en = (
                "这份材料由部门共享取得，无须提交",
                "departments get this material by sharing; it is not to be handed in",
            )
            yield Problem(rule="GZ 17.2b", pointer=f"/materials/{name}", zh=zh, en=en)
    for name in promised:
        use = uses.get(name)
        if use is None or use.role is not MaterialRole.DEFERRABLE or definition.tolerance is None:
            zh, en = "这份材料不能容缺", "this material can't be deferred"
            yield Problem(rule="GZ 13.1c", pointer=_material_pointer(name, catalogue, "promised"), zh=zh, en=en)
    for name in missing_materials(definition, answers, materials=materials):
        if name not in promised:
            title = catalogue.materials[name].name
            zh, en = f"尚缺“{title.zh}”，将一次性告知补正", f'"{title.en}" is missing and will be asked for once'
            yield Problem(rule="许可法 32(1)(四)", pointer=f"/materials/{name}", zh=zh, en=en, blocking=False)


def _material_pointer(name: str, catalogue: Catalogue, kind: str = "materials") -> str:
    return f"/{kind}/{name}" if name in catalogue.materials else f"/{kind}"
