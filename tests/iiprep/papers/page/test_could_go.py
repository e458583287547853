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


def test_of_a_text_that_is_cut_short_first_nothing_else_has_to_go() -> None:
    said, close = {"id": "thanks.0.they_said.2", "text": "You said. " * 90}, {"id": "thanks.0.they_said.4"}
    facts = {
        "paragraphs": [said, {**close, "text": "If I can ever be of help to you, I would be very glad to."}]
    }
    heights = {said["id"]: 90, close["id"]: 20}
    items = {name: Lines("card", 200.0, count=4, height=high) for name, high in heights.items()}
    page = Measured(pages=1, zones=[Zone("card", 0, 100, lowest=110)], items=items)
    assert could_go("thank-you-card", facts, page, {}) == (said["id"],)
