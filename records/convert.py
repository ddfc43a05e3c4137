"""The one JSON form of every domain value: rows of the case log and Temporal payloads are written and read here.

Short, because histories are kept for ever: a field that equals its default is left out. Strict, because a log that is
read loosely is read wrongly: unknown keys, wrong types and naive instants are errors.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar, get_args, get_origin, overload

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn
from cattrs.strategies import configure_union_passthrough

from domain.calendar import WorkingCalendar, from_compact, to_compact
from domain.case.commands import Command
from domain.case.events import Event
from domain.limits import Limit, parse_limit

TAG: Final = "t"  # names the event or command in its JSON object

T = TypeVar("T")
Json = Any  # what `json.dumps` writes: dict, list, str, int, float, bool, None

_EVENTS: Final[Mapping[str, type]] = {kind.__name__: kind for kind in get_args(Event)}
_COMMANDS: Final[Mapping[str, type]] = {kind.__name__: kind for kind in get_args(Command)}


class Unreadable(ValueError):
    """A stored or received value does not have the form of its type; the cause says where."""


def dump(value: object) -> Json:
    """Return the JSON form of any domain value, by its own type."""
    return _CONVERTER.unstructure(value)


@overload
def load(kind: type[T], data: Json) -> T: ...
@overload
def load(kind: Any, data: Json) -> Any: ...  # a union is no type to a type checker
def load(kind: Any, data: Json) -> Any:
    """Read a value of a type, or of a union of types; `Unreadable` for data of any other form."""
    try:
        return _CONVERTER.structure(data, kind)
    except Exception as error:  # of any kind: cattrs passes on what constructors raise, alone or in groups
        raise Unreadable(f"not a {getattr(kind, '__name__', kind)}") from error


def dump_event(event: Event) -> dict[str, Json]:
    """Return an event as a tagged object: {"t": "TaskDecided", ...}."""
    dumped: dict[str, Json] = _CONVERTER.unstructure(event)
    return dumped


def load_event(data: Mapping[str, Json]) -> Event:
    """Read what `dump_event` wrote; `Unreadable` for anything else."""
    event: Event = load(Event, data)
    return event


def dump_command(command: Command) -> dict[str, Json]:
    """Return a command as a tagged object: {"t": "DecideTask", ...}."""
    dumped: dict[str, Json] = _CONVERTER.unstructure(command)
    return dumped


def load_command(data: Mapping[str, Json]) -> Command:
    """Read what `dump_command` wrote; `Unreadable` for anything else."""
    command: Command = load(Command, data)
    return command


def event_kind(event: Event) -> str:
    """Return the name under which an event is tagged and logged, e.g. "TaskDecided"."""
    return type(event).__name__


def _make_converter() -> Converter:
    converter = Converter(
        forbid_extra_keys=True,
        omit_if_default=True,
        detailed_validation=False,
        unstruct_collection_overrides={tuple: list},
    )
    configure_union_passthrough(str | int | float | bool | None, converter)
    _register_scalars(converter)
    # Tagged classes carry their tag wherever they stand, so that one of them alone reads like one of a union.
    for union, members in ((Event, _EVENTS), (Command, _COMMANDS)):
        for kind in members.values():
            _register_tagged(converter, kind)
        _register_union(converter, union, members)
    return converter


def _register_scalars(converter: Converter) -> None:
    for kind in (str, int, float, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    # Named by its class, because dispatch would otherwise take a StrEnum for the str that it also is.
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    converter.register_structure_hook(StrEnum, lambda data, kind: kind(_text(data)))
    converter.register_structure_hook_func(_is_tuple, lambda data, kind: _tuple(converter, data, get_args(kind)))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda data, _: date.fromisoformat(_text(data)))
    converter.register_unstructure_hook(datetime, lambda at: _aware(at).isoformat())
    converter.register_structure_hook(datetime, lambda data, _: _aware(datetime.fromisoformat(_text(data))))
    converter.register_unstructure_hook(Limit, str)
    converter.register_structure_hook(Limit, lambda data, _: _limit(_text(data)))
    converter.register_unstructure_hook(WorkingCalendar, to_compact)
    converter.register_structure_hook(WorkingCalendar, lambda data, _: from_compact(_text(data)))


def _register_tagged(converter: Converter, kind: type) -> None:
    plain: Callable[[Any], dict[str, Json]] = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
    read: Callable[[Any, Any], Any] = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False
    )

    def tagged(value: Any) -> dict[str, Json]:
        return {TAG: kind.__name__, **plain(value)}

    def untagged(data: Any, _: Any) -> Any:
        if data[TAG] != kind.__name__:
            raise ValueError("another kind of event or command")
        return read({key: value for key, value in data.items() if key != TAG}, kind)

    converter.register_unstructure_hook(kind, tagged)
    converter.register_structure_hook(kind, untagged)


def _register_union(converter: Converter, union: Any, members: Mapping[str, type]) -> None:
    converter.register_unstructure_hook(union, lambda value: converter.unstructure(value, type(value)))
    converter.register_structure_hook(union, lambda data, _: converter.structure(data, members[data[TAG]]))


def _exactly(kind: type) -> Any:
    def check(data: object, _: Any) -> object:
        # bool is an int to Python but not to a reader of JSON.
        if type(data) is not kind:
            raise TypeError(f"expected {kind.__name__}")
        return data

    return check


def _is_tuple(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _tuple(converter: Converter, data: object, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    # Only from a list: a text would otherwise be read as the tuple of its characters.
    if not isinstance(data, list):
        raise TypeError("expected a list")
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(data)
    return tuple(converter.structure(part, kind) for part, kind in zip(data, kinds, strict=True))


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise TypeError("expected text")
    return data


def _aware(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError("an instant needs its offset")
    return at


def _limit(text: str) -> Limit:
    limit = parse_limit(text)
    if isinstance(limit, Limit):
        return limit
    raise ValueError("not a limit")


_CONVERTER: Final = _make_converter()
