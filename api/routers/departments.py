"""What departments' systems call: signed answers, and the files of their slices."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.given import AtDesk, problems
from api.schemas.departments import AnswerTaken
from departments.signing import Request as Signed
from desk import callbacks, department_files

router = APIRouter(tags=["部门系统 Departments' systems"])


@router.post(
    "/departments/{department}/callbacks",
    operation_id="takeCallback",
    status_code=202,
    summary="部门答复 · A department's answer",
    responses=problems(401, 404, 409, 413, 422, 503)
    | {200: {"description": "The answer had come before; nothing was done anew.", "model": AnswerTaken}},
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}},
)
async def take_callback(desk: AtDesk, department: str, request: Request, response: Response) -> AnswerTaken:
    """Take a signed answer; the department contract describes body and signature.

    Each answer is carried out at most once and in the lodging's order, whatever the network does.
    """
    query = request.scope["query_string"].decode("latin-1")
    path = request.scope.get("raw_path", request.url.path.encode()).decode("latin-1")
    signed = Signed(method=request.method, target=f"{path}?{query}" if query else path, body=await request.body())
    taken = await callbacks.take_callback(desk, department, signed, request.headers)
    if taken.repeated:
        response.status_code = 200
    return AnswerTaken.model_validate(taken)


@router.get(
    "/departments/{department}/materials/{case}/{sha256}",
    operation_id="fetchFile",
    summary="部门取材料 · A file of a slice",
    response_class=Response,
    responses=problems(404, 422) | {200: {"content": {"application/octet-stream": {}}, "description": "The file."}},
)
async def fetch_file(
    *,
    desk: AtDesk,
    department: str,
    case: str,
    sha256: str,
    until: Annotated[int, Query(ge=0, description="Seconds since the epoch; then the address is dead.")],
    token: Annotated[str, Query(max_length=200)],
) -> Response:
    """A file of a slice, under the short-lived address that the lodging carried."""
    media_type, content = await department_files.fetch(
        desk, department=department, case_id=case, sha256=sha256, until=until, token=token
    )
    return Response(content, media_type=media_type, headers={"content-disposition": "attachment"})
