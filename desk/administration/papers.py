"""The papers' templates, each with a specimen to look at, and the certificate that signs what is issued."""

import asyncio
from dataclasses import dataclass
from typing import Final

from certificates.content import DocumentKind
from certificates.identity import CertificateFacts, IdentityUnusable, facts_of
from certificates.specimens import TITLES, specimen
from certificates.typeset import typeset
from desk.context import Desk
from desk.errors import NotFound
from desk.people import Person
from desk.permissions import Act, reach
from desk.story import Said

NEAR_ITS_END: Final = 60  # days: a new certificate takes weeks to be had


@dataclass(frozen=True, kw_only=True)
class Template:
    """A kind of paper; `title` is that of its specimen, `rule` the clause it answers to."""

    kind: str
    title: Said
    rule: str


@dataclass(frozen=True, kw_only=True)
class Signer:
    """The certificate under which papers are signed; `days` until it ends, negative when it has ended."""

    facts: CertificateFacts
    days: int

    @property
    def near_its_end(self) -> bool:
        """Whether it is time to get another one."""
        return self.days < NEAR_ITS_END


_RULES: Final = {
    DocumentKind.CERTIFICATE: "许可法 39",
    DocumentKind.REFUSAL: "许可法 38(2)",
    DocumentKind.RECEIPT: "许可法 32(2)",
    DocumentKind.NOTICE: "GZ 13.2",
    DocumentKind.PACKAGE: "GZ 11.2e",
}


def templates(person: Person) -> tuple[Template, ...]:
    """Every kind of paper. Raises NotEntitled."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    return tuple(
        Template(kind=kind.value, title=Said(zh=TITLES[kind].zh, en=TITLES[kind].en), rule=_RULES[kind])
        for kind in DocumentKind
    )


async def specimen_of(desk: Desk, person: Person, kind: str) -> bytes:
    """A specimen as PDF: of nobody, marked on each page, not signed, not stored. Raises NotEntitled, NotFound."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    known = next((one for one in DocumentKind if one.value == kind), None)
    if known is None:
        raise NotFound("template.unknown")
    content = specimen(known, address=desk.address, on=desk.today())
    return await asyncio.to_thread(typeset, content, fonts_dir=desk.stationery.fonts_dir, created_at=desk.now())


def signer(desk: Desk, person: Person) -> Signer | None:
    """The signing certificate; None where this desk's signer shows none. Raises NotEntitled."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    try:
        facts = facts_of(desk.stationery.certificate)
    except IdentityUnusable:
        return None
    return Signer(facts=facts, days=(facts.ends - desk.now()).days)
