"""What can be done about a signature now, and why not the rest (GZ 8.3); the core answers for the decision itself."""

from collections.abc import Callable
from dataclasses import dataclass

from db.tables.proposal import ProposalRow
from desk.acts import Deciding, decision_command
from desk.people import Person
from desk.story import Said
from desk.wording import SAID
from domain.case import commands as c
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class No:
    """Why something can't be done now: the rule, and the words."""

    rule: str
    said: Said


@dataclass(frozen=True, kw_only=True)
class Signing:
    """Who signs here. `alone`: the person's own decision needs nobody else's signature.

    `waiting` is the decision that waits to be signed, or None; `theirs`: it is the person's to take back.
    """

    signs: bool = False
    alone: bool = True
    waiting: ProposalRow | None = None
    theirs: bool = False


def deciding_of(row: ProposalRow) -> c.DecideTask:
    """The decision that was submitted, as a command for the day of signing."""
    proposed = Deciding(outcome=c.Outcome(row.outcome), site_check=tuple(row.site_check))
    return decision_command(row.item, proposed, reason=row.reason, remedies=row.remedies)


def signing_choices(
    person: Person, signing: Signing, deciding: No | None, trial: Callable[[c.Command], No | None]
) -> dict[str, No | None]:
    """Deciding and all that goes with a signature, by public name; `deciding` is what the core says to a decision."""
    return {
        "decide": deciding or (None if signing.alone else no_of("decision.to-be-signed")),
        "submit-decision": deciding or _submitting(person, signing),
        "take-back-decision": _of_waiting(signing, None if signing.theirs else no_of("proposal.anothers")),
        "sign-decision": _of_waiting(signing, _signer(signing) or _others(person, signing) or _judged(signing, trial)),
        "return-decision": _of_waiting(signing, _signer(signing)),
    }


def _submitting(person: Person, signing: Signing) -> No | None:
    if person.role is Role.CHIEF:
        return no_of("decision.you-sign")
    return no_of("proposal.waits") if signing.waiting else None


def _of_waiting(signing: Signing, no: No | None) -> No | None:
    return no if signing.waiting else no_of("proposal.none")


def _signer(signing: Signing) -> No | None:
    return None if signing.signs else no_of("decision.not-a-signer")


def _others(person: Person, signing: Signing) -> No | None:
    own = signing.waiting is not None and signing.waiting.proposed_by == person.account
    return no_of("proposal.own") if own and person.role is not Role.CHIEF else None


def _judged(signing: Signing, trial: Callable[[c.Command], No | None]) -> No | None:
    return trial(deciding_of(signing.waiting)) if signing.waiting else None


def no_of(code: str) -> No:
    """One of the desk's own answers, as the reason why not."""
    said = SAID[code]
    return No(rule=said.rule, said=Said(zh=said.zh, en=said.en))
