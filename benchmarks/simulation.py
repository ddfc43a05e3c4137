"""How many cases a second the simulator carries on one core. Run: .venv/bin/python -m benchmarks.simulation

Processor time, so that other work on the machine counts less. Machines differ, so beside cases a second it prints a
ratio taken within the same run: a case against a million steps of an empty loop. The best of some runs is taken,
since nothing makes a run faster than it is and much makes it slower.
"""

import gc
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from bundles.load import shipped_library
from bundles.simulation.model import model_of
from bundles.simulation.run import simulate
from domain.calendar_cn import CHINA_CALENDAR

CASES: Final = 2000
RUNS: Final = 3
STEPS: Final = 1_000_000


def main() -> None:
    """Measure every shipped bundle and print."""
    library = shipped_library()
    gc.disable()  # as the command does: a case is a tree of values without circles
    loop = _best(_loop)
    whole = 0.0
    for bundle in library.bundles.values():
        model = model_of(bundle, library.catalogue, CHINA_CALENDAR, cases=CASES)
        seconds = _best(partial(simulate, model, cases=CASES, seed=1))
        whole += seconds
        sys.stdout.write(
            f"{bundle.id:22} {len(bundle.items):3} items {CASES / seconds:6.0f} cases/s "
            f"{1000 * seconds / CASES / loop:6.1f} thousandths of a million empty steps\n"
        )
    every = CASES * len(library.bundles)
    sys.stdout.write(f"{'all':22}           {every / whole:6.0f} cases/s {1000 * whole / every / loop:6.1f}\n")


def _loop() -> None:
    for _ in range(STEPS):
        pass


def _best(work: Callable[[], object]) -> float:
    spans = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        spans.append(time.process_time() - begun)
    return min(spans)


if __name__ == "__main__":
    main()
