"""The OpenAPI file of the contract, made from the very shapes that the code reads and writes.

`python -m departments.openapi > docs/contract/department-openapi.yaml`; a test holds the file to the code.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from departments.answers import Answer, AnswerPage
from departments.lodging import Health, Lodging, Message, Problem, Receipt
from departments.vocabulary import KeyText

_PATHS = Path(__file__).with_name("openapi-paths.yaml")
_SHAPES: dict[str, Any] = {
    "Answer": Answer,
    "AnswerPage": AnswerPage,
    "Health": Health,
    "Lodging": Lodging,
    "LodgingKeyText": KeyText,
    "Message": Message,
    "Problem": Problem,
    "Receipt": Receipt,
}
_MODE: JsonSchemaMode = "validation"


def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document as JSON data."""
    found: dict[str, Any] = yaml.safe_load(_PATHS.read_text(encoding="utf-8"))
    adapters = [(name, _MODE, TypeAdapter[Any](shape)) for name, shape in _SHAPES.items()]
    shapes, definitions = TypeAdapter.json_schemas(
        adapters,
        ref_template="#/components/schemas/{model}",
    )
    schemas = {name: schema for (name, _), schema in shapes.items() if "$ref" not in schema}
    schemas |= definitions.get("$defs", {})
    found["components"]["schemas"] = {name: _tidy(schemas[name]) for name in sorted(schemas)}
    return found


def _tidy(schema: Any) -> Any:
    """What pydantic leaves open and its reader does not: tags are required, other keys than codes refused."""
    if isinstance(schema, list):
        return [_tidy(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    # Under `properties` the keys are names of fields, not words of JSON Schema.
    tidy: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":
            tidy[key] = {name: _tidy(one) for name, one in value.items()}
        elif key != "title" and not (key == "default" and ("const" in schema or value is None)):
            tidy[key] = _tidy(value)
    tags = [name for name, one in schema.get("properties", {}).items() if "const" in one]
    if tags:
        tidy["required"] = [*tags, *(name for name in schema.get("required", []) if name not in tags)]
    if "patternProperties" in schema:
        tidy.setdefault("additionalProperties", False)
    return tidy


def text() -> str:
    """The document as YAML."""
    head = "# Made by `python -m departments.openapi` from departments/; change it there.\n"
    return head + yaml.dump(document(), Dumper=_PlainDumper, allow_unicode=True, sort_keys=False, width=120)


class _PlainDumper(yaml.SafeDumper):
    """No anchors: readers of the file want to see each part where it is used."""

    def ignore_aliases(self, data: Any) -> bool:
        """See the class."""
        del data
        return True


if __name__ == "__main__":
    sys.stdout.write(text())
