"""The command line as a person meets it."""

import json
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from db.migrate import upgrade
from onego.cli import app
from onego.keys import RINGS, make_ring, read_ring
from onego.settings import Settings
from onego.wiring import opened
from tests.case_story import Window, tell_the_whole_story

COMMANDS = (
    "up",
    "demo",
    "worker",
    "department-worker",
    "api",
    "migrate",
    "due",
    "scenario",
    "case",
    "calendar",
    "recover",
    "settings",
    "keys",
)


def onego(*arguments: str, data: Path | None = None) -> Result:
    """Give a command, as a person would."""
    environment = {"ONEGO_DEMO": "true", "COLUMNS": "200"}
    if data:
        environment["ONEGO_DATA_DIR"] = str(data)
    return CliRunner().invoke(app, list(arguments), env=environment)


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A data folder with one case, "c1", that has seen nearly everything; its documents have no files."""
    settings = Settings(data_dir=tmp_path / "var", demo=True)
    async with opened(settings) as house:
        await upgrade(house.database)
        await tell_the_whole_story(Window(database=house.database))
    return settings.data_dir


def test_help_names_every_command() -> None:
    said = onego("--help")
    assert said.exit_code == 0
    assert all(f" {command} " in said.stdout for command in COMMANDS)


def test_a_case_is_shown_with_its_dates_and_why(data: Path) -> None:
    said = onego("case", "show", "c1", "--json", data=data)
    shown = json.loads(said.stdout)
    assert shown["summary"]["case_id"] == "c1"
    assert all(fact["why"] for fact in shown["dates"] if fact["key"].startswith("case."))
    assert onego("case", "show", "c1", data=data).exit_code == 0


def test_an_unknown_case_is_told_in_both_languages_and_is_an_error(data: Path) -> None:
    said = onego("case", "show", "nobody", data=data)
    assert said.exit_code == 1
    assert "没有办件" in said.stderr
    assert "no such case" in said.stderr


def test_a_whole_log_verifies_and_a_changed_one_is_found_out_at_its_row(data: Path) -> None:
    whole = json.loads(onego("case", "verify", "c1", "--json", data=data).stdout)
    log, models = whole["checks"][:2]
    assert (log["problem"], models["problem"]) == ("", "")
    change(data, "UPDATE case_log SET event = replace(event, 'granted', 'refused') WHERE kind = 'TaskDecided'")
    said = onego("case", "verify", "c1", "--json", data=data)
    assert said.exit_code == 1
    assert not json.loads(said.stdout)["valid"]
    assert json.loads(said.stdout)["checks"][0]["problem"]


def test_a_read_model_that_was_tampered_with_is_named(data: Path) -> None:
    change(data, "UPDATE tasks SET promised_on = '2030-01-01'")
    said = json.loads(onego("case", "verify", "c1", "--json", data=data).stdout)
    assert "tasks" in said["checks"][1]["problem"]


def test_a_document_whose_file_is_gone_is_named(data: Path) -> None:
    said = json.loads(onego("case", "verify", "c1", "--json", data=data).stdout)
    assert [check for check in said["checks"][2:] if "missing" in check["problem"]]


def test_a_misspelt_setting_is_said_in_a_line_without_a_traceback() -> None:
    said = CliRunner().invoke(app, ["case", "show", "x"], env={"ONEGO_DATABSE_URL": "sqlite:///secret"})
    assert said.exit_code == 2
    assert "ONEGO_DATABSE_URL" in said.stderr
    assert "secret" not in said.stderr
    assert "Traceback" not in said.output


def test_recover_lists_open_cases_without_an_engine(data: Path) -> None:
    said = onego("recover", "--dry-run", "--json", data=data)
    assert said.exit_code == 0
    assert json.loads(said.stdout)["dry_run"] is True


def test_the_first_administrator_is_made_from_the_machine_and_a_taken_login_is_said(data: Path) -> None:
    made = onego("account", "add", "root", "--password", "a-long-password", data=data)
    assert made.exit_code == 0, made.output
    again = onego("account", "add", "root", "--password", "a-long-password", data=data)
    assert again.exit_code == 1
    assert again.stderr.strip()


def test_keys_are_made_where_missing_and_never_overwritten(tmp_path: Path) -> None:
    make_ring(tmp_path / RINGS[0])
    before = read_ring(tmp_path / RINGS[0])
    assert onego("keys", str(tmp_path)).exit_code == 0
    assert read_ring(tmp_path / RINGS[0]) == before
    assert all((tmp_path / name).exists() for name in RINGS)


def test_a_server_does_not_serve_tables_of_another_version(tmp_path: Path) -> None:
    said = onego("api", data=tmp_path / "var")
    assert said.exit_code == 2
    assert "onego migrate" in said.stderr


def change(data: Path, statement: str) -> None:
    """Change the database behind the program's back, as somebody with the file could."""
    with sqlite3.connect(data / "onego.db") as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        assert connection.execute(statement).rowcount


def test_a_holiday_notice_is_loaded_from_a_file_and_cases_wait_while_the_engine_is_away(
    data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "2027.yaml"
    file.write_text("year: 2027\nnotice: 示例号\ndays_off: [2027-01-01..2027-01-03]\n", encoding="utf-8")
    said = onego("calendar", "load", str(file), "--json", data=data)
    assert json.loads(said.stdout)["waiting"] == 0  # the only case is closed
    assert said.exit_code == 0


def test_a_file_that_is_no_holiday_notice_is_refused_with_its_place(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "2027.yaml"
    file.write_text("year: 2027\nnotice: 示例号\noff: []\n", encoding="utf-8")
    said = onego("calendar", "load", str(file), data=data)
    assert said.exit_code == 2
    assert "years[0]" in said.stderr
