"""What the codes of a definition are called when people read them, in both languages."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from bundles.definition import EdgeGround, Handling, MaterialRole
from bundles.entries import Level, MaterialSource, OwnerKind
from bundles.findings import Text
from domain.case.commands import Channel, DeliveryMethod
from domain.limits import ApproverRank, Ground
from domain.plan import ItemKind
from domain.wording.terms import TERMS

SCOPES: Final = {
    "local": Text(zh="本区办理", en="In the district"),
    "city": Text(zh="全市通办", en="Anywhere in the city"),
    "province": Text(zh="全省通办", en="Anywhere in the province"),
    "cross-region": Text(zh="跨域通办", en="Across regions"),
    "cross-border": Text(zh="跨境通办", en="Across the border"),
}
"""GZ 12.1, from the narrowest to the widest."""

_NAMES: Final[dict[tuple[type[StrEnum], str], Text]] = {
    (Channel, Channel.WEB): Text(zh="网上", en="Web"),
    (Channel, Channel.MOBILE): Text(zh="移动端", en="Mobile"),
    (Channel, Channel.KIOSK): Text(zh="自助终端", en="Kiosk"),
    (Channel, Channel.WINDOW): Text(zh="政务服务窗口", en="Window"),
    (Channel, Channel.PHONE): Text(zh="电话", en="Telephone"),
    (Channel, Channel.STATION): Text(zh="村居便民服务站", en="Village or community station"),
    (DeliveryMethod, DeliveryMethod.ELECTRONIC): Text(zh="电子证照", en="Electronically"),
    (DeliveryMethod, DeliveryMethod.WINDOW): Text(zh="窗口领取", en="At the window"),
    (DeliveryMethod, DeliveryMethod.MAIL): Text(zh="邮寄", en="By mail"),
    (MaterialSource, MaterialSource.APPLICANT): Text(zh="申请人提交", en="the applicant"),
    (MaterialSource, MaterialSource.SHARED): Text(zh="部门数据共享", en="data shared between departments"),
    (MaterialSource, MaterialSource.E_CERT): Text(zh="电子证照", en="an electronic certificate"),
    (MaterialSource, MaterialSource.GENERATED): Text(zh="前置事项结果", en="an earlier item's result"),
    (MaterialSource, MaterialSource.PROMISE): Text(zh="申请人承诺", en="the applicant's promise"),
    (MaterialRole, MaterialRole.MAIN): Text(zh="主要材料", en="Main"),
    (MaterialRole, MaterialRole.DEFERRABLE): Text(zh="可容缺", en="May follow"),
    (EdgeGround, EdgeGround.LEGAL): Text(zh="法定前置", en="required by law"),
    (EdgeGround, EdgeGround.DATA): Text(zh="数据前置", en="needs its data"),
    (Handling, Handling.UNIFIED): Text(zh="统一办理", en="unified handling"),
    (Handling, Handling.JOINT): Text(zh="联合办理", en="joint handling"),
    (Handling, Handling.CENTRALISED): Text(zh="集中办理", en="centralised handling"),
    (ItemKind, ItemKind.LICENCE): Text(zh="行政许可", en="Administrative licence"),
    (ItemKind, ItemKind.REGISTRATION): Text(zh="行政登记", en="Registration"),
    (ItemKind, ItemKind.CONFIRMATION): Text(zh="行政确认", en="Confirmation"),
    (ItemKind, ItemKind.PAYMENT): Text(zh="行政给付", en="Payment"),
    (ItemKind, ItemKind.PUBLIC_SERVICE): Text(zh="公共服务", en="Public service"),
    (ItemKind, ItemKind.UTILITY): Text(zh="公用企事业服务", en="Utility service"),
    (Level, Level.CENTRAL): Text(zh="国家垂直管理", en="central"),
    (Level, Level.PROVINCE): Text(zh="省级", en="provincial"),
    (Level, Level.CITY): Text(zh="市级", en="municipal"),
    (Level, Level.DISTRICT): Text(zh="区级", en="district"),
    (Level, Level.TOWN): Text(zh="镇街", en="town"),
    (OwnerKind, OwnerKind.AGENCY): Text(zh="行政机关", en="administrative organ"),
    (OwnerKind, OwnerKind.AUTHORISED): Text(zh="法律法规授权组织", en="authorised organisation"),
    (OwnerKind, OwnerKind.UTILITY): Text(zh="公用企事业单位", en="utility"),
}


def name_of(code: StrEnum) -> Text:
    """What a code is called. KeyError for one without a name (a bug)."""
    match code:
        case Ground():
            return terms_of("ground")[code.value]
        case ApproverRank():
            return terms_of("rank")[code.value]
        case _:
            return _NAMES[type(code), code.value]


@cache
def terms_of(kind: str) -> dict[str, Text]:
    """What the codes of a kind are called, e.g. those of "stage". KeyError for a kind without names (a bug)."""
    return {code: Text(zh=chinese, en=english) for code, (chinese, english) in TERMS[kind].items()}
