"""The words of the situation guide: why an applicant's answers can't become a plan."""

from __future__ import annotations

from typing import Final

WORDING: Final[dict[str, tuple[str, str]]] = {
    "situation.unknown": ("本情形下没有“{situation}”这一问题。", '"{situation}" is not asked in this situation.'),
    "situation.unanswered": ("请先回答：{zh}", "Please answer first: {en}"),
    "situation.no_such_answer": (
        "“{situation}”的答案应为以下之一：{known}。",
        'The answer to "{situation}" must be one of: {known}.',
    ),
    "situation.way_out": ("不能通过本“一件事”办理：{zh}", "Not handled by this bundle: {en}"),
    "situation.nothing_to_do": ("按所选情形没有需要办理的事项。", "Nothing is to be done for these answers."),
}
