"""The command `onego due`: when a limit ends, and why."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from domain.derivation import Lang, Refusal, Refused, Step, render
from onego.due_answer import Answer, Question, Regime, answer_to, as_mapping


class Language(StrEnum):
    """What the answer is written in."""

    BOTH = "both"
    ZH = "zh"
    EN = "en"


_PROVISIONAL = {Language.BOTH: "暂定 provisional", Language.ZH: "暂定", Language.EN: "provisional"}
_PROJECTED = {Language.BOTH: "推算 projected", Language.ZH: "推算", Language.EN: "projected"}


def due(  # noqa: PLR0917 - typer passes options by name
    accepted: Annotated[
        str, typer.Option(help="受理日期 day of acceptance, 2025-09-24; a moment for limits in hours.")
    ],
    limit: Annotated[str, typer.Option(help="期限 limit: 20wd, 20d, 1mo, 24h.")],
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="GROUND:FROM..TO",
            help="不计入的时间 exclusion (许可法 45), the days after FROM through TO. Still open: GROUND:FROM.. or, "
            "with the announced length, GROUND:FROM..+5wd.",
        ),
    ] = None,
    extend: Annotated[
        list[str] | None,
        typer.Option(metavar="LIMIT@DATE", help="延期 extension and its day of decision: 5wd@2025-10-20."),
    ] = None,
    calendar: Annotated[
        Path | None,
        typer.Option(help="放假安排 file of year tables (YAML or JSON); they take the place of the built-in ones."),
    ] = None,
    regime: Annotated[Regime, typer.Option(help="延期依据 law that the extension rests on.")] = Regime.LICENCE,
    max_extension: Annotated[
        str | None, typer.Option(help="特别规定的最长延期 longest extension where the item has a law of its own: 15d.")
    ] = None,
    approver: Annotated[
        str | None, typer.Option(help="批准人 rank of the approver; assumed lawful when not given.")
    ] = None,
    today: Annotated[str | None, typer.Option(help="今天 counts an open exclusion at least through this day.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON for programs.")] = False,  # noqa: FBT002
    lang: Annotated[Language, typer.Option(help="语言 language of the answer.")] = Language.BOTH,
) -> None:
    """计算办理期限届满之日及其由来 Tell when a legal limit ends, and why.

    A refused extension or exclusion, and input that is not understood, end with status 2 and name the rule.
    """
    question = Question(
        accepted=accepted,
        limit=limit,
        exclude=exclude or (),
        extend=extend or (),
        calendar=calendar,
        regime=regime,
        longest=max_extension,
        approver=approver,
        today=today,
    )
    try:
        answer = answer_to(question)
    except Refused as refused:
        _say_refusal(refused.refusal, lang, as_json=as_json)
        raise typer.Exit(2) from None
    if as_json:
        typer.echo(json.dumps(as_mapping(answer), ensure_ascii=False, indent=2))
    else:
        _say(answer, lang)


def _words(said: Step | Refusal, lang: Language) -> list[str]:
    wanted: dict[Language, tuple[Lang, ...]] = {
        Language.BOTH: ("zh", "en"),
        Language.ZH: ("zh",),
        Language.EN: ("en",),
    }
    return [render(said, one) for one in wanted[lang]]


def _say(answer: Answer, lang: Language) -> None:
    found = answer.due
    out = Console(highlight=False, markup=False)
    marks = [mark[lang] for mark, holds in ((_PROVISIONAL, found.provisional), (_PROJECTED, found.suspended)) if holds]
    on = f"{found.at:%Y-%m-%d %H:%M}" if found.at else found.on.isoformat()
    out.print(" ".join([on, *marks]), style="bold")
    table = Table(show_edge=False, pad_edge=False, show_lines=True)
    table.add_column("依据 rule", no_wrap=True)
    table.add_column("推导 derivation", overflow="fold")
    for known in (*found.derivation, *answer.assumptions):
        table.add_row(Text(known.rule), Text("\n".join(_words(known, lang))))
    out.print(table)


def _say_refusal(refused: Refusal, lang: Language, *, as_json: bool) -> None:
    if as_json:
        message = {"zh": render(refused, "zh"), "en": render(refused, "en")}
        error = {"rule": refused.rule, "code": refused.code, "message": message, "args": dict(refused.args)}
        typer.echo(json.dumps({"error": error}, ensure_ascii=False, indent=2))
        return
    for line in _words(refused, lang):
        typer.echo(f"{refused.rule}: {line}", err=True)
