"""The colours of a diagram: as plain attributes for paper and any reader, and again as style for dark screens."""

from __future__ import annotations

from typing import Final

# name: (attribute painted, on light, on dark, further attributes)
_COLOURS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "sheet": (("fill", "#ffffff", "#16181c"),),
    "band": (("fill", "#f6f7f9", "#1d2026"),),
    "lane": (("fill", "#ffffff", "#16181c"),),
    "rule": (("stroke", "#d5d9df", "#3a3f48"),),
    "ink": (("fill", "#1b1f24", "#eef0f3"),),
    "quiet": (("fill", "#57606a", "#a9b2bd"),),
    "line": (("stroke", "#7b8794", "#8b95a1"),),
    "line-tip": (("fill", "#7b8794", "#8b95a1"),),
    "critical": (("stroke", "#a32a17", "#ff9d85"),),
    "critical-tip": (("fill", "#a32a17", "#ff9d85"),),
    "critical-ink": (("fill", "#a32a17", "#ff9d85"),),
    "card": (("fill", "#ffffff", "#242932"), ("stroke", "#8a96a3", "#7d8894")),
    "heavy": (("fill", "#fff8f6", "#33221f"), ("stroke", "#a32a17", "#ff9d85")),
    "inner": (("stroke", "#a32a17", "#ff9d85"),),
    "tag": (("fill", "#a32a17", "#ff9d85"),),
    "tag-ink": (("fill", "#ffffff", "#2a1310"),),
    "pill": (("fill", "#1f4e79", "#9ecbf2"),),
    "pill-ink": (("fill", "#ffffff", "#0d2233"),),
}
_MORE: Final = {
    "rule": 'fill="none" stroke-width="1"',
    "line": 'fill="none" stroke-width="1.5"',
    "critical": 'fill="none" stroke-width="3.5"',
    "card": 'stroke-width="1.2"',
    "heavy": 'stroke-width="2.2"',
    "inner": 'fill="none" stroke-width="1"',
}
FONT: Final = (
    "font-family=\"'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',sans-serif\""
)
# A class beats an attribute, so the light colours stand where styles or media queries are not understood.
STYLE: Final = (
    "@media (prefers-color-scheme:dark){"
    + "".join(
        f".og-{name}{{{';'.join(f'{attribute}:{dark}' for attribute, _, dark in colours)}}}"
        for name, colours in _COLOURS.items()
    )
    + "}"
)


def paint(name: str) -> str:
    """The light colours as attributes. KeyError for an unknown name."""
    plain = " ".join(f'{attribute}="{light}"' for attribute, light, _ in _COLOURS[name])
    return f"{plain} {_MORE[name]}" if name in _MORE else plain
