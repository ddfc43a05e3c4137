"""Reads YAML that strangers may have written: plain data only, each value with its line and column.

PyYAML's constructors are not used: they follow YAML 1.1, where the answer `no` becomes False, dates become objects,
a repeated key wins silently and a few aliases become gigabytes. Here events are folded into plain data directly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from bundles.findings import FORMAT, Finding, Place, Text

LARGEST_FILE: Final = 1_000_000  # bytes
DEEPEST: Final = 32
MOST_NODES: Final = 50_000
FOR_EDITORS: Final = "# yaml-language-server:"  # opens the line that names a file's schema

Pointer: TypeAlias = tuple[str | int, ...]
Data: TypeAlias = Any  # None, bool, int, float, str, list[Data] or dict[str, Data]

_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_FRACTION = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_WORDS: Final[dict[str, Data]] = {"": None, "~": None, "null": None, "true": True, "false": False}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file's data, and where each value and each key of it stands. Mapping keys are always text."""

    name: str
    data: Data
    values: dict[Pointer, Place]
    keys: dict[Pointer, Place]

    def place(self, pointer: Pointer, *, of_key: bool = False) -> Place:
        """Where a value (or its key) stands; the nearest container that exists when it is missing."""
        places = self.keys if of_key else self.values
        while pointer and pointer not in places:
            pointer = pointer[:-1]
        return places.get(pointer) or self.values.get(pointer) or Place(file=self.name)


class _Bad(Exception):
    """The text can't be read; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


@dataclass
class _Open:
    """A list or mapping that is being filled; `key` is the mapping key waiting for its value."""

    pointer: Pointer
    into: list[Data] | dict[str, Data]
    key: str | None = None


@dataclass
class _Fold:
    """The state of folding events into data."""

    name: str
    root: Data = None
    open: list[_Open] = field(default_factory=list)
    values: dict[Pointer, Place] = field(default_factory=dict)
    keys: dict[Pointer, Place] = field(default_factory=dict)
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        place = _place(self.name, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            raise _bad(place, "不允许使用别名（*）", "aliases (*) are not allowed", "写出全文", "write it out")
        if getattr(event, "tag", None) is not None:
            raise _bad(place, "不允许使用标签（!）", "tags (!) are not allowed", "去掉标签", "drop the tag")
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise _bad(place, "一个文件只能有一份文档", "one document a file", "拆成两个文件", "split the file")
            case yaml.MappingStartEvent():
                self._enter({}, place)
            case yaml.SequenceStartEvent():
                self._enter([], place)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.open.pop()
            case yaml.ScalarEvent():
                self._scalar(event, place)
            case _:
                pass

    def _enter(self, container: list[Data] | dict[str, Data], place: Place) -> None:
        pointer = self._put(container, place)
        if len(self.open) >= DEEPEST:
            raise _bad(place, f"嵌套超过{DEEPEST}层", f"nested more than {DEEPEST} deep", "减少嵌套", "nest less")
        self.open.append(_Open(pointer=pointer, into=container))

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        top = self.open[-1] if self.open else None
        if top is not None and isinstance(top.into, dict) and top.key is None:
            self._key(top, event.value, place)
            return
        # implicit[0]: a plain scalar, whose type is read off its text; anything quoted is text.
        self._put(_plain(event.value) if event.implicit[0] else event.value, place)

    def _key(self, top: _Open, key: str, place: Place) -> None:
        if key in top.into:
            first = self.keys[(*top.pointer, key)]
            zh, en = (
                f"键“{key[:60]}”重复，首次出现在第{first.line}行",
                f'duplicate key "{key[:60]}", first on line {first.line}',
            )
            raise _bad(place, zh, en, "只保留一处", "keep one of them")
        top.key = key
        self.keys[(*top.pointer, key)] = place

    def _put(self, value: Data, place: Place) -> Pointer:
        pointer: Pointer = ()
        if not self.open:
            self.root = value
        else:
            top = self.open[-1]
            if isinstance(top.into, list):
                pointer = (*top.pointer, len(top.into))
                top.into.append(value)
            elif top.key is None:
                raise _bad(place, "键必须是文字", "a key must be text", "改用文字作键", "use text as the key")
            else:
                pointer = (*top.pointer, top.key)
                top.into[top.key], top.key = value, None
        self.values[pointer] = place
        if len(self.values) > MOST_NODES:
            raise _bad(place, f"超过{MOST_NODES}个值", f"more than {MOST_NODES} values", "拆分文件", "split the file")
        return pointer


def read_source(path: Path, *, name: str = "") -> Source | Finding:
    """Read a file; `name` is how findings call it (the path by default). Never raises for bad content."""
    shown = name or path.as_posix()
    try:
        if path.stat().st_size > LARGEST_FILE:
            return _too_large(shown)
        content = path.read_bytes()
    except OSError:
        return _finding(Place(file=shown), "文件无法读取", "the file can't be read", "检查路径", "check the path")
    return parse_source(content, name=shown)


def parse_source(content: bytes | str, *, name: str) -> Source | Finding:
    """Read YAML text. Never raises for bad content: what is wrong comes back as a finding with its place."""
    if len(content) > LARGEST_FILE:
        return _too_large(name)
    fold = _Fold(name=name)
    try:
        for event in _events(content):
            fold.take(event)
    except _Bad as bad:
        return bad.finding
    except yaml.MarkedYAMLError as error:
        place = _place(name, error.problem_mark or error.context_mark)
        return _finding(
            place, "YAML 语法错误", f"broken YAML: {error.problem}", "检查缩进和引号", "check indentation and quotes"
        )
    except (yaml.YAMLError, UnicodeDecodeError):
        return _finding(Place(file=name), "不是 UTF-8 文本", "not UTF-8 text", "以 UTF-8 保存", "save it as UTF-8")
    return Source(name=name, data=fold.root, values=fold.values, keys=fold.keys)


def comments_in(text: str) -> int:
    """How many comments a readable YAML text has; the line for editors is none."""
    inside = {
        at
        for event in _events(text)
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark
        for at in range(event.start_mark.index, event.end_mark.index)
    }
    found, begins = 0, 0
    for line in text.splitlines(keepends=True):
        signs = (at for at, sign in enumerate(line) if sign == "#" and (at == 0 or line[at - 1].isspace()))
        outside = any(begins + at not in inside for at in signs)
        found += outside and not line.startswith(FOR_EDITORS)
        begins += len(line)
    return found


def _events(content: bytes | str) -> Iterator[yaml.Event]:
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    yield from yaml.parse(text, Loader=_LOADER)


def _plain(text: str) -> Data:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FRACTION.fullmatch(text) else text


def _place(name: str, mark: Any) -> Place:
    if mark is None:
        return Place(file=name)
    return Place(file=name, line=mark.line + 1, column=mark.column + 1)


def _too_large(name: str) -> Finding:
    zh, en = f"文件超过{LARGEST_FILE}字节", f"the file is larger than {LARGEST_FILE} bytes"
    return _finding(Place(file=name), zh, en, "拆分文件", "split the file")


def _finding(place: Place, zh: str, en: str, mend_zh: str, mend_en: str) -> Finding:
    return Finding(place=place, rule=FORMAT, message=Text(zh=zh, en=en), mend=Text(zh=mend_zh, en=mend_en))


def _bad(place: Place, zh: str, en: str, mend_zh: str, mend_en: str) -> _Bad:
    return _Bad(_finding(place, zh, en, mend_zh, mend_en))
