"""Values that never change and are made often: the core makes more than a hundred for every case."""

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with keyword-only fields that is filled in one go.

    A frozen dataclass sets each of its fields by a call of its own, past its ban on setting; all at once takes a
    fraction of the time. All else is as `dataclass(frozen=True, kw_only=True)` has it, but that a field's default is
    one value for all. TypeError for a class that has a field made by a factory.
    """
    made = dataclass(frozen=True, kw_only=True)(cls)
    made.__init__ = _filling(made)  # type: ignore[method-assign] # as `dataclass` itself gives a class its own
    return made


def _filling(cls: type[Any]) -> Callable[..., None]:
    known = fields(cls)
    parameters = ", ".join(["self", *(["*", *map(_parameter, known)] if known else [])])
    values = ", ".join(f"{one.name!r}: {one.name}" for one in known)
    text = f"def __init__({parameters}) -> None:\n    fill(self, '__dict__', {{{values}}})\n"
    if hasattr(cls, "__post_init__"):
        text += "    self.__post_init__()\n"
    names: dict[str, Any] = {f"default_{one.name}": one.default for one in known}
    names["fill"] = object.__setattr__
    exec(text, names)  # noqa: S102 - made of the names of a class's own fields, as `dataclass` does it
    filling: Callable[..., None] = names["__init__"]
    filling.__qualname__ = f"{cls.__qualname__}.__init__"
    return filling


def _parameter(one: "Field[Any]") -> str:
    if one.default_factory is not MISSING or not one.init:
        raise TypeError(f"{one.name} is neither given nor has it one default for all")
    return one.name if one.default is MISSING else f"{one.name}=default_{one.name}"
