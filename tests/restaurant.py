"""A restaurant's case for tests: licences handled jointly, grounds that stop the clock, checks on site."""

import httpx

from domain.case.commands import Role
from tests.office import Office

ANSWERS = {"firm": "existing", "food": "serving", "online": "no", "assembly": "no", "sign": "no", "tobacco": "yes"}
FORM = {
    "enterprise-name": "示例餐饮店",
    "credit-code": "91350100M000100Y43",
    "premises-address": "广州市示例路二号",
    "food-category": "hot-dishes",
    "floor-area": 80,
    "seats": 40,
}
CHECK, FOOD, TOBACCO = "business-licence-check", "food-licence", "tobacco-licence"
OWNERS = {CHECK: "market", FOOD: "market", TOBACCO: "tobacco"}


async def handled(office: Office, applicant: httpx.AsyncClient) -> str:
    """A restaurant's case that is accepted, its two licences open; makes an officer for each department."""
    officers = {name: await office.person(f"officer-{name}", Role.OFFICER, name) for name in ("market", "tobacco")}
    materials = {
        name: [await office.upload(applicant)] for name in ("premises-proof", "kitchen-plan", "food-safety-rules")
    }
    case = await office.lodge(applicant, bundle="restaurant", answers=ANSWERS, form=FORM, materials=materials)
    for item, department in OWNERS.items():
        done = await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
        assert done.status_code == 200, done.text
    decided = await officers["market"].post(f"/cases/{case}/items/{CHECK}/decision", json={"outcome": "granted"})
    assert decided.status_code == 200, decided.text
    return case
