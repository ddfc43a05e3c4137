"""The guide for departments' engineers: its numbers and examples are executed, not believed."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from departments.conformance.clauses import WORDS
from departments.connections import load_connections
from departments.contract import read_answer
from departments.registry import standard_kinds
from departments.signing import NONCE, SIGNATURE, TIMESTAMP, Request, SigningKey, check, sign, string_to_sign
from departments.simulator.setup import read_setup
from departments.vocabulary import parse_key

GUIDE = Path(__file__).parents[2] / "docs" / "departments.md"


def block(name: str, *, nth: int = 0) -> str:
    text = GUIDE.read_text(encoding="utf-8")
    found: list[str] = re.findall(rf"^```{name}\n(.*?)\n```$", text, flags=re.DOTALL | re.MULTILINE)
    return found[nth]


def headers() -> dict[str, str]:
    lines = block("example-request").splitlines()[1:]
    return dict(line.split(": ", 1) for line in lines)


@pytest.fixture
def example() -> Request:
    method, target, _ = block("example-request").splitlines()[0].split()
    return Request(method=method, target=target, body=block("example-body").encode())


@pytest.fixture
def example_key() -> SigningKey:
    return SigningKey(key_id=headers()["OneGo-Key-Id"], secret=block("example-secret").encode())


def test_the_worked_example_signs_as_written(example: Request, example_key: SigningKey) -> None:
    moment = re.search(r"the moment (\S+):", GUIDE.read_text(encoding="utf-8"))
    assert moment is not None
    now, given = datetime.fromisoformat(moment[1]), headers()
    made = string_to_sign(example, timestamp=given[TIMESTAMP], nonce=given[NONCE])
    assert made.decode() == block("example-string")
    del given["Content-Type"]
    assert sign(example, key=example_key, now=now, nonce=given[NONCE]) == given
    check(example, headers=given, keys={example_key.key_id: example_key}, now=now)


def test_the_guides_own_python_gives_the_same_signature(example: Request, example_key: SigningKey) -> None:
    names: dict[str, Any] = {}
    exec(compile(block("python"), str(GUIDE), "exec"), names)  # noqa: S102 - the guide's own lines
    given = headers()
    made = names["signature"](
        example_key.secret, example.method, example.target, given[TIMESTAMP], given[NONCE], example.body
    )
    assert made == given[SIGNATURE]


def test_the_example_body_is_an_answer(example: Request) -> None:
    assert parse_key(read_answer(example.body).lodging) is not None


class AnySecret:
    def secret(self, reference: str) -> bytes | None:
        return reference.encode().ljust(32, b"-")


def test_the_configuration_shown_can_be_used(tools: Any) -> None:
    data = yaml.safe_load(block("yaml"))
    base = tools()
    made = type(base)(secrets=AnySecret(), now=base.now)
    connections = load_connections(data, registry=standard_kinds(), tools=made)
    assert connections.departments == ("health", "police", "town-desk")


def test_the_simulators_configuration_shown_can_be_used() -> None:
    setup = read_setup(yaml.safe_load(block("yaml", nth=1)))
    assert len(setup.departments["health"].patterns) == 2


def test_the_guide_lists_every_clause_the_suite_checks() -> None:
    rows = re.findall(r"^\| ([A-Z]\d) \| (.*) \| (.*) \|$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert rows == [(clause.value, zh, en) for clause, (zh, en) in WORDS.items()]
