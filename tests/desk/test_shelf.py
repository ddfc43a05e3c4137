"""The shelf: what is offered today, and what a running case was handed in under, whatever comes after it."""

import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bundles.load import shipped_library
from db import bundle_versions
from db.session import Database
from db.tables.bundle_version import BundleActRow, BundleVersionRow, CatalogueTextRow
from desk.case_views import case_view
from desk.shelf import Shelf, Unreadable
from desk.stocking import stock
from desk.task_views import task_slice
from tests.editions import Change, definition_of, library_with, published, renamed, text_of
from tests.office import FORM, MONDAY, Office

LIBRARY = shipped_library()
NEWBORN = LIBRARY.bundles["newborn"]
TODAY = MONDAY.date()


async def test_every_shipped_bundle_is_put_on_the_shelf_once(database: Database) -> None:
    first = await stock(database, LIBRARY, MONDAY)
    again = await stock(database, LIBRARY, MONDAY + timedelta(days=1))
    assert first.put == {name: one.pin for name, one in LIBRARY.bundles.items()}
    assert (first.refused, again.put, again.refused) == ({}, {}, {})
    async with database.reading() as session:
        assert len((await session.scalars(select(CatalogueTextRow))).all()) == 1


async def test_what_is_offered_is_what_has_taken_effect(database: Database) -> None:
    await stock(database, LIBRARY, MONDAY)
    shelf = Shelf(database, LIBRARY)
    offered = [edition.definition for edition in await shelf.offered(TODAY)]
    assert offered == [one for _, one in sorted(LIBRARY.bundles.items()) if one.effective_from <= TODAY]
    assert await shelf.in_force("newborn", NEWBORN.effective_from - timedelta(days=1)) is None
    assert await shelf.in_force("no-such-bundle", TODAY) is None


async def test_a_changed_file_under_the_same_number_is_another_version(database: Database) -> None:
    await stock(database, LIBRARY, MONDAY)
    changed = text_of("newborn", NEWBORN.version, renamed("新名称"))
    later = MONDAY + timedelta(days=3)
    put = (await stock(database, library_with(changed), later)).put
    assert put == {"newborn": definition_of(changed).pin}
    async with database.reading() as session:
        old, new = await bundle_versions.of_bundle(session, "newborn")
        acts = await bundle_versions.acts(session, "newborn", limit=9)
    assert old.number == new.number
    assert (old.ended_as, old.ended_from) == ("superseded", later.date())
    assert (new.published_from, new.ended_as) == (later.date(), None)
    assert [(act.act, act.pin) for act in acts] == [
        ("supersede", old.pin),
        ("publish", new.pin),
        ("publish", old.pin),
    ]


@pytest.mark.parametrize(("number", "doubled"), [("1.0.1", False), (NEWBORN.version, True)])
async def test_whoever_runs_it_reads_which_version_an_update_replaced_and_whether_two_share_a_number(
    embedded_database: Database, caplog: pytest.LogCaptureFixture, *, number: str, doubled: bool
) -> None:
    await stock(embedded_database, LIBRARY, MONDAY)
    caplog.set_level(logging.INFO, "onego.bundles")
    caplog.clear()
    newer = library_with(text_of("newborn", number, renamed("新名称")))
    await stock(embedded_database, newer, MONDAY + timedelta(days=3))
    told, *more = [record.getMessage() for record in caplog.records]
    assert f"{newer.bundles['newborn'].pin} replaces {NEWBORN.pin} for new cases" in told
    assert [f"have the number {number}" in one for one in more] == [True] * doubled


async def test_a_version_is_read_from_the_database_as_it_was_stored(database: Database) -> None:
    await stock(database, LIBRARY, MONDAY)
    newer = library_with(text_of("newborn", "1.1.0", renamed("新名称")))
    shelf = Shelf(database, newer)
    old = await shelf.edition("newborn", NEWBORN.pin)
    assert old is not None
    assert old.definition == NEWBORN
    assert old.catalogue == LIBRARY.catalogue
    assert await shelf.edition("newborn", NEWBORN.pin) is old, "kept in memory"


async def test_a_file_keeps_its_comments(database: Database) -> None:
    await stock(database, LIBRARY, MONDAY)
    async with database.reading() as session:
        row = await bundle_versions.find(session, "newborn", NEWBORN.pin)
    assert row is not None
    assert not row.text.startswith("{")
    assert definition_of(row.text).pin == NEWBORN.pin


async def test_a_case_from_before_versions_were_kept_goes_by_the_shipped_one(database: Database) -> None:
    shelf = Shelf(database, LIBRARY)
    found = await shelf.edition("newborn", "0.9.0+lost")
    assert found is not None
    assert found.definition == NEWBORN
    assert await shelf.exactly("newborn", "0.9.0+lost") is None
    assert await shelf.edition("gone", "1.0.0+x") is None
    assert await shelf.library("gone", "1.0.0+x") is LIBRARY


async def test_a_catalogue_that_is_not_what_was_kept_is_noticed(database: Database) -> None:
    async with database.transaction() as session:
        await bundle_versions.keep_catalogue(session, "0" * 64, "{}", MONDAY)
        row = BundleVersionRow(
            bundle="newborn", pin="2", number="2", lead="health", signers=[], text="x", hash="y", catalogue="0" * 64,
            origin="shipped", drafted_by="", drafted_at=MONDAY, stage="draft",
        )  # fmt: skip
        await bundle_versions.add(session, row)
    with pytest.raises(Unreadable):
        await Shelf(database, LIBRARY).edition("newborn", "2")


async def test_an_unlawful_file_is_not_offered_and_says_why(database: Database) -> None:
    broken = library_with(text_of("newborn", "1.1.0", published("400wd")))
    found = await stock(database, broken, MONDAY)
    assert "newborn" not in found.put
    assert {finding.rule for finding in found.refused["newborn"]} >= {"GZ 13.3"}
    assert await Shelf(database, broken).in_force("newborn", TODAY) is None


async def test_what_departments_published_themselves_is_not_replaced_by_an_update(database: Database) -> None:
    await stock(database, LIBRARY, MONDAY)
    newer = library_with(text_of("newborn", "1.1.0", renamed("新名称")))
    async with database.transaction() as session:
        row = await bundle_versions.find(session, "newborn", NEWBORN.pin)
        assert row is not None
        row.ended_as, row.ended_from = "retired", TODAY
    assert (await stock(database, newer, MONDAY)).put == {}
    async with database.reading() as session:
        acts = await session.scalars(select(BundleActRow).where(BundleActRow.bundle == "newborn"))
        assert {act.pin for act in acts} == {NEWBORN.pin}


async def test_a_running_case_keeps_the_version_it_was_handed_in_under(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    before = await office.lodge(applicant)
    newer = library_with(text_of("newborn", "1.1.0", renamed("新名称"), _without("child-name")))
    office.clock.advance(hours=1)
    await stock(office.desk.database, newer, office.clock.now())
    desk = replace(office.desk, library=newer, shelf=Shelf(office.desk.database, newer))
    office.app.state.desk = desk
    after = await office.lodge(applicant, form={name: value for name, value in FORM.items() if name != "child-name"})
    views = [await case_view(desk, office.people["applicant"], case) for case in (before, after)]
    assert [view.summary.bundle_name.zh for view in views] == [NEWBORN.name.zh, "新名称"]
    assert [view.bundle_version for view in views] == [NEWBORN.pin, newer.bundles["newborn"].pin]
    slices = [
        await task_slice(desk, office.people["officer-police"], case, "birth-registration") for case in (before, after)
    ]
    assert ["child-name" in one.fields for one in slices] == [True, False]
    listed = (await officers["police"].get("/inbox")).json()["rows"]
    assert {row["case_id"] for row in listed} == {before, after}


def _without(field: str) -> Change:
    def change(data: dict[str, Any]) -> None:
        for item in data["items"]:
            item["fields"] = [name for name in item.get("fields", []) if name != field]
        del data["form"]["properties"][field]
        data["form"]["required"] = [name for name in data["form"]["required"] if name != field]

    return change
