"""Deciding an item, and explaining a promise that was not kept (许可法 34, 38; 优化营商环境条例 36(2))."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response

from desk import acts
from desk.absences import colleagues
from desk.acts import Deciding
from domain.case.commands import Outcome
from web.pages.inbox.acting import NOTHING, Tried, attempt, heading_of, mistyped, show, task_path
from web.pages.inbox.reading import Typed
from web.visit import Visit

# The document that carries it is in Chinese, whatever language the officer reads (行政复议法 20, 行政诉讼法 46).
REMEDIES = "如不服本决定，可以自收到本决定之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。"


async def ask(visit: Visit) -> Response:
    """Ask how it is decided."""
    return await _shown(visit, NOTHING)


async def decide(visit: Visit) -> Response:
    """Decide, once it has been confirmed."""
    typed = Typed(visit)
    deciding = replace(decision_in(typed), on=typed.day("on"))
    if typed.wrongs:
        return await _shown(visit, mistyped(typed.wrongs))
    if not visit.sure:
        heading = await heading_of(visit)
        if heading.choices.can("decide"):
            names = {one.account: one.login for one in await colleagues(visit.desk, visit.signed_in)}
            on_site = [names.get(one, one) for one in deciding.site_check]
            return visit.show(
                "inbox/decide_sure.html", heading=heading, deciding=deciding, on_site=on_site, back=task_path(visit)
            )
    at = visit.at(visit.path("case"), visit.path("item"))
    failed = await attempt(visit, lambda: acts.decide(visit.desk, visit.signed_in, at, deciding))
    return await _shown(visit, failed) if failed else visit.go(task_path(visit))


def decision_in(typed: Typed) -> Deciding:
    """The decision in a form, but for its day."""
    outcome = typed.one_of("outcome", tuple(Outcome))
    refused = outcome == Outcome.REFUSED
    return Deciding(
        outcome=Outcome(outcome or Outcome.REFUSED),
        reason=typed.text("reason", needed=refused),
        remedies=typed.text("remedies", needed=refused) if refused else "",
        site_check=tuple(typed.several("on-site")),
    )


async def ask_to_explain(visit: Visit) -> Response:
    """Ask why the promise was not kept."""
    return await show(visit, "explain.html", "explain-overrun")


async def explain(visit: Visit) -> Response:
    """Explain it to whoever may see the case, and to everybody what is worded for the public."""
    typed = Typed(visit)
    reason, public_reason = typed.text("reason"), typed.text("public-reason", needed=False)
    if typed.wrongs:
        return await show(visit, "explain.html", "explain-overrun", mistyped(typed.wrongs))
    at = visit.at(visit.path("case"), visit.path("item"))
    failed = await attempt(
        visit,
        lambda: acts.explain_overrun(visit.desk, visit.signed_in, at, reason=reason, public_reason=public_reason),
    )
    return await show(visit, "explain.html", "explain-overrun", failed) if failed else visit.go(task_path(visit))


async def _shown(visit: Visit, tried: Tried) -> Response:
    return await show_form(visit, "decide.html", "decide", tried)


async def show_form(visit: Visit, template: str, act: str, tried: Tried, **values: Any) -> Response:
    """A page with the fields of a decision."""
    given = {"remedies": REMEDIES, "chosen": Typed(visit).several("on-site")} | values
    return await show(visit, template, act, tried, colleagues=await colleagues(visit.desk, visit.signed_in), **given)
