"""Reads the catalogue and the bundles from their files; whatever is wrong comes back as findings with their place.

A library is read once a process and never changes: a case is pinned to the version it was submitted under.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from bundles import links, schemas, windows
from bundles.additions import ADDED, ITEMS, LISTS, add_list, kind_of
from bundles.definition import BundleDefinition, FormField, Library
from bundles.entries import Catalogue, CatalogueItem, DataElement, Department, Material
from bundles.findings import FORMAT, BrokenFiles, Finding, Place, Text
from bundles.source import Source, parse_source, read_source
from bundles.typed import Mismatch, as_plain, build

SHIPPED: Final = Path(__file__).parent


class _Entry(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=_Entry)


@cache
def shipped_library() -> Library:
    """The catalogue and bundles of this repository. BrokenFiles if they don't load (a bug)."""
    return load_library(SHIPPED)


def load_library(folder: Path, *, additions: Path | None = None) -> Library:
    """Read `catalogue/` and `definitions/*.yaml` of a folder. BrokenFiles when any of them can't be used."""
    catalogue = load_catalogue(folder / "catalogue", root=folder, additions=additions)
    bundles: dict[str, BundleDefinition] = {}
    findings: list[Finding] = []
    for path in sorted((folder / "definitions").glob("*.yaml")):
        source = read_source(path, name=_name(path, folder))
        if isinstance(source, Finding):
            findings.append(source)
            continue
        read = bundle_from(source, catalogue)
        if not isinstance(read, BundleDefinition):
            findings.extend(read)
        elif read.id in bundles:
            findings.append(links.repeated(source, ("id",), read.id))
        else:
            bundles[read.id] = read
    if findings:
        raise BrokenFiles(tuple(findings))
    return Library(catalogue=catalogue, bundles=bundles)


def load_catalogue(folder: Path, *, root: Path | None = None, additions: Path | None = None) -> Catalogue:
    """Read departments, items, materials and elements. BrokenFiles when any file can't be used.

    `additions`: a folder with any of the same files, whose entries come on top; findings name its files in full.
    """
    files: list[tuple[Path, str, Path | None]] = [(path, kind, root or folder) for path, kind in _files(folder)]
    if additions is not None:
        files += [(path, kind, None) for path, kind in _files(additions.resolve()) if path.is_file()]
    read = [(kind, _checked(path, kind, top)) for path, kind, top in files]
    broken = tuple(finding for _, found in read if not isinstance(found, Source) for finding in found)
    if broken:
        raise BrokenFiles(broken)
    sources: dict[str, Source] = {}
    for kind, source in read:
        if isinstance(source, Source):
            _take(sources, kind, source)
    return catalogue_of(sources)


def with_additions(catalogue: Catalogue, texts: Mapping[str, str]) -> Catalogue:
    """A catalogue with entries on top, from texts by their files' names in a folder of additions.

    BrokenFiles as `load_catalogue`, and for a file that no catalogue has; findings name the files in ADDED.
    """
    sources = dict(catalogue.sources)
    broken: list[Finding] = []
    for kind, source in added_sources(texts):
        found = (source,) if isinstance(source, Finding) else schemas.check(source, kind)
        broken.extend(found)
        if isinstance(source, Source) and not found:
            _take(sources, kind, source)
    if broken:
        raise BrokenFiles(tuple(broken))
    return catalogue_of(sources)


def added_sources(texts: Mapping[str, str]) -> Iterator[tuple[str, Source | Finding]]:
    """Read texts of additions: what each holds, and its source or why it can't be read. The lists come first."""
    for name in sorted(texts, key=lambda name: (name.startswith(ITEMS), name)):
        kind = kind_of(name)
        if kind is None:
            lists = ", ".join(f"{one}.yaml" for one in LISTS)
            message = Text(zh="目录中没有这样的文件", en="no file of a catalogue is called so")
            mend = Text(zh=f"使用 {lists}, items/….yaml", en=f"use {lists}, items/….yaml")
            yield "", Finding(place=Place(file=f"{ADDED}{name}"), rule=FORMAT, message=message, mend=mend)
        else:
            # A text is measured in characters by whoever sends it; the reader's limit is in bytes.
            yield kind, parse_source(texts[name].encode(), name=f"{ADDED}{name}")


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """A catalogue's files with what each holds, the lists first."""
    yield from ((folder / f"{kind}.yaml", kind) for kind in LISTS)
    yield from ((path, "item") for path in sorted((folder / "items").glob("*.yaml")))


def _take(sources: dict[str, Source], kind: str, source: Source) -> None:
    if kind in LISTS:
        sources[kind] = add_list(sources[kind], source, kind) if kind in sources else source
        return
    name = f"{ITEMS}{source.data['id']}"
    if name in sources:
        raise BrokenFiles((links.repeated(source, ("id",), source.data["id"]),))
    sources[name] = source


def catalogue_of(sources: Mapping[str, Source]) -> Catalogue:
    """Make a catalogue of files named as in `Catalogue.sources`; their schemas must hold. BrokenFiles as above."""
    files = {name.removeprefix(ITEMS): source for name, source in sources.items() if name.startswith(ITEMS)}
    catalogue = Catalogue(
        departments=_entries(sources["departments"], "departments", Department),
        items={
            name: _built(CatalogueItem, windows.with_promise(source.data), source) for name, source in files.items()
        },
        materials=_entries(sources["materials"], "materials", Material),
        elements=_entries(sources["elements"], "elements", DataElement),
        sources=dict(sources),
    )
    findings = links.catalogue_findings(catalogue, files)
    if findings:
        raise BrokenFiles(findings)
    return catalogue


def read_bundle(path: Path, catalogue: Catalogue, *, name: str = "") -> BundleDefinition | tuple[Finding, ...]:
    """Read one bundle against a catalogue, or say everything that is wrong with it."""
    source = read_source(path, name=name)
    if isinstance(source, Finding):
        return (source,)
    return bundle_from(source, catalogue)


def bundle_from(source: Source, catalogue: Catalogue) -> BundleDefinition | tuple[Finding, ...]:
    """Make a bundle of a source that has been read: schema first, then references, then the typed value."""
    found = schemas.check(source, "bundle") or links.bundle_findings(source, catalogue)
    if found:
        return found
    data = dict(source.data)
    form = data.pop("form")
    data["published"] = windows.with_lengths(data, catalogue)
    try:
        bundle = build(BundleDefinition, data | {"fields": _fields(form, catalogue)})
    except Mismatch as mismatch:
        return (_mismatch(mismatch, source),)
    content = _digest([source.data, as_plain(_used(bundle, catalogue))])
    return replace(bundle, content=content, source=source)


def _fields(form: Mapping[str, Any], catalogue: Catalogue) -> list[dict[str, Any]]:
    required = set(form["required"])
    fields = []
    for field_id, entry in form["properties"].items():
        element = catalogue.elements[entry["$ref"].rpartition("/")[2]]
        own = {key: value for key, value in entry.items() if key != "$ref" and not key.startswith("x-")}
        field = {
            "id": field_id,
            "element": element.id,
            "title": {"zh": entry["title"], "en": entry["x-title-en"]},
            "schema": {**element.schema, **own},
            "required": field_id in required,
        }
        if "x-when" in entry:
            field["when"] = entry["x-when"]
        if "description" in entry:
            field["hint"] = {"zh": entry["description"], "en": entry["x-description-en"]}
        fields.append(field)
    return fields


def _used(bundle: BundleDefinition, catalogue: Catalogue) -> list[Any]:
    items = [catalogue.items[entry.item] for entry in bundle.items]
    owners = dict.fromkeys(item.owner for item in items)
    elements = dict.fromkeys(_element_of(field) for field in bundle.fields)
    return [
        *items,
        *(catalogue.departments[owner] for owner in owners),
        *(catalogue.materials[use.material] for use in bundle.materials),
        *(catalogue.elements[element] for element in elements),
    ]


def _element_of(field: FormField) -> str:
    return field.element


def _entries(source: Source, kind: str, entry: type[E]) -> dict[str, E]:
    entries: dict[str, E] = {}
    for place, data in enumerate(source.data[kind]):
        made = _built(entry, data, source, (kind, place))
        if made.id in entries:
            raise BrokenFiles((links.repeated(source, (kind, place, "id"), made.id),))
        entries[made.id] = made
    return entries


def _checked(path: Path, kind: str, top: Path | None = None) -> Source | tuple[Finding, ...]:
    source = read_source(path, name=_name(path, top) if top else path.as_posix())
    if isinstance(source, Finding):
        return (source,)
    return schemas.check(source, kind) or source


def _built(kind: type[E], data: Any, source: Source, pointer: tuple[str | int, ...] = ()) -> E:
    try:
        return build(kind, data, pointer=pointer)
    except Mismatch as mismatch:
        raise BrokenFiles((_mismatch(mismatch, source),)) from None


def _mismatch(mismatch: Mismatch, source: Source) -> Finding:
    message = Text(zh=f"此处应为 {mismatch.wanted}", en=f"wanted here: {mismatch.wanted}")
    return Finding(place=source.place(mismatch.pointer), rule=FORMAT, message=message)


def _name(path: Path, top: Path) -> str:
    return path.relative_to(top).as_posix()


def _digest(parts: Iterable[Any]) -> str:
    text = json.dumps(list(parts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
