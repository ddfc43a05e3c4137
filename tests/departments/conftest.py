"""Sample messages of every kind, keys, and the simulator as a real process."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from departments.answers import (
    Answer,
    Approver,
    Certificate,
    Conforming,
    Decision,
    Defect,
    Defective,
    ExclusionEnded,
    ExclusionStarted,
    Extension,
    Granted,
    NotRequired,
    OnSiteCheck,
    Precheck,
    Refused,
    Remedy,
    RemedyKind,
    Target,
    TargetKind,
    WrongOrgan,
)
from departments.connector import Tools
from departments.lodging import (
    Accepted,
    AnswerRefused,
    Closed,
    CutOff,
    DatesChanged,
    Decided,
    DueKind,
    ExclusionEnd,
    Lodging,
    Material,
    Message,
    Needed,
    NotAccepted,
    Opened,
    RespondBy,
    Supplied,
    Withdrawn,
)
from departments.signing import SigningKey
from departments.vocabulary import Span, Wording
from departments.wallclock import wall_clock
from domain.calendar import CHINA
from domain.limits import ApproverRank, Ground, Unit

SECRET = b"a secret that only tests may know, 32 bytes and more"
KEY = "GZ-20250924-000001:birth-registration:precheck:1"
NOON = datetime(2025, 9, 24, 12, 0, tzinfo=CHINA)
DAY = date(2025, 9, 24)
DATES = (
    RespondBy(
        answer=Needed.PRECHECK,
        kind=DueKind.NOTICE,
        due=date(2025, 9, 30),
        provisional=False,
        rules=("许可法 32(1)(四)",),
        why=Wording(zh="收件次日起第五个工作日。", en="The fifth working day after receipt."),
    ),
)
MATERIAL = Material(
    id="birth-certificate",
    filename="出生医学证明.pdf",
    media_type="application/pdf",
    size=12,
    sha256="ab" * 32,
    url="https://onego.example/materials/ab?token=one",
    url_expires_at=NOON + timedelta(minutes=15),
)
LODGING = Lodging(
    key=KEY,
    case_id="GZ-20250924-000001",
    item_id="birth-registration",
    bundle_id="newborn",
    bundle_version="1",
    received_on=DAY,
    respond_by=DATES,
    fields={"child.name": "示例", "child.weight": 3.2, "twins": False, "address": {"district": "越秀"}},
    materials=(MATERIAL,),
    answers_needed=(Needed.PRECHECK, Needed.DECISION),
)


def head(seq: int) -> dict[str, Any]:
    return {"answer_id": f"answer-{seq}", "lodging": KEY, "seq": seq, "occurred_at": NOON}


TEXT = Wording(zh="说明。", en="A text.")
ANSWERS: tuple[Answer, ...] = (
    Precheck(**head(1), round=1, outcome=Conforming()),
    Precheck(
        **head(2),
        outcome=Defective(defects=(Defect(target=Target(kind=TargetKind.FIELD, code="child.name"), requirement=TEXT),)),
    ),
    Precheck(**head(3), outcome=NotRequired(reason=TEXT)),
    Precheck(**head(4), outcome=WrongOrgan(competent_organ=TEXT, reason=Wording(zh="只有中文。"))),
    ExclusionStarted(
        **head(5),
        exclusion_id="x1",
        ground=Ground.EXPERT_REVIEW,
        estimated=Span(amount=10, unit=Unit.WORKING_DAY),
        notice_number="穗〔2025〕1号",
        started_on=DAY,
    ),
    ExclusionEnded(**head(6), exclusion_id="x1", ended_on=DAY),
    Extension(
        **head(7),
        by=Span(amount=5, unit=Unit.WORKING_DAY),
        reason=TEXT,
        approver=Approver(name="负责人", rank=ApproverRank.HEAD_OF_ORGAN),
        decided_on=DAY,
        notified_on=DAY,
        notice_number="穗〔2025〕2号",
    ),
    Decision(
        **head(8),
        outcome=Granted(
            fields={"household.number": "1"},
            certificate=Certificate(
                type="household", number="1", issued_on=DAY, valid_until=date(2045, 1, 1), fields={"name": "示例"}
            ),
        ),
        decided_on=DAY,
        document_number="穗〔2025〕3号",
        on_site_check=OnSiteCheck(checked_on=DAY, officers=("甲", "乙")),
    ),
    Decision(
        **head(9),
        outcome=Refused(
            reasons=(TEXT,),
            legal_basis=("户口登记条例 7",),
            remedies=(
                Remedy(kind=RemedyKind.RECONSIDERATION, body=TEXT, within=Span(amount=60, unit=Unit.CALENDAR_DAY)),
            ),
        ),
        decided_on=DAY,
    ),
)


def told(number: int) -> dict[str, Any]:
    return {"message_id": f"message-{number}", "occurred_at": NOON}


MESSAGES: tuple[Message, ...] = (
    Accepted(**told(1), accepted_on=DAY, deemed=True),
    NotAccepted(**told(2), on=DAY, reason=TEXT),
    Opened(**told(3), opened_on=DAY, respond_by=DATES),
    Supplied(**told(4), supplied_on=DAY, round=2, fields=LODGING.fields, materials=(MATERIAL,), respond_by=DATES),
    Withdrawn(**told(5), on=DAY),
    CutOff(**told(6), on=DAY, because_of="birth-certificate"),
    ExclusionEnd(**told(7), exclusion_id="x1", ended_on=DAY),
    DatesChanged(**told(8), respond_by=DATES, reason=TEXT),
    AnswerRefused(**told(9), answer_id="answer-1", rule="许可法 42(1)", reason=TEXT),
    Decided(**told(10), decided_on=DAY, result="granted"),
    Closed(**told(11), on=DAY),
)


class OneSecret:
    """A secret source with one secret in it."""

    def secret(self, reference: str) -> bytes | None:
        return {"department-secret": SECRET, "short-secret": b"short"}.get(reference)


@pytest.fixture
def lodging() -> Lodging:
    return LODGING


@pytest.fixture
def answers() -> tuple[Answer, ...]:
    return ANSWERS


@pytest.fixture
def messages() -> tuple[Message, ...]:
    return MESSAGES


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture
def key() -> SigningKey:
    return SigningKey(key_id="test", secret=SECRET)


@pytest.fixture
def tools() -> Callable[..., Tools]:
    def make(*, transport: httpx.AsyncBaseTransport | None = None) -> Tools:
        return Tools(secrets=OneSecret(), now=wall_clock, transport=transport)

    return make


class SimulatorProcess:
    """The simulator as its users start it: `python -m departments.simulator`."""

    def __init__(self, directory: Path) -> None:
        self._config = directory / "simulator.yaml"
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self, *, callback_url: str, behaviour: Mapping[str, Any], **setup: Any) -> str:
        """The base address of its one department, `health`."""
        department = {"key_id": "test", "secret": SECRET.decode(), "behaviour": dict(behaviour), **setup}
        data = {
            "callback_url": callback_url,
            "retry": {"first": 0.05, "longest": 0.2},
            "departments": {"health": department},
        }
        self._config.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        command = [sys.executable, "-m", "departments.simulator", "--config", str(self._config)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own command
        assert self._process.stdout is not None
        self.url = json.loads(self._process.stdout.readline())["url"]
        return f"{self.url}/health"

    def stop(self) -> float:
        """End it as an operating system would; the exit status."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(timeout=10)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return status


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[SimulatorProcess]:
    process = SimulatorProcess(tmp_path)
    yield process
    process.stop()
