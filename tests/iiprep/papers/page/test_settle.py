"""Ruled lines get their height after the layout: what follows moves, and no text is touched."""

from typing import Any

import pytest
from weasyprint import HTML

from iiprep.papers.page.measure import Measured, measure
from iiprep.papers.page.ruling import Run
from iiprep.papers.page.settle import cut, settle, spread_out

PAGE = """<style>@page { size: 200pt 900pt; margin: 20pt } body, p, ul { margin: 0; padding: 0 }
p { font-size: 10pt; line-height: 20pt; position: relative }
.dot { position: absolute; top: 0; width: 5pt; height: 5pt; background: black }
.line { height: 0; border-bottom: 0 solid black }</style>
<div data-zone="z" data-limit="400"><p id="a"><span class="dot"></span>one</p>
<div class="line" data-slot="x"></div><div class="line" data-slot="x"></div>
<div class="line" data-slot="x"></div>
<ul><p id="b">two</p><div class="line" data-slot="x"></div></ul><p id="c">three</p></div>"""


@pytest.fixture
def document() -> Any:
    return HTML(string=PAGE).render()


def tops(document: Any) -> dict[str, float]:
    return {name: box[1] * 0.75 for name, box in _anchors(document).items()}


def _anchors(document: Any) -> dict[str, tuple[float, ...]]:
    found: dict[str, tuple[float, ...]] = {}
    for box in document.pages[0]._page_box.descendants():
        if box.element is not None and box.element.get("id"):
            found.setdefault(box.element.get("id"), (box.position_x, box.position_y))
    return found


def test_lines_push_down_what_follows_each_run(document: Any) -> None:
    settle(document, {"x": Run(2, 15.0)})
    assert tops(document) == {"a": pytest.approx(20), "b": pytest.approx(70), "c": pytest.approx(105)}
    found = measure(document)
    assert found.zones[0].ruled == pytest.approx(44)
    assert found.zones[0].lowest == pytest.approx(125)


def bottoms(document: Any) -> list[float]:
    boxes = document.pages[0]._page_box.descendants()
    lines = [box for box in boxes if box.element is not None and box.element.get("class") == "line"]
    return [(box.position_y + box.margin_height()) * 0.75 for box in lines]


def test_lines_end_on_the_grid_of_screens(document: Any) -> None:
    settle(document, {"x": Run(2, 16.3)})
    assert len(bottoms(document)) == 3
    assert all(bottom % 1.5 == pytest.approx(0, abs=0.01) for bottom in bottoms(document))


def test_air_above_a_line_is_no_ruling(document: Any) -> None:
    settle(document, {"x": Run(2, 15.0, 6.0)})
    assert tops(document)["b"] == pytest.approx(40 + 2 * 21)
    assert measure(document).zones[0].ruled < 3 * 15.0 + 0.1


def test_a_run_that_is_not_wanted_leaves_nothing(document: Any) -> None:
    before: Measured = measure(document)
    settle(document, {"x": Run(0, 15.0)})
    after = measure(document)
    assert after.zones[0].ruled == 0
    assert after.zones[0].lowest == pytest.approx(before.zones[0].lowest)


def test_a_gap_moves_its_box_and_what_follows_and_the_links_in_them() -> None:
    page = PAGE.replace(
        '<p id="c">three</p>', '<p id="c" data-before="g"><a href="https://example.org">three</a></p>'
    )
    document = HTML(string=page).render()
    before = tops(document)["c"]
    (_kind, _target, (_x, link, *_size), _box) = document.pages[0].links[0]
    settle(document, {"x": Run(0, 0.0), "g": Run(1, 30.0)})
    assert tops(document)["c"] == pytest.approx(before + 30)
    assert document.pages[0].links[0][2][1] == pytest.approx(link + 40)


def test_backgrounds_move_with_their_boxes(document: Any) -> None:
    settle(document, {"x": Run(1, 30.0)})
    dots = [box for box in document.pages[0]._page_box.descendants(placeholders=True) if _is_dot(box)]
    assert [box.background.layers[-1].painting_area[1] for box in dots] == [
        box.border_box_y() for box in dots
    ]


def _is_dot(box: Any) -> bool:
    return box.element is not None and box.element.get("class") == "dot" and box.background is not None


def test_the_sheet_is_cut_to_the_paper(document: Any) -> None:
    cut(document, 792.0)
    assert document.pages[0].height == pytest.approx(1056.0)


def test_on_a_page_that_is_too_long_nothing_lies_on_what_is_over() -> None:
    below = '<p id="d" style="position: absolute; top: 40pt" data-under="z" data-apart="9">foot</p>'
    document = HTML(string=PAGE.replace("<div data-zone", f"{below}<div data-zone")).render()
    (zone,) = measure(document).zones
    spread_out(document, {"x": Run(1, 15.0)}, {"z": zone.lowest})
    assert tops(document)["d"] == pytest.approx(zone.lowest + 9)
    assert len(bottoms(document)) == 2
    spread_out(document, {}, {"z": 0.0})
    assert tops(document)["d"] == pytest.approx(zone.lowest + 9)
    assert bottoms(document) == []
