"""Guide and operating rules: what the law asks for, the same on screen and paper, nothing fetched, nothing run."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from bundles.definition import Library
from bundles.findings import Text
from certificates.fonts import installed_fonts
from desk.publishing.blocks import Document
from desk.publishing.guide import guide
from desk.publishing.html import TEMPLATES, html
from desk.publishing.pdf import pdf
from desk.publishing.plain import Language, plain
from desk.publishing.rules import rules

ReadPage = Callable[[str], Any]
ReadPdf = Callable[[bytes], str]
FONTS = installed_fonts()
HOSTILE = '</style><script>alert("x")</script> #panic("x") *bold* $x^2$ {{ 7*7 }} \\ ]]> & "'
NINE = ("事项名称", "办理依据", "受理条件", "申请材料", "办理流程", "服务对象", "办理时限", "办理结果", "收费标准")


def texts_of(document: Document) -> list[str]:
    """Every main text of a document, as both renderers get it."""
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if set(value) == {"main", "sub"}:
                found.append(value["main"])
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(plain(document, Language.ZH)["sections"])
    return ["".join(text.split()) for text in found]


def clauses_of(document: Document, language: Language) -> set[str]:
    """Every clause that a document cites, as both renderers get it."""
    found: set[str] = set()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            found.update(filter(None, [value.get("clause")]))
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(plain(document, language)["sections"])
    return found


def test_the_guide_has_the_nine_elements_of_every_item(
    library: Library, guides: dict[str, Document], read_page: ReadPage
) -> None:
    """GZ 5.2a."""
    for name, document in guides.items():
        page = read_page(html(document, language=Language.ZH))
        for element in NINE:
            assert page.text.count(element) >= len(library.bundles[name].items), element
        for entry in library.bundles[name].items:
            item = library.catalogue.items[entry.item]
            for text in (item.name, item.result.name, item.fee.standard, *item.basis, *item.conditions, *item.steps):
                assert "".join(text.zh.split()) in page.text


def test_screen_and_paper_say_the_same(guides: dict[str, Document], read_page: ReadPage, read_pdf: ReadPdf) -> None:
    """GZ 9.3: every text of the one source, and the hash of its content, is on both."""
    document = guides["newborn"]
    page, paper = (
        read_page(html(document, language=Language.ZH)).text,
        read_pdf(pdf(document, fonts_dir=FONTS, language=Language.ZH)),
    )
    for text in texts_of(document):
        assert text in page
        # A page may end inside a text, so paper is searched in pieces.
        assert all(piece in paper for piece in (text[:8], text[-8:]))
    assert document.content in page
    assert document.content in paper


def test_shared_data_is_never_demanded(library: Library, guides: dict[str, Document]) -> None:
    """GZ 17.2b: what departments hold stands in a table of its own."""
    for name, document in guides.items():
        (materials,) = (one for one in plain(document, Language.ZH)["sections"] if one["id"] == "materials")
        grids = {one["caption"]["main"]: one["rows"] for one in materials["blocks"] if one["kind"] == "grid"}
        asked, held = (
            {row[0][0]["text"]["main"] for row in grids.get(caption, ())}
            for caption in ("由申请人提交的材料", "由部门取得、无需提交的材料")
        )
        for use in library.bundles[name].materials:
            zh = library.catalogue.materials[use.material].name.zh
            assert (zh in asked) is use.from_applicant
            assert (zh in held) is not use.from_applicant


def test_every_published_limit_shows_the_path_behind_it(guides: dict[str, Document]) -> None:
    """GZ 13.3: the longest path is never longer than what is published."""
    (limits,) = (one for one in plain(guides["newborn"], Language.ZH)["sections"] if one["id"] == "limits")
    rows = limits["blocks"][1]["rows"]
    found = [(row[1][0]["text"]["main"], row[2][-1]["text"]["main"]) for row in rows]
    assert found == [
        ("10个工作日", "合计 10 个工作日"),
        ("6个工作日", "合计 6 个工作日"),
        ("5个工作日", "合计 5 个工作日"),
        ("4个工作日", "合计 4 个工作日"),
    ]
    assert rows[0][2][0]["text"]["main"].startswith("出生医学证明首次签发（1个工作日） → 国内出生登记（3个工作日） → ")


def test_values_that_no_provision_fixes_are_marked(
    library: Library, guides: dict[str, Document], read_page: ReadPage
) -> None:
    assert "示例，非官方" in read_page(html(guides["restaurant"])).text
    definition, catalogue = library.bundles["restaurant"], library.catalogue
    tobacco = catalogue.items["tobacco-licence"]
    assert tobacco.limits.statutory is not None
    lines = plain(guide(definition, catalogue), Language.ZH)["sections"][5]["blocks"][2]["rows"][-1]
    promised, statutory = lines[1][0], lines[2][0]
    assert promised["typical"] is True
    assert statutory["typical"] is False  # 许可法 42 fixes it


def test_the_page_fetches_nothing_and_runs_nothing(
    guides: dict[str, Document], rulebooks: dict[str, Document], read_page: ReadPage
) -> None:
    for document in (*guides.values(), *rulebooks.values()):
        page = read_page(html(document))
        assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in page.elements}
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
        links = [attributes["href"] for attributes in page.all("a")]
        assert all(str(link).startswith("#") for link in links)
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_can_be_read_by_machine_and_ear(guides: dict[str, Document], read_page: ReadPage) -> None:
    """WCAG 2.2: language, landmarks, headings in order, captions and scopes of tables, a way past the contents."""
    for language, lang in ((Language.BOTH, "zh-CN"), (Language.EN, "en")):
        page = read_page(html(guides["restaurant"], language=language))
        assert page.open == []
        assert page.all("html")[0]["lang"] == lang
        assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.elements}
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        for attributes in page.all("a"):
            assert str(attributes["href"]).removeprefix("#") in ids
        levels = [int(tag[1]) for tag, _ in page.elements if tag in ("h1", "h2", "h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert len(page.all("caption")) == len(page.all("table"))
        assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))


def test_chinese_comes_first_and_each_language_stands_alone(guides: dict[str, Document], read_page: ReadPage) -> None:
    document = guides["newborn"]
    both, zh, en = (read_page(html(document, language=language)).text for language in Language)
    assert both.index("新生儿出生一件事") < both.index("Achildisborn")
    assert "Achildisborn" not in zh.replace(
        "Achildisborn:theorderofitsitems", ""
    )  # the picture tells itself in English
    assert en.index("Achildisborn") < en.index("Serviceguide") or "Serviceguide" in en
    assert "一次申报" not in en


def test_text_with_markup_stays_text(library: Library, read_page: ReadPage, read_pdf: ReadPdf) -> None:
    definition = replace(library.bundles["newborn"], name=Text(zh=HOSTILE, en=HOSTILE))
    document = guide(definition, library.catalogue)
    page = read_page(html(document))
    assert page.all("script") == []
    assert "".join(HOSTILE.split()) in page.text
    assert "".join(HOSTILE.split()) in read_pdf(pdf(document, fonts_dir=FONTS))


def test_the_same_source_gives_the_same_bytes(library: Library, guides: dict[str, Document]) -> None:
    again = guide(library.bundles["company-closure"], library.catalogue)
    assert html(again) == html(guides["company-closure"])
    assert pdf(again, fonts_dir=FONTS) == pdf(guides["company-closure"], fonts_dir=FONTS)


def test_paper_is_accessible_and_fit_for_the_archive(rulebooks: dict[str, Document]) -> None:
    content = pdf(rulebooks["restaurant"], fonts_dir=FONTS)
    assert content.startswith(b"%PDF-")
    assert len(content) < 600_000


def test_the_rules_say_who_does_what_in_which_order_and_by_when(
    library: Library, rulebooks: dict[str, Document], read_page: ReadPage
) -> None:
    """GZ 11.1b, 11.2a."""
    for name, document in rulebooks.items():
        definition = library.bundles[name]
        page = read_page(html(document, language=Language.ZH))
        parts = (definition.departments.lead, *definition.departments.cooperating)
        for part in parts:
            department = library.catalogue.departments[part.department]
            assert department.name.zh in page.text
            assert department.chief_representative.account in page.text
            for duty in part.duties:
                assert "".join(duty.zh.split()) in page.text
        for entry in definition.items:
            for edge in entry.after:
                assert "".join(edge.basis.zh.split()) in page.text
        for said in (
            "首席事务代表",
            "一次性告知",
            "逾期不告知",
            "升级顺序",
            "听证、招标、拍卖、检验",
            "备案",
            "先行送达",
        ):
            assert said in page.text


def test_an_item_s_grounds_and_extension_are_in_the_rules(rulebooks: dict[str, Document], read_page: ReadPage) -> None:
    """许可法 42, 45."""
    text = read_page(html(rulebooks["restaurant"], language=Language.ZH)).text
    assert "最长10个工作日，行政机关负责人批准" in text
    assert "听证：《行政许可法》第四十五条、第四十七条" in text
    assert "不得延期" in text
    assert "四十五个工作日" in text


def test_clauses_are_cited_as_the_public_knows_them(
    guides: dict[str, Document], rulebooks: dict[str, Document], read_page: ReadPage
) -> None:
    for document in (*guides.values(), *rulebooks.values()):
        text = read_page(html(document)).text
        assert "条例13.2" in text
        assert "GZ1" not in text
        assert "“条例”指《广州市政务服务条例》" in text


def test_an_english_document_cites_in_english(guides: dict[str, Document], rulebooks: dict[str, Document]) -> None:
    """GZ 9.3: who reads no Chinese finds the clause under the name that the other pages give it."""
    for document in (*guides.values(), *rulebooks.values()):
        clauses = clauses_of(document, Language.EN)
        assert any(clause.startswith("Regulation 13") for clause in clauses)
        assert not [clause for clause in clauses if any("一" <= letter <= "鿿" for letter in clause)]


def test_a_document_in_both_languages_cites_in_chinese(guides: dict[str, Document]) -> None:
    clauses = clauses_of(guides["restaurant"], Language.BOTH)
    assert "条例 13.3" in clauses
    assert not [clause for clause in clauses if clause.startswith(("Regulation", "GZ", "PIPL"))]


def test_the_basis_of_an_extension_is_named_in_english_on_screen_and_paper(
    rulebooks: dict[str, Document], read_page: ReadPage, read_pdf: ReadPdf
) -> None:
    """许可法 42."""
    document = rulebooks["restaurant"]
    page = read_page(html(document, language=Language.EN)).text
    paper = read_pdf(pdf(document, fonts_dir=FONTS, language=Language.EN))
    assert "approvedbytheheadoftheadministrativeorganAdministrativeLicensingLaw42(1)" in page
    assert "[AdministrativeLicensingLaw42(1)]" in paper
    assert "许可法42" not in page + paper
    assert "AdministrativeLicensingLaw行政许可法" in page


def test_a_bundle_with_nothing_to_hand_in_says_so(library: Library, read_page: ReadPage) -> None:
    bare = replace(
        library.bundles["newborn"],
        materials=(),
        items=tuple(replace(entry, materials=()) for entry in library.bundles["newborn"].items),
        tolerance=None,
    )
    assert "无需提交任何材料" in read_page(html(guide(bare, library.catalogue), language=Language.ZH)).text
    assert "容缺" not in read_page(html(guide(bare, library.catalogue), language=Language.ZH)).text
    assert rules(bare, library.catalogue).sections


@pytest.mark.parametrize("template", ["page.html", "document.typ"])
def test_no_template_evaluates_what_it_is_given(template: str) -> None:
    source = (TEMPLATES / template).read_text(encoding="utf-8")
    assert "eval(" not in source
    assert "|safe" not in source.replace(" ", "")
