"""How a rule's id is cited before people: the short names of the laws in it, in either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from domain.derivation import Lang

LAWS: Final[Mapping[Lang, Mapping[str, str]]] = {
    "zh": {"GZ": "条例", "PIPL": "个人信息保护法"},
    "en": {
        "GZ": "Regulation",
        "许可法": "Administrative Licensing Law",
        "行政许可法": "Administrative Licensing Law",
        "优化营商环境条例": "Business Environment Regulations",
        "广东条例": "Guangdong Business Environment Regulations",
        "登记条例": "Market Entity Registration Regulations",
        "民法典": "Civil Code",
        "政务服务若干规定": "Government Services Provisions",
        "在线政务服务规定": "Online Government Services Provisions",
        "政务数据共享条例": "Data Sharing Regulation",
        "电子签名法": "Electronic Signature Law",
        "行政复议法": "Administrative Reconsideration Law",
        "行政诉讼法": "Administrative Litigation Law",
        "社会保险法": "Social Insurance Law",
        "残疾人保障法": "Law on Persons with Disabilities",
        "母婴保健法": "Maternal and Infant Health Care Law",
        "就业促进法": "Employment Promotion Law",
        "户口登记条例": "Household Registration Regulations",
        "城市道路管理条例": "Urban Road Regulations",
        "道路运输条例": "Road Transport Regulations",
        "食品经营许可和备案管理办法": "Measures on Food Business Licences and Filings",
    },
}
"""Short names of laws in our rules' ids, where the public reads another one."""

ITEMS: Final = str.maketrans("一二三四五六七八九", "123456789")
"""How the items of a paragraph are numbered for who doesn't read Chinese: 32(1)(四) is 32(1)(4)."""


def cited(rule: str, lang: Lang) -> str:
    """A rule's clauses as the public reads them: 条例 13.3, Regulation 13.3."""
    return " · ".join(_cited(one, lang) for one in rule.split(" · "))


def _cited(rule: str, lang: Lang) -> str:
    law, space, place = rule.partition(" ")
    return f"{LAWS[lang].get(law, law)}{space}{place if lang == 'zh' else place.translate(ITEMS)}"
