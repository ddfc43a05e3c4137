"""Export and import on the command line: nothing that somebody wrote is lost without being asked about."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bundles.load import SHIPPED
from bundles.source import comments_in
from onego.bundle_commands import bundle

RUN = CliRunner()
RESTAURANT = SHIPPED / "definitions" / "restaurant.yaml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = tmp_path / "restaurant.xlsx"
    done = RUN.invoke(bundle, ["export", "restaurant", "--xlsx", str(made)])
    assert done.exit_code == 0, done.output
    return made


def test_an_import_keeps_the_file_that_is_there_and_says_what_it_would_lose(book: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    text = RESTAURANT.read_text(encoding="utf-8").replace("# Values", "# Kept by hand. Values")
    mine.write_text(text, encoding="utf-8")
    done = RUN.invoke(bundle, ["import", str(book), "--yaml", str(mine)])
    assert done.exit_code == 1
    assert mine.read_text(encoding="utf-8") == text
    comments = comments_in(text)
    assert comments > 0
    assert f"将丢失：{comments} 处注释、排版 Lost: {comments} comment" in done.stderr
    assert "不同的内容" not in done.stderr, "the content is the same"
    assert "--force" in done.stderr
    assert "Imported" not in done.stderr
    forced = RUN.invoke(bundle, ["import", str(book), "--yaml", str(mine), "--force"])
    assert forced.exit_code == 0, forced.output
    assert comments_in(mine.read_text(encoding="utf-8")) == 0


def test_other_content_and_what_is_no_yaml_are_told_too(book: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    for text, zh, en in (
        (RESTAURANT.read_text(encoding="utf-8").replace("limit: 11wd", "limit: 10wd"), "不同的内容", "differently"),
        ("just: [a list", "全部内容", "no readable YAML"),
    ):
        mine.write_text(text, encoding="utf-8")
        done = RUN.invoke(bundle, ["import", str(book), "--yaml", str(mine)])
        assert (done.exit_code, mine.read_text(encoding="utf-8")) == (1, text)
        assert zh in done.stderr
        assert en in done.stderr


def test_importing_the_same_again_loses_nothing_and_needs_no_force(book: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    for _ in range(2):
        done = RUN.invoke(bundle, ["import", str(book), "--yaml", str(mine)])
        assert done.exit_code == 0, done.output


def test_no_workbook_that_a_colleague_filled_is_written_over(book: Path) -> None:
    book.write_bytes(b"filled in")
    done = RUN.invoke(bundle, ["export", "restaurant", "--xlsx", str(book)])
    assert done.exit_code == 1
    assert "已存在" in done.stderr
    assert "is there already" in done.stderr
    assert book.read_bytes() == b"filled in"
    assert RUN.invoke(bundle, ["export", "restaurant", "--xlsx", str(book), "--force"]).exit_code == 0
    assert book.read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_told_without_a_traceback(book: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    for args in (
        ["import", str(book), "--yaml", str(nowhere / "mine.yaml")],
        ["export", "restaurant", "--xlsx", str(nowhere / "book.xlsx")],
    ):
        done = RUN.invoke(bundle, args)
        assert (done.exit_code, isinstance(done.exception, SystemExit)) == (2, True), done.output
        assert "无法写入" in done.stderr


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a: 1\n", 0),
        ("# yaml-language-server: $schema=x\na: 1\n", 0),
        ("# one\na: 1 # two\n#three\n", 3),
        ('a: "no # comment"\nb: no#comment\nc: x # one\n', 1),
        ("a: |\n  text # in it\nb: '# neither'\n", 0),
    ],
)
def test_comments_are_counted_and_texts_with_the_sign_are_none(text: str, count: int) -> None:
    assert comments_in(text) == count
