"""The words of dates: how a due date came about, and why an exclusion or an extension is refused."""

from __future__ import annotations

from typing import Final

_COUNT: Final[dict[str, tuple[str, str]]] = {
    "clock.start": (
        "自{start:date}起算，当日不计入；期限为{limit:limit}。",
        "The clock starts on {start:date}, which is not counted; the limit is {limit:limit}.",
    ),
    "clock.start_hours": (
        "自{start:date}事件发生时起算；期限为{limit:limit}。",
        "The clock starts with the event, {start:date}; the limit is {limit:limit}.",
    ),
    "clock.fixed": (
        "本事项按年度集中办理，结果公布日统一定为{on:date}，与办理开始的先后（{start:date}）无关。",
        "Handled in a yearly window: the result is due on {on:date} for everybody, whoever came first ({start:date}).",
    ),
    "clock.fixed_extended": (
        "依法延期{limit:limit}，由{was:date}延至{on:date}。",
        "Extended by {limit:limit}, from {was:date} to {on:date}.",
    ),
    "clock.counted": (
        "自{start:date}的次日起计{limit:limit}，至{on:date}。",
        "Counting {limit:limit} from the day after {start:date} gives {on:date}.",
    ),
    "clock.counted_past": (
        "自{start:date}的次日起计{limit:limit}，其间{passed:limit}不计入，至{on:date}。",
        "Counting {limit:limit} from the day after {start:date}, with {passed:limit} left out, gives {on:date}.",
    ),
    "clock.hours": (
        "{limit:limit}自事件发生时起连续计算，至{at:date}，不因休息日顺延。",
        "{limit:limit} from the event, without a break and without rolling from rest days, end at {at:date}.",
    ),
    "clock.rolled": (
        "最后一日{last:date}是休息日，以其次日起第一个工作日{on:date}为期限届满之日。",
        "The last day, {last:date}, is a rest day; the limit ends on the next working day, {on:date}.",
    ),
    "clock.calendar": (
        "{year} 年放假安排（{notice}）在此期间：放假 {off:days}；调休上班 {work:days}。",
        "The notice for {year} ({notice}) in this period: days off {off:days}; make-up working days {work:days}.",
    ),
    "clock.calendar_unpublished": (
        "{year} 年放假安排尚未公布，在此期间只扣除日期确定的法定节假日 {off:days}。",
        "The notice for {year} is not published; in this period only holidays of certain date are off: {off:days}.",
    ),
    "clock.excluded": (
        (
            "{ground:ground}所需时间（{start:date}之次日至{through:date}，书面告知：{notice:text}）不计入期限，"
            "计{days:limit}。"
        ),
        (
            "Time for {ground:ground}, from the day after {start:date} through {through:date} (written notice: "
            "{notice:text}), is not counted: {days:limit}."
        ),
    ),
    "clock.excluded_open": (
        (
            "{ground:ground}自{start:date}之次日起不计入期限，尚未结束，暂估至{through:date}，计{days:limit}"
            "（书面告知：{notice:text}）。"
        ),
        (
            "Time for {ground:ground} is not counted from the day after {start:date} and goes on; it is projected "
            "through {through:date}: {days:limit} (written notice: {notice:text})."
        ),
    ),
    "clock.excluded_nothing": (
        (
            "{ground:ground}（{start:date}至{through:date}，书面告知：{notice:text}）没有占用期限内的日子，"
            "计{days:limit}。"
        ),
        (
            "{ground:ground}, {start:date} to {through:date} (written notice: {notice:text}), takes no day of this "
            "clock: {days:limit}."
        ),
    ),
    "clock.union": (
        "各段不计入的时间有重叠，重叠的日子只扣除一次，合计{days:limit}。",
        "Stretches that are not counted overlap; each day is left out once: {days:limit} in all.",
    ),
    "clock.extended": (
        "{decided_on:date}经{approver:rank}批准延长{by:limit}，自届满日{was:date}接续计算，至{on:date}。",
        (
            "On {decided_on:date} an extension by {by:limit} was approved by {approver:rank}; counted on from "
            "{was:date}, it ends on {on:date}."
        ),
    ),
    "clock.suspended": (
        "仍有不计入期限的时间没有结束，{on:date}是推算的日期。",
        "An exclusion is still open; {on:date} is a projection.",
    ),
    "clock.provisional": (
        "{years:list} 年放假安排尚未公布，{on:date}是暂定日期，公布后重新计算并告知。",
        "The notice for {years:list} is not published; {on:date} is provisional and will be recomputed and told.",
    ),
}

_EXCLUSION: Final[dict[str, tuple[str, str]]] = {
    "exclusion.ground_not_allowed": (
        "本事项不能以{ground:ground}扣除时间；可以扣除的事由：{allowed:grounds}。",
        "This item's clock can't be stopped for {ground:ground}; its grounds: {allowed:grounds}.",
    ),
    "exclusion.notice_missing": (
        "{ground:ground}所需时间应当书面告知申请人；没有书面告知的，不能扣除。",
        "The applicant must be told the time for {ground:ground} in writing; without written notice it is counted.",
    ),
    "exclusion.estimate_missing": (
        "书面告知应当写明{ground:ground}所需的时间。",
        "The written notice must say how long {ground:ground} will take.",
    ),
    "exclusion.before_clock": (
        "不计入的时间（{begins:date}起）不能早于期限起算日{start:date}。",
        "An exclusion can't begin on {begins:date}, before its clock starts on {start:date}.",
    ),
    "exclusion.ends_before_start": (
        "不计入的时间在{ends:date}结束，早于开始的{begins:date}。",
        "The exclusion ends on {ends:date}, before it begins on {begins:date}.",
    ),
    "exclusion.ends_in_future": (
        "{ends:date}尚未到来（今天是{today:date}），结束之日应在发生后记录；此前请告知预计时间。",
        "{ends:date} has not come (today is {today:date}); record an end once it has happened, and an estimate before.",
    ),
    "exclusion.notice_in_use": (
        "书面告知 {notice:text} 已用于另一段没有结束的时间。",
        "The written notice {notice:text} already stands for an exclusion that is still open.",
    ),
    "exclusion.after_due": (
        "期限已于{due:date}届满，{begins:date}起不能再扣除时间。",
        "The limit ended on {due:date}; nothing can be excluded from {begins:date} on.",
    ),
}

_EXTENSION: Final[dict[str, tuple[str, str]]] = {
    "extension.not_provided": (
        "本事项所依据的规定没有延期的规定。",
        "The law of this item provides for no extension.",
    ),
    "extension.once": (
        "只能延期一次；已延期 {already} 次。",
        "A limit may be extended once; it has been extended before ({already}).",
    ),
    "extension.other_unit": (
        "延期应与规定的{most:limit}使用同一计算单位，不能是{by:limit}。",
        "An extension is counted in the unit of the {most:limit} that the law gives; {by:limit} is another.",
    ),
    "extension.too_long": (
        "延期{by:limit}超过规定的最长{most:limit}。",
        "An extension by {by:limit} is longer than the {most:limit} that the law allows.",
    ),
    "extension.rank": (
        "延期应当经{needed:rank}批准；{approver:rank}无权批准。",
        "The extension needs the approval of {needed:rank}; {approver:rank} can't give it.",
    ),
    "extension.reason_missing": (
        "应当将延长期限的理由告知申请人。",
        "The applicant must be told the reason for the extension.",
    ),
    "extension.before_clock": (
        "延期于{decided_on:date}决定，早于期限起算日{start:date}。",
        "The extension was decided on {decided_on:date}, before the clock starts on {start:date}.",
    ),
    "extension.in_future": (
        "延期的决定日{decided_on:date}尚未到来（今天是{today:date}）。",
        "The extension's day of decision, {decided_on:date}, has not come (today is {today:date}).",
    ),
    "extension.told_before_decided": (
        "{notified_on:date}告知早于{decided_on:date}决定。",
        "Notice on {notified_on:date} came before the decision on {decided_on:date}.",
    ),
    "extension.late": (
        "延期应当在期限届满前决定并告知；期限已于{due:date}届满，{on:date}已逾期。",
        "An extension is decided and told before the limit ends; it ended on {due:date}, and {on:date} is too late.",
    ),
}

_PATH: Final[dict[str, tuple[str, str]]] = {
    "path.node": (
        "{node}：计划自{start:date}起{limit:limit}，至{on:date}。",
        "{node}: planned from {start:date}, {limit:limit}, to {on:date}.",
    ),
    "path.node_moved": (
        (
            "{node}：计划自{start:date}起{limit:limit}，另加不计入的{excluded:limit}和延期{extended:limits}，"
            "至{on:date}。"
        ),
        (
            "{node}: planned from {start:date}, {limit:limit}, with {excluded:limit} not counted and extended by "
            "{extended:limits}, to {on:date}."
        ),
    ),
    "path.longest": (
        "前后置的事项期限相加，并联的取最长；最长的路径是 {path:list}，至{on:date}。",
        "Items in series add up, of parallel ones the longest counts; the longest path is {path:list}, to {on:date}.",
    ),
    "path.kept": (
        "各事项的不计入时间和延期没有推迟最长路径，承诺日期仍为{on:date}。",
        "No exclusion or extension of an item moves the longest path; the committed date stays {on:date}.",
    ),
    "path.shifted": (
        (
            "最长路径（{path:list}）因不计入时间和延期由{was:date}推迟到{now:date}，计{days:limit}；"
            "承诺日期相应推迟到{on:date}。"
        ),
        (
            "Exclusions and extensions move the longest path ({path:list}) from {was:date} to {now:date}, "
            "{days:limit}; the committed date moves as far, to {on:date}."
        ),
    ),
    "path.joint": (
        "统一、联合或者集中办理许可，自{start:date}起最长{limit:limit}；经{approver:rank}批准可延长{more:limit}。",
        (
            "Licences handled jointly take at most {limit:limit} from {start:date}; {approver:rank} may approve "
            "{more:limit} more."
        ),
    ),
}

_ASSUMED: Final[dict[str, tuple[str, str]]] = {
    "assumed.notice": (
        "假定每段不计入的时间都已书面告知申请人所需时间。",
        "It is assumed that the applicant was told the time of each exclusion in writing.",
    ),
    "assumed.no_estimate": (
        "没有写明{ground:ground}的预计时间；推算的日期只计到{through:date}。",
        "No length is given for {ground:ground}; the projection counts it through {through:date} only.",
    ),
    "assumed.extension": (
        "假定延期由{approver:rank}批准，理由已告知申请人。",
        "It is assumed that the extension was approved by {approver:rank} and its reason told to the applicant.",
    ),
}

WORDING: Final[dict[str, tuple[str, str]]] = {**_COUNT, **_EXCLUSION, **_EXTENSION, **_PATH, **_ASSUMED}
