"""What a newer version of a bundle would take from an applicant whose case runs: every grievance, with its clause.

A case keeps the version it was handed in under. It may move to another one only where nobody's position gets worse:
no later date, no new material, no less time for the applicant (GZ 13; whoever relied on it is protected, 许可法 8).
"""

from collections.abc import Iterator

from domain.clock import ExtensionTerms
from domain.derivation import Refusal, refusal
from domain.limits import Limit
from domain.plan import NeverSupplied, Plan, PlannedItem, ReleasePolicy


def grievances(old: Plan, new: Plan) -> tuple[Refusal, ...]:
    """Everything in which the new plan would make this applicant worse off; empty where it would not."""
    return (*_of_bundle(old, new), *_of_items(old, new))


def no_longer(new: Limit, old: Limit) -> bool:
    """Whether one limit is certainly no longer than another; of different units nobody can tell for every date."""
    return new.unit is old.unit and new.amount <= old.amount


def _of_bundle(old: Plan, new: Plan) -> Iterator[Refusal]:
    if new.lead != old.lead:
        yield refusal("GZ 11.1b", "plan.other_lead", department=new.lead)
    if not no_longer(new.published, old.published):
        yield refusal("GZ 13.3", "plan.longer_published", was=str(old.published), now=str(new.published))
    if not no_longer(new.delivery, old.delivery):
        yield refusal("许可法 44", "plan.longer_delivery", was=str(old.delivery), now=str(new.delivery))
    if new.window != old.window:
        yield refusal("GZ 5.2a", "plan.other_window")
    if old.joint_handling and not new.joint_handling:
        yield refusal("许可法 42(2)", "plan.ceiling_lost")
    if old.release is ReleasePolicy.AS_FINISHED and new.release is not ReleasePolicy.AS_FINISHED:
        yield refusal("GZ 11.2e", "plan.later_release")
    yield from _of_the_applicants_time(old, new)


def _of_the_applicants_time(old: Plan, new: Plan) -> Iterator[Refusal]:
    demanded = {name for item in new.items for name in item.materials}
    lost = any(name in demanded and name not in new.deferrable for name in old.deferrable)
    if lost or (old.deferrable and _less(old.tolerance, new.tolerance)):
        yield refusal("GZ 13.1c", "plan.less_tolerance")
    closes = new.never_supplied is NeverSupplied.CLOSE and old.never_supplied is not NeverSupplied.CLOSE
    ends = new.supply_within is not None and (old.supply_within is None or _less(old.supply_within, new.supply_within))
    if closes or ends or _less(old.rating_window, new.rating_window):
        yield refusal("GZ 13.2", "plan.less_time")


def _less(old: Limit | None, new: Limit | None) -> bool:
    """Whether the applicant might get less time than before."""
    return old is not None and (new is None or not no_longer(old, new))


def _of_items(old: Plan, new: Plan) -> Iterator[Refusal]:
    for item in old.items:
        other = new.item(item.id)
        if other is None:
            yield refusal("GZ 11.2b", "plan.item_dropped", item=item.id)
        else:
            yield from _of_item(item, other)
            yield from _of_order(old, item, other)
    for item in new.items:
        if old.item(item.id) is None:
            yield refusal("GZ 11.2b", "plan.item_added", item=item.id)


def _of_item(old: PlannedItem, new: PlannedItem) -> Iterator[Refusal]:
    if new.department != old.department:
        yield refusal("GZ 3.3", "plan.other_organ", item=old.id)
    if (new.kind, new.result) != (old.kind, old.result):
        yield refusal("GZ 5.2a", "plan.other_result", item=old.id)
    for name in new.materials:
        if name not in old.materials:
            yield refusal("GZ 13.2", "plan.new_material", item=old.id, material=name)
    for name in new.fields:
        if name not in old.fields:
            yield refusal("PIPL 6", "plan.new_field", item=old.id, field=name)
    if new.site_check and not old.site_check:
        yield refusal("许可法 34(3)", "plan.new_site_check", item=old.id)
    if new.window != old.window:
        yield refusal("GZ 5.2a", "plan.other_window")
    yield from _of_limits(old, new)


def _of_limits(old: PlannedItem, new: PlannedItem) -> Iterator[Refusal]:
    if not no_longer(new.promised, old.promised):
        yield refusal("GZ 13.1a", "plan.longer_limit", item=old.id, was=str(old.promised), now=str(new.promised))
    if old.statutory and not new.statutory:
        yield refusal("许可法 42(1)", "plan.limit_lost", item=old.id, was=str(old.statutory))
    elif not no_longer(new.legal_limit, old.legal_limit) and (old.statutory or new.legal_limit != new.promised):
        was, now = str(old.legal_limit), str(new.legal_limit)
        yield refusal("许可法 42(1)", "plan.longer_limit", item=old.id, was=was, now=now)
    for ground in new.grounds:
        if ground not in old.grounds:
            yield refusal("许可法 45", "plan.new_ground", item=old.id, ground=ground.value)
    if _extends_more(old.extension, new.extension):
        yield refusal("许可法 42(1)", "plan.more_extension", item=old.id)


def _extends_more(old: ExtensionTerms | None, new: ExtensionTerms | None) -> bool:
    if new is None:
        return False
    return old is None or not no_longer(new.max, old.max) or not new.approver.reaches(old.approver)


def _of_order(plan: Plan, old: PlannedItem, new: PlannedItem) -> Iterator[Refusal]:
    """An item may wait for less than before, or for what it waited for anyway, further back."""
    earlier = _before(plan, old)
    for name in new.after:
        if name not in earlier:
            yield refusal("GZ 11.2d", "plan.new_order", item=old.id, earlier=name)


def _before(plan: Plan, item: PlannedItem) -> tuple[str, ...]:
    found: dict[str, None] = dict.fromkeys(item.after)
    for name in item.after:
        earlier = plan.item(name)
        found.update(dict.fromkeys(_before(plan, earlier)) if earlier else {})
    return tuple(found)
