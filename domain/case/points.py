"""What the one notice says: all departments' points, and materials missing without a lawful promise (GZ 13.2)."""

from domain.case.state import Case
from domain.case.words import Defect

MISSING = "missing."  # opens the id of a point that the window itself finds: the material is simply not there


def found_points(case: Case) -> tuple[Defect, ...]:
    """The points found in this round, in the plan's order; of items that won't be handled, nothing is asked."""
    points = [point for task in case.tasks if task.defects and not task.finished for point in task.defects]
    if case.round == 0 and case.missing:
        named = {point.target for point in points}
        for material in case.missing:
            item = _first_to_need(case, material)
            target = f"material:{material}"
            if item and material not in case.promised and target not in named:
                points.append(Defect(id=f"{MISSING}{material}", item=item, target=target))
    return tuple(points)


def tolerated(case: Case) -> tuple[str, ...]:
    """The materials that are missing, needed, and lawfully promised for later (GZ 13.1c)."""
    return tuple(name for name in case.missing if name in case.promised and _first_to_need(case, name))


def asked_for(case: Case, point: Defect) -> bool:
    """Whether the one notice named this point.

    A material that was simply missing is named once, under the first item that needs it. When it comes, every item
    that needs it sees it for the first time, so each of them may say that it is not right yet.
    """
    points = case.notice.points if case.notice else ()
    return any(
        known.id == point.id and known.target == point.target and (known.item == point.item or not known.text)
        for known in points
    )


def _first_to_need(case: Case, material: str) -> str:
    for task in case.tasks:
        if not task.finished and material in task.item.materials:
            return task.item.id
    return ""
