"""A document that lacks what the law asks for can't be made."""

from collections.abc import Callable
from typing import Any

import pytest

from certificates.content import Bilingual, CertificateContent, DocumentKind, IncompleteDocument, standard_remedies

Document = Callable[..., CertificateContent]


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_law_s_minimum_is_enough_for_each_kind(document: Document, kind: DocumentKind) -> None:
    assert document(kind).kind is kind


@pytest.mark.parametrize(
    ("kind", "lacking", "missing", "clause"),
    [
        (DocumentKind.REFUSAL, {"reasons": " \n"}, ("reasons",), "38"),
        (DocumentKind.REFUSAL, {"remedies": None}, ("remedies",), "38"),
        (DocumentKind.REFUSAL, {"reasons": "", "remedies": None}, ("reasons", "remedies"), "38"),
        (DocumentKind.NOTICE, {"defects": ()}, ("defects",), "32"),
        (DocumentKind.NOTICE, {"due_on": None, "due_why": None}, ("due_on", "due_why"), "32"),
        (DocumentKind.PACKAGE, {"results": ()}, ("results",), "11"),
        (DocumentKind.CERTIFICATE, {"number": ""}, ("number",), "39"),
        (DocumentKind.RECEIPT, {"holder_name": "  "}, ("holder_name",), "32"),
    ],
)
def test_a_document_without_a_required_part_is_refused_with_the_clause(
    document: Document, kind: DocumentKind, lacking: dict[str, Any], missing: tuple[str, ...], clause: str
) -> None:
    with pytest.raises(IncompleteDocument) as refusal:
        document(kind, **lacking)
    assert refusal.value.missing == missing
    assert clause in refusal.value.rule


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "verify/1", "https://example.org/" + "x" * 500])
def test_only_an_absolute_web_address_goes_into_the_code(document: Document, url: str) -> None:
    with pytest.raises(ValueError, match="verify_url"):
        document(DocumentKind.CERTIFICATE, verify_url=url)


def test_remedies_name_both_ways_and_both_periods() -> None:
    remedies = standard_remedies(
        reconsideration_body=Bilingual(zh="广州市人民政府", en="the city government"),
        court=Bilingual(zh="广州铁路运输法院", en="the court"),
    )
    assert all(word in remedies.zh for word in ("行政复议", "六十日", "广州市人民政府", "行政诉讼", "六个月", "法院"))
    assert all(word in remedies.en for word in ("reconsideration", "60 days", "the court", "six months"))
