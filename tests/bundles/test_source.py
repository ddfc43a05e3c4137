"""Whatever a stranger writes as YAML: plain data with places, or one clear finding. Nothing raises."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles.findings import Finding, Place
from bundles.source import LARGEST_FILE, Source, parse_source, read_source


def source_of(text: str | bytes) -> Source:
    read = parse_source(text, name="a.yaml")
    assert isinstance(read, Source)
    return read


def finding_of(text: str | bytes) -> Finding:
    read = parse_source(text, name="a.yaml")
    assert isinstance(read, Finding)
    return read


def test_the_answer_no_stays_a_word_and_a_date_stays_text() -> None:
    source = source_of("answer: no\nday: 2026-04-27\non: yes\nlimit: 5\nopen: true\nnothing: ~\nquoted: '5'\n")
    assert source.data == {
        "answer": "no",
        "day": "2026-04-27",
        "on": "yes",
        "limit": 5,
        "open": True,
        "nothing": None,
        "quoted": "5",
    }


def test_each_value_and_key_knows_its_line_and_column() -> None:
    source = source_of("items:\n  - name: a\n  - name: b\n")
    assert source.place(("items", 1, "name")) == Place(file="a.yaml", line=3, column=11)
    assert source.place(("items", 1, "name"), of_key=True) == Place(file="a.yaml", line=3, column=5)


def test_a_missing_value_is_placed_at_its_nearest_container() -> None:
    source = source_of("items:\n  - name: a\n")
    assert source.place(("items", 0, "after", 3)) == source.place(("items", 0))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", 3),
        ("a: &x [1]\nb: *x\n", 2),
        ("a: !!python/object/apply:os.system [echo]\n", 1),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: [1, 2\nb: 3\n", 2),
        ("? [a, b]\n: 1\n", 1),
    ],
    ids=["duplicate key", "alias", "tag", "second document", "broken", "key that is no text"],
)
def test_what_can_not_be_read_is_found_at_its_line(text: str, line: int) -> None:
    finding = finding_of(text)
    assert finding.place.line == line
    assert finding.message.zh
    assert finding.message.en


def test_an_alias_bomb_is_refused_at_its_first_alias() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert finding_of("\n".join(lines)).place.line == 2


def test_ten_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * 10_000_000)
    assert isinstance(read_source(path), Finding)
    assert "large" in finding_of("x" * (LARGEST_FILE + 1)).message.en


def test_deep_nesting_is_refused_without_exhausting_the_stack() -> None:
    assert "deep" in finding_of("[" * 5000).message.en


def test_text_that_is_not_utf8_and_a_missing_file_are_findings(tmp_path: Path) -> None:
    assert isinstance(parse_source("名称: 值".encode("gbk"), name="a.yaml"), Finding)
    assert isinstance(read_source(tmp_path / "none.yaml"), Finding)


@given(st.text(max_size=200) | st.text(alphabet="abc:-[]{}&*!?|>'\"# \n\t0", max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    assert isinstance(parse_source(text, name="a.yaml"), Source | Finding)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail(content: bytes) -> None:
    assert isinstance(parse_source(content, name="a.yaml"), Source | Finding)
