"""What the desk can't do, as errors that carry their subject, rule, status and words in both languages.

The faces (api, web) turn any of them into an answer in one place; nobody reads a message's text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from desk.wording import SAID
from domain.derivation import Lang, Refusal, Step, filled, render


@dataclass(frozen=True, kw_only=True)
class Point:
    """One place of a payload that does not fit. `pointer` is a JSON pointer (RFC 6901) into the body."""

    pointer: str
    zh: str
    en: str
    rule: str = ""


class DeskError(Exception):
    """The desk can't do what was asked.

    `code` is a key of `desk.wording.SAID`, which gives the rule and the words; `args` fill the words and must be
    free of personal data; `subject` names what it is about (a case, an item, a file), also free of personal data.
    """

    status: ClassVar[int] = 409
    kind: ClassVar[str] = "conflict"

    def __init__(self, code: str, *, subject: str = "", retry_after: int | None = None, **args: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.subject = subject
        self.retry_after = retry_after
        self.words = args

    @property
    def rule(self) -> str:
        """The id of the rule that stands behind this answer, as in LAW.md."""
        return SAID[self.code].rule

    @property
    def because(self) -> tuple[Step, ...]:
        """The steps that led to the answer; only a refusal of the law has any."""
        return ()

    def detail(self, lang: Lang) -> str:
        """What went wrong and what to do about it."""
        said = SAID[self.code]
        return filled(said.zh if lang == "zh" else said.en, lang, self.words)


class Refused(DeskError):
    """The law refuses the act; nothing was changed. `refusal` says by which rule."""

    kind = "refused"

    def __init__(self, refusal: Refusal, *, subject: str = "") -> None:
        super().__init__(refusal.code, subject=subject)
        self.refusal = refusal

    @property
    def rule(self) -> str:
        """The rule of the refusal."""
        return self.refusal.rule

    @property
    def because(self) -> tuple[Step, ...]:
        """The derivation that the core gave."""
        return self.refusal.because

    def detail(self, lang: Lang) -> str:
        """The refusal in words."""
        return render(self.refusal, lang)


class Conflict(DeskError):
    """The state of things does not allow it."""


class StaleVersion(DeskError):
    """The caller acted on an older version of the case than the one now recorded."""

    status = 412
    kind = "stale-version"


class NotFound(DeskError):
    """There is no such thing, or none that this person may know of; the two answers are the same."""

    status = 404
    kind = "not-found"


class NotSignedIn(DeskError):
    """Nobody is signed in, or the session or token is no longer good."""

    status = 401
    kind = "not-signed-in"


class NotEntitled(DeskError):
    """The person is known, and may not do this."""

    status = 403
    kind = "not-entitled"


class PasswordGiven(NotEntitled):
    """Somebody else made this person's password; until it is changed, nothing else can be done with it."""


class Malformed(DeskError):
    """The payload does not fit; `points` say where, each with its rule if a law stands behind it."""

    status = 422
    kind = "malformed"

    def __init__(self, code: str, *, points: Sequence[Point] = (), subject: str = "", **args: str | int) -> None:
        super().__init__(code, subject=subject, retry_after=None, **args)
        self.points = tuple(points)

    @property
    def rule(self) -> str:
        """The rule of the first point that has one of its own, else that of the answer."""
        return next((point.rule for point in self.points if point.rule), SAID[self.code].rule)


class TooLarge(DeskError):
    """A file or a body is larger than allowed."""

    status = 413
    kind = "too-large"


class UnsupportedType(DeskError):
    """A file is not of an allowed type, or not of the type that it says it is."""

    status = 415
    kind = "unsupported-type"


class TooManyAttempts(DeskError):
    """Too many failed attempts, or connections at once; `retry_after` seconds must pass."""

    status = 429
    kind = "too-many-attempts"


class EngineUnavailable(DeskError):
    """The engine can't be reached now; nothing is lost, and the same order may be sent again."""

    status = 503
    kind = "engine-unavailable"

    def __init__(self, *, subject: str = "", retry_after: int = 5) -> None:
        super().__init__("engine.unavailable", subject=subject, retry_after=retry_after)


ERRORS: tuple[type[DeskError], ...] = (
    Refused,
    Conflict,
    StaleVersion,
    NotFound,
    NotSignedIn,
    NotEntitled,
    Malformed,
    TooLarge,
    UnsupportedType,
    TooManyAttempts,
    EngineUnavailable,
)
