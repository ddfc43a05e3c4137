"""A visitor without a script: reads pages, fills in the forms that stand on them, follows where they lead."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx

File = tuple[str, bytes, str]


@dataclass
class Form:
    """One form of a page: where it goes, what its fields hold, which buttons it has."""

    action: str
    method: str
    multipart: bool
    fields: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.lang = ""
        self._form: Form | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        if tag == "html":
            self.lang = given["lang"]
        elif tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "form":
            multipart = given.get("enctype") == "multipart/form-data"
            self._form = Form(
                action=given.get("action", ""), method=given.get("method", "get").upper(), multipart=multipart
            )
            self.forms.append(self._form)
        elif self._form is not None:
            _take(self._form, tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _take(form: Form, tag: str, given: dict[str, str]) -> None:
    kind, name = given.get("type", "text"), given.get("name", "")
    if tag == "button" and name:
        form.buttons.append((name, given.get("value", "")))
    elif tag == "input" and kind == "file":
        form.files.append(name)
    elif tag == "input" and kind in ("radio", "checkbox"):
        if "checked" in given:
            form.fields[name] = given.get("value", "on")
    elif tag in ("input", "textarea", "select") and name:
        form.fields[name] = given.get("value", "")


@dataclass(frozen=True)
class Page:
    """What a browser shows."""

    response: httpx.Response
    text: str
    forms: list[Form]
    links: list[str]
    ids: list[str]
    lang: str

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def path(self) -> str:
        return self.response.url.path


@dataclass
class Visitor:
    """A browser without a script. It keeps cookies, follows redirects, and sends only what stands on the page."""

    client: httpx.AsyncClient
    page: Page | None = None

    async def open(self, path: str) -> Page:
        return self._read(await self.client.get(path))

    async def send(
        self, fields: dict[str, str] | None = None, *, button: str = "", files: dict[str, File] | None = None
    ) -> Page:
        """Fill in the form of the page that goes with these fields and this button, and send it."""
        assert self.page is not None
        form = self._form_for(fields or {}, button)
        pressed = dict(one for one in form.buttons if one[1] == button) if button else {}
        data = {**form.fields, **(fields or {}), **pressed}
        target = form.action or str(self.page.response.url)
        if form.method == "GET":
            return self._read(await self.client.get(target, params=data))
        if form.multipart:
            sent = {name: (files or {}).get(name, ("", b"", "application/octet-stream")) for name in form.files}
            return self._read(await self.client.post(target, data=data, files=sent or {"": ("", b"")}))
        return self._read(await self.client.post(target, data=data))

    async def press(self, ending: str, fields: dict[str, str] | None = None) -> Page:
        """Send the form of the page whose address ends so, as it stands or with these fields filled in."""
        assert self.page is not None
        form = next(one for one in self.page.forms if one.action.endswith(ending))
        return self._read(await self.client.post(form.action, data={**form.fields, **(fields or {})}))

    async def sign_in(self, login: str, password: str) -> Page:
        await self.open("/sign-in")
        return await self.send({"login": login, "password": password})

    def _form_for(self, fields: dict[str, str], button: str) -> Form:
        assert self.page is not None
        forms = [form for form in self.page.forms if form.action != "/sign-out"]
        if button:
            return next(form for form in forms if button in [value for _, value in form.buttons])
        known = [form for form in forms if all(f'name="{name}"' in self.page.response.text for name in fields)]
        with_all = [form for form in known if not fields or form.method == "POST"]
        return next((form for form in with_all if set(fields) & set(form.fields)), with_all[0])

    def _read(self, response: httpx.Response) -> Page:
        reader = _Reader()
        reader.feed(response.text)
        text = " ".join(" ".join(reader.words).split())
        self.page = Page(response, text, reader.forms, reader.links, reader.ids, reader.lang)
        return self.page
