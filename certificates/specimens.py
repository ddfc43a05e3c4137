"""A specimen of each document, about nobody: for looking at a template before anything real is printed with it."""

from datetime import date, timedelta
from typing import Any, Final

from certificates.content import (
    Bilingual,
    BodyField,
    CertificateContent,
    Defect,
    DocumentKind,
    ItemResult,
    Outcome,
    standard_remedies,
)

TITLES: Final = {
    DocumentKind.CERTIFICATE: Bilingual(zh="食品经营许可证", en="Food business licence"),
    DocumentKind.REFUSAL: Bilingual(zh="不予行政许可决定书", en="Decision refusing a licence"),
    DocumentKind.RECEIPT: Bilingual(zh="收件凭证", en="Receipt of an application"),
    DocumentKind.NOTICE: Bilingual(zh="一次性补正告知书", en="Notice of everything to be supplied"),
    DocumentKind.PACKAGE: Bilingual(zh="结果汇总单", en="Cover of the result package"),
}
_NUMBER: Final = "SPECIMEN-0000"
_HEAD: Final = "0" * 64
_ITEM: Final = Bilingual(zh="食品经营许可", en="Food business licence")
_MATTER: Final = Bilingual(zh="开办餐饮店“一件事”", en="Opening a restaurant")
_DEPARTMENT: Final = Bilingual(zh="示例市市场监督管理局", en="Market Regulation Bureau of Sample City")
_FIRE: Final = Bilingual(zh="示例市消防救援局", en="Fire and Rescue Service of Sample City")


def specimen(kind: DocumentKind, *, address: str, on: date) -> CertificateContent:
    """The specimen of a kind, dated `on`. `address` is where documents are verified (this number never is)."""
    fields: dict[str, Any] = {
        "kind": kind,
        "number": _NUMBER,
        "title": TITLES[kind],
        "holder_name": "张样本",
        "holder_masked_id": "4401**********0000",
        "case_id": "SPECIMEN-0000-0000",
        "item": _MATTER if kind in (DocumentKind.PACKAGE, DocumentKind.NOTICE) else _ITEM,
        "department": _DEPARTMENT,
        "decided_on": on,
        "demo": False,
        "specimen": True,
        "verify_url": f"{address}/verify/{_NUMBER}",
        "log_head": _HEAD,
    }
    return CertificateContent(**fields, **_parts(kind, on))


def _parts(kind: DocumentKind, on: date) -> dict[str, Any]:
    match kind:
        case DocumentKind.CERTIFICATE:
            return {
                "body": (
                    BodyField("经营场所", "Premises", "示例市示例区示例路一号"),
                    BodyField("经营项目", "Scope", "热食类食品制售"),
                ),
                "valid_until": on + timedelta(days=5 * 365),
                "legal_basis": "《中华人民共和国食品安全法》第三十五条",
            }
        case DocumentKind.REFUSAL:
            return {
                "reasons": "经现场核查，经营场所没有与经营的食品品种、数量相适应的设备。（虚构）",
                "legal_basis": "《中华人民共和国食品安全法》第三十三条",
                "remedies": standard_remedies(
                    reconsideration_body=Bilingual(zh="示例市人民政府", en="the government of Sample City"),
                    court=Bilingual(zh="示例市法院", en="the court of Sample City"),
                ),
            }
        case DocumentKind.NOTICE:
            return {"defects": _defects(), "due_on": on + timedelta(days=15), "due_why": _WHY}
        case DocumentKind.RECEIPT:
            return {"due_on": on + timedelta(days=10), "due_why": _WHY}
        case DocumentKind.PACKAGE:
            return {"results": _results(on)}


_WHY: Final = Bilingual(
    zh="自次日起算，只计工作日。（样张，未经推算）",
    en="Counted from the next day, in working days. (Specimen, not reckoned.)",
)


def _defects() -> tuple[Defect, ...]:
    return (
        Defect(
            department=_DEPARTMENT,
            material=Bilingual(zh="平面布局图", en="Floor plan"),
            problem="没有标明面积。",
            requirement="请标明各功能区的面积。",
            basis="《食品经营许可和备案管理办法》第十三条",
        ),
        Defect(
            department=_FIRE,
            material=Bilingual(zh="消防安全承诺书", en="Fire safety statement"),
            problem="没有签名。",
            requirement="请由负责人签名。",
        ),
    )


def _results(on: date) -> tuple[ItemResult, ...]:
    return (
        ItemResult(
            item=_ITEM,
            department=_DEPARTMENT,
            outcome=Outcome.GRANTED,
            decided_on=on,
            decided_by="首席事务代表",
            document_number=_NUMBER,
            valid_until=on + timedelta(days=5 * 365),
        ),
        ItemResult(
            item=Bilingual(zh="公众聚集场所消防安全检查", en="Fire safety inspection"),
            department=_FIRE,
            outcome=Outcome.REFUSED,
            decided_on=on,
            decided_by="首席事务代表",
            document_number=_NUMBER,
        ),
    )
