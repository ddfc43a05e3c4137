"""The OpenAPI file says what the code does: the same messages are good and bad by both."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from departments.answers import Answer, AnswerPage
from departments.contract import (
    read_answer,
    read_answers,
    read_health,
    read_lodging,
    read_message,
    read_receipt,
    to_data,
)
from departments.errors import ContractBroken
from departments.lodging import Health, Lodging, LodgingState, Message, Problem, Receipt
from departments.openapi import text
from departments.signing import KEY_ID, NONCE, SIGNATURE, TIMESTAMP

FILE = Path(__file__).parents[2] / "docs" / "contract" / "department-openapi.yaml"
READERS: dict[str, Callable[[bytes], object]] = {
    "Answer": read_answer,
    "AnswerPage": read_answers,
    "Health": read_health,
    "Lodging": read_lodging,
    "Message": read_message,
    "Receipt": read_receipt,
}
SUBSTITUTES: tuple[Any, ...] = ("remove", "add", None, "", "x", 0, -1, True, [], {}, "2025-02-30", 1.5)
formats = FormatChecker(formats=())


@formats.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))


@formats.checks("date-time", raises=ValueError)
def _is_instant(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def validator(document: dict[str, Any], name: str) -> Draft202012Validator:
    # Two formats suffice: the others are patterns.
    schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    return Draft202012Validator(schema, format_checker=formats)


@pytest.fixture
def samples(
    answers: tuple[Answer, ...], messages: tuple[Message, ...], lodging: Lodging
) -> list[tuple[str, dict[str, Any]]]:
    values: list[tuple[str, object]] = [
        *(("Answer", answer) for answer in answers),
        *(("Message", message) for message in messages),
        ("Lodging", lodging),
        ("AnswerPage", AnswerPage(answers=answers[:2], more=False)),
        ("Receipt", Receipt(reference="1", state=LodgingState.RECEIVED)),
        ("Health", Health(status="ok", contract="1")),
    ]
    return [(name, to_data(value)) for name, value in values]


def test_the_file_is_made_from_the_code() -> None:
    remedy = "run `python -m departments.openapi > docs/contract/department-openapi.yaml`"
    assert FILE.read_text(encoding="utf-8") == text(), remedy


def test_what_the_code_writes_the_file_allows(
    samples: list[tuple[str, dict[str, Any]]], document: dict[str, Any]
) -> None:
    for name, data in samples:
        assert [error.message for error in validator(document, name).iter_errors(data)] == [], name
    problem = to_data(Problem(title="no", status=409, rule="L4"))
    assert validator(document, "Problem").is_valid(problem)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield from places(value, (*path, key))


def damaged(data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The data with one place removed, replaced or added to, in every place."""
    for path in list(places(data))[1:]:
        for substitute in SUBSTITUTES:
            changed = copy.deepcopy(data)
            parent = changed
            for step in path[:-1]:
                parent = parent[step]
            if substitute == "remove":
                del parent[path[-1]]
            elif substitute == "add":
                if not isinstance(parent[path[-1]], dict):
                    continue
                parent[path[-1]]["a key: nobody knows"] = 1
            else:
                parent[path[-1]] = substitute
            yield f"{'.'.join(map(str, path))}: {substitute!r}", changed


def accepted(name: str, data: Any) -> bool:
    try:
        READERS[name](json.dumps(data, ensure_ascii=False).encode())
    except ContractBroken:
        return False
    return True


def test_code_and_file_agree_on_every_damaged_message(
    samples: list[tuple[str, dict[str, Any]]], document: dict[str, Any]
) -> None:
    seen = 0
    for name, data in samples:
        schema = validator(document, name)
        for damage, changed in damaged(data):
            seen += 1
            assert accepted(name, changed) == schema.is_valid(changed), f"{name} {damage}"
    assert seen > 1000


def references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    for reference in references(document):
        node: Any = document
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]
        assert node is not None


def test_every_schema_is_json_schema(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_the_file_names_the_headers_that_are_signed(document: dict[str, Any]) -> None:
    named = {scheme["name"] for scheme in document["components"]["securitySchemes"].values()}
    assert named == {KEY_ID, TIMESTAMP, NONCE, SIGNATURE}
