"""行政许可法: limits of licences, joint handling and its 45 days, delivery, decisions on the spot, fees."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.compiler.paths import ends, later, longest
from bundles.compiler.registry import rule
from bundles.compiler.rules.extensions import LICENCE_LAW
from bundles.compiler.subject import Hit, Order, Subject
from bundles.entries import CatalogueItem
from bundles.findings import Severity
from bundles.phrases import day_text
from domain.limits import Unit, working_days
from domain.path import JOINT_LIMIT
from domain.plan import ItemKind
from domain.wording.days import day_words


def licences_in(bundle: Subject, order: Order) -> tuple[CatalogueItem, ...]:
    """The licences among the items of an order."""
    items = [bundle.catalogue.items[bundle.definition.items[row].item] for row in order.items]
    return tuple(item for item in items if item.kind is ItemKind.LICENCE)


def _joint(bundle: Subject, order: Order) -> bool:
    """As the plan has it: licences, handled jointly, by more than one department."""
    owners = {bundle.catalogue.items[bundle.definition.items[row].item].owner for row in order.items}
    return bundle.definition.handling is not None and len(owners) > 1 and bool(licences_in(bundle, order))


@rule(
    "licence-without-statutory-limit",
    "许可法 42(1)",
    title=("许可须写明法定时限", "A licence states its statutory limit"),
    mend=("写明 statutory：二十个工作日，或特别法的期限", "State it: twenty working days, or what its law says"),
)
def licence_without_statutory_limit(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(1): twenty days from acceptance, unless a law or regulation says otherwise."""
    for item in bundle.items():
        if item.kind is ItemKind.LICENCE and item.limits.statutory is None:
            yield Hit(
                place=bundle.item_at(item.id, "limits"),
                zh=f"{item.name.zh} 是许可，却没有法定时限",
                en=f"{item.name.en} is a licence without a statutory limit",
                about=item.id,
            )


@rule(
    "licence-over-twenty-days",
    "许可法 42(1)",
    title=("许可法定时限为二十个工作日", "A licence takes twenty working days at most"),
    mend=("改为 20wd，或引用另有规定的法律、法规", "Write 20wd, or cite the law or regulation that says otherwise"),
)
def licence_over_twenty_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(1): a longer limit needs another law or regulation than the licensing law itself."""
    for item in bundle.items():
        statutory = item.limits.statutory
        if item.kind is not ItemKind.LICENCE or statutory is None or not LICENCE_LAW.search(statutory.basis.zh):
            continue
        if later(statutory.limit, working_days(20)):
            yield Hit(
                place=bundle.item_at(item.id, "limits", "statutory", "limit"),
                zh=f"{item.name.zh}：依行政许可法的时限为 20wd，此处为 {statutory.limit}",
                en=f"{item.name.en}: the Administrative Licensing Law gives 20wd, not {statutory.limit}",
                about=item.id,
            )


@rule(
    "licence-not-in-working-days",
    "许可法 82",
    title=("许可期限按工作日计算", "A licence's limit counts working days"),
    mend=(
        "把 d 改为 wd：许可法所称“日”是工作日",
        'Write wd for d: the "day" of the Administrative Licensing Law is a working day',
    ),
)
def licence_not_in_working_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 82: periods for the organ are working days, without statutory holidays."""
    for item in bundle.items():
        statutory = item.limits.statutory
        if item.kind is ItemKind.LICENCE and statutory and statutory.limit.unit is not Unit.WORKING_DAY:
            yield Hit(
                place=bundle.item_at(item.id, "limits", "statutory", "limit"),
                zh=f"{item.name.zh}：法定时限 {statutory.limit} 不是工作日",
                en=f"{item.name.en}: {statutory.limit} is not in working days",
                about=item.id,
            )


@rule(
    "joint-over-45-days",
    "许可法 42(2)",
    title=("联合办理许可不超过四十五个工作日", "Licences handled jointly take 45 working days at most"),
    mend=("并行办理，或缩短承诺", "Let items run side by side, or shorten promises"),
)
def joint_over_45_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(2): unified, joint or centralised handling ends within 45 days, whatever each licence would take."""
    for order in bundle.orders:
        if not _joint(bundle, order):
            continue
        nodes = bundle.nodes(order)
        licences = frozenset(item.id for item in licences_in(bundle, order))
        for day in bundle.acceptance(order):
            path = longest(nodes, day, counted=licences)
            if path.on > ends(day, JOINT_LIMIT):
                zh, en = bundle.told(order.first)
                ended, begun = day_text(path.on), day_text(day)
                names = " → ".join(name for name in path.path if name in licences)
                yield Hit(
                    place=bundle.at("handling"),
                    zh=f"联合办理的许可 {names} 于{ended.zh}方可办结（{begun.zh}受理），超过四十五个工作日。情形：{zh}",
                    en=f"the licences {names} end on {ended.en} when accepted on {begun.en}: more than 45 working "
                    f"days. Answers: {en}",
                    about="handling",
                )
                return


@rule(
    "joint-published-over-45-days",
    "许可法 42(2)",
    title=("联合办理的公布时限不超过四十五个工作日", "A published limit of joint handling is 45 working days at most"),
    mend=("缩短公布时限", "Shorten the published limit"),
)
def joint_published_over_45_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(2): what is promised to the applicant can't end after what the law allows."""
    rows = dict.fromkeys(order.published for order in bundle.orders if _joint(bundle, order))
    for row in sorted(row for row in rows if row is not None):
        limit = bundle.definition.published[row].limit
        day = later(limit, JOINT_LIMIT)
        if day:
            yield Hit(
                place=bundle.at("published", row, "limit"),
                zh=f"公布时限 {limit} 超过四十五个工作日（{day_words(day, 'zh')}受理时）",
                en=f"{limit} is more than 45 working days when accepted on {day_words(day, 'en')}",
                about="published",
            )


@rule(
    "handling-unstated",
    "许可法 26(2)",
    severity=Severity.WARNING,
    waivable=True,
    title=("多部门许可应写明办理方式", "Licences of several departments state how they are handled"),
    mend=("写明 handling：unified、joint 或 centralised", "State handling: unified, joint or centralised"),
)
def handling_unstated(bundle: Subject) -> Iterator[Hit]:
    """许可法 26(2): unified, joint or centralised handling decides whether the 45 days of 42(2) apply."""
    if bundle.definition.handling is not None:
        return
    for order in bundle.orders:
        if len({item.owner for item in licences_in(bundle, order)}) > 1:
            yield Hit(
                place=bundle.at("items"),
                zh="几个部门的许可一并办理，却没有写明统一、联合还是集中办理",
                en="licences of several departments together, but how they are handled is not said",
                about="handling",
            )
            return


@rule(
    "handling-without-licences",
    "许可法 26(2)",
    severity=Severity.WARNING,
    title=("没有许可就没有联合办理", "Joint handling of no licences"),
    mend=("删去 handling", "Drop handling"),
)
def handling_without_licences(bundle: Subject) -> Iterator[Hit]:
    """许可法 26, 42(2): the 45 days are those of licences; where there is none they would be misleading."""
    if bundle.definition.handling is not None and not any(_joint(bundle, order) for order in bundle.orders):
        yield Hit(
            place=bundle.at("handling"),
            zh="没有一种情形有多部门办理的许可",
            en="no combination of answers has a licence handled by several departments",
            about="handling",
        )


@rule(
    "delivery-over-ten-days",
    "许可法 44",
    title=("证件十个工作日内送达", "Certificates are delivered within ten working days"),
    mend=("改为 10wd 以内", "Write 10wd or less"),
)
def delivery_over_ten_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 44: within ten days of the decision the licence is issued and delivered."""
    limit = bundle.definition.issuance.delivery
    day = later(limit, working_days(10))
    if day:
        yield Hit(
            place=bundle.at("issuance", "delivery"),
            zh=f"送达期限 {limit} 超过十个工作日（{day_words(day, 'zh')}决定时）",
            en=f"{limit} is more than ten working days when decided on {day_words(day, 'en')}",
            about="issuance",
        )


@rule(
    "on-the-spot-takes-days",
    "许可法 34",
    title=("当场办结的时限不超过一个工作日", "What is done on the spot takes no days"),
    mend=("删去 on-the-spot，或把时限改为 1wd", "Drop on-the-spot, or make the limit 1wd"),
)
def on_the_spot_takes_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 34(2): complete and decidable, so decided on the spot; a limit of days says something else."""
    for item in bundle.items():
        promised = item.limits.promised
        if promised.on_the_spot and later(promised.limit, working_days(1)):
            yield Hit(
                place=bundle.item_at(item.id, "limits", "promised", "limit"),
                zh=f"{item.name.zh}：写明当场办结，却承诺 {promised.limit}",
                en=f"{item.name.en}: on the spot, yet {promised.limit} is promised",
                about=item.id,
            )


@rule(
    "fee-without-basis",
    "许可法 58",
    title=("收费须有依据", "A fee needs its provision"),
    mend=("写明收费依据，或改为不收费", "Cite the provision, or make it free"),
)
def fee_without_basis(bundle: Subject) -> Iterator[Hit]:
    """许可法 58, GZ 5.3: no fee unless a law or regulation says so; a fee standard is published with its basis."""
    for item in bundle.items():
        if item.fee.amount > 0 and item.fee.basis is None:
            yield Hit(
                place=bundle.item_at(item.id, "fee", "amount"),
                zh=f"{item.name.zh} 收费而没有依据",
                en=f"{item.name.en} takes a fee without a provision",
                about=item.id,
            )


@rule(
    "fee-over-items",
    "许可法 58",
    title=("整件事的收费不得超过各事项之和", "The bundle costs no more than its items"),
    mend=("改为各事项收费之和", "Make it the sum of the items' fees"),
)
def fee_over_items(bundle: Subject) -> Iterator[Hit]:
    """许可法 58: bundling is no service that could be charged for."""
    most = sum(item.fee.amount for item in bundle.items())
    if bundle.definition.fee.amount > most:
        yield Hit(
            place=bundle.at("fee", "amount"),
            zh=f"整件事收费 {bundle.definition.fee.amount} 分，各事项合计 {most} 分",
            en=f"{bundle.definition.fee.amount} fen for the bundle, {most} fen for its items together",
            about="fee",
        )
