"""The commands about definitions, as a department's author meets them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bundles.load import SHIPPED
from onego.cli import app

RESTAURANT = (SHIPPED / "definitions" / "restaurant.yaml").read_text(encoding="utf-8")


def onego(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["bundle", *arguments], env={"COLUMNS": "160"})


@pytest.fixture
def unlawful(tmp_path: Path) -> Path:
    path = tmp_path / "restaurant.yaml"
    path.write_text(RESTAURANT.replace("limit: 11wd", "limit: 12wd"), encoding="utf-8")
    return path


def test_the_shipped_definitions_compile() -> None:
    said = onego("check")
    assert said.exit_code == 0, said.output
    assert "✗" not in said.output


def test_a_finding_shows_place_rule_both_languages_the_line_and_how_to_mend(unlawful: Path) -> None:
    said = onego("check", str(unlawful))
    lines = said.output.splitlines()
    row = 1 + RESTAURANT[: RESTAURANT.index("limit: 11wd")].count("\n")
    column = RESTAURANT.splitlines()[row - 1].index("11wd") + 1
    assert said.exit_code == 1
    assert lines[0].startswith(f"{unlawful.as_posix()}:{row}:{column}: 错误 error [GZ 13.3] published-over-path")
    assert "长于最长路径" in lines[1]
    assert "longer than the longest path" in lines[2]
    assert lines[4].index("^") == lines[3].index("12wd")
    assert lines[4].count("^") == len("12wd")
    assert "改法" in lines[5]
    assert "mend" in lines[6]


@pytest.mark.parametrize(("lang", "there", "gone"), [("zh", "公布时限", "longest"), ("en", "longest", "公布时限")])
def test_one_language_can_be_asked_for(unlawful: Path, lang: str, there: str, gone: str) -> None:
    said = onego("check", str(unlawful), "--lang", lang)
    assert there in said.output
    assert gone not in said.output.replace(str(unlawful), "")


def test_programs_get_json(unlawful: Path) -> None:
    said = onego("check", str(unlawful), str(SHIPPED / "definitions" / "newborn.yaml"), "--json")
    data = json.loads(said.output)
    assert said.exit_code == 1
    assert [one["compiles"] for one in data["files"]] == [False, True]
    (finding,) = data["files"][0]["findings"]
    assert (finding["rule"], finding["name"], finding["severity"]) == ("GZ 13.3", "published-over-path", "error")
    assert finding["message"]["zh"]
    assert finding["message"]["en"]
    assert data["files"][0]["combinations"] == 72
    assert [one["name"] for one in data["files"][0]["waived"]] == ["shareable-demanded"]


@pytest.mark.parametrize("content", [b"id: ]", "id: 一件事".encode("gbk"), b"a: &a [*a]", b"\x00"])
def test_what_cannot_be_read_gives_status_two_and_no_traceback(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.yaml"
    path.write_bytes(content)
    said = onego("check", str(path))
    assert said.exit_code == 2
    assert "Traceback" not in said.output
    assert f"{path.as_posix()}:1:" in said.output


def test_a_folder_stands_for_all_definitions_in_it(unlawful: Path, tmp_path: Path) -> None:
    (tmp_path / "newborn.yaml").write_bytes((SHIPPED / "definitions" / "newborn.yaml").read_bytes())
    (tmp_path / "notes.txt").write_text("no definition", encoding="utf-8")
    done = onego("check", str(unlawful.parent), "--json")
    files = json.loads(done.stdout)["files"]
    assert [(Path(one["file"]).name, one["compiles"]) for one in files] == [
        ("newborn.yaml", True),
        (unlawful.name, False),
    ]
    assert done.exit_code == 1
    empty = tmp_path / "empty"
    empty.mkdir()
    assert onego("check", str(empty)).exit_code == 2


def test_a_missing_file_gives_status_two(tmp_path: Path) -> None:
    assert onego("check", str(tmp_path / "nowhere.yaml")).exit_code == 2


def test_the_catalogue_beside_a_definition_is_the_one_it_is_checked_with(tmp_path: Path) -> None:
    (tmp_path / "definitions").mkdir()
    (tmp_path / "catalogue" / "items").mkdir(parents=True)
    for name in ("departments", "materials", "elements"):
        text = (SHIPPED / "catalogue" / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / "catalogue" / f"{name}.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "definitions" / "restaurant.yaml"
    path.write_text(RESTAURANT, encoding="utf-8")
    said = onego("check", str(path), "--json")
    names = {finding["name"] for finding in json.loads(said.output)["files"][0]["findings"]}
    assert names == {"item-not-in-catalogue"}


def test_a_broken_catalogue_is_told_at_its_place(tmp_path: Path) -> None:
    for name in ("materials", "elements"):
        (tmp_path / f"{name}.yaml").write_bytes((SHIPPED / "catalogue" / f"{name}.yaml").read_bytes())
    (tmp_path / "departments.yaml").write_text("departments:\n  - id: x\n", encoding="utf-8")
    said = onego("check", str(SHIPPED / "definitions" / "newborn.yaml"), "--catalogue", str(tmp_path))
    assert said.exit_code == 1
    assert "departments.yaml:2:5:" in said.output


def test_the_day_to_judge_by_can_be_given() -> None:
    path = str(SHIPPED / "definitions" / "restaurant.yaml")
    assert onego("check", path, "--on", "2026-06-01").exit_code == 0
    late = onego("check", path, "--on", "2028-01-01")
    assert late.exit_code == 1
    assert "waiver-expired" in late.output


def test_every_rule_is_listed_with_its_clause() -> None:
    data = json.loads(onego("rules", "--json").output)
    assert len(data["rules"]) > 90
    assert all(entry["rule"] and entry["title"]["zh"] and entry["mend"]["en"] for entry in data["rules"])
    said = onego("rules")
    assert said.exit_code == 0
    assert all(entry["name"] in said.output for entry in data["rules"])


def test_the_schemas_are_written_for_an_editor(tmp_path: Path) -> None:
    said = onego("schema", str(tmp_path / "schema"))
    assert said.exit_code == 0
    assert {path.name for path in (tmp_path / "schema").iterdir()} == {
        path.name for path in (SHIPPED / "schema").iterdir()
    }
    assert said.output.count(".schema.json") == len(list((SHIPPED / "schema").iterdir()))


def test_entries_in_additions_beside_a_definition_come_on_top_of_the_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "restaurant.yaml"
    path.write_text(RESTAURANT.replace("department: fire\n", "department: brigade\n"), encoding="utf-8")
    (tmp_path / "additions").mkdir()
    assert "unknown-department" in onego("check", str(path)).output
    (tmp_path / "additions" / "departments.yaml").write_text(
        "departments:\n"
        "  - id: brigade\n"
        "    name: {zh: 消防队, en: Fire Brigade}\n"
        "    level: city\n"
        "    chief-representative: {account: chief-brigade}\n"
        "    connector: {kind: inbox}\n",
        encoding="utf-8",
    )
    names = {one["name"] for one in json.loads(onego("check", str(path), "--json").output)["files"][0]["findings"]}
    assert "unknown-department" not in names
    elsewhere = onego("check", str(path), "--additions", str(tmp_path / "nowhere"))
    assert elsewhere.exit_code == 2


def test_each_missing_part_is_told_under_its_own_clause(tmp_path: Path) -> None:
    path = tmp_path / "begun.yaml"
    path.write_text("id: begun\n", encoding="utf-8")
    said = onego("check", str(path), "--json")
    found = {one["name"]: one for one in json.loads(said.output)["files"][0]["findings"]}
    assert (found["one-lead"]["rule"], found["one-lead"]["message"]["en"]) == ("GZ 11.1b", "missing: departments")
    assert {"four-grounds", "one-form", "one-notice", "one-issuance"} <= set(found)
    assert onego("check", str(path)).output.count("| id: begun") == 1
