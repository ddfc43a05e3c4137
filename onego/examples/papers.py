"""Made-up forms: in order in every detail, belonging to nobody, and each saying that it is an example."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from bundles.formats import is_credit_code
from onego.demo.family import resident_id

BANK: Final = "示例银行"
ACCOUNT: Final = "622200000000000000"
ADDRESS: Final = "示例区示例路{number}号"
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WORDS: Final[Mapping[str, str | float]] = {
    "hospital": "示例妇幼保健院",
    "mother-name": "示例母亲",
    "father-name": "示例父亲",
    "owner-name": "示例经营者",
    "person-name": "示例联系人",
    "guardian-name": "示例监护人",
    "heir-name": "示例继承人",
    "employer": "示例制造有限公司",
    "platform": "示例外卖平台",
    "sign-size": "3米×0.8米",
    "new-name": "示例新名称有限公司",
    "new-representative": "示例新代表人",
    "new-scope": "示例餐饮服务；示例咨询服务",
    "account-bank": BANK,
    "card-bank": BANK,
    "reimbursement-bank": BANK,
    "bank": BANK,
    "keeper": "示例人才服务中心",
    "account": ACCOUNT,
    "reimbursement-account": ACCOUNT,
    "fund-account": "GJJ00000001",
    "customs-code": "4401000000",
    "vin": "LSVAAAAA0EXAMPLE1",
    "floor-area": 80,
    "seats": 40,
    "vehicle-count": 6,
    "drivers": 8,
    "water-demand": 12,
    "power-load": 160,
    "gas-demand": 20,
    "bandwidth": 500,
    "line-length": 120,
    "dig-area": 30,
    "trees": 2,
    "base": 5500,
    "employees": 12,
    "seals": 3,
}
_NAMES: Final = ("child-name", "enterprise-name", "applicant-name", "name", "holder-name", "deceased-name")
_ADDRESSES: Final = ("home-address", "premises-address", "address", "site", "new-address")


def form(asked: Mapping[str, Any], name: str, number: int, today: date) -> dict[str, Any]:
    """Every field that a form asks (its JSON Schema), for the person or firm of this name; `number` tells apart."""
    return {
        field: schema["enum"][number % len(schema["enum"])]
        if "enum" in schema
        else value(field, name=name, number=number, today=today)
        for field, schema in asked["properties"].items()
    }


def value(field: str, *, name: str, number: int, today: date) -> str | float:
    """What is typed into a field of this id that has no list to choose from. KeyError for a field nobody thought of."""
    if field in _NAMES:
        return name
    if field in _ADDRESSES:
        return ADDRESS.format(number=number)
    if field == "month":
        return f"{today:%Y-%m}"
    if field == "mobile":
        return f"1380000{number:04d}"
    if field == "credit-code":
        return credit_code(number)
    if field.endswith(("-day", "-end")):
        return (today - timedelta(days=3)).isoformat()
    return identity(number + len(field)) if field.endswith("id") else _WORDS[field]


def credit_code(number: int) -> str:
    """A unified credit code with a right check character, and of nobody."""
    stem = f"91440106MA5XX{number:04d}"
    return next(code for last in _CODE_LETTERS if is_credit_code(code := stem + last))


def identity(number: int) -> str:
    """The identity number of an adult who doesn't exist; different for each number."""
    return resident_id(date(1970, 1, 1) + timedelta(days=137 * number), 1 + number % 9)
