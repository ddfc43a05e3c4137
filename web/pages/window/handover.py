"""Handing results out: over the counter against identification, or by mail under a number (GZ 11.2e, 许可法 44)."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from starlette.responses import Response

from desk import case_views, counter, window
from desk.errors import Conflict, Refused, StaleVersion
from desk.permissions import Act, reach
from domain.case.commands import DeliveryMethod
from domain.derivation import render
from web.counter import WINDOW
from web.visit import Visit

Words = Mapping[str, str]
LONGEST_POSTING: Final = 60
METHODS: Final[Mapping[str, Words]] = {
    DeliveryMethod.WINDOW.value: {"zh": "窗口领取", "en": "Over the counter"},
    DeliveryMethod.MAIL.value: {"zh": "邮寄送达", "en": "By mail"},
}
COLLECTORS: Final[Mapping[str, Words]] = {
    "applicant": {"zh": "申请人本人", "en": "The applicant"},
    "agent": {"zh": "代理人", "en": "The agent"},
}
IDENTIFICATIONS: Final[Mapping[str, Words]] = {
    "resident-id": {"zh": "居民身份证", "en": "Resident identity card"},
    "household-register": {"zh": "户口簿", "en": "Household register"},
    "passport": {"zh": "护照或者港澳台居民来往内地（大陆）通行证", "en": "Passport or mainland travel permit"},
    "residence": {"zh": "居住证或者外国人永久居留身份证", "en": "Residence permit"},
    "business-licence": {
        "zh": "营业执照和经办人身份证件",
        "en": "Business licence and identification of whoever collects",
    },
    "electronic": {"zh": "经核验的电子证照", "en": "An electronic identity document, verified"},
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """What the clerk has entered about a handover."""

    method: str
    collector: str
    shown: str
    authorised: bool
    posting: str

    def wrongs(self) -> tuple[str, ...]:
        """Which entries are missing: the names of messages that the template says."""
        over_counter = self.method == DeliveryMethod.WINDOW.value
        wrong = {
            "method": self.method not in METHODS,
            "collector": over_counter and self.collector not in COLLECTORS,
            "shown": over_counter and self.shown not in IDENTIFICATIONS,
            "authorised": over_counter and self.collector == "agent" and not self.authorised,
            "posting": self.method == DeliveryMethod.MAIL.value and not self.posting,
        }
        return tuple(name for name, is_wrong in wrong.items() if is_wrong)

    def proof(self) -> str:
        """What goes on record: the kind of identification, never its number (PIPL 6)."""
        if self.method == DeliveryMethod.MAIL.value:
            return f"{METHODS[self.method]['zh']}；邮件号{self.posting}"
        authority = "、代理权证明" if self.collector == "agent" else ""
        return f"{COLLECTORS[self.collector]['zh']}领取；出示{IDENTIFICATIONS[self.shown]['zh']}{authority}"


async def show(visit: Visit) -> Response:
    """Ask how, to whom and against what."""
    return await _shown(visit, _given(visit), ())


async def hand_over(visit: Visit) -> Response:
    """Hand over, after asking."""
    person, case_id = visit.signed_in, visit.path("case")
    reach(person.actor, Act.DELIVER)
    given = _given(visit)
    if wrongs := given.wrongs():
        return await _shown(visit, given, wrongs)
    if not visit.sure:
        at = await counter.at_counter(visit.desk, person, case_id)
        if at.can(Act.DELIVER):
            back = f"{WINDOW}/cases/{case_id}/handover"
            return visit.show("window/handover_sure.html", given=given, at=at, back=back, **_words())
    try:
        method = DeliveryMethod(given.method)
        await window.deliver(visit.desk, person, visit.at(case_id), method=method, proof=given.proof())
    except (StaleVersion, Refused, Conflict) as error:
        return await _shown(visit, given, (), problem=error.detail(visit.lang), status=error.status)
    return visit.go(f"{WINDOW}/cases/{case_id}/handed-over")


async def done(visit: Visit) -> Response:
    """Say that it was handed over, and lead to the next customer."""
    reach(visit.signed_in.actor, Act.DELIVER)
    view = await case_views.case_view(visit.desk, visit.signed_in, visit.path("case"))
    handed = [one for one in view.documents if one.delivered_on]
    if not handed:
        return visit.go(f"{WINDOW}/cases/{visit.path('case')}")
    return visit.show("window/handed_over.html", case=view, handed=handed, names={t.item: t.name for t in view.tasks})


def _given(visit: Visit) -> Given:
    return Given(
        method=visit.field("method"),
        collector=visit.field("collector"),
        shown=visit.field("shown"),
        authorised=visit.field("authorised") == "yes",
        posting=visit.field("posting")[:LONGEST_POSTING],
    )


def _words() -> dict[str, Any]:
    return {"methods": METHODS, "collectors": COLLECTORS, "identifications": IDENTIFICATIONS}


async def _shown(
    visit: Visit, given: Given, wrongs: tuple[str, ...], *, problem: str = "", status: int = HTTPStatus.OK
) -> Response:
    person, case_id = visit.signed_in, visit.path("case")
    reach(person.actor, Act.DELIVER)
    view = await case_views.case_view(visit.desk, person, case_id)
    at = await counter.at_counter(visit.desk, person, case_id)
    refused = at.refusals.get(Act.DELIVER)
    return visit.show(
        "window/handover.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrongs else status,
        case=view,
        at=at,
        given=given,
        wrongs=wrongs,
        problem=problem,
        refused={"text": render(refused, visit.lang), "rule": refused.rule} if refused else None,
        names={task.item: task.name for task in view.tasks},
        **_words(),
    )
