"""Whatever is in a file, the compiler says what is wrong and where; it never breaks and fetches nothing."""

import socket
from pathlib import Path
from typing import Any

import pytest

from bundles.compiler.check import report_file
from bundles.definition import Library
from bundles.findings import Finding
from tests.bundles.compiler.workshop import TODAY, shipped, text_of


def told(content: bytes | str, library: Library, folder: Path) -> tuple[Finding, ...]:
    path = folder / "bundle.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return report_file(path, library.catalogue, today=TODAY, name="bundle.yaml").findings


def changed(key: str, value: Any) -> str:
    data = shipped("restaurant")
    data[key] = value
    return text_of(data)


BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
)

UNREADABLE: dict[str, tuple[bytes | str, int]] = {
    "ten megabytes": ("x: " + "y" * 10_000_000, 1),
    "exploding aliases": (BOMB, 2),
    "broken quotes": ('id: x\nname: "open\n', 3),
    "a tab for indentation": ("id: x\nname:\n\tzh: y\n", 3),
    "not UTF-8": ("id: 一件事\n".encode("gbk"), 1),
    "two documents": ("id: x\n---\nid: y\n", 2),
    "a tag that makes objects": ("id: !!python/object/apply:os.system [ls]\n", 1),
    "a key twice": ("id: x\nid: y\n", 2),
    "nested a thousand deep": ("a: " + "[" * 1000 + "]" * 1000, 1),
    "a null byte": ("id: a\0b\n", 1),
    "a list as key": ("? [a, b]\n: c\n", 1),
    "fifty thousand values": ("x: [" + "1," * 60_000 + "1]", 1),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_one_finding_with_its_line(name: str, library: Library, tmp_path: Path) -> None:
    content, line = UNREADABLE[name]
    found = told(content, library, tmp_path)
    assert [one.slug for one in found] == ["unreadable"]
    assert found[0].place.line == line
    assert found[0].mend is not None


ODD = {
    "an empty file": "",
    "only a comment": "# nothing\n",
    "a list": "- a\n- b\n",
    "a number": "42\n",
    "not a number": "id: .nan\n",
    "infinity": "id: -.inf\n",
    "a huge number": "fee: 99999999999999999999999999999999999999\n",
    "a byte order mark": "\ufeffid: x\n",
    "windows line ends": "id: x\r\nname: y\r\n",
    "emoji": "id: 🍜\n",
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_bundle_is_said_to_be_none(name: str, library: Library, tmp_path: Path) -> None:
    found = told(ODD[name], library, tmp_path)
    assert found
    assert all(one.slug and one.place.line >= 1 and one.message.zh and one.message.en for one in found)


VALUES: dict[str, Any] = {
    "a date where a limit belongs": ("published", [{"limit": "2026-01-01"}]),
    "no number of days": ("published", [{"limit": "-5wd"}]),
    "a limit of ten digits": ("published", [{"limit": "9999999999wd"}]),
    "a number for text": ("summary", 7),
    "null for a mapping": ("departments", None),
    "text for a list": ("items", "all of them"),
    "an impossible day": ("effective-from", "2026-02-30"),
    "a condition that is a list": ("ways-out", [{"when": ["firm"], "rule": "GZ 1", "reason": {"zh": "一", "en": "a"}}]),
    "a nested condition forty deep": ("rating-window", {"all": [{"all": []}]}),
    "a fee below zero": ("fee", {"standard": {"zh": "负", "en": "less"}, "amount": -1}),
    "a huge fee": ("fee", {"standard": {"zh": "多", "en": "more"}, "amount": 10**30}),
}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_of_the_wrong_kind_is_told_at_its_line(name: str, library: Library, tmp_path: Path) -> None:
    key, value = VALUES[name]
    text = changed(key, value)
    found = told(text, library, tmp_path)
    assert found
    line = 1 + text[: text.index(f"\n{key}:") + 1].count("\n")
    assert all(one.place.line >= line for one in found)
    assert {one.rule for one in found}


def test_nothing_is_fetched_for_a_reference(library: Library, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        port = server.getsockname()[1]
        for address in (f"http://127.0.0.1:{port}/x.json", f"//127.0.0.1:{port}/x", "file:///etc/passwd"):
            data = shipped("restaurant")
            data["form"]["properties"]["seats"]["$ref"] = address
            data["form"]["$schema"] = address
            found = told(text_of(data), library, tmp_path)
            assert sorted(one.slug for one in found) == ["form-reference", "shape"]
        with pytest.raises(BlockingIOError):  # nobody has knocked
            server.accept()


def test_a_folder_and_a_missing_file_are_findings(library: Library, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.yaml"):
        found = report_file(path, library.catalogue, today=TODAY).findings
        assert [one.slug for one in found] == ["unreadable"]


def test_a_file_of_a_megabyte_is_told_in_seconds(library: Library, tmp_path: Path) -> None:
    data = shipped("restaurant")
    data["situations"] = [{**data["situations"][0], "id": f"s{number}"} for number in range(3000)]
    found = told(text_of(data), library, tmp_path)
    assert found
