"""What an exception says may be somebody's name; the log has its kind and its places only."""

import logging
from collections.abc import Callable

import pytest

from onego.log_lines import Discreet

NAME = "示例当事人"


def _refuse(value: str) -> None:
    raise ValueError(value)


def _look_up(value: str) -> None:
    try:
        _refuse(value)
    except ValueError as error:
        raise KeyError(value) from error


def logged(look_up: Callable[[str], None]) -> logging.LogRecord:
    """The record of an exception that repeats a name."""
    with pytest.raises((KeyError, ValueError)) as raised:
        look_up(NAME)
    exc_info = (raised.type, raised.value, raised.tb)
    return logging.LogRecord("test", logging.ERROR, __file__, 1, "went wrong", None, exc_info)


def test_a_logged_exception_names_kinds_and_places_and_nothing_that_was_said() -> None:
    lines = Discreet().format(logged(_look_up))
    assert "ERROR test went wrong" in lines
    assert lines.index("builtins.ValueError") < lines.index("builtins.KeyError")
    assert "in _refuse" in lines
    assert "in _look_up" in lines
    assert NAME not in lines


def test_what_another_formatter_left_on_the_record_is_not_written() -> None:
    record = logged(_refuse)
    assert NAME in logging.Formatter().format(record)
    assert NAME not in Discreet().format(record)
