"""`python -m departments.simulator --port 0 --config FILE`: the simulated departments as a process of their own."""

import argparse
import json
import socket
import sys
from pathlib import Path

import uvicorn
import yaml

from departments.errors import ConfigRefused
from departments.simulator.app import build_app
from departments.simulator.setup import Setup, read_setup
from departments.wallclock import wall_clock

_USAGE_ERROR = 2
_GRACE_SECONDS = 3


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m departments.simulator", description="Simulated departments.")
    parser.add_argument("--config", type=Path, required=True, help="YAML file; see docs/departments.md")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one")
    parser.add_argument("--callback-url", help="OneGo's address, in place of the file's")
    return parser.parse_args()


def _setup(arguments: argparse.Namespace) -> Setup:
    data = yaml.safe_load(arguments.config.read_text(encoding="utf-8"))
    if arguments.callback_url:
        data["callback_url"] = arguments.callback_url
    return read_setup(data)


def main() -> int:
    """Serve until told to stop (SIGTERM, SIGINT). Prints one line of JSON with the address once it listens."""
    arguments = _arguments()
    try:
        setup = _setup(arguments)
    except ConfigRefused as error:
        for problem in error.problems:
            sys.stderr.write(f"{error.department}: {problem.path} {problem.zh} / {problem.en}\n")
        return _USAGE_ERROR
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every reply comes 40 ms late.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((arguments.host, arguments.port))
    listener.listen()
    host, port = listener.getsockname()
    sys.stdout.write(json.dumps({"url": f"http://{host}:{port}", "departments": list(setup.departments)}) + "\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        build_app(setup, now=wall_clock),
        log_level="warning",
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[listener])
    return 0


if __name__ == "__main__":
    sys.exit(main())
