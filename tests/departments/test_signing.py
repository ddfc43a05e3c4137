"""Signatures: only the holder of the secret, only now, only once, only for this very request."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from departments.answers import Answer
from departments.callbacks import callback_path, open_callback
from departments.contract import to_json
from departments.errors import ContractBroken
from departments.signing import (
    KEY_ID,
    NONCE,
    SIGNATURE,
    TIMESTAMP,
    WINDOW,
    MemoryNonces,
    Refusal,
    Request,
    SignatureRefused,
    SigningKey,
    WeakSecret,
    admit,
    check,
    sign,
)

NONCE_VALUE = "nonce-nonce-nonce-1"
REQUEST = Request(method="POST", target="/departments/health/callbacks?x=1", body=b'{"a": 1}')


def refusal(
    request: Request, headers: dict[str, str], key: SigningKey, now: datetime, *, known: str = "test"
) -> Refusal | None:
    try:
        check(request, headers=headers, keys={known: key}, now=now)
    except SignatureRefused as error:
        return error.reason
    return None


def test_a_signed_request_is_admitted(key: SigningKey, noon: datetime) -> None:
    headers = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE)
    lower = {name.lower(): value for name, value in headers.items()}
    assert refusal(REQUEST, lower, key, noon) is None


@pytest.mark.parametrize(
    "changed",
    [
        replace(REQUEST, method="PUT"),
        replace(REQUEST, target="/departments/tax/callbacks?x=1"),
        replace(REQUEST, target="/departments/health/callbacks"),
        replace(REQUEST, body=b""),
    ],
)
def test_no_part_of_a_request_may_change(changed: Request, key: SigningKey, noon: datetime) -> None:
    headers = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE)
    assert refusal(changed, headers, key, noon) is Refusal.WRONG_SIGNATURE


@pytest.mark.parametrize("header", [KEY_ID, TIMESTAMP, NONCE, SIGNATURE])
def test_every_header_is_needed(header: str, key: SigningKey, noon: datetime) -> None:
    headers = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE)
    del headers[header]
    assert refusal(REQUEST, headers, key, noon) is Refusal.MISSING_HEADER


@pytest.mark.parametrize(
    ("header", "value", "reason"),
    [
        (NONCE, NONCE_VALUE + "x", Refusal.WRONG_SIGNATURE),
        (NONCE, "short", Refusal.MALFORMED_HEADER),
        (NONCE, "line\nline-line-line-line", Refusal.MALFORMED_HEADER),
        (TIMESTAMP, "99999999999", Refusal.MALFORMED_HEADER),
        (TIMESTAMP, "-1", Refusal.MALFORMED_HEADER),
        (SIGNATURE, "v1=", Refusal.WRONG_SIGNATURE),
        (SIGNATURE, "签名", Refusal.MALFORMED_HEADER),
        (KEY_ID, "other", Refusal.UNKNOWN_KEY),
    ],
)
def test_altered_headers_are_refused(header: str, value: str, reason: Refusal, key: SigningKey, noon: datetime) -> None:
    headers = {**sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE), header: value}
    assert refusal(REQUEST, headers, key, noon) is reason


@given(seconds=st.integers(-1000, 1000))
def test_a_request_is_good_for_five_minutes_either_way(seconds: int) -> None:
    key = SigningKey(key_id="test", secret=b"s" * 32)
    noon = datetime.fromisoformat("2025-09-24T12:00:00+08:00")
    headers = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE)
    expected = None if abs(seconds) <= 300 else Refusal.OUTSIDE_WINDOW
    assert refusal(REQUEST, headers, key, noon + timedelta(seconds=seconds)) is expected


async def test_a_request_is_admitted_once(key: SigningKey, noon: datetime) -> None:
    headers, nonces = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE), MemoryNonces()
    await admit(REQUEST, headers=headers, keys={"test": key}, nonces=nonces, now=noon)
    with pytest.raises(SignatureRefused) as caught:
        await admit(REQUEST, headers=headers, keys={"test": key}, nonces=nonces, now=noon + WINDOW)
    assert caught.value.reason is Refusal.REPLAYED


async def test_a_stranger_cannot_use_up_nonces(key: SigningKey, noon: datetime) -> None:
    headers, nonces = sign(REQUEST, key=key, now=noon, nonce=NONCE_VALUE), MemoryNonces()
    forged = {**headers, SIGNATURE: "v1=" + "0" * 64}
    with pytest.raises(SignatureRefused):
        await admit(REQUEST, headers=forged, keys={"test": key}, nonces=nonces, now=noon)
    await admit(REQUEST, headers=headers, keys={"test": key}, nonces=nonces, now=noon)


async def test_a_nonce_is_remembered_as_long_as_its_request_is_good(noon: datetime) -> None:
    nonces = MemoryNonces()
    until = noon + 2 * WINDOW  # signed five minutes ahead of our clock
    assert await nonces.first_use(key_id="k", nonce="first", until=until)
    assert await nonces.first_use(key_id="k", nonce="second", until=until + 2 * WINDOW)
    assert not await nonces.first_use(key_id="k", nonce="first", until=until)
    assert await nonces.first_use(key_id="k", nonce="third", until=until + 3 * WINDOW)
    assert await nonces.first_use(key_id="k", nonce="first", until=until)


def test_two_keys_are_good_while_a_secret_is_changed(key: SigningKey, noon: datetime) -> None:
    new = SigningKey(key_id="new", secret=b"n" * 32)
    for one in (key, new):
        headers = sign(REQUEST, key=one, now=noon, nonce=NONCE_VALUE)
        assert check(REQUEST, headers=headers, keys={"test": key, "new": new}, now=noon).key_id == one.key_id


def test_a_short_secret_is_no_key() -> None:
    with pytest.raises(WeakSecret):
        SigningKey(key_id="k", secret=b"31 bytes are not enough for it.")


def test_a_key_does_not_show_its_secret(key: SigningKey) -> None:
    assert "only tests" not in repr(key)


async def test_a_callback_is_opened_only_when_signed(
    key: SigningKey, noon: datetime, answers: tuple[Answer, ...]
) -> None:
    request = Request(method="POST", target=callback_path("health"), body=to_json(answers[0]))
    headers = sign(request, key=key, now=noon, nonce=NONCE_VALUE)
    opened = await open_callback(request, headers=headers, keys={"test": key}, nonces=MemoryNonces(), now=noon)
    assert opened == answers[0]
    elsewhere = replace(request, target=callback_path("tax"))
    with pytest.raises(SignatureRefused):
        await open_callback(elsewhere, headers=headers, keys={"test": key}, nonces=MemoryNonces(), now=noon)


async def test_a_signed_callback_must_still_keep_the_contract(key: SigningKey, noon: datetime) -> None:
    request = Request(method="POST", target=callback_path("health"), body=b"{}")
    headers = sign(request, key=key, now=noon, nonce=NONCE_VALUE)
    with pytest.raises(ContractBroken):
        await open_callback(request, headers=headers, keys={"test": key}, nonces=MemoryNonces(), now=noon)
