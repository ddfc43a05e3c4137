"""The life of a version: every act at every stage, tried on the state machine and on the desk itself."""

from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import httpx
import pytest

from db.session import Database
from db.tables.bundle_version import BundleVersionRow
from desk.errors import Conflict
from desk.versions.stages import ALLOWED, Standing, Step, allow, standing_of
from domain.case.commands import Role
from tests.bureau import NEWBORN, TODAY, VERSIONS, Bureau, bureau_of
from tests.editions import renamed
from tests.office import Office, opened

DAY = timedelta(days=1)
S = Standing
# Said a second time, as people would: what can be done to a version that is …
CAN = {
    S.DRAFT: {"submit", "drop"},
    S.SIGNING: {"recall", "sign", "withdraw-signature", "drop", "publish"},
    S.ANNOUNCED: {"supersede", "retire"},
    S.IN_FORCE: {"supersede", "retire", "move-cases"},
    S.SUPERSEDED: {"retire"},
    S.RETIRED: set[str](),
    S.DROPPED: {"redraft"},
}
STORED: dict[Standing, tuple[str, date | None, date | None, str | None]] = {
    S.DRAFT: ("draft", None, None, None),
    S.SIGNING: ("signing", None, None, None),
    S.DROPPED: ("dropped", None, None, None),
    S.ANNOUNCED: ("published", TODAY + DAY, None, None),
    S.IN_FORCE: ("published", TODAY, TODAY + DAY, "superseded"),
    S.SUPERSEDED: ("published", TODAY - DAY, TODAY, "superseded"),
    S.RETIRED: ("published", TODAY - DAY, TODAY, "retired"),
}


def version(standing: Standing) -> BundleVersionRow:
    stage, began, ended, ended_as = STORED[standing]
    return BundleVersionRow(pin="1+a", stage=stage, published_from=began, ended_from=ended, ended_as=ended_as)


@pytest.mark.parametrize("standing", Standing)
def test_where_a_version_stands_is_read_off_its_dates(standing: Standing) -> None:
    assert standing_of(version(standing), TODAY) is standing


@pytest.mark.parametrize(("standing", "step"), list(product(Standing, Step)))
def test_an_act_is_allowed_at_its_stages_only(standing: Standing, step: Step) -> None:
    if step.value in CAN[standing]:
        allow(version(standing), step, TODAY)
        return
    with pytest.raises(Conflict) as refused:
        allow(version(standing), step, TODAY)
    assert refused.value.rule == "GZ 4.4a"
    assert standing.value in refused.value.detail("zh")


def test_every_act_has_its_stages() -> None:
    assert set(ALLOWED) == set(Step)


ACTS: dict[str, tuple[str, str, dict[str, Any] | None]] = {
    "submit": ("PUT", "/submission", None),
    "recall": ("DELETE", "/submission", None),
    "sign": ("PUT", "/signature", None),
    "withdraw-signature": ("DELETE", "/signature", None),
    "drop": ("DELETE", "", None),
    "publish": ("PUT", "/publication", {"first_day": (TODAY + 9 * DAY).isoformat()}),
    "retire": ("PUT", "/retirement", {"first_day": (TODAY + 9 * DAY).isoformat(), "reason": "试"}),
    "move-cases": ("POST", "/migration", {"reason": "试"}),
}


async def in_every_standing(bureau: Bureau) -> dict[Standing, str]:
    """A version in each standing; the office's clock is where they are all true."""
    found = {S.RETIRED: NEWBORN.pin}
    found[S.SUPERSEDED] = await bureau.published("1.1.0")
    found[S.IN_FORCE] = await bureau.published("1.2.0")
    body = {"first_day": TODAY.isoformat(), "reason": "试"}
    retired = await bureau.lead.put(f"{VERSIONS}/{NEWBORN.pin}/retirement", json=body)
    assert retired.status_code == 200, "what was superseded may be retired as well"
    found[S.ANNOUNCED] = await bureau.published("1.3.0", first_day=TODAY + DAY)
    found[S.DROPPED] = await bureau.drafted("1.4.0")
    await bureau.lead.delete(f"{VERSIONS}/{found[S.DROPPED]}")
    found[S.DRAFT] = await bureau.drafted("1.5.0")
    found[S.SIGNING] = await bureau.signed("1.6.0")
    for standing, pin in found.items():
        assert await bureau.standing(pin) == standing.value
    return found


async def test_the_desk_refuses_every_act_that_its_stage_does_not_allow(office: Office) -> None:
    bureau = await bureau_of(office)
    pins = await in_every_standing(bureau)
    before = await bureau.acts()
    for (standing, pin), (act, (method, path, body)) in product(pins.items(), ACTS.items()):
        if act not in CAN[standing]:
            answered = await bureau.lead.request(method, f"{VERSIONS}/{pin}{path}", json=body)
            assert (answered.status_code, answered.json()["code"]) == (409, "version.not-now"), (standing, act)
    assert await bureau.acts() == before, "what is refused leaves no trace of having been done"


@pytest.mark.parametrize(
    ("standing", "act"), [(standing, act) for standing, acts in CAN.items() for act in sorted(acts & set(ACTS))]
)
async def test_the_desk_does_what_the_stage_allows(office: Office, standing: Standing, act: str) -> None:
    bureau = await bureau_of(office)
    pin = (await in_every_standing(bureau))[standing]
    method, path, body = ACTS[act]
    answered: httpx.Response = await bureau.lead.request(method, f"{VERSIONS}/{pin}{path}", json=body)
    assert answered.status_code == 200, answered.text
    assert (await bureau.acts())[-1]["act"] in {act, "supersede", "sign"}


async def test_a_version_lives_its_life_on_both_databases(database: Database, tmp_path: Path) -> None:
    async with opened(database, tmp_path) as office:
        bureau = await bureau_of(office)
        applicant = await office.person("applicant", Role.APPLICANT)
        case = await office.lodge(applicant)
        pin = await bureau.published("1.1.0", renamed("新名称"))
        migration = f"{VERSIONS}/{pin}/migration"
        assert [one["case_id"] for one in (await bureau.lead.get(migration)).json()["rows"]] == [case]
        done = (await bureau.lead.post(migration, json={"reason": "试"})).json()
        assert [one["case_id"] for one in done["moved"]] == [case]
        assert (await applicant.get(f"/cases/{case}")).json()["bundle_version"] == pin
        acts = [one["act"] for one in await bureau.acts()]
        assert acts[:2] == ["draft", "submit"]
        assert acts[-3:] == ["publish", "supersede", "move-cases"]
