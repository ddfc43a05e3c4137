"""A task as its officer works on it: what was handed in, beside what the guide asks for, and what can be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bundles.comparing.edition import Edition
from bundles.entries import Material
from bundles.findings import Text
from bundles.terms import name_of
from db import accounts, inbox, texts
from desk.absences import may_touch
from desk.bundles import edition_of
from desk.case_shapes import TaskView, View
from desk.case_views import case_view
from desk.choices import Choices, choices_of
from desk.context import Desk
from desk.holdings import File
from desk.inbox_views import NEAR, working_days_left
from desk.people import Person
from desk.permissions import Act, require
from desk.proposal_views import ProposalView, returned_before, shown_of, signing_of
from desk.publishing.blocks import Cell, Facts
from desk.publishing.elements import item_sections
from desk.standing import standing_of
from desk.story import Dated
from desk.task_views import task_slice
from domain.case.state import Case, Task

DUE_OF: Final = {"precheck": ("notice", "recheck"), "decide": ("statutory", "promised")}


@dataclass(frozen=True, kw_only=True)
class FieldSheet:
    """One field that the item needs: what was filled in ("" for nothing), and why it may be asked."""

    target: str
    title: Text
    value: str | Text
    hint: Text | None
    sensitive: Text | None


@dataclass(frozen=True, kw_only=True)
class MaterialSheet:
    """One material that the item needs, with what the guide asks of it. `state`: there, missing, promised or shared."""

    target: str
    name: Text
    basis: Text
    kind: Text
    source: Text
    media_types: tuple[str, ...]
    size: int
    state: str
    files: tuple[File, ...]


@dataclass(frozen=True, kw_only=True)
class Point:
    """Something said about a field or a material: found by this department, or asked for in a notice."""

    target: str
    requirement: str
    open: bool
    told: bool
    late: bool


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What every page about a task begins with. `holder`: the login of whoever has claimed it; empty for nobody.

    `held` means that somebody else has it and this person doesn't stand in for them, so that no act is open.
    `due` is the date by which the law wants the next act, `left` the working days until it. `proposal`: what was last
    submitted for signature; `returned`: what was returned unsigned before it, the latest first.
    """

    view: View
    task: TaskView
    state: Task
    choices: Choices
    proposal: ProposalView | None
    returned: tuple[ProposalView, ...]
    version: int
    holder: str
    held: bool
    due: Dated | None
    left: int | None
    near: bool
    overdue: bool
    today: date


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The whole task. Looking at it is on record (PIPL 54)."""

    heading: Heading
    fields: tuple[FieldSheet, ...]
    materials: tuple[MaterialSheet, ...]
    points: tuple[Point, ...]
    guide: tuple[tuple[Text, Cell], ...]


async def task_heading(desk: Desk, person: Person, case_id: str, item: str) -> Heading:
    """What is known of a task without looking at what was handed in. Raises NotFound, NotEntitled."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
        row = await inbox.task(session, case_id, item)
        claimed = (row.claimed_by if row else None) or ""
        logins = await accounts.logins_of(session, [claimed] if claimed else [])
        held = bool(claimed) and not await may_touch(desk, session, person, claimed)
        library = await desk.shelf.library(standing.row.bundle, standing.row.bundle_version, within=session)
        signing = await signing_of(desk, session, person, standing.case, item)
        proposal = await shown_of(session, standing.case, item)
        returned = await returned_before(session, standing.case, item, proposal)
    view = await case_view(desk, person, case_id)
    task = next(one for one in view.tasks if one.item == item)
    state = standing.case.task(item)
    assert state is not None  # noqa: S101 - `about` has raised for an unknown item
    due = _due(view, task)
    today, (_, calendar) = desk.today(), standing.case.pinned
    left = working_days_left(due.on, today, calendar) if due else None
    return Heading(
        view=view,
        task=task,
        state=state,
        choices=choices_of(standing, person, item, library, desk.now(), signing=signing),
        proposal=proposal,
        returned=returned,
        version=standing.row.head_seq,
        holder=logins.get(claimed, claimed),
        held=held,
        due=due,
        left=left,
        near=left is not None and 0 <= left <= NEAR and not task.suspended,
        overdue=due is not None and due.on < today and not task.suspended,
        today=today,
    )


async def task_sheet(desk: Desk, person: Person, case_id: str, item: str) -> Sheet:
    """Everything about a task. Raises NotFound, NotEntitled."""
    heading = await task_heading(desk, person, case_id, item)
    cut = await task_slice(desk, person, case_id, item)
    edition = await edition_of(desk, heading.view.summary.bundle, heading.view.bundle_version)
    files: dict[str, list[File]] = {}
    for file in cut.files:
        files.setdefault(file.material, []).append(file)
    planned = heading.state.item
    async with desk.database.reading() as session:
        case = (await standing_of(session, person, case_id)).case
        found = await texts.read(session, case_id, [point.text for point in heading.state.defects if point.text])
    return Sheet(
        heading=heading,
        fields=tuple(_field(edition, name, cut.fields) for name in planned.fields),
        materials=tuple(
            _material(edition, case, name, tuple(files.get(name, ()))) for name in _needed(edition, heading.state)
        ),
        points=_points(heading, found),
        guide=_guide(edition, item),
    )


def _due(view: View, task: TaskView) -> Dated | None:
    dates = {one.key: one for one in view.dates}
    names = DUE_OF.get(task.turn, ())
    keys = names if task.turn == "precheck" else tuple(f"{task.item}.{name}" for name in names)
    return next((dates[key] for key in keys if key in dates), None)


def _field(edition: Edition, name: str, given: Mapping[str, Any]) -> FieldSheet:
    field = next((one for one in edition.definition.fields if one.id == name), None)
    if field is None:  # a field of another version of the bundle than the one that can be read now
        return FieldSheet(
            target=f"field:{name}",
            title=Text(zh=name, en=name),
            value=str(given.get(name, "")),
            hint=None,
            sensitive=None,
        )
    element = edition.catalogue.elements[field.element]
    return FieldSheet(
        target=f"field:{name}",
        title=field.title,
        value=_value(field.schema, given.get(name)),
        hint=field.hint,
        sensitive=element.basis if element.sensitive else None,
    )


def _value(schema: Mapping[str, Any], value: Any) -> str | Text:
    if value is None:
        return ""
    label = schema.get("x-labels", {}).get(value) if isinstance(value, str) else None
    return Text(zh=label["zh"], en=label["en"]) if label else str(value)


def _needed(edition: Edition, task: Task) -> tuple[str, ...]:
    """The materials that may be asked for, then those that the department gets by itself (GZ 17.2b)."""
    entry = next((one for one in edition.definition.items if one.item == task.item.id), None)
    known = [(name, edition.definition.use_of(name)) for name in (entry.materials if entry else ())]
    others = [name for name, use in known if use and not use.from_applicant]
    return tuple(dict.fromkeys((*task.item.materials, *others)))


def _material(edition: Edition, case: Case, name: str, files: tuple[File, ...]) -> MaterialSheet:
    material: Material | None = edition.catalogue.materials.get(name)
    use = edition.definition.use_of(name)
    unknown = Text(zh=name, en=name)
    return MaterialSheet(
        target=f"material:{name}",
        name=material.name if material else unknown,
        basis=material.demanded_by if material else unknown,
        kind=name_of(use.role) if use else unknown,
        source=name_of(use.source) if use else unknown,
        media_types=material.media_types if material else (),
        size=material.size if material else 0,
        state=_state(case, name, asked=use is None or use.from_applicant, there=bool(files)),
        files=files,
    )


def _state(case: Case, name: str, *, asked: bool, there: bool) -> str:
    if there:
        return "there"
    if name in case.deferred or (name in case.missing and name in case.promised):
        return "promised"
    return "missing" if asked else "shared"


def _points(heading: Heading, found: Mapping[str, str]) -> tuple[Point, ...]:
    """What was found and not told yet, then what the notices ask for."""
    own = [
        Point(target=one.target, requirement=found.get(one.text, ""), open=True, told=False, late=False)
        for one in heading.state.defects
    ]
    told = [
        Point(target=one.target, requirement=one.requirement, open=one.open, told=True, late=notice.late)
        for notice in heading.view.notices
        for one in notice.points
        if one.item == heading.task.item
    ]
    return (*(own if not told else ()), *told)


def _guide(edition: Edition, item: str) -> tuple[tuple[Text, Cell], ...]:
    """The nine elements of the item as its guide has them (GZ 5.2a)."""
    section = next(
        (one for one in item_sections(edition.definition, edition.catalogue) if one.id == f"item-{item}"), None
    )
    blocks = section.blocks if section else ()
    return tuple(row for block in blocks if isinstance(block, Facts) for row in block.rows)
