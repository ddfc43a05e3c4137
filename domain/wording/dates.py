"""What a recorded date is about: the part of its key after the item, or the whole key where it concerns the case."""

from __future__ import annotations

from typing import Final

DATES: Final[dict[str, tuple[str, str]]] = {
    "notice": ("一次性告知截止日", "last day for the one notice"),
    "recheck": ("补正材料审查截止日", "last day to check what was supplied"),
    "supply": ("补正截止日", "last day to supply"),
    "tolerance": ("容缺材料补交截止日", "last day for deferred materials"),
    "case.promised": ("整件承诺办结日", "promised for the whole case"),
    "case.statutory": ("整件法定办结日", "legal limit of the whole case"),
    "promised": ("承诺办结日", "promised"),
    "statutory": ("法定办结日", "legal limit"),
    "delivery": ("送达截止日", "last day for delivery"),
    "hearing": ("听证相关截止日", "date for the hearing"),
}
