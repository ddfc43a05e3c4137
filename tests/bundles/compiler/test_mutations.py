"""However a lawful definition is mangled, the compiler answers with findings and never breaks."""

import copy
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bundles.compiler.check import read_catalogue, report
from bundles.compiler.registry import by_slug
from bundles.definition import Library
from bundles.findings import Finding
from bundles.load import SHIPPED
from bundles.source import Source, parse_source
from tests.bundles.compiler.workshop import TODAY, shipped, text_of

NAMES = ("newborn", "restaurant", "company-closure")
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**20, 1.5, "", " ", "x", "0wd", "1wd", "9999mo", "1h", "30d", "all", "yes", "sign", "其他材料",
    "#/$defs/nothing", "2026-02-30", "2030-01-01", [], {}, [[]], {"all": []}, {"not": {"not": {"firm": "new"}}},
    ["a", "a"], {"zh": "一", "en": "one"}, {"limit": "5wd"}, "restaurant", "birth-certificate", "legal", "shared",
)  # fmt: skip


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every container with one of its keys."""
    found: list[tuple[Any, Any]] = []
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else []
    for key in keys:
        found.append((data, key))
        found.extend(spots(data[key]))
    return found


def mangle(data: Any, draw: Any) -> None:
    holder, key = draw(st.sampled_from(spots(data)))
    match draw(st.sampled_from(["delete", "replace", "double", "swap", "wrap"])):
        case "delete":
            del holder[key]
        case "replace":
            holder[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
        case "double" if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        case "double":
            holder[f"{key}-too"] = copy.deepcopy(holder[key])
        case "swap":
            other, place = draw(st.sampled_from(spots(data)))
            kept = copy.deepcopy(holder[key]), copy.deepcopy(other[place])
            holder[key] = kept[1]
            if place in range(len(other)) if isinstance(other, list) else place in other:
                other[place] = kept[0]
        case _:
            holder[key] = [holder[key]]


def check_all(found: tuple[Finding, ...]) -> None:
    assert all(one.slug in by_slug() and one.place.line >= 1 and one.message.zh and one.message.en for one in found)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_a_mangled_definition_is_answered_with_findings(data: st.DataObject, library: Library) -> None:
    bundle = shipped(data.draw(st.sampled_from(NAMES)))
    for _ in range(data.draw(st.integers(1, 3))):
        if spots(bundle):
            mangle(bundle, data.draw)
    source = parse_source(text_of(bundle), name="bundle.yaml")
    assert isinstance(source, Source)
    check_all(report(source, library.catalogue, today=TODAY).findings)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_mangled_catalogue_is_answered_with_findings(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("catalogue")
    names = [path.relative_to(SHIPPED / "catalogue") for path in sorted((SHIPPED / "catalogue").rglob("*.yaml"))]
    changed: Path = data.draw(st.sampled_from(names))
    shutil.copytree(SHIPPED / "catalogue", folder, dirs_exist_ok=True)
    content = shipped(changed.as_posix())
    mangle(content, data.draw)
    (folder / changed).write_text(text_of(content), encoding="utf-8")
    catalogue = read_catalogue(folder)
    if isinstance(catalogue, tuple):
        check_all(catalogue)
        return
    name = data.draw(st.sampled_from(NAMES))
    source = parse_source((SHIPPED / "definitions" / f"{name}.yaml").read_bytes(), name="bundle.yaml")
    assert isinstance(source, Source)
    check_all(report(source, catalogue, today=TODAY).findings)
