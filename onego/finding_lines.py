"""Findings as lines on standard error: what is wrong where, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from bundles.findings import Finding


def say(findings: Sequence[Finding]) -> None:
    """Print them, in both languages."""
    for finding in findings:
        typer.echo(str(finding), err=True)
        if finding.mend:
            typer.echo(f"    → {finding.mend.zh} / {finding.mend.en}", err=True)
