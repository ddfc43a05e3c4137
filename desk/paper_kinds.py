"""Which rows of a case's log give a right to a paper, and what that paper is called (许可法 32(2), GZ 13.2)."""

from typing import Final, assert_never

from certificates.content import Bilingual, DocumentKind
from domain.case import events as e

Recorded = e.CaseReceived | e.NoticeIssued | e.LateNoticeAdmitted | e.CaseAccepted | e.ItemDeclined
RECORDED: Final = (e.CaseReceived, e.NoticeIssued, e.LateNoticeAdmitted, e.CaseAccepted, e.ItemDeclined)

_RECEIPT: Final = Bilingual(zh="收件凭证", en="Receipt of an application")
_ACCEPTANCE: Final = Bilingual(zh="受理通知书", en="Notice of acceptance")
_NON_ACCEPTANCE: Final = Bilingual(zh="不予受理决定书", en="Decision not to accept an application")
_NOTICE: Final = Bilingual(zh="一次性补正告知书", en="Notice of everything to be supplied")
_LATE_NOTICE: Final = Bilingual(zh="补充告知书（本机关遗漏）", en="Late notice (left out by the department)")


def title_of(event: Recorded) -> Bilingual:
    """What the paper of this event is called."""
    match event:
        case e.CaseReceived():
            return _RECEIPT
        case e.CaseAccepted():
            return _ACCEPTANCE
        case e.ItemDeclined():
            return _NON_ACCEPTANCE
        case e.NoticeIssued():
            return _NOTICE
        case e.LateNoticeAdmitted():
            return _LATE_NOTICE
        case _:
            assert_never(event)


def kind_of(event: Recorded) -> DocumentKind:
    """Whether the paper is a receipt or a notice."""
    told = isinstance(event, e.NoticeIssued | e.LateNoticeAdmitted)
    return DocumentKind.NOTICE if told else DocumentKind.RECEIPT


def texts_wanted(event: Recorded) -> tuple[str, ...]:
    """References of the free texts that the paper prints."""
    match event:
        case e.NoticeIssued(points=points):
            return tuple(point.text for point in points if point.text)
        case e.LateNoticeAdmitted(points=points, reason=reason):
            return (*(point.text for point in points if point.text), reason)
        case e.ItemDeclined(reason=reason, competent_organ=organ):
            return (reason, organ)
        case e.CaseReceived() | e.CaseAccepted():
            return ()
        case _:
            assert_never(event)
