"""Every word of the pages is there in both languages."""

import re

import pytest

from web.messages import kept, updated, used
from web.words import catalogue

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_the_catalogue_has_exactly_the_words_that_pages_use() -> None:
    said = {message[0] if isinstance(message, tuple) else message for _, message in used()}
    stored = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in kept() if entry.id}
    assert said == stored, "run: python -m web.messages"
    assert len(said) > 200


def test_every_word_is_translated() -> None:
    for entry in updated(kept()):
        if not entry.id:
            continue
        translated = entry.string if isinstance(entry.string, str) else (entry.string or [""])[0]
        assert translated, f"web/translations/zh.po lacks: {entry.id}"
        assert CHINESE.search(translated), f"not Chinese: {translated}"


def test_a_translation_puts_in_the_same_values() -> None:
    named = re.compile(r"%\((\w+)\)s")
    for entry in kept():
        message = entry.id if isinstance(entry.id, str) else entry.id[-1]
        translated = entry.string if isinstance(entry.string, str) else (entry.string or [""])[0]
        assert set(named.findall(message)) == set(named.findall(translated)), message
        assert "%" not in named.sub("", translated), "a percent sign by itself breaks the page"


@pytest.mark.parametrize(("lang", "said"), [("zh", "登录"), ("en", "Sign in")])
def test_a_language_says_its_own_word(lang: str, said: str) -> None:
    assert catalogue("zh" if lang == "zh" else "en").gettext("Sign in") == said
