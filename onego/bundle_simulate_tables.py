"""How `onego bundle simulate` shows its figures on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bundles.simulation.effects import Effect, Estimate
from bundles.simulation.figures import Distribution, Figures, ItemFigures
from bundles.simulation.model import Model
from bundles.simulation.report import LABEL, STEPS, UNCERTAIN, change_text

MOST_CAUSES = 10
BUSIEST = 0.9
WIDE = 22  # of the first column, which holds names


def tables(model: Model, figures: Figures, effects: tuple[Effect, ...]) -> Iterator[RenderableType]:
    """Everything there is to show, in the order of its weight."""
    name = model.definition.name
    yield Text(f"{name.zh} {name.en}", style="bold")
    yield Text(f"{LABEL.zh}\n{LABEL.en}", style="yellow")
    yield _whole(figures)
    yield _items(model, figures)
    yield _causes(model, figures)
    yield _departments(model, figures)
    if effects:
        yield Text(f"{UNCERTAIN.zh}\n{UNCERTAIN.en}", style="yellow")
        yield _effects(model, effects)


def _whole(figures: Figures) -> Table:
    table = _table("全部办件 All cases", "")
    table.add_row("模拟/计入/办结 simulated/counted/decided", f"{figures.cases}/{figures.counted}/{figures.decided}")
    table.add_row("受理至办结 acceptance to decision (工作日 wd)", _days(figures.handling))
    table.add_row("收件至送达 receipt to delivery (工作日 wd)", _days(figures.whole))
    table.add_row("按承诺办结 on time by promise", _percent(figures.on_time))
    table.add_row("按法定办结 on time by statute", _percent(figures.lawful))
    table.add_row("一次性补正告知 supplement notices", _percent(figures.notices))
    table.add_row("逾期不告知视为受理 deemed acceptances", _percent(figures.deemed))
    table.add_row("未补正而终止/未结 never supplied/open", f"{figures.never_supplied}/{figures.still_open}")
    if figures.led_elsewhere:
        table.add_row("引导至其他渠道 led elsewhere by their answers", str(figures.led_elsewhere))
    return table


def _items(model: Model, figures: Figures) -> Table:
    table = _table("事项 item", "中位 median", "P90", "最长 max", "按承诺 promised", "按法定 lawful", "延期 extended")
    for item in figures.items:
        table.add_row(*_item(model, item))
    return table


def _item(model: Model, item: ItemFigures) -> Iterator[str]:
    yield f"{model.catalogue.items[item.item].name.zh}\n{item.item}"
    yield str(item.took.median)
    yield str(item.took.p90)
    yield str(item.took.most)
    yield _percent(item.on_time)
    yield "—" if item.lawful is None else _percent(item.lawful)
    yield _percent(item.extended)


def _causes(model: Model, figures: Figures) -> RenderableType:
    if not figures.causes:
        return Text("没有超过承诺的办件 No case passed its committed date")
    table = _table(f"超期原因 Causes of {figures.overruns} overruns", "部门、事项 whose", "")
    for cause in figures.causes[:MOST_CAUSES]:
        what = STEPS[cause.step]
        owner = model.catalogue.departments.get(cause.department)
        who = f"{owner.name.zh}\n{cause.item}" if owner else ""
        table.add_row(f"{what.zh}\n{what.en}", who, _percent(cause.share))
    return table


def _departments(model: Model, figures: Figures) -> Table:
    table = _table("部门 department", "经办人 officers（假设 assumed）", "每日工时 hours a day", "繁忙 busy")
    for name, staff in model.staff.items():
        busy = figures.busy.get(name, 0.0)
        table.add_row(
            f"{model.catalogue.departments[name].name.zh} {name}",
            str(staff.officers),
            f"{staff.hours:g}",
            Text(_percent(busy), style="bold red" if busy > BUSIEST else ""),
        )
    return table


def _effects(model: Model, effects: tuple[Effect, ...]) -> Table:
    table = _table("假如 What if", "按时率（百分点） on time (points)", "平均工作日 mean days")
    for effect in effects:
        change = change_text(model, effect.change)
        table.add_row(f"{change.zh}\n{change.en}", _points(effect.on_time), _moved(effect.days))
        for item, known in effect.items:
            table.add_row(Text(f"  {item}", style="dim"), _points(known), "")
    return table


def _points(known: Estimate) -> str:
    return f"{known.before:.1%} → {known.after:.1%}  ({100 * known.difference:+.2f}{_margin(known, 100)})"


def _moved(known: Estimate) -> str:
    return f"{known.before:.2f} → {known.after:.2f}  ({known.difference:+.3f}{_margin(known, 1)})"


def _margin(known: Estimate, scale: int) -> str:
    return " ± ?" if known.margin is None else f" ± {scale * known.margin:.2f}"


def _days(took: Distribution | None) -> str:
    if took is None:
        return "—"
    return f"中位数 median {took.median} · P90 {took.p90} · P95 {took.p95} · max {took.most}"


def _percent(share: float) -> str:
    return f"{share:.1%}"


def _table(*titles: str) -> Table:
    table = Table()
    for title in titles:
        table.add_column(title, overflow="fold", min_width=0 if table.columns else WIDE)
    return table
