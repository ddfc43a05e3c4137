"""Signing and checking: a changed, extended, foreign or broken file is named as such, and nothing ever falls over."""

import asyncio
import io
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from certificates.content import CertificateContent
from certificates.identity import DEMO_MARK, IdentityUnusable, SigningIdentity, load_identity, make_demo_identity
from certificates.signing import PadesSigner, Signer, SigningFailed, sign
from certificates.verify import MAX_BYTES, ProblemCode, Verification, verify

Render = Callable[[CertificateContent], bytes]
TextOf = Callable[[bytes], str]


def codes(verification: Verification) -> list[ProblemCode]:
    return [problem.code for problem in verification.problems]


async def test_a_signed_document_is_valid_and_still_readable(
    signed: bytes, identity: SigningIdentity, signed_at: datetime, text_of: TextOf
) -> None:
    found = await verify(signed, trust_roots=identity.trust_roots, at=signed_at + timedelta(days=1))
    assert found.valid
    assert (found.intact, found.trusted, found.covers_whole_document, found.problems) == (True, True, True, ())
    assert found.signed_at == signed_at
    assert found.signer == f"广州市政务服务中心 ({DEMO_MARK})"
    assert "食品经营许可证" in text_of(signed)


async def test_the_signature_is_pades_baseline_and_certifies_without_later_changes(signed: bytes) -> None:
    signature = PdfFileReader(io.BytesIO(signed)).embedded_regular_signatures[0]
    assert signature.field_name == "Seal"
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    # EN 319 142-1: the time stands in /M, the signing-time attribute must be absent.
    assert "signing_time" not in {attribute["type"].native for attribute in signature.signer_info["signed_attrs"]}
    assert signature.docmdp_level is not None
    assert signature.docmdp_level.name == "NO_CHANGES"


async def test_several_documents_are_signed_at_once(
    render: Render, specimens: dict[str, CertificateContent], identity: SigningIdentity, signed_at: datetime
) -> None:
    signer: Signer = PadesSigner(identity)
    pdfs = [render(content) for content in specimens.values()]
    done = await asyncio.gather(
        *(signer.sign(pdf, reason="一窗发证", location="广州", signed_at=signed_at) for pdf in pdfs)
    )
    for pdf in done:
        assert (await verify(pdf, trust_roots=identity.trust_roots, at=signed_at)).valid


async def test_one_changed_byte_in_the_content_is_an_alteration(
    signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    place = signed.index(b"stream\n") + 40
    changed = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
    found = await verify(changed, trust_roots=identity.trust_roots, at=signed_at)
    assert not found.valid
    assert not found.intact
    assert codes(found) == [ProblemCode.ALTERED]


async def test_the_signature_s_own_place_has_no_room_for_anything_else(
    signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    _, start, end, _ = PdfFileReader(io.BytesIO(signed)).embedded_regular_signatures[0].byte_range
    assert signed[end - 9 : end] == b"00000000>"
    for hidden in (b"deadbeef>", b"DEADBEEF>"):
        found = await verify(signed[: end - 9] + hidden + signed[end:], trust_roots=identity.trust_roots, at=signed_at)
        assert codes(found) == [ProblemCode.ALTERED]
    shouting = signed[:start] + signed[start:end].upper() + signed[end:]
    assert (await verify(shouting, trust_roots=identity.trust_roots, at=signed_at)).valid  # the same bytes, as hex


async def test_an_appended_update_is_noticed_even_if_the_signed_part_is_untouched(
    signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    writer.root["/Extra"] = NameObject("/Extra")
    writer.update_container(writer.root)
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    for longer in (output.getvalue(), signed + b"\n% one more line\n"):
        found = await verify(longer, trust_roots=identity.trust_roots, at=signed_at)
        assert not found.valid
        assert found.intact
        assert not found.covers_whole_document
        assert codes(found) == [ProblemCode.APPENDED]


async def test_a_second_signature_is_not_ours(signed: bytes, identity: SigningIdentity, signed_at: datetime) -> None:
    # Our own signer refuses (the first signature forbids changes), so the field is copied by hand.
    with pytest.raises(SigningFailed):
        await sign(signed, identity, reason="", location="", signed_at=signed_at, field_name="Other")
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    form = writer.root["/AcroForm"]
    copy = DictionaryObject(dict(form["/Fields"][0].items()))  # type: ignore[no-untyped-call]
    copy[NameObject("/T")] = type(form["/Fields"][0]["/T"])("Other")
    form["/Fields"].append(writer.add_object(copy))
    writer.update_container(form["/Fields"])
    output = io.BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    found = await verify(output.getvalue(), trust_roots=identity.trust_roots, at=signed_at)
    assert codes(found) == [ProblemCode.SEVERAL_SIGNATURES]


async def test_a_signature_under_another_root_is_intact_but_not_trusted(
    signed: bytes, signed_at: datetime, tmp_path: Path
) -> None:
    stranger = make_demo_identity(tmp_path, common_name="广州市政务服务中心", now=signed_at)
    for roots in (stranger.trust_roots, ()):
        found = await verify(signed, trust_roots=roots, at=signed_at)
        assert found.intact
        assert not found.trusted
        assert codes(found) == [ProblemCode.UNTRUSTED]


async def test_time_outside_the_certificate_s_life_is_named(
    signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    late = await verify(signed, trust_roots=identity.trust_roots, at=signed_at + timedelta(days=4000))
    assert codes(late) == [ProblemCode.EXPIRED]
    early = await verify(signed, trust_roots=identity.trust_roots, at=signed_at - timedelta(days=1))
    assert codes(early) == [ProblemCode.NOT_YET_VALID, ProblemCode.SIGNED_IN_FUTURE]


async def test_files_that_are_no_signed_document_are_named(
    signed: bytes,
    render: Render,
    specimens: dict[str, CertificateContent],
    identity: SigningIdentity,
    signed_at: datetime,
) -> None:
    cases = {
        b"": ProblemCode.EMPTY,
        b" \n": ProblemCode.EMPTY,
        b"hello": ProblemCode.NOT_A_PDF,
        b"%PDF-1.7\n": ProblemCode.BROKEN,
        signed[: len(signed) // 2]: ProblemCode.BROKEN,
        render(specimens["certificate"]): ProblemCode.UNSIGNED,
        b"%PDF-" + b"0" * MAX_BYTES: ProblemCode.TOO_LARGE,
    }
    for data, code in cases.items():
        found = await verify(data, trust_roots=identity.trust_roots, at=signed_at)
        assert codes(found) == [code]
        assert (found.valid, found.intact, found.trusted, found.covers_whole_document) == (False,) * 4
        assert all(min(len(problem.zh), len(problem.en)) > 0 for problem in found.problems)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_can_make_the_check_fall_over_or_say_yes(
    data: st.DataObject, signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    start = data.draw(st.integers(0, len(signed) - 1))
    cut = data.draw(st.integers(0, 200))
    junk = data.draw(st.binary(max_size=200))
    damaged = signed[:start] + junk + signed[start + cut :]
    found = asyncio.run(verify(damaged, trust_roots=identity.trust_roots, at=signed_at))
    assert found.valid == (damaged == signed)
    assert found.valid == (not found.problems)


async def test_what_is_no_pdf_can_t_be_signed(identity: SigningIdentity, signed_at: datetime) -> None:
    for rubbish in (b"", b"hello", b"%PDF-1.7\n"):
        with pytest.raises(SigningFailed):
            await sign(rubbish, identity, reason="", location="", signed_at=signed_at)


async def test_times_without_time_zone_are_refused(
    signed: bytes, identity: SigningIdentity, signed_at: datetime
) -> None:
    naive = signed_at.astimezone(UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        await sign(signed, identity, reason="", location="", signed_at=naive)
    with pytest.raises(ValueError, match="time zone"):
        await verify(signed, trust_roots=identity.trust_roots, at=naive)


def test_the_demo_identity_says_so_keeps_its_key_private_and_is_made_once(tmp_path: Path, signed_at: datetime) -> None:
    first = make_demo_identity(tmp_path, common_name="窗口", now=signed_at)
    again = make_demo_identity(tmp_path, common_name="别的名字", now=signed_at)
    assert first.certificate == again.certificate
    for certificate in (first.certificate, *first.chain):
        assert DEMO_MARK in certificate.subject.rfc4514_string().replace("\\", "")
    folder = tmp_path / "demo-identity"
    assert stat.S_IMODE((folder / "signer.key").stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["root.pem", "signer.key", "signer.pem"]
    assert "PRIVATE" not in repr(first)
    assert "key=" not in repr(first)


def test_a_key_with_a_password_is_read_and_a_wrong_one_refused(
    tmp_path: Path, identity: SigningIdentity, signed_at: datetime
) -> None:
    make_demo_identity(tmp_path, common_name="窗口", now=signed_at)
    folder = tmp_path / "demo-identity"
    loaded = load_identity(folder / "signer.key", folder / "signer.pem", chain=[folder / "root.pem"])
    locked = tmp_path / "locked.key"
    secret = serialization.BestAvailableEncryption(b"right")
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    locked.write_bytes(loaded.key.private_bytes(pem, pkcs8, secret))
    assert load_identity(locked, folder / "signer.pem", password=b"right").certificate == loaded.certificate
    for password in (b"wrong", None):
        with pytest.raises(IdentityUnusable):
            load_identity(locked, folder / "signer.pem", password=password)
    other = tmp_path / "other.key"
    stranger = ec.generate_private_key(ec.SECP256R1())
    other.write_bytes(stranger.private_bytes(pem, pkcs8, serialization.NoEncryption()))
    with pytest.raises(IdentityUnusable):
        load_identity(other, folder / "signer.pem")
    foreign_root = tmp_path / "foreign.pem"
    foreign_root.write_bytes(identity.trust_roots[0])
    with pytest.raises(IdentityUnusable):
        load_identity(folder / "signer.key", folder / "signer.pem", chain=[foreign_root])


async def test_a_signed_document_still_opens_in_an_ordinary_reader(signed: bytes) -> None:
    assert len(pypdfium2.PdfDocument(signed)) == 1
