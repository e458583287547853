import pytest
from weasyprint import HTML

from iiprep.papers.page.measure import Measured, Zone, measure

PAGE = """<style>@page {{ size: 200pt 300pt; margin: 20pt }} body, p {{ margin: 0 }}
p {{ font-size: 10pt; line-height: 20pt }}
.line {{ height: 30pt }}</style>
<div data-zone="main" data-limit="{limit}"><p id="a">one</p><p id="b">two<br>three</p>{more}</div>
<p id="outside">four</p>"""


def measured(limit: int, more: str = "") -> Measured:
    return measure(HTML(string=PAGE.format(limit=limit, more=more)).render())


def test_ids_lines_and_heights() -> None:
    found = measured(200)
    assert found.ids == {"a", "b", "outside"}
    assert found.over == {}
    assert {name: (item.zone, item.count, item.height) for name, item in found.items.items()} == {
        "a": ("main", 1, pytest.approx(20)),
        "b": ("main", 2, pytest.approx(40)),
    }
    assert found.items["a"].room == pytest.approx(160)
    assert found.free == {"main": pytest.approx(120)}


def test_lines_under_the_limit_are_counted_for_their_item() -> None:
    found = measured(45)
    assert found.over == {"b": 2}
    assert not found.fits({"a"})


def test_an_item_that_is_not_on_the_page_does_not_fit() -> None:
    assert measured(200).fits({"a", "b"})
    assert not measured(200).fits({"a", "c"})


def test_ruled_lines_are_ink_but_count_for_little() -> None:
    found = measured(200, '<div class="line"></div>' * 4)
    assert found.zones[0].lowest == pytest.approx(200)
    assert found.zones[0].ruled == pytest.approx(120)


@pytest.mark.parametrize(
    ("lowest", "ruled", "fill"),
    [
        pytest.param(200.0, 0.0, 1.0, id="text to the end"),
        pytest.param(200.0, 30.0, 1.0, id="a little ruling counts whole"),
        pytest.param(200.0, 80.0, 0.5, id="much ruling counts for 0.3"),
        pytest.param(150.0, 0.0, 0.5, id="half empty"),
    ],
)
def test_fill(lowest: float, ruled: float, fill: float) -> None:
    assert Zone("z", top=100.0, limit=200.0, lowest=lowest, ruled=ruled).fill == pytest.approx(fill)


def test_several_items_in_one_line_belong_to_the_first() -> None:
    page = '<div data-zone="z" data-limit="10"><p><span id="x">one</span> <span id="y">two</span></p></div>'
    assert measure(HTML(string=page).render()).over == {"x": 1}
