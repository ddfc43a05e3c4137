"""Where the example cases meet a real installation: the stack on one machine, at its first start."""

from collections.abc import Callable

from desk.stocking import stock
from onego.examples.play import play_examples, wanted
from onego.examples.progress import read_progress
from onego.wiring import House, activities_of, client_of, desk_of


async def furnish(house: House, say: Callable[[str], None]) -> None:
    """Make the example cases that are missing, unless the settings don't want any."""
    if not (house.settings.demo and house.settings.demo_cases):
        return
    progress = read_progress(house.settings.data_dir / "demo" / "examples.json", house.clock.now())
    if not await wanted(house.database, progress):
        return
    say("办理过去几周的示例办件 Playing example cases of the past weeks (ONEGO_DEMO_CASES=false leaves them out)")
    await stock(house.database, house.library, house.clock.now())
    client = await client_of(house)
    await play_examples(desk_of(house, client), activities_of(house, client).issuing.issue_documents, progress, say)
