"""The server of the tutorial: a whole office that knows the department which the reader adds, asked over the API."""

import json
import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import httpx

from api.app import create_app
from bundles.definition import Library
from bundles.load import shipped_library, with_additions
from desk.shelf import Shelf
from domain.calendar import CHINA
from domain.case.commands import Role
from tests.office import Office

SIGNERS = ("planning", "tax", "housing", "water", "power", "cable")
ANSWERS = {"acquired-by": "purchase", "water": "no", "power": "no", "cable": "yes"}
FORM = {
    "seller-name": "示例卖",
    "seller-id": "11010519491231002X",
    "buyer-name": "示例买",
    "buyer-id": "11010519491231002X",
    "mobile": "13800138000",
    "unit": "440103001001GB00001F00010001",
    "cable-number": "12345678",
}
SHORT_LIST = re.compile(r"\[\n[^][{}]*\]")  # of words: one line is enough
NEW_DEPARTMENT = "departments.yaml"
ITEMS = {"deed-tax": "tax", "property-transfer": "planning", "cable-transfer": "cable"}


@dataclass
class Published:
    """Answers requests as the accounts that the page names; `folder` is the reader's."""

    office: Office
    folder: Path
    pin: str = ""
    clients: dict[str, httpx.AsyncClient] = field(default_factory=dict)

    async def ask(self, who: str, request: str) -> str:
        """The status and the answer as JSON. In a request, `{pin}` is the last draft's."""
        head, _, body = request.partition("\n")
        method, path = head.split()
        answered = await self._send(who, method, path.format(pin=self.pin), self._filled(body))
        said = json.dumps(answered.json(), ensure_ascii=False, indent=2)
        return f"{answered.status_code}\n{SHORT_LIST.sub(_on_one_line, said)}"

    async def meanwhile(self, what: str) -> None:
        """Set the clock; then somebody applies, or all others sign and the version is published."""
        day, hour, doing = re.fullmatch(r"(\S+) (\S+) (.+)", what).groups()  # type: ignore[union-attr]
        self.office.clock.at = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=CHINA)
        match doing:
            case "somebody applies":
                await self._apply()
            case "the others sign":
                await self._sign()
            case "all sign and it is published":
                await self._send("chief-planning", "PUT", f"{self._version}/submission")
                await self._sign()
                await self._send("chief-planning", "PUT", f"{self._version}/publication", {"first_day": day})
            case _:
                raise ValueError(doing)

    async def _apply(self) -> None:
        office, applicant = self.office, await self._client("applicant")
        body = {
            "bundle": "home-transfer",
            "answers": ANSWERS,
            "form": FORM,
            "materials": {"transfer-application": [await office.upload(applicant)]},
            "applicant": {"name": "示例买", "id_number": "11010519491231002X"},
        }
        lodged = await applicant.post("/cases", json=body, headers=office.key())
        assert lodged.status_code == 201, lodged.text
        for item, department in ITEMS.items():
            officer = await self._client(f"officer-{department}")
            done = await officer.post(f"/cases/{lodged.json()['case']}/items/{item}/precheck", json={})
            assert done.status_code == 200, done.text

    async def _sign(self) -> None:
        for who in (*(f"chief-{department}" for department in SIGNERS), "administrator"):
            await self._send(who, "PUT", f"{self._version}/signature")

    @property
    def _version(self) -> str:
        return f"/bundles/home-transfer/versions/{self.pin}"

    async def _send(self, who: str, method: str, path: str, body: object = None) -> httpx.Response:
        if method == "POST" and path.endswith("/versions"):
            await self._take_department()
        answered = await (await self._client(who)).request(method, path, json=body)
        if method == "POST" and path.endswith("/versions") and answered.status_code == httpx.codes.CREATED:
            self.pin = answered.json()["version"]["pin"]
        return answered

    async def _take_department(self) -> None:
        """What whoever runs the server does before a draft: the new department enters the server's catalogue."""
        department = {NEW_DEPARTMENT: (self.folder / "additions" / NEW_DEPARTMENT).read_text(encoding="utf-8")}
        catalogue = with_additions(shipped_library().catalogue, department)
        library = Library(catalogue=catalogue, bundles=shipped_library().bundles)
        desk = self.office.desk
        self.office.desk = replace(desk, library=library, shelf=Shelf(desk.database, library))
        self.office.app = create_app(self.office.desk)
        self.office.app.state.ask_every = 0.01
        for login, client in list(self.clients.items()):
            self.clients[login] = await self.office.client(client.headers["authorization"].removeprefix("Bearer "))

    async def _client(self, login: str) -> httpx.AsyncClient:
        if login not in self.clients:
            kind, _, department = login.partition("-")
            roles = {"chief": Role.CHIEF, "officer": Role.OFFICER, "administrator": Role.ADMINISTRATOR}
            self.clients[login] = await self.office.person(login, roles.get(kind, Role.APPLICANT), department)
        return self.clients[login]

    def _filled(self, body: str) -> object:
        def text_of(found: re.Match[str]) -> str:
            return json.dumps((self.folder / found[1]).read_text(encoding="utf-8"), ensure_ascii=False)

        filled = body.replace('"<additions>"', json.dumps(self._additions(), ensure_ascii=False))
        return json.loads(re.sub(r'"<([\w.-]+)>"', text_of, filled)) if body.strip() else None

    def _additions(self) -> dict[str, str]:
        folder = self.folder / "additions"
        files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.yaml"))}
        return {name: path.read_text(encoding="utf-8") for name, path in files.items() if name != NEW_DEPARTMENT}


def _on_one_line(found: re.Match[str]) -> str:
    return re.sub(r"\n\s*", " ", found[0]).replace("[ ", "[").replace(" ]", "]")
