"""The shipped library and a small valid submission, shared by the tests of the bundles."""

from typing import Any

import pytest

from bundles.definition import BundleDefinition, Library
from bundles.load import shipped_library


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()


@pytest.fixture(scope="session")
def newborn(library: Library) -> BundleDefinition:
    return library.bundles["newborn"]


@pytest.fixture
def answers() -> dict[str, str]:
    return {
        "born-in": "institution",
        "parents": "married",
        "household-of": "father",
        "insure-child": "yes",
        "card": "yes",
        "reimburse": "no",
    }


@pytest.fixture
def form() -> dict[str, Any]:
    # Made-up people; the identity numbers carry valid check characters and an unused region.
    return {
        "child-name": "示例宝宝",
        "child-sex": "female",
        "child-birth-day": "2026-04-10",
        "hospital": "示例妇幼保健院",
        "mother-name": "示例母亲",
        "mother-id": "990101199001010027",
        "father-name": "示例父亲",
        "father-id": "99010119880202001X",
        "mobile": "13900000000",
        "home-address": "示例市示例路1号",
        "card-bank": "示例银行",
    }
