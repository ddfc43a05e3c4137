"""Limits, grounds and ranks as the command line, bundles and departments write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.derivation import Refusal, render
from domain.limits import (
    LARGEST_AMOUNT,
    ApproverRank,
    Ground,
    Limit,
    Unit,
    parse_ground,
    parse_limit,
    parse_rank,
)

LIMITS = st.builds(Limit, amount=st.integers(1, LARGEST_AMOUNT), unit=st.sampled_from(Unit))


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("20wd", 20, Unit.WORKING_DAY),
        ("20d", 20, Unit.CALENDAR_DAY),
        ("1mo", 1, Unit.MONTH),
        ("24h", 24, Unit.HOUR),
        (" 007wd ", 7, Unit.WORKING_DAY),
    ],
)
def test_a_limit_is_an_amount_of_a_unit(text: str, amount: int, unit: Unit) -> None:
    assert parse_limit(text) == Limit(amount=amount, unit=unit)


@given(LIMITS)
def test_a_limit_reads_back_as_it_was_written(limit: Limit) -> None:
    assert parse_limit(str(limit)) == limit


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "limit.malformed"),
        ("wd", "limit.malformed"),
        ("20", "limit.malformed"),
        ("20 wd", "limit.malformed"),
        ("20WD", "limit.malformed"),
        ("２０wd", "limit.malformed"),
        ("1.5d", "limit.malformed"),
        ("20wd5", "limit.malformed"),
        ("0wd", "limit.not_positive"),
        ("-0d", "limit.not_positive"),
        ("-5wd", "limit.not_positive"),
        ("10000wd", "limit.too_long"),
        ("9" * 5000 + "h", "limit.too_long"),
    ],
)
def test_what_is_no_limit_is_refused_in_both_languages(text: str, code: str) -> None:
    refused = parse_limit(text)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    assert render(refused, "zh") != render(refused, "en")


@given(st.text())
def test_reading_a_limit_never_fails_otherwise(text: str) -> None:
    assert isinstance(parse_limit(text), Limit | Refusal)


@pytest.mark.parametrize("amount", [0, -1, LARGEST_AMOUNT + 1])
def test_no_limit_can_be_made_of_nothing(amount: int) -> None:
    with pytest.raises(ValueError, match="between 1 and"):
        Limit(amount=amount, unit=Unit.WORKING_DAY)


def test_the_grounds_are_the_eight_of_licensing_law_article_45() -> None:
    assert [ground.zh for ground in Ground] == [
        "听证",
        "招标",
        "拍卖",
        "检验",
        "检测",
        "检疫",
        "鉴定",
        "专家评审",
    ]


@pytest.mark.parametrize("ground", Ground)
def test_a_ground_is_read_by_code_and_by_its_term(ground: Ground) -> None:
    assert parse_ground(ground.value) is ground
    assert parse_ground(ground.zh) is ground


@pytest.mark.parametrize("text", ["site-visit", "现场踏勘", "Hearing", ""])
def test_an_on_site_check_stops_no_clock(text: str) -> None:
    """优化营商环境条例 36(1): site visits and technical review have time limits themselves; 许可法 45 lists eight."""
    refused = parse_ground(text)
    assert isinstance(refused, Refusal)
    assert refused.rule == "许可法 45"


def test_ranks_are_ordered_up_to_the_head_of_government() -> None:
    ranks = list(ApproverRank)
    for lower, rank in enumerate(ranks):
        assert [rank.reaches(needed) for needed in ranks] == [place <= lower for place in range(len(ranks))]


@pytest.mark.parametrize("rank", ApproverRank)
def test_a_rank_is_read_by_code_and_by_its_term(rank: ApproverRank) -> None:
    assert parse_rank(rank.value) is rank
    assert parse_rank(rank.zh) is rank
    assert isinstance(parse_rank("minister"), Refusal)
