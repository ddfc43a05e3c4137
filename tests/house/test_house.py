"""The rules of the house that no linter knows, each with a message that says what to do."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "onego",
    "api",
    "web",
    "activities",
    "desk",
    "workflows",
    "db",
    "departments",
    "bundles",
    "certificates",
    "records",
    "domain",
)
SOURCES = sorted(path for folder in (*PACKAGES, "migrations", "tests") for path in (ROOT / folder).rglob("*.py"))

MAX_FILE_LINES = 300
MAX_WORKFLOW_FILE_LINES = 250
MAX_FUNCTION_LINES = 40
MAX_PACKAGE_FILE_LINES = 15

MAY_IMPORT = {
    "domain": {"domain"},
    "workflows": {"workflows", "domain", "temporalio"},
}
SESSION_MODULES = {"sqlalchemy.ext.asyncio", "sqlalchemy.exc"}
"""What other packages may need of SQLAlchemy: to hold a session, and to know that the database refused."""
MAY_SPEAK_SQL = {"db", "migrations", "tests"}
VAGUE_NAMES = re.compile(r"(utils?|helpers?|(.*_)?manager|.*_service)\.py")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=name_of(path))


def package_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every module imported, wherever in the file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or "."


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body. Signature and docstring don't count: saying what is taken and why never makes it too long."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1 if body else 0


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > len(PACKAGES)


def test_no_file_is_too_long_to_read() -> None:
    def limit(path: Path) -> int:
        return MAX_WORKFLOW_FILE_LINES if package_of(path) == "workflows" else MAX_FILE_LINES

    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    too_long = [f"{name_of(path)}: {lines} > {limit(path)}" for path, lines in lengths.items() if lines > limit(path)]
    assert not too_long, f"Split these by what they talk about, not by size: {too_long}"


def test_no_function_is_too_long_to_see_at_once() -> None:
    too_long = [
        f"{name_of(path)}:{node.lineno} {node.name}: {body_lines(node)} > {MAX_FUNCTION_LINES}"
        for path in SOURCES
        if package_of(path) != "migrations"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and body_lines(node) > MAX_FUNCTION_LINES
    ]
    assert not too_long, f"Take a named step out of each of these: {too_long}"


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_pure_packages_import_nothing_else(package: str) -> None:
    allowed = MAY_IMPORT[package] | sys.stdlib_module_names
    strangers = [
        f"{name_of(path)}:{line} imports {module}"
        for path in SOURCES
        if package_of(path) == package
        for line, module in imports_of(path)
        if module.partition(".")[0] not in allowed
    ]
    assert not strangers, f"Move this out of {package}, or pass the value in as an argument: {strangers}"


def test_sql_is_spoken_only_in_db() -> None:
    outside = [
        f"{name_of(path)}:{line} imports {module}"
        for path in SOURCES
        if package_of(path) not in MAY_SPEAK_SQL
        for line, module in imports_of(path)
        if module.partition(".")[0] == "sqlalchemy" and module not in SESSION_MODULES
    ]
    assert not outside, f"Write the query as a function in db/ and call it: {outside}"


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [name_of(path) for path in SOURCES if VAGUE_NAMES.fullmatch(path.name)]
    assert not vague, f"Name these after what is in them, in the words of docs/glossary.md: {vague}"


def test_package_files_are_nearly_empty() -> None:
    definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    busy = [
        name_of(path)
        for path in SOURCES
        if path.name == "__init__.py"
        and (
            len(path.read_text(encoding="utf-8").splitlines()) > MAX_PACKAGE_FILE_LINES
            or any(isinstance(node, definition) for node in tree_of(path).body)
        )
    ]
    assert not busy, f"Move what is in these to a module with a name, and import it from there: {busy}"


def test_tests_stand_in_folders_not_packages() -> None:
    packaged = [name_of(path) for path in SOURCES if package_of(path) == "tests" and path.name == "__init__.py"]
    assert not packaged, f"Delete these; pytest imports tests by path: {packaged}"


def test_tests_use_fakes_not_patches() -> None:
    patching = [
        f"{name_of(path)}:{line}"
        for path in SOURCES
        for line, module in imports_of(path)
        if module.startswith(("unittest.mock", "mock"))
    ] + [
        f"{name_of(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.arg) and node.arg in {"monkeypatch", "mocker"}
    ]
    assert not patching, f"Pass a hand-written fake as an argument: {patching}"


def test_lock_files_hold_names_versions_and_hashes_only() -> None:
    locks = sorted(ROOT.glob("requirements*.lock"))
    assert len(locks) == 2
    lines = [(lock.name, line) for lock in locks for line in lock.read_text(encoding="utf-8").splitlines()]
    addressed = [(name, line) for name, line in lines if re.search(r"://|--(extra-)?index|--find-links| @ ", line)]
    assert not addressed, f"A lock must hold on every machine; remove the address (make lock): {addressed}"
    pins = [(name, line) for name, line in lines if "==" in line and not line.lstrip().startswith(("--hash", "#"))]
    assert all(line.endswith("\\") for _, line in pins), "Each pin carries its hashes: make lock"
