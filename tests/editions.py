"""Newer versions of shipped bundles, as a department would write them: the same file with a few values changed."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bundles.comparing.edition import Edition
from bundles.definition import BundleDefinition, Library
from bundles.load import bundle_from, shipped_library
from bundles.source import Source, parse_source

Change = Callable[[dict[str, Any]], None]


def text_of(bundle: str, number: str, *changes: Change) -> str:
    """The file of a bundle with another version number and some changes."""
    source = shipped_library().bundles[bundle].source
    assert source is not None
    data = copy.deepcopy(source.data)
    data["version"] = number
    for change in changes:
        change(data)
    return json.dumps(data, ensure_ascii=False, indent=1)


def definition_of(text: str) -> BundleDefinition:
    source = parse_source(text, name="definitions/edited.yaml")
    assert isinstance(source, Source), source
    read = bundle_from(source, shipped_library().catalogue)
    assert isinstance(read, BundleDefinition), read
    return read


def edition_of(text: str) -> Edition:
    return Edition(definition=definition_of(text), catalogue=shipped_library().catalogue)


def library_with(text: str) -> Library:
    """The program's library with one bundle in another version, as after an update of the program."""
    library, changed = shipped_library(), definition_of(text)
    return replace(library, bundles={**library.bundles, changed.id: changed})


def renamed(name: str) -> Change:
    """Another name: harms nobody, and shows under which version somebody looks."""

    def change(data: dict[str, Any]) -> None:
        data["name"] = {"zh": name, "en": "A newer name"}

    return change


def published(limit: str) -> Change:
    """Another published limit, in every situation."""

    def change(data: dict[str, Any]) -> None:
        for entry in data["published"]:
            entry["limit"] = limit

    return change


def supply_within(limit: str) -> Change:
    """Another time for the applicant to supply what the notice asks for."""

    def change(data: dict[str, Any]) -> None:
        data["notice"]["supply-within"]["limit"] = limit

    return change


def closed_to(situation: str, answer: str) -> Change:
    """No way for those who give this answer any more."""

    def change(data: dict[str, Any]) -> None:
        reason = {"zh": "请到窗口办理。", "en": "Please go to the window."}
        data["ways-out"].append({"when": {situation: answer}, "rule": "GZ 12.2a", "reason": reason})

    return change


def in_a_circle(data: dict[str, Any]) -> None:
    """The newborn's first item waits for one that waits for it: nothing can be worked out of that."""
    edge = {"item": "parenting-guidance", "ground": "legal", "basis": {"zh": "示例", "en": "Example"}}
    data["items"][0]["after"] = [edge]
