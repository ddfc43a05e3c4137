"""On which side of the counter a page is: the same pages serve an applicant at home and a clerk who acts for a person.

Online and window are one way in (GZ 9.3, 11.2c), so they differ in their address, their draft and their frame only.
"""

import re
from dataclasses import dataclass
from typing import Final

from desk.permissions import Act
from domain.case.commands import Channel

WINDOW: Final = "/staff/window"
INTAKE: Final = f"{WINDOW}/intake"
SUBJECT: Final = "apply:"
WINDOW_SUBJECT: Final = "window:"
_OWN: Final = re.compile(r"/apply/(?P<bundle>[a-z0-9-]+)(?P<page>/.*)?")
_FOR_A_PERSON: Final = re.compile(rf"{INTAKE}/(?P<bundle>[a-z0-9-]+)/(?P<intake>[0-9a-f]{{8}})(?P<page>/.*)?")


@dataclass(frozen=True, kw_only=True)
class Side:
    """Where one application is filled in. `base` is the address of its pages; `subject` that of its draft."""

    bundle: str
    base: str
    subject: str
    window: bool

    @property
    def frame(self) -> str:
        """The template around its pages."""
        return frame_of(self.base)

    @property
    def act(self) -> Act:
        """What whoever fills it in must be allowed to do."""
        return Act.CREATE_FOR_PERSON if self.window else Act.CREATE

    @property
    def channel(self) -> Channel:
        """The way in which it will have come (GZ 9.1)."""
        return Channel.WINDOW if self.window else Channel.WEB

    @property
    def home(self) -> str:
        """The page to go back to without it."""
        return WINDOW if self.window else "/mine"

    @property
    def before(self) -> str:
        """The page before its first question."""
        return WINDOW if self.window else f"/guides/{self.bundle}"

    def receipt(self, case_id: str) -> str:
        """The page of the receipt."""
        return f"{WINDOW}/cases/{case_id}/receipt" if self.window else f"/receipts/{case_id}"


def side_at(path: str) -> tuple[Side, str] | None:
    """The side that a page's address is on, and which page of it that is ("/form"); None for other pages."""
    if found := _OWN.fullmatch(path):
        bundle = found["bundle"]
        own = Side(bundle=bundle, base=f"/apply/{bundle}", subject=f"{SUBJECT}{bundle}", window=False)
        return own, found["page"] or ""
    if found := _FOR_A_PERSON.fullmatch(path):
        bundle, intake = found["bundle"], found["intake"]
        subject = f"{WINDOW_SUBJECT}{bundle}:{intake}"
        return Side(bundle=bundle, base=f"{INTAKE}/{bundle}/{intake}", subject=subject, window=True), found[
            "page"
        ] or ""
    return None


def intake_of(subject: str) -> Side | None:
    """The side of a draft that a clerk has begun, by its subject; None for other drafts."""
    if not subject.startswith(WINDOW_SUBJECT):
        return None
    bundle, _, intake = subject.removeprefix(WINDOW_SUBJECT).partition(":")
    found = side_at(f"{INTAKE}/{bundle}/{intake}")
    return found[0] if found else None


def case_base(path: str, case_id: str) -> str:
    """The address of a case's page, on the side where a page of it was asked for."""
    return f"{WINDOW}/cases/{case_id}" if path.startswith(f"{WINDOW}/") else f"/follow/{case_id}"


def frame_of(path: str) -> str:
    """The template around the page at an address."""
    return "window/counter.html" if path.startswith(f"{WINDOW}/") else "base.html"
