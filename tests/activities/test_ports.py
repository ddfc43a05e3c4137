"""The ports that workflows name and the activities that implement them are one list, held together here."""

import ast
import inspect
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from temporalio.activity import _Definition

from activities.cases import CaseActivities
from activities.departments import DepartmentActivities
from activities.issuing import IssuingActivities
from activities.outbox import OutboxActivities
from activities.reconciling import ReconcilingActivities
from workflows import ports

CLASSES = (CaseActivities, DepartmentActivities, IssuingActivities, OutboxActivities, ReconcilingActivities)
TAKES_AND_GIVES: dict[str, tuple[type | None, object]] = {
    ports.LOAD: (ports.CaseRef, ports.Loaded),
    ports.ACT: (ports.ActRequest, ports.Acted),
    ports.ISSUE: (ports.IssueRequest, ports.Acted),
    ports.LODGE: (ports.LodgeRequest, type(None)),
    ports.TAKE_MESSAGES: (ports.RelayRef, ports.MessageBatch),
    ports.SEND_MESSAGE: (ports.SendRequest, type(None)),
    ports.SETTLE_MESSAGES: (ports.Settlement, type(None)),
    ports.RECONCILE: (None, ports.Reconciled),
    ports.POLL: (ports.PollRequest, int),
}


def implemented() -> dict[str, Callable[..., Any]]:
    return {
        definition.name: method
        for kind in CLASSES
        for _, method in inspect.getmembers(kind, inspect.isfunction)
        if (definition := _Definition.from_callable(method)) and definition.name
    }


def test_every_port_has_its_activity_and_every_activity_its_port() -> None:
    assert sorted(implemented()) == sorted(TAKES_AND_GIVES)


@pytest.mark.parametrize("name", sorted(TAKES_AND_GIVES))
def test_an_activity_takes_and_gives_what_its_port_says(name: str) -> None:
    hints = typing.get_type_hints(implemented()[name])
    gives = hints.pop("return")
    takes = next(iter(hints.values()), None)
    assert (takes, gives) == TAKES_AND_GIVES[name]


def asked_for() -> Iterator[tuple[str, str]]:
    """Which names workflows ask for, and whether as a local activity."""
    calls = (
        node
        for path in Path(ports.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    for call in calls:
        match call:
            case ast.Call(
                func=ast.Attribute(attr="execute_activity" | "execute_local_activity" as way),
                args=[ast.Attribute(attr=port), *_],
            ):
                yield getattr(ports, port), way
            case _:
                continue


def test_workflows_ask_for_ports_only_and_call_departments_on_their_queues_only() -> None:
    departments = {ports.LODGE, ports.SEND_MESSAGE, ports.POLL}
    asked = dict(asked_for())
    assert asked.keys() == TAKES_AND_GIVES.keys()
    assert {name for name, way in asked.items() if way == "execute_activity"} == departments
