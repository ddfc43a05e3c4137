"""Which act a version allows when: the state machine of its life (GZ 4.2, 4.4a, 11.2a).

A draft is written and submitted; while it is being signed its text stands still; once published it never changes. What
time does to a published version (taking effect, being superseded, being retired) is read off its dates.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from db.bundle_versions import RETIRED
from db.tables.bundle_version import BundleVersionRow
from desk.errors import Conflict


class Stage(StrEnum):
    """What is stored of a version's life; the rest follows from dates."""

    DRAFT = "draft"
    SIGNING = "signing"
    PUBLISHED = "published"
    DROPPED = "dropped"


class Standing(StrEnum):
    """Where a version stands on a day."""

    DRAFT = "draft"  # 起草
    SIGNING = "signing"  # 会签
    ANNOUNCED = "announced"  # 已公布，尚未施行
    IN_FORCE = "in-force"  # 施行
    SUPERSEDED = "superseded"  # 已被替代
    RETIRED = "retired"  # 停用
    DROPPED = "dropped"  # 作废


class Step(StrEnum):
    """An act on a version; the value is its name in the audit log."""

    DRAFT = "draft"
    REDRAFT = "redraft"
    SUBMIT = "submit"
    RECALL = "recall"
    SIGN = "sign"
    UNSIGN = "withdraw-signature"
    DROP = "drop"
    PUBLISH = "publish"
    SUPERSEDE = "supersede"
    RETIRE = "retire"
    MOVE_CASES = "move-cases"


ALLOWED: Final[Mapping[Step, frozenset[Standing]]] = {
    Step.DRAFT: frozenset(),  # a draft comes to be; nothing becomes one but what was dropped
    Step.REDRAFT: frozenset({Standing.DROPPED}),
    Step.SUBMIT: frozenset({Standing.DRAFT}),
    Step.RECALL: frozenset({Standing.SIGNING}),
    Step.SIGN: frozenset({Standing.SIGNING}),
    Step.UNSIGN: frozenset({Standing.SIGNING}),
    Step.DROP: frozenset({Standing.DRAFT, Standing.SIGNING}),
    Step.PUBLISH: frozenset({Standing.SIGNING}),
    Step.SUPERSEDE: frozenset({Standing.ANNOUNCED, Standing.IN_FORCE}),
    Step.RETIRE: frozenset({Standing.ANNOUNCED, Standing.IN_FORCE, Standing.SUPERSEDED}),
    Step.MOVE_CASES: frozenset({Standing.IN_FORCE}),
}


def standing_of(version: BundleVersionRow, day: date) -> Standing:
    """Where a version stands on a day."""
    if version.stage != Stage.PUBLISHED:
        return Standing(version.stage)
    if version.ended_from is not None and version.ended_from <= day:
        return Standing.RETIRED if version.ended_as == RETIRED else Standing.SUPERSEDED
    began = version.published_from is not None and version.published_from <= day
    return Standing.IN_FORCE if began else Standing.ANNOUNCED


def allow(version: BundleVersionRow, step: Step, day: date) -> None:
    """Raise Conflict unless this act can be done to the version on this day."""
    standing = standing_of(version, day)
    if standing not in ALLOWED[step]:
        raise Conflict("version.not-now", subject=version.pin, step=step.value, standing=standing.value)
