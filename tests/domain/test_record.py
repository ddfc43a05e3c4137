"""A record is the frozen dataclass that it is written as, however it is filled."""

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from domain.record import record


@record
class Point:
    """A record."""

    x: int
    y: int = 2
    name: str = ""

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("x")


@dataclass(frozen=True, kw_only=True)
class Same:
    """What `Point` is written as."""

    x: int
    y: int = 2
    name: str = ""


@record
class Nothing:
    """A record without fields."""


def test_it_has_the_fields_the_words_and_the_hash_of_its_dataclass() -> None:
    point, same = Point(x=1, name="a"), Same(x=1, name="a")
    assert asdict(point) == asdict(same)
    assert repr(point) == repr(same).replace("Same", "Point")
    assert hash(point) == hash(same)
    assert [one.name for one in fields(point)] == ["x", "y", "name"]


def test_it_is_equal_by_its_fields_and_can_be_replaced_and_kept() -> None:
    assert Point(x=1) == Point(x=1, y=2) != Point(x=1, y=3)
    assert replace(Point(x=1), y=3) == Point(x=1, y=3)
    assert pickle.loads(pickle.dumps(Point(x=1))) == Point(x=1)  # noqa: S301 - its own
    assert Nothing() == Nothing()


def test_nothing_of_it_can_be_set() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(x=1).y = 3  # type: ignore[misc] # what is refused


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 1}])
def test_what_a_dataclass_refuses_it_refuses(given: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"Point\.__init__\(\)"):
        Point(**given)  # type: ignore[arg-type] # what is refused
    with pytest.raises(TypeError):
        Point(1)  # type: ignore[call-arg] # what is refused


def test_its_own_check_is_made() -> None:
    with pytest.raises(ValueError, match="x"):
        Point(x=-1)


def test_a_field_made_by_a_factory_is_refused() -> None:
    with pytest.raises(TypeError, match="names"):

        @record
        class _Wrong:
            names: list[str] = field(default_factory=list)
