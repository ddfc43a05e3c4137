"""The compiler itself: runs every rule over a definition, then lets waivers accept what the law leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bundles.compiler.registry import Rule, by_slug, in_law, rules
from bundles.compiler.subject import Subject
from bundles.definition import BundleDefinition, Waiver
from bundles.entries import Catalogue
from bundles.findings import BrokenFiles, Finding, Severity, Text
from bundles.load import bundle_from, load_catalogue
from bundles.source import Source, read_source


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the compiler says of a file: findings that stand, those that a waiver accepts, and the bundle if usable.

    `combinations` counts the answers looked at. Findings are ordered by place, the gravest first among equals.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    definition: BundleDefinition | None = None
    combinations: int = 0

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the bundle from being published."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def obstacles(self) -> tuple[Finding, ...]:
        """The findings that keep anything from being worked out with the bundle: a circle among its items, say."""
        return obstacles(self.findings)


def obstacles(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of the findings that have to be mended before a path, a plan or a comparison can be made."""
    gates = {entry.slug for entry in rules() if entry.gate}
    return tuple(finding for finding in findings if finding.slug in gates)


def check(definition: Source | BundleDefinition, catalogue: Catalogue, *, today: date) -> tuple[Finding, ...]:
    """Everything unlawful or unwise about a definition, ordered by place. ValueError for a bundle without a source."""
    return report(definition, catalogue, today=today).findings


def report(definition: Source | BundleDefinition, catalogue: Catalogue, *, today: date) -> Report:
    """As `check`, with what waivers accept. Never raises for what a file says."""
    read = bundle_from(definition, catalogue) if isinstance(definition, Source) else definition
    if not isinstance(read, BundleDefinition):
        return Report(findings=_ordered([in_law(finding) for finding in read]))
    if read.source is None:
        raise ValueError("a bundle is checked with the file it was read from")
    subject = Subject(definition=read, catalogue=catalogue, source=read.source, today=today)
    found = list(dict.fromkeys(_found(subject)))
    waived = [finding for finding in found if _accepted(finding, subject)]
    standing = [finding for finding in found if finding not in waived]
    return Report(
        findings=_ordered([*standing, *_of_waivers(subject, found)]),
        waived=_ordered(waived),
        definition=read,
        combinations=subject.variants.count,
    )


def report_file(path: Path, catalogue: Catalogue, *, today: date, name: str = "") -> Report:
    """As `report`, of a file; one that can't be read is a finding like others."""
    source = read_source(path, name=name)
    if isinstance(source, Finding):
        return Report(findings=(in_law(source),))
    return report(source, catalogue, today=today)


def read_catalogue(
    folder: Path, *, root: Path | None = None, additions: Path | None = None
) -> Catalogue | tuple[Finding, ...]:
    """The catalogue of a folder with what is added, or what is wrong with it, under the rules of law that it breaks."""
    try:
        return load_catalogue(folder, root=root, additions=additions)
    except BrokenFiles as broken:
        return _ordered([in_law(finding) for finding in broken.findings])


def _found(subject: Subject) -> Iterator[Finding]:
    passed = True
    for entry in (one for one in rules() if one.gate):
        for finding in _of(entry, subject):
            passed = False
            yield finding
    if passed:
        for entry in (one for one in rules() if not one.gate):
            yield from _of(entry, subject)


def _of(entry: Rule, subject: Subject) -> Iterator[Finding]:
    if entry.check is not None:
        for hit in entry.check(subject):
            yield entry.finding(hit)


def _accepted(finding: Finding, subject: Subject) -> bool:
    return any(_covers(waiver, finding) and waiver.expires >= subject.today for waiver in subject.definition.waivers)


def _covers(waiver: Waiver, finding: Finding) -> bool:
    entry = by_slug().get(waiver.rule)
    return entry is not None and entry.waivable and waiver.rule == finding.slug and waiver.about in ("", finding.about)


def _of_waivers(subject: Subject, found: list[Finding]) -> Iterator[Finding]:
    """What is wrong with the waivers themselves; these findings can't be waived."""
    for row, waiver in enumerate(subject.definition.waivers):
        entry = by_slug().get(waiver.rule)
        if entry is None:
            said = (f"没有规则 {waiver.rule}", f"no rule is called {waiver.rule}")
            yield _waiver("waiver-unknown", subject, row, said)
        elif not entry.waivable:
            said = (f"{entry.law} 不容例外（{waiver.rule}）", f"{entry.law} leaves no room ({waiver.rule})")
            yield _waiver("waiver-impossible", subject, row, said)
        elif not any(_covers(waiver, finding) for finding in found):
            said = (f"没有可豁免的事项：{waiver.rule}", f"nothing here needs this waiver of {waiver.rule}")
            yield _waiver("waiver-unused", subject, row, said)
        elif waiver.expires < subject.today:
            said = (f"豁免已于 {waiver.expires} 到期", f"the waiver expired on {waiver.expires}")
            yield _waiver("waiver-expired", subject, row, said, key="expires")


def _waiver(slug: str, subject: Subject, row: int, said: tuple[str, str], *, key: str = "rule") -> Finding:
    entry = by_slug()[slug]
    return Finding(
        place=subject.at("waivers", row, key),
        rule=entry.law,
        slug=slug,
        severity=entry.severity,
        message=Text(zh=said[0], en=said[1]),
        mend=entry.mend,
        about=subject.definition.waivers[row].rule,
    )


def _ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    gravity = tuple(Severity)
    return tuple(sorted(findings, key=lambda one: (one.place, gravity.index(one.severity), one.slug)))
