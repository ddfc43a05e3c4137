"""`python -m departments.conformance --base-url … --secret-file …`: check a system against the contract."""

import argparse
import asyncio
import json
import secrets
import sys
from pathlib import Path

import httpx
import yaml

from departments.conformance.answers import AnswerSource, Polled, Pushed
from departments.conformance.plan import Plan, Sample
from departments.conformance.probe import Probe
from departments.conformance.receiver import Receiver, listen, serving
from departments.conformance.report import Report
from departments.conformance.suite import Suite
from departments.errors import ConfigRefused
from departments.settings_form import read_setting
from departments.signing import SigningKey, WeakSecret
from departments.wallclock import wall_clock

_FAILED, _USAGE_ERROR = 1, 2
_STUMBLE = 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m departments.conformance",
        description="检查部门系统是否符合对接约定。Check a department's system against the contract.",
    )
    parser.add_argument("--base-url", required=True, help="the system's address, as OneGo would be given it")
    parser.add_argument("--secret-file", type=Path, required=True, help="file with the shared secret, 32 bytes or more")
    parser.add_argument("--key-id", default="conformance", help="id of the shared secret")
    parser.add_argument("--department", default="conformance", help="department id, which is part of the callback path")
    parser.add_argument("--mode", choices=("push", "poll"), default="push", help="how answers come back")
    parser.add_argument("--listen", default="127.0.0.1:9099", help="host:port where callbacks are received")
    parser.add_argument("--sample", type=Path, help="YAML file with the item to lodge; see docs/departments.md")
    parser.add_argument("--wait", type=float, default=30.0, help="seconds to wait for an answer")
    parser.add_argument("--quiet", type=float, default=2.0, help="seconds to see that no answer comes")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser.parse_args()


async def check(plan: Plan, *, secret: bytes, host: str, port: int) -> Report:
    """Run the suite, with a receiver of its own where answers are pushed. Raises WeakSecret, OSError."""
    key = SigningKey(key_id=plan.key_id, secret=secret)
    async with httpx.AsyncClient(timeout=30.0, trust_env=False) as client:
        probe = Probe(client=client, base_url=plan.base_url, key=key, now=wall_clock)
        if not plan.push:
            return await _run(plan, probe, Polled(probe), None)
        receiver = Receiver(department=plan.department, keys={key.key_id: key}, now=wall_clock, stumble=_STUMBLE)
        async with serving(receiver, listen(host, port)):
            return await _run(plan, probe, Pushed(receiver), receiver)


async def _run(plan: Plan, probe: Probe, source: AnswerSource, receiver: Receiver | None) -> Report:
    return await Suite(plan=plan, probe=probe, source=source, receiver=receiver, now=wall_clock).run()


def _plan(arguments: argparse.Namespace) -> Plan:
    data = yaml.safe_load(arguments.sample.read_text(encoding="utf-8")) if arguments.sample else {}
    return Plan(
        base_url=arguments.base_url.rstrip("/"),
        department=arguments.department,
        key_id=arguments.key_id,
        run_id=secrets.token_hex(4),
        push=arguments.mode == "push",
        wait=arguments.wait,
        quiet=arguments.quiet,
        sample=read_setting(Sample, department=arguments.department, data=data),
    )


def main() -> int:
    """Exit status: 0 conforms, 1 a clause failed, 2 the suite could not be run."""
    arguments = _arguments()
    host, _, port = arguments.listen.rpartition(":")
    try:
        secret = arguments.secret_file.read_bytes().strip()
        report = asyncio.run(check(_plan(arguments), secret=secret, host=host, port=int(port)))
    except (OSError, ValueError, WeakSecret, ConfigRefused, yaml.YAMLError) as error:
        sys.stderr.write(f"无法检查 cannot check: {error}\n")
        return _USAGE_ERROR
    text = json.dumps(report.to_data(), ensure_ascii=False, indent=2) if arguments.json else report.to_text()
    sys.stdout.write(text + "\n")
    return 0 if report.passed else _FAILED


if __name__ == "__main__":
    sys.exit(main())
