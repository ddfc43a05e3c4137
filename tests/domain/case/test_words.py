"""The words of a case are complete, speak both languages, and carry nothing about anybody."""

import dataclasses
import re
from datetime import date
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.decide import HANDLERS
from domain.case.evolve import ON_CASE
from domain.case.evolve_task import ON_TASK
from domain.case.state import Case, Task, changed
from domain.wording import WORDING as ALL_WORDING
from domain.wording.case import WORDING
from tests.domain.case.cases import BIRTH

ROOT = Path(__file__).resolve().parents[3]
REFUSING = ("domain/case", "db", "desk")  # the core, and whoever refuses an order on its way there
# What a text field of an event may hold: ids, numbers of notices and filings, hashes, references of stored texts.
REFERENCES = {
    "case_id", "calendar", "submission", "item", "because_of", "reason", "remedies", "record", "notice", "receipt",
    "comment", "package", "sha256", "material", "filing", "department", "subject", "competent_organ", "id", "target",
    "text", "number", "kind", "key", "basis", "reason_ref", "bundle", "version", "lead", "rule_set", "result",
    "was", "public_reason",
}  # fmt: skip
LISTS = {
    "missing",
    "promised",
    "points",
    "silent",
    "tolerated",
    "items",
    "site_check",
    "deferrable",
    "after",
    "materials",
    "fields",
}


def test_every_event_changes_a_case_in_one_place() -> None:
    assert set(get_args(e.Event)) == {*ON_CASE, *ON_TASK}
    assert not {*ON_CASE} & {*ON_TASK}
    assert all("item" in get_type_hints(event) for event in ON_TASK)


def test_every_command_has_its_handler() -> None:
    assert set(get_args(c.Command)) == set(HANDLERS)


@pytest.mark.parametrize("event", get_args(e.Event), ids=lambda event: event.__name__)
def test_the_log_has_room_for_references_only(event: type) -> None:
    assert texts_of(event) <= {*REFERENCES, *LISTS}


def texts_of(kind: type) -> set[str]:
    """The names of all fields, however deep, that hold a text or a list of texts."""
    found = set[str]()
    for name, hint in get_type_hints(kind).items():
        for part in (hint, *get_args(hint)):
            if part is str:
                found.add(name)
            elif dataclasses.is_dataclass(part) and isinstance(part, type):
                found |= texts_of(part)
    return found


def test_every_refusal_of_the_core_has_its_words_and_every_word_its_refusal() -> None:
    sources = [(folder, path) for folder in REFUSING for path in sorted((ROOT / folder).rglob("*.py"))]
    texts = [(folder, path.read_text(encoding="utf-8")) for folder, path in sources]
    used = {code for _, text in texts for code in re.findall(r'"([a-z_]+\.[a-z_]+)"', text)}
    core = "".join(text for folder, text in texts if folder == "domain/case")
    assert set(re.findall(r'refusal\(\s*[^,]+,\s*"([a-z_.]+)"', core)) <= set(ALL_WORDING)
    assert set(WORDING) <= used, "words that nothing says any more"


@pytest.mark.parametrize("code", WORDING)
def test_both_languages_name_the_same_values(code: str) -> None:
    chinese, english = (set(re.findall(r"{(\w+)", text)) for text in WORDING[code])
    assert chinese == english


def test_a_change_names_a_field_that_exists() -> None:
    task = Task(item=BIRTH)
    assert changed(task, checked=True) == dataclasses.replace(task, checked=True)
    with pytest.raises(TypeError, match="chekced"):
        changed(task, chekced=True)


def test_a_changed_case_forgets_what_it_knew_of_its_dates() -> None:
    case = Case(dates=(e.DateFact(key="notice", on=date(2025, 9, 30)),))
    assert case.date("notice")
    assert changed(case, dates=()).date("notice") is None
