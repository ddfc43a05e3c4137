"""What a new version changes, in the law's terms: whom it hurts, whom it helps, and who may be moved to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bundles.conditions import All, Is
from bundles.definition import BundleDefinition, Edge, EdgeGround, Library, MaterialRole, PublishedLimit
from bundles.diff import Change, Edition, Effect, NotComparable, difference
from bundles.entries import Catalogue, ExtensionRule, Fee, GroundOfExclusion, MaterialSource
from bundles.findings import Text
from domain.case.words import Channel
from domain.limits import ApproverRank, Ground, working_days
from domain.plan import NeverSupplied, ReleasePolicy

Changed = Callable[..., tuple[Change, ...]]
SOMETHING = Text(zh="某事", en="something")


@pytest.fixture
def restaurant(library: Library) -> BundleDefinition:
    return library.bundles["restaurant"]


@pytest.fixture
def changed(library: Library, restaurant: BundleDefinition) -> Changed:
    """`changed(field=…)`: what a version of the restaurant with these fields replaced changes."""

    def compare(*, catalogue: Catalogue | None = None, **fields: Any) -> tuple[Change, ...]:
        old = Edition(definition=restaurant, catalogue=library.catalogue)
        new = Edition(definition=replace(restaurant, **fields), catalogue=catalogue or library.catalogue)
        return difference(old, new).changes

    return compare


def codes(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.fact.code, change.effect.value) for change in changes]


def with_item(library: Library, item: str, **fields: Any) -> Catalogue:
    items = {**library.catalogue.items, item: replace(library.catalogue.items[item], **fields)}
    return replace(library.catalogue, items=items)


def with_use(definition: BundleDefinition, material: str, **fields: Any) -> dict[str, Any]:
    uses = tuple(replace(use, **fields) if use.material == material else use for use in definition.materials)
    return {"materials": uses}


def test_a_version_against_itself_changes_nothing(library: Library) -> None:
    for definition in library.bundles.values():
        edition = Edition(definition=definition, catalogue=library.catalogue)
        assert difference(edition, edition).changes == ()


def test_two_bundles_are_not_versions_of_one(library: Library) -> None:
    one, other = (
        Edition(definition=library.bundles[name], catalogue=library.catalogue) for name in ("newborn", "restaurant")
    )
    with pytest.raises(NotComparable):
        difference(one, other)


def test_a_longer_published_limit_hurts_just_those_it_is_for(changed: Changed, restaurant: BundleDefinition) -> None:
    """GZ 13.3: the limit for those who sell tobacco goes from 11 to 12 working days."""
    first, *rest = restaurant.published
    (change,) = changed(published=(replace(first, limit=working_days(12)), *rest))
    assert codes((change,)) == [("published.longer", "worse")]
    assert change.fact.rule == "GZ 13.3"
    assert change.fact.text.zh == "公布时限由11个工作日延长为12个工作日"
    assert change.fact.text.en == "Published limit longer: 11 working days becomes 12 working days"
    assert (change.fact.before, change.fact.after) == ("11wd", "12wd")
    assert (change.count, change.of) == (36, 72)
    assert change.whom == Text(zh="是否零售烟草制品：是", en="Is tobacco to be sold: Yes")


def test_a_limit_that_no_answers_reach_changes_nothing(changed: Changed, restaurant: BundleDefinition) -> None:
    never = PublishedLimit(limit=working_days(99), when=Is(situation="food", values=("nowhere",)))
    assert changed(published=(never, *restaurant.published)) == ()


def test_a_changed_condition_is_told_by_what_it_does(changed: Changed, restaurant: BundleDefinition) -> None:
    """The sign is dropped for those who sell prepackaged food: an item less, and with it a material and a field."""
    only_serving = All(parts=(Is(situation="sign", values=("yes",)), Is(situation="food", values=("serving",))))
    items = tuple(
        replace(entry, when=only_serving) if entry.item == "signboard" else entry for entry in restaurant.items
    )
    changes = changed(items=items)
    assert codes(changes)[:3] == [
        ("item.dropped", "worse"),
        ("material.dropped", "better"),
        ("field.dropped", "better"),
    ]
    assert {change.whom.zh for change in changes} == {"经营方式：仅销售预包装食品，且是否设置户外招牌：是"}


@pytest.mark.parametrize(
    ("material", "fields", "found"),
    [
        ("premises-proof", {"role": MaterialRole.MAIN}, ("material.to_main", "worse")),
        ("kitchen-plan", {"role": MaterialRole.DEFERRABLE}, ("material.to_deferrable", "better")),
        ("business-licence", {"source": MaterialSource.APPLICANT}, ("material.demanded_though_held", "worse")),
        ("kitchen-plan", {"source": MaterialSource.SHARED}, ("material.no_longer_demanded", "better")),
        ("kitchen-plan", {"source": MaterialSource.PROMISE}, ("material.promise_enough", "better")),
        ("fire-promise", {"source": MaterialSource.APPLICANT}, ("material.promise_no_longer", "worse")),
        ("business-licence", {"source": MaterialSource.SHARED}, ("material.source", "neutral")),
    ],
)
def test_what_is_asked_of_the_applicant_is_weighed(
    changed: Changed, restaurant: BundleDefinition, material: str, fields: dict[str, Any], found: tuple[str, str]
) -> None:
    """GZ 13.1c, 17.2b."""
    assert codes(changed(**with_use(restaurant, material, **fields))) == [found]


def test_a_new_material_hurts_those_whose_items_need_it(changed: Changed, restaurant: BundleDefinition) -> None:
    items = tuple(
        replace(entry, materials=(*entry.materials, "sign-drawing")) if entry.item == "tobacco-licence" else entry
        for entry in restaurant.items
    )
    (change,) = changed(items=items)
    assert codes((change,)) == [("material.demanded", "worse")]
    assert change.whom.zh == "是否设置户外招牌：否，且是否零售烟草制品：是"  # the others hand the drawing in already


def test_deferrable_materials_are_worth_nothing_without_tolerance(changed: Changed) -> None:
    """广东条例 32: the role in the list alone defers nothing."""
    found = codes(changed(tolerance=None))
    assert ("tolerance.dropped", "worse") in found
    assert found.count(("material.to_main", "worse")) == 3  # premises-proof, food-safety-rules, sign-drawing


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"limits": "promised-longer"}, ("item.promised_longer", "worse")),
        ({"limits": "statutory-shorter"}, ("item.statutory_shorter", "better")),
        ({"limits": "no-statutory"}, ("item.statutory_dropped", "worse")),
        ({"extension": None}, ("item.extension_dropped", "better")),
        (
            {"extension": ExtensionRule(max=working_days(10), approver=ApproverRank.OFFICER, basis="x")},
            ("item.approver", "worse"),
        ),
        ({"exclusions": ()}, ("item.exclusion_dropped", "better")),
        (
            {
                "exclusions": tuple(
                    GroundOfExclusion(ground=one, basis=SOMETHING) for one in (Ground.HEARING, Ground.AUCTION)
                )
            },
            ("item.exclusion_added", "worse"),
        ),
        ({"site_check": None}, ("item.check_dropped", "better")),
        ({"fee": Fee(standard=SOMETHING, amount=5050)}, ("item.fee_up", "worse")),
        ({"conditions": ()}, ("item.condition_dropped", "better")),
        ({"conditions": (SOMETHING,)}, ("item.conditions", "neutral")),
        ({"basis": (SOMETHING,)}, ("item.basis", "neutral")),
        ({"owner": "market"}, ("item.owner", "neutral")),
    ],
)
def test_the_terms_of_an_item_are_weighed(
    library: Library, changed: Changed, fields: dict[str, Any], found: tuple[str, str]
) -> None:
    tobacco = library.catalogue.items["tobacco-licence"].limits
    assert tobacco.statutory is not None
    limits = {
        "promised-longer": replace(tobacco, promised=replace(tobacco.promised, limit=working_days(11))),
        "statutory-shorter": replace(tobacco, statutory=replace(tobacco.statutory, limit=working_days(15))),
        "no-statutory": replace(tobacco, statutory=None),
    }
    given = {name: limits[value] if name == "limits" else value for name, value in fields.items()}
    changes = changed(catalogue=with_item(library, "tobacco-licence", **given))
    told = [change for change in changes if change.fact.code.startswith("item.")]
    assert codes(tuple(told)) == [found]
    assert {change.whom.zh for change in told} == {"是否零售烟草制品：是"}


@pytest.mark.parametrize(
    ("part", "fields", "found"),
    [
        ("notice", {"within": working_days(4)}, ("notice.shorter", "better")),
        ("notice", {"never_supplied": NeverSupplied.KEEP_OPEN}, ("supply.kept", "better")),
        ("issuance", {"delivery": working_days(12)}, ("delivery.longer", "worse")),
        ("issuance", {"release": ReleasePolicy.AS_FINISHED}, ("release.as_finished", "better")),
        ("audience", {"channels": (Channel.WEB, Channel.MOBILE)}, ("channel.closed", "worse")),
        ("audience", {"scope": "province"}, ("scope.wider", "better")),
        ("audience", {"scope": "local"}, ("scope.narrower", "worse")),
        ("fee", {"amount": 100}, ("fee.up", "worse")),
    ],
)
def test_the_terms_for_everybody_are_weighed(
    changed: Changed, restaurant: BundleDefinition, part: str, fields: dict[str, Any], found: tuple[str, str]
) -> None:
    (change,) = changed(**{part: replace(getattr(restaurant, part), **fields)})
    assert codes((change,)) == [found]
    assert change.whom.zh == "所有申请人"
    assert change.count == change.of == 72


def test_less_time_for_the_applicant_is_worse_and_more_is_better(
    changed: Changed, restaurant: BundleDefinition
) -> None:
    """The applicant's own time counts the other way round."""
    for days, found in ((19, ("supply.shorter", "worse")), (21, ("supply.longer", "better"))):
        stated = replace(restaurant.notice.supply_within, limit=working_days(days))
        assert codes(changed(notice=replace(restaurant.notice, supply_within=stated))) == [found]


@pytest.mark.parametrize(("earlier", "found"), [("food-licence", "order.later"), ("signboard", "order.added")])
def test_an_order_hurts_only_where_it_makes_the_whole_longer(
    changed: Changed, restaurant: BundleDefinition, earlier: str, found: str
) -> None:
    """GZ 11.2d: tobacco (10) behind food (5) makes everything late; the filing behind the sign (3) not always."""
    behind = "tobacco-licence" if earlier == "food-licence" else "prepackaged-food-filing"
    edge = Edge(item=earlier, ground=EdgeGround.DATA, basis=SOMETHING)
    items = tuple(
        replace(entry, after=(*entry.after, edge)) if entry.item == behind else entry for entry in restaurant.items
    )
    assert found in [change.fact.code for change in changed(items=items)]


def test_answers_that_are_shut_out_are_told_first(changed: Changed, restaurant: BundleDefinition) -> None:
    situations = tuple(
        replace(one, answers=one.answers[:1]) if one.id == "food" else one for one in restaurant.situations
    )
    changes = changed(situations=situations)
    assert changes[0].fact.code == "answers.closed"
    assert changes[0].whom.zh == "经营方式：仅销售预包装食品"


def test_newly_open_answers_concern_nobody_of_the_old_version(library: Library, restaurant: BundleDefinition) -> None:
    shut = tuple(replace(one, answers=one.answers[:1]) if one.id == "food" else one for one in restaurant.situations)
    old = Edition(definition=replace(restaurant, situations=shut), catalogue=library.catalogue)
    found = difference(old, Edition(definition=restaurant, catalogue=library.catalogue))
    (opened,) = found.of(Effect.BETTER)
    assert opened.fact.code == "answers.opened"
    assert opened.whom.zh == "经营方式：仅销售预包装食品"
    assert all(opened not in found.concerning(answers) for answers in found.combinations)


def test_a_running_case_may_move_only_where_nothing_gets_worse(library: Library, restaurant: BundleDefinition) -> None:
    """The limit with tobacco is longer: who sells none is not hurt."""
    first, *rest = restaurant.published
    new = replace(restaurant, published=(replace(first, limit=working_days(12)), *rest))
    found = difference(
        Edition(definition=restaurant, catalogue=library.catalogue),
        Edition(definition=new, catalogue=library.catalogue),
    )
    for answers in found.combinations:
        hurt = [change.fact.code for change in found.worsens(answers)]
        assert hurt == (["published.longer"] if answers["tobacco"] == "yes" else [])
    with pytest.raises(ValueError, match="not in"):
        found.worsens({"tobacco": "maybe"})


def test_a_new_question_counts_with_the_worst_of_its_answers(library: Library, newborn: BundleDefinition) -> None:
    """Before, the photograph was needed by nobody; now by those who answer so. An old case might be one of them."""
    without = replace(newborn, situations=tuple(one for one in newborn.situations if one.id != "card"))
    items = tuple(entry for entry in without.items if entry.item != "social-security-card")
    published = tuple(one for one in without.published if "card" not in str(one.when))
    plain = replace(without, items=items, published=published)
    found = difference(
        Edition(definition=plain, catalogue=library.catalogue), Edition(definition=newborn, catalogue=library.catalogue)
    )
    assert "question.added" in [change.fact.code for change in found.of(Effect.NEUTRAL)]
    codes_of = {change.fact.code for change in found.worsens(found.combinations[0])}
    assert "material.demanded" in codes_of
