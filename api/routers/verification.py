"""Verification of documents: open to everybody who holds one."""

from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import StringConstraints

from api.given import AtDesk, chunks_of, problems
from api.schemas.common import Words
from api.schemas.verification import Verified
from desk import documents
from desk.errors import TooLarge

router = APIRouter(tags=["文书核验 Verification"])
Number = Annotated[str, StringConstraints(max_length=64)]


@router.get("/verify/{number}", operation_id="verifyNumber", summary="按编号核验 · Verify by number")
async def verify_number(desk: AtDesk, number: Number) -> Verified:
    """What is known under a number: the page behind a document's QR code."""
    return _shown(await documents.verify_number(desk, number))


@router.post(
    "/verify/{number}",
    operation_id="verifyFile",
    summary="按文件核验 · Verify a file",
    responses=problems(413),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def verify_file(desk: AtDesk, number: Number, request: Request) -> Verified:
    """Hold a PDF against what was issued under its number, and check its signature."""
    pdf = bytearray()
    async for chunk in chunks_of(request):
        pdf += chunk
        if len(pdf) > documents.LARGEST_TO_VERIFY:
            raise TooLarge("file.too-large", most=documents.LARGEST_TO_VERIFY)
    return _shown(await documents.verify_file(desk, number, bytes(pdf)))


def _shown(found: documents.Verified) -> Verified:
    return Verified(
        number=found.number,
        holds=found.holds,
        known=found.known,
        kind=found.kind,
        item=found.item,
        issued_on=found.issued_on,
        revoked_on=found.revoked_on,
        matches=found.matches,
        signature_valid=found.signature_valid,
        signed_at=found.signed_at,
        problems=[Words(zh=zh, en=en) for zh, en in found.problems],
    )
