"""The words of dates: how a due date came about, and why an exclusion, an extension or a limit is refused."""

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
        "“{text}” stops no clock; only hearing, tendering, auction, inspection, testing, quarantine, appraisal and "
        "expert-review are not counted.",
    ),
    "rank.unknown": (
        "“{text}”不是批准人的层级；可用 officer、chief-representative、head-of-organ、head-of-government。",
        "“{text}” is no rank of approver; use officer, chief-representative, head-of-organ or head-of-government.",
    ),
}
