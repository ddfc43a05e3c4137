"""Following a case as it happens: so many connections at once, and each that ends makes room."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import httpx
import pytest

from desk import live
from desk.context import Desk
from desk.errors import TooManyAttempts
from desk.live import Watch
from desk.story import Line
from tests.office import Office


def followed(desk: Desk, case: str) -> AsyncGenerator[Line | None, None]:
    return live.follow(desk, Watch(case_id=case, staff=False), after=0, every=0.0, alive_every=60.0)


async def test_a_case_is_followed_by_so_many_and_whoever_leaves_makes_room(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    who = office.people["applicant"]
    desk = replace(office.desk, rules=replace(office.desk.rules, followers_per_case=1))
    first = followed(desk, case)
    assert (await anext(first)) is not None
    with pytest.raises(TooManyAttempts) as refused:
        await live.watch(desk, who, case)
    assert refused.value.retry_after
    await first.aclose()
    assert (await live.watch(desk, who, case)).case_id == case
