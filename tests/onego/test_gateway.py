"""Short messages reach the gateway signed, name nobody, and are tried again when it is down (GZ 13.4a)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from temporalio.exceptions import ApplicationError

from activities.telling import TellingActivities
from desk.story import Said
from desk.telling import Telling
from onego.clock import SystemClock
from onego.gateway import KEY, GatewayNotSet, gateway_of
from onego.settings import Settings
from tests.short_messages import SECRET, sms_gateway
from workflows.ports import SendRequest

REQUEST = SendRequest(department="applicants", message_id="7")
TELLING = Telling(
    key="OG1:3:applicant::accepted",
    to="13800138000",
    case_id="OG1",
    kind="accepted",
    text=Said(zh="已受理。", en="Accepted."),
    since=datetime(2026, 3, 2, 2, 0, tzinfo=UTC),
)


async def telling(_message: int) -> Telling:
    return TELLING


def settings(folder: Path, url: str, *, secret: bytes = SECRET) -> Settings:
    (folder / "departments").mkdir(exist_ok=True)
    (folder / "departments" / KEY).write_bytes(secret)
    return Settings(data_dir=folder, department_secrets_dir=folder / "departments", messages_url=url)


async def test_a_message_arrives_signed_and_once_however_often_it_is_sent(tmp_path: Path) -> None:
    async with sms_gateway() as gateway:
        wire = gateway_of(settings(tmp_path, gateway.url), SystemClock().now)
        assert wire is not None
        for _ in range(2):
            await TellingActivities(telling, wire).send_message(REQUEST)
    (taken,) = gateway.taken.values()
    assert taken == {
        "id": TELLING.key,
        "to": "13800138000",
        "case": "OG1",
        "kind": "accepted",
        "since": "2026-03-02T02:00:00+00:00",
        "zh": "已受理。",
        "en": "Accepted.",
    }
    assert gateway.refused == []


async def test_a_gateway_that_is_down_is_an_error_that_repeats_nobodys_number(tmp_path: Path) -> None:
    async with sms_gateway() as gateway:
        gateway.down_for = 1
        wire = gateway_of(settings(tmp_path, gateway.url), SystemClock().now)
        assert wire is not None
        with pytest.raises(ApplicationError) as failed:
            await TellingActivities(telling, wire).send_message(REQUEST)
        assert TELLING.to not in f"{failed.value!r}{failed.value.__cause__!r}"
        assert failed.value.type == "DepartmentDown"
        await TellingActivities(telling, wire).send_message(REQUEST)
    assert len(gateway.taken) == 1


def test_without_a_gateway_there_is_none(tmp_path: Path) -> None:
    assert gateway_of(Settings(data_dir=tmp_path), SystemClock().now) is None


@pytest.mark.parametrize(
    ("url", "secret"),
    [("http://sms.example/api", SECRET), ("https://sms.example/api", b""), ("https://sms.example/api", b"short")],
)
def test_a_number_never_travels_in_the_clear_or_unsigned(tmp_path: Path, url: str, secret: bytes) -> None:
    with pytest.raises(GatewayNotSet) as refused:
        gateway_of(settings(tmp_path, url, secret=secret), SystemClock().now)
    assert "ONEGO_MESSAGES_URL" in str(refused.value)
