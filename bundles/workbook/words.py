"""The words of a workbook: what each column is called, what belongs in it, and the clause that wants it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from bundles.findings import BrokenFiles, Finding, Text
from bundles.source import read_source
from bundles.workbook.columns import Column, Sheet
from domain.wording.terms import TERMS

FILE: Final = Path(__file__).parent / "words.yaml"
LANGUAGES: Final[Mapping[str, Text]] = {
    "zh": Text(zh="（中文）", en=" (Chinese)"),
    "en": Text(zh="（英文）", en=" (English)"),
}

_CHOICES: Final[Mapping[str, str]] = {
    "lead": "牵头部门",
    "cooperating": "配合部门",
    "main": "主要材料",
    "deferrable": "可容缺材料",
    "applicant": "申请人提交",
    "shared": "数据共享",
    "e-cert": "电子证照",
    "generated": "前置事项产生",
    "promise": "书面承诺",
    "legal": "法定前后顺序",
    "data": "数据依赖",
    "keep-open": "继续保留",
    "close": "终止办理",
    "together": "一次发放",
    "as-finished": "办结一项发一项",
    "unified": "统一办理",
    "joint": "联合办理",
    "centralised": "集中办理",
    "local": "本地",
    "city": "全市通办",
    "province": "全省通办",
    "cross-region": "跨域通办",
    "cross-border": "跨境通办",
    "licence": "行政许可",
    "registration": "行政登记",
    "confirmation": "行政确认",
    "payment": "行政给付",
    "public-service": "公共服务",
    "utility": "公用企事业服务",
    "acceptance": "自受理起算",
}


@dataclass(frozen=True, kw_only=True)
class Words:
    """A column's name and note; the note ends with the clause, if there is one."""

    name: Text
    note: Text


def words_of(sheet: Sheet, column: Column) -> Words:
    """The words of a column. A key that nobody has described yet is called by itself."""
    path, language = (*column.group, *column.path), None
    if path[-1] in LANGUAGES:
        language = LANGUAGES[path[-1]]
        path = path[:-1]
    known = _described(sheet, path)
    if known is None:
        return Words(name=Text(zh=column.key, en=column.key), note=Text(zh="", en=""))
    zh, en, note_zh, note_en, clause = known
    if language:
        zh, en = zh + language.zh, en + language.en
    return Words(
        name=Text(zh=zh, en=en),
        note=Text(zh=note_zh + (f"（{clause}）" if clause else ""), en=note_en + (f" [{clause}]" if clause else "")),
    )


def _described(sheet: Sheet, path: tuple[str, ...]) -> list[str] | None:
    """As in words.yaml: name in Chinese and English, note in both, clause; empty texts are written ""."""
    own: dict[str, list[str]] = _file()[sheet.name.lower().replace("_", "-")]
    common: dict[str, list[str]] = _file()["common"]
    if found := own.get(".".join(path)):
        return found
    # Pieces that many records share are described once, by the end of their path.
    return next((common[end] for end in (".".join(path[-2:]), path[-1]) if end in common), None)


@cache
def choice_words() -> dict[str, str]:
    """The Chinese word of each choice."""
    terms = {code: words[0] for kind in ("ground", "rank") for code, words in TERMS[kind].items()}
    return {**terms, **_CHOICES}


def guide() -> list[list[str]]:
    """The lines of the sheet of instructions, each in Chinese and in English."""
    lines: list[list[str]] = _file()["guide"]
    return lines


@cache
def _file() -> dict[str, Any]:
    source = read_source(FILE)
    if isinstance(source, Finding):
        raise BrokenFiles((source,))
    found: dict[str, Any] = source.data
    return found
