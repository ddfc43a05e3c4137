"""The words for what was given and not understood: limits, dates, grounds, calendar files."""

from __future__ import annotations

from typing import Final

WORDING: Final[dict[str, tuple[str, str]]] = {
    "limit.malformed": (
        "期限“{text}”无法识别；请写作 20wd（工作日）、20d（日）、1mo（月）或 24h（小时）。",
        "The limit “{text}” is not understood; write 20wd (working days), 20d (days), 1mo (months) or 24h (hours).",
    ),
    "limit.not_positive": (
        "期限“{text}”应大于零。",
        "The limit “{text}” must be more than zero.",
    ),
    "limit.too_long": (
        "期限“{text}”过长；最多 {most}。",
        "The limit “{text}” is too long; {most} is the most.",
    ),
    "ground.unknown": (
        "“{text}”不是依法可以扣除的事由；只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间不计入期限。",
        (
            "“{text}” stops no clock; only hearing, tendering, auction, inspection, testing, quarantine, appraisal and "
            "expert-review are not counted."
        ),
    ),
    "rank.unknown": (
        "“{text}”不是批准人的层级；可用 officer、chief-representative、head-of-organ、head-of-government。",
        "“{text}” is no rank of approver; use officer, chief-representative, head-of-organ or head-of-government.",
    ),
    "date.malformed": (
        "日期“{text}”无法识别；请写作 2025-09-24，按小时计算的期限写作 2025-09-24T09:30。",
        "The date “{text}” is not understood; write 2025-09-24, or 2025-09-24T09:30 for a limit in hours.",
    ),
    "date.out_of_range": (
        "日期“{text}”超出 {first} 年至 {last} 年。",
        "The date “{text}” lies outside the years {first} to {last}.",
    ),
    "date.moment_needed": (
        "按小时计算的期限自事件发生时起算，请写明时刻，如 {text}T09:30。",
        "A limit in hours runs from a moment; say when, such as {text}T09:30.",
    ),
    "exclusion.malformed": (
        "“{text}”无法识别；请写作 事由:开始..结束，未结束的写作 事由:开始.. 或 事由:开始..+5wd（预计时间）。",
        (
            "“{text}” is not understood; write GROUND:FROM..TO, or GROUND:FROM.. or GROUND:FROM..+5wd (announced "
            "length) for one that is still open."
        ),
    ),
    "extension.malformed": (
        "“{text}”无法识别；请写作 期限@决定日，如 5wd@2025-10-20。",
        "“{text}” is not understood; write LIMIT@DATE with the day of decision, such as 5wd@2025-10-20.",
    ),
    "calendar.unreadable": (
        "无法读取工作日历文件 {name}。",
        "The calendar file {name} can't be read.",
    ),
    "calendar.notice_missing": (
        "{year} 年的安排没有写明通知文号；尚未公布的年份请写 status: none。",
        "The table of {year} names no notice; a year that is not published yet says status: none.",
    ),
    "calendar.malformed": (
        (
            "工作日历文件第 {place} 处无法识别：每个年份应有 year、notice、days_off、make_up_days，日期写作 2027-01-01 "
            "或 2027-01-01..2027-01-03。"
        ),
        (
            "The calendar file is not understood at {place}: each year has year, notice, days_off, make_up_days, "
            "with days written 2027-01-01 or 2027-01-01..2027-01-03."
        ),
    ),
    "calendar.day_outside_year": (
        "{year} 年的安排含有其他年份的日期{day:date}。",
        "The table of {year} holds a day of another year: {day:date}.",
    ),
    "calendar.off_and_worked": (
        "{day:date}既列为放假又列为上班。",
        "{day:date} is listed both as a day off and as worked.",
    ),
    "calendar.make_up_on_weekday": (
        "{day:date}不是周末，不能列为调休上班日。",
        "{day:date} is no weekend day and can't be a make-up working day.",
    ),
    "calendar.year_twice": (
        "{year} 年在工作日历文件中出现两次。",
        "The calendar file gives the year {year} twice.",
    ),
}
