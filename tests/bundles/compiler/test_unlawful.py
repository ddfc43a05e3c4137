"""Each unlawful definition has one defect and is refused by the rule it is named after, at the line where it stands."""

from pathlib import Path

import pytest

from bundles.compiler.registry import by_slug, rules
from bundles.findings import Severity
from tests.bundles.compiler.workshop import build, files

UNLAWFUL = files("unlawful")
LAWFUL = files("lawful")


@pytest.mark.parametrize("path", UNLAWFUL, ids=lambda path: path.stem)
def test_one_defect_is_refused_by_its_rule_at_its_place(path: Path, tmp_path: Path) -> None:
    built = build(path, tmp_path)
    expected = built.expected
    assert expected is not None
    gravity = tuple(Severity)
    severity = by_slug()[expected.name].severity
    # Whatever is at least as grave: advice may follow from a defect, another error may not.
    found = [one for one in built.report.findings if gravity.index(one.severity) <= gravity.index(severity)]
    assert [str(one) for one in found if one.slug not in (expected.name, *expected.also)] == []
    hits = [one for one in found if one.slug == expected.name]
    assert expected.place in [one.place for one in hits], "\n".join(map(str, found))
    assert len(hits) == 1 or expected.name in expected.also
    assert {one.rule for one in hits} == {expected.rule}
    assert {one.slug for one in found} == {expected.name, *expected.also}
    # The place again, independently of how places are found: what stands there in the text.
    line = built.texts[expected.place.file].splitlines()[expected.place.line - 1]
    assert line[expected.place.column - 1 :].startswith(expected.reads)


@pytest.mark.parametrize("path", UNLAWFUL, ids=lambda path: path.stem)
def test_a_file_is_named_after_its_rule(path: Path) -> None:
    assert path.stem.partition("--")[0] in by_slug()


@pytest.mark.parametrize("path", LAWFUL, ids=lambda path: path.stem)
def test_unusual_but_lawful_definitions_pass(path: Path, tmp_path: Path) -> None:
    found = build(path, tmp_path).report
    assert [str(one) for one in found.findings if one.severity is not Severity.ADVICE] == []
    assert found.definition is not None


def test_every_rule_has_an_unlawful_definition() -> None:
    named = {path.stem.partition("--")[0] for path in UNLAWFUL}
    assert [entry.slug for entry in rules() if entry.slug not in named] == []


def test_there_are_enough_of_both() -> None:
    assert len(UNLAWFUL) >= 60
    assert len(LAWFUL) >= 10
