"""Small runs of a shipped bundle, made once for all tests of the simulator."""

from collections.abc import Callable

import pytest

from bundles.definition import Library
from bundles.simulation.assumptions import Assumptions
from bundles.simulation.model import Model, model_of
from bundles.simulation.run import Run, simulate
from domain.calendar_cn import CHINA_CALENDAR

CASES = 300


@pytest.fixture(scope="session")
def restaurant_model(library: Library) -> Model:
    return model_of(library.bundles["restaurant"], library.catalogue, CHINA_CALENDAR, cases=CASES)


@pytest.fixture(scope="session")
def restaurant_run(restaurant_model: Model) -> Run:
    return simulate(restaurant_model, cases=CASES, seed=1)


@pytest.fixture(scope="session")
def model_with(library: Library) -> Callable[..., Model]:
    def make(assumptions: Assumptions, bundle: str = "restaurant", cases: int = CASES) -> Model:
        return model_of(library.bundles[bundle], library.catalogue, CHINA_CALENDAR, assumptions, cases=cases)

    return make
