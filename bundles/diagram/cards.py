"""One item as a card of the SVG: name, promised and statutory limit, the working days it runs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from bundles.diagram.flow import Step
from bundles.diagram.layout import Frame
from bundles.diagram.lettering import broken, width_of
from bundles.diagram.palette import paint
from bundles.diagram.told import days, item_description, statutory
from bundles.phrases import limit_of

CARD_WIDTH: Final = 196
CARD_HEIGHT: Final = 112
_PADDING: Final = 14


def card(step: Step, frame: Frame) -> Iterator[str]:
    """Draw the card of an item: dashed where it takes part for some answers only, double where it is critical."""
    shape = "heavy" if step.critical else "card"
    dashed = ' stroke-dasharray="5 3"' if step.conditional else ""
    yield f'<g><title lang="en">{escape(item_description(step))}</title>'
    yield _rect(f"og-{shape}", f"{paint(shape)}{dashed}", frame, rx=8)
    if step.critical:
        inner = Frame(x=frame.x + 4, y=frame.y + 4, width=frame.width - 8, height=frame.height - 8)
        yield _rect("og-inner", paint("inner"), inner, rx=5)
        yield from _tag(frame)
    x, y = frame.x + _PADDING, frame.y + 28
    lines = broken(step.item.name.zh, size=14, width=CARD_WIDTH - 2 * _PADDING, most=2)
    for number, line in enumerate(lines):
        yield _text("ink", x, y + number * 19, line, 'font-size="14" font-weight="600"')
    y = frame.y + CARD_HEIGHT - 36
    limit = limit_of(step.item).zh
    yield _text("critical-ink" if step.critical else "ink", x, y, limit, 'font-size="13.5" font-weight="600"')
    law = statutory(step)
    if law:
        yield _text("quiet", x + width_of(limit, 13.5) + 8, y, law, 'font-size="11.5"')
    yield _text("quiet", x, y + 20, days(step), 'font-size="11.5"')
    yield "</g>"


def _rect(name: str, colours: str, frame: Frame, *, rx: int) -> str:
    return (
        f'<rect class="{name}" {colours} x="{frame.x}" y="{frame.y}" width="{frame.width}" height="{frame.height}" '
        f'rx="{rx}"/>'
    )


def _tag(frame: Frame) -> Iterator[str]:
    x, y = frame.x + frame.width - 46, frame.y - 9
    yield f'<rect class="og-tag" {paint("tag")} x="{x}" y="{y}" width="36" height="18" rx="9"/>'
    yield _text("tag-ink", x + 18, y + 13, "关键", 'font-size="11.5" text-anchor="middle"')


def _text(tone: str, x: float, y: float, text: str, more: str) -> str:
    return f'<text class="og-{tone}" {paint(tone)} x="{x:g}" y="{y:g}" {more}>{escape(text)}</text>'
