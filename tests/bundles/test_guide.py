"""The service guide: nine elements of every item, both languages, typical values marked."""

import json

from bundles.definition import BundleDefinition, Library
from bundles.guide import guide_for, item_guide

NINE = ("name", "basis", "conditions", "materials", "steps", "service-object", "time-limit", "result", "fee")


def test_every_item_of_the_catalogue_has_its_nine_elements(library: Library) -> None:
    """GZ 5.2a. Materials may be none: a fact that a department already has needs no paper."""
    for item in library.catalogue.items.values():
        guide = item_guide(item, library.catalogue)
        assert all(guide[element] for element in NINE if element != "materials"), item.id
        assert isinstance(guide["materials"], list)


def test_typical_values_are_marked_as_examples(library: Library) -> None:
    guide = item_guide(library.catalogue.items["food-licence"], library.catalogue)
    assert guide["time-limit"]["promised"]["typical"]["zh"] == "示例，非官方"
    lawful = item_guide(library.catalogue.items["business-registration"], library.catalogue)
    assert lawful["time-limit"]["statutory"]["typical"] is None


def test_on_the_spot_is_said_so(library: Library) -> None:
    guide = item_guide(library.catalogue.items["vaccination-record"], library.catalogue)
    assert guide["time-limit"]["promised"]["text"] == {"zh": "当场办结", "en": "on the spot"}


def test_a_guide_for_answers_holds_only_what_concerns_them(
    library: Library, newborn: BundleDefinition, answers: dict[str, str]
) -> None:
    whole = guide_for(newborn, library.catalogue)
    mine = guide_for(newborn, library.catalogue, answers | {"card": "no", "insure-child": "no"})
    assert len(whole["items"]) == 8
    assert [item["id"] for item in mine["items"]] == [
        "birth-certificate",
        "vaccination-record",
        "birth-registration",
        "parenting-guidance",
    ]
    assert "card-photo" not in [material["id"] for material in mine["materials"]]


def test_the_guide_is_json_and_carries_the_hash_of_its_content(library: Library) -> None:
    """GZ 9.3: the same hash online and at the window."""
    for definition in library.bundles.values():
        guide = guide_for(definition, library.catalogue)
        assert json.loads(json.dumps(guide)) == guide
        assert guide["content"] == definition.content
        assert guide["departments"][0]["role"] == "lead"
