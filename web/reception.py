"""Receives every request to a page: reads cookies and form, checks that the form is ours, turns errors into pages."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive

from desk import accounts
from desk.context import Desk
from desk.errors import DeskError, NotSignedIn, TooLarge
from desk.people import Person
from web import error_pages, preferences
from web.seals import token_fits
from web.visit import PREFERENCES, SESSION, VISITOR, Visit

Handler = Callable[[Visit], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]

LARGEST_FORM: Final = 256 * 1024
ROOM_AROUND_A_FILE: Final = 64 * 1024  # for the other fields and the boundaries
MOST_FIELDS: Final = 500
MOST_FILES: Final = 20
OPEN_WITH_A_GIVEN_PASSWORD: Final = ("/staff/password", "/sign-", "/settings", "/language/", "/accessibility")
READ_AND_DROPPED: Final = 64 * 1024 * 1024  # of a body that is too large, so that the browser hears the answer


def page(handler: Handler, *, largest_file: int = 0, largest_text: int = LARGEST_FORM) -> Endpoint:
    """An endpoint that shows a page. In bytes: `largest_file` for pages that take files, `largest_text` for fields."""
    most = largest_text + (largest_file + ROOM_AROUND_A_FILE if largest_file else 0)

    async def endpoint(request: Request) -> Response:
        visit = await _visit(request)
        try:
            if request.method == "POST":
                visit = await _with_form(visit, most, largest_text, files=bool(largest_file))
            response = await _answered(handler, visit)
        except NotSignedIn as error:
            response = await error_pages.sign_in_first(visit, error)
        except TooLarge as error:
            await _drain(request.receive)
            response = error_pages.desk_error(visit, error)
        except DeskError as error:
            response = error_pages.desk_error(visit, error)
        except (HTTPException, MultiPartException) as error:
            response = error_pages.http_error(visit, getattr(error, "status_code", HTTPStatus.BAD_REQUEST))
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        finally:
            for file in visit.files.values():
                await file.close()
        if request.cookies.get(VISITOR) != visit.visitor and VISITOR not in response.headers.get("set-cookie", ""):
            visit.keep(response, VISITOR, visit.visitor)
        return response

    return endpoint


async def _answered(handler: Handler, visit: Visit) -> Response:
    """The page asked for; for somebody whose password is one that another made, the page where it is changed."""
    given = visit.person is not None and visit.person.password_given
    if given and not visit.request.url.path.startswith(OPEN_WITH_A_GIVEN_PASSWORD):
        return visit.go("/staff/password")
    return await handler(visit)


async def _visit(request: Request) -> Visit:
    desk: Desk = request.app.state.desk
    person, expired = await _person(desk, request.cookies.get(SESSION, ""))
    chosen = preferences.read(request.cookies.get(PREFERENCES, ""))
    visitor = request.cookies.get(VISITOR, "")
    return Visit(
        request=request,
        desk=desk,
        person=person,
        expired=expired,
        visitor=visitor if _well_formed(visitor) else desk.random_bytes(16).hex(),
        preferences=chosen,
        lang=preferences.language(chosen, request.headers.get("accept-language", "")),
        fields={},
        files={},
    )


async def anonymous(request: Request) -> Visit:
    """The visit of a request that no page receives (an unknown address, a bug): nobody is looked up."""
    chosen = preferences.read(request.cookies.get(PREFERENCES, ""))
    desk: Desk = request.app.state.desk
    return Visit(
        request=request,
        desk=desk,
        person=None,
        expired=False,
        visitor=request.cookies.get(VISITOR, ""),
        preferences=chosen,
        lang=preferences.language(chosen, request.headers.get("accept-language", "")),
        fields={},
        files={},
    )


async def _person(desk: Desk, secret: str) -> tuple[Person | None, bool]:
    if not secret:
        return None, False
    try:
        return await accounts.who(desk, secret), False
    except NotSignedIn:
        return None, True


def _well_formed(visitor: str) -> bool:
    return len(visitor) == 32 and all(digit in "0123456789abcdef" for digit in visitor)


async def _with_form(visit: Visit, most: int, largest_text: int, *, files: bool) -> Visit:
    request = visit.request
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise error_pages.ForeignForm
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > most:
        raise TooLarge("payload.too-large", most=most)
    counted = Request(request.scope, _counted(request.receive, most))
    form = await counted.form(max_files=MOST_FILES if files else 0, max_fields=MOST_FIELDS, max_part_size=largest_text)
    for _, value in form.multi_items():
        if isinstance(value, UploadFile) and not value.filename:  # a field in which no file was chosen
            await value.close()
    received = replace(visit, fields=_texts(form), files=_files(form))
    if not token_fits(visit.desk, request.cookies.get(VISITOR, ""), received.field("token")):
        raise error_pages.ForeignForm
    return received


def _texts(form: FormData) -> dict[str, str]:
    """The fields that are text; of a name that comes several times (boxes that are ticked), all values by line."""
    names = dict.fromkeys(form.keys())
    texts = {name: [value for value in form.getlist(name) if isinstance(value, str)] for name in names}
    return {name: "\n".join(values) for name, values in texts.items() if values}


def _files(form: FormData) -> dict[str, UploadFile]:
    """The files; of several under one name, the further ones as name#2, name#3 (`Visit.files_of`)."""
    files: dict[str, UploadFile] = {}
    seen: dict[str, int] = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile) and value.filename:
            seen[name] = seen.get(name, 0) + 1
            files[name if seen[name] == 1 else f"{name}#{seen[name]}"] = value
    return files


def _counted(receive: Receive, most: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise TooLarge("payload.too-large", most=most)
        return message

    return counted


async def _drain(receive: Receive) -> None:
    left = READ_AND_DROPPED
    while left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body"):
            return


async def chunks(file: UploadFile, size: int = 256 * 1024) -> AsyncIterator[bytes]:
    """An uploaded file, piece by piece."""
    while piece := await file.read(size):
        yield piece
