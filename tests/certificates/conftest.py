"""One believable document of each kind, a demo identity, and readers for PDFs. Names and numbers are invented."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pypdfium2
import pytest

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
from certificates.fonts import installed_fonts
from certificates.identity import SigningIdentity, make_demo_identity
from certificates.numbering import document_number
from certificates.signing import sign
from certificates.typeset import typeset

SIGNED_AT = datetime(2025, 5, 15, 10, 30, tzinfo=timezone(timedelta(hours=8)))

DAY = date(2025, 5, 15)
LOG_HEAD = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
CASE_ID = "YJS-2025-0506-000318"
MARKET = Bilingual(zh="广州市市场监督管理局（示例）", en="Guangzhou Administration for Market Regulation (sample)")
FIRE = Bilingual(zh="广州市消防救援支队（示例）", en="Guangzhou Fire and Rescue Brigade (sample)")
CITY = Bilingual(zh="广州市城市管理和综合执法局（示例）", en="Guangzhou Urban Management Bureau (sample)")
TOBACCO = Bilingual(zh="广州市烟草专卖局（示例）", en="Guangzhou Tobacco Monopoly Bureau (sample)")
CENTRE = Bilingual(zh="广州市政务服务中心（示例）", en="Guangzhou Government Service Centre (sample)")
FOOD = Bilingual(zh="食品经营许可（新办）", en="Food business licence (new)")
BUNDLE = Bilingual(zh="开办餐饮店“一件事”", en="Opening a restaurant")


def _document(kind: DocumentKind, **parts: object) -> CertificateContent:
    """A document of the kind with the law's minimum filled in; `parts` replace or add fields."""
    fields: dict[str, object] = {
        "kind": kind,
        "number": document_number("GZSPJY", DAY, 318),
        "title": Bilingual(zh="文书", en="Document"),
        "holder_name": "广州市荔湾区陈记云吞面店",
        "holder_masked_id": "92440103**********",
        "case_id": CASE_ID,
        "item": FOOD,
        "department": MARKET,
        "decided_on": DAY,
        "demo": True,
        "verify_url": "https://onego.example.org/verify/GZSPJY-20250515-000318",
        "log_head": LOG_HEAD,
    }
    return CertificateContent(**{**fields, **_REQUIRED_PARTS[kind], **parts})  # type: ignore[arg-type]


_REMEDIES = standard_remedies(
    reconsideration_body=Bilingual(zh="广州市人民政府", en="the Guangzhou Municipal People's Government"),
    court=Bilingual(zh="广州铁路运输法院", en="the Guangzhou Railway Transportation Court"),
)
_DEFECT = Defect(
    department=MARKET,
    material=Bilingual(zh="经营场所平面图", en="Floor plan of the premises"),
    problem="平面图没有标明食品处理区和就餐区的面积。",
    requirement="重新提交标明各功能区面积和设备位置的平面图。",
    basis="《食品经营许可和备案管理办法》",
)
_RESULT = ItemResult(
    item=FOOD, department=MARKET, outcome=Outcome.GRANTED, decided_on=DAY, decided_by="行政审批处负责人 李某",
    document_number=document_number("GZSPJY", DAY, 318), valid_until=date(2030, 5, 14),
)  # fmt: skip
_REQUIRED_PARTS: dict[DocumentKind, dict[str, object]] = {
    DocumentKind.CERTIFICATE: {},
    DocumentKind.REFUSAL: {"reasons": "经营场所不符合条件。", "remedies": _REMEDIES},
    DocumentKind.RECEIPT: {},
    DocumentKind.NOTICE: {
        "defects": (_DEFECT,),
        "due_on": date(2025, 5, 22),
        "due_why": Bilingual(zh="自告知次日起五个工作日。", en="Five working days from the day after this notice."),
    },
    DocumentKind.PACKAGE: {"results": (_RESULT,)},
}

_SPECIMENS: dict[str, CertificateContent] = {
    "certificate": _document(
        DocumentKind.CERTIFICATE,
        title=Bilingual(zh="食品经营许可证", en="Food Business Licence"),
        valid_until=date(2030, 5, 14),
        body=(
            BodyField("经营场所", "Premises", "广州市荔湾区龙津西路示例街 12 号首层"),
            BodyField("法定代表人（负责人）", "Person in charge", "陈某某"),
            BodyField("主体业态", "Type of business", "餐饮服务经营者（小型餐馆）"),
            BodyField("经营项目", "Scope", "热食类食品制售；冷食类食品制售（含冷加工糕点）；自制饮品制售"),
        ),
        legal_basis="《中华人民共和国食品安全法》第三十五条；《中华人民共和国行政许可法》第三十八条第一款、第三十九条",
    ),
    "refusal": _document(
        DocumentKind.REFUSAL,
        title=Bilingual(zh="不予行政许可决定书", en="Decision to Refuse a Licence"),
        item=Bilingual(zh="烟草专卖零售许可证核发", en="Tobacco retail licence"),
        department=TOBACCO,
        reasons=(
            "经现场核查，你店经营场所与广州市第某中学主出入口的最近距离为四十二米，"
            "位于当地公布的中小学校周边限制区域之内。\n"
            "上述情形属于《烟草专卖许可证管理办法》规定的不予发放烟草专卖零售许可证的情形。"
        ),
        legal_basis="《烟草专卖许可证管理办法》；《中华人民共和国行政许可法》第三十八条第二款",
    ),
    "receipt": _document(
        DocumentKind.RECEIPT,
        title=Bilingual(zh="受理通知书", en="Notice of Acceptance"),
        item=BUNDLE,
        department=CENTRE,
        body=(
            BodyField("提交时间", "Submitted", "2025年5月6日 09:12（网上提交）"),
            BodyField("受理日期", "Accepted on", "2025年5月8日"),
            BodyField("参与部门", "Departments", "市场监督管理、消防救援、城市管理、烟草专卖"),
        ),
        due_on=date(2025, 5, 22),
        due_why=Bilingual(
            zh="受理当日不计，自5月9日起第十个工作日（最长路径：食品经营许可10个工作日）。",
            en="The tenth working day after acceptance on 8 May (longest path: food licence, 10 working days).",
        ),
    ),
    "notice": _document(
        DocumentKind.NOTICE,
        title=Bilingual(zh="一次性补正告知书", en="One-time Notice of What to Put Right"),
        item=BUNDLE,
        department=CENTRE,
        defects=(
            _DEFECT,
            Defect(
                department=MARKET,
                material=Bilingual(zh="从业人员健康证明", en="Health certificates of staff"),
                problem="厨师一人的健康证明已于2025年4月30日到期。",
                requirement="提交有效期内的健康证明；可以授权本窗口调取电子健康证明，无需提交纸质件。",
                basis="《中华人民共和国食品安全法》第四十五条",
            ),
            Defect(
                department=FIRE,
                material=Bilingual(zh="消防安全承诺书", en="Fire safety undertaking"),
                problem="承诺书未签名，且未填写安全出口数量。",
                requirement="补填安全出口数量，由负责人签名后重新上传。",
                basis="《中华人民共和国消防法》第十五条",
            ),
            Defect(
                department=CITY,
                material=Bilingual(zh="户外招牌设置方案", en="Signboard plan"),
                problem="效果图缺少招牌尺寸和离地高度。",
                requirement="提交标明尺寸、离地高度和材质的效果图一份。",
            ),
        ),
        due_on=date(2026, 1, 8),
        due_provisional=True,
        due_why=Bilingual(
            zh="自本告知书送达次日起十五个工作日；需要更多时间的，可以在此日前说明理由申请延长。",
            en="Fifteen working days from the day after delivery. If you need longer, say so, and why, by then.",
        ),
        legal_basis="《中华人民共和国行政许可法》第三十二条第一款第四项；《广州市政务服务条例》第十三条",
    ),
    "package": _document(
        DocumentKind.PACKAGE,
        title=Bilingual(zh="办理结果清单", en="Results of Your Bundled Application"),
        item=BUNDLE,
        department=CENTRE,
        results=(
            _RESULT,
            ItemResult(
                item=Bilingual(zh="公众聚集场所投入使用、营业前消防安全检查", en="Fire safety check before opening"),
                department=FIRE, outcome=Outcome.GRANTED, decided_on=date(2025, 5, 13), decided_by="防火监督处 王某",
                document_number=document_number("GZXFJC", date(2025, 5, 13), 57),
            ),
            ItemResult(
                item=Bilingual(zh="设置大型户外广告及招牌审批", en="Signboard approval"),
                department=CITY, outcome=Outcome.GRANTED, decided_on=date(2025, 5, 14), decided_by="行政审批处 赵某",
                document_number=document_number("GZCGZP", date(2025, 5, 14), 1204), valid_until=date(2027, 5, 13),
            ),
            ItemResult(
                item=Bilingual(zh="烟草专卖零售许可证核发", en="Tobacco retail licence"),
                department=TOBACCO, outcome=Outcome.REFUSED, decided_on=DAY, decided_by="专卖监督管理处 周某",
                document_number=document_number("GZYCJD", DAY, 9),
            ),
            ItemResult(
                item=Bilingual(zh="烟草制品零售点电子标识", en="Electronic label of the tobacco outlet"),
                department=TOBACCO, outcome=Outcome.CUT_OFF, decided_on=None, decided_by="因前置事项不予许可",
            ),
        ),
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def document() -> Callable[..., CertificateContent]:
    """`document(kind, **parts)`: a document with the law's minimum filled in."""
    return _document


@pytest.fixture(scope="session")
def specimens() -> dict[str, CertificateContent]:
    """A full document of each kind, by the name of the kind."""
    return _SPECIMENS


@pytest.fixture(scope="session")
def signed_at() -> datetime:
    return SIGNED_AT


@pytest.fixture(scope="session")
def render() -> Callable[[CertificateContent], bytes]:
    """Content to unsigned PDF bytes."""
    return lambda content: typeset(content, fonts_dir=installed_fonts(), created_at=SIGNED_AT)


@pytest.fixture(scope="session")
def text_of() -> Callable[[bytes], str]:
    """The text of all pages with white space removed, so that line breaks don't matter."""

    def read(pdf: bytes) -> str:
        pages = pypdfium2.PdfDocument(pdf)
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages).replace("\x02", "-")

    return read


@pytest.fixture(scope="session")
def identity(tmp_path_factory: pytest.TempPathFactory) -> SigningIdentity:
    folder: Path = tmp_path_factory.mktemp("keys")
    return make_demo_identity(folder, common_name="广州市政务服务中心", now=SIGNED_AT)


@pytest.fixture
async def signed(
    render: Callable[[CertificateContent], bytes], specimens: dict[str, CertificateContent], identity: SigningIdentity
) -> bytes:
    """A signed certificate."""
    return await sign(
        render(specimens["certificate"]), identity, reason="准予许可", location="广州", signed_at=SIGNED_AT
    )
