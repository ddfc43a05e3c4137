"""The contract's messages: what is read, what is refused, and that a refusal tells nobody's data."""

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from departments.answers import Answer
from departments.contract import (
    fingerprint,
    read_answer,
    read_lodging,
    read_message,
    read_problem,
    to_data,
    to_json,
)
from departments.errors import ContractBroken
from departments.lodging import Lodging, Message, Supplied
from departments.vocabulary import LodgingKey, Step, parse_key

PRECHECK = {
    "kind": "precheck",
    "answer_id": "a1",
    "lodging": "GZ-1:birth:precheck:1",
    "seq": 1,
    "occurred_at": "2025-09-24T12:00:00+08:00",
    "outcome": {"result": "conforming"},
}


def refused(**changes: Any) -> dict[str, str]:
    body = json.dumps({**PRECHECK, **changes}).encode()
    with pytest.raises(ContractBroken) as caught:
        read_answer(body)
    return {problem.path: problem.en for problem in caught.value.problems}


def test_every_answer_survives_the_way_through_json(answers: tuple[Answer, ...]) -> None:
    assert tuple(read_answer(to_json(answer)) for answer in answers) == answers


def test_every_message_survives_the_way_through_json(messages: tuple[Message, ...], lodging: Lodging) -> None:
    assert tuple(read_message(to_json(message)) for message in messages) == messages
    assert read_lodging(to_json(lodging)) == lodging


def test_an_exclusion_on_a_ninth_ground_is_refused() -> None:
    said = refused(
        kind="exclusion_started",
        exclusion_id="x",
        ground="on-site-inspection",
        estimated={"amount": 1, "unit": "wd"},
        notice_number="1",
        started_on="2025-09-24",
    )
    assert said == {"ground": "is not one of the values allowed", "outcome": "is not part of the contract"}


def test_a_refusal_without_reasons_or_remedies_is_refused() -> None:
    outcome = {"result": "refused", "reasons": [], "legal_basis": ["许可法 38"], "remedies": []}
    said = refused(kind="decision", decided_on="2025-09-24", outcome=outcome)
    assert said == {"outcome.reasons": "has too few entries", "outcome.remedies": "has too few entries"}


def test_a_check_on_the_spot_by_one_officer_is_refused() -> None:
    said = refused(
        kind="decision",
        decided_on="2025-09-24",
        outcome={"result": "granted", "fields": {}},
        on_site_check={"checked_on": "2025-09-24", "officers": ["甲"]},
    )
    assert said == {"on_site_check.officers": "has too few entries"}


def test_the_wrong_organ_must_name_the_competent_one() -> None:
    assert refused(outcome={"result": "wrong_organ", "reason": {"zh": "不"}}) == {
        "outcome.competent_organ": "is required"
    }


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"seq": "1"}, "seq"),
        ({"seq": 0}, "seq"),
        ({"occurred_at": "2025-09-24T12:00:00"}, "occurred_at"),
        ({"occurred_at": 1758686400}, "occurred_at"),
        ({"lodging": "GZ-1:birth:appeal:1"}, "lodging"),
        ({"kind": "gossip"}, "kind"),
        ({"outcome": {}}, "outcome.result"),
        ({"surprise": 1}, "surprise"),
        ({"张三的身份证": 1}, "?"),
    ],
)
def test_a_malformed_answer_names_the_field_and_never_its_value(change: dict[str, Any], path: str) -> None:
    assert list(refused(**change)) == [path]


def test_errors_speak_both_languages() -> None:
    with pytest.raises(ContractBroken) as caught:
        read_answer(json.dumps({**PRECHECK, "seq": "张三"}).encode())
    (problem,) = caught.value.problems
    assert (problem.zh, problem.en) == ("应为整数", "must be a whole number")
    assert "张三" not in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[",
        b"\xff\xfe",
        b'{"kind": "precheck", "kind": "decision"}',
        json.dumps({**PRECHECK, "seq": float("nan")}).encode(),
        b"[" * 100_000,
        b'"' + b"x" * 1_100_000 + b'"',
    ],
)
def test_what_is_no_json_or_could_be_read_in_two_ways_is_refused(body: bytes) -> None:
    with pytest.raises(ContractBroken) as caught:
        read_answer(body)
    assert [problem.path for problem in caught.value.problems] == ["body"]


@given(
    body=st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(lambda v: json.dumps(v).encode())
)
def test_no_bytes_make_the_reader_fail_in_another_way(body: bytes) -> None:
    with pytest.raises(ContractBroken):
        read_answer(body)


def test_fresh_download_addresses_do_not_make_another_lodging(lodging: Lodging, messages: tuple[Message, ...]) -> None:
    renewed = tuple(dataclasses.replace(one, url="https://onego.example/other") for one in lodging.materials)
    assert fingerprint(dataclasses.replace(lodging, materials=renewed)) == fingerprint(lodging)
    supplied = next(one for one in messages if isinstance(one, Supplied))
    assert fingerprint(dataclasses.replace(supplied, materials=renewed)) == fingerprint(supplied)


def test_another_file_makes_another_lodging(lodging: Lodging) -> None:
    other = tuple(dataclasses.replace(one, sha256="cd" * 32) for one in lodging.materials)
    assert fingerprint(dataclasses.replace(lodging, materials=other)) != fingerprint(lodging)


ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", fullmatch=True)


@given(case=ids, item=ids, step=st.sampled_from(Step), round_=st.integers(1, 9999))
def test_a_key_reads_back_into_its_parts(case: str, item: str, step: Step, round_: int) -> None:
    key = LodgingKey(case_id=case, item_id=item, step=step, round=round_)
    assert parse_key(key.text) == key


@pytest.mark.parametrize("text", ["", "a:b:precheck", "a:b:precheck:0", "a:b:c:precheck:1", "a:b:precheck:1\n"])
def test_what_is_no_key_has_no_parts(text: str) -> None:
    assert parse_key(text) is None


def test_a_problem_with_members_of_its_own_is_still_read() -> None:
    problem = read_problem(b'{"title": "no", "status": 409, "rule": "L4", "trace": "x"}')
    assert problem is not None
    assert (problem.status, problem.rule) == (409, "L4")


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"title": 1, "status": 400}'])
def test_a_page_of_a_proxy_is_no_problem(body: bytes) -> None:
    assert read_problem(body) is None


def test_dates_are_written_as_dates(lodging: Lodging) -> None:
    data = to_data(lodging)
    assert data["received_on"] == "2025-09-24"
    assert data["respond_by"][0]["rules"] == ["许可法 32(1)(四)"]
