"""Yearly windows in the files: an item's fixed date, a bundle's published date, and the lengths that stand for them.

A length is for those who know nothing else: from the close of the window to the date, the shortest that any applicant
has. It is worked out when the file is read, so that nobody writes it down and it can't differ from the date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bundles.entries import Catalogue
from bundles.findings import FORMAT, Finding, Text
from bundles.source import Source
from domain.plan import FixedWindow


def with_promise(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item's data with the promised length of its fixed date, where it has one. The schema must hold already."""
    fixed = item["limits"].get("fixed")
    if fixed is None:
        return dict(item)
    length = f"{_days(fixed['closes'], fixed['result-by'])}d"
    promised = {"limit": length, "basis": fixed["basis"], "typical": fixed.get("typical", False)}
    return {**item, "limits": {**item["limits"], "promised": promised}}


def with_lengths(data: Mapping[str, Any], catalogue: Catalogue) -> list[dict[str, Any]]:
    """A bundle's published limits, each date with the length that stands for it."""
    closes = min((window.closes for window in windows_of(data, catalogue)), default=None)
    return [
        {**entry, "limit": f"{_days(str(closes), entry['result-by'])}d"} if closes and "result-by" in entry else entry
        for entry in data["published"]
    ]


def windows_of(data: Mapping[str, Any], catalogue: Catalogue) -> tuple[FixedWindow, ...]:
    """The windows of a bundle's items, in its order."""
    fixed = (catalogue.items[entry["item"]].limits.fixed for entry in data["items"])
    return tuple(one.window for one in fixed if one)


def of_all(windows: tuple[FixedWindow, ...], result_by: date) -> FixedWindow | None:
    """The window in which every one of them is open, with the date published for the whole; None without any."""
    if not windows:
        return None
    return FixedWindow(
        opens=max(window.opens for window in windows),
        closes=min(window.closes for window in windows),
        result_by=result_by,
    )


def item_findings(item: Mapping[str, Any], source: Source) -> Iterator[Finding]:
    """A window that closes before it opens, or a result before it closes."""
    fixed = item["limits"].get("fixed")
    if fixed and not fixed["opens"] <= fixed["closes"] < fixed["result-by"]:
        zh, en = (
            "受理期首日、末日、结果公布日应依次在后",
            "the window opens, then closes, and the result comes after that",
        )
        yield _finding(source, ("limits", "fixed"), zh, en)


def bundle_findings(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    """A published date without an item that has one, one before the windows close, windows never open together."""
    if any(entry["item"] not in catalogue.items for entry in data["items"]):
        return
    windows = windows_of(data, catalogue)
    shared = of_all(windows, date.max)
    if shared and shared.opens > shared.closes:
        zh, en = (
            "各事项的受理期没有共同的日子，无法一次申报",
            "no day lies in all the items' windows: nobody can apply once",
        )
        yield _finding(source, ("items",), zh, en)
    for place, entry in enumerate(data["published"]):
        if "result-by" not in entry:
            continue
        here = ("published", place, "result-by")
        if shared is None:
            zh, en = (
                "公布日期的，至少应有一个按年度集中办理的事项",
                "a published date needs an item with a yearly window",
            )
            yield _finding(source, here, zh, en)
        elif entry["result-by"] <= shared.closes.isoformat():
            yield _finding(source, here, "结果公布日应在受理期之后", "the result comes after the window closes")


def _days(after: str, through: str) -> int:
    # An order that is wrong is told by the findings above; a length has to be there all the same.
    return max(1, (date.fromisoformat(through) - date.fromisoformat(after)).days)


def _finding(source: Source, pointer: tuple[str | int, ...], zh: str, en: str) -> Finding:
    return Finding(
        place=source.place(pointer), rule=FORMAT, message=Text(zh=zh, en=en), slug="fixed-window", path=pointer
    )
