"""What the suite is told, and the sample case it lodges; a department may bring its own sample."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import JsonValue

from departments.lodging import DueKind, Lodging, Material, Needed, RespondBy
from departments.settings_form import setting
from departments.vocabulary import Id, Line, LodgingKey, Step, Wording


def _sample_fields() -> dict[Id, JsonValue]:
    return {"applicant.name": "示例"}


@setting
class Sample:
    """An item the department's system can grant, in its test environment, without anybody's help."""

    item_id: Id = "conformance-item"
    bundle_id: Id = "conformance-bundle"
    bundle_version: Line = "1"
    fields: dict[Id, JsonValue] = field(default_factory=_sample_fields)
    materials: tuple[Id, ...] = ("application-form",)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One run of the suite. Times in seconds: `wait` for an answer, `quiet` to see that none comes."""

    base_url: str
    department: str
    key_id: str
    run_id: str
    """Makes the run's case ids new to the department."""
    push: bool = True
    wait: float = 30.0
    quiet: float = 2.0
    sample: Sample = field(default_factory=Sample)


def sample_lodging(plan: Plan, *, case: str, now: datetime) -> Lodging:
    """The sample as a lodging of the case `CONFORMANCE-{run}-{case}`."""
    sample = plan.sample
    key = LodgingKey(case_id=f"CONFORMANCE-{plan.run_id}-{case}", item_id=sample.item_id, step=Step.PRECHECK, round=1)
    return Lodging(
        key=key.text,
        case_id=key.case_id,
        item_id=key.item_id,
        bundle_id=sample.bundle_id,
        bundle_version=sample.bundle_version,
        received_on=now.date(),
        respond_by=(due(Needed.PRECHECK, now),),
        fields=dict(sample.fields),
        materials=tuple(_material(one, now) for one in sample.materials),
        answers_needed=(Needed.PRECHECK, Needed.DECISION),
    )


def with_fresh_addresses(lodging: Lodging) -> Lodging:
    """The same lodging with other tokens in its download addresses."""
    materials = tuple(replace(one, url=f"{one.url}-renewed") for one in lodging.materials)
    return replace(lodging, materials=materials)


def due(answer: Needed, now: datetime) -> RespondBy:
    """Some date to respond by."""
    kind = DueKind.NOTICE if answer is Needed.PRECHECK else DueKind.PROMISED
    return RespondBy(
        answer=answer,
        kind=kind,
        due=now.date() + timedelta(days=7),
        provisional=False,
        rules=("许可法 32(1)(四)",) if answer is Needed.PRECHECK else ("GZ 13.1",),
        why=Wording(zh="符合性检查用示例期限。", en="A sample date of the conformance suite."),
    )


def _material(code: str, now: datetime) -> Material:
    content = f"conformance sample {code}".encode()
    return Material(
        id=code,
        filename=f"{code}.txt",
        media_type="text/plain",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        url=f"https://onego.invalid/materials/{code}?token=sample",
        url_expires_at=now + timedelta(hours=1),
    )


def without(data: dict[str, Any], key: str) -> dict[str, Any]:
    """The data without one key."""
    return {name: value for name, value in data.items() if name != key}
