"""What every problem response must have."""

from typing import Any

import httpx


def told(answered: httpx.Response, status: int, rule: str) -> dict[str, Any]:
    """The problem, after a look at what every problem must have."""
    assert answered.status_code == status, answered.text
    assert answered.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answered.json()
    assert problem["rule"] == rule
    assert all(problem[name] for name in ("type", "title", "detail", "instance", "title_zh", "detail_zh", "detail_en"))
    assert problem["title"] == problem["title_zh"]
    return problem
