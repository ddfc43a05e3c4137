"""Who may do what: the whole table, tried cell by cell."""

from itertools import product

import pytest

from desk.errors import NotEntitled
from desk.permissions import TABLE, Act, Reach, Subject, knows_of, may, require
from domain.case import commands as c
from domain.case.commands import Actor, Role
from domain.case.roles import MAY

HOME, AWAY = "health", "police"
MINE = Subject(case_id="c1", applicant="me", lead=HOME, departments=(HOME, "tax"), item_department=HOME)
NOT_MINE = Subject(case_id="c2", applicant="you", lead=AWAY, departments=(AWAY,), item_department=AWAY)

# The same table a second time, written as people would say it: role -> acts on one's own, acts on anybody's.
ON_ITEMS = {
    "see-slice", "claim", "hand-over", "precheck", "decline", "start-exclusion", "end-exclusion", "extend",
    "file-extension", "offer-hearing", "schedule-hearing", "hold-hearing", "decide", "explain-overrun",
    "sign-decision", "return-decision",
}  # fmt: skip
ON_BUNDLES = {"draft-bundle", "see-drafts", "sign-bundle"}
OWN: dict[Role, set[str]] = {
    Role.APPLICANT: {
        "follow", "download", "supply", "supply-deferred", "withdraw", "rate", "request-hearing",
    },
    Role.OFFICER: ON_ITEMS | ON_BUNDLES | {"follow", "submit-decision", "take-back-decision"},
    Role.CHIEF: ON_ITEMS | ON_BUNDLES | {
        "follow", "admit-late-notice", "extend-case", "publish-bundle", "retire-bundle", "move-cases",
    },
    Role.DEPARTMENT_SYSTEM: {
        "report-for-department", "fetch-slice", "precheck", "decline", "start-exclusion", "end-exclusion", "extend",
        "decide",
    },
}  # fmt: skip
ANY: dict[Role, set[str]] = {
    Role.APPLICANT: {"browse", "upload", "create"},
    Role.CLERK: {
        "browse", "upload", "create-for-person", "follow", "download", "supply", "supply-deferred", "withdraw",
        "request-hearing", "accept", "issue-notice", "deliver", "see-ready", "see-inbox",
    },
    Role.OFFICER: {"browse", "see-inbox"},
    Role.CHIEF: {"browse", "see-inbox", "set-absence", "set-signature"},
    Role.SUPERVISOR: {
        "browse", "follow", "see-inbox", "supervise", "acknowledge-filing", "publish-calendar",
        "see-drafts",
    },
    Role.ADMINISTRATOR: {
        "browse", "publish-calendar", "manage-accounts", "see-drafts", "approve-bundle", "retire-bundle",
    },
}  # fmt: skip


def actor(role: Role) -> Actor:
    return Actor(
        role=role, id="me", department=HOME if role in (Role.OFFICER, Role.CHIEF, Role.DEPARTMENT_SYSTEM) else ""
    )


@pytest.mark.parametrize(("role", "act"), list(product(Role, Act)))
def test_each_role_may_do_just_what_the_table_says(role: Role, act: Act) -> None:
    own, anybodys = act.value in OWN.get(role, set()), act.value in ANY.get(role, set())
    assert may(actor(role), act, MINE) is (own or anybodys)
    assert may(actor(role), act, NOT_MINE) is anybodys


@pytest.mark.parametrize(("role", "act"), list(product(Role, Act)))
def test_what_is_not_allowed_is_refused_by_a_rule(role: Role, act: Act) -> None:
    if may(actor(role), act, NOT_MINE):
        require(actor(role), act, NOT_MINE)
        return
    with pytest.raises(NotEntitled) as refused:
        require(actor(role), act, NOT_MINE)
    assert refused.value.rule == "GZ 3.3"
    assert refused.value.detail("zh")
    assert refused.value.detail("en")


@pytest.mark.parametrize("role", list(Role))
def test_nobody_without_a_part_in_it_learns_that_a_case_exists(role: Role) -> None:
    assert knows_of(actor(role), NOT_MINE) is (role in (Role.CLERK, Role.SUPERVISOR))


def test_an_account_without_a_department_owns_no_item_of_none() -> None:
    nobody = Actor(role=Role.OFFICER, id="me", department="")
    assert not may(nobody, Act.DECIDE, Subject(item_department=""))


COMMANDS: dict[Act, type[c.Command]] = {
    Act.SUPPLY: c.Supply,
    Act.SUPPLY_DEFERRED: c.SupplyDeferred,
    Act.WITHDRAW: c.Withdraw,
    Act.RATE: c.Rate,
    Act.REQUEST_HEARING: c.RequestHearing,
    Act.ACCEPT: c.Accept,
    Act.ISSUE_NOTICE: c.IssueNotice,
    Act.DELIVER: c.Deliver,
    Act.PRECHECK: c.ReportPrecheck,
    Act.DECLINE: c.DeclineItem,
    Act.ADMIT_LATE_NOTICE: c.AdmitLateNotice,
    Act.START_EXCLUSION: c.StartExclusion,
    Act.END_EXCLUSION: c.EndExclusion,
    Act.EXTEND: c.ExtendTask,
    Act.EXTEND_CASE: c.ExtendCase,
    Act.FILE_EXTENSION: c.FileExtension,
    Act.OFFER_HEARING: c.OfferHearing,
    Act.SCHEDULE_HEARING: c.ScheduleHearing,
    Act.HOLD_HEARING: c.HoldHearing,
    Act.DECIDE: c.DecideTask,
    Act.SIGN_DECISION: c.DecideTask,
    Act.EXPLAIN_OVERRUN: c.ExplainOverrun,
    Act.MOVE_CASES: c.RepinPlan,
}


@pytest.mark.parametrize(("act", "command"), list(COMMANDS.items()))
def test_the_window_allows_nobody_what_the_law_forbids(act: Act, command: type[c.Command]) -> None:
    allowed = {role for role in Role if act in TABLE[role]}
    assert allowed <= MAY[command]


def test_every_reach_is_used() -> None:
    assert {reach for acts in TABLE.values() for reach in acts.values()} == set(Reach)
