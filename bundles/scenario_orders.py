"""Reads what a scenario's step asks for: a command by its name in kebab-case, its fields, and who gives it.

Sugar that keeps scenarios readable: the actor defaults to whoever the law names first; `item` may be a list, or
`every`; a defect needs no id; free text stands in the file and travels as a reference, as it would from the window.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, get_args

from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.names import item_name, with_id
from bundles.scenario_words import COMMANDS, PASSING
from bundles.typed import Mismatch, build, names_in
from domain.calendar import WorkingCalendar, table_from_line, to_compact
from domain.case import commands as c
from domain.case.roles import MAY
from domain.derivation import Refusal
from domain.limits import parse_ground
from domain.plan import Plan

Pointer: TypeAlias = tuple[str | int, ...]
MANY: Final = 3  # items of one step that are too many to be named in its heading
FREE_TEXT: Final = ("reason", "public_reason", "remedies", "record", "comment", "receipt")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One order of a step, or why it can't even be said: a ground that the law doesn't know has no code."""

    order: c.Order | Refusal
    command: str  # kebab-case name


def kebab(name: str) -> str:
    """CaseAccepted -> case-accepted."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


# A scenario plays one version of a bundle, so it can't move its case to another one.
KINDS: Final[Mapping[str, type[c.Command]]] = {
    kebab(kind.__name__): kind for kind in get_args(c.Command) if kind is not c.RepinPlan
}


def text_ref(text: str) -> c.TextRef:
    """A reference of the same shape as the stored ones; the same text gives the same reference."""
    return "t_" + hashlib.sha256(f"scenario:{text}".encode()).hexdigest()[:32]


def read_orders(
    data: Mapping[str, Any],
    pointer: Pointer,
    number: int,
    plan: Plan,
    calendar: WorkingCalendar,
    *,
    catalogue: Catalogue,
) -> tuple[tuple[Told, ...], Text]:
    """The orders of one step and what they are called. Mismatch, with the place, for anything that makes no order."""
    if "do" not in data:
        return (), PASSING
    name, fields = _named(data["do"], pointer)
    inner = (*pointer, name)
    told = []
    for place, single in enumerate(_singles(fields, plan)):
        command = _command(name, single, plan, calendar, inner)
        if isinstance(command, Refusal):
            told.append(Told(order=command, command=name))
            continue
        by = _actor(data.get("as", ""), command, plan, pointer)
        told.append(Told(order=c.Order(id=f"step-{number}.{place}", by=by, command=command), command=name))
    return tuple(told), _what(COMMANDS[name], fields, plan, catalogue)


def _named(do: Any, pointer: Pointer) -> tuple[str, dict[str, Any]]:
    name, fields = (do, {}) if isinstance(do, str) else next(iter(do.items()))
    if name not in KINDS or KINDS[name] is c.Receive:
        raise Mismatch(pointer, f"one of {', '.join(sorted(set(KINDS) - {'receive'}))}")
    if not isinstance(fields, dict):
        raise Mismatch((*pointer, name), "a mapping with the command's fields")
    return name, fields


def _singles(fields: dict[str, Any], plan: Plan) -> Iterator[dict[str, Any]]:
    items = fields.get("item")
    if items == "every":
        items = [item.id for item in plan.items]
    if not isinstance(items, list):
        yield fields
        return
    for item in items:
        yield {**fields, "item": item}


def _what(command: Text, fields: dict[str, Any], plan: Plan, catalogue: Catalogue) -> Text:
    """The command and the items it is about, by name; the ids in brackets are those of the file."""
    items = [str(single["item"]) for single in _singles(fields, plan) if single.get("item")]
    if not items:
        return command
    named = [with_id(item_name, item, catalogue) for item in (items if len(items) < MANY else items[:1])]
    zh, en = "、".join(name.zh for name in named), ", ".join(name.en for name in named)
    if len(items) >= MANY:
        zh, en = f"{zh} 等{len(items)}项", f"{en} and {len(items) - 1} more"
    return Text(zh=f"{command.zh}：{zh}", en=f"{command.en}: {en}")


def _command(
    name: str, fields: dict[str, Any], plan: Plan, calendar: WorkingCalendar, pointer: Pointer
) -> c.Command | Refusal:
    kind = KINDS[name]
    if kind is c.RepinCalendar:
        return _repin(fields, calendar, pointer)
    made = dict(fields)
    if "item" in made and plan.item(str(made["item"])) is None:
        raise Mismatch((*pointer, "item"), f"an item of this plan: {', '.join(item.id for item in plan.items)}")
    if isinstance(made.get("ground"), str) and kind in (c.StartExclusion, c.EndExclusion):
        ground = parse_ground(made["ground"])
        if isinstance(ground, Refusal):
            return ground
        made["ground"] = ground.value
    for field in FREE_TEXT:
        if isinstance(made.get(field), str) and made[field]:
            made[field] = text_ref(made[field])
    if isinstance(made.get("defects"), list):
        made["defects"] = [_defect(entry, place, made) for place, entry in enumerate(made["defects"], start=1)]
    if kind is c.StartExclusion:
        made.setdefault("estimated", None)
        made.setdefault("notice", "")
    for field in ("reason", "notice", "record"):
        # Left out means not given: the law refuses it, not the reader of the file.
        if field in names_in(kind):
            made.setdefault(field, "")
    command: c.Command = build(kind, made, pointer=pointer)
    return command


def _defect(entry: Any, place: int, fields: Mapping[str, Any]) -> Any:
    if not isinstance(entry, dict):
        return entry
    item = entry.get("item", fields.get("item", ""))
    made = {"id": f"{item}.{place}", "item": item, **entry}
    if isinstance(made.get("text"), str):
        made["text"] = text_ref(made["text"])
    return made


def _repin(fields: dict[str, Any], calendar: WorkingCalendar, pointer: Pointer) -> c.RepinCalendar:
    missing = [name for name in ("year", "notice", "off", "work") if name not in fields]
    if missing:
        raise Mismatch(pointer, f"also {', '.join(missing)}")
    try:
        table = table_from_line(f"{fields['year']}|{fields['notice']}|off:{fields['off']}|work:{fields['work']}")
    except ValueError:
        raise Mismatch(pointer, 'days written as "0101-0103,0205-0211"') from None
    return c.RepinCalendar(calendar=to_compact(calendar.with_year(table)), notice=str(fields["notice"]))


def _actor(said: str, command: c.Command, plan: Plan, pointer: Pointer) -> c.Actor:
    role, _, department = (said or _default_role(command)).partition("@")
    named = c.Role(role)
    if not department and named in (c.Role.OFFICER, c.Role.CHIEF, c.Role.DEPARTMENT_SYSTEM):
        department = _department_of(command, plan)
    if department and named in (c.Role.APPLICANT, c.Role.ENGINE):
        raise Mismatch((*pointer[:-1], "as"), "no department for an applicant or the engine")
    return c.Actor(role=named, id=f"{role}-{department}" if department else role, department=department)


def _default_role(command: c.Command) -> c.Role:
    may = MAY[type(command)]
    if "item" in names_in(type(command)) and c.Role.OFFICER in may:
        return c.Role.OFFICER
    order = (c.Role.APPLICANT, c.Role.CHIEF, c.Role.OFFICER, c.Role.CLERK, c.Role.ADMINISTRATOR, c.Role.ENGINE)
    return next(role for role in order if role in may)


def _department_of(command: c.Command, plan: Plan) -> str:
    item_id = getattr(command, "item", "")
    if isinstance(command, c.AdmitLateNotice) and command.defects:
        item_id = command.defects[0].item
    item = plan.item(item_id) if item_id else None
    return item.department if item else plan.lead
