"""Why something took longer, stood still, was refused or moved, in departments' words (GZ 13.4, 许可法 38(2), 45)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import Library
from db import caselog, texts
from desk.story import Said, item_name
from domain.calendar import CHINA
from domain.case import events as e
from domain.case.commands import Outcome, TextRef

KINDS: Final = {
    "extension": ("延期理由", "Reason of the extension"),
    "exclusion": ("不计入时间的理由", "Reason why time is not counted"),
    "refusal": ("不予办理的理由", "Reason of the refusal"),
    "remedies": ("救济途径", "Remedies"),
    "non-acceptance": ("不予受理的理由", "Reason of the non-acceptance"),
    "overrun": ("超过承诺期限的说明", "Why the promise was not kept"),
    "published": ("向社会公开的说明", "What was published about it"),
    "late-notice": ("迟到告知的理由", "Reason of the late notice"),
    "version": ("转用新版本的理由", "Reason of the move to a newer version"),
}


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """What a department told the applicant. `item` is empty where it concerns the whole case."""

    kind: str
    label: Said
    item: str
    item_name: Said | None
    on: date
    text: str


async def explanations_of(
    session: AsyncSession, case_id: str, library: Library, *, items: Sequence[str] | None = None
) -> tuple[Explanation, ...]:
    """Every reason on record, oldest first; `items` limits them to those of one department."""
    told = [
        (kind, item, day, ref)
        for row in await caselog.log_rows(session, case_id)
        for kind, item, ref in _told(caselog.event_of(row))
        if ref and (items is None or not item or item in items)
        for day in [row.at.astimezone(CHINA).date()]
    ]
    said = await texts.read(session, case_id, [ref for *_, ref in told])
    return tuple(
        Explanation(
            kind=kind,
            label=Said(zh=KINDS[kind][0], en=KINDS[kind][1]),
            item=item,
            item_name=item_name(item, library) if item else None,
            on=day,
            text=said[ref],
        )
        for kind, item, day, ref in told
        if ref in said
    )


def _told(event: e.Event) -> Iterator[tuple[str, str, TextRef]]:
    match event:
        case e.TaskExtended(item=item, extension=extension):
            yield "extension", item, extension.reason_ref
        case e.CaseExtended(extension=extension):
            yield "extension", "", extension.reason_ref
        case e.ExclusionStarted(item=item, exclusion=exclusion):
            yield "exclusion", item, exclusion.reason_ref
        case e.TaskDecided(item=item, outcome=Outcome.REFUSED, reason=reason, remedies=remedies):
            yield "refusal", item, reason
            yield "remedies", item, remedies  # 许可法 38(2): whoever is refused is told them
        case e.ItemDeclined(item=item, reason=reason):
            yield "non-acceptance", item, reason
        case e.OverrunExplained(item=item, reason=reason, public_reason=published):
            yield "overrun", item, reason
            yield "published", item, published  # whoever is concerned sees what the public is told
        case e.LateNoticeAdmitted(reason=reason):
            yield "late-notice", "", reason
        case e.PlanRepinned(reason=reason):
            yield "version", "", reason  # GZ 13.4a: whoever waits is told why the rules of the case are others
        case _:
            return
