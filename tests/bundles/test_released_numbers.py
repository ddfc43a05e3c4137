"""A bundle's number, once released, stands for one content: two editions of one number could not be told apart."""

from pathlib import Path

import pytest
import yaml

from bundles.load import shipped_library

RELEASED: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("released.yaml").read_text())
SHIPPED = shipped_library().bundles


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))


@pytest.mark.parametrize("bundle", sorted(SHIPPED))
def test_a_bundle_whose_content_has_changed_since_its_release_has_a_higher_number(bundle: str) -> None:
    """GZ 9.3: a case is pinned to a version, and whoever reads its number has to know which."""
    definition, known = SHIPPED[bundle], RELEASED.get(bundle, {})
    if definition.version in known:
        assert definition.content.startswith(known[definition.version]), (
            f"bundles/definitions/{bundle}.yaml, or what it uses of the catalogue, was released as "
            f"{definition.version} with another content: give it a higher version"
        )
    else:
        assert all(_parts(definition.version) > _parts(number) for number in known)


def test_no_released_bundle_is_forgotten() -> None:
    assert set(RELEASED) <= set(SHIPPED)
