from iiprep.papers.page.leave_off import giants, shortened, to_leave_off, without
from iiprep.papers.page.measure import Lines, Measured, Zone


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
    where = {name: "side" if name.startswith("notes") else "main" for name in names}
    items = {name: Lines(zone, 200.0, count=1, height=14.0) for name, zone in where.items()}
    return Measured(pages=1, zones=zones, items=items)


def chosen(over: float, **needs: float) -> tuple[str, ...]:
    return to_leave_off("prep-sheet", FACTS, measured(over), needs)


def test_the_last_plain_question_goes_first() -> None:
    assert chosen(10) == ("notes.for_the_day", "questions.2")


def test_must_asks_and_objectives_never_go() -> None:
    assert chosen(500) == ("notes.for_the_day", "questions.2", "questions.0")


def test_nothing_goes_where_nothing_is_over() -> None:
    assert chosen(0) == ()


def test_the_room_that_ruled_lines_need_counts() -> None:
    assert chosen(0, main=20.0) == ("questions.2",)
    assert chosen(0, main=40.0) == ("questions.2", "questions.0")


def test_a_text_that_is_alone_too_long_is_cut_before_anything_goes() -> None:
    page = measured(300)
    page.items["questions.0"].height = 280.0
    names, facts = giants({**FACTS, "left_off": 0}, page)
    assert names == ("questions.0",)
    assert facts["left_off"] == 1


def test_at_the_last_long_texts_are_cut() -> None:
    long = {**FACTS, "left_off": 0, "objectives": [{"id": "objectives.0", "text": "learn how " * 8}]}
    page = measured(10)
    page.items["objectives.0"].height, page.items["objectives.0"].count = 56.0, 4
    names, facts = shortened(long, page)
    assert names == ("notes.for_the_day", "objectives.0")
    assert facts["objectives"][0]["text"] == "learn how learn how learn how learn how learn how learn …"
    assert facts["questions"] == long["questions"]


def test_without_counts_what_is_gone() -> None:
    left = without(without(FACTS, ["questions.2"]), ["notes.for_the_day"])
    assert left["left_off"] == 2
    assert [one["id"] for one in left["questions"]] == ["questions.0", "questions.1"]
    assert left["notes"]["text"] == ""
    assert FACTS["notes"]["text"] == "park"
