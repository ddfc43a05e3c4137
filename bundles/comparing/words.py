"""The sentences of a comparison, most weighty first: the rule behind each, Chinese, English.

The order is the order of the report, so that longer limits and more materials are read first.
"""

from __future__ import annotations

from typing import Final

from bundles.comparing.item_words import ITEM_SENTENCES

SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "answers.closed": (
        "GZ 11.2a",
        "这种情形不再能通过本“一件事”办理",
        "This situation is no longer handled by the bundle",
    ),
    "answers.opened": (
        "GZ 11.2a",
        "这种情形现在也能通过本“一件事”办理",
        "This situation is now handled by the bundle as well",
    ),
    "published.longer": (
        "GZ 13.3",
        "公布时限由{before}延长为{after}",
        "Published limit longer: {before} becomes {after}",
    ),
    "published.shorter": (
        "GZ 13.3",
        "公布时限由{before}缩短为{after}",
        "Published limit shorter: {before} becomes {after}",
    ),
    "published.unit": (
        "GZ 13.3",
        "公布时限由{before}改为{after}，到期日不变",
        "Published limit written otherwise, same dates: {before} becomes {after}",
    ),
    "published.date_later": (
        "GZ 13.3",
        "公布的结果日期由{before}推迟到{after}",
        "Published date later: {before} becomes {after}",
    ),
    "published.date_earlier": (
        "GZ 13.3",
        "公布的结果日期由{before}提前到{after}",
        "Published date earlier: {before} becomes {after}",
    ),
    "published.kind": (
        "GZ 13.3",
        "公布时限由{before}改为{after}，请核对",
        "Published limit of another kind: {before} becomes {after}; please check",
    ),
    "material.demanded": (
        "GZ 13.2",
        "新增要求申请人提交“{material}”",
        "The applicant now has to hand in “{material}”",
    ),
    "material.demanded_though_held": (
        "GZ 17.2b",
        "“{material}”原由{before}取得，现改为要求申请人提交",
        "“{material}” came from {before} and is now demanded of the applicant",
    ),
    "material.no_longer_demanded": (
        "GZ 17.2b",
        "不再要求申请人提交“{material}”，改由{after}取得",
        "“{material}” is no longer demanded of the applicant: it comes from {after}",
    ),
    "material.dropped": ("GZ 13.2", "不再需要“{material}”", "“{material}” is no longer needed"),
    "material.to_main": (
        "GZ 13.1c",
        "“{material}”由可容缺材料改为主要材料，不能再承诺后补",
        "“{material}” is now a main material and can't follow on a promise any more",
    ),
    "material.to_deferrable": (
        "GZ 13.1c",
        "“{material}”由主要材料改为可容缺材料，可以承诺后补",
        "“{material}” may now follow on a promise",
    ),
    "material.promise_enough": (
        "国办发〔2020〕42号",
        "“{material}”改为书面承诺即可",
        "A written promise is now enough in place of “{material}”",
    ),
    "material.promise_no_longer": (
        "国办发〔2020〕42号",
        "“{material}”不能再以书面承诺代替",
        "A written promise no longer replaces “{material}”",
    ),
    "material.obtained": (
        "GZ 17.2b",
        "部门新增取得“{material}”（{after}），申请人无需提交",
        "Departments now obtain “{material}” ({after}); nothing is asked of the applicant",
    ),
    "material.source": (
        "GZ 17.2b",
        "“{material}”的取得方式由{before}改为{after}",
        "“{material}” comes from {after} instead of {before}",
    ),
    "material.smaller_file": (
        "GZ 10.1a",
        "“{material}”文件大小上限由{before}降为{after}",
        "Largest file of “{material}” smaller: {before} becomes {after}",
    ),
    "material.larger_file": (
        "GZ 10.1a",
        "“{material}”文件大小上限由{before}提高到{after}",
        "Largest file of “{material}” larger: {before} becomes {after}",
    ),
    "material.format_closed": (
        "GZ 10.1a",
        "“{material}”不再接受 {before} 格式",
        "“{material}” is no longer taken as {before}",
    ),
    "material.format_opened": (
        "GZ 10.1a",
        "“{material}”增加接受 {after} 格式",
        "“{material}” is now taken as {after} too",
    ),
    "material.basis": (
        "许可法 31",
        "“{material}”的要求依据有变化",
        "The law that demands “{material}” is cited otherwise",
    ),
    "field.required": ("PIPL 6", "新增必填项“{field}”", "New required field “{field}”"),
    "field.optional": ("PIPL 6", "新增选填项“{field}”", "New optional field “{field}”"),
    "field.now_required": ("PIPL 6", "“{field}”由选填改为必填", "Field “{field}” is now required"),
    "field.now_optional": ("PIPL 6", "“{field}”由必填改为选填", "Field “{field}” is now optional"),
    "field.dropped": ("PIPL 6", "不再填写“{field}”", "Field “{field}” is no longer asked"),
    "field.form": (
        "GZ 11.2b",
        "“{field}”的填写要求有变化，请核对",
        "What “{field}” may hold has changed; please check",
    ),
    "field.shown_to": (
        "PIPL 6",
        "“{field}”将多提供给{department}",
        "Field “{field}” now goes to one more department: {department}",
    ),
    "field.hidden_from": (
        "PIPL 6",
        "“{field}”不再提供给{department}",
        "Field “{field}” no longer goes to {department}",
    ),
    "field.sensitive": (
        "PIPL 28",
        "“{field}”列为敏感个人信息",
        "Field “{field}” now counts as sensitive personal information",
    ),
    **ITEM_SENTENCES,
    "question.added": ("GZ 11.2b", "情形引导新增问题：{question}", "A new question is asked: {question}"),
    "question.dropped": ("GZ 11.2b", "情形引导取消问题：{question}", "A question is no longer asked: {question}"),
    "notice.longer": (
        "GZ 13.2",
        "一次性告知期限由{before}延长为{after}",
        "Time for the one-time notice longer: {before} becomes {after}",
    ),
    "notice.shorter": (
        "GZ 13.2",
        "一次性告知期限由{before}缩短为{after}",
        "Time for the one-time notice shorter: {before} becomes {after}",
    ),
    "notice.unit": ("GZ 13.2", "一次性告知期限由{before}改为{after}", "One-time notice: {before} becomes {after}"),
    "supply.shorter": (
        "GZ 13.2",
        "申请人补正时间由{before}缩短为{after}",
        "The applicant's time to supply is shorter: {before} becomes {after}",
    ),
    "supply.longer": (
        "GZ 13.2",
        "申请人补正时间由{before}延长为{after}",
        "The applicant's time to supply is longer: {before} becomes {after}",
    ),
    "supply.unit": ("GZ 13.2", "申请人补正时间由{before}改为{after}", "Time to supply: {before} becomes {after}"),
    "supply.closes": (
        "GZ 13.2",
        "逾期不补正的，由保留办件改为终止办件",
        "A case that is never supplied is now closed instead of kept open",
    ),
    "supply.kept": (
        "GZ 13.2",
        "逾期不补正的，由终止办件改为保留办件",
        "A case that is never supplied is now kept open instead of closed",
    ),
    "tolerance.dropped": ("GZ 13.1c", "取消容缺受理", "No material may follow on a promise any more"),
    "tolerance.added": ("GZ 13.1c", "开始容缺受理", "Deferrable materials may now follow on a promise"),
    "tolerance.shorter": (
        "GZ 13.1c",
        "容缺材料补交时间由{before}缩短为{after}",
        "Time for deferred materials shorter: {before} becomes {after}",
    ),
    "tolerance.longer": (
        "GZ 13.1c",
        "容缺材料补交时间由{before}延长为{after}",
        "Time for deferred materials longer: {before} becomes {after}",
    ),
    "tolerance.unit": (
        "GZ 13.1c",
        "容缺材料补交时间由{before}改为{after}",
        "Deferred materials: {before} becomes {after}",
    ),
    "tolerance.promise": ("GZ 13.1c", "容缺承诺书的文字有变化", "The promise is worded otherwise"),
    "fee.up": ("许可法 58", "收费提高：{before}改为{after}", "Fee up: {before} becomes {after}"),
    "fee.down": ("许可法 58", "收费降低：{before}改为{after}", "Fee down: {before} becomes {after}"),
    "fee.text": ("许可法 58", "收费标准的表述有变化", "The fee is worded otherwise"),
    "delivery.longer": (
        "许可法 44",
        "送达期限由{before}延长为{after}",
        "Time for delivery longer: {before} becomes {after}",
    ),
    "delivery.shorter": (
        "许可法 44",
        "送达期限由{before}缩短为{after}",
        "Time for delivery shorter: {before} becomes {after}",
    ),
    "delivery.unit": ("许可法 44", "送达期限由{before}改为{after}", "Time for delivery: {before} becomes {after}"),
    "delivery.closed": ("GZ 11.2e", "取消领取方式：{before}", "A way of delivery is closed: {before}"),
    "delivery.opened": ("GZ 11.2e", "增加领取方式：{after}", "A way of delivery is opened: {after}"),
    "release.together": (
        "GZ 11.2e",
        "先办结的结果不再先行送达，改为一并送达",
        "Finished results now wait for the others",
    ),
    "release.as_finished": ("GZ 11.2e", "先办结的结果可以先行送达", "Finished results now leave at once"),
    "channel.closed": ("GZ 10.1a", "取消办理渠道：{before}", "A channel is closed: {before}"),
    "channel.opened": ("GZ 10.1a", "增加办理渠道：{after}", "A channel is opened: {after}"),
    "scope.narrower": ("GZ 12.1", "通办范围由{before}缩小为{after}", "Scope narrower: {before} becomes {after}"),
    "scope.wider": ("GZ 12.1", "通办范围由{before}扩大为{after}", "Scope wider: {before} becomes {after}"),
    "rating.shorter": ("GZ 18.1", "评价时间由{before}缩短为{after}", "Time to rate shorter: {before} becomes {after}"),
    "rating.longer": ("GZ 18.1", "评价时间由{before}延长为{after}", "Time to rate longer: {before} becomes {after}"),
    "rating.unit": ("GZ 18.1", "评价时间由{before}改为{after}", "Time to rate: {before} becomes {after}"),
    "audience": ("GZ 5.2a", "服务对象的表述有变化", "The service object is worded otherwise"),
    "lead": ("GZ 11.1b", "牵头部门由{before}改为{after}", "The lead department is {after} instead of {before}"),
    "department.joins": ("GZ 11.1b", "新增参与部门：{after}", "A department joins: {after}"),
    "department.leaves": ("GZ 11.1b", "不再参与的部门：{before}", "A department leaves: {before}"),
    "department.duties": ("GZ 11.1b", "{department}的职责有变化", "The duties of {department} have changed"),
    "handling": (
        "许可法 42(2)",
        "统一、联合、集中办理方式由{before}改为{after}，四十五日上限随之适用或者不适用",
        "Joint handling changes from {before} to {after}, and with it whether the 45 days apply",
    ),
    "name": ("GZ 11.1c", "名称由{before}改为{after}", "The name is {after} instead of {before}"),
    "rules": (
        "GZ 24",
        "适用规则版本由{before}改为{after}",
        "Another set of rules applies: {after} instead of {before}",
    ),
}
ORDER: Final = {code: place for place, code in enumerate(SENTENCES)}
