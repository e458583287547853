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
    blank = [(200.0 - ruled, 200.0)]
    assert Zone("z", top=100.0, limit=200.0, lowest=lowest, spans=blank).fill == pytest.approx(fill)


def test_ruling_side_by_side_counts_once() -> None:
    zone = Zone("z", top=100.0, limit=200.0, lowest=200.0, spans=[(120, 140), (120, 140), (130, 150)])
    assert zone.ruled == pytest.approx(30.0)


def test_zones_of_one_column_are_as_full_as_the_fullest() -> None:
    zones = [Zone("a", 0, 100, 40, column="page"), Zone("b", 100, 200, 195, column="page")]
    assert Measured(pages=1, zones=zones).fill == pytest.approx(0.95)
    apart = [Zone("a", 0, 100, 40), Zone("b", 100, 200, 195)]
    assert Measured(pages=1, zones=apart).fill == pytest.approx(0.4)


def test_gaps_are_counted_where_they_may_stand() -> None:
    found = measured(
        200, '<p data-before="main.block">four <b>five</b></p><p data-before="main.item">six</p>'
    )
    assert found.zones[0].gaps == {"main.block": 1, "main.item": 1}


def test_several_items_in_one_line_belong_to_the_first() -> None:
    page = '<div data-zone="z" data-limit="10"><p><span id="x">one</span> <span id="y">two</span></p></div>'
    assert measure(HTML(string=page).render()).over == {"x": 1}
