"""A department's own entries beside the basic catalogue: they add, never replace, and keep their places."""

from pathlib import Path

import pytest

from bundles import snapshot
from bundles.compiler.library import compiled_library
from bundles.findings import BrokenFiles
from bundles.load import SHIPPED, load_catalogue

CABLE = """\
departments:
  - id: cable
    name: {zh: 有线电视网络公司, en: Cable Television Company}
    level: city
    owner-kind: utility
    chief-representative: {account: chief-cable}
    connector: {kind: inbox}
"""


@pytest.fixture
def additions(tmp_path: Path) -> Path:
    (tmp_path / "departments.yaml").write_text(CABLE, encoding="utf-8")
    item = (SHIPPED / "catalogue" / "items" / "water-connection.yaml").read_text(encoding="utf-8")
    own = item.replace("id: water-connection", "id: cable-connection").replace("owner: water", "owner: cable")
    (tmp_path / "items").mkdir()
    (tmp_path / "items" / "cable-connection.yaml").write_text(own.replace("water-contract", "cable-contract"), "utf-8")
    return tmp_path


def test_additions_come_on_top_of_the_whole_catalogue(additions: Path) -> None:
    base, more = load_catalogue(SHIPPED / "catalogue"), load_catalogue(SHIPPED / "catalogue", additions=additions)
    assert list(more.departments) == [*base.departments, "cable"]
    assert set(more.items) - set(base.items) == {"cable-connection"}
    assert (more.materials, more.elements) == (base.materials, base.elements)


def test_an_added_entry_stands_in_its_own_file_and_the_others_in_theirs(additions: Path) -> None:
    source = load_catalogue(SHIPPED / "catalogue", additions=additions).sources["departments"]
    last = len(source.data["departments"]) - 1
    own = source.place(("departments", last, "chief-representative", "account"))
    assert (own.file, own.line, own.column) == ((additions / "departments.yaml").as_posix(), 6, 37)
    assert source.place(("departments", 0, "id")).file == "departments.yaml"


def test_an_entry_of_the_catalogue_is_not_replaced(additions: Path) -> None:
    (additions / "departments.yaml").write_text(CABLE.replace("id: cable", "id: water"), encoding="utf-8")
    with pytest.raises(BrokenFiles) as caught:
        load_catalogue(SHIPPED / "catalogue", additions=additions)
    (finding,) = caught.value.findings
    assert (finding.slug, finding.about) == ("named-twice", "water")
    assert finding.place.file == (additions / "departments.yaml").as_posix()
    assert finding.place.line == 2


def test_an_item_of_the_catalogue_is_not_replaced(additions: Path) -> None:
    path = additions / "items" / "cable-connection.yaml"
    path.write_text(path.read_text("utf-8").replace("id: cable-connection", "id: water-connection"), "utf-8")
    with pytest.raises(BrokenFiles) as caught:
        load_catalogue(SHIPPED / "catalogue", additions=additions)
    assert [finding.slug for finding in caught.value.findings] == ["named-twice"]


def test_a_version_is_kept_with_what_was_added(additions: Path) -> None:
    catalogue = load_catalogue(SHIPPED / "catalogue", additions=additions)
    assert snapshot.from_text(snapshot.to_text(catalogue)) == catalogue


def test_an_installation_serves_its_own_entries_beside_the_shipped_ones(additions: Path) -> None:
    library = compiled_library(additions)
    assert "cable-connection" in library.catalogue.items
    assert list(library.bundles) == list(compiled_library().bundles)
    assert {name: one.pin for name, one in library.bundles.items()} == {
        name: one.pin for name, one in compiled_library().bundles.items()
    }


def test_all_broken_files_are_told_at_once(additions: Path) -> None:
    (additions / "elements.yaml").write_text("elements: []\n", encoding="utf-8")
    (additions / "items" / "empty.yaml").touch()
    with pytest.raises(BrokenFiles) as caught:
        load_catalogue(SHIPPED / "catalogue", additions=additions)
    assert [Path(finding.place.file).name for finding in caught.value.findings] == ["elements.yaml", "empty.yaml"]
