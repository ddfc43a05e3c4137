"""Turns a template and its values into a page, in one language: words, days, sizes of files."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.calendar import CHINA
from domain.citations import cited
from domain.derivation import Lang
from domain.wording.days import day_words, weekday_words
from web.words import catalogue

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"


def render(template: str, lang: Lang, values: Mapping[str, Any]) -> str:
    """The page as HTML."""
    return _environment(lang).get_template(template).render(values)


@cache
def asset(name: str) -> str:
    """The address of one of our own files; it changes with the content, so that browsers may keep it for good."""
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/assets/{digest}/{name}"


@cache
def _environment(lang: Lang) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    words = catalogue(lang)
    # The extension adds this method; `newstyle` escapes the values that are put into a message.
    environment.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals |= {"asset": asset, "lang": lang, "colon": "：" if lang == "zh" else ": "}
    filters: dict[str, Callable[..., str]] = {
        "said": lambda value: said(value, lang),
        "day": lambda value: day(value, lang),
        "on": lambda value: on(value, lang),
        "moment": lambda value: moment(value, lang),
        "size": size,
        "clause": lambda rule: clause(rule, lang),
    }
    environment.filters |= filters
    return environment


def said(value: Any, lang: Lang) -> str:
    """A text in both languages, as the desk and the bundles give it, in one of them."""
    if isinstance(value, Mapping):
        return str(value[lang])
    return str(value.zh if lang == "zh" else value.en)


def day(value: date | str, lang: Lang) -> str:
    """A day as it is read: 2026年3月6日（星期五）, Friday, 6 March 2026."""
    return weekday_words(date.fromisoformat(value) if isinstance(value, str) else value, lang)


def on(value: date, lang: Lang) -> str:
    """A day in a table, where there is no room for its weekday: 2026年3月6日, 6 March 2026."""
    return day_words(value, lang)


def moment(value: datetime, lang: Lang) -> str:
    """An instant in China's time, to the minute."""
    there = value.astimezone(CHINA)
    return f"{day_words(there.date(), lang)}{' ' if lang == 'zh' else ', '}{there:%H:%M}"


def size(count: int) -> str:
    """A size in bytes as people say it: 3.2 MB."""
    if count < 1024 * 1024:
        return f"{max(1, round(count / 1024))} KB"
    if count < 1024 * 1024 * 1024:
        return f"{count / 1024 / 1024:.1f} MB".replace(".0 MB", " MB")
    return f"{count / 1024 / 1024 / 1024:.1f} GB".replace(".0 GB", " GB")


def clause(rule: str, lang: Lang) -> str:
    """A rule's clauses as the public reads them: 条例 13.3, Regulation 13.3; empty for a rule that is only ours."""
    if rule.startswith("OneGo"):
        return ""
    return cited(rule, lang)
