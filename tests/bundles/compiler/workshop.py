"""Makes definitions with one defect: a shipped bundle, a few changes at named places, written out as a whole file.

A file of `unlawful/` says what is changed and which finding is expected where; one of `lawful/` only what is changed.
"""

from __future__ import annotations

import copy
import json
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bundles.compiler.check import Report, read_catalogue, report, report_file
from bundles.findings import Finding, Place
from bundles.load import SHIPPED, shipped_library
from bundles.source import Pointer, Source, parse_source, read_source

FOLDER = Path(__file__).parents[1]
TODAY = date(2026, 6, 1)
BUNDLE = "bundle.yaml"
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
NAMES = ("item", "id", "material", "department", "value")


@dataclass(frozen=True, kw_only=True)
class Expected:
    """The finding that a defect must lead to; `also` names rules that the same defect breaks."""

    rule: str
    name: str
    place: Place
    reads: str
    also: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Built:
    """A changed bundle, what the compiler says of it, and the texts of the files that were written."""

    report: Report
    texts: dict[str, str]
    expected: Expected | None


def files(folder: str) -> list[Path]:
    return sorted((FOLDER / folder).glob("*.yaml"))


def build(path: Path, into: Path) -> Built:
    """Change what the file says, write it out, compile it."""
    told = _read(path).data
    data = _changed(told)
    texts = {name: text_of(entry) for name, entry in data.items()}
    if "text" in told:
        texts[BUNDLE] = told["text"]
    found = _compiled(texts, data, date.fromisoformat(told.get("today", TODAY.isoformat())), into)
    return Built(report=found, texts=texts, expected=_expected(told, texts, data) if "refused" in told else None)


def _unused(folder: str, names: list[str], used: list[str]) -> list[str]:
    # Reading the whole catalogue anew for each defect would take most of the tests' time.
    return [name for name in names if name not in used] if Path(folder).name == "items" else []


def _compiled(texts: dict[str, str], data: dict[str, Any], today: date, into: Path) -> Report:
    catalogue: Any = shipped_library().catalogue
    if any(name != BUNDLE for name in texts):
        used = [f"{entry['item']}.yaml" for entry in data[BUNDLE]["items"]]
        shutil.copytree(
            SHIPPED / "catalogue", into / "catalogue", ignore=lambda folder, names: _unused(folder, names, used)
        )
        for name, text in texts.items():
            if name != BUNDLE:
                (into / "catalogue" / name).write_text(text, encoding="utf-8")
        catalogue = read_catalogue(into / "catalogue")
        if isinstance(catalogue, tuple):
            return Report(findings=catalogue)
    source = parse_source(texts[BUNDLE], name=BUNDLE)
    if isinstance(source, Finding):
        (into / BUNDLE).write_text(texts[BUNDLE], encoding="utf-8")
        return report_file(into / BUNDLE, catalogue, today=today, name=BUNDLE)
    return report(source, catalogue, today=today)


@cache
def _read(path: Path) -> Source:
    source = read_source(path)
    assert isinstance(source, Source), source
    return source


def shipped(name: str) -> Any:
    """The data of a shipped file, to be changed: a bundle by its id, or a file of the catalogue."""
    path = SHIPPED / "definitions" / f"{name}.yaml" if "." not in name else SHIPPED / "catalogue" / name
    return copy.deepcopy(_read(path).data)


def _changed(told: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {BUNDLE: shipped(told["base"])} if "base" in told else {}
    for change in told.get("change", []):
        name = change.get("in", BUNDLE)
        if name not in data:
            data[name] = shipped(name)
        _apply(data[name], change)
    return data


def _apply(data: Any, change: dict[str, Any]) -> None:
    *way, last = pointer_of(data, change["at"])
    holder = data
    for step in way:
        holder = holder[step]
    if "set" in change:
        holder[last] = change["set"]
    elif "insert" in change:
        holder.insert(last, change["insert"])
    elif "add" in change:
        for number in range(change.get("repeat", 1)):
            entry = json.loads(json.dumps(change["add"]).replace("-N", f"-{number}"))
            holder.setdefault(last, []).append(entry)
    else:
        assert change["remove"], change
        del holder[last]


def pointer_of(data: Any, path: str) -> Pointer:
    """`items/food-licence/after/0` as steps into the data; entries of lists go by number or by their id."""
    steps: list[str | int] = []
    for step in filter(None, path.split("/")):
        if isinstance(data, list):
            named = [place for place, entry in enumerate(data) if isinstance(entry, dict) and _names(entry, step)]
            steps.append(named[0] if named else int(step))
        else:
            steps.append(step)
        data = _inside(data, steps[-1])
    return tuple(steps)


def _names(entry: dict[str, Any], name: str) -> bool:
    return any(entry.get(key) == name for key in NAMES)


def _inside(data: Any, step: str | int) -> Any:
    if isinstance(data, list) and isinstance(step, int):
        return data[step] if step < len(data) else None
    return data.get(step) if isinstance(data, dict) else None


def text_of(data: Any) -> str:
    """The data as a YAML file."""
    return yaml.dump(data, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=1000)


def _expected(told: dict[str, Any], texts: dict[str, str], data: dict[str, Any]) -> Expected:
    refused = told["refused"]
    name = refused.get("in", BUNDLE)
    if "text" in told:
        line, _, column = refused["at"].partition(":")
        place = Place(file=name, line=int(line), column=int(column))
    else:
        source = parse_source(texts[name], name=name)
        assert isinstance(source, Source)
        place = source.place(pointer_of(data[name], refused["at"]), of_key=refused.get("key", False))
    return Expected(
        rule=refused["rule"],
        name=refused["name"],
        place=place,
        reads=str(refused["reads"]),
        also=tuple(refused.get("also", ())),
    )
