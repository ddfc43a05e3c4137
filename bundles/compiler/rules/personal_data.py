"""PIPL 28-38: sensitive data flagged with its basis, children under their guardians, data kept in the mainland."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.entries import DataElement, ElementSource
from bundles.findings import Severity

SENSITIVE: Final = re.compile(
    r"身份(证)?号|护照号|银行.{0,2}账号|账户号|生物识别|指纹|人脸|宗教|健康|病(史|历|情)|残疾|诊断|行踪|精神"
    r"|identity number|passport|bank account number|biometric|fingerprint|face|religio|health|medical|disab|diagnos",
    re.IGNORECASE,
)
CHILD: Final = re.compile(
    r"新生儿|婴儿|幼儿|儿童|未成年|学生|\b(newborn|child|children|infant|minor|pupil)s?\b", re.IGNORECASE
)
CHILD_BASIS: Final = re.compile(r"三十一条|31")
GUARDIAN: Final = re.compile(r"监护人|父母|家长|guardian|parent", re.IGNORECASE)

shape(
    "sensitive-basis",
    "PIPL 28",
    "elements/elements/*/basis",
    title=("敏感个人信息须写明处理依据", "Sensitive data states why it may be processed"),
    mend=("在 basis 写明《个人信息保护法》及有关条文", "Cite PIPL and the provision in basis"),
)


@rule(
    "sensitive-unflagged",
    "PIPL 28",
    title=("敏感个人信息应当标明", "Sensitive data is flagged"),
    mend=("写 sensitive: true 并写明 basis", "Write sensitive: true and give its basis"),
)
def sensitive_unflagged(bundle: Subject) -> Iterator[Hit]:
    """PIPL 28-29: identity numbers, accounts, health, biometrics, whereabouts are handled under strict protection."""
    for element in bundle.elements():
        named = SENSITIVE.search(element.name.zh) or SENSITIVE.search(element.name.en)
        if not element.sensitive and (named or element.schema.get("format") == "cn-resident-id"):
            yield _of_element(bundle, element, "属于敏感个人信息，没有标明", "is sensitive and not flagged")


@rule(
    "sensitive-uncited",
    "PIPL 28",
    title=("敏感个人信息的依据须写明法律", "The basis of sensitive data cites a law"),
    mend=("写明《个人信息保护法》等条文", "Cite PIPL or the law concerned"),
)
def sensitive_uncited(bundle: Subject) -> Iterator[Hit]:
    """PIPL 13, 28: a specific purpose and sufficient necessity, resting on a provision."""
    for element in bundle.elements():
        if element.sensitive and element.basis and "《" not in element.basis.zh:
            yield _of_element(bundle, element, "的处理依据没有写明法律", "has a basis that cites no law", "basis")


@rule(
    "under-fourteen-basis",
    "PIPL 31",
    title=("不满十四周岁未成年人的信息适用特别规定", "Data of children under 14 come under special rules"),
    mend=("标明 sensitive，basis 引用《个人信息保护法》第三十一条", "Flag it sensitive and cite PIPL 31 in basis"),
)
def under_fourteen_basis(bundle: Subject) -> Iterator[Hit]:
    """PIPL 28, 31: all data of a child under 14 are sensitive and rest on the guardian's consent or duty."""
    for element in bundle.elements():
        cited = element.sensitive and element.basis and CHILD_BASIS.search(element.basis.zh)
        if _of_a_child(element) and not cited:
            yield _of_element(
                bundle, element, "涉及未成年人，没有引用第三十一条", "concerns children and does not cite PIPL 31"
            )


@rule(
    "under-fourteen-guardian",
    "PIPL 31",
    title=("未成年人事项由监护人申请", "For children their guardians apply"),
    mend=("在 audience.who 写明父母或监护人", "Name parents or guardians in audience.who"),
)
def under_fourteen_guardian(bundle: Subject) -> Iterator[Hit]:
    """PIPL 31: consent comes from a parent or another guardian, so they are the ones who apply."""
    who = bundle.definition.audience.who
    if GUARDIAN.search(who.zh) and GUARDIAN.search(who.en):
        return
    child = next((element for element in bundle.elements() if _of_a_child(element)), None)
    if child is not None:
        yield Hit(
            place=bundle.at("audience", "who"),
            zh=f"收集未成年人信息（{child.name.zh}），服务对象没有写明监护人",
            en=f"{child.name.en} is asked for, yet guardians are not named as applicants",
            about=child.id,
        )


def _of_a_child(element: DataElement) -> bool:
    return bool(CHILD.search(element.name.zh) or CHILD.search(element.name.en))


def _of_element(bundle: Subject, element: DataElement, zh: str, en: str, key: str = "name") -> Hit:
    place = bundle.element_at(element.id, key)
    return Hit(place=place, zh=f"{element.name.zh}{zh}", en=f"{element.name.en} {en}", about=element.id)


@rule(
    "abroad-without-check",
    "PIPL 38",
    severity=Severity.WARNING,
    waivable=True,
    title=("跨境办理须先作出境评估", "Cross-border handling needs its check first"),
    mend=("以豁免写明评估结论和依据", "Waive it with the outcome of the assessment"),
)
def abroad_without_check(bundle: Subject) -> Iterator[Hit]:
    """GZ 12.2b, PIPL 36, 38: state organs keep data in the mainland; what leaves is assessed before."""
    personal = [
        element for element in bundle.elements() if element.sensitive or element.source is ElementSource.IDENTITY
    ]
    if bundle.definition.audience.scope == "cross-border" and personal:
        yield Hit(
            place=bundle.at("audience", "scope"),
            zh=f"跨境办理涉及{personal[0].name.zh}等个人信息",
            en=f"handled across the border with personal data such as {personal[0].name.en}",
            about="scope",
        )
