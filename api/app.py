"""The application: every router under one roof, errors as problems, nothing decided here."""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api import problems
from api.body_limit import BodyLimit
from api.routers import (
    cases,
    catalogue,
    department_workers,
    departments,
    health,
    inbox,
    live,
    sessions,
    signing,
    supervision,
    tasks,
    uploads,
    verification,
    versions,
    window,
)
from api.schemas.problem import Problem
from api.security import Hardening
from desk.context import Desk

VERSION: Final = "1.0.0"

DESCRIPTION: Final = """\
“高效办成一件事”统一申办接口：一次申报、一窗受理、并联审批、一窗发证。
One application, one window, parallel handling, one package of results.

错误一律为 `application/problem+json`（RFC 9457），含依据条款和中英文说明。
Every error is a problem response that names the rule it rests on, in both languages.
"""


class _Application(FastAPI):
    """Whoever asks it for the OpenAPI document gets the contract."""

    def openapi(self) -> dict[str, Any]:
        return contract(self)


def create_app(desk: Desk) -> FastAPI:
    """Make the application around a desk. Middleware: request id and headers outermost, then the limit on bodies."""
    app = _Application(title="OneGo", version=VERSION, description=DESCRIPTION, docs_url=None, redoc_url=None)
    app.state.desk = desk
    problems.install(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(Hardening, random_bytes=desk.random_bytes)
    for router in (
        catalogue.router,
        versions.router,
        sessions.router,
        uploads.router,
        cases.router,
        live.router,
        inbox.router,
        tasks.router,
        tasks.whole_case,
        signing.router,
        window.router,
        supervision.router,
        departments.router,
        department_workers.router,
        verification.router,
        health.router,
    ):
        app.include_router(router)
    return app


def contract(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document: problem responses throughout, in place of FastAPI's own shape of a 422."""
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        schemas = document["components"]["schemas"]
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= problem.pop("$defs", {})
        schemas["Problem"] = problem
        schemas.pop("HTTPValidationError", None)
        schemas.pop("ValidationError", None)
        for operations in document["paths"].values():
            for operation in operations.values():
                _use_problems(operation)
        app.openapi_schema = document
    return app.openapi_schema


def _use_problems(operation: dict[str, Any]) -> None:
    for status, response in operation["responses"].items():
        content = response.get("content", {})
        reference = {"schema": {"$ref": "#/components/schemas/Problem"}}
        if "application/problem+json" in content:
            response["content"] = {"application/problem+json": reference}
        elif status == "422":
            response["description"] = "内容不符合约定 · The payload does not fit"
            response["content"] = {"application/problem+json": reference}
