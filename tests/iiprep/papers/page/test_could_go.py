from dataclasses import replace

from iiprep.papers.page.could_go import could_go
from iiprep.papers.page.measure import Lines, Measured, Zone


def test_what_could_go_begins_with_a_text_too_long_for_its_column_and_ends_where_there_is_room() -> None:
    facts = {
        "notes": {"id": "notes.for_the_day", "text": "Park."},
        "request": {"note": {"id": "request.note", "text": "Dear Ana. " * 90}},
        "dress": [{"id": f"dress.reminders.{at}", "text": "Shoes."} for at in range(2)],
    }
    zone = Zone("side", 0, 100, lowest=135)
    heights = {"notes.for_the_day": 10, "request.note": 60, "dress.reminders.0": 30, "dress.reminders.1": 30}
    items = {name: Lines("side", 200.0, count=4, height=high) for name, high in heights.items()}
    page = Measured(pages=1, zones=[zone], items=items)
    assert could_go("prep-sheet", facts, page, {}) == ("request.note",)
    taller = replace(page, zones=[replace(zone, lowest=165)])
    assert could_go("prep-sheet", facts, taller, {}) == ("request.note", "notes.for_the_day")
