"""A law has one English name: in the bundles, in what rules cite, in findings and on the pages."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Final

import pytest

import bundles
from domain.citations import LAWS

ROOT: Final = Path(bundles.__file__).parent.parent
READ: Final = ("bundles", "desk", "docs", "domain", "onego", "web")  # what people read comes from here
CITED: Final = re.compile(r'zh: "?《(?:中华人民共和国)?([^》]+)》第[^,}]*, en: "?([^"}\n]+)')
AS_RULES_CITE_IT: Final = {
    "广东省优化营商环境条例": "广东条例",
    "市场主体登记管理条例": "登记条例",
    "国务院关于在线政务服务的若干规定": "在线政务服务规定",
}
OTHER_NAME: Final = re.compile(
    r"Administrative Licence|(?<!Administrative )Licensing Law|(?<!Guangdong )(?<!Improving the )Business Environment "
    r"Regulation\b|Guangdong Regulation\b|the licen[cs]e law\b"
)


def names() -> dict[str, set[str]]:
    """The English names under which the shipped files cite each law."""
    found = defaultdict(set)
    for path in sorted(ROOT.glob("bundles/**/*.yaml")):
        for chinese, english in CITED.findall(path.read_text()):
            found[chinese].add(re.split(r"[,(:]| \d", english)[0].strip())
    return found


def test_the_shipped_files_give_every_law_one_english_name() -> None:
    found = names()
    assert len(found) > 30
    assert {law: given for law, given in found.items() if len(given) > 1} == {}


def test_a_rule_cites_a_law_by_the_name_that_the_files_give_it() -> None:
    known = {law: LAWS["en"].get(AS_RULES_CITE_IT.get(law, law)) for law in names()}
    assert known["行政许可法"] == LAWS["en"]["许可法"] == "Administrative Licensing Law"
    assert {law: (given, known[law]) for law, given in names().items() if known[law] and given != {known[law]}} == {}


@pytest.mark.parametrize("folder", READ)
def test_no_law_goes_by_another_name(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in {".py", ".yaml", ".html", ".po", ".md", ".typ"}:
            assert OTHER_NAME.findall(path.read_text()) == [], path.relative_to(ROOT)
