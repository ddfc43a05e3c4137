"""The process that a simulation runs in, so that it keeps no page waiting and can be ended: `python -m` this module.

Reads one JSON object from its input and writes one a line: how far it is, at last the result or why there is none.
"""

import gc
import json
import os
import sys
from collections.abc import Mapping
from typing import Any, Final, TextIO

from bundles.comparing.edition import Edition
from bundles.definition import BundleDefinition
from bundles.load import bundle_from
from bundles.simulation.assumptions import Amount, Assumptions, Count, Staff
from bundles.simulation.chart import chart
from bundles.simulation.effects import changes, effect_of
from bundles.simulation.figures import figures_of
from bundles.simulation.model import Model, NoCases, model_of
from bundles.simulation.report import as_data
from bundles.simulation.run import Unending, simulate
from bundles.snapshot import from_text
from bundles.source import Source, parse_source
from domain.calendar_cn import CHINA_CALENDAR

POLITENESS: Final = 5  # people who wait for a page go first
TOLD_EVERY: Final = 25  # cases between two lines


def request_of(edition: Edition, catalogue: str, settings: Mapping[str, Any]) -> bytes:
    """What the process reads. `catalogue` is `bundles.snapshot.to_text` of the edition's."""
    source = edition.definition.source
    text = json.dumps(source.data, ensure_ascii=False) if source else ""
    return json.dumps({"text": text, "catalogue": catalogue, **settings}, ensure_ascii=False).encode()


def main(given: TextIO, told: TextIO) -> None:
    """Simulate what is asked for."""

    def tell(**line: Any) -> None:
        print(json.dumps(line, ensure_ascii=False), file=told, flush=True)

    asked = json.load(given)
    try:
        tell(result=_simulated(_model(asked), asked, tell))
    except NoCases:
        tell(problem="no-cases")
    except (Unending, OverflowError):
        tell(problem="unending")


def _model(asked: Mapping[str, Any]) -> Model:
    catalogue = from_text(asked["catalogue"])
    source = parse_source(asked["text"], name="definition.yaml")
    definition = bundle_from(source, catalogue) if isinstance(source, Source) else ()
    if not isinstance(definition, BundleDefinition):
        raise TypeError("a version that was compiled can be read again")
    assumed = Assumptions(
        arrivals=Amount(asked["arrivals"]) if asked["arrivals"] else None,
        departments={name: Staff(officers=Count(count)) for name, count in asked["officers"].items()},
    )
    return model_of(definition, catalogue, CHINA_CALENDAR, assumed, cases=asked["cases"])


def _simulated(model: Model, asked: Mapping[str, Any], tell: Any) -> dict[str, Any]:
    cases, seed = asked["cases"], asked["seed"]
    planned = changes(model) if asked["what_if"] else ()
    whole = cases * (1 + len(planned))

    def heard(runs_before: int) -> Any:
        def over(count: int) -> None:
            if count % TOLD_EVERY == 0:
                tell(over=runs_before * cases + count, of=whole)

        return over

    run = simulate(model, cases=cases, seed=seed, told=heard(0))
    figures = figures_of(model, run)
    effects = tuple(
        effect_of(model, change, run, simulate(model.changed(change), cases=cases, seed=seed, told=heard(place)))
        for place, change in enumerate(planned, start=1)
    )
    return as_data(model, run, figures, effects, seed=seed, seconds=0.0) | {"chart": chart(model, figures)}


if __name__ == "__main__":
    os.nice(POLITENESS)
    gc.disable()  # cases are trees of values without circles: looking for circles takes a fifth of the time
    main(sys.stdin, sys.stdout)
