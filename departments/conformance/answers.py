"""Where the suite sees a department's answers: its receiver for callbacks, or polling."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from departments.answers import Answer
from departments.conformance.probe import Probe
from departments.conformance.receiver import Receiver
from departments.contract import read_answers
from departments.errors import ContractBroken, FieldProblem

_POLL_EVERY = 0.2
_MOST_PAGES = 50

Condition = Callable[[list[Answer]], bool]


class AnswerSource(Protocol):
    """Answers to one lodging as they come."""

    async def wait(self, key: str, condition: Condition, *, seconds: float) -> list[Answer]:
        """The answers once the condition holds, or those there are when time is up; by seq."""
        ...


class Pushed:
    """Answers by callback."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver

    async def wait(self, key: str, condition: Condition, *, seconds: float) -> list[Answer]:
        """See AnswerSource."""
        await self._receiver.wait(lambda: condition(self._of(key)), seconds=seconds)
        return self._of(key)

    def _of(self, key: str) -> list[Answer]:
        return sorted(self._receiver.accepted.get(key, []), key=lambda answer: answer.seq)


class Polled:
    """Answers by polling; what could not be understood is kept in `malformed`."""

    def __init__(self, probe: Probe) -> None:
        self.malformed: list[FieldProblem] = []
        self._probe = probe

    async def wait(self, key: str, condition: Condition, *, seconds: float) -> list[Answer]:
        """See AnswerSource."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + seconds
        while True:
            found = await self.fetch(key, after=0)
            if condition(found) or loop.time() >= ends:
                return found
            await asyncio.sleep(_POLL_EVERY)

    async def fetch(self, key: str, *, after: int) -> list[Answer]:
        """All pages after a seq; what isn't well formed is noted and left out."""
        found: list[Answer] = []
        for _ in range(_MOST_PAGES):
            seen = await self._probe.call("GET", f"/lodgings/{key}/answers?after={after}")
            if not seen.good:
                return found
            try:
                page = read_answers(seen.body)
            except ContractBroken as error:
                self.malformed.extend(error.problems)
                return found
            found += page.answers
            if not page.more or not page.answers:
                return found
            after = page.answers[-1].seq
        return found
