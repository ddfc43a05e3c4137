"""The words of problem responses that belong to HTTP and not to the law: titles and faults of payloads."""

from typing import Final

TITLES: Final[dict[str, tuple[str, str]]] = {
    "refused": ("依法不能办理", "Refused by law"),
    "conflict": ("与现状不符", "Conflicts with the present state"),
    "stale-version": ("办件已有变化", "The case has changed meanwhile"),
    "not-found": ("没有找到", "Not found"),
    "not-signed-in": ("请先登录", "Sign in first"),
    "not-entitled": ("无权办理", "Not entitled"),
    "malformed": ("提交的内容不符合要求", "The payload does not fit"),
    "too-large": ("内容过大", "Too large"),
    "unsupported-type": ("文件类型不符", "File type not accepted"),
    "too-many-attempts": ("尝试次数过多", "Too many attempts"),
    "engine-unavailable": ("暂时无法办理", "Not available at the moment"),
    "method-not-allowed": ("不支持该操作", "Method not allowed"),
    "http": ("请求无法处理", "The request can't be handled"),
    "internal": ("系统内部错误，已记录", "An internal error; it has been recorded"),
}

FIELD_PROBLEM_OTHERWISE: Final = ("取值不符合要求", "does not fit")

FIELD_PROBLEMS: Final[dict[str, tuple[str, str]]] = {
    "missing": ("必填", "is required"),
    "extra_forbidden": ("没有这一项", "is not known"),
    "json_invalid": ("不是有效的 JSON", "is not valid JSON"),
    "json_type": ("不是有效的 JSON", "is not valid JSON"),
    "string_type": ("应为文字", "must be text"),
    "string_too_short": ("太短", "is too short"),
    "string_too_long": ("太长", "is too long"),
    "string_pattern_mismatch": ("格式不符", "does not have the required form"),
    "int_type": ("应为整数", "must be a whole number"),
    "int_parsing": ("应为整数", "must be a whole number"),
    "bool_type": ("应为 true 或 false", "must be true or false"),
    "bool_parsing": ("应为 true 或 false", "must be true or false"),
    "enum": ("不在可选范围内", "is not one of the allowed values"),
    "literal_error": ("不在可选范围内", "is not one of the allowed values"),
    "list_type": ("应为数组", "must be an array"),
    "dict_type": ("应为对象", "must be an object"),
    "model_attributes_type": ("应为对象", "must be an object"),
    "too_long": ("项数过多", "has too many entries"),
    "too_short": ("项数不足", "has too few entries"),
    "greater_than_equal": ("数值过小", "is too small"),
    "less_than_equal": ("数值过大", "is too large"),
    "date_from_datetime_parsing": ("应为日期，如 2025-09-24", "must be a date, e.g. 2025-09-24"),
    "date_parsing": ("应为日期，如 2025-09-24", "must be a date, e.g. 2025-09-24"),
    "datetime_parsing": ("应为带时区的时刻", "must be an instant with its time zone"),
}
