"""The addresses of one application; they stand twice, for the applicant and for the clerk at the window (GZ 9.3)."""

from starlette.routing import BaseRoute

from desk.context import Desk
from web.pages import apply, apply_files, apply_form
from web.routing import get, post


def routes(base: str, desk: Desk) -> list[BaseRoute]:
    """Every page of an application under `base`, which names the bundle."""
    file = desk.rules.largest_file
    return [
        get(base, apply.start),
        get(f"{base}/questions/{{situation}}", apply.question),
        post(f"{base}/questions/{{situation}}", apply.answer),
        get(f"{base}/elsewhere", apply.elsewhere),
        get(f"{base}/discard", apply.start),
        post(f"{base}/discard", apply.discard),
        get(f"{base}/form", apply_form.form),
        post(f"{base}/form", apply_form.fill_in),
        post(f"{base}/form/judgement", apply_form.judge),
        get(f"{base}/materials", apply_files.materials),
        post(f"{base}/materials", apply_files.change, largest_file=file),
        get(f"{base}/check", apply_form.check),
        post(f"{base}/check", apply_form.hand_in),
    ]
