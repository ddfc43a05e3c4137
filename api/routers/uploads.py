"""Uploading materials before they are handed in."""

from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Header, Request, Response

from api.given import AtDesk, SignedIn, chunks_of, problems
from api.schemas.uploads import Upload
from desk import uploads

router = APIRouter(tags=["材料 Materials"])

_BODY = {
    "requestBody": {
        "required": True,
        "description": "The file itself, not multipart.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post(
    "/uploads",
    operation_id="uploadFile",
    status_code=201,
    summary="上传材料 · Upload a file",
    responses=problems(400, 401, 403, 409, 413, 415, 422),
    openapi_extra=_BODY,
)
async def upload_file(
    desk: AtDesk,
    person: SignedIn,
    request: Request,
    x_file_name: Annotated[
        str, Header(max_length=2000, description="The file's name, percent-encoded UTF-8; kept out of the address.")
    ],
    content_type: Annotated[str, Header(max_length=200)] = "",
) -> Upload:
    """Store a file. What it is, is read from its content; a transfer that breaks off leaves nothing behind."""
    stored = await uploads.take_upload(
        desk,
        person,
        chunks_of(request),
        filename=unquote(x_file_name),
        media_type=content_type.partition(";")[0].strip().lower(),
    )
    return Upload.model_validate(stored)


@router.get(
    "/uploads", operation_id="listUploads", summary="待提交的文件 · Files waiting", responses=problems(401, 403)
)
async def list_uploads(desk: AtDesk, person: SignedIn) -> list[Upload]:
    """The person's files that were not handed in yet."""
    return [Upload.model_validate(one) for one in await uploads.own_uploads(desk, person)]


@router.delete(
    "/uploads/{upload}",
    operation_id="dropUpload",
    status_code=204,
    summary="删除待提交的文件 · Throw a waiting file away",
    responses=problems(401, 403, 404),
)
async def drop_upload(desk: AtDesk, person: SignedIn, upload: str) -> Response:
    """Throw one of the person's waiting files away."""
    await uploads.drop_upload(desk, person, upload)
    return Response(status_code=204)
