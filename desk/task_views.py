"""What officers see of a task: the slice its item needs, and what an extension would do before it is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bundles.definition import Library
from db import texts
from desk.acts import At, Extending, extension_command
from desk.bundles import edition_of
from desk.case_views import note_look
from desk.context import Desk
from desk.errors import NotFound, Refused
from desk.holdings import File, holdings_of
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of
from desk.story import Dated, Said, Why, date_label
from domain.case.commands import Order
from domain.case.dates import case_dates
from domain.case.decide import decide
from domain.case.evolve import evolve
from domain.case.state import Case
from domain.derivation import Refusal, render


@dataclass(frozen=True, kw_only=True)
class SliceView:
    """The fields and files one item needs, unmasked, and what is said about it. Every look is on record."""

    case_id: str
    item: str
    version: int
    fields: Mapping[str, Any]
    titles: Mapping[str, Said]
    files: tuple[File, ...]
    texts: Mapping[str, str]


async def task_slice(desk: Desk, person: Person, case_id: str, item: str, *, why: str = "handling") -> SliceView:
    """What an item's department sees of the submission: nothing but what the item needs (PIPL 6). On record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
    definition = (await edition_of(desk, standing.row.bundle, standing.row.bundle_version)).definition
    async with desk.database.reading() as session:
        cut = (await holdings_of(session, case_id)).slice(definition, item)
        task = standing.case.task(item)
        notice = standing.case.notice
        points = (*(task.defects if task else ()), *(notice.points if notice else ()))
        refs = [point.text for point in points if point.item == item]
        said = await texts.read(session, case_id, [ref for ref in refs if ref])
    await note_look(desk, person.actor, case_id, what=f"slice:{item}", why=why)
    asked = [field for field in definition.fields if field.id in cut.fields]
    titles = {field.id: Said(zh=field.title.zh, en=field.title.en) for field in asked}
    return SliceView(
        case_id=case_id,
        item=item,
        version=standing.row.head_seq,
        fields=cut.fields,
        titles=titles,
        files=cut.files,
        texts=said,
    )


async def task_file(desk: Desk, person: Person, case_id: str, item: str, sha256: str) -> tuple[File, bytes]:
    """One file of an item's slice. Raises NotFound for a file that the item does not need. On record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
    definition = (await edition_of(desk, standing.row.bundle, standing.row.bundle_version)).definition
    async with desk.database.reading() as session:
        cut = (await holdings_of(session, case_id)).slice(definition, item)
    file = next((one for one in cut.files if one.sha256 == sha256), None)
    content = await desk.files.read(sha256) if file else None
    if file is None or content is None:
        raise NotFound("file.unknown", subject=case_id)
    await note_look(desk, person.actor, case_id, what=f"material:{file.material}", why="handling")
    return file, content


async def preview_extension(
    desk: Desk, person: Person, at: At, extending: Extending
) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """The dates before and after an extension, without doing it. Raises Refused as the act itself would."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, at.case_id)
    act = Act.EXTEND if at.item else Act.EXTEND_CASE
    require(person.actor, act, standing.about(at.item) if at.item else standing.subject)
    reference = "t_" + "0" * 32 if extending.reason else ""
    order = Order(id="preview", by=person.actor, command=extension_command(at.item, extending, reason=reference))
    decided = decide(standing.case, order, desk.now())
    if isinstance(decided, Refusal):
        raise Refused(decided, subject=at.case_id)
    after = standing.case
    for event in decided:
        after = evolve(after, event)
    library = await desk.shelf.library(standing.row.bundle, standing.row.bundle_version)
    today = desk.today()
    return dates_of(standing.case, library, today), dates_of(after, library, today)


def dates_of(case: Case, library: Library, today: date) -> tuple[Dated, ...]:
    """A case's dates as they stand, with the reasons; names are those of a library."""
    return tuple(
        Dated(
            key=key,
            label=date_label(key, library),
            on=due.on,
            at=due.at,
            was=None,
            provisional=due.provisional,
            suspended=due.suspended,
            why=tuple(Why(rule=step.rule, zh=render(step, "zh"), en=render(step, "en")) for step in due.derivation),
        )
        for key, due in case_dates(case, today)
    )
