"""What the schemas say of a file is said so that whoever wrote it can mend it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bundles.definition import Library
from bundles.findings import Finding
from bundles.load import bundle_from
from bundles.schemas import KINDS, PATTERNS, schema_text
from bundles.source import Source, parse_source
from tests.editions import text_of


def told(library: Library, text: str) -> tuple[Finding, ...]:
    source = parse_source(text, name="newborn.yaml")
    assert isinstance(source, Source), source
    read = bundle_from(source, library.catalogue)
    assert isinstance(read, tuple), "nothing was found"
    return read


def patterns_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (data[key] for key in ("pattern", "format") if isinstance(data.get(key), str))
        for value in data.values():
            yield from patterns_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from patterns_in(value)


def test_every_pattern_of_the_schemas_is_said_in_words() -> None:
    wanted = {pattern for kind in KINDS for pattern in patterns_in(json.loads(schema_text(kind)))}
    assert wanted == set(PATTERNS)


def test_every_unknown_key_is_told_at_once_with_the_one_that_was_meant(library: Library) -> None:
    text = text_of("newborn", "1.1.0").replace('"summary":', '"summery":').replace('"rating-window"', '"colour"')
    found = [one for one in told(library, text) if "unknown key" in one.message.en]
    assert ["summery" in one.message.en for one in found] == [True, False]
    assert 'did you mean "summary"?' in found[0].message.en
    assert "是否应为“summary”？" in found[0].message.zh
    assert "did you mean" not in found[1].message.en


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"item": "birth-registration"', "birth-registratoin"),
        ('"department": "police"', "polices"),
        ('"material": "card-photo"', "card-foto"),
        ('"#/$defs/bank-name"', "bank-names"),
        ('"card": "yes"', "yess"),
    ],
)
def test_a_misspelt_name_is_told_with_the_one_that_was_meant(library: Library, right: str, wrong: str) -> None:
    meant = right.rpartition('"')[0].rpartition('"')[2].rpartition("/")[2]
    text = text_of("newborn", "1.1.0")
    assert right in text
    changed = text.replace(right, right.replace(meant, wrong), 1)
    found = [one for one in told(library, changed) if one.about.endswith(wrong)]
    assert found
    assert all("did you mean" in one.message.en and meant in one.message.en for one in found)
    assert all(f"{meant}”？" in one.message.zh for one in found)


def test_a_name_that_is_like_no_other_gets_no_guess(library: Library) -> None:
    text = text_of("newborn", "1.1.0").replace('"item": "birth-registration"', '"item": "ministry-of-magic"', 1)
    assert not any("did you mean" in one.message.en for one in told(library, text) if "magic" in str(one))


def test_a_limit_in_words_is_answered_with_how_limits_are_written(library: Library) -> None:
    text = text_of("newborn", "1.1.0").replace('"limit": "10wd"', '"limit": "ten days"', 1)
    (found,) = told(library, text)
    assert "5wd（工作日）" in found.message.zh
    assert "^" not in found.message.zh
