"""The three cases of the demonstration: each is handed in, followed live, and held against the law."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import due_date
from domain.derivation import Refusal
from domain.limits import Limit, parse_limit
from onego.demo import family
from onego.demo.applicant import Applicant, Unexpected
from onego.demo.findings import Findings

BUNDLE: Final = "newborn"
WITHIN: Final = 45.0  # seconds for one case
SATISFIED: Final = 5
OVER: Final = ("delivered", "closed")

Say = Callable[[str, Mapping[str, Any]], None]


@dataclass(frozen=True, kw_only=True)
class Act:
    """One case: its label on the screen, what it shows, and the name that makes the simulated departments do so.

    `answers` are to the situation questions.
    """

    label: str
    zh: str
    en: str
    child: str
    answers: Mapping[str, str] = field(default_factory=lambda: family.ANSWERS)


STRAIGHT: Final = Act(label="甲", zh="一路办结", en="goes straight through", child="示例甲")
SUPPLEMENT: Final = Act(
    label="乙", zh="两个部门一次性告知补正", en="two departments ask once, in one notice", child="示例乙补正"
)
REFUSED: Final = Act(label="丙", zh="一个部门不予办理", en="one department refuses", child="示例丙不符")
ACTS: Final = (STRAIGHT, SUPPLEMENT, REFUSED)


async def play_act(  # noqa: PLR0917 - the actors of one scene
    applicant: Applicant, act: Act, today: date, findings: Findings, say: Say, within: float = WITHIN
) -> dict[str, Any]:
    """Carry one case from its submission to its certificates; the case at its end."""
    application = await applicant.application(BUNDLE, act.answers)
    receipt = await _hand_in(applicant, act, today, application)
    again = await _hand_in(applicant, act, today, application, receipt["submission"])
    findings.hold(
        "GZ 11.2b",
        "重复提交只产生一个办件",
        "submitting twice makes one case",
        expected=receipt["case"],
        found=again["case"],
    )
    case = await asyncio.wait_for(_follow(applicant, act, receipt["case"], say), within)
    _accepted_today(case, today, parse_published(application), findings)
    await _rated_once(applicant, receipt["case"], findings)
    return case


def parse_published(application: Mapping[str, Any]) -> Limit:
    """The limit that the bundle publishes for these answers."""
    limit = parse_limit(application["published"]["limit"])
    if isinstance(limit, Refusal):
        raise Unexpected("the published limit is not one")
    return limit


async def _hand_in(
    applicant: Applicant, act: Act, today: date, application: Mapping[str, Any], before: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    submission = before or {
        "bundle": BUNDLE,
        "version": application["version"],
        "answers": dict(act.answers),
        "applicant": {"name": "示例父亲", "id_number": family.form(act.child, today)["father-id"]},
        "form": _asked(family.form(act.child, today), application),
        "materials": {
            one["id"]: [await _upload(applicant, one)] for one in application["materials"] if one["from-applicant"]
        },
    }
    key = f"demo-{act.label.encode().hex()}-{next(iter(submission['materials'].values()))[0]}"
    return {**await applicant.hand_in(submission, key=key), "submission": submission}


def _asked(form: Mapping[str, Any], application: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in form.items() if name in application["form"]["properties"]}


async def _upload(applicant: Applicant, material: Mapping[str, Any]) -> str:
    if "application/pdf" in material["media-types"]:
        content = family.statement(f"Example, not official: {material['id']}")
        return await applicant.upload(content, name=f"{material['id']}.pdf", media_type="application/pdf")
    return await applicant.upload(family.photo(), name=f"{material['id']}.png", media_type="image/png")


async def _follow(applicant: Applicant, act: Act, case_id: str, say: Say) -> dict[str, Any]:
    """Follow the case live until the results are there, answering the one notice on the way."""
    async for line in applicant.story(case_id):
        if not line:
            continue
        say(act.label, line)
        if line["kind"] in ("NoticeIssued", "SupplementReturned"):
            await _supply(applicant, case_id)
        elif line["kind"] == "DocumentsDelivered":
            break
    return await applicant.case(case_id)


async def _supply(applicant: Applicant, case_id: str) -> None:
    case = await applicant.case(case_id)
    today = date.fromisoformat(case["summary"]["received_on"])
    materials: dict[str, list[str]] = {}
    form: dict[str, Any] = {}
    for point in (point for notice in case["notices"] for point in notice["points"] if point["open"]):
        kind, _, name = point["target"].partition(":")
        if kind == "material":
            content = family.statement(f"Example, not official: {name}, corrected")
            materials[name] = [await applicant.upload(content, name=f"{name}-2.pdf", media_type="application/pdf")]
        else:
            form[name] = family.form("示例乙", today)[name]
    await applicant.supply(case_id, materials, form)


def _accepted_today(case: Mapping[str, Any], today: date, published: Limit, findings: Findings) -> None:
    dates = {fact["key"]: fact for fact in case["dates"]}
    findings.hold(
        "GZ 13.1a",
        "期限自受理之日起算",
        "the limit runs from the day of acceptance",
        expected=today.isoformat(),
        found=case["summary"]["accepted_on"],
    )
    due = due_date(today, published, CHINA_CALENDAR)
    findings.hold(
        "GZ 13.3",
        f"整件承诺期限 {published}",
        f"the case's published limit, {published}",
        expected=due.on.isoformat(),
        found=dates["case.promised"]["on"],
    )
    findings.hold(
        "OneGo 2.10(11)",
        "历法未公布的日期标明暂定",
        "dates of an unpublished year are marked provisional",
        expected=due.provisional,
        found=dates["case.promised"]["provisional"],
    )
    unexplained = [fact["key"] for fact in case["dates"] if not fact["why"]]
    findings.hold("GZ 13.4a", "每个日期都有依据", "every date says why", expected=[], found=unexplained)


async def _rated_once(applicant: Applicant, case_id: str, findings: Findings) -> None:
    first = await applicant.rate(case_id, SATISFIED)
    second = await applicant.rate(case_id, SATISFIED)
    findings.hold(
        "GZ 18.1",
        "一次服务评价一次",
        "a service is rated once",
        expected=(True, True),
        found=(first.is_success, second.is_error),
    )


def hold_outcomes(act: Act, case: Mapping[str, Any], findings: Findings) -> None:
    """Hold what this case shows against the law."""
    outcomes = {task["item"]: task["outcome"] for task in case["tasks"]}
    states = {task["item"]: task["state"] for task in case["tasks"]}
    if act is STRAIGHT:
        findings.hold(
            "GZ 11.2d", "各事项全部办结", "every item is granted", expected={"granted"}, found=set(outcomes.values())
        )
    if act is SUPPLEMENT:
        points = [point for notice in case["notices"] for point in notice["points"]]
        findings.hold(
            "GZ 13.2",
            "两个部门的问题在一份告知书中一次告知",
            "two departments' points in one notice",
            expected=(1, {"birth-certificate", "birth-registration"}),
            found=(len(case["notices"]), {point["item"] for point in points}),
        )
    if act is REFUSED:
        findings.hold(
            "许可法 38",
            "不予办理的事项和因此终止的事项",
            "the refused item, and the one it cuts off",
            expected=("refused", "cut-off"),
            found=(outcomes["resident-medical-insurance"], states["insurance-premium-declaration"]),
        )
    packages = {document["package"] for document in case["documents"]}
    findings.hold(
        "GZ 11.2e", "全部结果作为一个整体一窗发出", "all results leave in one package", expected=1, found=len(packages)
    )
