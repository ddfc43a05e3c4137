"""What the desk forgets by itself: ended sessions, old keys and nonces, old failures, drafts and files left lying."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from db import accounts, answers, attempts, drafts, requests
from desk.context import Desk
from desk.uploads import sweep_uploads

FAILURES_KEPT_FOR: Final = timedelta(days=1)
DRAFTS_KEPT_FOR: Final = timedelta(days=30)  # since they were last touched


@dataclass(frozen=True, kw_only=True)
class Tidied:
    """What was thrown away."""

    files: int


async def tidy(desk: Desk) -> Tidied:
    """Forget what has had its time. Called on a schedule; calling it twice does no harm."""
    now = desk.now()
    async with desk.database.transaction() as session:
        await accounts.forget_ended(session, now)
        await requests.forget_before(session, now - desk.rules.answers_remembered_for)
        await answers.forget_nonces(session, now)
        await attempts.forget_old(session, now - FAILURES_KEPT_FOR)
        await drafts.forget_before(session, now - DRAFTS_KEPT_FOR)
    return Tidied(files=await sweep_uploads(desk))
