"""An application being filled in, at home or at the window: its draft, what to ask next, what is handed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bundles.comparing.edition import Edition
from bundles.submission import validate_submission
from db.uploads import Upload
from desk import bundles, drafts, uploads
from desk.context import Desk
from desk.errors import NotFound, Point
from desk.people import Person
from desk.permissions import reach
from desk.submissions import Authority, Submission, problems
from domain.case.commands import DeliveryMethod
from domain.derivation import Refusal
from web.counter import Side, side_at
from web.fields import values_of
from web.visit import Visit

AGENT: Final = ("agent_name", "agent_id_number", "agent_mobile", "agent_authority")
APPLICANT: Final = ("name", "id_number", "mobile", "address", *AGENT)
AUTHORITIES: Final = tuple(one.value for one in Authority)
UNANSWERED: Final = "situation.unanswered"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What has been given so far, as it was typed."""

    key: str
    answers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    applicant: Mapping[str, str] = field(default_factory=dict)
    materials: Mapping[str, list[str]] = field(default_factory=dict)
    promised: tuple[str, ...] = ()
    delivery: str = DeliveryMethod.ELECTRONIC.value
    version: str = ""


@dataclass(frozen=True, kw_only=True)
class Application:
    """A draft with what its answers lead to. `asked` is what `desk.bundles.application` says."""

    side: Side
    edition: Edition
    draft: Draft
    asked: Mapping[str, Any]
    files: Mapping[str, Upload]

    @property
    def bundle(self) -> str:
        """Which bundle is applied for."""
        return self.side.bundle

    @property
    def refused(self) -> Refusal | None:
        """Why the answers can't be used, where that is not just an open question."""
        refused: Refusal | None = self.asked["refused"]
        return None if refused is None or refused.code == UNANSWERED else refused

    @property
    def open_question(self) -> str:
        """The first question without an answer; empty when all have one."""
        return next((str(one["id"]) for one in self.asked["questions"] if one["given"] is None), "")

    @property
    def methods(self) -> list[str]:
        """How the results may go out: downloading needs an account, and a person at the counter has none."""
        offered = [str(one) for one in self.asked["delivery"]]
        by_hand = [one for one in offered if one != DeliveryMethod.ELECTRONIC.value]
        return by_hand if self.side.window and by_hand else offered

    @property
    def delivery(self) -> str:
        """The way that was chosen; until then the first that is offered."""
        return self.draft.delivery if self.draft.delivery in self.methods else self.methods[0]

    @property
    def wanted(self) -> list[Mapping[str, Any]]:
        """The materials that the applicant hands in."""
        return [one for one in self.asked["materials"] if one["from-applicant"]]

    def files_of(self, material: str) -> list[Upload]:
        """The files uploaded for a material that still wait."""
        return [self.files[one] for one in self.draft.materials.get(material, []) if one in self.files]

    def missing(self) -> list[Mapping[str, Any]]:
        """The materials without a file."""
        return [one for one in self.wanted if not self.files_of(one["id"])]

    @property
    def mobile_field(self) -> str:
        """The form's own field for a mobile number: what it holds is not asked for a second time (GZ 17.2b)."""
        fields = self.asked["form"]["properties"] if self.asked["form"] else {}
        return next((name for name, one in fields.items() if one.get("x-element") == "mobile"), "")

    def form_points(self) -> tuple[Point, ...]:
        """What is wrong with the form as it stands."""
        found = validate_submission(
            self.edition.definition,
            self.edition.catalogue,
            self.draft.answers,
            values_of(self.asked["form"], self.draft.form),
        )
        return tuple(point for point in problems(found) if point.pointer.startswith("/form"))

    def submission(self) -> Submission:
        """What is handed in."""
        given = {name: value for name, value in self.draft.applicant.items() if value}
        if self.mobile_field and self.draft.form.get(self.mobile_field):
            given["mobile"] = str(values_of(self.asked["form"], self.draft.form)[self.mobile_field])
        agent = {name.removeprefix("agent_"): value for name, value in given.items() if name in AGENT}
        applicant = {name: value for name, value in given.items() if name not in AGENT}
        missing = [one["id"] for one in self.missing()]
        return Submission(
            bundle=self.bundle,
            answers=self.draft.answers,
            form=values_of(self.asked["form"], self.draft.form),
            materials={one["id"]: [file.id for file in self.files_of(one["id"])] for one in self.wanted},
            applicant={**applicant, "agent": agent} if agent else applicant,
            promised=[name for name in self.draft.promised if name in missing],
            delivery=DeliveryMethod(self.delivery),
            channel=self.side.channel,
            version=self.draft.version,
        )


async def here(visit: Visit) -> Application:
    """The application to which the page that was asked for belongs. Raises as `load`, and NotSignedIn."""
    found = side_at(visit.request.url.path)
    if found is None:
        raise NotFound("bundle.unknown")
    return await load(visit.desk, visit.signed_in, found[0])


async def load(desk: Desk, person: Person, side: Side) -> Application:
    """The person's application for a bundle, begun or new. Raises NotFound, NotEntitled."""
    reach(person.actor, side.act)
    bundle = side.bundle
    edition = await bundles.in_force(desk, bundle)
    kept = await drafts.read(desk, person, side.subject)
    draft = Draft(**{**kept, "promised": tuple(kept.get("promised", ()))}) if kept else Draft(key=desk.new_id("apply"))
    # Answers of an older version may name questions that are not asked any more.
    asked_ids = {one.id: one.values() for one in edition.definition.situations}
    answers = {name: value for name, value in draft.answers.items() if value in asked_ids.get(name, ())}
    asked = await bundles.application(desk, bundle, answers)
    known = [one["id"] for one in asked["questions"]]
    answers = {name: value for name, value in answers.items() if name in known}
    asked = await bundles.application(desk, bundle, answers)
    mine = await uploads.own_uploads(desk, person)
    return Application(
        side=side,
        edition=edition,
        draft=replace(draft, answers=answers, version=asked["version"]),
        asked=asked,
        files={one.id: one for one in mine},
    )


async def save(desk: Desk, person: Person, side: Side, draft: Draft) -> None:
    """Keep the draft."""
    content = {
        "key": draft.key,
        "answers": dict(draft.answers),
        "form": dict(draft.form),
        "applicant": dict(draft.applicant),
        "materials": {name: list(ids) for name, ids in draft.materials.items()},
        "promised": list(draft.promised),
        "delivery": draft.delivery,
    }
    await drafts.save(desk, person, side.subject, content)


def next_step(application: Application) -> str:
    """The path of the first page that still wants something."""
    base = application.side.base
    if application.refused is not None:
        return f"{base}/elsewhere"
    if application.open_question:
        return f"{base}/questions/{application.open_question}"
    return f"{base}/form"
