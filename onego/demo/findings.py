"""What the demonstration holds against the law, and what it found."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that the law says: its clause, the sentence in both languages, and whether it was so."""

    rule: str
    zh: str
    en: str
    expected: object
    found: object

    @property
    def holds(self) -> bool:
        """Whether what was found is what the law says."""
        return self.expected == self.found


@dataclass
class Findings:
    """All findings of a demonstration."""

    all: list[Finding] = field(default_factory=list)

    def hold(self, rule: str, zh: str, en: str, *, expected: object, found: object) -> None:
        """Hold what was found against what the law says."""
        self.all.append(Finding(rule=rule, zh=zh, en=en, expected=expected, found=found))

    def by_sentence(self) -> tuple[Finding, ...]:
        """Each sentence once, where it was found to hold; every finding that does not."""
        held = {(finding.rule, finding.zh): finding for finding in self.all if finding.holds}
        return (*held.values(), *(finding for finding in self.all if not finding.holds))

    @property
    def lawful(self) -> bool:
        """Whether everything was as the law says; with no finding at all nothing was shown."""
        return bool(self.all) and all(finding.holds for finding in self.all)
