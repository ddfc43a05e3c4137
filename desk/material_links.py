"""Short-lived addresses under which a department's system fetches the materials of its slice, and nothing else."""

import hmac
from datetime import datetime
from urllib.parse import urlencode

from desk.context import Desk


def path(desk: Desk, *, department: str, case_id: str, sha256: str, until: datetime) -> str:
    """The path and query of one file for one department, good until an aware instant; it names no person."""
    query = urlencode({"until": int(until.timestamp()), "token": _token(desk, department, case_id, sha256, until)})
    return f"/departments/{department}/materials/{case_id}/{sha256}?{query}"


def is_good(desk: Desk, *, department: str, case_id: str, sha256: str, until: datetime, token: str) -> bool:
    """Whether this address was made here and its time is not over."""
    expected = _token(desk, department, case_id, sha256, until)
    return hmac.compare_digest(expected.encode(), token.encode()) and desk.now() <= until


def _token(desk: Desk, department: str, case_id: str, sha256: str, until: datetime) -> str:
    said = "\0".join(("material", department, case_id, sha256, str(int(until.timestamp()))))
    return hmac.digest(desk.secret, said.encode(), "sha256").hex()
