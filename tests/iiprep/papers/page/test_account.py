from iiprep.papers.page.account import items_of, missing, over
from iiprep.papers.page.measure import Lines, Measured, Zone
from iiprep.papers.report import MissingGlyph, Overflow

FACTS = {
    "host": {"name": {"id": "host.name", "text": "Ana 株"}},
    "questions": [
        {"id": "questions.0", "text": "Why?", "starred": True},
        {"id": "questions.1", "text": "", "starred": False},
    ],
    "red_lines": [{"id": "red.job", "text": "Do not ask."}],
    "closing": [],
}


def page(lowest: float, **lines_over: int) -> Measured:
    items = {
        "questions.0": Lines("main", 200.0, count=1, height=14.0, bottom=90.0),
        "red.job": Lines("main", 200.0, count=1, height=14.0, bottom=99.0),
        "host.name": Lines("head", 200.0, count=1, height=14.0, bottom=20.0),
    }
    named = {name.replace("_", "."): count for name, count in lines_over.items()}
    return Measured(pages=1, over=named, zones=[Zone("main", 0, 100, lowest=lowest)], items=items)


def test_items_are_what_has_a_text() -> None:
    assert [identity for identity, _text in items_of(FACTS)] == ["host.name", "questions.0", "red.job"]


def test_lines_over_are_named_but_not_our_own_words() -> None:
    assert list(over("prep-sheet", FACTS, page(120, questions_0=2, red_job=1))) == [
        Overflow("questions.0", 2, "Why?")
    ]


def test_the_head_alone_is_named_where_it_is_too_high() -> None:
    found = list(over("prep-sheet", FACTS, page(120, host_name=3, questions_0=2)))
    assert found == [Overflow("host.name", 3, "Ana 株")]


def test_missing_letters_have_their_field() -> None:
    assert list(missing(dict(items_of(FACTS)), ("株", " "))) == [MissingGlyph("host.name", "株")]
