"""What an operator may choose. The only reader of the environment: each field is the variable ONEGO_<NAME>.

Whatever decides a case (limits, warnings, silence) stands in its bundle and is pinned to it; none of that is a setting.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

PREFIX = "ONEGO_"


class SettingsUnusable(Exception):
    """Some variables can't be used. `problems` has one line for each, which names it and never shows its value."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class Settings(BaseModel):
    """All settings with their defaults. `Settings(...)` looks at its arguments only; `load` reads the environment."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    demo: bool = Field(
        default=False,
        description="Demonstration: makes the keys and the signing identity that are missing, and marks every page. "
        "Never with real cases.",
    )
    demo_cases: bool = Field(
        default=True,
        description="Whether `onego up` fills an empty demonstration with example cases of the past weeks, once. "
        "Nothing but `onego up` does so.",
    )
    data_dir: Path = Field(
        default=Path("var"), description="Folder for uploaded materials, and for the embedded database and keys."
    )
    catalogue_additions: Path | None = Field(
        default=None,
        description="Folder with this installation's own entries of the basic catalogue, on top of the shipped ones; "
        "see docs/tutorial-bundle.md.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severe kind of message that is logged."
    )

    database_url: str | None = Field(
        default=None,
        repr=False,
        description="Database: `postgresql+asyncpg://…` in production. Unset: SQLite in `ONEGO_DATA_DIR/onego.db`.",
    )
    database_keys_file: Path | None = Field(
        default=None,
        description="Key ring that seals personal data in the database. Unset: `ONEGO_DATA_DIR/secrets/database.keys`.",
    )

    temporal_address: str = Field(default="127.0.0.1:7233", description="Temporal's frontend, host:port.")
    temporal_namespace: str = Field(default="default", min_length=1, description="Temporal namespace of the cases.")
    temporal_tls: bool = Field(default=False, description="Whether to speak TLS to Temporal.")
    temporal_ca_file: Path | None = Field(
        default=None, description="Authority that signed Temporal's certificate, PEM, where it is not a public one."
    )
    temporal_certificate_file: Path | None = Field(
        default=None, description="Certificate that shows Temporal who we are, PEM. Set it and its key, or neither."
    )
    temporal_key_file: Path | None = Field(default=None, description="Private key of that certificate, PEM.")
    worker_build_id: str | None = Field(
        default=None,
        pattern=r"^[\w.-]{1,200}$",
        description="Version that workers of cases register with Temporal; it must be made current there before they "
        "get work. Unset: workers are not versioned.",
    )
    payload_keys_file: Path | None = Field(
        default=None,
        description="Key ring that seals what Temporal stores. Unset: `ONEGO_DATA_DIR/secrets/payload.keys`.",
    )

    api_host: str = Field(default="127.0.0.1", description="Address the portal and the API listen on.")
    api_port: int = Field(default=8080, ge=0, le=65535, description="Port they listen on; 0 takes any free one.")
    public_url: str | None = Field(
        default=None,
        description="Address by which people and departments reach this server; QR codes and callbacks carry it. "
        "Unset: made of host and port.",
    )
    session_hours: int = Field(
        default=8, ge=1, le=24, description="Hours after which a signed-in person signs in again."
    )
    max_upload_bytes: int = Field(
        default=20 * 1024 * 1024,
        ge=1024,
        description="Largest material accepted, in bytes; larger ones get status 413.",
    )
    access_code_keys_file: Path | None = Field(
        default=None,
        description="Key ring from which the access codes on receipts are derived. "
        "Unset: `ONEGO_DATA_DIR/secrets/access-code.keys`.",
    )
    departments_file: Path | None = Field(
        default=None,
        description="YAML file with the departments that have a system of their own: `<department>: {kind: http, …}`, "
        "see docs/departments.md. Every other department decides in the inbox.",
    )
    department_secrets_dir: Path | None = Field(
        default=None,
        description="Folder with a file for each secret shared with a department's system, under the name that its "
        "connector gives. Unset: `ONEGO_DATA_DIR/secrets/departments`.",
    )
    messages_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/?#@\s]+(/[^?#\s]*[^/?#\s])?$",
        description="Gateway for short messages to applicants, without a slash at its end; see docs/operations.md. "
        "Unset: what they are told stands on the case's page only.",
    )
    worker_token_file: Path | None = Field(
        default=None,
        description="Only for a department's own worker: file with the token by which it fetches its slices from "
        "`ONEGO_PUBLIC_URL`. It is read for each call, so it can be replaced at any time.",
    )
    worker_ca_file: Path | None = Field(
        default=None,
        description="Only for a department's own worker: authority that signed the certificate of "
        "`ONEGO_PUBLIC_URL`, PEM, where it is not a public one.",
    )

    signing_key_file: Path | None = Field(
        default=None, description="Private key that signs certificates and notices, PEM (RSA or EC)."
    )
    signing_certificate_file: Path | None = Field(
        default=None, description="Certificate of that key, PEM. Set both or neither."
    )
    signing_chain_file: Path | None = Field(
        default=None, description="Certificates from the issuer up to the root, PEM, in this order."
    )
    signing_password_file: Path | None = Field(
        default=None, description="File whose first line is the password of the private key."
    )

    no_rating_counts_as_satisfied: bool = Field(
        default=False,
        description="Whether reports count a case that nobody rated as satisfied (好差评). Off: a 2019 trial did so, "
        "the later rules don't say; defaulted and real ratings are always shown apart.",
    )

    @model_validator(mode="after")
    def _signing_is_complete(self) -> Self:
        if (self.signing_key_file is None) is not (self.signing_certificate_file is None):
            raise ValueError(f"set both or neither: {PREFIX}SIGNING_KEY_FILE, {PREFIX}SIGNING_CERTIFICATE_FILE")
        return self

    @model_validator(mode="after")
    def _temporal_tls_is_complete(self) -> Self:
        if (self.temporal_certificate_file is None) is not (self.temporal_key_file is None):
            raise ValueError(f"set both or neither: {PREFIX}TEMPORAL_CERTIFICATE_FILE, {PREFIX}TEMPORAL_KEY_FILE")
        if (self.temporal_ca_file or self.temporal_certificate_file) and not self.temporal_tls:
            raise ValueError(f"certificates for Temporal need {PREFIX}TEMPORAL_TLS")
        return self

    @model_validator(mode="after")
    def _public_url_is_one(self) -> Self:
        if self.public_url is not None:
            parts = urlsplit(self.public_url)
            if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
                raise ValueError(f"{PREFIX}PUBLIC_URL must be an http or https address")
        return self

    @property
    def database(self) -> str:
        """URL of the database; with the default, its folder must be made before it is opened."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'onego.db'}"

    @property
    def secrets_dir(self) -> Path:
        """Where keys lie that no setting names."""
        return self.data_dir / "secrets"

    @property
    def address(self) -> str:
        """The public URL without a slash at its end."""
        return (self.public_url or f"http://{self.api_host}:{self.api_port}").rstrip("/")


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment; an empty variable counts as unset. Raises SettingsUnusable.

    A misspelt ONEGO_ variable is refused too: a server that quietly ran on a default would be found out too late.
    """
    given = os.environ if environ is None else environ
    names = {variable.removeprefix(PREFIX).lower(): value for variable, value in given.items() if _is_ours(variable)}
    try:
        return Settings.model_validate({name: value for name, value in names.items() if value})
    except ValidationError as error:
        problems = (
            f"{PREFIX}{'_'.join(map(str, found['loc'])).upper()}: {_problem(found['type'], found['msg'])}"
            if found["loc"]
            else found["msg"]
            for found in error.errors(include_url=False, include_context=False, include_input=False)
        )
        raise SettingsUnusable(tuple(problems)) from None


def environment(settings: Settings) -> dict[str, str]:
    """The variables from which `load` reads these very settings, for a child process; defaults are left out."""
    chosen = settings.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    return {f"{PREFIX}{name.upper()}": str(value) for name, value in chosen.items()}


def inherited() -> dict[str, str]:
    """This process's environment without our own variables: what a child process gets besides `environment`."""
    return {variable: value for variable, value in os.environ.items() if not _is_ours(variable)}


def _is_ours(variable: str) -> bool:
    # ONEGO_TEST_… tells the tests where to run; the programs they start are not to stumble over it.
    return variable.startswith(PREFIX) and not variable.startswith(f"{PREFIX}TEST_")


def _problem(kind: str, message: str) -> str:
    return "there is no such setting; docs/settings.md lists them all" if kind == "extra_forbidden" else message
