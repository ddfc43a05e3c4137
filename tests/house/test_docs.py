"""The manual says what the code says: every word in the glossary, every decision in its form, no link to nowhere."""

import dataclasses
import importlib
import inspect
import re
import tomllib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import typer
from sqlalchemy import text

from db.session import Database
from onego.cli import app
from onego.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
LAW = ROOT / "domain"
WORDS = sorted(
    (
        *(LAW / f"{name}.py" for name in ("plan", "limits", "clock", "calendar", "path", "case/words", "case/state")),
        *(LAW / "case").glob("*commands.py"),
        *(LAW / "case").glob("*events.py"),
    )
)
DECISIONS = sorted((DOCS / "adr").glob("[0-9]*.md"))
SECTIONS = ["Context", "Decision", "Consequences", "Alternatives"]
ONE_SCREEN = 60
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def public_classes() -> Iterator[type]:
    for path in WORDS:
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for word, found in vars(module).items():
            if inspect.isclass(found) and found.__module__ == module.__name__ and not word.startswith("_"):
                yield found


def words_of_the_law() -> Iterator[str]:
    for one in public_classes():
        yield one.__name__
        if issubclass(one, Enum):
            yield from (f"{one.__name__}.{member.value}" for member in one)
        elif dataclasses.is_dataclass(one):
            yield from (field.name for field in dataclasses.fields(one))


def glossary() -> dict[str, list[str]]:
    """The rows of the glossary's tables: the code's word, and what stands beside it."""
    lines = (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    words = [row[0].strip("`") for row in rows]
    assert len(set(words)) == len(words), "A word stands twice"
    return dict(zip(words, (row[1:] for row in rows), strict=True))


def test_every_word_of_the_law_is_in_the_glossary() -> None:
    missing = sorted(set(words_of_the_law()) - set(glossary()))
    assert not missing, f"Add these to docs/glossary.md, with the Chinese term and the clause: {missing}"


def test_the_glossary_has_no_word_that_the_law_lacks() -> None:
    gone = sorted(set(glossary()) - set(words_of_the_law()))
    assert not gone, f"These are in docs/glossary.md and no longer in domain/: {gone}"


def test_every_word_has_a_chinese_term_and_a_clause_or_says_that_there_is_none() -> None:
    for word, (chinese, clause, *rest) in glossary().items():
        assert CHINESE.search(chinese), word
        assert clause == "-" or re.search(r"\d|PIPL", clause), f"{word}: {clause}"
        assert rest or word[0].isupper(), word


def test_decisions_are_numbered_once_and_listed() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert len(set(numbers)) == len(numbers), "Two decisions have one number"
    assert numbers[:11] == [f"{number:04}" for number in range(1, 12)]
    index = (DOCS / "adr" / "README.md").read_text(encoding="utf-8")
    missing = [path.name for path in DECISIONS if f"[{path.name[:4]}]({path.name})" not in index]
    assert not missing, f"List these in docs/adr/README.md: {missing}"


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name[:4])
def test_a_decision_fits_one_screen_and_can_be_quoted(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    lines = page.splitlines()
    assert lines[0].startswith(f"# {path.name[:4]}. "), "The title begins with the number"
    assert len(lines) <= ONE_SCREEN, f"{len(lines)} lines: one screen is enough"
    found = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert [section for section in found if section in SECTIONS] == SECTIONS
    decision = page.partition("## Decision")[2].partition("## ")[0]
    quoted = [line for line in decision.splitlines() if re.fullmatch(r"> \*\*.+\*\*", line)]
    assert len(quoted) == 1, "The decision has one line to quote: > **…**"
    title = lines[0].partition(". ")[2]
    assert title in (DOCS / "adr" / "README.md").read_text(encoding="utf-8"), "The list has another title"


def test_every_dependency_has_its_reason_and_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    used = {re.split(r"[\[<>=; ]", one)[0] for one in project["dependencies"]}
    table = (DOCS / "adr" / "0011-dependencies-and-licences.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table if line.startswith("| ")][1:]
    named = {name for row in rows for name in row[0].split(", ")}
    assert used == named, f"Missing: {used - named}; not used: {named - used}"
    assert all(len(row) == 4 and all(row) for row in rows)
    assert not any(re.search(r"\bA?GPL", row[2]) for row in rows)


def anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_no_link_leads_nowhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        file, _, place = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), target
        assert not place or place in anchors(there), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_the_manual_names_only_what_exists(page: Path) -> None:
    said = page.read_text(encoding="utf-8")
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields} | {PREFIX}
    unknown = set(re.findall(rf"\b{PREFIX}[A-Z_]*", said)) - known
    assert not unknown, f"No such setting: {unknown}"
    commands: Any = typer.main.get_command(app)
    for line in re.findall(r"`(?:docker compose exec worker )?onego ([^`\n]+)`", said):
        command = commands
        for word in line.split():
            if word.startswith("--"):
                options = {option for parameter in command.params for option in parameter.opts}
                assert word in options, f"onego {line}: no option {word}"
            elif word in getattr(command, "commands", {}):
                command = command.commands[word]
            else:
                assert command is not commands, f"onego {line}: no such command"


def test_what_the_map_names_is_there() -> None:
    page = (DOCS / "architecture.md").read_text(encoding="utf-8").partition("## Where to find what")[2]
    paths = re.findall(r"`([a-z_]+/[a-z_./]*)`", page)
    assert len(paths) > 10
    assert [path for path in paths if not (ROOT / path).exists()] == []


async def test_the_runbooks_statements_can_be_run(embedded_database: Database) -> None:
    page = (DOCS / "operations.md").read_text(encoding="utf-8")
    statements = [one for block in re.findall(r"```sql\n(.*?)```", page, re.DOTALL) for one in block.split(";")]
    asked = [one for one in statements if one.strip()]
    assert len(asked) == 4
    async with embedded_database.reading() as session:
        for statement in asked:
            assert (await session.execute(text(statement))).all() == []


def test_both_languages_of_the_deployment_guide_have_the_same_parts() -> None:
    english, chinese = ((DOCS / name).read_text(encoding="utf-8") for name in ("deployment.md", "deployment.zh.md"))
    for mark in ("\n## ", "\n1. ", "\n2. ", "\n3. ", "\n4. "):
        assert english.count(mark) == chinese.count(mark), mark
    rows = [re.findall(r"^\| (.+?) \|", page, re.MULTILINE) for page in (english, chinese)]
    assert len(rows[0]) == len(rows[1])
    for page in (english, chinese):
        code = {found.partition("=")[0] for found in re.findall(r"`([^`\n]+)`", page)}
        assert {"database.keys", "onego recover", "docker compose run --rm migrate", "ONEGO_PUBLIC_URL"} <= code
