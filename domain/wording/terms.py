"""Codes that stand for a term of art, in both languages: units, grounds, ranks, stages."""

from __future__ import annotations

from typing import Final

NONE: Final = ("无", "none")

TERMS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "unit": {
        "wd": ("个工作日", "working day"),
        "d": ("日", "calendar day"),
        "mo": ("个月", "month"),
        "h": ("小时", "hour"),
    },
    "ground": {
        "hearing": ("听证", "hearing"),
        "tendering": ("招标", "tendering"),
        "auction": ("拍卖", "auction"),
        "inspection": ("检验", "inspection"),
        "testing": ("检测", "testing"),
        "quarantine": ("检疫", "quarantine"),
        "appraisal": ("鉴定", "appraisal"),
        "expert-review": ("专家评审", "expert review"),
    },
    "rank": {
        "officer": ("经办人员", "the officer in charge"),
        "chief-representative": ("首席事务代表", "the chief representative"),
        "head-of-organ": ("行政机关负责人", "the head of the administrative organ"),
        "head-of-government": ("本级人民政府负责人", "the head of the people's government at the same level"),
    },
    "role": {
        "applicant": ("申请人", "applicant"),
        "clerk": ("窗口人员", "window clerk"),
        "officer": ("经办人员", "officer"),
        "chief": ("首席事务代表", "chief representative"),
        "supervisor": ("监督人员", "supervisor"),
        "administrator": ("系统管理员", "administrator"),
        "department-system": ("部门业务系统", "department system"),
        "engine": ("系统", "the system"),
    },
    "stage": {
        "new": ("未收件", "not received"),
        "precheck": ("收件预审", "pre-check"),
        "supplement": ("待补正", "supplement"),
        "handling": ("办理中", "handling"),
        "decided": ("已决定，待出证", "decided"),
        "issued": ("待领取", "ready for collection"),
        "delivered": ("已送达", "delivered"),
        "closed": ("已办结", "closed"),
    },
    "task_state": {
        "precheck": ("预审", "pre-check"),
        "waiting": ("等待前置事项", "waiting for an earlier item"),
        "open": ("办理中", "open"),
        "decided": ("已决定", "decided"),
        "cut-off": ("因前置事项终止", "cut off by an earlier item"),
        "declined": ("不予受理", "not accepted"),
    },
    "outcome": {"granted": ("准予", "granted"), "refused": ("不予批准", "refused")},
    "ending": {
        "completed": ("办结", "completed"),
        "not-accepted": ("不予受理", "not accepted"),
        "withdrawn": ("申请人撤回", "withdrawn"),
        "never-supplied": ("逾期未补正", "never supplied"),
    },
}


def count_of(amount: int, unit: str, lang: str) -> str:
    """Say an amount of a unit: 20个工作日, "20 working days", "1 working day"."""
    chinese, english = TERMS["unit"][unit]
    if lang == "zh":
        return f"{amount}{chinese}"
    return f"{amount} {english}" if amount == 1 else f"{amount} {english}s"
