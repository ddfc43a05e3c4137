"""The connector for systems that speak the published contract (docs/departments.md)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar
from urllib.parse import quote, urlsplit

import httpx

from departments.answers import Answer
from departments.connector import ConfigReport, LodgeReceipt, Tools
from departments.contract import read_answers, read_health, read_receipt, to_json
from departments.errors import (
    ConfigRefused,
    ContractBroken,
    DepartmentDown,
    DepartmentMisbehaved,
    DepartmentRejected,
    FieldProblem,
)
from departments.http.config import AnswerMode, HttpConfig, KeyReference
from departments.http.wire import Reply, Wire
from departments.lodging import Lodging, Message
from departments.signing import SigningKey, WeakSecret
from departments.vocabulary import CONTRACT_VERSION

T = TypeVar("T")

PROBE_KEY = "PROBE:probe:precheck:1"
"""A lodging no department has: asking for its answers shows whether signatures are accepted, and leaves no trace."""
_MOST_PAGES = 100
_NOT_FOUND, _UNAUTHORIZED, _FORBIDDEN = 404, 401, 403


class HttpConnector:
    """One department's system behind the contract. Raises ConfigRefused where it can't be set up."""

    kind = "http"

    def __init__(self, department: str, config: HttpConfig, tools: Tools) -> None:
        keys = _keys(department, config, tools)
        self._department = department
        self._wire = Wire(department=department, config=config, key=keys[0], tools=tools)
        self.polls = config.mode is AnswerMode.POLL
        self.callback_keys: Mapping[str, SigningKey] = MappingProxyType({key.key_id: key for key in keys})

    async def lodge(self, lodging: Lodging) -> LodgeReceipt:
        """See Connector."""
        reply = await self._wire.call("PUT", _path(lodging.key), body=to_json(lodging))
        receipt = self._understood(reply, read_receipt)
        return LodgeReceipt(reference=receipt.reference, state=receipt.state)

    async def send(self, key: str, message: Message) -> None:
        """See Connector."""
        await self._wire.call("POST", f"{_path(key)}/messages", body=to_json(message))

    async def poll(self, key: str, *, after: int) -> list[Answer]:
        """See Connector. Answers of other lodgings, or out of order, count as misbehaviour."""
        found: list[Answer] = []
        for _ in range(_MOST_PAGES):
            reply = await self._wire.call("GET", f"{_path(key)}/answers?after={after}")
            page = self._understood(reply, read_answers)
            for answer in page.answers:
                if answer.lodging != key or answer.seq <= after:
                    raise self._misbehaved(reply, "answers", "不属于所查询的范围", "are not those asked for")
                after = answer.seq
            found += page.answers
            if not page.more:
                return found
            if not page.answers:
                raise self._misbehaved(reply, "more", "为 true 但没有答复", "is true on an empty page")
        return found  # the rest comes with the next poll

    async def check_config(self) -> ConfigReport:
        """See Connector."""
        try:
            health = self._understood(await self._wire.call("GET", "/health"), read_health)
        except (DepartmentDown, DepartmentRejected, DepartmentMisbehaved) as error:
            return ConfigReport(problems=(_health_problem(error),))
        if health.contract != CONTRACT_VERSION:
            zh, en = f"应为约定版本 {CONTRACT_VERSION}", f"is not version {CONTRACT_VERSION} of the contract"
            return ConfigReport(problems=(FieldProblem(path="health.contract", zh=zh, en=en),))
        return await self._check_signature()

    async def _check_signature(self) -> ConfigReport:
        try:
            await self._wire.call("GET", f"{_path(PROBE_KEY)}/answers?after=0")
        except DepartmentRejected as error:
            if error.status == _NOT_FOUND:
                return ConfigReport()
            zh, en = f"签名未被接受（状态码 {error.status}）", f"is not accepted (status {error.status})"
            return ConfigReport(problems=(FieldProblem(path="secret", zh=zh, en=en),))
        except (DepartmentDown, DepartmentMisbehaved) as error:
            return ConfigReport(problems=(_health_problem(error),))
        zh, en = "对不存在的报送应答复 404", "answers for a lodging it can't have, instead of 404"
        return ConfigReport(problems=(FieldProblem(path="base_url", zh=zh, en=en),))

    def _understood(self, reply: Reply, read: Callable[[bytes], T]) -> T:
        try:
            return read(reply.body)
        except ContractBroken as error:
            raise DepartmentMisbehaved(
                department=self._department, status=reply.status, problems=error.problems
            ) from None

    def _misbehaved(self, reply: Reply, path: str, zh: str, en: str) -> DepartmentMisbehaved:
        problems = (FieldProblem(path=path, zh=zh, en=en),)
        return DepartmentMisbehaved(department=self._department, status=reply.status, problems=problems)


def _path(key: str) -> str:
    return f"/lodgings/{quote(key, safe=':')}"


def _keys(department: str, config: HttpConfig, tools: Tools) -> tuple[SigningKey, ...]:
    """The key OneGo signs with, then those it accepts as well. Raises ConfigRefused."""
    problems: list[FieldProblem] = []
    if config.base_url.startswith("http://") and not config.plain_http:
        zh, en = "须使用 https，或明确设置 plain_http", "must use https, or plain_http must be set"
        problems.append(FieldProblem(path="base_url", zh=zh, en=en))
    try:
        _ = httpx.URL(config.base_url), urlsplit(config.base_url).port
    except (httpx.InvalidURL, ValueError):
        problems.append(FieldProblem(path="base_url", zh="不是有效的地址", en="is not an address"))
    if config.ca_file is not None and not Path(config.ca_file).is_file():
        problems.append(FieldProblem(path="ca_file", zh="没有该文件", en="is not a file"))
    keys: list[SigningKey] = []
    wanted = (KeyReference(key_id=config.key_id, secret=config.secret), *config.also_accept)
    for reference in wanted:
        secret = tools.secrets.secret(reference.secret)
        if secret is None:
            problems.append(FieldProblem(path="secret", zh="设置中没有该密钥", en="is not in the settings"))
            continue
        try:
            keys.append(SigningKey(key_id=reference.key_id, secret=secret))
        except WeakSecret:
            problems.append(FieldProblem(path="secret", zh="密钥不足 32 字节", en="has fewer than 32 bytes"))
    if problems:
        raise ConfigRefused(department=department, problems=tuple(problems))
    return tuple(keys)


def _health_problem(error: DepartmentDown | DepartmentRejected | DepartmentMisbehaved) -> FieldProblem:
    match error:
        case DepartmentDown():
            return FieldProblem(path="base_url", zh="系统无法连接", en="is not reachable")
        case DepartmentRejected():
            zh, en = f"拒绝健康检查（状态码 {error.status}）", f"refuses the health question (status {error.status})"
            return FieldProblem(path="base_url", zh=zh, en=en)
        case DepartmentMisbehaved():
            return FieldProblem(path="health", zh="答复不符合约定", en="does not follow the contract")
