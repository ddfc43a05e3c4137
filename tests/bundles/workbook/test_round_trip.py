"""A definition that goes out as a workbook comes back the same, to the last byte of its content's hash."""

import copy
import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from bundles.definition import BundleDefinition, Library
from bundles.load import SHIPPED, bundle_from
from bundles.source import Source, parse_source
from bundles.workbook.cells import flow, read, written
from bundles.workbook.columns import Column, Kind, Sheet, columns_of
from bundles.workbook.export import workbook_of
from bundles.workbook.read import Workbook, read_workbook
from bundles.workbook.take_in import TakenIn, take_in
from bundles.workbook.words import choice_words, words_of
from bundles.workbook.yaml_text import as_yaml

SHIPPED_BUNDLES = sorted(path.stem for path in (SHIPPED / "definitions").glob("*.yaml"))


@pytest.mark.parametrize("bundle", SHIPPED_BUNDLES)
def test_a_shipped_definition_comes_back_the_same(library: Library, bundle: str) -> None:
    definition = library.bundles[bundle]
    made = workbook_of(definition, library.catalogue, spare_rows=2)
    assert isinstance(made, bytes)
    taken = take_in(made, library.catalogue, name="in.xlsx")
    assert isinstance(taken, TakenIn)
    assert (taken.definition, taken.definition.content) == (definition, definition.content)
    assert taken.doubts == ()
    assert taken.items == {}  # the catalogue's own items have come back unchanged as well
    source = parse_source(taken.text, name="out.yaml")
    assert isinstance(source, Source)
    again = bundle_from(source, library.catalogue)
    assert isinstance(again, BundleDefinition)
    assert again.content == definition.content


LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12
).filter(lambda text: text == text.strip() and text)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?", fullmatch=True)
TEXTS = st.fixed_dictionaries({"zh": LINES, "en": LINES})
FLAGS = st.sampled_from([None, True, False])


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """What authors could write otherwise in a definition without making it unreadable."""
    return {
        "name": draw(TEXTS),
        "typical": draw(FLAGS),
        "duties": draw(st.lists(TEXTS, min_size=1, max_size=3)),
        "hint": draw(st.none() | TEXTS),
        "empty-lists": draw(st.booleans()),
        "typical-limit": draw(FLAGS),
        "reverse-required": draw(st.booleans()),
        "minimum": draw(st.sampled_from([None, 0, 3, 2.5])),
        "amount": draw(st.integers(min_value=0, max_value=10**9)),
        "effective": draw(st.dates()).isoformat(),
    }


def apply(data: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    data = copy.deepcopy(data)
    data["name"] = change["name"]
    data.pop("typical", None)
    if change["typical"] is not None:
        data["typical"] = change["typical"]
    data["departments"]["cooperating"][0]["duties"] = change["duties"]
    if change["hint"]:
        data["situations"][0]["hint"] = change["hint"]
    if change["empty-lists"]:
        data["items"][0] |= {"after": [], "materials": []}
        data["ways-out"] = []
    if change["typical-limit"] is not None:
        data["published"][0]["typical"] = change["typical-limit"]
    if change["reverse-required"]:
        data["form"]["required"] = data["form"]["required"][::-1]
    if change["minimum"] is not None:
        data["form"]["properties"]["seats"]["minimum"] = change["minimum"]
    data["fee"]["amount"] = change["amount"]
    data["effective-from"] = change["effective"]
    return data


@settings(max_examples=10)
@given(change=changes())
def test_whatever_authors_write_comes_back_or_is_refused_with_its_place(
    library: Library, change: dict[str, Any]
) -> None:
    shipped = library.bundles["restaurant"].source
    assert shipped is not None
    data = apply(shipped.data, change)
    source = Source(name="drawn.yaml", data=data, values={}, keys={})
    definition = bundle_from(source, library.catalogue)
    assert isinstance(definition, BundleDefinition)
    made = workbook_of(definition, library.catalogue, spare_rows=1)
    if change["empty-lists"] and not isinstance(made, bytes):
        return  # an empty list of ways out is no sheet's row: said with its place instead of lost
    assert isinstance(made, bytes)
    back = read_workbook(made, name="in.xlsx")
    assert isinstance(back, Workbook)
    assert json.dumps(back.bundle.data, sort_keys=True) == json.dumps(data, sort_keys=True)


CONDITIONS = st.recursive(
    st.dictionaries(IDS, LINES | st.lists(LINES, min_size=1, max_size=3), min_size=1, max_size=3),
    lambda inner: st.one_of(
        st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"not": inner}),
    ),
    max_leaves=4,
)


@given(CONDITIONS)
def test_a_condition_survives_its_cell(condition: dict[str, Any]) -> None:
    column = Column(path=("when",), kind=Kind.CONDITION)
    assert read(column, written(column, condition)).value == condition


@settings(max_examples=50)
@given(
    st.recursive(
        LINES | st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1) | st.booleans(),
        lambda inner: st.lists(inner) | st.dictionaries(IDS, inner),
    )
)
def test_yaml_that_is_written_is_read_back_the_same(data: Any) -> None:
    text = as_yaml({"data": [data]}, schema="x")
    source = parse_source(text, name="x")
    assert isinstance(source, Source)
    assert source.data == {"data": [data]}


@pytest.mark.parametrize(
    "text", ["no", "yes", "08", "1.0", "1e5", "null", "~", "2026-05-01", "- a", "a: b", "#x", "+5"]
)
def test_texts_that_look_like_something_else_stay_texts(text: str) -> None:
    assert text in as_yaml({"a": text}, schema="x")
    assert read(Column(path=(), kind=Kind.CONDITION), flow({"firm": text})).value == {"firm": text}


@pytest.mark.parametrize("sheet", Sheet)
def test_every_column_is_explained_in_both_languages(sheet: Sheet) -> None:
    for column in columns_of(sheet):
        words = words_of(sheet, column)
        assert words.name.zh != column.key, column.key
        assert words.name.en != column.key or column.key == column.key.capitalize()
        if column.kind is Kind.CHOICE:
            assert all(choice in choice_words() for choice in column.choices), column.key


def test_people_see_where_they_may_write_and_what(restaurant_book: bytes) -> None:
    book = load_workbook(BytesIO(restaurant_book))
    page = book["情形 Situations"]
    assert page.protection.sheet
    assert page.cell(row=3, column=1).protection.locked
    assert not page.cell(row=4, column=1).protection.locked
    assert not page.cell(row=page.max_row, column=1).protection.locked
    assert page.freeze_panes == "B4"
    assert page.cell(row=1, column=1).comment is not None
    materials = book["材料 Materials"]
    offers = {str(offer.sqref).split(":")[0]: offer.formula1 for offer in materials.data_validations.dataValidation}
    assert "main 主要材料" in offers["B4"]
    assert "可选值 Lists" in offers["A4"]
    assert book.worksheets[0].title == "填写说明 Instructions"


def test_a_text_that_begins_like_a_formula_stays_a_text(library: Library) -> None:
    shipped = library.bundles["restaurant"].source
    assert shipped is not None
    data = copy.deepcopy(shipped.data)
    data["summary"]["en"] = "=1+1"
    definition = bundle_from(Source(name="x", data=data, values={}, keys={}), library.catalogue)
    assert isinstance(definition, BundleDefinition)
    made = workbook_of(definition, library.catalogue, spare_rows=2)
    assert isinstance(made, bytes)
    back = read_workbook(made, name="x")
    assert isinstance(back, Workbook)
    assert back.bundle.data["summary"]["en"] == "=1+1"


@pytest.mark.parametrize("text", [" space before", "bell\x07"])
def test_what_a_workbook_could_not_give_back_is_refused_at_its_place(library: Library, text: str) -> None:
    shipped = library.bundles["restaurant"].source
    assert shipped is not None
    data = copy.deepcopy(shipped.data)
    data["summary"]["en"] = text
    source = Source(name="drawn.yaml", data=data, values=shipped.values, keys=shipped.keys)
    definition = bundle_from(source, library.catalogue)
    assert isinstance(definition, BundleDefinition)
    made = workbook_of(definition, library.catalogue, spare_rows=2)
    assert isinstance(made, tuple)
    assert made[0].message.zh
