"""Every word of the pages is there in both languages."""

import re

import pytest
from babel.messages.catalog import Message

from web.messages import areas, kept, stored_in, updated, used
from web.rendering import clause
from web.words import catalogue

CHINESE = re.compile(r"[\u4e00-\u9fff]")


AREAS = areas()


def translated(entry: Message) -> str:
    return entry.string if isinstance(entry.string, str) else (entry.string or [""])[0]


def message_of(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[-1]


@pytest.mark.parametrize("area", AREAS)
def test_the_catalogue_has_exactly_the_words_that_pages_use(area: str) -> None:
    said = {message[0] if isinstance(message, tuple) else message for _, message in used(area)}
    stored = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in kept(area) if entry.id}
    assert said == stored, "run: python -m web.messages"


@pytest.mark.parametrize("area", AREAS)
def test_every_word_is_translated(area: str) -> None:
    for entry in updated(area):
        if entry.id:
            assert translated(entry), f"{stored_in(area).name} lacks: {entry.id}"
            assert CHINESE.search(translated(entry)), f"not Chinese: {translated(entry)}"


@pytest.mark.parametrize("area", AREAS)
def test_a_translation_puts_in_the_same_values(area: str) -> None:
    named = re.compile(r"%\((\w+)\)s")
    for entry in kept(area):
        assert set(named.findall(message_of(entry))) == set(named.findall(translated(entry))), message_of(entry)
        assert "%" not in named.sub("", translated(entry)), "a percent sign by itself breaks the page"


def test_one_message_has_one_translation() -> None:
    known: dict[str, str] = {}
    for area in AREAS:
        for entry in kept(area):
            if entry.id:
                assert known.setdefault(message_of(entry), translated(entry)) == translated(entry), stored_in(area).name
    assert len(known) > 200


@pytest.mark.parametrize(("lang", "said"), [("zh", "登录"), ("en", "Sign in")])
def test_a_language_says_its_own_word(lang: str, said: str) -> None:
    assert catalogue("zh" if lang == "zh" else "en").gettext("Sign in") == said


@pytest.mark.parametrize(
    ("rule", "zh", "en"),
    [
        ("GZ 13.3", "条例 13.3", "Regulation 13.3"),
        ("PIPL 6 · 许可法 38(2)", "个人信息保护法 6 · 许可法 38(2)", "PIPL 6 · Administrative Licensing Law 38(2)"),
        ("许可法 32(1)(四)", "许可法 32(1)(四)", "Administrative Licensing Law 32(1)(4)"),
        ("OneGo 2", "", ""),
    ],
)
def test_a_clause_is_named_as_the_reader_knows_the_law(rule: str, zh: str, en: str) -> None:
    assert (clause(rule, "zh"), clause(rule, "en")) == (zh, en)
