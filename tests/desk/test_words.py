"""Every code that can be said has words, in both languages, and says them."""

import string

import pytest

from bundles.load import shipped_library
from db.projection.timeline import timeline_code
from desk.acts import ground_of, limit_of
from desk.errors import Refused
from desk.story import date_label, sentence
from desk.story_words import STAGES, TASK_STATES, TIMELINE
from desk.wording import SAID
from domain.case import events as e
from domain.case.state import Stage, TaskState

LIBRARY = shipped_library()
VARIANTS = {
    "case-accepted": e.AcceptanceBasis,
    "case-closed": e.ClosedAs,
    "marked": e.MarkKind,
}


@pytest.mark.parametrize("code", sorted(SAID))
def test_an_answer_of_the_desk_has_a_rule_and_the_same_values_in_both_languages(code: str) -> None:
    said = SAID[code]
    names = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (said.zh, said.en)]
    assert said.rule
    assert names[0] == names[1]


def test_every_stage_and_state_has_words() -> None:
    assert set(STAGES) == {stage.value for stage in Stage}
    assert set(TASK_STATES) == {state.value for state in TaskState}


@pytest.mark.parametrize("kind", sorted(VARIANTS))
def test_every_variant_of_a_line_has_words(kind: str) -> None:
    assert {f"{kind}.{variant.value}" for variant in VARIANTS[kind]} <= set(TIMELINE)


def test_every_kind_of_event_has_words() -> None:
    named = {code.partition(".")[0] for code in TIMELINE}
    kinds = {timeline_code_of(kind) for kind in e.Event.__args__}
    assert kinds == named


def timeline_code_of(kind: type) -> str:
    plain = type(kind.__name__, (), {})()
    return timeline_code(plain).removeprefix("timeline.")


@pytest.mark.parametrize("code", sorted(TIMELINE))
def test_a_line_says_what_it_knows_and_never_fails(code: str) -> None:
    args = {"item": "birth-registration", "due": "2026-03-09", "by": "5wd", "ground": "appraisal"}
    for said in (sentence(f"timeline.{code}", args, LIBRARY), sentence(f"timeline.{code}", {}, LIBRARY)):
        assert said.zh
        assert said.en


def test_a_line_is_said_in_words_and_not_in_codes() -> None:
    args = {"item": "birth-registration", "by": "5wd"}
    assert sentence("timeline.task-extended", args, LIBRARY).zh == "“国内出生登记”延期5个工作日，理由已告知。"
    assert date_label("case.promised", LIBRARY).en == "promised for the whole case"


def test_a_precheck_says_what_it_found_and_no_count_where_nothing_is_missing() -> None:
    args = {"item": "birth-registration", "defects": 2}
    assert sentence("timeline.precheck-reported", args, LIBRARY).zh == "“国内出生登记”已预审，有2处需要补正。"
    conforms = sentence("timeline.precheck-reported", {**args, "defects": 0}, LIBRARY)
    assert conforms.zh == "“国内出生登记”已预审，没有需要补正的内容。"
    assert "0" not in conforms.en


def test_a_version_is_named_by_its_number_and_the_whole_case_by_words() -> None:
    assert "（原版本1.2）" in sentence("timeline.plan-repinned", {"was": "1.2+0123456789ab"}, LIBRARY).zh
    unfiled = sentence("timeline.marked.extension-unfiled", {"subject": "", "due": "2026-03-09"}, LIBRARY)
    assert unfiled.zh == "“整件”的延期尚未备案（2026年3月9日）。"
    assert "“the whole case”" in unfiled.en
    assert "9 March 2026" in unfiled.en
    assert "2026-03-09" not in unfiled.en


@pytest.mark.parametrize("text", ["", "site-visit", "现场踏勘"])
def test_an_on_site_visit_stops_no_clock(text: str) -> None:
    with pytest.raises(Refused) as refused:
        ground_of(text)
    assert refused.value.rule == "许可法 45"


def test_a_length_without_a_unit_is_refused() -> None:
    with pytest.raises(Refused):
        limit_of("5")
