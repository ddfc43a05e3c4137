"""How a page comes to its address: the routes of every area are made here, so that each passes the same reception."""

from starlette.routing import Route

from web.reception import LARGEST_FORM, Handler, page


def get(path: str, handler: Handler) -> Route:
    """A page that is read."""
    return Route(path, page(handler), methods=["GET"])


def post(path: str, handler: Handler, *, largest_file: int = 0, largest_text: int = LARGEST_FORM) -> Route:
    """A form that is sent. `largest_file` in bytes, for forms that take files; `largest_text` for long fields."""
    made = page(handler, largest_file=largest_file, largest_text=largest_text)
    return Route(path, made, methods=["POST"])
