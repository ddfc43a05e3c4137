"""What the papers of the intake say, out of the recorded facts: 许可法 32(2) wants each dated and in writing.

Receipt, acceptance, non-acceptance, the one notice. Personal data is gathered for printing and dropped with the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, assert_never

from bundles.definition import BundleDefinition, Library
from bundles.findings import Text
from certificates.content import Bilingual, BodyField, CertificateContent, Defect, DocumentKind, standard_remedies
from desk.paper_kinds import Recorded, title_of
from desk.story import item_name, said_of, sentence
from domain.case import events as e
from domain.case.dates import case_dates
from domain.case.state import Case, TaskState
from domain.case.words import DeclineGround
from domain.case.words import Defect as Point
from domain.clock import Due
from domain.wording.days import day_words

_GROUNDS: Final = {
    DeclineGround.NOT_REQUIRED: (
        "《中华人民共和国行政许可法》第三十二条第一款第一项",
        Bilingual(zh="该事项依法不需要申请，决定不予受理。", en="By law no application is needed; it is not accepted."),
    ),
    DeclineGround.WRONG_ORGAN: (
        "《中华人民共和国行政许可法》第三十二条第一款第二项",
        Bilingual(
            zh="该事项依法不属于本机关职权范围，决定不予受理。",
            en="By law this is not within the powers of this organ; it is not accepted.",
        ),
    ),
}
_REMEDIES: Final = standard_remedies(
    reconsideration_body=Bilingual(zh="本级人民政府", en="the people's government at the same level"),
    court=Bilingual(zh="有管辖权的人民法院", en="the people's court that has jurisdiction"),
)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What one paper is made of. `case` as it stood when the event had taken effect on `day`."""

    event: Recorded
    case: Case
    day: date
    log_head: str
    library: Library
    holder_name: str
    holder_masked_id: str
    texts: Mapping[str, str]
    address: str

    @property
    def bundle(self) -> BundleDefinition:
        """The version of the bundle that the case is pinned to."""
        return self.library.bundles[self.case.pinned[0].bundle]

    def due(self, key: str) -> Due | None:
        """A date of the case with its derivation, as it was then."""
        return dict(case_dates(self.case, self.day)).get(key)


def paper(ground: Ground, number: str) -> CertificateContent:
    """The paper of one event, under its number."""
    event = ground.event
    match event:
        case e.CaseReceived():
            return _received(ground, event, number)
        case e.CaseAccepted():
            return _accepted(ground, event, number)
        case e.ItemDeclined():
            return _declined(ground, event, number)
        case e.NoticeIssued():
            return _noticed(ground, event.points, number, reasons="")
        case e.LateNoticeAdmitted():
            return _noticed(ground, event.points, number, reasons=ground.texts.get(event.reason, ""))
        case _:
            assert_never(event)


def _received(ground: Ground, event: e.CaseReceived, number: str) -> CertificateContent:
    told_by = ground.due("notice")
    rows = [BodyField("收件日期", "Received on", _day(event.received_on)), _items(ground)]
    if event.missing:
        rows.append(BodyField("未提交的材料", "Not handed in", _materials(ground, event.missing)))
    if event.promised:
        rows.append(BodyField("承诺补交的材料", "Promised for later", _materials(ground, event.promised)))
    if told_by:
        rows.append(
            BodyField(
                "告知或者受理的最后日期",
                "Last day to tell or accept",
                f"{_day(told_by.on)}（逾期不告知的，自收件之日起即为受理）",
            )
        )
    return _receipt(ground, number, body=tuple(rows), legal_basis="《中华人民共和国行政许可法》第三十二条")


def _accepted(ground: Ground, event: e.CaseAccepted, number: str) -> CertificateContent:
    promised = ground.due("case.promised")
    basis = sentence(
        f"case-accepted.{event.basis.value}", {"accepted_on": event.accepted_on.isoformat()}, ground.library
    )
    rows = [
        BodyField("受理日期", "Accepted on", _day(event.accepted_on)),
        BodyField("受理情形", "How it was accepted", basis.zh),
        _items(ground),
    ]
    if event.tolerated:
        by = ground.due("tolerance")
        until = f"（{_day(by.on)}前补交）" if by else ""
        rows.append(BodyField("容缺材料", "Deferred materials", _materials(ground, event.tolerated) + until))
    if statutory := ground.due("case.statutory"):
        rows.append(BodyField("法定办结日期", "Legal limit", _day(statutory.on)))
    return _receipt(
        ground,
        number,
        statement=Bilingual(
            zh="你（单位）提交的下列申请，决定予以受理。", en="The application named below has been accepted."
        ),
        body=tuple(rows),
        legal_basis="《中华人民共和国行政许可法》第三十二条第一款、第二款；《广州市政务服务条例》第十三条",
        due=promised,
    )


def _declined(ground: Ground, event: e.ItemDeclined, number: str) -> CertificateContent:
    basis, statement = _GROUNDS[event.ground]
    rows = []
    if organ := ground.texts.get(event.competent_organ):
        rows.append(BodyField("请向该机关申请", "Apply to", organ))
    task = ground.case.task(event.item)
    return _receipt(
        ground,
        number,
        item=event.item,
        department=task.item.department if task else "",
        statement=statement,
        body=tuple(rows),
        reasons=ground.texts.get(event.reason, ""),
        legal_basis=basis,
        remedies=_REMEDIES,
    )


def _receipt(
    ground: Ground,
    number: str,
    *,
    item: str = "",
    department: str = "",
    statement: Bilingual | None = None,
    body: tuple[BodyField, ...],
    reasons: str = "",
    legal_basis: str,
    remedies: Bilingual | None = None,
    due: Due | None = None,
) -> CertificateContent:
    what = item_name(item, ground.library) if item else ground.bundle.name
    return CertificateContent(
        kind=DocumentKind.RECEIPT,
        number=number,
        title=title_of(ground.event),
        holder_name=ground.holder_name,
        holder_masked_id=ground.holder_masked_id,
        case_id=ground.case.id,
        item=Bilingual(zh=what.zh, en=what.en),
        department=_department(ground, department or ground.case.pinned[0].lead),
        decided_on=ground.day,
        demo=ground.case.demo,
        verify_url=f"{ground.address}/verify/{number}",
        log_head=ground.log_head,
        statement=statement,
        body=body,
        reasons=reasons,
        legal_basis=legal_basis,
        remedies=remedies,
        due_on=due.on if due else None,
        due_why=_why(due, ground.library) if due else None,
        due_provisional=due.provisional if due else False,
    )


def _noticed(ground: Ground, points: tuple[Point, ...], number: str, *, reasons: str) -> CertificateContent:
    due = ground.due("supply")
    return CertificateContent(
        kind=DocumentKind.NOTICE,
        number=number,
        title=title_of(ground.event),
        holder_name=ground.holder_name,
        holder_masked_id=ground.holder_masked_id,
        case_id=ground.case.id,
        item=Bilingual(zh=ground.bundle.name.zh, en=ground.bundle.name.en),
        department=_department(ground, ground.case.pinned[0].lead),
        decided_on=ground.day,
        demo=ground.case.demo,
        verify_url=f"{ground.address}/verify/{number}",
        log_head=ground.log_head,
        body=(BodyField("告知日期", "Told on", _day(ground.day)),),
        reasons=reasons,
        legal_basis="《中华人民共和国行政许可法》第三十二条第一款第四项；《广州市政务服务条例》第十三条",
        defects=tuple(_defects(ground, points)),
        due_on=due.on if due else None,
        due_why=_why(due, ground.library) if due else None,
        due_provisional=due.provisional if due else False,
    )


def _defects(ground: Ground, points: tuple[Point, ...]) -> Iterator[Defect]:
    for point in points:
        task = ground.case.task(point.item)
        asked = ground.texts.get(point.text, "")
        name = _target(ground, point.target)
        yield Defect(
            department=_department(ground, task.item.department if task else ""),
            material=name,
            problem="不符合要求" if point.text else "未提交",
            requirement=asked or f"请提交：{name.zh}",
        )


def _target(ground: Ground, target: str) -> Bilingual:
    """What a point is about: a material, or a field of the one form."""
    kind, _, name = target.partition(":")
    said: Text | None
    if kind == "material":
        material = ground.library.catalogue.materials.get(name)
        said = material.name if material else None
    else:
        said = next((field.title for field in ground.bundle.fields if field.id == name), None)
    return Bilingual(zh=said.zh, en=said.en) if said else Bilingual(zh=name, en=name)


def _materials(ground: Ground, names: tuple[str, ...]) -> str:
    return "、".join(_target(ground, f"material:{name}").zh for name in names)


def _items(ground: Ground) -> BodyField:
    taking_part = [task.item.id for task in ground.case.tasks if task.state is not TaskState.DECLINED]
    return BodyField("所含事项", "Items", "、".join(item_name(item, ground.library).zh for item in taking_part))


def _department(ground: Ground, department: str) -> Bilingual:
    known = ground.library.catalogue.departments.get(department)
    return Bilingual(zh=known.name.zh, en=known.name.en) if known else Bilingual(zh=department, en=department)


def _why(due: Due, library: Library) -> Bilingual:
    steps = due.derivation
    return Bilingual(
        zh=" ".join(said_of(step, library, "zh") for step in steps),
        en=" ".join(said_of(step, library, "en") for step in steps),
    )


def _day(day: date) -> str:
    return day_words(day, "zh")
