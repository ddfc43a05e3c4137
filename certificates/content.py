"""What a document says, before anybody thinks of paper.

The law decides which parts a document must have (a refusal without reasons and remedies is no refusal), so that is
checked here, where it can't be forgotten by a template.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

MAX_URL = 500
"""Characters; above this a printed QR code gets too dense for a cheap phone camera."""


@dataclass(frozen=True, kw_only=True)
class Bilingual:
    """One text in Simplified Chinese (the binding one) and English (a help for the reader)."""

    zh: str
    en: str


class DocumentKind(StrEnum):
    """The papers that leave the one window; each has a template of the same name."""

    CERTIFICATE = "certificate"
    """准予许可的证件: 行政许可法 39."""
    REFUSAL = "refusal"
    """不予许可决定书: 行政许可法 38(2)."""
    RECEIPT = "receipt"
    """收件、受理或者不予受理的书面凭证: 行政许可法 32(2)."""
    NOTICE = "notice"
    """一次性补正告知书: 行政许可法 32(1)(四), 广州市政务服务条例 13."""
    PACKAGE = "package"
    """一窗发证: the cover sheet over everything that one bundled case brought."""


class Outcome(StrEnum):
    """How one item of a bundled case ended, as the cover sheet names it."""

    GRANTED = "granted"
    REFUSED = "refused"
    CUT_OFF = "cut_off"
    """Not examined, because an item it depends on was refused."""
    WITHDRAWN = "withdrawn"


class BodyField(NamedTuple):
    """One line of a document: its label in both languages, and its value as it is to be printed."""

    label_zh: str
    label_en: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Defect:
    """One thing to put right, as one department asks for it. `problem` and `requirement` are printed as given."""

    department: Bilingual
    material: Bilingual
    problem: str
    requirement: str
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemResult:
    """One line of the result package; `document_number` is empty where no document was issued (cut off, withdrawn)."""

    item: Bilingual
    department: Bilingual
    outcome: Outcome
    decided_on: date | None
    decided_by: str
    """The name or post that answers for the decision, as the department publishes it."""
    document_number: str = ""
    valid_until: date | None = None
    outcome_text: Bilingual | None = None
    """What the outcome is called for this kind of item (`不予登记`); without it 准予, 不予许可, 未审查 or 已撤回."""


class IncompleteDocument(ValueError):
    """A document lacks a part that the law asks for. `missing` names the fields, `rule` the clause."""

    def __init__(self, kind: DocumentKind, missing: tuple[str, ...], rule: str) -> None:
        super().__init__(f"{kind.value} lacks {', '.join(missing)} ({rule})")
        self.kind = kind
        self.missing = missing
        self.rule = rule


@dataclass(frozen=True, kw_only=True)
class CertificateContent:
    """Everything printed on one document. Building it raises `IncompleteDocument` when the law asks for more.

    It holds personal data: the caller gathers it when rendering and drops it afterwards; it never travels in a
    workflow.
    """

    kind: DocumentKind
    number: str
    title: Bilingual
    holder_name: str
    holder_masked_id: str
    """Masked by the caller (`4401**********0012`); the full identity number is never printed."""
    case_id: str
    item: Bilingual
    department: Bilingual
    """Who answers for the document, and whose name stands under it."""
    decided_on: date
    demo: bool
    """True prints 示例，非官方 across each page. There is no default on purpose."""
    verify_url: str
    """Absolute http(s) address of the verification page; goes into the QR code."""
    log_head: str
    """Hash of the last row of the case log when the document was made: what the document was based on."""
    valid_until: date | None = None
    statement: Bilingual | None = None
    """The operative sentence; without it the template's own one is printed."""
    body: tuple[BodyField, ...] = ()
    reasons: str = ""
    legal_basis: str = ""
    remedies: Bilingual | None = None
    defects: tuple[Defect, ...] = ()
    due_on: date | None = None
    """Receipt: the committed date. Notice: the day by which to put things right."""
    due_why: Bilingual | None = None
    """How that date follows from the law, in words."""
    due_provisional: bool = False
    """The date leans on a year whose holidays aren't published yet."""
    results: tuple[ItemResult, ...] = ()
    specimen: bool = False
    """True prints 样张 SPECIMEN across each page: made to look at a template, of nobody, signed by nobody."""

    def __post_init__(self) -> None:
        rule, required = _REQUIRED[self.kind]
        missing = tuple(name for name, present in required if not present(self))
        if missing:
            raise IncompleteDocument(self.kind, missing, rule)
        if not self.verify_url.startswith(("https://", "http://")) or len(self.verify_url) > MAX_URL:
            raise ValueError(f"verify_url must be an absolute http(s) address of at most {MAX_URL} characters")


def _text(name: str) -> tuple[str, Callable[[CertificateContent], bool]]:
    return name, lambda content: bool(str(getattr(content, name)).strip())


def _given(name: str) -> tuple[str, Callable[[CertificateContent], bool]]:
    return name, lambda content: bool(getattr(content, name))


_ALWAYS = (_text("number"), _text("holder_name"), _text("case_id"), _text("log_head"))

_REQUIRED: dict[DocumentKind, tuple[str, tuple[tuple[str, Callable[[CertificateContent], bool]], ...]]] = {
    DocumentKind.CERTIFICATE: ("行政许可法 39", _ALWAYS),
    DocumentKind.REFUSAL: ("行政许可法 38(2)", (*_ALWAYS, _text("reasons"), _given("remedies"))),
    DocumentKind.RECEIPT: ("行政许可法 32(2)", _ALWAYS),
    DocumentKind.NOTICE: (
        "行政许可法 32(1)(四); 广州市政务服务条例 13",
        (*_ALWAYS, _given("defects"), _given("due_on"), _given("due_why")),
    ),
    DocumentKind.PACKAGE: ("广州市政务服务条例 11", (*_ALWAYS, _given("results"))),
}


def standard_remedies(*, reconsideration_body: Bilingual, court: Bilingual) -> Bilingual:
    """The rights that a refusal must tell (行政许可法 38(2)), with the two general periods.

    60 days to apply for reconsideration (行政复议法 20), six months to sue (行政诉讼法 46). Where a special law sets
    other periods, or makes reconsideration come first, the caller writes its own text.
    """
    return Bilingual(
        zh=(
            f"如不服本决定，可以自收到本决定书之日起六十日内向{reconsideration_body.zh}申请行政复议，"
            f"也可以自收到本决定书之日起六个月内依法向{court.zh}提起行政诉讼。"
        ),
        en=(
            f"If you disagree with this decision you may apply to {reconsideration_body.en} for administrative "
            f"reconsideration within 60 days, or bring an administrative action before {court.en} within six months, "
            "of receiving it."
        ),
    )
