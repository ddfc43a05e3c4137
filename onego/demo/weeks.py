"""A scenario whose weeks pass in seconds, on Temporal's time-skipping server."""

from rich.console import Console

from onego.demo.findings import Findings


async def play_weeks(console: Console, findings: Findings) -> None:
    """Play the scenario with an exclusion and an extension on the durable engine."""
