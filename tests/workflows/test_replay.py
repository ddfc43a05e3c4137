"""Code that is released meets cases that began before it: recorded histories must replay, and stay what they are."""

from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory
from temporalio.worker import Replayer

from onego.worker import SANDBOX
from records.payloads import data_converter
from tests.workflows.fingerprint import fingerprint
from tests.workflows.house import CASE, House
from tests.workflows.stories import STORIES
from workflows.case import CaseWorkflow

HISTORIES = Path(__file__).with_name("histories")
RECORDED = sorted(HISTORIES.glob("*.json"))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
async def test_a_case_that_began_before_this_code_goes_on_with_it(path: Path) -> None:
    history = WorkflowHistory.from_json(CASE, text_of(path))
    replayer = Replayer(workflows=[CaseWorkflow], data_converter=data_converter(None), workflow_runner=SANDBOX)
    result = await replayer.replay_workflow(history, raise_on_replay_failure=False)
    assert result.replay_failure is None, (
        f"A running case with the history {path.name} would get stuck on this code. Put workflow.patched() around what "
        f"differs; a history may be deleted only when no case has it any more. {result.replay_failure}"
    )


@pytest.mark.parametrize("name", STORIES)
async def test_a_case_asks_the_engine_for_what_it_asked_before(house: House, name: str) -> None:
    await STORIES[name](house)
    commands = fingerprint(await house.events())
    assert commands == text_of(HISTORIES / f"{name}.txt"), (
        "The commands or timer lengths of new cases have changed. If that is meant: look at the difference, let "
        f"running cases keep their way by workflow.patched(), and run: python -m tests.workflows.record --keep {name}"
    )


def test_every_story_is_recorded_and_every_recording_has_its_story() -> None:
    assert {path.stem.partition("-")[0] for path in RECORDED} == set(STORIES)
