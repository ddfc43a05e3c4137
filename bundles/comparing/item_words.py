"""The sentences about items, their limits and their order; see `words`."""

from __future__ import annotations

from typing import Final

ITEM_SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "item.dropped": (
        "GZ 11.1c",
        "不再一并办理“{item}”，需另行申请",
        "“{item}” is no longer part of it and has to be applied for apart",
    ),
    "item.added": ("GZ 11.1c", "一并办理新增事项“{item}”", "“{item}” is now handled in the same go"),
    "item.promised_longer": (
        "GZ 13.1a",
        "“{item}”承诺期限由{before}延长为{after}",
        "Promised limit of “{item}” longer: {before} becomes {after}",
    ),
    "item.promised_shorter": (
        "GZ 13.1a",
        "“{item}”承诺期限由{before}缩短为{after}",
        "Promised limit of “{item}” shorter: {before} becomes {after}",
    ),
    "item.promised_unit": (
        "GZ 13.1a",
        "“{item}”承诺期限由{before}改为{after}，到期日不变",
        "Promised limit of “{item}” written otherwise, same dates: {before} becomes {after}",
    ),
    "item.result_later": (
        "GZ 13.1a",
        "“{item}”的结果日期由{before}推迟到{after}",
        "Result of “{item}” later: {before} becomes {after}",
    ),
    "item.result_earlier": (
        "GZ 13.1a",
        "“{item}”的结果日期由{before}提前到{after}",
        "Result of “{item}” earlier: {before} becomes {after}",
    ),
    "item.opens_later": (
        "GZ 5.2a",
        "“{item}”的申报开始日由{before}推迟到{after}",
        "“{item}” opens later: {before} becomes {after}",
    ),
    "item.opens_earlier": (
        "GZ 5.2a",
        "“{item}”的申报开始日由{before}提前到{after}",
        "“{item}” opens earlier: {before} becomes {after}",
    ),
    "item.closes_later": (
        "GZ 5.2a",
        "“{item}”的申报截止日由{before}推迟到{after}",
        "“{item}” closes later: {before} becomes {after}",
    ),
    "item.closes_earlier": (
        "GZ 5.2a",
        "“{item}”的申报截止日由{before}提前到{after}",
        "“{item}” closes earlier: {before} becomes {after}",
    ),
    "item.limit_kind": (
        "GZ 5.2a",
        "“{item}”的期限在时长与固定日期之间改变，请核对",
        "“{item}” changes between a length and a yearly date; please check",
    ),
    "item.statutory_longer": (
        "许可法 42",
        "“{item}”法定期限由{before}延长为{after}",
        "Statutory limit of “{item}” longer: {before} becomes {after}",
    ),
    "item.statutory_shorter": (
        "许可法 42",
        "“{item}”法定期限由{before}缩短为{after}",
        "Statutory limit of “{item}” shorter: {before} becomes {after}",
    ),
    "item.statutory_unit": (
        "许可法 42",
        "“{item}”法定期限由{before}改为{after}，到期日不变",
        "Statutory limit of “{item}” written otherwise, same dates: {before} becomes {after}",
    ),
    "item.statutory_dropped": (
        "许可法 42",
        "“{item}”不再列明法定期限（原为{before}）",
        "“{item}” no longer states a statutory limit (it was {before})",
    ),
    "item.statutory_added": (
        "许可法 42",
        "“{item}”列明法定期限{after}",
        "“{item}” now states a statutory limit of {after}",
    ),
    "item.spot_lost": ("许可法 34", "“{item}”不再当场办结", "“{item}” is no longer done on the spot"),
    "item.spot_gained": ("许可法 34", "“{item}”改为当场办结", "“{item}” is now done on the spot"),
    "item.extension_added": (
        "GZ 13.4b",
        "“{item}”新增可延期{after}",
        "“{item}” may now be extended by {after}",
    ),
    "item.extension_dropped": ("GZ 13.4b", "“{item}”不再允许延期", "“{item}” may no longer be extended"),
    "item.extension_longer": (
        "GZ 13.4b",
        "“{item}”可延期时间由{before}增加到{after}",
        "Extension of “{item}” longer: {before} becomes {after}",
    ),
    "item.extension_shorter": (
        "GZ 13.4b",
        "“{item}”可延期时间由{before}减少到{after}",
        "Extension of “{item}” shorter: {before} becomes {after}",
    ),
    "item.extension_unit": (
        "GZ 13.4b",
        "“{item}”可延期时间由{before}改为{after}",
        "Extension of “{item}” written otherwise: {before} becomes {after}",
    ),
    "item.approver": (
        "许可法 42",
        "“{item}”延期批准人由{before}改为{after}",
        "Extension of “{item}” is approved by {after} instead of {before}",
    ),
    "item.exclusion_added": (
        "许可法 45",
        "“{item}”新增不计入期限的事由：{ground}",
        "“{item}” has one more ground that stops its clock: {ground}",
    ),
    "item.exclusion_dropped": (
        "许可法 45",
        "“{item}”不再有停止计时的事由：{ground}",
        "“{item}” loses a ground that stops its clock: {ground}",
    ),
    "item.check_added": ("许可法 34", "“{item}”新增现场核查", "“{item}” now has an on-site check"),
    "item.check_dropped": ("许可法 34", "“{item}”不再现场核查", "“{item}” no longer has an on-site check"),
    "item.fee_up": (
        "许可法 58",
        "“{item}”收费提高：{before}改为{after}",
        "Fee of “{item}” up: {before} becomes {after}",
    ),
    "item.fee_down": (
        "许可法 58",
        "“{item}”收费降低：{before}改为{after}",
        "Fee of “{item}” down: {before} becomes {after}",
    ),
    "item.fee_text": ("许可法 58", "“{item}”收费标准的表述有变化", "The fee of “{item}” is worded otherwise"),
    "item.condition_added": (
        "GZ 5.2a",
        "“{item}”新增受理条件：{after}",
        "“{item}” has one more condition: {after}",
    ),
    "item.condition_dropped": ("GZ 5.2a", "“{item}”取消受理条件：{before}", "“{item}” loses a condition: {before}"),
    "item.conditions": (
        "GZ 5.2a",
        "“{item}”受理条件的表述有变化，请核对",
        "The conditions of “{item}” are worded otherwise; please check",
    ),
    "item.paper_only": ("GZ 11.2e", "“{item}”的结果不再提供电子件", "The result of “{item}” is no longer electronic"),
    "item.electronic": ("GZ 11.2e", "“{item}”的结果提供电子件", "The result of “{item}” is now electronic"),
    "item.result": (
        "GZ 5.2a",
        "“{item}”的办理结果由{before}改为{after}",
        "“{item}” ends in {after} instead of {before}",
    ),
    "item.basis": ("GZ 5.2a", "“{item}”的办理依据有变化", "The legal basis of “{item}” is cited otherwise"),
    "item.owner": (
        "GZ 11.1b",
        "“{item}”由{before}改由{after}办理",
        "“{item}” is handled by {after} instead of {before}",
    ),
    "order.later": (
        "GZ 11.2d",
        "“{item}”须等待“{earlier}”，全程因此变长",
        "“{item}” now waits for “{earlier}”, which makes the whole longer",
    ),
    "order.added": (
        "GZ 11.2d",
        "“{item}”须等待“{earlier}”，全程时间不变",
        "“{item}” now waits for “{earlier}”; the whole takes no longer",
    ),
    "order.sooner": (
        "GZ 11.2d",
        "“{item}”不再等待“{earlier}”，全程因此变短",
        "“{item}” no longer waits for “{earlier}”, which makes the whole shorter",
    ),
    "order.dropped": (
        "GZ 11.2d",
        "“{item}”不再等待“{earlier}”，全程时间不变",
        "“{item}” no longer waits for “{earlier}”; the whole takes as long",
    ),
    "order.ground": (
        "GZ 11.2d",
        "“{item}”等待“{earlier}”的理由有变化",
        "“{item}” waits for “{earlier}” on another ground",
    ),
}
