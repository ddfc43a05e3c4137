"""Settings are read in one place, a mistake in them is named, and the manual can't disagree with them."""

from pathlib import Path

import pytest

from onego.settings import Settings, SettingsUnusable, load
from onego.settings_page import markdown

PAGE = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def test_nothing_needs_to_be_set() -> None:
    settings = load({})
    assert settings == Settings()
    assert settings.database == "sqlite+aiosqlite:///var/onego.db"
    assert settings.address == "http://127.0.0.1:8080"


def test_a_variable_is_the_field_with_the_prefix() -> None:
    settings = load(
        {"ONEGO_API_PORT": "9000", "ONEGO_DEMO": "true", "PATH": "/bin", "ONEGO_PUBLIC_URL": "https://one.example/"}
    )
    assert (settings.api_port, settings.demo, settings.address) == (9000, True, "https://one.example")


def test_an_empty_variable_counts_as_unset() -> None:
    assert load({"ONEGO_DATABASE_URL": "", "ONEGO_API_PORT": ""}) == Settings()


def test_a_misspelt_variable_is_refused_by_name() -> None:
    with pytest.raises(SettingsUnusable) as refused:
        load({"ONEGO_DATABSE_URL": "postgresql+asyncpg://someone:hunter2@db/onego"})
    (problem,) = refused.value.problems
    assert problem.startswith("ONEGO_DATABSE_URL: ")


def test_a_refusal_names_every_variable_and_shows_no_value() -> None:
    with pytest.raises(SettingsUnusable) as refused:
        load({"ONEGO_API_PORT": "hunter2", "ONEGO_SESSION_HOURS": "900"})
    assert [problem.partition(":")[0] for problem in refused.value.problems] == [
        "ONEGO_API_PORT",
        "ONEGO_SESSION_HOURS",
    ]
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("given", [{"signing_key_file": "a.key"}, {"signing_certificate_file": "a.pem"}])
def test_a_signing_key_comes_with_its_certificate(given: dict[str, str]) -> None:
    with pytest.raises(SettingsUnusable):
        load({f"ONEGO_{name.upper()}": value for name, value in given.items()})


@pytest.mark.parametrize("url", ["one.example", "ftp://one.example", "https://", "https://one.example/?a=b"])
def test_the_public_url_is_one_that_people_can_open(url: str) -> None:
    with pytest.raises(SettingsUnusable):
        load({"ONEGO_PUBLIC_URL": url})


def test_a_database_password_is_not_shown() -> None:
    assert "hunter2" not in repr(Settings(database_url="postgresql+asyncpg://someone:hunter2@db/onego"))


def test_every_setting_is_described() -> None:
    assert not [name for name, field in Settings.model_fields.items() if not field.description]


def test_the_manual_lists_the_settings_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run: onego settings --markdown > docs/settings.md"
