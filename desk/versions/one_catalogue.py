"""The same item is the same everywhere (GZ 4.3): what several bundles bring under one id has to say the same."""

import asyncio
from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.additions import entries_in
from bundles.findings import Finding, Place, Text
from bundles.load import added_sources
from bundles.source import Source
from db import bundle_versions
from db.tables.bundle_version import BundleVersionRow

RULE = "GZ 4.3"


async def differing(session: AsyncSession, version: BundleVersionRow) -> tuple[Finding, ...]:
    """What a version brings otherwise than another bundle's version that is being signed or is published."""
    own = await bundle_versions.additions(session, version.bundle, version.pin)
    if not own:
        return ()
    return await asyncio.to_thread(_differing, own, await bundle_versions.additions_elsewhere(session, version.bundle))


def _differing(own: Mapping[str, str], elsewhere: Mapping[tuple[str, str], Mapping[str, str]]) -> tuple[Finding, ...]:
    known = {
        key: (bundle, data) for (bundle, _), texts in elsewhere.items() for key, data, _ in entries_in(_read(texts))
    }
    return tuple(
        _finding(key[1], known[key][0], place)
        for key, data, place in entries_in(_read(own))
        if key in known and known[key][1] != data
    )


def _read(texts: Mapping[str, str]) -> list[tuple[str, Source]]:
    return [(kind, source) for kind, source in added_sources(texts) if isinstance(source, Source)]


def _finding(entry: str, bundle: str, place: Place) -> Finding:
    message = Text(
        zh=f"{entry} 与“{bundle}”增补的同一条目内容不同",
        en=f"{entry} differs from the entry that {bundle} brings under the same id",
    )
    mend = Text(zh="写成一致，或换一个编号", en="Write the same in both, or choose another id")
    return Finding(place=place, rule=RULE, message=message, mend=mend)
