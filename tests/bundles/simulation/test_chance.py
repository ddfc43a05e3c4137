"""Streams of draws repeat on every machine, and their distributions are what they say."""

import pytest

from bundles.simulation.chance import Chance, Odds


def test_equal_keys_give_equal_streams_and_other_keys_others() -> None:
    first, again, other = Chance("1/case/7"), Chance("1/case/7"), Chance("1/case/8")
    assert [first.draw() for _ in range(5)] == [again.draw() for _ in range(5)]
    assert Chance("1/case/7").draw() != other.draw()


def test_a_stream_is_the_same_on_every_machine_and_in_every_version_of_python() -> None:
    assert round(Chance("1/case/0").draw(), 12) == 0.617462432979


def test_half_of_the_lengths_are_below_the_median() -> None:
    chance = Chance("median")
    lengths = [chance.about(3.0, 0.7) for _ in range(4000)]
    assert 0.47 < sum(length < 3.0 for length in lengths) / 4000 < 0.53
    assert all(length > 0 for length in lengths)


def test_without_spread_every_length_is_the_median() -> None:
    chance = Chance("none")
    assert {chance.about(2.5, 0.0) for _ in range(10)} == {2.5}


def test_options_are_picked_by_their_weights_and_never_those_of_no_weight() -> None:
    chance = Chance("pick")
    odds = Odds([("a", 3.0), ("b", 1.0), ("c", 0.0)])
    picked = [chance.pick(odds) for _ in range(2000)]
    assert 0.71 < picked.count("a") / 2000 < 0.79
    assert "c" not in picked


def test_there_must_be_something_to_pick() -> None:
    with pytest.raises(ValueError, match="pick"):
        Odds([])


def test_a_share_of_all_always_happens_and_of_none_never() -> None:
    chance = Chance("share")
    assert all(chance.happens(1.0) for _ in range(100))
    assert not any(chance.happens(0.0) for _ in range(100))
