"""What can go wrong between OneGo and a department, as types; nobody has to read a message's text.

The texts of these errors never carry what a department wrote, because they end up in logs and workflow histories;
what it wrote stands in attributes, for callers who may show it.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class FieldProblem:
    """One thing wrong with one field: where (`outcome.defects.0.target`) and what, in both languages."""

    path: str
    zh: str
    en: str


class ContractBroken(Exception):
    """A message does not follow the contract; `problems` lists every field that is wrong."""

    def __init__(self, *, what: str, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__(f"{what} does not follow the contract: {', '.join(p.path for p in problems)}")
        self.what = what
        self.problems = problems


class DownReason(StrEnum):
    """Why a department counts as down."""

    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    UNAVAILABLE = "unavailable"
    BUSY = "busy"


class DepartmentError(Exception):
    """A call to a department's system failed; `department` says whose."""

    def __init__(self, text: str, *, department: str) -> None:
        super().__init__(text)
        self.department = department


class DepartmentDown(DepartmentError):
    """The department's system can't be reached now. Try again, not before `retry_after` seconds if it asked so."""

    def __init__(self, *, department: str, reason: DownReason, retry_after: float | None = None) -> None:
        super().__init__(f"department {department} is down: {reason}", department=department)
        self.reason = reason
        self.retry_after = retry_after


class DepartmentRejected(DepartmentError):
    """The department's system refused the call (4xx); repeating it changes nothing."""

    def __init__(self, *, department: str, status: int, rule: str | None = None, detail: str | None = None) -> None:
        super().__init__(f"department {department} refused the call with status {status}", department=department)
        self.status = status
        self.rule = rule
        self.detail = detail


class DepartmentMisbehaved(DepartmentError):
    """The department's system replied with something the contract does not know."""

    def __init__(self, *, department: str, status: int, problems: tuple[FieldProblem, ...]) -> None:
        paths = ", ".join(problem.path for problem in problems)
        super().__init__(f"department {department} sent a malformed reply: {paths}", department=department)
        self.status = status
        self.problems = problems


class ConfigRefused(Exception):
    """A department's connector is configured wrongly; `problems` lists every field that is wrong."""

    def __init__(self, *, department: str, problems: tuple[FieldProblem, ...]) -> None:
        super().__init__(f"configuration of {department} is wrong: {', '.join(p.path for p in problems)}")
        self.department = department
        self.problems = problems
