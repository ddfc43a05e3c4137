"""The shape of every error answer (RFC 9457), with the rule and both languages always present."""

from pydantic import BaseModel, Field


class ProblemPoint(BaseModel):
    """One place in the payload that does not fit."""

    pointer: str = Field(description="JSON pointer (RFC 6901) into the body, or the parameter's name after a slash.")
    zh: str
    en: str
    rule: str | None = Field(default=None, description="Id of the rule behind this point, where it has its own.")


class Reason(BaseModel):
    """One applied rule on the way to a refusal."""

    rule: str
    zh: str
    en: str


class Problem(BaseModel):
    """A problem response: what was refused, by which rule, and what to do."""

    type: str = Field(examples=["urn:onego:problem:refused"])
    title: str = Field(description="In the language asked for by Accept-Language; Chinese otherwise.")
    status: int = Field(examples=[409])
    detail: str
    instance: str = Field(description="The path asked for.")
    rule: str = Field(description="Id of the rule behind the answer.", examples=["GZ 13.2"])
    code: str = Field(description="Stable code of the answer, for programs.", examples=["notice.second"])
    title_zh: str
    title_en: str
    detail_zh: str
    detail_en: str
    subject: str | None = Field(default=None, description="The case, item or file it is about.")
    request_id: str
    points: list[ProblemPoint] | None = None
    because: list[Reason] | None = None
