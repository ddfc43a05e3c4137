"""The words of the page itself: labels around what a document says."""

from __future__ import annotations

from typing import Final

from bundles.findings import Text

CITATIONS: Final = Text(
    zh="“条例”指《广州市政务服务条例》，“许可法”指《行政许可法》，“广东条例”指《广东省优化营商环境条例》，"
    "“登记条例”指《市场主体登记管理条例》。",
    en="Regulation: Guangzhou Government Services Regulation (广州市政务服务条例); PIPL: Personal Information "
    "Protection Law (个人信息保护法). In Chinese the others are: Administrative Licensing Law 行政许可法; Business "
    "Environment Regulations 优化营商环境条例; Guangdong Business Environment Regulations 广东省优化营商环境条例; "
    "Market Entity Registration Regulations 市场主体登记管理条例.",
)
WORDS: Final[dict[str, Text]] = {
    "contents": Text(zh="目录", en="Contents"),
    "skip": Text(zh="跳到正文", en="Skip to the text"),
    "version": Text(zh="版本", en="Version"),
    "effective": Text(zh="施行日期", en="In force from"),
    "published_by": Text(zh="牵头部门", en="Lead department"),
    "hash": Text(zh="内容校验码（SHA-256）", en="Hash of the content (SHA-256)"),
    "same": Text(
        zh="线上线下同一内容：网页、窗口张贴和打印件上的校验码应当一致；不一致的，以较新版本为准并请告知窗口。",
        en="One text online and on paper: the hash on the page, at the window and in print must be the same. If it "
        "isn't, the newer version holds; please tell the window.",
    ),
    "top": Text(zh="回到顶部", en="Back to the top"),
    "scroll": Text(zh="图较宽，可以左右滑动", en="The picture is wide; it can be scrolled sideways"),
    "page": Text(zh="第", en="Page"),
}
