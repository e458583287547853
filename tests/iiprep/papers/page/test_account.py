from iiprep.papers.page.account import bounded, group_of, items_of, missing, refused
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


def page(lowest: float) -> Measured:
    items = {
        "questions.0": Lines("main", 200.0, count=1, height=14.0, bottom=90.0),
        "red.job": Lines("main", 200.0, count=1, height=14.0, bottom=99.0),
        "host.name": Lines("head", 200.0, count=1, height=14.0, bottom=20.0),
    }
    return Measured(pages=1, zones=[Zone("main", 0, 100, lowest=lowest)], items=items)


def test_items_are_what_has_a_text() -> None:
    assert [identity for identity, _text in items_of(FACTS)] == ["host.name", "questions.0", "red.job"]


def test_missing_letters_have_their_field() -> None:
    assert list(missing(FACTS, ("株", " "))) == [MissingGlyph("host.name", "株")]


def test_a_missing_letter_is_named_once_and_where_it_was_typed() -> None:
    facts = {
        "paragraphs": [
            {"id": "thanks.0.they_said", "text": "Dear 山田太郎,"},
            {"id": "thanks.0.they_said.2", "text": "山 stayed with me, 山田太郎. Jordan 林"},
        ],
        "typed": {
            "host.name": "山田太郎",
            "host.call_name": "",
            "thanks.0.they_said": "yes stayed with me",
            "profile.name": "Jordan 林 Rivera",
        },
    }
    named = [(one.field, one.character) for one in missing(facts, ("山", "林"))]
    assert named == [("host.name", "山"), ("profile.name", "林")]


def test_a_letter_missing_in_a_name_and_in_a_sentence_is_named_for_both() -> None:
    facts = {
        "paragraphs": [
            {"id": "thanks.0.they_said", "text": "Dear 山田太郎,"},
            {"id": "thanks.0.they_said.2", "text": "What stayed with me is 山。"},
        ],
        "typed": {"host.name": "山田太郎", "thanks.0.they_said": "山"},
    }
    named = {(one.field, one.character) for one in missing(facts, ("山",))}
    assert named == {("host.name", "山"), ("thanks.0.they_said", "山")}


def test_items_belong_to_the_list_they_stand_in() -> None:
    names = ("questions.3", "profile.skills.0", "host.found_out", "thanks.0.own_words.2")
    assert [group_of(name) for name in names] == [
        "questions",
        "profile.skills",
        "host.found_out",
        "thanks.0.own_words",
    ]


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
