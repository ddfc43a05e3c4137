"""A department's own worker as its operator meets it: what it needs, what it says without it, what it knows."""

import subprocess
import sys
from pathlib import Path

import pytest
from temporalio.service import TLSConfig
from typer.testing import CliRunner, Result

from departments.connections import Connections, load_connections
from departments.connector import Tools
from departments.registry import standard_kinds
from departments.wallclock import wall_clock
from onego.cli import app
from onego.department_worker import WorkerNotSet, access, connection
from onego.engine_client import tls_of
from onego.keys import KeysUnusable, SecretFolder, make_ring
from onego.processes import write_whole
from onego.serving import QueueNotOurs, Serving, departments_served
from onego.settings import Settings, SettingsUnusable, environment, load

OWN = {"kind": "http", "base_url": "https://health.example", "key_id": "k", "secret": "ours", "mode": "poll"}


@pytest.fixture
def machine(tmp_path: Path) -> Settings:
    """A department's machine with all that a worker needs."""
    make_ring(tmp_path / "secrets" / "payload.keys")
    (tmp_path / "secrets" / "departments").mkdir()
    (tmp_path / "secrets" / "departments" / "ours").write_text("s" * 32, encoding="ascii")
    (tmp_path / "token").write_text("ot_1\n", encoding="ascii")
    write_whole(tmp_path / "departments.yaml", {"health": OWN, "tax": {"kind": "remote"}})
    return Settings(
        data_dir=tmp_path,
        public_url="https://onego.example",
        departments_file=tmp_path / "departments.yaml",
        worker_token_file=tmp_path / "token",
    )


def start(settings: Settings, department: str = "health") -> Result:
    return CliRunner().invoke(app, ["department-worker", department], env=environment(settings))


def test_what_a_worker_needs_is_its_connector_its_secret_its_token_and_the_address(machine: Settings) -> None:
    connector = connection(machine, "health")["health"]
    assert (connector.kind, connector.polls, list(connector.callback_keys)) == ("http", True, ["k"])
    reached = access(machine)
    assert (reached.address, reached.token()) == ("https://onego.example", "ot_1")
    (machine.data_dir / "token").write_text("ot_2", encoding="ascii")
    assert reached.token() == "ot_2"


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"public_url": None}, "ONEGO_PUBLIC_URL"),
        ({"worker_token_file": None}, "ONEGO_WORKER_TOKEN_FILE"),
        ({"departments_file": None}, "ONEGO_DEPARTMENTS_FILE"),
        ({"public_url": "http://onego.example"}, "ONEGO_PUBLIC_URL must be https"),
        ({"worker_token_file": Path("nowhere")}, "nowhere"),
        ({"payload_keys_file": Path("nowhere")}, "nowhere"),
    ],
)
def test_what_is_missing_is_named_in_a_line(machine: Settings, missing: dict[str, object], said: str) -> None:
    ended = start(machine.model_copy(update=missing))
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert "Traceback" not in ended.output


@pytest.mark.parametrize("department", ["tax", "police"])
def test_a_department_whose_system_is_not_described_has_no_worker(machine: Settings, department: str) -> None:
    with pytest.raises(WorkerNotSet):
        connection(machine, department)
    assert start(machine, department).exit_code == 2


def test_a_worker_makes_no_keys_even_in_a_demonstration(machine: Settings) -> None:
    before = sorted(machine.data_dir.rglob("*"))
    (machine.data_dir / "secrets" / "payload.keys").unlink()
    assert start(machine.model_copy(update={"demo": True})).exit_code == 2
    assert sorted(machine.data_dir.rglob("*")) == [path for path in before if path.name != "payload.keys"]


def test_nothing_of_the_houses_inside_is_loaded_by_a_departments_worker() -> None:
    loaded = "import sys, onego.department_worker; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)  # noqa: S603
    packages = {module.partition(".")[0] for module in said.stdout.split()}
    assert "departments" in packages
    assert not packages & {"db", "desk", "api", "certificates", "bundles", "sqlalchemy", "pyhanko", "typst"}


def connected(tmp_path: Path) -> Connections:
    (tmp_path / "ours").write_text("s" * 32, encoding="ascii")
    data = {"health": {"kind": "remote"}, "police": OWN, "tax": {"kind": "inbox"}}
    tools = Tools(secrets=SecretFolder(tmp_path), now=wall_clock)
    return load_connections(data, registry=standard_kinds(), tools=tools)


def test_onegos_own_workers_leave_the_queue_of_a_department_with_a_worker_alone(tmp_path: Path) -> None:
    connections = connected(tmp_path)
    assert departments_served(connections, Serving.ALL, ()) == ("police", "tax")
    assert departments_served(connections, Serving.ALL, ("police",)) == ("police",)
    for named in (("health",), ("police", "health"), ("nobody",)):
        with pytest.raises(QueueNotOurs):
            departments_served(connections, Serving.ALL, named)


def test_a_worker_for_cases_only_enters_no_departments_network(tmp_path: Path) -> None:
    assert departments_served(connected(tmp_path), Serving.CASES_ONLY, ()) == ("tax",)
    both = CliRunner().invoke(app, ["worker", "--cases-only", "--department", "police"])
    assert both.exit_code == 2


@pytest.mark.parametrize(
    "given",
    [
        {"ONEGO_TEMPORAL_CERTIFICATE_FILE": "a.pem", "ONEGO_TEMPORAL_TLS": "true"},
        {"ONEGO_TEMPORAL_KEY_FILE": "a.key", "ONEGO_TEMPORAL_TLS": "true"},
        {"ONEGO_TEMPORAL_CA_FILE": "ca.pem"},
    ],
)
def test_certificates_for_temporal_are_complete_and_used(given: dict[str, str]) -> None:
    with pytest.raises(SettingsUnusable):
        load(given)


def test_temporal_is_shown_the_certificates_that_the_settings_name(tmp_path: Path) -> None:
    for name in ("ca", "certificate", "key"):
        (tmp_path / name).write_bytes(name.encode())
    named = {f"ONEGO_TEMPORAL_{name.upper()}_FILE": str(tmp_path / name) for name in ("ca", "certificate", "key")}
    shown = tls_of(load({"ONEGO_TEMPORAL_TLS": "true", **named}))
    assert isinstance(shown, TLSConfig)
    assert (shown.server_root_ca_cert, shown.client_cert, shown.client_private_key) == (b"ca", b"certificate", b"key")
    assert tls_of(Settings()) is False
    with pytest.raises(KeysUnusable):
        tls_of(Settings(temporal_tls=True, temporal_ca_file=tmp_path / "gone"))
