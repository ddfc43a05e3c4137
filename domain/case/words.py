"""The words that commands, events and the case's state share."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

TextRef = str  # reference of a stored free text; never the text


class Role(StrEnum):
    """The five kinds of people, and the two actors that are none."""

    APPLICANT = "applicant"
    CLERK = "clerk"
    OFFICER = "officer"
    CHIEF = "chief"  # 首席事务代表 (GZ 8.3)
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    DEPARTMENT_SYSTEM = "department-system"
    ENGINE = "engine"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who acts. `id` is an account id, never a name; `department` is empty outside a department."""

    role: Role
    id: str = ""
    department: str = ""


ENGINE = Actor(role=Role.ENGINE)


class Channel(StrEnum):
    """Where the case was lodged (GZ 9.1, 6.2b)."""

    WEB = "web"
    MOBILE = "mobile"
    KIOSK = "kiosk"
    WINDOW = "window"
    PHONE = "phone"
    STATION = "station"


class DeliveryMethod(StrEnum):
    """How the results reach the applicant (GZ 11.2e)."""

    ELECTRONIC = "electronic"
    WINDOW = "window"
    MAIL = "mail"


class DeclineGround(StrEnum):
    """The only two grounds on which an item is not accepted (许可法 32(1)(一), (二))."""

    NOT_REQUIRED = "not-required"
    WRONG_ORGAN = "wrong-organ"


class Outcome(StrEnum):
    """How an item was decided (许可法 38)."""

    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Defect:
    """One point of a supplement notice: what is missing or wrong, and the text that says what is required."""

    id: str  # unique in the case, e.g. "police.2"
    item: str
    target: str  # "material:<id>" or "field:<id>"
    text: TextRef = ""  # empty: the material is simply missing


@dataclass(frozen=True, kw_only=True)
class IssuedDocument:
    """A document of the result package: its number and the SHA-256 of the stored file."""

    item: str
    number: str
    kind: str  # "certificate" or "refusal"
    sha256: str


class AcceptanceBasis(StrEnum):
    """Why the case was accepted; it fixes from which day the clocks run (许可法 32(1), GZ 13.1)."""

    COMPLETE = "complete"
    SUPPLIED = "supplied"
    TOLERANCE = "tolerance"
    DEEMED_NO_NOTICE = "deemed-no-notice"
    DEEMED_AFTER_SUPPLY = "deemed-after-supply"


class ClosedAs(StrEnum):
    """How a case ended."""

    COMPLETED = "completed"
    NOT_ACCEPTED = "not-accepted"
    WITHDRAWN = "withdrawn"
    NEVER_SUPPLIED = "never-supplied"


class MarkKind(StrEnum):
    """What time alone brings about: warnings, and limits that have passed."""

    NOTICE_DUE_SOON = "notice-due-soon"
    SUPPLY_DUE_SOON = "supply-due-soon"
    PROMISED_DUE_SOON = "promised-due-soon"
    PROMISED_PASSED = "promised-passed"  # 优化营商环境条例 36(2): explain in public
    STATUTORY_PASSED = "statutory-passed"  # unlawful delay
    CASE_PROMISED_PASSED = "case-promised-passed"
    CASE_STATUTORY_PASSED = "case-statutory-passed"
    EXCLUSION_OVERRUN = "exclusion-overrun"  # open past its announced length
    EXTENSION_UNFILED = "extension-unfiled"  # GZ 13.4c
    TOLERANCE_DUE_SOON = "tolerance-due-soon"
    TOLERANCE_LAPSED = "tolerance-lapsed"
    HEARING_REQUEST_LAPSED = "hearing-request-lapsed"
    HEARING_LATE = "hearing-late"  # 许可法 47: within 20 days of the request
    DELIVERY_PASSED = "delivery-passed"  # 许可法 44
    SUPPLY_LAPSED = "supply-lapsed"


@dataclass(frozen=True, kw_only=True, slots=True)  # every case keeps dozens of them, so they are small
class DateFact:
    """One date as it now stands. `key` is e.g. "notice", "case.promised", "birth-certificate.statutory"."""

    key: str
    on: date
    at: datetime | None = None  # only where the limit is in hours
    was: date | None = None
    provisional: bool = False
    suspended: bool = False
