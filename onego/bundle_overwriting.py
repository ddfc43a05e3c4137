"""What would be lost if a file that is there were written anew: nobody's comments go without being asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import typer

from bundles.source import Source, comments_in, parse_source


@dataclass(frozen=True, kw_only=True)
class Loss:
    """A file that would be written over. `comments`: how many it has, None for what is no text in YAML."""

    file: Path
    comments: int | None
    same_content: bool


def losses(texts: Mapping[Path, str]) -> tuple[Loss, ...]:
    """The files that are there already and say something else, by what would be written to each. Raises OSError."""
    return tuple(_losses(texts))


def _losses(texts: Mapping[Path, str]) -> Iterator[Loss]:
    for file, text in texts.items():
        if not file.exists():
            continue
        present = file.read_bytes()
        if present == text.encode():
            continue
        now, then = parse_source(present, name=file.as_posix()), parse_source(text, name=file.as_posix())
        if isinstance(now, Source) and isinstance(then, Source):
            count = comments_in(present.decode("utf-8"))
            yield Loss(file=file, comments=count, same_content=now.data == then.data)
        else:
            yield Loss(file=file, comments=None, same_content=False)


def tell(found: Loss) -> None:
    """Say on standard error what one file would lose, in both languages."""
    typer.echo(f"{found.file} 已存在 is there already", err=True)
    if found.comments is None:
        typer.echo(
            "  将丢失：现有的全部内容（不是可读的 YAML） Lost: all that is in it, which is no readable YAML", err=True
        )
        return
    zh, en = ["排版"], ["the layout"]
    if found.comments:
        zh.insert(0, f"{found.comments} 处注释")
        en.insert(0, f"{found.comments} comment{'s' if found.comments > 1 else ''}")
    if not found.same_content:
        zh.append("不同的内容")
        en.append("what it says differently")
    typer.echo(f"  将丢失：{'、'.join(zh)} Lost: {', '.join(en)}", err=True)
