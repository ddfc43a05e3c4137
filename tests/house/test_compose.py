"""docker-compose.yml as data, held against the settings, the command line and the files it mounts.

No container engine runs here: these tests say that the parts fit together, not that the images start.
"""

import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from api.routers import health
from bundles.load import shipped_library
from departments.connections import load_connections
from departments.connector import Tools
from departments.registry import standard_kinds
from departments.simulator.setup import read_setup
from departments.wallclock import wall_clock
from onego.cli import app
from onego.keys import SecretFolder, read_ring
from onego.running import GRACEFUL
from onego.serving import GRACE_SECONDS
from onego.settings import PREFIX, Settings, load

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docker-compose.yml"
COMPOSE: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: one for name, one in SERVICES.items() if "ONEGO_DATA_DIR" in one.get("environment", {})}
ONE_SHOT = {name for name, one in SERVICES.items() if one.get("restart") == "no"}
INTERPOLATED = re.compile(r"\$\{(?P<name>[A-Z_]+)(?::[-?](?P<rest>[^}]*))?\}")
WRITES_TO_ITS_IMAGE = {"temporal-ui"}
BROUGHT_BY_THE_OPERATOR = {"signing_key", "signing_certificate", "signing_chain"}


def resolved(value: str) -> str:
    """A value as compose would pass it on, with the defaults and, for what is required, an example."""
    examples = {"ONEGO_PUBLIC_URL": "https://onego.example"}
    return INTERPOLATED.sub(lambda found: examples.get(found["name"], found["rest"] or ""), value)


def environment(service: Mapping[str, Any]) -> dict[str, str]:
    return {name: resolved(value) for name, value in service.get("environment", {}).items()}


def binds(service: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    return (volume for volume in service.get("volumes", ()) if isinstance(volume, dict))


def mounted(service: Mapping[str, Any]) -> set[str]:
    """Every path that a service gets from outside its image."""
    named = {volume.partition(":")[2] for volume in service.get("volumes", ()) if isinstance(volume, str)}
    secrets = {f"/run/secrets/{secret}" for secret in service.get("secrets", ())}
    return named | secrets | {bind["target"] for bind in binds(service)}


def span(text: str) -> timedelta:
    amount, unit = int(text[:-1]), text[-1]
    return timedelta(seconds=amount) if unit == "s" else timedelta(minutes=amount)


def test_our_services_are_the_ones_that_are_needed() -> None:
    assert set(OURS) == {"migrate", "api", "worker"}
    assert {name for name, one in SERVICES.items() if one.get("profiles")} == {"department-worker", "simulator"}
    assert SERVICES["worker"]["deploy"]["replicas"] == 2


def test_every_variable_is_a_setting() -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    used = set(re.findall(rf"\b{PREFIX}[A-Z_]+", FILE.read_text(encoding="utf-8")))
    assert used <= known, f"No such setting: {sorted(used - known)}"
    for name, service in OURS.items():
        settings = load(environment(service))
        assert not settings.demo, f"{name} would invent its keys"
        assert settings.database.startswith("postgresql+asyncpg://")


@pytest.mark.parametrize("name", sorted(OURS))
def test_every_file_that_a_setting_names_is_mounted(name: str) -> None:
    service = OURS[name]
    given = load(environment(service)).model_dump(exclude_unset=True)
    paths = {str(value) for value in given.values() if isinstance(value, Path)}
    paths |= set(re.findall(r"passfile=([^&]+)", given["database_url"]))
    assert len(paths) > 8
    missing = paths - mounted(service)
    assert not missing, f"Mount these in {name}: {sorted(missing)}"


def test_a_departments_own_worker_is_given_a_token_its_own_secrets_and_the_payload_keys_and_nothing_else() -> None:
    service = SERVICES["department-worker"]
    settings = load(environment(service))
    given = {name: str(value) for name, value in settings.model_dump(exclude_unset=True).items()}
    paths = {value.partition("/token")[0] for value in given.values() if value.startswith("/")}
    assert paths == mounted(service)
    assert service["secrets"] == ["payload_keys"]
    assert not [name for name in given if re.search(r"database|signing|access_code|data_dir|demo", name)]
    assert {"public_url", "worker_token_file", "departments_file", "department_secrets_dir"} <= set(given)
    assert settings.address.startswith("https://")


def test_no_secret_stands_in_an_environment() -> None:
    for name, service in SERVICES.items():
        for variable, value in environment(service).items():
            hidden = re.search(r"PASSWORD|PWD|SECRET|KEY|TOKEN", variable)
            assert not hidden or value.startswith(("/run/secrets/", "/etc/onego/")), f"{name}: {variable}"
            assert not re.search(r"://[^/@]*:[^/@]+@", value), f"{name}: {variable} carries a password"


def test_secrets_are_files_and_each_is_used() -> None:
    assert all(set(secret) == {"file"} for secret in COMPOSE["secrets"].values())
    used = {secret for service in SERVICES.values() for secret in service.get("secrets", ())}
    assert used == set(COMPOSE["secrets"])


def test_images_are_pinned_to_a_full_version() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    base = re.findall(r"^ARG PYTHON_IMAGE=(\S+)$", dockerfile, re.MULTILINE)
    assert set(re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE)) == {"${PYTHON_IMAGE}"}
    for image in (*base, *(service["image"] for service in SERVICES.values())):
        tag = image.partition(":")[2]
        assert re.match(r"\d+\.\d+", tag), f"{image}: name a version"
    versions = {
        SERVICES[name]["image"].partition(":")[2] for name in ("temporal", "temporal-schema", "temporal-namespace")
    }
    assert len(versions) == 1, "The schema tool must be of the server's version"


def test_every_command_exists() -> None:
    known: Any = typer.main.get_command(app)
    for name, service in {**OURS, "department-worker": SERVICES["department-worker"]}.items():
        command, *rest = service["command"]
        assert command in known.commands, f"{name}: onego has no command {command}"
        options = {option for parameter in known.commands[command].params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options, f"{name}: {rest}"
    assert SERVICES["simulator"]["entrypoint"] == ["python", "-m", "departments.simulator"]


def test_the_health_of_the_api_is_asked_where_it_is_told() -> None:
    asked = re.search(r"http://127\.0\.0\.1:(\d+)(/\w+)", SERVICES["api"]["healthcheck"]["test"][-1])
    assert asked is not None
    assert asked[1] == environment(SERVICES["api"])["ONEGO_API_PORT"]
    assert asked[2] in {getattr(route, "path", "") for route in health.router.routes}


def test_nothing_is_published_but_on_the_loopback_and_no_port_twice() -> None:
    published = [port for service in SERVICES.values() for port in service.get("ports", ())]
    assert all(re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port) for port in published), published
    assert len({port.split(":")[1] for port in published}) == len(published)
    assert {name for name, one in SERVICES.items() if one.get("ports")} == {"api", "temporal-ui"}


def test_the_database_and_the_engine_stand_on_a_network_without_a_way_out() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "temporal", "temporal-schema", "temporal-namespace", "migrate"):
        assert SERVICES[name]["networks"] == ["inside"], name
    assert "inside" not in SERVICES["simulator"]["networks"]


def test_each_service_waits_for_what_it_needs_in_the_way_that_can_come_true() -> None:
    for name, service in SERVICES.items():
        for needed, terms in service.get("depends_on", {}).items():
            right = "service_completed_successfully" if needed in ONE_SHOT else "service_healthy"
            assert terms["condition"] == right, f"{name} waits for {needed}"
            assert needed in ONE_SHOT or "healthcheck" in SERVICES[needed], f"{needed} never becomes healthy"
    assert "migrate" in SERVICES["api"]["depends_on"]
    assert {"migrate", "temporal-namespace"} <= set(SERVICES["worker"]["depends_on"])
    # The window opens without the engine: what is submitted meanwhile is started later.
    assert not any("temporal" in needed for needed in SERVICES["api"]["depends_on"])


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_no_service_may_do_more_than_it_must(name: str) -> None:
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory"}
    if name not in WRITES_TO_ITS_IMAGE:
        assert service["read_only"] is True
        assert int(service["user"].partition(":")[0]) >= 999
    if name not in ONE_SHOT:
        assert service["restart"] == "unless-stopped"
        assert "stop_grace_period" in service
        assert service["logging"]["options"]["max-size"]


def test_a_stop_gives_more_time_than_the_programs_take() -> None:
    assert span(SERVICES["worker"]["stop_grace_period"]) > GRACEFUL
    assert span(SERVICES["department-worker"]["stop_grace_period"]) > GRACEFUL
    assert span(SERVICES["api"]["stop_grace_period"]) > timedelta(seconds=GRACE_SECONDS)


def test_what_is_mounted_from_the_checkout_is_there() -> None:
    for name, service in SERVICES.items():
        for bind in binds(service):
            source = resolved(bind["source"])
            assert bind["read_only"] is True, name
            assert source.startswith("./secrets/") or (ROOT / source).exists(), f"{name}: {source}"


def test_the_image_installs_by_hash_and_ends_without_tools_or_root() -> None:
    build, _, last = (ROOT / "Dockerfile").read_text(encoding="utf-8").partition("\nFROM ${PYTHON_IMAGE}\n")
    installs = re.findall(r"pip (?:--python \S+ )?install (.*)", build)
    assert installs
    assert all("--require-hashes" in one or "--no-index" in one for one in installs)
    assert "pip uninstall" in last
    assert "pip install" not in last
    assert re.findall(r"^USER (\d+)", last, re.MULTILINE)[-1] == OURS["api"]["user"].partition(":")[0]
    assert "apt-get" not in last


def test_every_file_of_our_packages_reaches_the_image() -> None:
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[0] == "!"}
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    packages = set(re.findall(r'"([a-z]+)\*"', project))
    assert len(packages) > 10
    assert packages <= kept
    patterns = re.findall(r'"\*(\.[a-z]+)"', project)
    strangers = {
        path.relative_to(ROOT).as_posix()
        for package in packages
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc", *patterns}
    }
    assert not strangers, f"Name their endings in pyproject.toml, [tool.setuptools.package-data]: {sorted(strangers)}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """What deploy/make-secrets.sh makes, and for which account it makes each file."""
    folder = tmp_path_factory.mktemp("made")
    # Giving files away needs root; a stand-in takes note of it instead.
    stand_in = folder / "bin" / "chown"
    stand_in.parent.mkdir()
    stand_in.write_text(f'#!/bin/sh\necho "$1 $2" >> {folder}/owners\n', encoding="ascii")
    stand_in.chmod(0o755)
    for _ in range(2):
        subprocess.run(  # noqa: S603
            ["/bin/sh", ROOT / "deploy" / "make-secrets.sh", folder / "secrets"],
            check=True,
            capture_output=True,
            env={"PATH": f"{stand_in.parent}:/usr/bin:/bin"},
        )
    noted = [line.split() for line in (folder / "owners").read_text(encoding="ascii").splitlines()]
    owners = {Path(path).name.removesuffix(".new"): owner.partition(":")[0] for owner, path in noted}
    assert len(noted) == len(owners) + 1, "The second run must leave what is there; it only owns the folder again"
    return folder / "secrets", owners


def test_the_script_makes_every_secret_for_the_account_that_reads_it(made: tuple[Path, dict[str, str]]) -> None:
    folder, owners = made
    readers = {secret: one["user"] for one in SERVICES.values() for secret in one.get("secrets", ())}
    for secret, reader in readers.items():
        path = folder / Path(COMPOSE["secrets"][secret]["file"]).name
        if secret in BROUGHT_BY_THE_OPERATOR:
            assert not path.exists()
            continue
        assert path.stat().st_mode & 0o777 == 0o400, f"{secret}: the database driver refuses a wider password file"
        assert owners[path.name] == reader.partition(":")[0], secret
    assert (folder / ".gitignore").read_text(encoding="ascii") == "*\n"


def test_the_made_keys_and_passwords_fit_together(made: tuple[Path, dict[str, str]]) -> None:
    folder, _ = made
    rings = [read_ring(folder / f"{name}.keys").by_id["k1"] for name in ("database", "payload", "access-code")]
    assert len(set(rings)) == 3
    password = (folder / "postgres_onego_password").read_text(encoding="ascii").strip()
    assert (folder / "onego_pgpass").read_text(encoding="ascii") == f"postgres:5432:onego:onego:{password}\n"
    temporal = [
        (folder / f"{name}_password").read_text(encoding="ascii") for name in ("postgres_temporal", "temporal_database")
    ]
    assert temporal[0] == temporal[1] != f"{password}\n"


def test_the_rehearsal_connects_departments_that_the_simulator_plays(made: tuple[Path, dict[str, str]]) -> None:
    folder, _ = made
    connected = yaml.safe_load((ROOT / "deploy" / "departments-simulated.yaml").read_text(encoding="utf-8"))
    tools = Tools(secrets=SecretFolder(folder / "departments"), now=wall_clock)
    connections = load_connections(connected, registry=standard_kinds(), tools=tools)
    played = read_setup(yaml.safe_load((folder / "simulator.yaml").read_text(encoding="utf-8")))
    assert set(connections.departments) == set(played.departments)
    assert set(connections.departments) <= set(shipped_library().catalogue.departments)
    command = SERVICES["simulator"]["command"]
    assert all(f"simulator:{command[-1]}/{name}" in connected[name]["base_url"] for name in connected)
    assert yaml.safe_load((ROOT / "deploy" / "departments.yaml").read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize("script", sorted((ROOT / "deploy").rglob("*.sh"), key=str), ids=lambda path: path.name)
def test_scripts_can_be_read_by_any_shell(script: Path) -> None:
    subprocess.run(["/bin/sh", "-n", script], check=True)  # noqa: S603
    assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert "set -eu" in script.read_text(encoding="utf-8")
