"""Where a case spends its time: in the departments, or in us. Run: .venv/bin/python -m benchmarks.share

Everything runs as in `make up`: Temporal, worker, API and simulated departments, each a process of its own. The same
case is carried with departments that answer at once, which leaves our own time, and with departments that take a
second for each answer. The share is a ratio within one run, so it means the same on a slow machine. The case leaves
out the item of the one department that can't call back: asking it every few seconds is its own choice of pace.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import httpx

from onego.accounts import DEMO_ACCOUNTS
from onego.clock import SystemClock
from onego.demo import family
from onego.demo.acts import Act, play_act
from onego.demo.applicant import signed_in
from onego.demo.findings import Findings
from onego.settings import Settings
from onego.stack import Stack, running

ACT: Final = Act(label="甲", zh="", en="", child="示例", answers={**family.ANSWERS, "card": "no"})
RUNS: Final = 5
SECOND: Final = 1.0
ANSWERS_ON_THE_LONGEST_WAY: Final = 5  # pre-check, then certificate, household, insurance, premium one after the other


async def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="onego-share-") as folder:
        settings = Settings(data_dir=Path(folder) / "var", demo=True)
        async with running(settings, say=lambda _: None) as stack:
            await _answer_after(stack, 0.0)
            await _carry(stack)  # the first case warms everything up
            own = [await _carry(stack) for _ in range(RUNS)]
            await _answer_after(stack, SECOND)
            whole = [await _carry(stack) for _ in range(RUNS)]
    _report(own, whole)


def _report(own: list[float], whole: list[float]) -> None:
    ours, total = statistics.median(own), statistics.median(whole)
    theirs = SECOND * ANSWERS_ON_THE_LONGEST_WAY
    sys.stdout.write(
        f"departments answer at once:      median {ours:.2f} s a case (min {min(own):.2f}, max {max(own):.2f})\n"
        f"departments take {SECOND:.0f} s an answer:  median {total:.2f} s a case, {theirs:.0f} s of them theirs\n"
        f"share of the departments:        {theirs / total:.0%}\n"
    )


async def _carry(stack: Stack) -> float:
    account = next(account for account in DEMO_ACCOUNTS if account.login == "applicant")
    async with signed_in(stack.url, account.login, account.password) as applicant:
        began = time.monotonic()
        await play_act(applicant, ACT, SystemClock().today(), Findings(), lambda _label, _line: None)
        return time.monotonic() - began


async def _answer_after(stack: Stack, seconds: float) -> None:
    behaviour: dict[str, Any] = {"precheck_delay": seconds, "decision_delay": seconds}
    async with httpx.AsyncClient(base_url=stack.simulator, trust_env=False) as client:
        for department in ("health", "cdc", "police", "medical-insurance", "hrss", "tax"):
            answer = await client.put(f"/admin/{department}/rules", json={"behaviour": behaviour})
            answer.raise_for_status()


if __name__ == "__main__":
    asyncio.run(main())
