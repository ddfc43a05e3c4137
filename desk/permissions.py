"""Who may do which act: one table, read by every act, every page and an exhaustive test.

A role alone does not settle it. `Reach` says what else must hold: the applicant's own case, the officer's own
department (GZ 3.3: a department decides only its own items), the lead department, or the one window (GZ 6.3).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, assert_never

from desk.errors import NotEntitled
from domain.case.commands import Actor, Role


class Act(StrEnum):
    """Everything that a person or a department's system can do at the desk; the value is its public name."""

    BROWSE = "browse"
    UPLOAD = "upload"
    CREATE = "create"
    CREATE_FOR_PERSON = "create-for-person"
    FOLLOW = "follow"
    DOWNLOAD = "download"
    SUPPLY = "supply"
    SUPPLY_DEFERRED = "supply-deferred"
    WITHDRAW = "withdraw"
    RATE = "rate"
    REQUEST_HEARING = "request-hearing"
    ACCEPT = "accept"
    ISSUE_NOTICE = "issue-notice"
    DELIVER = "deliver"
    SEE_READY = "see-ready"
    SEE_INBOX = "see-inbox"
    SEE_SLICE = "see-slice"
    CLAIM = "claim"
    HAND_OVER = "hand-over"
    SET_ABSENCE = "set-absence"
    PRECHECK = "precheck"
    DECLINE = "decline"
    ADMIT_LATE_NOTICE = "admit-late-notice"
    START_EXCLUSION = "start-exclusion"
    END_EXCLUSION = "end-exclusion"
    EXTEND = "extend"
    EXTEND_CASE = "extend-case"
    FILE_EXTENSION = "file-extension"
    OFFER_HEARING = "offer-hearing"
    SCHEDULE_HEARING = "schedule-hearing"
    HOLD_HEARING = "hold-hearing"
    DECIDE = "decide"
    SUBMIT_DECISION = "submit-decision"
    TAKE_BACK_DECISION = "take-back-decision"
    SIGN_DECISION = "sign-decision"
    RETURN_DECISION = "return-decision"
    SET_SIGNATURE = "set-signature"
    EXPLAIN_OVERRUN = "explain-overrun"
    SUPERVISE = "supervise"
    ACKNOWLEDGE_FILING = "acknowledge-filing"
    PUBLISH_CALENDAR = "publish-calendar"
    MANAGE_ACCOUNTS = "manage-accounts"
    REPORT_FOR_DEPARTMENT = "report-for-department"
    DRAFT_BUNDLE = "draft-bundle"
    SEE_DRAFTS = "see-drafts"
    SIGN_BUNDLE = "sign-bundle"
    APPROVE_BUNDLE = "approve-bundle"
    PUBLISH_BUNDLE = "publish-bundle"
    RETIRE_BUNDLE = "retire-bundle"
    MOVE_CASES = "move-cases"
    FETCH_SLICE = "fetch-slice"


class Reach(StrEnum):
    """What a role's permission reaches to."""

    ANY = "any"
    OWN_CASE = "own-case"
    OWN_ITEM = "own-item"  # an item of the person's department
    TAKING_PART = "taking-part"  # a case in which the person's department has an item
    LEAD = "lead"  # a case whose lead department is the person's


_APPLICANT: Final = {
    Act.BROWSE: Reach.ANY,
    Act.UPLOAD: Reach.ANY,
    Act.CREATE: Reach.ANY,
    Act.FOLLOW: Reach.OWN_CASE,
    Act.DOWNLOAD: Reach.OWN_CASE,
    Act.SUPPLY: Reach.OWN_CASE,
    Act.SUPPLY_DEFERRED: Reach.OWN_CASE,
    Act.WITHDRAW: Reach.OWN_CASE,
    Act.RATE: Reach.OWN_CASE,
    Act.REQUEST_HEARING: Reach.OWN_CASE,
}

# The one window takes in and hands out for everybody (GZ 6.3a), so a clerk also acts for a person at the counter;
# rating stays the applicant's own (GB/T 39734: voluntary, no pressure).
_CLERK: Final = {
    Act.BROWSE: Reach.ANY,
    Act.UPLOAD: Reach.ANY,
    Act.CREATE_FOR_PERSON: Reach.ANY,
    Act.FOLLOW: Reach.ANY,
    Act.DOWNLOAD: Reach.ANY,
    Act.SUPPLY: Reach.ANY,
    Act.SUPPLY_DEFERRED: Reach.ANY,
    Act.WITHDRAW: Reach.ANY,
    Act.REQUEST_HEARING: Reach.ANY,
    Act.ACCEPT: Reach.ANY,
    Act.ISSUE_NOTICE: Reach.ANY,
    Act.DELIVER: Reach.ANY,
    Act.SEE_READY: Reach.ANY,
    Act.SEE_INBOX: Reach.ANY,
}

_ON_ITEMS: Final = {
    Act.BROWSE: Reach.ANY,
    Act.FOLLOW: Reach.TAKING_PART,
    Act.SEE_INBOX: Reach.ANY,
    Act.SEE_SLICE: Reach.OWN_ITEM,
    Act.CLAIM: Reach.OWN_ITEM,
    Act.HAND_OVER: Reach.OWN_ITEM,
    Act.PRECHECK: Reach.OWN_ITEM,
    Act.DECLINE: Reach.OWN_ITEM,
    Act.START_EXCLUSION: Reach.OWN_ITEM,
    Act.END_EXCLUSION: Reach.OWN_ITEM,
    Act.EXTEND: Reach.OWN_ITEM,
    Act.FILE_EXTENSION: Reach.OWN_ITEM,
    Act.OFFER_HEARING: Reach.OWN_ITEM,
    Act.SCHEDULE_HEARING: Reach.OWN_ITEM,
    Act.HOLD_HEARING: Reach.OWN_ITEM,
    Act.DECIDE: Reach.OWN_ITEM,
    # GZ 8.3: an officer signs only as a substitute.
    Act.SIGN_DECISION: Reach.OWN_ITEM,
    Act.RETURN_DECISION: Reach.OWN_ITEM,
    Act.EXPLAIN_OVERRUN: Reach.OWN_ITEM,
    # GZ 11.2a: the lead writes the definition, all who take part read it; an officer signs only as a substitute.
    Act.DRAFT_BUNDLE: Reach.LEAD,
    Act.SEE_DRAFTS: Reach.TAKING_PART,
    Act.SIGN_BUNDLE: Reach.TAKING_PART,
}

# A chief representative has nobody to submit a decision to.
_OFFICER: Final = {
    **_ON_ITEMS,
    Act.SUBMIT_DECISION: Reach.OWN_ITEM,
    Act.TAKE_BACK_DECISION: Reach.OWN_ITEM,
}

# GZ 8.3: the chief representative signs, assigns and answers for the department.
_CHIEF: Final = {
    **_ON_ITEMS,
    Act.SET_ABSENCE: Reach.ANY,
    Act.SET_SIGNATURE: Reach.ANY,
    Act.ADMIT_LATE_NOTICE: Reach.OWN_ITEM,
    Act.EXTEND_CASE: Reach.LEAD,
    Act.PUBLISH_BUNDLE: Reach.LEAD,
    Act.RETIRE_BUNDLE: Reach.LEAD,
    Act.MOVE_CASES: Reach.LEAD,
}

# GZ 3.2: the government-services department supervises; it decides no item.
_SUPERVISOR: Final = {
    Act.BROWSE: Reach.ANY,
    Act.FOLLOW: Reach.ANY,
    Act.SEE_INBOX: Reach.ANY,
    Act.SUPERVISE: Reach.ANY,
    Act.ACKNOWLEDGE_FILING: Reach.ANY,
    Act.PUBLISH_CALENDAR: Reach.ANY,
    Act.SEE_DRAFTS: Reach.ANY,
}

# GZ 4.4a: the owners publish together with the government-services department, whose approval the administrator gives.
_ADMINISTRATOR: Final = {
    Act.BROWSE: Reach.ANY,
    Act.PUBLISH_CALENDAR: Reach.ANY,
    Act.MANAGE_ACCOUNTS: Reach.ANY,
    Act.SEE_DRAFTS: Reach.ANY,
    Act.APPROVE_BUNDLE: Reach.ANY,
    Act.RETIRE_BUNDLE: Reach.ANY,
}

_DEPARTMENT_SYSTEM: Final = {
    Act.REPORT_FOR_DEPARTMENT: Reach.OWN_ITEM,
    Act.FETCH_SLICE: Reach.OWN_ITEM,
    Act.PRECHECK: Reach.OWN_ITEM,
    Act.DECLINE: Reach.OWN_ITEM,
    Act.START_EXCLUSION: Reach.OWN_ITEM,
    Act.END_EXCLUSION: Reach.OWN_ITEM,
    Act.EXTEND: Reach.OWN_ITEM,
    Act.DECIDE: Reach.OWN_ITEM,
}

TABLE: Final[dict[Role, dict[Act, Reach]]] = {
    Role.APPLICANT: _APPLICANT,
    Role.CLERK: _CLERK,
    Role.OFFICER: _OFFICER,
    Role.CHIEF: _CHIEF,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMINISTRATOR: _ADMINISTRATOR,
    Role.DEPARTMENT_SYSTEM: _DEPARTMENT_SYSTEM,
    Role.ENGINE: {},  # the engine acts inside the core, never through the desk
}


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The case or item that an act is about, as far as permission needs it."""

    case_id: str = ""
    applicant: str = ""  # account id of the applicant; empty for a person without an account
    lead: str = ""
    departments: tuple[str, ...] = ()
    item_department: str = ""  # the department of the item acted on; empty when the act is about no item


def reach(actor: Actor, act: Act) -> Reach:
    """How far this actor's permission for an act goes. Raises NotEntitled when the role has none."""
    found = TABLE[actor.role].get(act)
    if found is None:
        raise NotEntitled("permission.role", act=act.value, role=actor.role.value)
    return found


def may(actor: Actor, act: Act, subject: Subject) -> bool:
    """Whether the actor may do this act to this subject."""
    found = TABLE[actor.role].get(act)
    return found is not None and _covers(found, actor, subject)


def require(actor: Actor, act: Act, subject: Subject) -> None:
    """Raise NotEntitled unless the actor may do this act to this subject."""
    if not _covers(reach(actor, act), actor, subject):
        raise NotEntitled("permission.department", subject=subject.case_id, act=act.value)


def knows_of(actor: Actor, subject: Subject) -> bool:
    """Whether the actor may learn that this case exists at all; if not, the desk answers as for an unknown one."""
    match actor.role:
        case Role.APPLICANT:
            return bool(actor.id) and actor.id == subject.applicant
        case Role.OFFICER | Role.CHIEF | Role.DEPARTMENT_SYSTEM:
            return _takes_part(actor, subject)
        case Role.CLERK | Role.SUPERVISOR:
            return True
        case Role.ADMINISTRATOR | Role.ENGINE:
            return False
        case _:
            assert_never(actor.role)


def _covers(found: Reach, actor: Actor, subject: Subject) -> bool:
    match found:
        case Reach.ANY:
            return True
        case Reach.OWN_CASE:
            return bool(actor.id) and actor.id == subject.applicant
        case Reach.OWN_ITEM:
            return bool(actor.department) and actor.department == subject.item_department
        case Reach.TAKING_PART:
            return _takes_part(actor, subject)
        case Reach.LEAD:
            return bool(actor.department) and actor.department == subject.lead
        case _:
            assert_never(found)


def _takes_part(actor: Actor, subject: Subject) -> bool:
    return bool(actor.department) and actor.department in (*subject.departments, subject.lead)
