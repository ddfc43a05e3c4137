"""A row of the log that was changed, left out, moved or taken from another case shows."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import CHINA
from records.chain import GENESIS, ChainedRow, canonical, row_hash, verify_chain

AT = datetime(2026, 3, 2, 10, 0, 0, 123456, tzinfo=CHINA)


def chain(length: int, case_id: str = "c1") -> list[ChainedRow]:
    rows: list[ChainedRow] = []
    before = GENESIS
    for seq in range(1, length + 1):
        at, event = AT + timedelta(hours=seq), canonical({"t": "TaskOpened", "item": f"item{seq}"})
        made = row_hash(before, case_id, seq, f"o{seq}", at, event)
        rows.append(
            ChainedRow(case_id=case_id, seq=seq, order_id=f"o{seq}", at=at, event=event, prev_hash=before, hash=made)
        )
        before = made
    return rows


def test_a_log_as_it_was_written_is_whole() -> None:
    rows = chain(5)
    assert verify_chain(rows) is None
    assert all(later.prev_hash == earlier.hash for earlier, later in pairwise(rows))


def test_no_rows_are_a_whole_log() -> None:
    assert verify_chain([]) is None


@pytest.mark.parametrize(
    "change",
    [
        {"event": '{"item":"other","t":"TaskOpened"}'},
        {"at": AT},
        {"order_id": "o9"},
        {"case_id": "c2"},
        {"seq": 7},
        {"hash": GENESIS},
        {"prev_hash": "f" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_row_breaks_the_chain_where_it_stands(change: dict[str, Any]) -> None:
    rows = chain(5)
    rows[2] = replace(rows[2], **change)
    assert verify_chain(rows) == 3


def test_a_row_made_anew_breaks_the_chain_behind_it() -> None:
    rows = chain(5)
    event = canonical({"t": "TaskOpened", "item": "other"})
    made = row_hash(rows[1].hash, "c1", 3, rows[2].order_id, rows[2].at, event)
    rows[2] = replace(rows[2], event=event, hash=made)
    assert verify_chain(rows) == 4


@given(st.integers(0, 3))
def test_a_missing_row_breaks_the_chain_where_it_should_stand(gap: int) -> None:
    rows = chain(5)
    del rows[gap]
    assert verify_chain(rows) == gap + 1


def test_rows_of_two_cases_make_no_chain() -> None:
    assert verify_chain([*chain(2), *chain(3, "c2")[2:]]) == 3


def test_the_same_instant_in_another_offset_has_the_same_hash() -> None:
    elsewhere = AT.astimezone(tz=None)
    assert row_hash(GENESIS, "c1", 1, "o", AT, "{}") == row_hash(GENESIS, "c1", 1, "o", elsewhere, "{}")


def test_an_instant_without_offset_is_not_hashed() -> None:
    with pytest.raises(ValueError, match="offset"):
        row_hash(GENESIS, "c1", 1, "o", AT.replace(tzinfo=None), "{}")


def test_parts_of_a_row_can_not_flow_into_each_other() -> None:
    assert row_hash(GENESIS, "c1", 1, "o1", AT, "{}") != row_hash(GENESIS, "c11", 1, "o", AT, "{}")
    assert row_hash(GENESIS, "c", 11, "o", AT, "{}") != row_hash(GENESIS, "c1", 1, "o", AT, "{}")


def test_canonical_json_has_one_form() -> None:
    assert canonical({"b": [1, "许可"], "a": None}) == '{"a":null,"b":[1,"许可"]}'
    with pytest.raises(ValueError, match="JSON"):
        canonical({"a": float("nan")})
