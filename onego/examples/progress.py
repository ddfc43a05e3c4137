"""How far the example cases have been played: a file, so that a start that was broken off goes on where it stood."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from onego.processes import write_whole


@dataclass
class Progress:
    """`as_of`: when the examples were begun, ISO 8601; by story its case's number, and how many steps were played."""

    path: Path
    as_of: str
    cases: dict[str, str] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    complete: bool = False

    def case_is(self, story: int, case_id: str) -> None:
        """Note under which number a story's case was received."""
        self.cases[str(story)] = case_id
        self._keep()

    def done(self, story: int) -> int:
        """How many steps of a story have been played."""
        return self.steps.get(str(story), 0)

    def step_done(self, story: int) -> None:
        """Note that one more step has been played."""
        self.steps[str(story)] = self.done(story) + 1
        self._keep()

    def forget(self) -> None:
        """Start over: nothing has been played."""
        self.cases, self.steps, self.complete = {}, {}, False

    def all_done(self) -> None:
        """Note that nothing is left to play."""
        self.complete = True
        self._keep()

    def _keep(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self.path, {key: value for key, value in asdict(self).items() if key != "path"})


def read_progress(path: Path, now: datetime) -> Progress:
    """The progress that a file tells; a fresh one, as of now, where there is none."""
    if not path.exists():
        return Progress(path=path, as_of=now.isoformat())
    return Progress(path=path, **json.loads(path.read_text(encoding="utf-8")))
