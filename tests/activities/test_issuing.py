"""The certificate shop: what is printed, for whom, and only once."""

import hashlib
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdfium2 import PdfDocument

from activities.issuing import IssuingActivities, Shop
from bundles.load import shipped_library
from bundles.plan import plan
from certificates.fonts import installed_fonts
from certificates.signing import Signer
from db import documents
from db.session import Database
from db.tables.submission import SubmissionRow
from db.texts import store
from desk.shelf import Shelf
from domain.case import commands as c
from domain.case.commands import Actor, DeliveryMethod, Outcome, Role
from domain.derivation import Refusal
from domain.plan import Plan
from tests.case_story import Window
from workflows import ports

ANSWERS = {
    "born-in": "institution",
    "parents": "married",
    "household-of": "mother",
    "insure-child": "yes",
    "card": "no",
    "reimburse": "no",
}


@dataclass
class Unsigned(Signer):
    """A signer that only counts."""

    signed: int = 0

    async def sign(self, pdf: bytes, **_said: object) -> bytes:
        self.signed += 1
        return pdf


@dataclass
class Paper:
    """A certificate shop whose files stay in memory, over one decided case."""

    window: Window
    shop: IssuingActivities
    signer: Unsigned
    files: dict[str, bytes] = field(default_factory=dict)

    def request(self) -> ports.IssueRequest:
        case_events = sum(len(acted.events) for acted in self.window.acted)
        return ports.IssueRequest(
            case_id=self.window.case_id,
            after_seq=case_events,
            items=tuple(item.id for item in plan_of(ANSWERS).items),
            order_id="Issue:1",
            at=self.window.now + timedelta(minutes=1),
        )


def plan_of(answers: dict[str, str]) -> Plan:
    library = shipped_library()
    found = plan(library.bundles["newborn"], library.catalogue, answers)
    assert not isinstance(found, Refusal)
    return found


@pytest.fixture
async def paper(embedded_database: Database) -> Paper:
    window = Window(database=embedded_database)
    planned = plan_of(ANSWERS)
    await window.receive(planned, delivery=DeliveryMethod.ELECTRONIC)
    await hand_in(window)
    for item in planned.items:
        await window.act(officer(item.department), c.ReportPrecheck(item=item.id))
    await decide_all(window, planned)
    files: dict[str, bytes] = {}
    signer = Unsigned()
    shop = Shop(
        shelf=Shelf(embedded_database, shipped_library()),
        signer=signer,
        fonts_dir=installed_fonts(),
        address="https://onego.example",
        store=files.__setitem__,
    )
    return Paper(window=window, shop=IssuingActivities(embedded_database, shop), signer=signer, files=files)


async def hand_in(window: Window) -> None:
    """Store who applies, as the desk does."""
    async with window.database.transaction() as session:
        session.add(
            SubmissionRow(
                case_id=window.case_id,
                number=0,
                kind="first",
                digest="ab" * 32,
                answers=ANSWERS,
                form={},
                applicant={"name": "示例", "id_number": "440106199503020010"},
                materials={},
                submitted_by="applicant-1",
                stored_at=window.now,
            )
        )


async def decide_all(window: Window, planned: Plan) -> None:
    """Grant everything but the insurance, which is refused with reasons and remedies."""
    async with window.database.transaction() as session:
        reason = await store(session, window.case_id, "已在外地参保。", window.now)
        remedies = await store(session, window.case_id, "六十日内可以申请行政复议。", window.now)
    for item in planned.items:
        refused = item.id == "resident-medical-insurance"
        if item.id == "insurance-premium-declaration":
            continue  # cut off
        await window.act(
            officer(item.department),
            c.DecideTask(
                item=item.id,
                outcome=Outcome.REFUSED if refused else Outcome.GRANTED,
                reason=reason if refused else "",
                remedies=remedies if refused else "",
            ),
        )


def officer(department: str) -> Actor:
    return Actor(role=Role.OFFICER, id="officer", department=department)


async def test_all_results_leave_as_one_package_grants_and_refusals_together(paper: Paper) -> None:
    acted = await paper.shop.issue_documents(paper.request())
    assert acted.refusal is None
    async with paper.window.database.reading() as session:
        rows = await documents.of_case(session, "c1")
    assert {row.kind for row in rows} == {"package", "certificate", "refusal"}
    assert [row.item for row in rows if row.kind == "refusal"] == ["resident-medical-insurance"]
    assert len({row.package for row in rows}) == 1
    assert len(rows) == len({row.number for row in rows}) == len(paper.files)


async def test_each_file_is_a_pdf_under_the_digest_that_the_log_carries(paper: Paper) -> None:
    await paper.shop.issue_documents(paper.request())
    for digest, pdf in paper.files.items():
        assert hashlib.sha256(pdf).hexdigest() == digest
        assert PdfFileReader(BytesIO(pdf)).root["/Type"] == "/Catalog"


async def test_an_issuance_tried_again_makes_nothing_again(paper: Paper) -> None:
    first = await paper.shop.issue_documents(paper.request())
    made = paper.signer.signed
    again = await paper.shop.issue_documents(paper.request())
    assert again == first
    assert paper.signer.signed == made


async def test_electronic_results_are_delivered_with_their_issuance(paper: Paper) -> None:
    acted = await paper.shop.issue_documents(paper.request())
    kinds = [type(event).__name__ for event in acted.events]
    assert kinds[:2] == ["DocumentsIssued", "DocumentsDelivered"]


async def test_the_full_identity_number_is_on_no_paper(paper: Paper) -> None:
    await paper.shop.issue_documents(paper.request())
    assert paper.files
    for pdf in paper.files.values():
        with closing(PdfDocument(pdf)) as document:
            text = "".join(page.get_textpage().get_text_range() for page in document)
        assert "4401**********0010" in text
        assert "440106199503020010" not in text
