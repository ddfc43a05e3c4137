"""What tests of decisions that are signed share: decisions to submit, and what has become of them."""

from collections.abc import Callable
from datetime import date

from desk.acts import At, Deciding
from desk.inbox_views import InboxFilter, inbox_page
from desk.people import Person
from desk.task_sheet import task_heading
from domain.case.commands import Outcome
from tests.office import Office
from tests.restaurant import TOBACCO

GRANTED = Deciding(outcome=Outcome.GRANTED, site_check=("one", "other"))
REFUSED = Deciding(outcome=Outcome.REFUSED, reason="距离学校过近", remedies="可以申请行政复议")
AT = Callable[..., At]


async def decision_of(office: Office, person: Person, case: str) -> tuple[str | None, date | None]:
    task = (await task_heading(office.desk, person, case, TOBACCO)).task
    return task.outcome, task.decided_on


async def waiting_for(office: Office, person: Person, state: str = "submitted") -> list[str]:
    page = await inbox_page(office.desk, person, InboxFilter(signing=state), cursor=None, most=50)
    return [entry.task.item for entry in page.rows]
