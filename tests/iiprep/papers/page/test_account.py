from iiprep.papers.page.account import bounded, items_of, missing, over, refused
from iiprep.papers.page.measure import Lines, Measured, Zone
from iiprep.papers.report import MadePaper, MissingGlyph, Overflow, PaperReport

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


def test_a_text_that_no_page_could_hold_is_cut_before_it_is_laid_out() -> None:
    facts = {"a": {"id": "host.name", "text": "x" * 30_000}, "b": [{"id": "questions.0", "text": "Why?"}]}
    part, beyond = bounded(facts)
    assert beyond == {"host.name": 2.5}
    assert part == {"a": {"id": "host.name", "text": "x" * 12_000 + " …"}, "b": facts["b"]}
    assert bounded(FACTS) == (FACTS, {})


def test_of_many_long_texts_less_is_laid_out_of_each() -> None:
    many = {"questions": [{"id": f"questions.{at}", "text": "x" * 11_000} for at in range(10)]}
    part, beyond = bounded(many)
    assert len(beyond) == 10
    assert sum(len(text) for _name, text in items_of(part)) <= 36_100


def test_a_cut_text_is_refused_with_the_lines_of_its_whole() -> None:
    named = PaperReport("bio", "", 2, 10.0, 1.0, overflow=(Overflow("red.job", 3, "Do not ask."),))
    measured = page(120)
    measured.items["questions.0"].count = 10
    made = refused(MadePaper(named, b"%PDF"), FACTS, {"questions.0": 2.5, "red.job": 2.0}, measured)
    assert made.report.overflow == (
        Overflow("red.job", 4, "Do not ask."),
        Overflow("questions.0", 15, "Why?"),
    )
    assert (made.pdf, made.report.fits) == (b"", False)
