"""How many connections follow each case at this moment, in this process; a page works as well without one."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Followers:
    """Counts connections by case, so that one receipt can't be used to take all that a server has."""

    def __init__(self) -> None:
        self._now: Counter[str] = Counter()

    def of(self, case_id: str) -> int:
        """How many follow a case now."""
        return self._now[case_id]

    @contextmanager
    def one_more(self, case_id: str) -> Iterator[None]:
        """Count a connection for as long as it lasts."""
        self._now[case_id] += 1
        try:
            yield
        finally:
            self._now[case_id] -= 1
            if not self._now[case_id]:
                del self._now[case_id]
