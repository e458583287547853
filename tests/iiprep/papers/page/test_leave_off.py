from iiprep.papers.page.leave_off import to_leave_off, without
from iiprep.papers.page.measure import Measured, Zone


def question(at: int, *, starred: bool = False) -> dict[str, object]:
    return {"id": f"questions.{at}", "text": f"Q{at}", "starred": starred}


FACTS = {
    "notes": {"id": "notes.for_the_day", "text": "park"},
    "questions": [question(0), question(1, starred=True), question(2)],
    "objectives": [{"id": "objectives.0", "text": "learn"}],
}


def measured(over: float) -> Measured:
    names = ("notes.for_the_day", "questions.0", "questions.1", "questions.2", "objectives.0")
    zones = [Zone("side", 0, 100, lowest=100 + over), Zone("main", 0, 100, lowest=100 + over)]
    return Measured(
        pages=1,
        zones=zones,
        heights=dict.fromkeys(names, 14.0),
        zone_of={name: "side" if name.startswith("notes") else "main" for name in names},
    )


def test_the_last_plain_question_goes_first() -> None:
    assert to_leave_off("prep-sheet", FACTS, measured(10)) == ("notes.for_the_day", "questions.2")


def test_must_asks_and_objectives_never_go() -> None:
    chosen = to_leave_off("prep-sheet", FACTS, measured(500))
    assert chosen == ("notes.for_the_day", "questions.2", "questions.0")


def test_nothing_goes_where_nothing_is_over() -> None:
    assert to_leave_off("prep-sheet", FACTS, measured(0)) == ()


def test_without_counts_what_is_gone() -> None:
    left = without(without(FACTS, ["questions.2"]), ["notes.for_the_day"])
    assert left["left_off"] == 2
    assert [one["id"] for one in left["questions"]] == ["questions.0", "questions.1"]
    assert left["notes"]["text"] == ""
    assert FACTS["notes"]["text"] == "park"
