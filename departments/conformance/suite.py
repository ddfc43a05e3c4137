"""The suite: one case goes from lodging to decision, another is withdrawn, and every clause is looked at on the way."""

import dataclasses
import json
from collections.abc import Callable
from datetime import datetime

from departments.answers import Answer, Precheck
from departments.conformance.answers import AnswerSource, Polled
from departments.conformance.clauses import Clause
from departments.conformance.plan import Plan, due, sample_lodging, with_fresh_addresses, without
from departments.conformance.probe import Probe, Seen
from departments.conformance.receiver import Receiver
from departments.conformance.report import Finding, Outcome, Report
from departments.contract import read_health, read_receipt, to_data, to_json
from departments.errors import ContractBroken, FieldProblem
from departments.http.connector import PROBE_KEY
from departments.lodging import Accepted, Lodging, Message, Needed, Opened, Receipt, Supplied, Withdrawn
from departments.vocabulary import CONTRACT_VERSION

_MALFORMED = (400, 422)


class Suite:
    """One run against one system. `receiver` is None where the department's answers are polled."""

    def __init__(
        self, *, plan: Plan, probe: Probe, source: AnswerSource, receiver: Receiver | None, now: Callable[[], datetime]
    ) -> None:
        self._plan = plan
        self._probe = probe
        self._source = source
        self._receiver = receiver
        self._now = now
        self._found: dict[Clause, Finding] = {}
        self._polled = Polled(probe)

    async def run(self) -> Report:
        """Check everything. Clauses that could not be reached are skipped."""
        await self._health()
        await self._signatures()
        lodging = sample_lodging(self._plan, case="A", now=self._now())
        if await self._lodge(lodging):
            await self._messages(lodging)
            await self._carry(lodging)
            await self._withdraw(sample_lodging(self._plan, case="B", now=self._now()))
            self._form()
        findings = tuple(self._found.get(one) or Finding(clause=one, outcome=Outcome.SKIPPED) for one in Clause)
        return Report(base_url=self._plan.base_url, findings=findings)

    def _note(self, clause: Clause, zh: str = "", en: str = "", *, holds: bool) -> bool:
        outcome = Outcome.PASSED if holds else Outcome.FAILED
        self._found[clause] = Finding(clause=clause, outcome=outcome, zh="" if holds else zh, en="" if holds else en)
        return holds

    def _status(self, clause: Clause, seen: Seen, *wanted: int) -> bool:
        got = str(seen.status) if seen.status else "无答复 no reply"
        return self._note(clause, f"实际状态码 {got}", f"got {got}", holds=seen.status in wanted)

    def _stands(self, clause: Clause, seen: Seen) -> None:
        known = self._found.get(clause)
        if known is None or known.outcome is not Outcome.FAILED:
            self._note(clause, f"实际状态码 {seen.status}", f"got {seen.status}", holds=seen.good)

    async def _health(self) -> None:
        seen = await self._probe.call("GET", "/health")
        try:
            fine = seen.good and read_health(seen.body).contract == CONTRACT_VERSION
            self._note(Clause.HEALTH, "状态码或版本不符", "wrong status or version", holds=fine)
        except ContractBroken as error:
            self._note(Clause.HEALTH, *_words(error.problems), holds=False)

    async def _signatures(self) -> None:
        path = f"/lodgings/{PROBE_KEY}/answers?after=0"
        self._status(Clause.SIGNED_ACCEPTED, await self._probe.call("GET", path), 404)
        self._status(Clause.UNSIGNED_REFUSED, await self._probe.unsigned("GET", path), 401)
        self._status(Clause.WRONG_KEY_REFUSED, await self._probe.wrong_secret("GET", path), 401)
        self._status(Clause.OLD_TIMESTAMP_REFUSED, await self._probe.old("GET", path), 401)
        self._status(Clause.REPLAY_REFUSED, await self._probe.replayed("GET", path), 401)
        lodging = sample_lodging(self._plan, case="X", now=self._now())
        sent = to_json(dataclasses.replace(lodging, bundle_version="altered"))
        seen = await self._probe.altered("PUT", f"/lodgings/{lodging.key}", to_json(lodging), sent)
        self._status(Clause.ALTERED_BODY_REFUSED, seen, 401)

    async def _lodge(self, lodging: Lodging) -> bool:
        path, body = f"/lodgings/{lodging.key}", to_json(lodging)
        seen = await self._probe.call("PUT", path, body)
        first = self._receipt(Clause.LODGE_RECEIPT, seen, 201)
        if first is None:
            return False
        for clause, again in (
            (Clause.LODGE_REPEATED, body),
            (Clause.LODGE_FRESH_ADDRESSES, to_json(with_fresh_addresses(lodging))),
        ):
            receipt = self._receipt(clause, await self._probe.call("PUT", path, again), 200)
            if receipt is not None:
                self._note(clause, "编号不同", "another reference", holds=receipt.reference == first.reference)
        changed = to_json(dataclasses.replace(lodging, bundle_version="other"))
        self._status(Clause.LODGE_CONFLICT, await self._probe.call("PUT", path, changed), 409)
        other = sample_lodging(self._plan, case="C", now=self._now())
        broken = json.dumps(without(to_data(other), "received_on")).encode()
        seen = await self._probe.call("PUT", f"/lodgings/{other.key}", broken)
        self._status(Clause.LODGE_MALFORMED, seen, *_MALFORMED)
        return True

    def _receipt(self, clause: Clause, seen: Seen, wanted: int) -> Receipt | None:
        if not self._status(clause, seen, wanted):
            return None
        try:
            return read_receipt(seen.body)
        except ContractBroken as error:
            self._note(clause, *_words(error.problems), holds=False)
            return None

    async def _messages(self, lodging: Lodging) -> None:
        now = self._now()
        body = to_json(Accepted(message_id="unknown-1", occurred_at=now, accepted_on=now.date(), deemed=False))
        seen = await self._probe.call("POST", f"/lodgings/{PROBE_KEY}/messages", body)
        self._status(Clause.MESSAGE_UNKNOWN_LODGING, seen, 404)
        gossip = json.dumps({"kind": "gossip", "message_id": "gossip-1", "occurred_at": now.isoformat()}).encode()
        seen = await self._probe.call("POST", f"/lodgings/{lodging.key}/messages", gossip)
        self._status(Clause.MESSAGE_MALFORMED, seen, *_MALFORMED)

    async def _tell(self, lodging: Lodging, message: Message) -> None:
        """Send a message twice; both clauses are about all messages, so one failure stands."""
        path, body = f"/lodgings/{lodging.key}/messages", to_json(message)
        first = await self._probe.call("POST", path, body)
        again = await self._probe.call("POST", path, body)
        self._stands(Clause.MESSAGE_ACCEPTED, first)
        if first.good:
            self._stands(Clause.MESSAGE_REPEATED, again)

    async def _carry(self, lodging: Lodging) -> None:
        answers = await self._prechecked(lodging)
        if not self._note(Clause.PRECHECK_GIVEN, "逾时未答复", "no answer in time", holds=bool(answers)):
            return
        early = await self._source.wait(lodging.key, _decided, seconds=self._plan.quiet)
        if not self._note(Clause.NO_EARLY_DECISION, "已作出决定", "a decision came", holds=not _decided(early)):
            return
        await self._open(lodging)
        answers = await self._source.wait(lodging.key, _decided, seconds=self._plan.wait)
        self._note(Clause.DECISION_GIVEN, "逾时未决定", "no decision in time", holds=_decided(answers))
        await self._order(lodging, answers)

    async def _prechecked(self, lodging: Lodging) -> list[Answer]:
        """Answers once a pre-check conforms; defects are supplied as often as the department finds new ones."""
        wanted = 1
        while True:
            answers = await self._source.wait(lodging.key, _prechecked(wanted), seconds=self._plan.wait)
            last = [answer for answer in answers if isinstance(answer, Precheck)]
            if not _prechecked(wanted)(answers):
                return []
            if last[-1].outcome.result != "defective" or wanted > 3:
                return answers
            wanted += 1
            await self._tell(lodging, self._supplied(lodging, wanted))

    def _supplied(self, lodging: Lodging, round_: int) -> Supplied:
        now = self._now()
        return Supplied(
            message_id=f"supplied-{round_}",
            occurred_at=now,
            supplied_on=now.date(),
            round=round_,
            fields=lodging.fields,
            materials=lodging.materials,
            respond_by=(due(Needed.PRECHECK, now),),
        )

    async def _open(self, lodging: Lodging) -> None:
        now = self._now()
        accepted = Accepted(message_id="accepted-1", occurred_at=now, accepted_on=now.date(), deemed=False)
        await self._tell(lodging, accepted)
        dates = (due(Needed.DECISION, now),)
        await self._tell(
            lodging, Opened(message_id="opened-1", occurred_at=now, opened_on=now.date(), respond_by=dates)
        )

    async def _order(self, lodging: Lodging, answers: list[Answer]) -> None:
        counted = [answer.seq for answer in answers] == list(range(1, len(answers) + 1))
        distinct = len({answer.answer_id for answer in answers}) == len(answers)
        own = all(answer.lodging == lodging.key for answer in answers)
        seen = ", ".join(str(answer.seq) for answer in answers)
        self._note(Clause.SEQUENCE, f"实际序号 {seen}", f"got {seen}", holds=counted and distinct and own)
        polled = await self._polled.fetch(lodging.key, after=0)
        ids = [answer.answer_id for answer in polled]
        whole = all(answer.answer_id in ids for answer in answers) and bool(answers)
        self._note(Clause.POLL_COMPLETE, f"轮询得 {len(ids)} 条", f"{len(ids)} by polling", holds=whole)
        later = await self._polled.fetch(lodging.key, after=1)
        right = [answer.seq for answer in later] == [answer.seq for answer in polled if answer.seq > 1]
        self._note(Clause.POLL_AFTER, "after=1 的答复不符", "wrong answers for after=1", holds=right)

    async def _withdraw(self, lodging: Lodging) -> None:
        now = self._now()
        seen = await self._probe.call("PUT", f"/lodgings/{lodging.key}", to_json(lodging))
        if not seen.good:
            return
        await self._tell(lodging, Withdrawn(message_id="withdrawn-1", occurred_at=now, on=now.date()))
        await self._open(lodging)  # may overtake a withdrawal on the way; it must not bring the lodging back to life
        answers = await self._source.wait(lodging.key, _decided, seconds=self._plan.quiet)
        self._note(Clause.NOTHING_AFTER_WITHDRAWAL, "仍作出决定", "a decision came", holds=not _decided(answers))

    def _form(self) -> None:
        problems = [*self._polled.malformed]
        if isinstance(self._source, Polled):
            problems += self._source.malformed
        receiver = self._receiver
        if receiver is not None:
            problems += receiver.malformed
            if receiver.arrived or receiver.unsigned:
                reasons = ", ".join(receiver.unsigned)
                self._note(Clause.CALLBACK_SIGNED, reasons, reasons, holds=not receiver.unsigned)
            if receiver.arrived:
                first = receiver.arrived[0].answer_id
                again = sum(answer.answer_id == first for answer in receiver.arrived) > 1
                self._note(Clause.CALLBACK_RETRIED, "未重发", "it was not sent again", holds=again)
        self._note(Clause.ANSWER_FORM, *_words(tuple(problems)), holds=not problems)


def _decided(answers: list[Answer]) -> bool:
    return any(answer.kind == "decision" for answer in answers)


def _prechecked(rounds: int) -> Callable[[list[Answer]], bool]:
    return lambda answers: sum(answer.kind == "precheck" for answer in answers) >= rounds


def _words(problems: tuple[FieldProblem, ...]) -> tuple[str, str]:
    zh = "；".join(f"{problem.path} {problem.zh}" for problem in problems[:5])
    return zh, "; ".join(f"{problem.path} {problem.en}" for problem in problems[:5])
