"""One request as a page sees it: who asks, in which language, with which form; and the answers a page can give."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote, urlsplit

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from desk.acts import At
from desk.context import Desk
from desk.errors import NotSignedIn
from desk.people import Person
from domain.case.commands import Role
from domain.derivation import Lang
from web.places import places_of
from web.preferences import Preferences
from web.rendering import render
from web.seals import form_token, holder_of

SESSION: Final = "onego_session"
VISITOR: Final = "onego_visitor"
PREFERENCES: Final = "onego_preferences"
RECEIPT: Final = "onego_receipt"  # case number and access code of somebody who follows a case without signing in
YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Everything a page needs. `person` is None where nobody is signed in, or the session is `expired`."""

    request: Request
    desk: Desk
    person: Person | None
    expired: bool
    visitor: str
    preferences: Preferences
    lang: Lang
    fields: Mapping[str, str]
    files: Mapping[str, UploadFile]

    @property
    def signed_in(self) -> Person:
        """Who asks. Raises NotSignedIn."""
        if self.person is None:
            raise NotSignedIn("sign-in.over" if self.expired else "sign-in.needed")
        return self.person

    @property
    def here(self) -> str:
        """This page's own path and query."""
        query = self.request.url.query
        return self.request.url.path + (f"?{query}" if query else "")

    @property
    def secure(self) -> bool:
        """Whether cookies may be kept to encrypted connections."""
        return self.request.url.scheme == "https" or self.desk.address.startswith("https://")

    def path(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params[name])

    def field(self, name: str) -> str:
        """A field of the form, without white space around it; empty where it is not there."""
        return self.fields.get(name, "").strip()

    def files_of(self, name: str) -> tuple[UploadFile, ...]:
        """Every file that came under a name, in the order of the form."""
        return tuple(file for key, file in self.files.items() if key == name or key.startswith(f"{name}#"))

    @property
    def sure(self) -> bool:
        """Whether the visitor has confirmed what the form asks for (`sure.html`)."""
        return self.field("sure") == "yes"

    def at(self, case_id: str, item: str = "") -> At:
        """Where an act is done, with the version the form was made for and its key (`parts.act_fields`).

        A form sent twice, by a double click or after an error on the way, is one act; one that was made for an older
        state of the case is refused.
        """
        version, key = self.field("version"), self.field("key")
        seen = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else None
        return At(case_id=case_id, item=item, version=seen, key=key)

    def show(self, template: str, *, status: int = HTTPStatus.OK, **values: Any) -> Response:
        """A page."""
        person = self.person
        given = {
            "visit": self,
            "person": person,
            "is_applicant": person is not None and person.role is Role.APPLICANT,
            "token": form_token(self.desk, self.visitor),
            "holder": holder_of(self.desk, person.account) if person else "",
            "preferences": self.preferences,
            "demo": self.desk.rules.demo,
            "live": "",
            "places": places_of(person.role) if person else (),
            "fresh_key": self.desk.random_bytes(12).hex(),
        }
        return HTMLResponse(render(template, self.lang, given | values), status_code=status)

    def go(self, path: str) -> Response:
        """Send the browser on to another of our pages, by GET."""
        return RedirectResponse(local(path), status_code=HTTPStatus.SEE_OTHER)

    def keep(self, response: Response, name: str, value: str, *, seconds: int | None = None) -> None:
        """Set a cookie that scripts can't read and other sites can't make browsers send with a form."""
        response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="lax", secure=self.secure)

    def forget(self, response: Response, name: str) -> None:
        """Take a cookie back."""
        response.delete_cookie(name, httponly=True, samesite="lax", secure=self.secure)


def local(path: str) -> str:
    """The path, if it leads to one of our own pages; else the front page."""
    parts = urlsplit(path)
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    return path if ours and path.isprintable() and "\\" not in path else "/"


def with_next(path: str, following: str) -> str:
    """An address that remembers where to go afterwards."""
    return f"{path}?next={quote(following, safe='/')}"
