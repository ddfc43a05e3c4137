"""The chapter of the operating rules on what time alone brings about, and who is called when something is late."""

from __future__ import annotations

from desk.publishing.blocks import Grid, Paragraph, Section, cell, citation, line, said

_ALARMS = (
    (
        said("一次性告知期限届满前一个工作日", "One working day before the notice is due"),
        said("提醒未完成预审的部门", "departments that have not reported are reminded"),
        "GZ 13.2",
    ),
    (
        said("告知期限最后一日 17:00", "The last day of the notice, 17:00"),
        said("汇总已提出的补正内容，发出一次性告知", "what has been named is sent as the one notice"),
        "许可法 32(1)(四)",
    ),
    (
        said("承诺期限届满前一个工作日 9:00", "One working day before the promised date, 9:00"),
        said("提醒承办人和首席事务代表", "officer and chief representative are reminded"),
        "GZ 8.3",
    ),
    (
        said("超过承诺期限", "The promised date has passed"),
        said(
            "记为超承诺，通知首席事务代表和牵头部门，向申请人公开说明",
            "marked; chief and lead are told; explained publicly",
        ),
        "优化营商环境条例 36(2)",
    ),
    (
        said("超过法定期限", "The statutory date has passed"),
        said(
            "记为违法逾期，转政务服务管理部门督办", "marked as unlawful delay and pressed by the management department"
        ),
        "GZ 3.6b · 许可法 74",
    ),
    (
        said("扣除时间超过告知的预计时间", "An exclusion outlasts its announced time"),
        said("提醒结束扣除或者重新书面告知", "to be ended, or announced again in writing"),
        "许可法 45",
    ),
    (
        said("延期到期前未备案", "An extension is not filed in time"),
        said("记为不合规，通知首席事务代表和政务服务管理部门", "marked; chief and management department are told"),
        "GZ 13.4c",
    ),
    (
        said("结果等待一并送达将超过送达期限", "A result would be late by waiting for the others"),
        said("先行送达", "it leaves first"),
        "许可法 44",
    ),
    (
        said("申请人提出“办不成事”", "The applicant files a “can't get it done” ticket"),
        said("窗口受理、转办、督办、反馈，管理部门复核", "accept, transfer, press, feed back, review"),
        "GZ 13.5",
    ),
)


def alarms() -> Section:
    """What time alone brings about, and who is called: officer, chief representative, lead, management department."""
    grid = Grid(
        caption=said("预警与升级", "Alarms and escalation"),
        head=(said("时点", "When"), said("动作", "What happens"), said("依据", "Ground")),
        rows=tuple((cell(when), cell(act), cell(citation(clause))) for when, act, clause in _ALARMS),
        widths=(36, 44, 20),
    )
    ladder = line(
        "升级顺序：承办人 → 本部门首席事务代表 → 牵头部门 → 政务服务管理部门（督办）。",
        "Escalation: officer, the department's chief representative, the lead department, the management department.",
        "GZ 3.6b · 8.3",
    )
    return Section(
        id="alarms",
        title=said("预警与升级", "Alarms and escalation"),
        clause="GZ 8.3 · 19.1",
        blocks=(Paragraph(lines=(ladder,)), grid),
    )
