"""What the window offers: departments and their health, service items, bundle versions, calendars."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.catalogue import BundleRow, CalendarRow, DepartmentHealthRow, DepartmentRow, ServiceItemRow
from domain.calendar import WorkingCalendar, from_compact, to_compact


class VersionTaken(ValueError):
    """A published version is never changed: another content needs another version."""


async def departments(session: AsyncSession) -> Sequence[DepartmentRow]:
    """Return all departments by id."""
    return (await session.scalars(select(DepartmentRow).order_by(DepartmentRow.id))).all()


async def department(session: AsyncSession, department_id: str) -> DepartmentRow | None:
    """Return one department, or None."""
    return await session.get(DepartmentRow, department_id)


async def note_health(
    session: AsyncSession, department_id: str, *, reachable: bool, now: datetime, error_code: str = ""
) -> bool:
    """Note whether a department's system answered; True when that is news."""
    row = await session.get(DepartmentHealthRow, department_id)
    news = row is None or row.reachable != reachable
    if row is None:
        row = DepartmentHealthRow(department=department_id)
        session.add(row)
    if news:
        row.reachable, row.since = reachable, now
    row.checked_at, row.last_error = now, error_code
    return news


async def health(session: AsyncSession) -> Sequence[DepartmentHealthRow]:
    """Return what is known of the departments' systems, by department."""
    return (await session.scalars(select(DepartmentHealthRow).order_by(DepartmentHealthRow.department))).all()


async def items(session: AsyncSession) -> Sequence[ServiceItemRow]:
    """Return the basic catalogue by id."""
    return (await session.scalars(select(ServiceItemRow).order_by(ServiceItemRow.id))).all()


async def load_bundle(session: AsyncSession, bundle: BundleRow) -> None:
    """Store a bundle version. The same content again changes nothing; `VersionTaken` for another one once published."""
    known = await session.get(BundleRow, (bundle.id, bundle.version))
    if known is not None and known.state != "draft" and known.hash != bundle.hash:
        raise VersionTaken(f"{bundle.id} {bundle.version}")
    if known is None or known.state == "draft":
        await session.merge(bundle)


async def bundle(session: AsyncSession, bundle_id: str, version: str) -> BundleRow | None:
    """Return one version of a bundle, whatever its state; None if there is none."""
    return await session.get(BundleRow, (bundle_id, version))


async def bundles_on(session: AsyncSession, day: date) -> Sequence[BundleRow]:
    """Return the bundles offered on a day: of each, the published version that took effect last. By id."""
    published = (BundleRow.state == "published", BundleRow.published_from <= day)
    place = func.row_number().over(
        partition_by=BundleRow.id, order_by=(BundleRow.published_from.desc(), BundleRow.loaded_at.desc())
    )
    ranked = select(BundleRow.id, BundleRow.version, place.label("place")).where(*published).subquery()
    asked = select(BundleRow).join(
        ranked, (ranked.c.id == BundleRow.id) & (ranked.c.version == BundleRow.version) & (ranked.c.place == 1)
    )
    return (await session.scalars(asked.order_by(BundleRow.id))).all()


async def load_calendar(session: AsyncSession, calendar: WorkingCalendar, *, notice: str, now: datetime) -> bool:
    """Store a calendar version; False when it is known already, and then nothing is changed."""
    if await session.get(CalendarRow, calendar.version) is not None:
        return False
    compact = to_compact(calendar)
    session.add(CalendarRow(version=calendar.version, compact=compact, notice=notice, loaded_at=now))
    await session.flush()
    return True


async def newest_calendar(session: AsyncSession) -> WorkingCalendar | None:
    """Return the calendar that new cases are pinned to, or None when none was loaded."""
    asked = select(CalendarRow.compact).order_by(CalendarRow.loaded_at.desc(), CalendarRow.version.desc()).limit(1)
    compact = await session.scalar(asked)
    return None if compact is None else from_compact(compact)
