"""What is shown: effects with their uncertainty, JSON data, and a chart that a screen reader can read."""

import json
from xml.etree import ElementTree as ET

from bundles.simulation.chart import MOST_CAUSES, chart
from bundles.simulation.effects import changes, effect_of
from bundles.simulation.figures import PUBLISHED, Cause, distribution, figures_of
from bundles.simulation.model import Change, Model
from bundles.simulation.report import STEPS, as_data, cause_text, change_text
from bundles.simulation.run import Run, simulate

SVG = "{http://www.w3.org/2000/svg}"


def test_percentiles_are_values_that_occurred() -> None:
    known = distribution([*range(1, 11)])
    assert known is not None
    assert (known.median, known.p90, known.p95, known.most) == (5, 9, 10, 10)
    assert distribution([]) is None


def test_a_change_that_changes_nothing_has_no_effect_and_no_uncertainty(
    restaurant_model: Model, restaurant_run: Run
) -> None:
    effect = effect_of(restaurant_model, Change(), restaurant_run, restaurant_run)
    assert effect.on_time.difference == 0.0
    assert effect.days.margin == 0.0


def test_there_is_a_re_run_for_each_department_and_two_for_the_limits(restaurant_model: Model) -> None:
    planned = changes(restaurant_model)
    assert [change.officer_for for change in planned if change.officer_for] == list(restaurant_model.staff)
    assert sum(change.published_less for change in planned) == sum(change.promised_less for change in planned) == 1
    assert len({change_text(restaurant_model, change).en for change in planned}) == len(planned)


def test_json_says_that_it_rests_on_assumptions_and_which(restaurant_model: Model, restaurant_run: Run) -> None:
    figures = figures_of(restaurant_model, restaurant_run)
    after = simulate(restaurant_model.changed(Change(promised_less=True)), cases=300, seed=1)
    effect = effect_of(restaurant_model, Change(promised_less=True), restaurant_run, after)
    data = json.loads(json.dumps(as_data(restaurant_model, restaurant_run, figures, (effect,), seed=1, seconds=1.0)))
    assert "假设" in data["note"]["zh"]
    assert data["assumptions"]["departments"]["fire"]["officers"] >= 1
    assert data["figures"]["working-days"]["acceptance-to-decision"]["p90"] >= 1
    assert 0 < data["figures"]["on-time"]["promised"] <= 1
    assert data["effects"]["changes"][0]["items"]["food-licence"]["difference"] <= 0
    assert data["run"]["cases-per-second"] == 300


def test_the_chart_stands_alone_and_describes_itself(restaurant_model: Model, restaurant_run: Run) -> None:
    text = chart(restaurant_model, figures_of(restaurant_model, restaurant_run))
    root = ET.fromstring(text)  # noqa: S314 - our own text
    assert root.get("role") == "img"
    named = (root.get("aria-labelledby") or "").split()
    ids = {element.get("id"): element for element in root}
    assert all((ids[name].text or "").strip() for name in named)
    assert not [element for element in root.iter() if element.tag in (f"{SVG}script", f"{SVG}image")]
    assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
    bars = [element for element in root.iter(f"{SVG}rect") if element.get("fill") == "#2a5ea8"]
    assert len(bars) > 3


def test_the_chart_names_departments_and_items_and_shows_no_id(restaurant_model: Model, restaurant_run: Run) -> None:
    figures = figures_of(restaurant_model, restaurant_run)
    root = ET.fromstring(chart(restaurant_model, figures))  # noqa: S314 - our own text
    shown = [element.text or "" for element in root.iter(f"{SVG}text")]
    blamed = [cause for cause in figures.causes[:MOST_CAUSES] if cause.item]
    assert blamed
    for cause in blamed:
        department = restaurant_model.catalogue.departments[cause.department].name
        item = restaurant_model.catalogue.items[cause.item].name
        assert any(f"{department.zh} · {item.zh} · " in text for text in shown)
        assert any(f"{department.en} · {item.en} · " in text for text in shown)
        assert not [text for text in shown if cause.item in text]


def test_what_the_bundle_promised_too_briefly_is_nobodys_item(restaurant_model: Model) -> None:
    cause = Cause(department="", item="", step=PUBLISHED, overruns=1.0, share=1.0)
    assert cause_text(restaurant_model, cause) == STEPS[PUBLISHED]
