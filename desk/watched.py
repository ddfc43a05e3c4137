"""The shapes of the supervisor's lists; `desk.watching` fills them. None holds personal data but `Explained.text`."""

from dataclasses import dataclass
from datetime import date, datetime

from desk.story import Said


@dataclass(frozen=True, kw_only=True)
class Where:
    """The case and item that a row is about; `item` is empty for a whole case, whose lead then answers."""

    case_id: str
    bundle: str
    bundle_name: Said
    item: str
    item_name: Said
    department: str
    department_name: Said
    demo: bool


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A clock. `days_left`: working days to `due`, negative once it has passed; `due` is what the list is about."""

    where: Where
    due: date
    days_left: int
    promised_on: date | None
    statutory_on: date | None
    suspended: bool
    extended: bool
    provisional: bool


@dataclass(frozen=True, kw_only=True)
class RunningExclusion:
    """Time that is not counted now (许可法 45). `ends_by`: start plus announced length; None where there is none."""

    where: Where
    seq: int
    ground: str
    started_on: date
    estimated: str | None
    ends_by: date | None
    outrun: bool
    days: int  # working days since it began


@dataclass(frozen=True, kw_only=True)
class GivenExtension:
    """A prolongation, who approved it, and its filing with the government-services department (GZ 13.4c)."""

    where: Where
    seq: int
    by: str
    decided_on: date
    notified_on: date | None
    approver: str
    filing: str
    filed_on: date | None
    acknowledged_at: datetime | None
    overdue: bool


@dataclass(frozen=True, kw_only=True)
class Explained:
    """What a department said about a passed promise, and what of it is published (优化营商环境条例 36(2))."""

    where: Where
    seq: int
    at: datetime
    text: str
    published: str
