"""What the suite found, clause by clause, as text for people and as JSON for programs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from departments.conformance.clauses import WORDS, Clause


class Outcome(StrEnum):
    """Outcome of one clause."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


_MARKS = {Outcome.PASSED: "通过 PASS", Outcome.FAILED: "不通过 FAIL", Outcome.SKIPPED: "未检 SKIP"}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One clause and what was found; `zh` and `en` say what was seen where it isn't simply as it should be."""

    clause: Clause
    outcome: Outcome
    zh: str = ""
    en: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All clauses, in the order of the contract."""

    base_url: str
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """True where no clause failed."""
        return all(finding.outcome is not Outcome.FAILED for finding in self.findings)

    def to_data(self) -> dict[str, Any]:
        """The report as JSON data."""
        return {"base_url": self.base_url, "passed": self.passed, "clauses": [_entry(one) for one in self.findings]}

    def to_text(self) -> str:
        """The report as lines of text."""
        lines = [f"部门系统符合性检查 Department conformance: {self.base_url}", ""]
        for finding in self.findings:
            zh, en = WORDS[finding.clause]
            lines.append(f"{finding.clause}  {_MARKS[finding.outcome]}  {zh} / {en}")
            if finding.zh:
                lines.append(f"      {finding.zh} / {finding.en}")
        failed = sum(finding.outcome is Outcome.FAILED for finding in self.findings)
        verdict = f"{failed} 条不通过 / {failed} failed" if failed else "全部符合 / conforms"
        return "\n".join((*lines, "", verdict))


def _entry(finding: Finding) -> dict[str, Any]:
    zh, en = WORDS[finding.clause]
    said = {"zh": finding.zh, "en": finding.en} if finding.zh else None
    return {"clause": finding.clause, "outcome": finding.outcome, "requirement": {"zh": zh, "en": en}, "found": said}
