"""Decisions that officers submit and the chief representative signs or returns (GZ 8.3)."""

from fastapi import APIRouter

from api.given import ACT, AtDesk, Key, SignedIn, Version, problems
from api.routers.cases import performed
from api.schemas.common import Id, Performed
from api.schemas.signing import ProposalView, ProposedDecision, Remark, SigningRule
from desk import proposals, signers
from desk.acts import At, Deciding

router = APIRouter(tags=["签发 Signatures"])
ITEM = "/cases/{case}/items/{item}/proposals"


@router.post(
    ITEM,
    operation_id="submitDecision",
    status_code=201,
    summary="报签 · Submit for signature",
    responses=problems(*ACT),
)
async def submit(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, body: ProposedDecision, version: Version, key: Key
) -> ProposalView:
    """Judged by the rules of a decision at once. One at a time for an item; no clock waits for the signature."""
    proposed = Deciding(
        outcome=body.outcome,
        reason=body.reason or "",
        remedies=body.remedies or "",
        site_check=tuple(body.site_check),
    )
    at = At(case_id=case, item=item, version=version, key=key)
    return ProposalView.model_validate(await proposals.submit(desk, person, at, proposed))


@router.post(
    f"{ITEM}/{{proposal}}/withdrawal",
    operation_id="takeDecisionBack",
    summary="撤回报签 · Take it back",
    responses=problems(*ACT),
)
async def take_back(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, proposal: Id, version: Version, key: Key
) -> ProposalView:
    """By whoever submitted it, or a substitute, before it is signed."""
    at = At(case_id=case, item=item, version=version, key=key)
    return ProposalView.model_validate(await proposals.take_back(desk, person, at, proposal))


@router.post(
    f"{ITEM}/{{proposal}}/signature", operation_id="signDecision", summary="签发 · Sign it", responses=problems(*ACT)
)
async def sign(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, proposal: Id, version: Version, key: Key
) -> Performed:
    """The decision is made now, as it was submitted; by the chief representative or the substitute (GZ 8.3)."""
    at = At(case_id=case, item=item, version=version, key=key)
    return performed(case, await proposals.sign(desk, person, at, proposal))


@router.post(
    f"{ITEM}/{{proposal}}/return",
    operation_id="returnDecision",
    summary="退回 · Return it unsigned",
    responses=problems(*ACT),
)
async def send_back(
    *, desk: AtDesk, person: SignedIn, case: str, item: str, proposal: Id, body: Remark, version: Version, key: Key
) -> ProposalView:
    """With a remark for whoever submitted it."""
    at = At(case_id=case, item=item, version=version, key=key)
    return ProposalView.model_validate(await proposals.send_back(desk, person, at, proposal, remark=body.remark))


@router.get(
    "/signing-rule", operation_id="readSigningRule", summary="是否须签发 · The rule", responses=problems(401, 403)
)
async def read_rule(desk: AtDesk, person: SignedIn) -> SigningRule:
    """Whether decisions of the person's department need a signature."""
    return SigningRule(needed=await signers.signature_needed(desk, person))


@router.put(
    "/signing-rule",
    operation_id="setSigningRule",
    summary="设定是否须签发 · Set it",
    responses=problems(401, 403, 409, 422),
)
async def set_rule(desk: AtDesk, person: SignedIn, body: SigningRule) -> SigningRule:
    """By the chief representative; on the record of administration. Refused where nobody could sign."""
    await signers.need_signature(desk, person, needed=body.needed)
    return body
