"""What anybody sees without signing in: front page, guides, verification, the reference, errors, settings."""

import gzip
from collections.abc import Awaitable, Callable

import pytest

from tests.office import Office
from tests.pages import Visitor
from web.rendering import STATIC

PUBLIC = (
    *("/", "/?q=出生", "/?q=nothing-fits", "/guides/newborn", "/guides/restaurant", "/verify", "/verify/X", "/docs"),
    *("/guides/newborn/promises", "/follow", "/sign-in", "/settings", "/accessibility", "/no-such-page"),
)
MOST_BYTES = 60 * 1024  # of a page with everything that it fetches, compressed


@pytest.mark.parametrize(("asked", "lang"), [("zh-CN", "zh-CN"), ("en-GB", "en"), ("fr", "zh-CN")])
async def test_pages_speak_the_language_asked_for_and_chinese_otherwise(
    visit: Callable[..., Awaitable[Visitor]], asked: str, lang: str
) -> None:
    visitor = await visit(asked)
    for path in PUBLIC:
        page = await visitor.open(path)
        assert page.status == (404 if path == "/no-such-page" else 200), path
        assert page.lang == lang, path
        assert [page.response.text.count(one) for one in ("<h1", "<main")] == [1, 1], path
        assert len(set(page.ids)) == len(page.ids), path


async def test_a_page_with_all_it_fetches_stays_below_sixty_kilobytes(visitor: Visitor) -> None:
    files = sum(len(gzip.compress(file.read_bytes())) for file in STATIC.iterdir())
    for path in PUBLIC:
        page = await visitor.open(path)
        assert len(gzip.compress(page.response.content)) + files < MOST_BYTES, path


async def test_pages_hold_nothing_inline_and_fetch_only_what_is_ours(visitor: Visitor) -> None:
    for path in PUBLIC:
        page = await visitor.open(path)
        for banned in ("style=", "<style", "javascript:", " onclick"):
            assert banned not in page.response.text, path
        for entry in page.response.text.split("<script")[1:]:
            assert entry.startswith(' src="/assets/'), path
        policy = page.response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy


async def test_every_link_of_the_public_pages_leads_somewhere(visitor: Visitor) -> None:
    seen: set[str] = set()
    for path in ("/", "/verify", "/follow", "/accessibility", "/guides/newborn", "/docs"):
        page = await visitor.open(path)
        for link in page.links:
            target, _, place = link.partition("#")
            if not target:
                assert place in page.ids, f"{path}: {link}"
            elif target not in seen and not target.startswith("/language"):
                seen.add(target)
                assert (await visitor.client.get(target)).status_code == 200, f"{path}: {link}"
    assert len(seen) > 15


async def test_bundles_are_found_by_the_words_of_their_items(visitor: Visitor) -> None:
    await visitor.open("/")
    found = await visitor.open("/?q=户口登记")
    everything = await visitor.open("/")
    assert len(found.links) < len(everything.links)
    nothing = await visitor.open("/?q=%3Cscript%3E")
    assert "<script>" not in nothing.response.text
    assert "没有找到相符的" in nothing.text


async def test_the_guide_shows_its_hash_and_is_the_one_published(office: Office, visitor: Visitor) -> None:
    page = await visitor.open("/guides/newborn")
    (edition,) = [one for one in await office.desk.shelf.offered(office.desk.today()) if one.definition.id == "newborn"]
    assert edition.definition.content in page.text.replace(" ", "")
    picture = await visitor.client.get("/guides/newborn/diagram.svg")
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert (await visitor.open("/guides/unheard-of")).status == 404


async def test_the_language_is_switched_and_kept_and_leads_back(visitor: Visitor) -> None:
    page = await visitor.open("/language/en?next=/guides/newborn")
    assert (page.path, page.lang) == ("/guides/newborn", "en")
    assert (await visitor.open("/")).lang == "en"


async def test_a_way_back_never_leads_to_another_site(visitor: Visitor) -> None:
    for away in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        answered = await visitor.client.get("/language/en", params={"next": away}, follow_redirects=False)
        assert answered.headers["location"] == "/", away


async def test_size_and_contrast_are_kept_in_a_cookie(visitor: Visitor) -> None:
    await visitor.open("/settings?next=/verify")
    page = await visitor.send({"size": "largest", "contrast": "high"})
    assert page.path == "/verify"
    assert 'data-size="largest" data-contrast="high"' in page.response.text


async def test_a_forged_pdf_is_called_what_it_is(visitor: Visitor) -> None:
    await visitor.open("/verify")
    page = await visitor.send({"number": ""}, files={})
    assert page.status == 422
    assert "请选择 PDF 文件" in page.text
    page = await visitor.send({"number": "GZ-X"}, files={"file": ("a.pdf", b"%PDF-1.7 forged", "application/pdf")})
    assert "本窗口没有出具过该编号的文书" in page.text
    assert "不是该编号所出具的文件" in page.text


async def test_the_reference_names_every_operation(visitor: Visitor) -> None:
    page = await visitor.open("/docs")
    for path in ("/cases/{case}/supplement", "/window/ready", "/verify/{number}"):
        assert path in page.text
    assert {"createCase", "shape-Submission"} <= set(page.ids)
