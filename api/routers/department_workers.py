"""What a department's own worker calls, from inside its network: bearer of a token of the role department-system.

Bodies of slices, messages and answers are those of the department contract, so that nothing is said in two ways.
"""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Request, Response

from api.given import AtDesk, SignedIn, problems
from api.schemas.department_workers import HealthNoted, LodgingNoted, MessageFetched, OpenLodging, OpenLodgings
from api.schemas.departments import AnswerTaken
from departments.contract import to_data, to_json
from desk import department_workers

router = APIRouter(prefix="/departments/{department}/worker", tags=["部门自有工作进程 A department's own worker"])

Lodging = Annotated[str, Path(max_length=200, description="The lodging's key, `case:item:step:round`.")]
MessageId = Annotated[int, Path(ge=0, lt=2**63)]

_CONTRACT: Final[dict[str, Any]] = {"application/json": {"schema": {"type": "object"}}}


@router.get(
    "/lodgings",
    operation_id="listOpenLodgings",
    summary="待答复的转交 · Lodgings that may still be answered",
    responses=problems(401, 403),
)
async def list_open_lodgings(desk: AtDesk, person: SignedIn, department: str) -> OpenLodgings:
    """What the worker has to ask its system about, and from which answer on."""
    found = await department_workers.open_lodgings(desk, person, department)
    return OpenLodgings(lodgings=[OpenLodging(lodging=key, after=after) for key, after in found])


@router.get(
    "/lodgings/{lodging}",
    operation_id="fetchSlice",
    summary="取本部门事项内容 · The slice to hand over",
    response_class=Response,
    responses=problems(401, 403, 404, 422)
    | {
        200: {"description": "A `Lodging` of the department contract.", "content": _CONTRACT},
        204: {"description": "The department has it already; there is nothing to hand over."},
    },
)
async def fetch_slice(desk: AtDesk, person: SignedIn, department: str, lodging: Lodging) -> Response:
    """The slice of one item, until it has been handed over. Each fetch is on record."""
    found = await department_workers.slice_to_lodge(desk, person, department, lodging)
    return _contract(None if found is None else to_json(found))


@router.put(
    "/lodgings/{lodging}/receipt",
    operation_id="noteLodged",
    status_code=204,
    summary="已转交 · The slice has been handed over",
    responses=problems(401, 403, 404, 422),
)
async def note_lodged(
    *, desk: AtDesk, person: SignedIn, department: str, lodging: Lodging, body: LodgingNoted
) -> Response:
    """Note that the department's system has the slice; saying so twice changes nothing."""
    await department_workers.note_lodged(desk, person, department, lodging, reference=body.reference or "")
    return Response(status_code=204)


@router.get(
    "/messages/{message}",
    operation_id="fetchMessage",
    summary="取待发消息 · A message to send",
    responses=problems(401, 403, 404, 422) | {204: {"description": "The message needs no sending, or no more."}},
    response_model=MessageFetched,
)
async def fetch_message(
    desk: AtDesk, person: SignedIn, department: str, message: MessageId
) -> MessageFetched | Response:
    """A stored message in the contract's words, until it has been sent. One that carries a slice is on record."""
    found = await department_workers.message_to_send(desk, person, department, message)
    if found is None:
        return Response(status_code=204)
    return MessageFetched(lodging=found[0], message=to_data(found[1]))


@router.post(
    "/answers",
    operation_id="handInAnswer",
    status_code=202,
    summary="交回答复 · An answer fetched from the department's system",
    responses=problems(401, 403, 404, 409, 413, 422, 503)
    | {200: {"description": "The answer had come before; nothing was done anew.", "model": AnswerTaken}},
    openapi_extra={"requestBody": {"required": True, "content": _CONTRACT}},
)
async def hand_in_answer(
    *, desk: AtDesk, person: SignedIn, department: str, request: Request, response: Response
) -> AnswerTaken:
    """Take an `Answer` of the department contract, as if it had been called back."""
    taken = await department_workers.take(desk, person, department, await request.body())
    if taken.repeated:
        response.status_code = 200
    return AnswerTaken.model_validate(taken)


@router.put(
    "/health",
    operation_id="noteHealth",
    status_code=204,
    summary="部门系统状态 · How the last call to the department's system went",
    responses=problems(401, 403, 422),
)
async def note_health(desk: AtDesk, person: SignedIn, department: str, body: HealthNoted) -> Response:
    """Note whether the department's system could be reached. No clock waits for it."""
    await department_workers.note_health(desk, person, department, error=body.error or "")
    return Response(status_code=204)


def _contract(body: bytes | None) -> Response:
    return Response(status_code=204) if body is None else Response(body, media_type="application/json")
