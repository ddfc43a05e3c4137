"""Says in words which combinations of answers are meant: the fewest conditions that hold for these and no others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bundles.conditions import Answers
from bundles.definition import BundleDefinition
from bundles.findings import Text
from bundles.phrases import answer_text

EVERYONE = Text(zh="所有申请人", en="every applicant")
_MOST = 3


def whom(definition: BundleDefinition, all_of_them: Sequence[Answers], meant: Collection[int]) -> Text:
    """Describe the combinations at the places `meant` of all that there are."""
    if len(meant) == len(all_of_them):
        return EVERYONE
    cubes = covering(all_of_them, meant)
    parts = [_said(definition, cube) for cube in cubes[:_MOST]]
    zh, en = "；或者".join(part.zh for part in parts), "; or ".join(part.en for part in parts)
    if len(cubes) > _MOST:
        return Text(zh=f"{zh}；等 {len(meant)} 种情形", en=f"{en}; and others, {len(meant)} combinations in all")
    return Text(zh=zh, en=en)


def covering(all_of_them: Sequence[Answers], meant: Collection[int]) -> list[dict[str, str]]:
    """Conditions that together hold for exactly the combinations meant; each is a set of answers that must be given."""
    # Greedy: drop from the first one left every answer that isn't needed to keep the others out.
    wanted, others = sorted(meant), [one for place, one in enumerate(all_of_them) if place not in meant]
    cubes: list[dict[str, str]] = []
    left = wanted
    while left:
        cube = dict(all_of_them[left[0]])
        for situation in reversed(list(cube)):  # questions asked first tell most
            wider = {name: value for name, value in cube.items() if name != situation}
            if not any(_matches(wider, other) for other in others):
                cube = wider
        cubes.append(cube)
        left = [place for place in left if not _matches(cube, all_of_them[place])]
    return cubes


def _matches(cube: Answers, answers: Answers) -> bool:
    return all(answers.get(name) == value for name, value in cube.items())


def _said(definition: BundleDefinition, cube: Answers) -> Text:
    parts = [answer_text(definition, situation, (value,)) for situation, value in cube.items()]
    return Text(zh="，且".join(part.zh for part in parts), en=" and ".join(part.en for part in parts))
