"""A simulation as JSON data, and the words for it: everything in it rests on assumptions, and says so."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Final

from bundles.findings import Text
from bundles.simulation.carried import Step
from bundles.simulation.effects import Effect, Estimate
from bundles.simulation.figures import PUBLISHED, Cause, Distribution, Figures
from bundles.simulation.model import Change, Model
from bundles.simulation.run import Run
from bundles.typed import as_plain

LABEL: Final = Text(
    zh="依假设模拟，非统计数据；时限由同一办件内核按法定规则计算",
    en="Simulated from assumptions, no statistics; dates come from the same core that carries real cases",
)
UNCERTAIN: Final = Text(
    zh="同一批办件、相同随机数重跑的差值，± 为95%区间半宽（20批均值）",
    en="Differences of re-runs of the same cases with the same luck; ± is half the 95% interval (20 batch means)",
)
STEPS: Final[dict[str, Text]] = {
    Step.SILENCE: Text(zh="逾期不告知，期限自收件起算", en="silence: the clock ran from receipt"),
    Step.EXCLUSION: Text(zh="检验、鉴定等除外环节", en="excluded step (inspection, testing, …)"),
    Step.QUEUE: Text(zh="排队等待经办人", en="waiting for a free officer"),
    Step.WORK: Text(zh="经办", en="officer at work"),
    Step.APPROVAL: Text(zh="内部会签审批", en="signatures and counter-checks"),
    PUBLISHED: Text(
        zh="各事项均守时，一件事时限偏短", en="every item kept its promise: the bundle's own limit is short"
    ),
}


def as_data(
    model: Model, run: Run, figures: Figures, effects: tuple[Effect, ...], *, seed: int, seconds: float
) -> dict[str, Any]:
    """The simulation as JSON data. `seconds`: how long the first run took; the only value that may differ."""
    definition = model.definition
    return {
        "bundle": definition.id,
        "version": definition.pin,
        "seed": seed,
        "note": _text(LABEL),
        "assumptions": {
            **as_plain(model.assumptions),
            "start": str(model.first),
            "items": {item: as_plain(habits) for item, habits in model.habits.items()},
            "departments": {name: as_plain(staff) for name, staff in model.staff.items()},
        },
        "figures": _rounded(_figures(figures)),
        "effects": {"note": _text(UNCERTAIN), "changes": [_rounded(_effect(effect)) for effect in effects]},
        "run": {
            "orders": run.orders,
            "events": run.events,
            "refused": run.refused,
            "seconds": round(seconds, 2),
            "cases-per-second": round(figures.cases / seconds) if seconds else None,
        },
    }


def change_text(model: Model, change: Change) -> Text:
    """A change in words."""
    if change.officer_for:
        name = model.catalogue.departments[change.officer_for].name
        return Text(zh=f"{name.zh}增加1名经办人", en=f"one more officer: {name.en}")
    if change.published_less:
        return Text(zh="一件事公布时限减少1日", en="published limit one day shorter")
    return Text(zh="各事项承诺时限各减少1日", en="every item's promised limit one day shorter")


def cause_text(model: Model, cause: Cause) -> Text:
    """A cause in words: department, item and step; the bundle's own limit has only the last."""
    what = STEPS[cause.step]
    owner = model.catalogue.departments.get(cause.department)
    item = model.catalogue.items.get(cause.item)
    named = [entry.name for entry in (owner, item) if entry]
    return Text(
        zh=" · ".join([*(name.zh for name in named), what.zh]), en=" · ".join([*(name.en for name in named), what.en])
    )


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "cases": figures.cases,
        "counted": figures.counted,
        "decided": figures.decided,
        "working-days": {
            "acceptance-to-decision": _distribution(figures.handling),
            "receipt-to-delivery": _distribution(figures.whole),
        },
        "on-time": {"promised": figures.on_time, "statutory": figures.lawful},
        "overruns": figures.overruns,
        "supplement-notices": figures.notices,
        "deemed-acceptances": figures.deemed,
        "never-supplied": figures.never_supplied,
        "still-open": figures.still_open,
        "led-elsewhere": figures.led_elsewhere,
        "items": [
            {
                "item": item.item,
                "department": item.department,
                "working-days": _distribution(item.took),
                "on-time": {"promised": item.on_time, "statutory": item.lawful},
                "extended": item.extended,
            }
            for item in figures.items
        ],
        "causes": [asdict(cause) | {"what": _text(STEPS[cause.step])} for cause in figures.causes],
        "busy": figures.busy,
    }


def _distribution(known: Distribution | None) -> dict[str, Any] | None:
    if known is None:
        return None
    return {
        "cases": known.count,
        "mean": known.mean,
        "median": known.median,
        "p90": known.p90,
        "p95": known.p95,
        "max": known.most,
        "bars": [list(bar) for bar in known.bars],
    }


def _effect(effect: Effect) -> dict[str, Any]:
    change = effect.change
    return {
        "change": "officer" if change.officer_for else "published" if change.published_less else "promised",
        "department": change.officer_for,
        "on-time": _estimate(effect.on_time),
        "days": _estimate(effect.days),
        "items": {item: _estimate(known) for item, known in effect.items},
    }


def _estimate(known: Estimate) -> dict[str, Any]:
    return asdict(known)


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _rounded(data: Any) -> Any:
    if isinstance(data, float):
        return round(data, 5)
    if isinstance(data, dict):
        return {key: _rounded(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_rounded(value) for value in data]
    return data
