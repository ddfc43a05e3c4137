"""Names for the points of a notice: unique in the case, and the same again when the same point comes back.

After a supplement only points that the one notice named may be raised again (GZ 13.2); the core knows them by id,
people and departments know them by what they are about.
"""

from collections.abc import Mapping

from domain.case.state import Case


class PointIds:
    """Gives ids to defects of one case as it stands."""

    def __init__(self, case: Case) -> None:
        self._asked: Mapping[tuple[str, str], str] = (
            {(point.item, point.target): point.id for point in case.notice.points} if case.notice else {}
        )
        # A material that was simply missing is named once in the notice, under the first item that needs it; when it
        # comes, every item that needs it looks at it for the first time.
        self._missing: Mapping[str, str] = (
            {point.target: point.id for point in case.notice.points if not point.text} if case.notice else {}
        )
        self._taken = {point.id for point in case.notice.points} if case.notice else set()
        self._taken |= {point.id for task in case.tasks for point in task.defects}

    def of(self, item: str, target: str) -> str:
        """The id of the notice's point about this target of this item, or a fresh one."""
        known = self._asked.get((item, target)) or self._missing.get(target)
        return known if known is not None else self.fresh(item)

    def fresh(self, item: str) -> str:
        """An id that no point of the case has: "item.1", "item.2", …"""
        number = 1
        while f"{item}.{number}" in self._taken:
            number += 1
        self._taken.add(f"{item}.{number}")
        return f"{item}.{number}"
