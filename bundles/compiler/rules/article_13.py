"""GZ 13 and the deadline conventions: published limits, promises, the one notice, tolerance, the clock's start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bundles.compiler.paths import Longest, ends, later, longest
from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Order, Subject
from bundles.definition import MaterialRole, PublishedLimit
from bundles.findings import Place, Severity, Text
from bundles.phrases import day_text
from domain.limits import Limit, Unit, working_days
from domain.wording.days import day_words

shape(
    "clock-from-acceptance",
    "GZ 13.1a",
    "bundle/published/*/counted-from",
    title=("时限自受理之日起算", "Limits run from the day of acceptance"),
    mend=("删去 counted-from，时限只能自受理起算", "Drop counted-from: a limit runs from acceptance only"),
)
shape(
    "one-notice",
    "GZ 13.2",
    "bundle/notice",
    "bundle/notice/within",
    "bundle/notice/supply-within",
    "bundle/notice/never-supplied",
    "bundle/items/*/notice",
    title=("一次性告知只有一次", "There is one supplement notice for the whole bundle"),
    mend=("整个一件事只写一个 notice，写明告知、补正期限", "Write one notice for the bundle, with both its limits"),
)
shape(
    "tolerance-terms",
    "GZ 13.1c",
    "bundle/tolerance/supply-within",
    "bundle/tolerance/promise",
    title=("容缺条款应写明补交期限和承诺内容", "Tolerance terms state the time to supply and the promise"),
    mend=("补全 tolerance 的 supply-within 和 promise", "Complete supply-within and promise under tolerance"),
)


@dataclass(frozen=True, kw_only=True)
class _Excess:
    """A published limit that ends after the longest path, for one order and one day of acceptance."""

    order: Order
    path: Longest
    published_on: date

    @property
    def days(self) -> int:
        return (self.published_on - self.path.on).days


@rule(
    "published-over-path",
    "GZ 13.3",
    title=("公布时限不得长于最长路径", "A published limit is at most the longest path"),
    mend=("缩短公布时限，或按情形分别公布", "Shorten it, or publish limits by situation"),
)
def published_over_path(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.3: in series at most the sum, in parallel at most the longest, for every combination of answers."""
    worst: dict[int, _Excess] = {}
    for order in bundle.orders:
        if order.published is None:
            continue
        excess = _excess(bundle, order, bundle.definition.published[order.published])
        known = worst.get(order.published)
        if excess and (known is None or excess.days > known.days):
            worst[order.published] = excess
    for row, excess in sorted(worst.items()):
        yield _told(bundle, row, excess)


def _excess(bundle: Subject, order: Order, published: PublishedLimit) -> _Excess | None:
    nodes = bundle.nodes(order)
    for day in bundle.acceptance(order):
        path = longest(nodes, day)
        last = published.result_by or ends(day, published.limit)
        if last > path.on:
            return _Excess(order=order, path=path, published_on=last)
    return None


def _as_written(published: PublishedLimit) -> Text:
    """A published limit as the file has it, a date in words."""
    limit = str(published.limit)
    return day_text(published.result_by) if published.result_by else Text(zh=limit, en=limit)


def _told(bundle: Subject, row: int, excess: _Excess) -> Hit:
    limits = {item.id: item.limits.promised.limit for item in bundle.items()}
    path = " → ".join(f"{name}({limits[name]})" for name in excess.path.path)
    zh, en = bundle.told(excess.order.first)
    published = bundle.definition.published[row]
    limit = _as_written(published)
    start, on, last = (day_text(day) for day in (excess.path.start, excess.path.on, excess.published_on))
    return Hit(
        place=bundle.at("published", row, "result-by" if published.result_by else "limit"),
        zh=f"公布时限 {limit.zh} 长于最长路径 {path}：{start.zh}受理，路径止于{on.zh}，"
        f"公布时限止于{last.zh}。情形：{zh}",
        en=f"{limit.en} is longer than the longest path {path}: accepted on {start.en}, the path ends on {on.en}, "
        f"the published limit on {last.en}. Answers: {en}",
        about="published",
    )


@rule(
    "published-none",
    "GZ 13.3",
    title=("每种情形都应公布时限", "Every combination of answers has a published limit"),
    mend=("在最后加一条没有 when 的时限", "Add a last limit without a condition"),
)
def published_none(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.3, 5.2a: the time limit is one of the nine elements; no applicant is left without one."""
    for order in bundle.orders:
        if order.published is None:
            zh, en = bundle.told(order.first)
            yield Hit(
                place=bundle.at("published"),
                zh=f"以下情形没有公布时限：{zh}",
                en=f"no published limit for: {en}",
                about="published",
            )
            return


@rule(
    "published-out-of-reach",
    "GZ 13.3",
    severity=Severity.ADVICE,
    waivable=True,
    title=("公布时限短于部门承诺", "A published limit shorter than the departments' promises"),
    mend=(
        "请部门同步缩短承诺，或放宽公布时限",
        "Have the departments shorten their promises, or publish a longer limit",
    ),
)
def published_out_of_reach(bundle: Subject) -> Iterator[Hit]:
    """A published limit below the path is lawful, but then every department has to be quicker than it promised."""
    told: set[int] = set()  # membership only
    for order in bundle.orders:
        if order.published is None or order.published in told:
            continue
        published = bundle.definition.published[order.published]
        limit = _as_written(published)
        day = bundle.acceptance(order)[0]
        path = longest(bundle.nodes(order), day)
        if (published.result_by or ends(day, published.limit)) < path.on:
            told.add(order.published)
            zh, en = bundle.told(order.first)
            names = " → ".join(path.path)
            yield Hit(
                place=bundle.at("published", order.published, "limit"),
                zh=f"公布时限 {limit.zh} 短于各部门承诺之和 {names}。情形：{zh}",
                en=f"{limit.en} is shorter than what the departments promise on {names}. Answers: {en}",
                about="published",
            )


@rule(
    "promised-over-statutory",
    "OneGo 2.10(7)",
    title=("承诺时限不得长于法定时限", "A promise is at most the statutory limit"),
    mend=("缩短承诺时限", "Shorten the promise"),
)
def promised_over_statutory(bundle: Subject) -> Iterator[Hit]:
    """优化营商环境条例 36(2): a promise compresses the statutory limit, on every day an acceptance may fall on."""
    for item in bundle.items():
        limits = item.limits
        day = limits.statutory and later(limits.promised.limit, limits.statutory.limit)
        if limits.statutory and day:
            promised, statutory = limits.promised.limit, limits.statutory.limit
            yield Hit(
                place=bundle.item_at(item.id, "limits", "promised", "limit"),
                zh=f"{item.name.zh}：承诺 {promised} 长于法定 {statutory}（{day_words(day, 'zh')}受理时）",
                en=f"{item.name.en}: {promised} promised ends after the statutory {statutory}, accepted on "
                f"{day_words(day, 'en')}",
                about=item.id,
            )


@rule(
    "notice-over-five-days",
    "许可法 32(1)(四)",
    title=("一次性告知不得超过五个工作日", "The one notice comes within five working days"),
    mend=("改为 5wd", "Write 5wd"),
)
def notice_over_five_days(bundle: Subject) -> Iterator[Hit]:
    """许可法 32(1)(四), GZ 13.2: at once or within five days, once, everything; else the case counts as accepted."""
    within = bundle.definition.notice.within
    day = later(within, working_days(5))
    if day:
        yield Hit(
            place=bundle.at("notice", "within"),
            zh=f"告知期限 {within} 超过五个工作日（{day_words(day, 'zh')}收件时）",
            en=f"{within} is more than five working days when received on {day_words(day, 'en')}",
            about="notice",
        )


@rule(
    "limit-in-hours",
    "GZ 11.2a",
    title=("整件事的期限按日计算", "The bundle's own limits count days"),
    mend=("改用工作日（wd）、日（d）或月（mo）", "Write it in working days, days or months"),
)
def limit_in_hours(bundle: Subject) -> Iterator[Hit]:
    """A limit in hours runs from an instant; acceptance, notices and deliveries have days (LAW 2.10)."""
    definition = bundle.definition
    terms: list[tuple[Place, Limit]] = [
        (bundle.at("notice", "supply-within", "limit"), definition.notice.supply_within.limit),
        (bundle.at("issuance", "delivery"), definition.issuance.delivery),
        (bundle.at("rating-window"), definition.rating_window),
    ]
    if definition.tolerance:
        terms.append((bundle.at("tolerance", "supply-within", "limit"), definition.tolerance.supply_within.limit))
    for row, published in enumerate(definition.published):
        terms.append((bundle.at("published", row, "limit"), published.limit))
    for place, limit in terms:
        if limit.unit is Unit.HOUR:
            yield Hit(place=place, zh=f"{limit} 以小时计", en=f"{limit} counts hours")


@rule(
    "tolerance-missing",
    "GZ 13.1c",
    title=("有可容缺材料就须有容缺条款", "Deferrable materials need tolerance terms"),
    mend=("写明 tolerance，或把材料改为 main", "Add tolerance terms, or make the material a main one"),
)
def tolerance_missing(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.1c, 广东条例 32: accept on main materials; say what may follow, by when, on what promise."""
    if bundle.definition.tolerance is None:
        for row, use in enumerate(bundle.definition.materials):
            if use.role is MaterialRole.DEFERRABLE and use.from_applicant:
                yield Hit(
                    place=bundle.at("materials", row, "role"),
                    zh=f"材料 {use.material} 可容缺，但没有补交期限和承诺",
                    en=f"{use.material} may be deferred, but until when and on what promise is not said",
                    about=use.material,
                )
                return


@rule(
    "tolerance-of-nothing",
    "GZ 13.1c",
    severity=Severity.WARNING,
    title=("容缺条款没有对应材料", "Tolerance terms for no material"),
    mend=("把次要材料标为 deferrable，或删去 tolerance", "Mark secondary materials deferrable, or drop tolerance"),
)
def tolerance_of_nothing(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.1c: terms that can never apply only raise hopes."""
    deferrable = [use for use in bundle.definition.materials if use.role is MaterialRole.DEFERRABLE]
    if bundle.definition.tolerance and not any(use.from_applicant for use in deferrable):
        yield Hit(
            place=bundle.at("tolerance", of_key=True),
            zh="没有一份申请人提交的材料可以容缺",
            en="no material that the applicant hands in may be deferred",
            about="tolerance",
        )


@rule(
    "tolerance-of-shared",
    "GZ 13.1c",
    title=("只有申请人提交的材料才谈得上容缺", "Only what the applicant hands in can be deferred"),
    mend=("把 role 改为 main", "Make its role main"),
)
def tolerance_of_shared(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.1c, 17.2b: what departments get by sharing can't be promised by the applicant."""
    for row, use in enumerate(bundle.definition.materials):
        if use.role is MaterialRole.DEFERRABLE and not use.from_applicant:
            yield Hit(
                place=bundle.at("materials", row, "role"),
                zh=f"材料 {use.material} 由共享取得，不能要求申请人承诺补交",
                en=f"{use.material} comes by sharing: no applicant can promise it",
                about=use.material,
            )
