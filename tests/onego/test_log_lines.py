"""What an exception says may be somebody's name; the log has its kind and its places only."""

import io
import logging

from onego.log_lines import Discreet

NAME = "示例当事人"


def _refuse(value: str) -> None:
    raise ValueError(value)


def _look_up(value: str) -> None:
    try:
        _refuse(value)
    except ValueError as error:
        raise KeyError(value) from error


def test_a_logged_exception_names_kinds_and_places_and_nothing_that_was_said() -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Discreet())
    log = logging.Logger("test")
    log.addHandler(handler)
    try:
        _look_up(NAME)
    except KeyError:
        log.exception("something went wrong")
    lines = written.getvalue()
    assert "ERROR test something went wrong" in lines
    assert lines.index("builtins.ValueError") < lines.index("builtins.KeyError")
    assert "in _refuse" in lines
    assert "in _look_up" in lines
    assert NAME not in lines


def test_what_another_formatter_left_on_the_record_is_not_written() -> None:
    try:
        _refuse(NAME)
    except ValueError as error:
        record = logging.LogRecord("test", logging.ERROR, __file__, 1, "went wrong", None, (type(error), error, None))
    logging.Formatter().format(record)
    assert record.exc_text is not None
    assert NAME in record.exc_text
    assert NAME not in Discreet().format(record)
