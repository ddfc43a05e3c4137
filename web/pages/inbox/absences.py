"""Who of the department is away, who acts meanwhile, and what the chief representative signs (GZ 8.3)."""

from starlette.responses import Response

from db.absences import Absence
from desk import absences, signers
from desk.permissions import Act, Subject, may, reach
from web.pages.inbox.acting import NOTHING, Tried, attempt, mistyped
from web.pages.inbox.reading import Typed
from web.visit import Visit

PATH = "/staff/inbox/absences"


async def ask(visit: Visit) -> Response:
    """Show who is away."""
    return await _shown(visit, NOTHING)


async def note(visit: Visit) -> Response:
    """Note an absence."""
    typed = Typed(visit)
    known = tuple(one.account for one in await absences.colleagues(visit.desk, visit.signed_in))
    officer, substitute = typed.one_of("officer", known), typed.one_of("substitute", known)
    first_day, last_day = typed.day("first-day", needed=True), typed.day("last-day", needed=True)
    if typed.wrongs or first_day is None or last_day is None:
        return await _shown(visit, mistyped(typed.wrongs))
    absence = Absence(officer=officer, substitute=substitute, first_day=first_day, last_day=last_day)
    failed = await attempt(visit, lambda: absences.set_absence(visit.desk, visit.signed_in, absence))
    return await _shown(visit, failed) if failed else visit.go(PATH)


async def end(visit: Visit) -> Response:
    """End one."""
    number = visit.field("absence")
    known = int(number) if number.isdigit() and len(number) < 10 else 0
    failed = await attempt(visit, lambda: absences.end_absence(visit.desk, visit.signed_in, known))
    return await _shown(visit, failed) if failed else visit.go(PATH)


async def need_signature(visit: Visit) -> Response:
    """Set whether decisions need the chief representative's signature, once that has been confirmed."""
    reach(visit.signed_in.actor, Act.SET_SIGNATURE)
    needed = visit.field("needed") == "yes"
    if not visit.sure:
        return visit.show("inbox/signature_sure.html", needed=needed, back=PATH)
    failed = await attempt(visit, lambda: signers.need_signature(visit.desk, visit.signed_in, needed=needed))
    return await _shown(visit, failed) if failed else visit.go(PATH)


async def _shown(visit: Visit, tried: Tried) -> Response:
    person = visit.signed_in
    return visit.show(
        "inbox/absences.html",
        status=tried.status,
        absences=await absences.noted_absences(visit.desk, person),
        colleagues=await absences.colleagues(visit.desk, person),
        setting=may(person.actor, Act.SET_ABSENCE, Subject()),
        signature_needed=await signers.signature_needed(visit.desk, person),
        unsigned=await signers.signature_out_of_reach(visit.desk, person),
        today=visit.desk.today(),
        problem=tried.problem,
        wrongs=tried.wrongs,
        typed=visit.fields,
    )
