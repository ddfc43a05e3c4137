"""Checks a signed document as a stranger would: is it whole, unchanged, and signed under a root we trust?

The file may come from anybody, so whatever is wrong with it ends as a problem in words, never as an exception.
"""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from asn1crypto import cms, pem
from asn1crypto import x509 as asn1_x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    async_validate_pdf_signature,
)
from pyhanko_certvalidator import ValidationContext

MAX_BYTES = 20_000_000
"""Larger files are not looked into; our own documents stay below a fortieth of this."""

MOST_FIELDS = 200
"""Of a form that is looked through for signatures; our own documents have one."""

# pyHanko logs a traceback with the subject of each certificate it doesn't trust. Strangers' files don't write our logs.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_CLOCK_TOLERANCE = timedelta(minutes=10)


class ProblemCode(StrEnum):
    """What can be wrong with a document; stable, for programs."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_PDF = "not_a_pdf"
    BROKEN = "broken"
    UNSIGNED = "unsigned"
    SEVERAL_SIGNATURES = "several_signatures"
    ALTERED = "altered"
    APPENDED = "appended"
    SIGNATURE_WRONG = "signature_wrong"
    UNTRUSTED = "untrusted"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    SIGNED_IN_FUTURE = "signed_in_future"


class Problem(NamedTuple):
    """One thing that is wrong, for programs and for people."""

    code: ProblemCode
    zh: str
    en: str


_WORDS: dict[ProblemCode, tuple[str, str]] = {
    ProblemCode.EMPTY: ("文件是空的。", "The file is empty."),
    ProblemCode.TOO_LARGE: ("文件过大，不予核验。", "The file is too large to be checked."),
    ProblemCode.NOT_A_PDF: ("这不是PDF文件。", "This is not a PDF file."),
    ProblemCode.BROKEN: ("文件已损坏，无法读取。", "The file is damaged and can't be read."),
    ProblemCode.UNSIGNED: ("文件没有电子签名。", "The file carries no electronic signature."),
    ProblemCode.SEVERAL_SIGNATURES: (
        "文件有多个签名；本窗口出具的文书只有一个签名。",
        "The file carries several signatures; documents of this window carry exactly one.",
    ),
    ProblemCode.ALTERED: ("文件内容在签名之后被改动过。", "The content was changed after signing."),
    ProblemCode.APPENDED: (
        "签名之后又向文件追加了内容，签名没有覆盖全文。",
        "Something was added after signing; the signature does not cover the whole file.",
    ),
    ProblemCode.SIGNATURE_WRONG: (
        "签名值不正确，或者使用了不被接受的算法。",
        "The signature is wrong, or uses an algorithm that isn't accepted.",
    ),
    ProblemCode.UNTRUSTED: (
        "签名证书不是由受信任的机构签发的。",
        "The signing certificate was not issued under a root trusted here.",
    ),
    ProblemCode.EXPIRED: ("签名证书已经过期。", "The signing certificate has expired."),
    ProblemCode.NOT_YET_VALID: ("签名证书尚未生效。", "The signing certificate is not valid yet."),
    ProblemCode.REVOKED: ("签名证书已被吊销。", "The signing certificate has been revoked."),
    ProblemCode.SIGNED_IN_FUTURE: (
        "所称的签名时间晚于核验时间。",
        "The claimed signing time is later than the time of this check.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What was found. `signed_at` is what the signer claims: without a trusted timestamp nobody else vouches for it."""

    valid: bool
    """No problem at all."""
    intact: bool
    """The signed bytes are the ones that were signed."""
    trusted: bool
    """The certificate leads to one of the given roots and was valid at the time of the check. False if that wasn't
    looked at, because the signed bytes aren't what they were."""
    covers_whole_document: bool
    signer: str
    """The common name in the certificate; empty if there is none. Show it as trusted only if `trusted`."""
    signed_at: datetime | None
    problems: tuple[Problem, ...]


async def verify(pdf: bytes, *, trust_roots: Sequence[bytes], at: datetime) -> Verification:
    """Checks `pdf` against `trust_roots` (certificates in PEM or DER) as of `at` (with a time zone).

    No network, and no exception for whatever `pdf` holds; ValueError only for wrong `trust_roots` or `at`.
    """
    if at.tzinfo is None:
        raise ValueError("at needs a time zone")
    # A list, even an empty one, keeps the library from trusting the machine's own web roots.
    roots = [_certificate(root) for root in trust_roots]
    context = ValidationContext(trust_roots=roots, moment=at, allow_fetching=False)
    if (code := _refused_unread(pdf)) is not None:
        return _unsound(code)
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        if _has_too_many_fields(reader):
            return _unsound(ProblemCode.BROKEN)
        signatures = list(reader.embedded_regular_signatures)
    except Exception:  # noqa: BLE001 - a parser fed by strangers may fail in any way; all of them mean the same here
        return _unsound(ProblemCode.BROKEN)
    if not signatures:
        return _unsound(ProblemCode.UNSIGNED)
    if len(signatures) > 1:
        return _unsound(ProblemCode.SEVERAL_SIGNATURES)
    try:
        return await _verdict(pdf, signatures[0], context, at)
    except Exception:  # noqa: BLE001 - the container comes from strangers too: whatever fails, it is broken
        return _unsound(ProblemCode.BROKEN)


def _has_too_many_fields(reader: PdfFileReader) -> bool:
    """Whether the form would take long to walk: a field named twice as a kid doubles the way with each level."""
    # Looked up by index: the library's `get` would give references and not what they lead to.
    if "/AcroForm" not in reader.root or "/Fields" not in reader.root["/AcroForm"]:
        return False
    waiting: list[Any] = [reader.root["/AcroForm"]["/Fields"]]
    seen = 0
    while waiting:
        fields = waiting.pop()
        for place in range(len(fields)):
            seen += 1
            if seen > MOST_FIELDS:
                return True
            field = fields[place]
            if "/Kids" in field:
                waiting.append(field["/Kids"])
    return False


async def _verdict(
    pdf: bytes, signature: EmbeddedPdfSignature, context: ValidationContext, at: datetime
) -> Verification:
    status = await async_validate_pdf_signature(signature, context, skip_diff=True)
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    signed_at = status.signer_reported_dt or signature.self_reported_timestamp
    codes: list[ProblemCode] = []
    intact = status.intact and _container_is_clean(pdf, signature)
    if not intact:
        codes.append(ProblemCode.ALTERED)
    elif not status.valid:
        codes.append(ProblemCode.SIGNATURE_WRONG)
    if not whole:
        codes.append(ProblemCode.APPENDED)
    if not codes and not status.trusted:  # whose seal it is says nothing once the file isn't what was sealed
        codes.append(_why_untrusted(status, at))
    if signed_at is not None and signed_at > at + _CLOCK_TOLERANCE:
        codes.append(ProblemCode.SIGNED_IN_FUTURE)
    return Verification(
        valid=not codes and status.bottom_line,
        intact=intact and status.valid,
        trusted=status.trusted,
        covers_whole_document=whole,
        signer=_common_name(status.signing_cert),
        signed_at=signed_at,
        problems=tuple(_problem(code) for code in codes),
    )


def _container_is_clean(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """True if the one place that no signature can cover, its own, holds the signature and zeros and nothing else."""
    _, start, end, _ = signature.byte_range
    digits = pdf[start + 1 : end - 1]
    content = bytes.fromhex(digits.decode("ascii"))
    padding = content[len(cms.ContentInfo.load(content).dump()) :]
    return not any(padding) and digits in {content.hex().encode(), content.hex().upper().encode()}


def _why_untrusted(status: PdfSignatureStatus, at: datetime) -> ProblemCode:
    match status.trust_problem_indic:
        case AdESIndeterminate.EXPIRED | AdESIndeterminate.OUT_OF_BOUNDS_NO_POE:
            return ProblemCode.EXPIRED
        case AdESIndeterminate.REVOKED_NO_POE | AdESIndeterminate.REVOKED_CA_NO_POE:
            return ProblemCode.REVOKED
        case _ if at < status.signing_cert.not_valid_before:  # the library has no indication of its own for this
            return ProblemCode.NOT_YET_VALID
        case _:
            return ProblemCode.UNTRUSTED


def _refused_unread(pdf: bytes) -> ProblemCode | None:
    if not pdf.strip():
        return ProblemCode.EMPTY
    if len(pdf) > MAX_BYTES:
        return ProblemCode.TOO_LARGE
    return None if pdf.startswith(b"%PDF-") else ProblemCode.NOT_A_PDF


def _unsound(code: ProblemCode) -> Verification:
    return Verification(
        valid=False,
        intact=False,
        trusted=False,
        covers_whole_document=False,
        signer="",
        signed_at=None,
        problems=(_problem(code),),
    )


def _problem(code: ProblemCode) -> Problem:
    return Problem(code, *_WORDS[code])


def _certificate(encoded: bytes) -> asn1_x509.Certificate:
    der = pem.unarmor(encoded)[2] if pem.detect(encoded) else encoded
    return asn1_x509.Certificate.load(der, strict=True)


def _common_name(certificate: asn1_x509.Certificate) -> str:
    return str(certificate.subject.native.get("common_name", ""))
