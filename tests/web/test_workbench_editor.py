"""Writing a draft: findings beside it, nothing typed is lost, a colleague's save is never overwritten unseen."""

import pytest

from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, bureau_of
from tests.editions import published, renamed, text_of
from tests.office import PASSWORD, Office
from tests.pages import Page, Visitor
from tests.web.workbench import BASE, NEWBORN_PAGE, Workbench, editor, version

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.fixture
async def bench(office: Office, visit: object) -> Workbench:
    return Workbench(bureau=await bureau_of(office), visit=visit)  # type: ignore[arg-type] # a fixture's value


async def act(visitor: Visitor, name: str, text: str, **more: str) -> Page:
    return await visitor.send({"text": text, **more}, button=name)


async def test_a_new_draft_begins_with_the_version_in_force_under_the_next_number(bench: Workbench) -> None:
    page = await (await bench.sign_in()).open(editor())
    assert "version: 1.1.0" in page.response.text
    assert f"已载入 {NEWBORN.version} 的文本" in page.text
    assert "检查结果" in page.text


async def test_checking_says_line_column_clause_and_how_to_mend_and_keeps_what_was_typed(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "check", text_of("newborn", "1.1.0", published("400wd")))
    assert page.status == 200
    assert "条例 13.3" in page.text
    assert "改正方法：" in page.text
    assert "400wd" in page.response.text
    assert "L1" in page.ids
    assert "data-line=" in page.response.text
    assert [one["act"] for one in await bench.bureau.acts()] == []


async def test_the_words_of_a_finding_are_english_too(bench: Workbench) -> None:
    visitor = await bench.sign_in(lang="en")
    await visitor.open(editor())
    page = await act(visitor, "check", text_of("newborn", "1.1.0", published("400wd")))
    assert "To mend:" in page.text
    assert "line" in page.text


@pytest.mark.parametrize("text", ["", "id: [", "a: 1\na: 2", BOMB, "\x00", "x" * 1_000_001, "id: newborn"])
async def test_whatever_is_typed_is_a_finding_and_no_crash(bench: Workbench, text: str) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "check", text)
    assert page.status == 200
    assert "错误 " in page.text
    page = await act(visitor, "save", text)
    assert page.status == 422


async def test_a_text_beyond_ten_megabytes_is_told_what_a_definition_may_have(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "check", "x" * (16 * 1024 * 1024))
    assert page.status == 413
    assert "一次最多提交 14.8 MB" in page.text
    assert "定义文本连同注释最多 977 KB" in page.text
    assert "拍照" not in page.text


async def test_a_saved_draft_is_opened_again_with_its_findings(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "save", text_of("newborn", "1.1.0", renamed("新名称")).replace("\n", "\r\n"))
    assert page.path == f"{NEWBORN_PAGE}/edit"
    assert "已保存" in page.text
    pin = page.response.url.params["from"]
    assert version(pin) in page.links
    kept = (await bench.bureau.lead.get(f"/bundles/newborn/versions/{pin}")).json()
    assert kept["text"] == text_of("newborn", "1.1.0", renamed("新名称"))


async def test_a_number_that_stands_for_another_content_is_refused_and_the_text_stays(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "save", text_of("newborn", NEWBORN.version, renamed("别的名称")))
    assert page.status == 409
    assert "已经用于其他内容" in page.text
    assert "别的名称" in page.response.text


async def test_a_draft_that_somebody_else_saved_is_shown_beside_ones_own(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("原来的名称"))
    mine = await bench.sign_in()
    await mine.open(editor(pin))
    theirs = await bench.bureau.drafted("1.1.0", renamed("对方的名称"))
    own = text_of("newborn", "1.1.0", renamed("我的名称"))
    page = await act(mine, "save", own)
    assert page.status == 412
    assert "其他人已在此期间保存" in page.text
    assert "对方的名称" in page.text
    assert "我的名称" in page.response.text
    assert await bench.bureau.standing(theirs) == "draft"
    page = await act(mine, "save", own)
    assert "已保存" in page.text
    assert await bench.bureau.standing(theirs) == "dropped"


async def test_a_text_that_differs_by_comments_alone_is_told_so_and_stays_in_the_editor(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("新名称"))
    visitor = await bench.sign_in()
    await visitor.open(editor(pin))
    page = await act(visitor, "save", "# 只是一条注释\n" + text_of("newborn", "1.1.0", renamed("新名称")))
    assert page.status == 200
    assert "仅有注释或者排版不同" in page.text
    assert "# 只是一条注释" in page.response.text


async def test_what_was_typed_outlives_the_session(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(editor())
    visitor.client.cookies.delete("onego_session")
    text = text_of("newborn", "1.1.0", renamed("过期之前写的名称"))
    asked = await act(visitor, "save", text)
    assert asked.status == 401
    shown = await visitor.send({"login": f"chief-{LEAD}", "password": PASSWORD})
    assert "过期之前写的名称" in shown.text
    page = await visitor.send({"text": text}, button="")
    assert "已保存" in page.text


async def test_a_draft_carries_entries_that_the_catalogue_lacks(bench: Workbench) -> None:
    entry = "materials:\n- id: own-paper\n  name: {zh: 自有材料, en: Own paper}\n"
    visitor = await bench.sign_in()
    await visitor.open(editor())
    page = await act(visitor, "check", text_of("newborn", "1.1.0"), **{"file-0": "materials.yaml", "added-0": entry})
    assert "materials.yaml" in page.text
    assert "自有材料" in page.response.text
    page = await act(visitor, "save", text_of("newborn", "1.1.0"), **{"file-0": "../x.yaml", "added-0": entry})
    assert page.status == 422
    assert "目录条目文件的名称应为" in page.text


async def test_a_workbook_is_taken_into_the_editor_and_kept_only_when_saved(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    book = (await visitor.client.get(version(NEWBORN.pin, "/definition.xlsx"))).content
    await visitor.open(editor())
    assert visitor.page
    form = next(one for one in visitor.page.forms if one.multipart)
    fields = {**form.fields, "text": "", "act": "upload"}
    for name, content, said in (
        ("newborn.xlsx", book, "已载入文件 newborn.xlsx"),
        ("newborn.yaml", text_of("newborn", "1.2.0").encode(), "已载入文件 newborn.yaml"),
        ("broken.xlsx", b"PK nothing", "工作簿未导入"),
        ("picture.bin", b"\xff\xfe\x00\x81", "既不是 UTF-8 文本"),
    ):
        sent = await visitor.client.post(form.action, data=fields, files={"upload": (name, content)})
        assert said in sent.text, name
    sent = await visitor.client.post(form.action, data=fields, files={"upload": ("", b"")})
    assert "请先选择文件" in sent.text
    assert await bench.bureau.acts() == []


async def test_the_script_gets_the_findings_alone(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    page = await visitor.open(editor())
    token = next(form.fields["token"] for form in page.forms if form.multipart)
    text = text_of("newborn", "1.1.0", published("400wd"))
    answer = await visitor.client.post(f"{NEWBORN_PAGE}/check", data={"token": token, "text": text})
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert 'data-field="text"' in answer.text


async def test_only_the_lead_department_writes(office: Office, bench: Workbench) -> None:
    for login in (f"chief-{OTHERS[0]}", "administrator"):
        visitor = await bench.sign_in(login)
        assert (await visitor.open(editor())).status == 403, login
        page = await visitor.open(NEWBORN_PAGE)
        assert "由牵头部门办理" in page.text
    await office.person("officer-lead", Role.OFFICER, LEAD)
    assert (await (await bench.sign_in("officer-lead")).open(editor())).status == 200


async def test_a_new_bundle_without_an_id_is_asked_for_one(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    assert "novalidate" in (await visitor.open(f"{BASE}/new")).response.text
    page = await visitor.send({"id": "", "like": "newborn"})
    assert page.status == 422
    assert "#id" in page.links
    assert "请填写标识" in page.text


async def test_a_new_bundle_begins_with_anothers_text_and_can_be_saved(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    await visitor.open(f"{BASE}/new")
    for wrong in ("newborn", "Not An Id", "new"):
        assert (await visitor.send({"id": wrong, "like": "newborn"})).status == 422, wrong
    page = await visitor.send({"id": "newborn-abroad", "like": "newborn"})
    assert page.path == f"{BASE}/newborn-abroad/edit"
    assert "id: newborn-abroad" in page.response.text
    text = text_of("newborn", "1.0.0").replace('"id": "newborn"', '"id": "newborn-abroad"', 1)
    page = await act(visitor, "save", text)
    assert "已保存" in page.text
    assert f"{BASE}/newborn-abroad" in (await visitor.open(BASE)).links
