"""The work behind `onego bundle guide`, `diagram` and `diff`: read, make, write or print."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import typer
from rich.console import Console
from rich.text import Text as Rich

from bundles.diagram.bpmn import bpmn
from bundles.diagram.flow import flow_of
from bundles.diagram.svg import svg
from bundles.diff import Change, Difference, Effect, NotComparable, difference
from bundles.findings import BrokenFiles, Text
from certificates.fonts import FontsMissing, installed_fonts
from desk.publishing.guide import guide
from desk.publishing.html import html
from desk.publishing.pdf import NotTypeset, pdf
from desk.publishing.plain import Language
from desk.publishing.rules import rules
from domain.derivation import Refused, render
from onego.bundle_folders import Folders
from onego.bundle_reading import NoSuchBundle, lawful_edition, sound_edition
from onego.finding_lines import say

UNUSABLE: Final = 2
_MARKS: Final = {
    Effect.WORSE: ("✗", "red", Text(zh="对申请人不利", en="worse for applicants")),
    Effect.BETTER: ("✓", "green", Text(zh="对申请人有利", en="better for applicants")),
    Effect.NEUTRAL: ("·", "cyan", Text(zh="其他变化", en="other changes")),
}


def write_guide(
    named: str, folders: Folders, *, html_to: Path | None, pdf_to: Path | None, lang: str, with_rules: bool
) -> int:
    """Write the guide, or the operating rules, as the files wanted; return the exit status."""

    def work() -> None:
        edition = lawful_edition(named, folders)
        document = (rules if with_rules else guide)(edition.definition, edition.catalogue)
        language = Language(lang)
        if html_to:
            _write(html_to, html(document, language=language).encode())
        if pdf_to:
            _write(pdf_to, pdf(document, fonts_dir=installed_fonts(), language=language))

    return _told(work)


def write_diagram(
    named: str, folders: Folders, *, svg_to: Path | None, bpmn_to: Path | None, answers: Sequence[str]
) -> int:
    """Write the diagram as the files wanted; return the exit status."""

    def work() -> None:
        edition = sound_edition(named, folders)
        flow = flow_of(edition.definition, edition.catalogue, _answers(answers))
        if svg_to:
            _write(svg_to, svg(flow).text.encode())
        if bpmn_to:
            _write(bpmn_to, bpmn(flow).encode())

    return _told(work)


def tell_difference(old: str, new: str, folders: Folders, *, lang: str, as_json: bool) -> int:
    """Print what changed between two versions; return the exit status."""

    def work() -> None:
        found = difference(sound_edition(old, folders), sound_edition(new, folders))
        if as_json:
            typer.echo(json.dumps(as_mapping(found), ensure_ascii=False, indent=2))
        else:
            _say(found, lang)

    return _told(work)


def as_mapping(found: Difference) -> dict[str, Any]:
    """A difference as JSON data."""
    return {
        "bundle": found.bundle,
        "old": found.old,
        "new": found.new,
        "combinations": len(found.combinations),
        "summary": {effect.value: len(found.of(effect)) for effect in Effect},
        "changes": [_change(change) for change in found.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    known = change.fact
    return {
        "code": known.code,
        "effect": known.effect.value,
        "rule": known.rule,
        "subject": known.subject,
        "text": _both(known.text),
        "before": known.before,
        "after": known.after,
        "whom": _both(change.whom),
        "count": change.count,
        "of": change.of,
    }


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _say(found: Difference, lang: str) -> None:
    console = Console(highlight=False, soft_wrap=True)
    console.print(Rich(f"{found.bundle}  {found.old} → {found.new}", "bold"))
    if not found.changes:
        console.print(" / ".join(_in(Text(zh="没有影响办理的变化", en="nothing that matters has changed"), lang)))
        return
    for effect, (mark, style, title) in _MARKS.items():
        changes = found.of(effect)
        if changes:
            console.print()
            console.print(Rich(f"{' '.join(_in(title, lang))}  {len(changes)}", f"bold {style}"))
        for change in changes:
            _say_change(console, change, Rich(f"{mark} ", style), lang)


def _say_change(console: Console, change: Change, mark: Rich, lang: str) -> None:
    first, *more = _in(change.fact.text, lang)
    console.print(mark + Rich(first) + Rich(f"  [{change.fact.rule}]", "dim"))
    for words in more:
        console.print(Rich(f"  {words}"))
    if change.count < change.of:
        label = {"zh": "适用", "en": "for"}.get(lang, "适用 for")
        whom = " / ".join(_in(change.whom, lang))
        console.print(Rich(f"  {label}: {whom} ({change.count}/{change.of})", "dim"))


def _in(text: Text, lang: str) -> tuple[str, ...]:
    return {"zh": (text.zh,), "en": (text.en,)}.get(lang, (text.zh, text.en))


def _answers(given: Sequence[str]) -> Mapping[str, str] | None:
    pairs = [pair.strip() for one in given for pair in one.split(",") if pair.strip()]
    if not pairs:
        return None
    return {name.strip(): value.strip() for name, _, value in (pair.partition("=") for pair in pairs)}


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    typer.echo(path.as_posix())


def _told(work: Callable[[], None]) -> int:
    """Run a command's work; what a person can mend is said in a few lines, a bug keeps its traceback."""
    try:
        work()
    except BrokenFiles as broken:
        say(broken.findings)
        return UNUSABLE
    except (NoSuchBundle, NotComparable, FontsMissing, NotTypeset, OSError) as error:
        typer.echo(str(error), err=True)
        return UNUSABLE
    except Refused as error:
        refused = error.refusal
        typer.echo(f"[{refused.rule}] {render(refused, 'zh')} / {render(refused, 'en')}", err=True)
        return UNUSABLE
    return 0
