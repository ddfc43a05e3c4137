"""The Chinese fonts that documents are set in: Noto Sans SC and Noto Serif SC (SIL OFL 1.1), from an installed package.

System fonts are never used: the same certificate must come out the same on every machine, whatever is installed there.
"""

import struct
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "pylopdf_fonts_zh_cn"
"""A wheel that holds nothing but the two font files and their licence."""


class FontsMissing(RuntimeError):
    """The font package isn't installed, or a folder has no font files in it."""


def installed_fonts() -> Path:
    """The folder with the fonts of the installed package. Raises `FontsMissing`."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FontsMissing(f"install the package {PACKAGE.replace('_', '-')}")
    return Path(spec.origin).parent


def font_files(folder: Path) -> tuple[Path, ...]:
    """The OpenType files in `folder`, in name order. Raises `FontsMissing` if there are none."""
    files = tuple(sorted(path for path in folder.glob("*") if path.suffix.lower() in {".otf", ".ttf"}))
    if not files:
        raise FontsMissing(f"no .otf or .ttf file in {folder.name}")
    return files


@lru_cache(maxsize=4)
def covered(folder: Path) -> frozenset[int]:
    """The code points that *every* font of the folder has a glyph for, so that a name can't turn into empty boxes."""
    coverages = [_code_points(path.read_bytes()) for path in font_files(folder)]
    return frozenset(set.intersection(*coverages))


def _code_points(font: bytes) -> set[int]:
    """The code points in a font's `cmap` table, read from its format 12 subtable (OpenType specification, cmap)."""
    (table_count,) = struct.unpack_from(">H", font, 4)
    for index in range(table_count):
        tag, _, table, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"cmap":
            return _format_12(font, table)
    raise FontsMissing("a font file without a cmap table")


def _format_12(font: bytes, table: int) -> set[int]:
    (subtable_count,) = struct.unpack_from(">H", font, table + 2)
    for index in range(subtable_count):
        _, _, offset = struct.unpack_from(">HHI", font, table + 4 + 8 * index)
        start = table + offset
        if struct.unpack_from(">H", font, start) == (12,):
            (group_count,) = struct.unpack_from(">I", font, start + 12)
            groups = struct.iter_unpack(">III", font[start + 16 : start + 16 + 12 * group_count])
            return {point for first, last, _ in groups for point in range(first, last + 1)}
    raise FontsMissing("a font file without a full Unicode cmap")
