"""Rendered documents: what they say, what they can't be made to do, how big and how steady they are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from certificates.content import Bilingual, BodyField, CertificateContent, Defect, DocumentKind, ItemResult, Outcome
from certificates.fonts import FontsMissing, covered, font_files, installed_fonts
from certificates.layout import payload, printable, unprintable
from certificates.typeset import TEMPLATES, typeset

Document = Callable[..., CertificateContent]
Render = Callable[[CertificateContent], bytes]
TextOf = Callable[[bytes], str]
COVERED = covered(installed_fonts())
HOSTILE = (
    '#panic("x") #import "layout.typ": * \\ *bold* _em_ $x^2$ `raw` "quote" <label> @ref [box] // no /* no */ ~ = -'
)


@pytest.mark.parametrize("kind", DocumentKind)
def test_each_kind_has_its_template_and_stays_small(
    kind: DocumentKind, specimens: dict[str, CertificateContent], render: Render, text_of: TextOf
) -> None:
    content = specimens[kind.value]
    pdf = render(content)
    text = text_of(pdf)
    assert len(pdf) < 300_000
    for said in (content.title.zh, content.number, content.department.zh, "2025年5月15日", "15May2025", "第1页"):
        assert said in text
    assert content.verify_url in text


def test_a_refusal_says_its_reasons_and_the_rights_against_it(
    specimens: dict[str, CertificateContent], render: Render, text_of: TextOf
) -> None:
    text = text_of(render(specimens["refusal"]))
    for said in ("四十二米", "不予行政许可", "申请行政复议", "提起行政诉讼", "六十日", "sixmonths"):
        assert said in text


def test_a_notice_lists_every_department_s_defects_and_why_the_date(
    specimens: dict[str, CertificateContent], render: Render, text_of: TextOf
) -> None:
    content = specimens["notice"]
    text = text_of(render(content))
    for defect in content.defects:
        assert "".join(defect.requirement.split()) in text
        assert defect.department.zh in text
    assert "2026年1月8日" in text
    assert "十五个工作日" in text
    assert "暂定日期" in text
    assert "共4项" in text


def test_a_package_lists_granted_and_refused_together(
    specimens: dict[str, CertificateContent], render: Render, text_of: TextOf
) -> None:
    text = text_of(render(specimens["package"]))
    assert "准予3项，未准予1项，未审查或者撤回1项" in text
    for said in ("不予许可", "未审查", "专卖监督管理处周某", "GZYCJD-20250515-000009", "有效期至2027年5月13日"):
        assert said in text


def test_an_outcome_can_be_called_by_the_item_s_own_word(document: Document, render: Render, text_of: TextOf) -> None:
    result = ItemResult(
        item=Bilingual(zh="注销登记", en="Deregistration"),
        department=Bilingual(zh="市场监督管理局", en="Market regulation"),
        outcome=Outcome.REFUSED,
        decided_on=date(2025, 5, 15),
        decided_by="李某",
        outcome_text=Bilingual(zh="不予登记", en="Not registered"),
    )
    assert "不予登记" in text_of(render(document(DocumentKind.PACKAGE, results=(result,))))


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_sample_is_marked_and_a_real_document_is_not(
    kind: DocumentKind, specimens: dict[str, CertificateContent], render: Render, text_of: TextOf
) -> None:
    content = specimens[kind.value]
    for mark in ("示例，非官方", "SAMPLE,NOTOFFICIAL", "不是依法认证的电子印章"):
        assert mark in text_of(render(content))
        assert mark not in text_of(render(replace(content, demo=False)))


def test_text_of_a_person_is_shown_and_never_run(document: Document, render: Render, text_of: TextOf) -> None:
    both = Bilingual(zh=HOSTILE, en=HOSTILE)
    plain = "".join(HOSTILE.split())
    hostile = {
        DocumentKind.CERTIFICATE: document(
            DocumentKind.CERTIFICATE,
            title=both,
            holder_name=HOSTILE,
            holder_masked_id=HOSTILE,
            item=both,
            department=both,
            statement=both,
            legal_basis=HOSTILE,
            body=(BodyField(HOSTILE, HOSTILE, HOSTILE),),
        ),
        DocumentKind.REFUSAL: document(DocumentKind.REFUSAL, reasons=HOSTILE, remedies=both),
        DocumentKind.NOTICE: document(
            DocumentKind.NOTICE,
            due_why=both,
            defects=(
                Defect(department=both, material=both, problem=HOSTILE, requirement=HOSTILE, basis=HOSTILE),
                Defect(department=both, material=both, problem=HOSTILE, requirement=HOSTILE),
            ),
        ),
        DocumentKind.PACKAGE: document(
            DocumentKind.PACKAGE,
            results=(
                ItemResult(
                    item=both,
                    department=both,
                    outcome=Outcome.GRANTED,
                    decided_on=None,
                    decided_by=HOSTILE,
                    document_number=HOSTILE,
                ),
            ),
        ),
    }
    for content in hostile.values():
        assert plain in text_of(render(content)).replace("\u200b", "")


def test_ten_thousand_characters_run_over_pages_and_none_is_lost(
    document: Document, render: Render, text_of: TextOf
) -> None:
    long_text = "".join(f"第{number}句说明理由。" for number in range(1100))
    assert len(long_text) > 10_000
    text = text_of(render(document(DocumentKind.REFUSAL, reasons=long_text)))
    for number in (0, 500, 1099):
        assert f"第{number}句说明理由。" in text
    body = (BodyField("说明", "Note", "A" * 10_000),)
    # A page's end is read as "-" by some extractors, so only the letters are counted.
    assert text_of(render(document(DocumentKind.CERTIFICATE, body=body, holder_name="B"))).count("A") >= 10_000


# Any text at all, in any field: the compiler must take it. Few examples, because each is a whole document.
@settings(max_examples=25)
@given(st.text(max_size=300))
def test_no_text_can_break_the_typesetting(document: Document, render: Render, text: str) -> None:
    body = (BodyField(text, text, text),)
    assert render(document(DocumentKind.CERTIFICATE, body=body, legal_basis=text)).startswith(b"%PDF-")


def test_the_same_document_comes_out_in_the_same_bytes(
    specimens: dict[str, CertificateContent], render: Render, signed_at: datetime
) -> None:
    content = specimens["certificate"]
    assert render(content) == render(content)
    later = typeset(content, fonts_dir=installed_fonts(), created_at=signed_at.replace(hour=18))
    assert later != render(content)


def test_a_creation_time_without_time_zone_is_refused(specimens: dict[str, CertificateContent]) -> None:
    naive = datetime(2025, 5, 15, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        typeset(specimens["certificate"], fonts_dir=installed_fonts(), created_at=naive)


def test_the_fonts_come_from_the_installed_package_only(tmp_path: Path) -> None:
    assert {path.name for path in font_files(installed_fonts())} == {
        "NotoSansSC-Regular.otf",
        "NotoSerifSC-Regular.otf",
    }
    with pytest.raises(FontsMissing):
        font_files(tmp_path)


def test_common_characters_are_covered_and_the_rest_is_written_out() -> None:
    assert unprintable("广州市陈㛃䶮 Zoë Nguyễn Ωмир ①№“”—…", covered=COVERED) == ()
    assert unprintable("张😀三\u202e😀", covered=COVERED) == ("😀", "\u202e")
    assert printable("张😀\u202e三\x00", covered=COVERED) == "张〔U+1F600〕〔U+202E〕三〔U+0000〕"
    assert printable("\ufeff一\r\n二\t三\u200b", covered=COVERED) == "一\n二 三"


def test_a_document_without_an_end_of_validity_says_so(document: Document, render: Render, text_of: TextOf) -> None:
    assert "长期" in text_of(render(document(DocumentKind.CERTIFICATE)))
    assert "长期" not in text_of(render(document(DocumentKind.CERTIFICATE, valid_until=date(2030, 1, 1))))


def test_the_code_carries_the_verification_address(document: Document) -> None:
    one, other = (
        payload(document(DocumentKind.CERTIFICATE, verify_url=f"https://example.org/{name}"), covered=COVERED)["qr"]
        for name in ("a", "b")
    )
    assert str(one).startswith("<svg")
    assert one != other


def test_no_template_evaluates_what_it_is_given() -> None:
    for template in sorted(TEMPLATES.glob("*.typ")):
        assert "eval(" not in template.read_text(encoding="utf-8"), "text of a person must never become Typst source"
