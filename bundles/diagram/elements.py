"""What a BPMN process consists of here: nodes in lanes, and the ways between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bundles.diagram.rows import Link
from bundles.findings import Text

START: Final = "start"
ACCEPT: Final = "accept"
ISSUE: Final = "issue"
END: Final = "end"
SPLIT: Final = "split-"  # before a node's id, so that no item's id can make the same
JOIN: Final = "join-"
MEETING: Final = "meeting-"
OTHERWISE: Final = Text(zh="其他情形", en="otherwise")


class NodeKind(StrEnum):
    """The BPMN elements used; the value is the element's name."""

    START = "startEvent"
    END = "endEvent"
    TASK = "userTask"
    PARALLEL = "parallelGateway"
    INCLUSIVE = "inclusiveGateway"


@dataclass(frozen=True, kw_only=True)
class Node:
    """One flow node in a lane (0 is the one window); `notes` become its documentation."""

    id: str
    kind: NodeKind
    lane: int
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Way:
    """A sequence flow; `condition` is None where nothing is asked. `default`: taken when none of the others is."""

    id: str
    link: Link
    condition: Text | None = None
    default: bool = False

    @property
    def label(self) -> Text | None:
        """What is written on it."""
        return OTHERWISE if self.default else self.condition


@dataclass(frozen=True, kw_only=True)
class Process:
    """Nodes and flows, in the order written to the file."""

    nodes: tuple[Node, ...]
    flows: tuple[Way, ...]
