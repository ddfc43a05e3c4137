"""A version is kept with the catalogue it stands on, and read again as it was."""

import json

import pytest

from bundles.definition import BundleDefinition
from bundles.findings import BrokenFiles
from bundles.load import bundle_from, shipped_library
from bundles.snapshot import from_text, to_text

LIBRARY = shipped_library()


@pytest.mark.parametrize("bundle", sorted(LIBRARY.bundles))
def test_a_bundle_read_against_the_kept_catalogue_has_the_same_pin(bundle: str) -> None:
    known = LIBRARY.bundles[bundle]
    assert known.source
    again = bundle_from(known.source, from_text(to_text(LIBRARY.catalogue)))
    assert isinstance(again, BundleDefinition)
    assert again == known
    assert again.pin == known.pin


def test_a_catalogue_is_the_same_text_after_a_round_trip() -> None:
    text = to_text(LIBRARY.catalogue)
    again = from_text(text)
    assert again == LIBRARY.catalogue
    assert to_text(again) == text


def test_a_catalogue_that_is_none_any_more_says_which_file() -> None:
    files = json.loads(to_text(LIBRARY.catalogue))
    del files["items/birth-registration"]["owner"]
    with pytest.raises(BrokenFiles) as broken:
        from_text(json.dumps(files))
    assert broken.value.findings[0].place.file == "catalogue/items/birth-registration.yaml"
