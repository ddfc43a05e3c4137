"""Drafts that bring what the catalogue lacks: checked, signed, kept and compared with the version (GZ 4.3, 4.4a)."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from bundles.load import shipped_library, with_additions
from certificates.numbering import document_number
from db.tables.document import DocumentRow
from desk.documents import verify_number
from desk.story import Said
from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, TODAY, VERSIONS, Bureau, bureau_of
from tests.editions import Change, in_a_circle, text_of
from tests.office import FORM, ITEMS, Office

VISIT = """\
# the midwife comes home
id: home-visit
name: {zh: 产后访视预约, en: Booking of the midwife's visit}
kind: public-service
owner: health
in-force-from: "2025-05-01"
basis: [{zh: "《示例办法》第六条", en: Example Measures 6}]
conditions: [{zh: 已取得出生医学证明, en: Birth certificate issued}]
steps: [{zh: 随一件事一次申报, en: Lodged once with the bundle}]
service-object: {zh: 自然人, en: Natural persons}
limits:
  promised: {limit: 2wd, basis: {zh: 部门承诺, en: "Department's promise"}, typical: true}
result: {id: visit-booking, name: {zh: 访视预约单, en: Booking of the visit}}
fee: {standard: {zh: 不收费, en: Free of charge}, amount: 0}
needs: {elements: [child-name, mobile, visit-hours], materials: [visit-consent]}
"""
MATERIALS = """\
materials:
  - id: visit-consent
    name: {zh: 入户访视同意书, en: Consent to a visit at home}
    demanded-by: {zh: "《示例办法》第七条", en: Example Measures 7}
    sources: [applicant]
    media-types: [application/pdf]
    size: 5242880
    typical: true
"""
ELEMENTS = """\
elements:
  - id: visit-hours
    name: {zh: 方便访视的时段, en: Hours that suit}
    schema: {type: string, maxLength: 60}
    source: applicant
"""
SLOWER = VISIT.replace("limit: 2wd", "limit: 3wd")
ITEM = "items/home-visit.yaml"
AT_ITEM = "/additions/items~1home-visit.yaml"
SECOND = shipped_library().bundles["disability-services"]
ADDITIONS = {ITEM: VISIT, "materials.yaml": MATERIALS, "elements.yaml": ELEMENTS}


def with_visit(data: dict[str, Any]) -> None:
    """The newborn's bundle with one more item, material and field, all unknown to the shipped catalogue."""
    data["form"]["properties"]["visit-hours"] = {
        "$ref": "#/$defs/visit-hours",
        "title": "方便访视的时段",
        "x-title-en": "Hours that suit",
    }
    data["form"]["required"].append("visit-hours")
    data["materials"].append({"material": "visit-consent", "role": "deferrable", "source": "applicant"})
    edge = {"item": "birth-certificate", "ground": "data", "uses": "birth-certificate"}
    data["items"].append(
        {
            "item": "home-visit",
            "after": [edge | {"basis": {"zh": "预约须有出生医学证明编号", "en": "The booking needs its number"}}],
            "fields": ["child-name", "mobile", "visit-hours"],
            "materials": ["visit-consent"],
        }
    )


@pytest.fixture
async def bureau(office: Office) -> Bureau:
    return await bureau_of(office)


async def send(bureau: Bureau, number: str = "1.1.0", *changes: Change, **additions: str) -> httpx.Response:
    """A draft; `additions` replace those files, by what comes before ".yaml" (items: the last part of the name)."""
    named = {name.rpartition("/")[2].removesuffix(".yaml").replace("-", "_"): name for name in ADDITIONS}
    brought = {**ADDITIONS, **{named[name]: text for name, text in additions.items()}}
    text = text_of("newborn", number, with_visit, *changes)
    return await bureau.lead.post(VERSIONS, json={"text": text, "additions": brought})


async def published(bureau: Bureau, drafted: httpx.Response) -> str:
    assert drafted.status_code == 201, drafted.text
    assert [one for one in drafted.json()["findings"] if one["severity"] == "error"] == []
    pin: str = drafted.json()["version"]["pin"]
    for path in ("submission", "signature", "publication"):
        people = (*bureau.chiefs.values(), bureau.administrator) if path == "signature" else (bureau.lead,)
        for client in people:
            body = {"first_day": TODAY.isoformat()} if path == "publication" else None
            done = await client.put(f"{VERSIONS}/{pin}/{path}", json=body)
            assert done.status_code == 200, done.text
    return pin


async def test_a_draft_brings_its_items_materials_and_elements_word_for_word(bureau: Bureau) -> None:
    without = await bureau.lead.post(VERSIONS, json={"text": text_of("newborn", "1.1.0", with_visit)})
    assert without.status_code == 422
    assert "GZ 4.1" in {one["rule"] for one in without.json()["points"]}
    drafted = await send(bureau)
    assert drafted.status_code == 201, drafted.text
    assert drafted.json()["additions"] == ADDITIONS
    pin = drafted.json()["version"]["pin"]
    read = (await bureau.chiefs[OTHERS[0]].get(f"{VERSIONS}/{pin}")).json()
    assert (read["additions"], read["findings"]) == (ADDITIONS, drafted.json()["findings"])
    assert (await bureau.acts())[0]["detail"] == {"number": "1.1.0", "additions": sorted(ADDITIONS)}


async def test_what_is_unlawful_about_an_addition_is_told_at_its_line_also_later(bureau: Bureau) -> None:
    free = "fee: {standard: {zh: 不收费, en: Free of charge}, amount: 0}\n"
    drafted = await send(bureau, home_visit=VISIT.replace("limit: 2wd", "limit: 9wd"), materials=MATERIALS)
    assert drafted.status_code == 201
    charged = await send(
        bureau, home_visit=VISIT.replace(free, "fee: {standard: {zh: 收费, en: Charged}, amount: 900}\n")
    )
    found = next(one for one in charged.json()["findings"] if one["slug"] == "fee-without-basis")
    line = VISIT[: VISIT.index("fee:")].count("\n") + 1
    assert found["place"]["file"] == "additions/items/home-visit.yaml"
    assert found["place"]["line"] == line
    pin = charged.json()["version"]["pin"]
    read = (await bureau.lead.get(f"{VERSIONS}/{pin}")).json()
    assert found in read["findings"]
    refused = (await bureau.lead.put(f"{VERSIONS}/{pin}/submission")).json()
    point = next(one for one in refused["points"] if one["rule"] == found["rule"])
    assert point["pointer"] == AT_ITEM
    assert point["zh"].startswith(f"additions/items/home-visit.yaml:{line}:")


@pytest.mark.parametrize(
    ("file", "text", "pointer"),
    [
        ("materials.yaml", "materials: [", "/additions/materials.yaml"),
        ("materials.yaml", "materials: []\nmaterials: []\n", "/additions/materials.yaml"),
        ("materials.yaml", "materials:\n  - &a {id: *a}\n", "/additions/materials.yaml"),
        ("elements.yaml", "elements: [{id: mobile}]", "/additions/elements.yaml"),
        ("elements.yaml", ELEMENTS.replace("visit-hours", "mobile"), "/additions/elements.yaml"),
        (ITEM, VISIT.replace("owner: health", "owner: nobody"), AT_ITEM),
        (
            "items/home-visit.yaml",
            VISIT.replace("home-visit", "parenting-guidance"),
            AT_ITEM,
        ),
        (ITEM, VISIT + "colour: red\n", AT_ITEM),
    ],
)
async def test_an_addition_that_cannot_be_used_is_refused_at_its_place(
    bureau: Bureau, file: str, text: str, pointer: str
) -> None:
    body = {"text": text_of("newborn", "1.1.0", with_visit), "additions": {**ADDITIONS, file: text}}
    refused = await bureau.lead.post(VERSIONS, json=body)
    assert refused.status_code == 422, refused.text
    assert pointer in {one["pointer"] for one in refused.json()["points"]}
    assert (await bureau.lead.get(VERSIONS)).json()[-1]["pin"] == NEWBORN.pin, "nothing was kept"


async def test_a_new_department_comes_with_the_installation_and_not_with_a_draft(bureau: Bureau) -> None:
    body = {"text": text_of("newborn", "1.1.0"), "additions": {"departments.yaml": "departments: []"}}
    refused = await bureau.lead.post(VERSIONS, json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "version.new-department")
    body["additions"] = {"../secrets.yaml": "x"}
    assert (await bureau.lead.post(VERSIONS, json=body)).json()["code"] == "payload.malformed"


async def test_a_case_runs_on_what_a_draft_brought(
    bureau: Bureau, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    pin = await published(bureau, await send(bureau))
    office = bureau.office
    consent = [await office.upload(applicant)]
    submission = await office.submission(applicant, form={**FORM, "visit-hours": "周末"})
    submission["materials"] |= {"visit-consent": consent}
    lodged = await applicant.post("/cases", json=submission, headers=office.key())
    assert lodged.status_code == 201, lodged.text
    case = lodged.json()["case"]
    for act, body in (("precheck", {}), ("decision", {"outcome": "granted"})):
        for item, department in {**ITEMS, "home-visit": "health"}.items():
            done = await officers[department].post(f"/cases/{case}/items/{item}/{act}", json=body)
            assert done.status_code == 200, done.text
    view = (await applicant.get(f"/cases/{case}")).json()
    assert (view["bundle_version"], view["summary"]["stage"]) == (pin, "delivered")
    assert len([one for one in view["documents"] if one["kind"] == "certificate"]) == len(ITEMS) + 1
    assert "产后访视预约" in {one["name"]["zh"] for one in view["tasks"]}
    number = document_number("ZZ", TODAY, 1)
    async with office.desk.database.transaction() as session:  # the office's engine gives numbers that are none
        issued = {"number": number, "case_id": case, "seq": 1, "item": "home-visit", "kind": "certificate"}
        session.add(DocumentRow(**issued, sha256="0" * 64, package="", issued_on=TODAY))
    verified = await verify_number(office.desk, number)
    assert verified.item_name == Said(zh="产后访视预约", en="Booking of the midwife's visit")


async def test_a_change_of_what_was_brought_shows_in_the_difference(bureau: Bureau) -> None:
    first = await published(bureau, await send(bureau))
    again = await send(bureau, home_visit=SLOWER)
    assert again.status_code == 409, "the number stands for what was signed, additions and all"
    second = (await send(bureau, "1.2.0", home_visit=SLOWER)).json()["version"]["pin"]
    found = (await bureau.lead.get(f"{VERSIONS}/{second}/difference", params={"since": first})).json()
    (change,) = [one for one in found["changes"] if one["subject"] == "home-visit"]
    assert (change["effect"], change["rule"]) == ("worse", "GZ 13.1a")
    new = (await bureau.lead.get(f"{VERSIONS}/{first}/difference", params={"since": NEWBORN.pin})).json()
    assert {"home-visit", "visit-consent", "visit-hours"} <= {one["subject"] for one in new["changes"]}


async def test_what_was_published_stays_as_it_was_when_the_catalogue_takes_the_same_entries(bureau: Bureau) -> None:
    pin = await published(bureau, await send(bureau))
    desk = bureau.office.desk
    adopted = {**ADDITIONS, ITEM: VISIT.replace("产后访视预约", "产后访视")}
    library = replace(desk.library, catalogue=with_additions(desk.library.catalogue, adopted))
    bureau.office.app.state.desk = replace(desk, library=library)
    read = (await bureau.lead.get(f"{VERSIONS}/{pin}")).json()
    assert read["additions"] == ADDITIONS
    refused = await send(bureau, "1.2.0")
    assert refused.status_code == 422
    plain = await bureau.lead.post(VERSIONS, json={"text": text_of("newborn", "1.2.0", with_visit)})
    assert plain.status_code == 201, plain.text
    assert plain.json()["additions"] == {}


async def test_a_draft_of_which_nothing_can_be_worked_out_is_not_compared(bureau: Bureau) -> None:
    pin = await bureau.drafted("1.1.0", in_a_circle)
    refused = await bureau.lead.get(f"{VERSIONS}/{pin}/difference", params={"since": NEWBORN.pin})
    assert (refused.status_code, refused.json()["code"]) == (422, "version.not-comparable")
    assert refused.json()["points"][0]["rule"] == "GZ 11.2d"


async def test_only_who_may_draft_brings_additions(office: Office, bureau: Bureau) -> None:
    body = {"text": text_of("newborn", "1.1.0", with_visit), "additions": ADDITIONS}
    assert (await bureau.chiefs[OTHERS[0]].post(VERSIONS, json=body)).status_code == 403
    officer = await office.person("officer-lead", Role.OFFICER, LEAD)
    assert (await officer.post(VERSIONS, json=body)).status_code == 201


async def test_two_bundles_may_not_bring_different_entries_under_one_id(bureau: Bureau) -> None:
    pin = (await send(bureau)).json()["version"]["pin"]
    assert (await bureau.lead.put(f"{VERSIONS}/{pin}/submission")).status_code == 200
    other = {"text": text_of("disability-services", "1.1.0"), "additions": {"materials.yaml": MATERIALS}}
    lead = await bureau.office.person("chief-other", Role.CHIEF, SECOND.departments.lead.department)
    path = f"/bundles/{SECOND.id}/versions"
    same = await lead.post(path, json=other)
    assert same.status_code == 201, same.text
    assert (await lead.put(f"{path}/{same.json()['version']['pin']}/submission")).status_code == 200
    other = {
        "text": text_of(SECOND.id, "1.2.0"),
        "additions": {"materials.yaml": MATERIALS.replace("第七条", "第九条")},
    }
    differing = (await lead.post(path, json=other)).json()["version"]["pin"]
    refused = await lead.put(f"{path}/{differing}/submission")
    assert refused.status_code == 422
    (point,) = refused.json()["points"]
    assert (point["rule"], point["pointer"]) == ("GZ 4.3", "/additions/materials.yaml")
    assert point["en"].startswith("additions/materials.yaml:2:")
