"""Electronic signatures on documents: PAdES baseline B-B, with a certification that allows no later change.

This is **no certified electronic seal**. A seal that has the force of a physical one comes from the unified seal system
(国务院关于在线政务服务的若干规定 9), with commercial cryptography as 密码法 27 asks (SM2 and SM3, the seal format of
GB/T 38540), from a provider that is tested and approved. `Signer` is the place to connect one; the code here is the
stand-in, good for finding out whether a file was changed.
"""

import io
from datetime import datetime
from typing import Protocol

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko_certvalidator.registry import SimpleCertificateStore

from certificates.identity import SigningIdentity

FIELD_NAME = "Seal"


class SigningFailed(RuntimeError):
    """The file isn't a PDF that can be signed, or the signer refused."""


class Signer(Protocol):
    """Whoever turns a finished document into a signed one: a key on disk, a signing machine, a seal service."""

    async def sign(self, pdf: bytes, *, reason: str, location: str, signed_at: datetime) -> bytes:
        """The signed file. `signed_at` carries a time zone. Raises `SigningFailed`."""
        ...


class PadesSigner:
    """A `Signer` with a key in this process."""

    def __init__(self, identity: SigningIdentity) -> None:
        self._identity = identity

    async def sign(self, pdf: bytes, *, reason: str, location: str, signed_at: datetime) -> bytes:
        """See `Signer.sign`."""
        return await sign(pdf, self._identity, reason=reason, location=location, signed_at=signed_at)


async def sign(
    pdf: bytes,
    identity: SigningIdentity,
    *,
    reason: str,
    location: str,
    signed_at: datetime,
    field_name: str = FIELD_NAME,
) -> bytes:
    """`pdf` with one invisible signature added; takes about 20 ms of CPU and no network.

    The claimed time is `signed_at`, not the clock's. Safe to await from several tasks or threads at once. The signature
    comes out in different bytes each time, so a caller that retries must keep the first result. Raises `SigningFailed`.
    """
    if signed_at.tzinfo is None:
        raise ValueError("signed_at needs a time zone")
    metadata = PdfSignatureMetadata(
        field_name=field_name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=reason,
        location=location,
    )
    try:
        return await _signed(pdf, PdfSigner(metadata, _simple_signer(identity)), signed_at)
    except (PdfError, SigningError):
        raise SigningFailed("the document could not be signed") from None


async def _signed(pdf: bytes, signer: PdfSigner, signed_at: datetime) -> bytes:
    # pyHanko's one-step call takes the time from the clock, so its steps are made one by one here.
    session = signer.init_signing_session(IncrementalPdfFileWriter(io.BytesIO(pdf)))
    session.system_time = signed_at
    room = await session.estimate_signature_container_size(None)
    document = session.prepare_tbs_document(None, bytes_reserved=room)
    prepared, output = document.digest_tbs_document()
    # EN 319 142-1: a PAdES signature states its time in the PDF's /M entry and has no signing-time attribute.
    await document.perform_signature(prepared.document_digest, PdfCMSSignedAttributes())
    if not isinstance(output, io.BytesIO):
        raise SigningError("expected the signed document in memory")
    return output.getvalue()


def _simple_signer(identity: SigningIdentity) -> SimpleSigner:
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # pyhanko left it without types
    store.register_multiple(_asn1(issuer) for issuer in identity.chain)
    key = identity.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return SimpleSigner(
        signing_cert=_asn1(identity.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(key),
        cert_registry=store,
        embed_roots=False,  # who checks brings the roots; a copy in the file would be bytes that nothing protects
    )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))
