"""The shipped files load; a broken one is refused at its place, in both languages, and nothing crashes the loader."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bundles import schemas
from bundles.definition import BundleDefinition, Library
from bundles.findings import BrokenFiles, Finding
from bundles.load import SHIPPED, bundle_from, load_catalogue, load_library
from bundles.source import Source, parse_source

NEWBORN = (SHIPPED / "definitions" / "newborn.yaml").read_text(encoding="utf-8")


def findings_of(text: str, library: Library) -> tuple[Finding, ...]:
    source = parse_source(text, name="newborn.yaml")
    assert isinstance(source, Source)
    read = bundle_from(source, library.catalogue)
    assert not isinstance(read, BundleDefinition)
    return read


def bundle_of(text: str, library: Library) -> BundleDefinition:
    source = parse_source(text, name="newborn.yaml")
    assert isinstance(source, Source)
    read = bundle_from(source, library.catalogue)
    assert isinstance(read, BundleDefinition)
    return read


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_every_schema_is_itself_valid_and_refers_to_nothing_outside() -> None:
    for kind in schemas.KINDS:
        text = schemas.schema_text(kind)
        Draft202012Validator.check_schema(json.loads(text))
        assert "://" not in text.replace("https://json-schema.org/draft/2020-12/schema", "")


def test_schemas_refer_to_files_beside_them_so_that_an_editor_finds_them() -> None:
    known = {path.name for path in schemas.FOLDER.glob("*.json")}
    for kind in schemas.KINDS:
        text = schemas.schema_text(kind)
        named = re.findall(r'"\$ref": "([^"#]*)#', text)
        assert json.loads(text)["$id"] == f"{kind}.schema.json"
        assert {name for name in named if name} <= known, kind


def test_newborn_brings_at_least_five_departments_together(newborn: BundleDefinition) -> None:
    assert 1 + len(newborn.departments.cooperating) >= 5


@pytest.mark.parametrize(
    ("part", "instead", "en"),
    [
        ("  - item: birth-registration\n", "  - item: birth-registry\n", "no such service item: birth-registry"),
        ("department: cdc", "department: cia", "no such department: cia"),
        ("$defs/child-sex", "$defs/child-age", "no such data element: child-age"),
        ('"#/$defs/child-sex"', '"https://example.org/child-sex"', "is not written as"),
        ("{household-of: father}", "{household-of: uncle}", "no such answer: household-of: uncle"),
        ("{household-of: father}", "{house-of: father}", "no such situation: house-of"),
        (
            "materials: [birth-certificate, birth-expense-record",
            "materials: [x, birth-expense-record",
            "no such material",
        ),
        ("never-supplied: keep-open", "never-supplied: forget", '"forget" is none of: keep-open, close'),
        ("within: 5wd", "within: 5 days", "is not written as"),
        ("rating-window: 7d", "ratingwindow: 7d", 'unknown key "ratingwindow"'),
        ("summary:", "sumary:", "missing: summary"),
        ("  release: together\n", "  release: [together]\n", "is none of"),
    ],
)
def test_a_wrong_name_or_word_is_found_at_its_line(library: Library, part: str, instead: str, en: str) -> None:
    text = NEWBORN.replace(part, instead, 1)
    found = findings_of(text, library)
    fitting = [finding for finding in found if en in finding.message.en]
    assert fitting, found
    assert fitting[0].message.zh
    if "missing" not in en:
        assert fitting[0].place.line == line_of(text, instead.rstrip("\n"))


def test_an_item_named_twice_is_found(library: Library) -> None:
    text = NEWBORN.replace("  - item: parenting-guidance", "  - item: birth-certificate", 1)
    assert any("used twice" in finding.message.en for finding in findings_of(text, library))


def test_all_findings_come_at_once_in_the_order_of_the_file(library: Library) -> None:
    text = NEWBORN.replace("department: cdc", "department: cia").replace("department: tax", "department: irs")
    found = findings_of(text, library)
    lines = [finding.place.line for finding in found]
    assert len(lines) == 2
    assert lines == sorted(lines)


def test_the_content_hash_changes_with_the_bundle_and_with_its_items(library: Library) -> None:
    newborn = library.bundles["newborn"]
    same = bundle_of(NEWBORN + "\n# a comment changes nothing\n", library)
    other = bundle_of(NEWBORN.replace("limit: 15wd", "limit: 16wd", 1), library)
    assert same.content == newborn.content
    assert other.content != newborn.content
    assert newborn.pin == f"1.0.0+{newborn.content[:12]}"


def test_the_content_hash_covers_the_catalogue_entries_a_bundle_uses(tmp_path: Path, library: Library) -> None:
    catalogue = tmp_path / "catalogue"
    (catalogue / "items").mkdir(parents=True)
    for path in (SHIPPED / "catalogue").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        if path.name == "birth-registration.yaml":
            text = text.replace("limit: 3wd", "limit: 2wd", 1)
        (catalogue / path.relative_to(SHIPPED / "catalogue")).write_text(text, encoding="utf-8")
    (tmp_path / "definitions").mkdir()
    for name in ("newborn", "restaurant"):
        source = SHIPPED / "definitions" / f"{name}.yaml"
        (tmp_path / "definitions" / f"{name}.yaml").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    changed = load_library(tmp_path)
    assert changed.bundles["newborn"].content != library.bundles["newborn"].content
    assert changed.bundles["restaurant"].content == library.bundles["restaurant"].content


def test_a_broken_catalogue_says_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "departments.yaml").write_text("departments:\n  - id: Health\n", encoding="utf-8")
    with pytest.raises(BrokenFiles) as caught:
        load_catalogue(tmp_path)
    assert any(
        finding.place.file == "departments.yaml" and finding.place.line == 2 for finding in caught.value.findings
    )


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    for path in (SHIPPED / "catalogue").rglob("*.yaml"):
        copy_to = tmp_path / path.relative_to(SHIPPED)
        copy_to.parent.mkdir(parents=True, exist_ok=True)
        copy_to.write_bytes(path.read_bytes())
    (tmp_path / "definitions").mkdir()
    (tmp_path / "definitions" / "one.yaml").write_text(NEWBORN, encoding="utf-8")
    (tmp_path / "definitions" / "two.yaml").write_text(NEWBORN, encoding="utf-8")
    with pytest.raises(BrokenFiles, match=r"two\.yaml:3:5"):
        load_library(tmp_path)
    items = tmp_path / "catalogue" / "items"
    (items / "zz.yaml").write_bytes((items / "signboard.yaml").read_bytes())
    with pytest.raises(BrokenFiles, match=r"zz\.yaml"):
        load_catalogue(tmp_path / "catalogue")


@pytest.mark.parametrize("pattern", ["[0-9", "(a"])
def test_a_pattern_that_is_none_is_refused(pattern: str) -> None:
    schema = f"{{type: string, pattern: '{pattern}'}}"
    elements = f"elements:\n  - {{id: a, name: {{zh: 甲, en: A}}, schema: {schema}, source: applicant}}\n"
    source = parse_source(elements, name="elements.yaml")
    assert isinstance(source, Source)
    assert [finding.place.line for finding in schemas.check(source, "elements")] == [2]


def test_a_sensitive_element_needs_its_basis() -> None:
    elements = (
        "elements:\n  - {id: a, name: {zh: 甲, en: A}, schema: {type: string}, source: applicant, sensitive: true}\n"
    )
    source = parse_source(elements, name="elements.yaml")
    assert isinstance(source, Source)
    assert [finding.message.en for finding in schemas.check(source, "elements")] == ["missing: basis"]


@st.composite
def mutations(draw: st.DrawFn) -> Any:
    """The newborn bundle's data with one value anywhere replaced, removed or moved to another key."""
    source = parse_source(NEWBORN, name="newborn.yaml")
    assert isinstance(source, Source)
    data = copy.deepcopy(source.data)
    pointers = sorted((pointer for pointer in source.values if pointer), key=str)
    pointer = draw(st.sampled_from(pointers))
    holder = data
    for key in pointer[:-1]:
        holder = holder[key]
    change = draw(st.sampled_from(["replace", "remove"]))
    if change == "remove":
        holder.pop(pointer[-1])
    else:
        junk: st.SearchStrategy[Any] = (
            st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just([]) | st.just({})
        )
        holder[pointer[-1]] = draw(junk | st.just({"all": [{}]}) | st.just(["a", "a"]) | st.just("birth-certificate"))
    return Source(name="newborn.yaml", data=data, values=source.values, keys=source.keys)


@settings(max_examples=60)
@given(source=mutations())
def test_no_single_change_crashes_the_loader(library: Library, source: Source) -> None:
    read = bundle_from(source, library.catalogue)
    assert isinstance(read, BundleDefinition) or all(finding.message.zh for finding in read)
