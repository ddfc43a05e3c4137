"""Signing identities: a private key, its certificate and the chain above it; and a demo one where there is no real one.

The demo identity is made by this program for itself. It proves that the signing path works and that a file wasn't
changed; it proves nothing about who signed, and its names say so.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DEMO_MARK = "DEMO, NOT OFFICIAL"
# Without trusted timestamps a signature can be checked only while its certificate lives; licences often run five years.
_LIFE = timedelta(days=3653)
_BACKDATED = timedelta(minutes=5)  # clocks of two machines differ a little

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


class IdentityUnusable(ValueError):
    """A key or certificate can't be read, they don't belong together, or the kind of key isn't supported."""


@dataclass(frozen=True, kw_only=True)
class SigningIdentity:
    """A key pair with its certificate and the issuers above it, nearest first. The key is never shown by `repr`."""

    key: PrivateKey = field(repr=False)
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def certificate_pem(self) -> bytes:
        """The certificate in PEM: public, and no use without the key."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def trust_roots(self) -> tuple[bytes, ...]:
        """The last of the chain in PEM, for `verify`, which expects the roots that *it* trusts."""
        root = self.chain[-1] if self.chain else self.certificate
        return (root.public_bytes(serialization.Encoding.PEM),)


@dataclass(frozen=True, kw_only=True)
class CertificateFacts:
    """What a certificate says of itself. `sha256` is its fingerprint in hexadecimal; the span is in UTC."""

    subject: str
    issuer: str
    serial: str
    sha256: str
    begins: datetime
    ends: datetime
    demo: bool


def facts_of(pem: bytes) -> CertificateFacts:
    """Read a certificate in PEM, for those who have to renew it in time. Raises `IdentityUnusable`."""
    try:
        certificate = x509.load_pem_x509_certificate(pem)
    except ValueError:
        raise IdentityUnusable("not readable as a certificate") from None
    subject = _told(certificate.subject)
    return CertificateFacts(
        subject=subject,
        issuer=_told(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        begins=certificate.not_valid_before_utc,
        ends=certificate.not_valid_after_utc,
        demo=DEMO_MARK in subject,
    )


def _told(name: x509.Name) -> str:
    return "; ".join(f"{one.rfc4514_attribute_name}={one.value!s}" for one in name)


def load_identity(
    key_path: Path, cert_path: Path, *, chain: Sequence[Path] = (), password: bytes | None = None
) -> SigningIdentity:
    """Reads PEM files; each file of `chain` may hold several certificates. Raises `IdentityUnusable`, and OSError."""
    key_pem, cert_pem = key_path.read_bytes(), cert_path.read_bytes()
    chain_pem = [path.read_bytes() for path in chain]
    try:
        key = serialization.load_pem_private_key(key_pem, password)
        certificate = x509.load_pem_x509_certificate(cert_pem)
        issuers = tuple(issuer for pem in chain_pem for issuer in x509.load_pem_x509_certificates(pem))
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # The library's words may describe the key; the caller only needs to know which file to look at.
        raise IdentityUnusable(f"{key_path.name}, {cert_path.name}: not readable as a key and a certificate") from None
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise IdentityUnusable(f"{key_path.name}: only RSA and EC keys are supported")
    if _public_bytes(key.public_key()) != _public_bytes(certificate.public_key()):
        raise IdentityUnusable(f"{key_path.name} is not the key of {cert_path.name}")
    if issuers:
        _check_issued(certificate, issuers[0])
    return SigningIdentity(key=key, certificate=certificate, chain=issuers)


def make_demo_identity(directory: Path, *, common_name: str, now: datetime) -> SigningIdentity:
    """The demo identity kept in `directory/demo-identity`, made on first use (EC P-256, good for 10 years).

    Files: `root.pem`, `signer.pem`, `signer.key` (mode 600). The root's key is thrown away. Several processes may call
    this at once: one wins, all get the same identity. `now` must carry a time zone and is the start of validity.
    """
    target = directory / "demo-identity"
    if not target.exists():
        directory.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix="demo-identity-", dir=directory))
        try:
            _write_identity(draft, _new_demo_identity(common_name, now))
            draft.rename(target)  # fails if another process was first: then its identity counts
        except OSError:
            if not target.exists():
                raise
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return load_identity(target / "signer.key", target / "signer.pem", chain=[target / "root.pem"])


def _new_demo_identity(common_name: str, now: datetime) -> SigningIdentity:
    start = now - _BACKDATED
    root_key, signer_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name = _name(f"OneGo root ({DEMO_MARK})")
    root_id = x509.SubjectKeyIdentifier.from_public_key(root_key.public_key())
    root = (
        _builder(root_name, root_name, root_key, start, start + _LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(issuer=True), critical=True)
        .add_extension(root_id, critical=False)
        .sign(root_key, hashes.SHA256())
    )
    signer = (
        _builder(_name(f"{common_name} ({DEMO_MARK})"), root_name, signer_key, start, start + _LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(issuer=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(signer_key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(root_id), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    return SigningIdentity(key=signer_key, certificate=signer, chain=(root,))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, start: datetime, end: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, f"OneGo {DEMO_MARK}"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _key_usage(*, issuer: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issuer,
        content_commitment=not issuer,
        key_cert_sign=issuer,
        crl_sign=issuer,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_identity(folder: Path, identity: SigningIdentity) -> None:
    (folder / "root.pem").write_bytes(identity.chain[-1].public_bytes(serialization.Encoding.PEM))
    (folder / "signer.pem").write_bytes(identity.certificate.public_bytes(serialization.Encoding.PEM))
    key = identity.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    descriptor = os.open(folder / "signer.key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key)


def _public_bytes(key: object) -> bytes:
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise IdentityUnusable("only RSA and EC certificates are supported")
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _check_issued(certificate: x509.Certificate, issuer: x509.Certificate) -> None:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        raise IdentityUnusable("the first certificate of the chain did not issue the signing certificate") from None
