"""A simulation as one SVG: how long cases took, how many were on time, what made the others late.

It stands alone: no script, no web font, every bar with its number in text, and a description for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from bundles.simulation.figures import Cause, Distribution, Figures
from bundles.simulation.model import Model
from bundles.simulation.report import LABEL, cause_text

WIDTH: Final = 960
LEFT: Final = 60
RIGHT: Final = 900
TOP: Final = 130
BASE: Final = 370  # of the bars
MOST_BARS: Final = 40
MOST_CAUSES: Final = 8
ROW: Final = 64  # a cause: its Chinese line, its English line and its bar
INK: Final = "#1b1b1b"
BAR: Final = "#2a5ea8"
FONTS: Final = "system-ui, 'Noto Sans SC', sans-serif"
LATE: Final = "#a33a1d"


def chart(model: Model, figures: Figures) -> str:
    """The chart as SVG text."""
    causes = figures.causes[:MOST_CAUSES]
    height = 470 + ROW * max(1, len(causes)) + 40
    name = model.definition.name
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    named = 'role="img" aria-labelledby="title description"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named} font-family="{FONTS}">',
        f'<title id="title">{escape(name.zh)} 模拟 {escape(name.en)}: simulation</title>',
        f'<desc id="description">{escape(_description(figures))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        _words(LEFT, 38, f"{name.zh} · 模拟", size=22, weight="bold"),
        _words(LEFT, 62, f"{name.en}: simulation of {figures.counted} cases", size=14),
        _words(LEFT, 84, f"{LABEL.zh} {LABEL.en}", size=11),
        *_histogram(figures.handling),
        *_causes(model, causes, figures),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _description(figures: Figures) -> str:
    took = figures.handling
    if took is None:
        return "没有办结的办件。No case was decided."
    return (
        f"受理至办结工作日：中位数{took.median}，九成不超过{took.p90}，最长{took.most}；按承诺办结{figures.on_time:.1%}。"
        f"Working days from acceptance to decision: median {took.median}, 90% within {took.p90}, longest {took.most}; "
        f"{figures.on_time:.1%} on time by promise, {figures.lawful:.1%} by statute."
    )


def _histogram(took: Distribution | None) -> Iterator[str]:
    yield _words(LEFT, 112, "受理至办结的工作日 Working days from acceptance to decision", size=15, weight="bold")
    if took is None:
        return
    bars = _bars(took)
    step = min(56.0, (RIGHT - LEFT) / len(bars))
    highest = max(count for _, count in bars)
    for place, (label, count) in enumerate(bars):
        tall = (BASE - TOP - 25) * count / highest
        left = LEFT + place * step
        yield (
            f'<rect x="{left + 1:.1f}" y="{BASE - tall:.1f}" width="{max(step - 3, 1):.1f}" height="{tall:.1f}" '
            f'fill="{BAR}"/>'
        )
        percent = 100 * count / took.count
        small = f"{percent:.0f}%" if percent >= 0.5 else "<1%" if count else ""
        yield _words(left + step / 2, BASE - tall - 5, small, size=10, anchor="middle")
        yield _words(left + step / 2, BASE + 16, label, size=11, anchor="middle")
    yield f'<line x1="{LEFT}" x2="{RIGHT}" y1="{BASE}" y2="{BASE}" stroke="{INK}"/>'
    line = f"中位数 median {took.median} · P90 {took.p90} · P95 {took.p95} · 最长 max {took.most}"
    yield _words(LEFT, BASE + 42, line, size=13)


def _bars(took: Distribution) -> list[tuple[str, int]]:
    known = dict(took.bars)
    last = min(took.most, MOST_BARS - 1)
    bars = [(str(day), known.get(day, 0)) for day in range(last + 1)]
    beyond = sum(count for day, count in took.bars if day > last)
    return [*bars, (f">{last}", beyond)] if beyond else bars


def _causes(model: Model, causes: tuple[Cause, ...], figures: Figures) -> Iterator[str]:
    top = BASE + 82
    on_time = f"按承诺办结 on time by promise {figures.on_time:.1%}，按法定 by statute {figures.lawful:.1%}"
    yield _words(LEFT, top, f"超期原因 What made cases late ({figures.overruns}) · {on_time}", size=15, weight="bold")
    if not causes:
        yield _words(LEFT, top + 28, "没有超过承诺的办件 No case passed its committed date", size=13)
    for place, cause in enumerate(causes):
        y = top + 20 + place * ROW
        named = cause_text(model, cause)
        wide = max(560 * cause.share, 1)
        yield _words(LEFT, y + 12, named.zh, size=12)
        yield _words(LEFT, y + 27, named.en, size=11)
        yield f'<rect x="{LEFT}" y="{y + 33}" width="{wide:.1f}" height="14" fill="{LATE}"/>'
        number = f"{cause.share:.0%}  ({cause.overruns:.1f})"
        yield _words(LEFT + wide + 8, y + 45, number, size=12)


def _words(x: float, y: float, text: str, *, size: int, weight: str = "normal", anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
        f'fill="{INK}">{escape(text)}</text>'
    )
