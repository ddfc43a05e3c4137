"""Records the histories that test_replay.py replays: python -m tests.workflows.record [--keep] [story …]

Without names, all stories. --keep leaves the former history beside the new one, under a number of its own: from the
first release on, cases run that have it, so the code must go on replaying it until they are closed.
"""

import argparse
import asyncio
import json
import tempfile
from pathlib import Path

from db.migrate import upgrade
from db.session import Database
from tests.databases import KEYS
from tests.workflows.fingerprint import fingerprint
from tests.workflows.house import opened
from tests.workflows.stories import STORIES

HISTORIES = Path(__file__).with_name("histories")


async def record(name: str, *, keep: bool) -> str:
    """Tell a story on a server of its own and write its history down; returns the commands in it."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/onego.db", keys=KEYS)
        await upgrade(database)
        async with opened(database) as house:
            await STORIES[name](house)
            history = await house.handle.fetch_history()
        await database.close()
    place = HISTORIES / f"{name}.json"
    if keep and place.exists():
        place.rename(HISTORIES / f"{name}-{len(list(HISTORIES.glob(f'{name}-*.json'))) + 1}.json")
    events = ",\n".join(json.dumps(event, ensure_ascii=False) for event in json.loads(history.to_json())["events"])
    place.write_text(f'{{"events": [\n{events}\n]}}\n', encoding="utf-8")
    commands = fingerprint(history.events)
    place.with_suffix(".txt").write_text(commands, encoding="utf-8")
    return commands


def main() -> None:
    """Record what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", choices=[*STORIES, []])
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    HISTORIES.mkdir(exist_ok=True)
    for name in asked.stories or STORIES:
        asyncio.run(record(name, keep=asked.keep))


if __name__ == "__main__":
    main()
