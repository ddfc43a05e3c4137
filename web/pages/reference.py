"""The API's reference at /docs, rendered from the OpenAPI document: readable without a script, in full."""

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.responses import Response

from domain.derivation import Lang
from web.visit import Visit

METHODS: Final = ("get", "post", "put", "delete", "patch")
Plain = dict[str, Any]


async def reference(visit: Visit) -> Response:
    """All operations by group, then all shapes."""
    document = visit.request.app.state.contract()
    return visit.show(
        "reference.html",
        version=document["info"]["version"],
        groups=_groups(document, visit.lang),
        shapes=[_shape(name, schema) for name, schema in sorted(document["components"]["schemas"].items())],
    )


def _groups(document: Mapping[str, Any], lang: Lang) -> list[Plain]:
    groups: dict[str, list[Plain]] = {}
    for path, operations in document["paths"].items():
        for method in METHODS:
            if method in operations:
                operation = operations[method]
                groups.setdefault(operation.get("tags", ["API"])[0], []).append(
                    _operation(path, method, operation, lang)
                )
    return [
        {"id": f"group-{number}", "title": _in(tag, lang, " "), "operations": operations}
        for number, (tag, operations) in enumerate(groups.items(), start=1)
    ]


def _operation(path: str, method: str, operation: Mapping[str, Any], lang: Lang) -> Plain:
    return {
        "id": operation["operationId"],
        "path": path,
        "method": method.upper(),
        "summary": _in(operation["summary"], lang, " · "),
        "description": operation.get("description", ""),
        "signed_in": bool(operation.get("security")),
        "parameters": [
            {
                "name": one["name"],
                "where": one["in"],
                "required": one.get("required", False),
                "type": _type(one["schema"]),
                "says": one.get("description", ""),
            }
            for one in operation.get("parameters", ())
        ],
        "body": _content(operation.get("requestBody", {})),
        "responses": [
            {"status": status, "says": _in(one["description"], lang, " · "), "body": _content(one)}
            for status, one in sorted(operation["responses"].items())
        ],
    }


def _content(holder: Mapping[str, Any]) -> list[Plain]:
    return [{"media": media, "type": _type(one.get("schema", {}))} for media, one in holder.get("content", {}).items()]


def _shape(name: str, schema: Mapping[str, Any]) -> Plain:
    required = schema.get("required", ())
    examples = schema.get("examples")
    return {
        "name": name,
        "says": schema.get("description", ""),
        "values": ", ".join(map(str, schema.get("enum", ()))),
        "members": [
            {
                "name": member,
                "type": _type(one),
                "required": member in required,
                "says": one.get("description", ""),
            }
            for member, one in schema.get("properties", {}).items()
        ],
        "example": json.dumps(examples[0], ensure_ascii=False, indent=2) if examples else "",
    }


def _type(schema: Mapping[str, Any]) -> Plain:
    """What a value is, in words, with the shape it refers to: {"text", "shape"}."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return {"text": name, "shape": name}
    if "anyOf" in schema:
        parts = [_type(part) for part in schema["anyOf"]]
        shape = next((part["shape"] for part in parts if part["shape"]), "")
        return {"text": " | ".join(part["text"] for part in parts), "shape": shape}
    if schema.get("type") == "array":
        inner = _type(schema.get("items", {}))
        return {"text": f"{inner['text']}[]", "shape": inner["shape"]}
    kind = str(schema.get("type", "any"))
    return {"text": f"{kind} ({schema['format']})" if "format" in schema else kind, "shape": ""}


def _in(text: str, lang: Lang, separator: str) -> str:
    """The half of "中文 · English" in one language; the whole where it has no halves."""
    zh, found, en = text.partition(separator)
    return (zh if lang == "zh" else en) if found else text
