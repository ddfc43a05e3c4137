"""`onego bundle versions`, `publish` and `migrate`: the window's own acts, given from the command line."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from db.migrate import upgrade
from domain.case.commands import Role
from onego.cli import app
from onego.settings import Settings
from onego.wiring import opened
from tests.bureau import LEAD, NEWBORN, OTHERS, Bureau, bureau_of
from tests.editions import renamed, supply_within
from tests.office import opened as office_on


@pytest.fixture
async def bureau(tmp_path: Path) -> AsyncIterator[Bureau]:
    """An office on the database that the command line opens."""
    async with opened(Settings(data_dir=tmp_path / "var", demo=True)) as house:
        await upgrade(house.database)
        async with office_on(house.database, tmp_path / "files") as office:
            yield await bureau_of(office)


@pytest.fixture
def onego(tmp_path: Path) -> Any:
    environment = {"ONEGO_DEMO": "true", "COLUMNS": "200", "ONEGO_DATA_DIR": str(tmp_path / "var")}

    def give(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["bundle", *arguments], env=environment)

    return give


async def given(onego: Any, *arguments: str) -> Result:
    """Give a command while a loop runs here: it brings a loop of its own, and so runs in a thread."""
    said: Result = await asyncio.to_thread(onego, *arguments)
    return said


async def test_versions_tell_where_each_stands_and_who_has_to_sign(bureau: Bureau, onego: Any) -> None:
    pin = await bureau.submitted()
    listed = json.loads((await given(onego, "versions", "newborn", "--json")).stdout)
    assert [(one["pin"], one["standing"]) for one in listed] == [(NEWBORN.pin, "in-force"), (pin, "signing")]
    assert listed[1]["waits_for"] == [LEAD, *OTHERS, ""]
    shown = (await given(onego, "versions")).stdout
    assert pin in shown
    assert "restaurant" in shown
    unknown = await given(onego, "versions", "no-such")
    assert unknown.exit_code == 1


async def test_a_version_is_published_only_when_all_have_signed(bureau: Bureau, onego: Any) -> None:
    pin = await bureau.submitted()
    command = ("publish", "newborn", pin, "--as", f"chief-{LEAD}", "--json")
    refused = await given(onego, *command)
    assert refused.exit_code == 1
    assert json.loads(refused.stdout)["refused"]["code"] == "version.unsigned"
    for client in (*bureau.chiefs.values(), bureau.administrator):
        await client.put(f"/bundles/newborn/versions/{pin}/signature")
    stranger = await given(onego, "publish", "newborn", pin, "--as", f"chief-{OTHERS[0]}", "--json")
    assert json.loads(stranger.stdout)["refused"]["code"] == "permission.department"
    nobody = await given(onego, "publish", "newborn", pin, "--as", "nobody")
    assert nobody.exit_code == 1
    done = json.loads((await given(onego, *command)).stdout)
    assert (done["pin"], done["standing"]) == (pin, "in-force")


async def test_a_dry_run_shows_the_effect_case_by_case_and_changes_nothing(bureau: Bureau, onego: Any) -> None:
    applicant = await bureau.office.person("applicant", Role.APPLICANT)
    case = await bureau.office.lodge(applicant)
    pin = await bureau.published("1.1.0", renamed("新名称"))
    command = ("migrate", "newborn", "--as", f"chief-{LEAD}", "--dry-run")
    shown = json.loads((await given(onego, *command, "--json")).stdout)
    assert (shown["to"], shown["dry_run"], shown["waiting"]) == (pin, True, [])
    assert [(one["case_id"], one["movable"]) for one in shown["cases"]] == [(case, True)]
    assert "would move" in (await given(onego, *command)).stdout
    assert (await applicant.get(f"/cases/{case}")).json()["bundle_version"] == NEWBORN.pin
    await bureau.published("1.2.0", supply_within("5wd"))
    (stays,) = json.loads((await given(onego, *command, "--json")).stdout)["cases"]
    assert not stays["movable"]
    assert stays["why"][0]["rule"]
    assert "stays" in (await given(onego, *command)).stdout


async def test_moving_cases_needs_a_reason(onego: Any) -> None:
    said = await given(onego, "migrate", "newborn", "--as", f"chief-{LEAD}")
    assert said.exit_code == 2
