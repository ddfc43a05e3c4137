"""The addresses under /staff/window."""

from starlette.routing import BaseRoute

from desk.context import Desk
from web.counter import INTAKE, WINDOW
from web.pages import apply_form, applying, follow, hearing, supplement
from web.pages.window import case, handover, intake, start
from web.routing import get, post


def routes(desk: Desk) -> list[BaseRoute]:
    """Every page of this area."""
    one = f"{WINDOW}/cases/{{case}}"
    return [
        get(WINDOW, start.start),
        get(f"{WINDOW}/ready", start.ready),
        get(f"{WINDOW}/waiting", start.waiting),
        get(f"{WINDOW}/open", start.start),
        post(f"{WINDOW}/open", start.open_case),
        get(INTAKE, intake.choose),
        post(INTAKE, intake.begin),
        *applying.routes(f"{INTAKE}/{{bundle}}/{{intake}}", desk),
        get(one, case.show),
        get(f"{one}/receipt", apply_form.receipt),
        get(f"{one}/acceptance", case.to_case),
        post(f"{one}/acceptance", case.accept),
        get(f"{one}/notice", case.to_case),
        post(f"{one}/notice", case.issue_notice),
        get(f"{one}/supplement", supplement.show),
        post(f"{one}/supplement", supplement.answer, largest_file=desk.rules.largest_file),
        get(f"{one}/hearings/{{item}}", hearing.ask),
        post(f"{one}/hearings/{{item}}", hearing.request),
        get(f"{one}/withdrawal", follow.ask_to_withdraw),
        post(f"{one}/withdrawal", follow.withdraw),
        get(f"{one}/handover", handover.show),
        post(f"{one}/handover", handover.hand_over),
        get(f"{one}/handed-over", handover.done),
    ]
