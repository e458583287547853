from iiprep.papers.page.leave_off import may_go, to_leave_off, without
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


def test_at_last_must_asks_go_before_objectives() -> None:
    page = measured(80)
    assert to_leave_off("prep-sheet", FACTS, page, {}, at_last=True)[:1] == ("questions.2",)
    starred = {**FACTS, "questions": [question(1, starred=True)]}
    assert to_leave_off("prep-sheet", starred, page, {}, at_last=True) == ("questions.1", "objectives.0")


def test_of_the_lists_of_a_bio_the_longest_loses_its_end_first() -> None:
    def listed(name: str, count: int) -> list[dict[str, str]]:
        return [{"id": f"profile.{name}.{at}", "text": "x"} for at in range(count)]

    facts = {"parts": [*listed("achievements", 2), *listed("experience", 4), *listed("skills", 3)]}
    items = {one["id"]: Lines("main", 400.0, count=1, height=10.0) for one in facts["parts"]}
    page = Measured(pages=1, zones=[Zone("main", 0, 90, lowest=90 + 50)], items=items)
    assert to_leave_off("bio", facts, page, {}) == (
        "profile.experience.3",
        "profile.skills.2",
        "profile.experience.2",
        "profile.skills.1",
    )


def test_of_thanks_neither_greeting_nor_name_nor_the_longest_paragraph_go() -> None:
    texts = ("Dear Ana,", "Thank you for your time, and for your answers.", "Call me.", "Jordan")
    paragraphs = [{"id": f"thanks.0.own_words.{at}", "text": text} for at, text in enumerate(texts)]
    assert may_go("thank-you-card", {"paragraphs": paragraphs}) == {"thanks.0.own_words.2"}


def test_a_card_with_a_name_keeps_its_close() -> None:
    texts = ("Dear Ana,", "One. " * 20, "Two. " * 12, "With many thanks,", "Jordan")
    paragraphs = [{"id": f"thanks.0.own_words.{at}", "text": text} for at, text in enumerate(texts)]
    assert may_go("thank-you-card", {"paragraphs": paragraphs, "signed": "Jordan"}) == {
        "thanks.0.own_words.2"
    }


def test_the_number_to_call_never_goes_from_a_meeting_by_phone() -> None:
    number = {"id": "host.phone", "text": "+1 949 555 0177"}
    assert may_go("prep-sheet", {"host": {"phone": number}}) == {"host.phone"}
    assert may_go("prep-sheet", {"call": number}) == frozenset()


def test_without_counts_what_is_gone() -> None:
    left = without(without(FACTS, ["questions.2"]), ["notes.for_the_day"])
    assert left["left_off"] == 2
    assert [one["id"] for one in left["questions"]] == ["questions.0", "questions.1"]
    assert left["notes"]["text"] == ""
    assert FACTS["notes"]["text"] == "park"


def test_an_industry_goes_with_the_last_of_its_companies() -> None:
    def group(at: int) -> dict[str, object]:
        industry = {"id": f"profile.targets.{at}.industry", "text": f"Industry {at}"}
        return {"industry": industry, "companies": [{"id": f"profile.targets.{at}.companies.0", "text": "C"}]}

    facts = {"groups": [[group(0), group(1)]]}
    bottoms = {"0.industry": 20.0, "0.companies.0": 40.0, "1.industry": 90.0, "1.companies.0": 115.0}
    items = {
        f"profile.targets.{name}": Lines("lower", 200.0, 1, 14.0, bottom=bottom)
        for name, bottom in bottoms.items()
    }
    page = Measured(pages=1, zones=[Zone("lower", 0, 100, lowest=115)], items=items)
    names = to_leave_off("one-sheet", facts, page, {})
    assert set(names) == {"profile.targets.1.companies.0", "profile.targets.1.industry"}
    assert without(facts, names)["groups"] == [[group(0)]]
