"""Each act of officers and chief representatives on an item; what the law says to it is the core's to decide."""

from fastapi import APIRouter

from api.given import ACT, AtDesk, Key, SignedIn, Version, problems
from api.routers.cases import performed
from api.schemas import acts as given
from api.schemas.common import DateView, Performed
from desk import acts, task_views
from desk.acts import At, Deciding, Extending, Found

router = APIRouter(prefix="/cases/{case}/items/{item}", tags=["事项办理 Officers' acts"], responses=problems(*ACT))
whole_case = APIRouter(prefix="/cases/{case}", tags=["事项办理 Officers' acts"], responses=problems(*ACT))


@router.post("/precheck", operation_id="reportPrecheck", summary="预审 · Report a pre-check")
async def precheck(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.PrecheckReport, version: Version, key: Key
) -> Performed:
    """No defects mean that it conforms. After the first round only points of the one notice may come back (GZ 13.2)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.precheck(desk, person, at, _found(body.defects)))


@router.post("/decline", operation_id="declineItem", summary="不予受理 · Not accept an item")
async def decline(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Decline, version: Version, key: Key
) -> Performed:
    """Only on the two grounds of 许可法 32(1)(一) and (二)."""
    at = At(case_id=case, item=item, version=version, key=key)
    done = await acts.decline(
        desk, person, at, ground=body.ground, reason=body.reason, competent_organ=body.competent_organ
    )
    return performed(case, done)


@router.post("/late-notice", operation_id="admitLateNotice", summary="补充告知（认错） · Admit a late notice")
async def admit_late_notice(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.LateNotice, version: Version, key: Key
) -> Performed:
    """Ask for what the one notice left out: recorded as a breach of GZ 13.2 and shown to the supervisor."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.admit_late_notice(desk, person, at, _found(body.defects), reason=body.reason))


@router.post("/exclusions", operation_id="startExclusion", summary="扣除开始 · Stop the clock")
async def start_exclusion(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.ExclusionStart, version: Version, key: Key
) -> Performed:
    """Only on one of the eight grounds of 许可法 45, by written notice that says how long it takes."""
    done = await acts.start_exclusion(
        desk,
        person,
        At(case_id=case, item=item, version=version, key=key),
        ground=body.ground,
        estimated=body.estimated,
        notice=body.notice,
        reason=body.reason or "",
        on=body.on,
        notified_on=body.notified_on,
    )
    return performed(case, done)


@router.post("/exclusions/end", operation_id="endExclusion", summary="扣除结束 · Let the clock run on")
async def end_exclusion(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.ExclusionEnd, version: Version, key: Key
) -> Performed:
    """The excluded step is over."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.end_exclusion(desk, person, at, ground=body.ground, on=body.on))


@router.post("/extension", operation_id="extendTask", summary="延期 · Extend the limit")
async def extend(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Extension, version: Version, key: Key
) -> Performed:
    """Once, before the due date, approved by the right rank, with its reason (许可法 42, GZ 13.4b)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.extend(desk, person, at, _extending(body)))


@router.post("/extension/preview", operation_id="previewExtension", summary="延期试算 · What an extension would do")
async def preview_extension(
    desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Extension
) -> given.ExtensionPreview:
    """The dates before and after, without doing it; refused just as the extension itself would be."""
    before, after = await task_views.preview_extension(desk, person, At(case_id=case, item=item), _extending(body))
    return given.ExtensionPreview(
        before=[DateView.model_validate(one) for one in before],
        after=[DateView.model_validate(one) for one in after],
    )


@router.post("/extension/filing", operation_id="fileExtension", summary="延期备案 · File an extension")
async def file_extension(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Filing, version: Version, key: Key
) -> Performed:
    """Lodge the extension with the government-services department (GZ 13.4c)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.file_extension(desk, person, at, filing=body.filing, on=body.on))


@router.post("/hearing/offer", operation_id="offerHearing", summary="告知听证权利 · Offer a hearing")
async def offer_hearing(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.HearingOffer, version: Version, key: Key
) -> Performed:
    """Tell the right to a hearing (许可法 47)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.offer_hearing(desk, person, at, notice=body.notice))


@router.post("/hearing/schedule", operation_id="scheduleHearing", summary="确定听证日期 · Schedule the hearing")
async def schedule_hearing(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.HearingSchedule, version: Version, key: Key
) -> Performed:
    """At least seven working days ahead (许可法 48)."""
    at = At(case_id=case, item=item, version=version, key=key)
    done = await acts.schedule_hearing(desk, person, at, day=body.to_be_held_on, notice=body.notice)
    return performed(case, done)


@router.post("/hearing/record", operation_id="holdHearing", summary="听证笔录 · Record the hearing")
async def hold_hearing(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.HearingRecord, version: Version, key: Key
) -> Performed:
    """The hearing took place; the decision rests on its record (许可法 48)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.hold_hearing(desk, person, at, record=body.record, on=body.on))


@router.post("/decision", operation_id="decideTask", summary="作出决定 · Decide")
async def decide(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Decision, version: Version, key: Key
) -> Performed:
    """A refusal gives reasons and remedies (许可法 38); an on-site check has two officers (许可法 34)."""
    deciding = Deciding(
        outcome=body.outcome,
        reason=body.reason or "",
        remedies=body.remedies or "",
        site_check=tuple(body.site_check),
        on=body.on,
    )
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await acts.decide(desk, person, at, deciding))


@router.post("/overrun-explanation", operation_id="explainOverrun", summary="说明超期原因 · Explain a passed promise")
async def explain_overrun(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: given.Explanation, version: Version, key: Key
) -> Performed:
    """Explain why the promise was passed, and say what the public is told (优化营商环境条例 36(2))."""
    at = At(case_id=case, item=item, version=version, key=key)
    done = await acts.explain_overrun(desk, person, at, reason=body.reason, public_reason=body.public_reason)
    return performed(case, done)


@whole_case.post("/extension", operation_id="extendCase", summary="联办延期 · Extend joint handling")
async def extend_case(
    *, desk: AtDesk, person: SignedIn, case: str, body: given.Extension, version: Version, key: Key
) -> Performed:
    """Beyond the 45 days of joint handling, approved by the head of government (许可法 42(2)); by the lead's chief."""
    at = At(case_id=case, version=version, key=key)
    return performed(case, await acts.extend(desk, person, at, _extending(body)))


@whole_case.post("/extension/filing", operation_id="fileCaseExtension", summary="联办延期备案 · File it")
async def file_case_extension(
    *, desk: AtDesk, person: SignedIn, case: str, body: given.Filing, version: Version, key: Key
) -> Performed:
    """Lodge the extension of joint handling (GZ 13.4c)."""
    at = At(case_id=case, version=version, key=key)
    return performed(case, await acts.file_extension(desk, person, at, filing=body.filing, on=body.on))


def _found(defects: list[given.DefectFound]) -> tuple[Found, ...]:
    return tuple(Found(target=one.target, requirement=one.requirement or "") for one in defects)


def _extending(body: given.Extension) -> Extending:
    return Extending(
        by=body.by,
        approver=body.approver,
        reason=body.reason or "",
        notified_on=body.notified_on,
        on=body.on,
    )
