"""Writes the OpenAPI document, so that other systems find it in the repository: `python -m api.contract`."""

import json
from pathlib import Path
from typing import Final, cast

from api.app import contract, create_app
from desk.context import Desk

COMMITTED: Final = Path(__file__).parent.parent / "docs" / "contract" / "onego-openapi.json"


class _NoDesk:
    """The contract does not depend on the desk; only the making of ids has to be there."""

    @staticmethod
    def random_bytes(size: int) -> bytes:
        return bytes(size)


def text() -> str:
    """The document as it is committed."""
    document = contract(create_app(cast("Desk", _NoDesk())))
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    COMMITTED.parent.mkdir(parents=True, exist_ok=True)
    COMMITTED.write_text(text(), encoding="utf-8")
