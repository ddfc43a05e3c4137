"""Departments' callbacks; the answers themselves are described by the department contract."""

from typing import Literal

from api.schemas.common import Given


class AnswerTaken(Given):
    """What has become of an answer. `waiting`: an earlier answer of the lodging has not come yet."""

    answer_id: str
    state: Literal["done", "waiting", "refused"]
    repeated: bool
    rule: str
    code: str
