"""Personal data and free text can't be read from the database file, nor moved within it."""

import pytest
from sqlalchemy import text

from db import texts
from db.cases import UnknownCase
from db.sealed import CannotUnseal, KeyRing
from db.session import Database
from db.tables.submission import MaterialRow, SubmissionRow
from tests.case_story import MONDAY, Window, at

SECRET = "张三，新生儿李四"
OLD, NEW = b"o" * 32, b"n" * 32


def ring(**keys: bytes) -> KeyRing:
    return KeyRing(keys=keys, active=next(iter(keys)))


async def stored(database: Database, column: str, table: str) -> str:
    async with database.reading() as session:
        return str((await session.execute(text(f"SELECT {column} FROM {table}"))).scalar_one())  # noqa: S608 - ours


async def test_a_submission_is_stored_sealed_and_read_open(window: Window) -> None:
    await window.receive()
    row = SubmissionRow(
        case_id="c1",
        number=0,
        kind="first",
        digest="ab" * 32,
        answers={"married": "yes"},
        form={"child.name": SECRET},
        applicant={"name": SECRET},
        materials={"identity": ["ab" * 32]},
        submitted_by="applicant-1",
        stored_at=at(MONDAY),
    )
    async with window.database.transaction() as session:
        session.add(row)
    for column in ("answers", "form", "applicant"):
        assert (await stored(window.database, column, "submissions")).startswith("s1.test.")
    async with window.database.reading() as session:
        again = await session.get_one(SubmissionRow, ("c1", 0))
    assert again.form == {"child.name": SECRET}
    assert again.stored_at == at(MONDAY)


async def test_the_name_of_a_file_is_sealed_too(window: Window) -> None:
    await window.receive()
    async with window.database.transaction() as session:
        session.add(
            MaterialRow(
                case_id="c1",
                number=0,
                material="identity",
                sha256="ab" * 32,
                filename=f"{SECRET}.pdf",
                media_type="application/pdf",
                size=3_000_000_000,
                uploaded_by="applicant-1",
                uploaded_at=at(MONDAY),
            )
        )
    assert SECRET not in await stored(window.database, "filename", "materials")


async def test_a_text_is_stored_once_and_known_by_an_opaque_reference(window: Window) -> None:
    await window.receive()
    async with window.database.transaction() as session:
        first = await texts.store(session, "c1", SECRET, at(MONDAY))
        again = await texts.store(session, "c1", SECRET, at(MONDAY))
        other = await texts.store(session, "c1", "别的理由", at(MONDAY))
        assert await texts.store(session, "c1", "", at(MONDAY)) == ""
    assert first == again != other
    assert first.startswith("t_")
    assert len(first) == 34
    async with window.database.reading() as session:
        assert await texts.read(session, "c1", [first, "t_unknown", ""]) == {first: SECRET}
        assert await texts.read(session, "c2", [first]) == {}


async def test_the_same_text_has_another_reference_in_another_case(database: Database) -> None:
    refs = []
    for name in ("c1", "c2"):
        await Window(database=database, case_id=name).receive()
        async with database.transaction() as session:
            refs.append(await texts.store(session, name, SECRET, at(MONDAY)))
    assert refs[0] != refs[1]


async def test_a_text_of_an_unknown_case_is_not_stored(database: Database) -> None:
    with pytest.raises(UnknownCase):
        async with database.transaction() as session:
            await texts.store(session, "c9", SECRET, at(MONDAY))


async def test_without_the_key_nothing_is_written_or_read(window: Window, database_url: str) -> None:
    await window.receive()
    keyless = Database(database_url)
    async with keyless.reading() as session:
        assert (await session.execute(text("SELECT stage FROM cases"))).scalar_one() == "precheck"
        with pytest.raises(CannotUnseal):
            await texts.store(session, "c1", SECRET, at(MONDAY))
    await keyless.close()


def test_the_same_text_is_sealed_differently_each_time() -> None:
    keys = ring(k=NEW)
    assert keys.seal(SECRET, "texts.body") != keys.seal(SECRET, "texts.body")


def test_a_sealed_value_can_not_be_moved_to_another_column() -> None:
    keys = ring(k=NEW)
    with pytest.raises(CannotUnseal):
        keys.unseal(keys.seal(SECRET, "texts.body"), "people.name")


def test_what_an_old_key_sealed_is_read_after_rotation() -> None:
    sealed = ring(old=OLD).seal(SECRET, "texts.body")
    after = ring(new=NEW, old=OLD)
    assert after.unseal(sealed, "texts.body") == SECRET
    assert after.seal(SECRET, "texts.body").startswith("s1.new.")


@pytest.mark.parametrize(
    "change", [lambda s: s[:-8] + "AAAAAAA=", lambda s: s.replace("s1.", "s2."), lambda s: s[:0], lambda s: s[:20]]
)
def test_a_changed_value_is_not_opened(change: object) -> None:
    keys = ring(k=NEW)
    sealed = keys.seal(SECRET, "texts.body")
    with pytest.raises(CannotUnseal):
        keys.unseal(change(sealed), "texts.body")  # type: ignore[operator]  # one of the lambdas above


@pytest.mark.parametrize(
    ("keys", "active"), [({}, "k"), ({"k": b"short"}, "k"), ({"a.b": NEW}, "a.b"), ({"": NEW}, "")]
)
def test_a_key_ring_needs_good_keys(keys: dict[str, bytes], active: str) -> None:
    with pytest.raises(ValueError, match="key"):
        KeyRing(keys=keys, active=active)
