"""The commands that publish, draw and compare bundles, as a department's author calls them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bundles.load import SHIPPED
from onego.bundle_commands import bundle
from tests.editions import in_a_circle, text_of

RUN = CliRunner()
RESTAURANT = SHIPPED / "definitions" / "restaurant.yaml"
ALL_ANSWERS = "firm=new,food=serving,online=no,assembly=no,sign=yes,tobacco=no"


@pytest.fixture
def slower(tmp_path: Path) -> Path:
    """A copy of the restaurant that takes a day longer where tobacco is sold."""
    file = tmp_path / "restaurant.yaml"
    text = RESTAURANT.read_text(encoding="utf-8")
    assert "limit: 11wd, typical" in text
    file.write_text(text.replace("limit: 11wd, typical", "limit: 12wd, typical"), encoding="utf-8")
    return file


def test_guide_and_rules_are_written_as_page_and_paper(tmp_path: Path) -> None:
    page, paper = tmp_path / "guide.html", tmp_path / "guide.pdf"
    done = RUN.invoke(bundle, ["guide", "restaurant", "--html", str(page), "--pdf", str(paper), "--lang", "zh"])
    assert done.exit_code == 0, done.output
    assert "办事指南" in page.read_text(encoding="utf-8")
    assert paper.read_bytes().startswith(b"%PDF-")
    done = RUN.invoke(bundle, ["guide", str(RESTAURANT), "--rules", "--html", str(page)])
    assert done.exit_code == 0, done.output
    assert "操作规程" in page.read_text(encoding="utf-8")


def test_a_diagram_is_drawn_for_all_answers_or_for_those_given(tmp_path: Path) -> None:
    drawn, model = tmp_path / "d.svg", tmp_path / "d.bpmn"
    done = RUN.invoke(bundle, ["diagram", "restaurant", "--svg", str(drawn), "--bpmn", str(model)])
    assert done.exit_code == 0, done.output
    assert "烟草专卖零售许可新办" in drawn.read_text(encoding="utf-8")
    assert "inclusiveGateway" in model.read_text(encoding="utf-8")
    done = RUN.invoke(bundle, ["diagram", "restaurant", "--svg", str(drawn), "--answers", ALL_ANSWERS])
    assert done.exit_code == 0, done.output
    assert "烟草专卖零售许可新办" not in drawn.read_text(encoding="utf-8")


def test_a_question_left_open_is_asked_for(tmp_path: Path) -> None:
    done = RUN.invoke(bundle, ["diagram", "restaurant", "--svg", str(tmp_path / "d.svg"), "--answers", "firm=new"])
    assert done.exit_code == 2
    assert "请先回答" in done.output


def test_a_comparison_says_who_is_hurt(slower: Path) -> None:
    done = RUN.invoke(bundle, ["diff", "restaurant", str(slower)])
    assert done.exit_code == 0, done.output
    for said in ("对申请人不利", "公布时限由11个工作日延长为12个工作日", "GZ 13.3", "是否零售烟草制品：是", "36/72"):
        assert said in done.output


def test_a_comparison_can_be_read_by_programs(slower: Path) -> None:
    done = RUN.invoke(bundle, ["diff", "restaurant", str(slower), "--json"])
    found = json.loads(done.stdout)
    assert found["summary"] == {"worse": 1, "better": 0, "neutral": 0}
    assert found["changes"][0]["code"] == "published.longer"
    assert (found["changes"][0]["count"], found["changes"][0]["of"]) == (36, 72)


@pytest.mark.parametrize(
    "command",
    [
        ["guide", "nowhere", "--html", "x.html"],
        ["diff", "restaurant", "newborn"],
        ["diagram", "nowhere", "--svg", "x.svg"],
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(command: list[str]) -> None:
    done = RUN.invoke(bundle, command)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_a_file_that_cannot_be_used_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("id: [", encoding="utf-8")
    done = RUN.invoke(bundle, ["guide", str(file), "--html", str(tmp_path / "x.html")])
    assert done.exit_code == 2
    assert "broken.yaml:2:1" in done.output


def test_nothing_is_written_without_being_told_where() -> None:
    assert RUN.invoke(bundle, ["guide", "restaurant"]).exit_code == 2
    assert RUN.invoke(bundle, ["diagram", "restaurant"]).exit_code == 2


@pytest.fixture
def unlawful(tmp_path: Path) -> Path:
    """A copy of the restaurant that promises to take longer than its longest path."""
    file = tmp_path / "unlawful.yaml"
    text = RESTAURANT.read_text(encoding="utf-8")
    file.write_text(text.replace("limit: 11wd, typical", "limit: 300wd, typical"), encoding="utf-8")
    return file


@pytest.mark.parametrize("more", [(), ("--rules",)])
def test_no_guide_is_written_for_a_definition_that_breaks_the_law(
    unlawful: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    page = tmp_path / "guide.html"
    done = RUN.invoke(bundle, ["guide", str(unlawful), "--html", str(page), *more])
    assert done.exit_code == 2
    assert f"{unlawful.as_posix()}:" in done.output
    assert "GZ 13.3" in done.output
    assert not page.exists()


def test_an_unlawful_draft_is_drawn_and_compared_with_a_word_about_it(slower: Path, tmp_path: Path) -> None:
    for args in (["diagram", str(slower), "--svg", str(tmp_path / "d.svg")], ["diff", "restaurant", str(slower)]):
        done = RUN.invoke(bundle, args)
        assert done.exit_code == 0, done.output
        assert "本定义有错误 1 处" in done.stderr
        assert "this definition has 1 error," in done.stderr


@pytest.mark.parametrize("command", ["diagram", "diff", "guide", "simulate"])
def test_items_that_wait_for_each_other_are_a_finding_and_no_traceback(tmp_path: Path, command: str) -> None:
    file = tmp_path / "newborn.yaml"
    file.write_text(text_of("newborn", "1.1.0", in_a_circle), encoding="utf-8")
    args = {
        "diagram": ["diagram", str(file), "--svg", str(tmp_path / "d.svg")],
        "diff": ["diff", "newborn", str(file)],
        "guide": ["guide", str(file), "--html", str(tmp_path / "g.html")],
        "simulate": ["simulate", str(file), "--cases", "10"],
    }
    done = RUN.invoke(bundle, args[command])
    assert (done.exit_code, isinstance(done.exception, SystemExit)) == (2, True), done.output
    assert "GZ 11.2d" in done.stderr
