"""The words under a page: its size, the lines too many, the letters missing, the way to the field."""

import pytest

from iiprep.papers.report import LeftOff, MissingGlyph, Overflow, PaperReport
from iiprep.settings import PaperSize
from ui.paper_words import caption, cut_words, field_of, first_place, left_off_words, links, too_long_words

FITS = PaperReport("prep-sheet", "Ana", 1, 10.5, 0.9)
OVER = PaperReport(
    "one-sheet",
    "Ana",
    2,
    10.0,
    1.0,
    overflow=(Overflow("profile.achievements.3", 2, "Led a team"), Overflow("red.job", 1, "Do not ask")),
)


@pytest.mark.parametrize(
    ("report", "size", "expected"),
    [
        pytest.param(FITS, PaperSize.LETTER, "Letter · 1 page · 10.5 pt", id="fits on Letter"),
        pytest.param(FITS, PaperSize.A4, "A4 · 1 page · 10.5 pt", id="fits on A4"),
        pytest.param(OVER, PaperSize.A4, "A4 · 3 lines too long:", id="three lines too long"),
        pytest.param(
            PaperReport("bio", "", 2, 10.0, 1.0, overflow=(Overflow("host.name", 1, "x"),)),
            PaperSize.A4,
            "A4 · 1 line too long:",
            id="one line too long",
        ),
        pytest.param(
            PaperReport("bio", "", 2, 10.0, 1.0),
            PaperSize.A4,
            "A4 · too long for one page",
            id="no line named",
        ),
    ],
)
def test_the_caption(report: PaperReport, size: PaperSize, expected: str) -> None:
    assert caption(report, size) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("profile.skills.2", "profile.skills", id="line of a list"),
        pytest.param("questions.3", "questions.3", id="row"),
        pytest.param("questions.3.text", "questions.3.text", id="field of a row"),
        pytest.param("thanks.0.they_said.2", "thanks.0.they_said", id="paragraph of a text"),
        pytest.param("timing.start.head", "timing.start", id="said twice on the page"),
        pytest.param("profile.targets.1.companies.4", "profile.targets.1.companies", id="list in a row"),
        pytest.param("closing.help", "", id="words of our own"),
    ],
)
def test_the_field_of_a_printed_item(path: str, expected: str) -> None:
    assert field_of(path) == expected


def test_each_thing_to_mend_leads_to_its_field() -> None:
    assert links(OVER) == (
        ("profile.achievements", "2 lines in Profile, “What I have done”, line 4: “Led a team”"),
        ("", "1 line that every copy has: shorten what stands above"),
    )


@pytest.mark.parametrize(
    ("report", "words", "place"),
    [
        pytest.param(OVER, "3 lines too long", "profile.achievements", id="two things over"),
        pytest.param(PaperReport("bio", "", 2, 10.0, 1.0), "too long for one page", "", id="nothing named"),
    ],
)
def test_what_is_too_long_and_where(report: PaperReport, words: str, place: str) -> None:
    assert (too_long_words(report), first_place(report)) == (words, place)


def test_a_missing_letter_is_named_with_its_field() -> None:
    report = PaperReport("bio", "", 1, 10.0, 1.0, missing_glyphs=(MissingGlyph("host.name", "𐎀"),) * 2)
    assert links(report) == (("host.name", "No font here can draw “𐎀” in Host, “Name”"),)


def test_the_letters_missing_in_a_field_are_named_together() -> None:
    glyphs = tuple(MissingGlyph("host.name", letter) for letter in "山田山")
    report = PaperReport("bio", "", 1, 10.0, 1.0, missing_glyphs=glyphs)
    assert links(report) == (("host.name", "No font here can draw “山 田” in Host, “Name”"),)


def test_of_many_things_left_off_a_few_are_told() -> None:
    gone = tuple(LeftOff(f"questions.{at}", f"Question {at}") for at in range(9))
    short = (LeftOff("objectives.0", "Learn"),)
    report = PaperReport("bio", "", 1, 10.0, 1.0, left_off=gone, shortened=short)
    assert left_off_words(report, 2) == (
        "Left off this copy: “Question 0”, “Question 1” and 7 more. "
        "Cut short, as a page cannot hold it whole: “Learn”."
    )
    assert "“Question 8”" in left_off_words(report, 60)


def test_what_was_left_off_is_said() -> None:
    report = PaperReport("bio", "", 1, 10.0, 1.0, left_off=(LeftOff("a", "first"), LeftOff("b", "second")))
    assert left_off_words(report) == "Left off this copy: “first”, “second”."
    assert left_off_words(FITS) == ""


def test_the_button_does_not_promise_to_leave_off_what_every_copy_has() -> None:
    mine = PaperReport("bio", "", 2, 10.0, 1.0, overflow=OVER.overflow[:1])
    assert cut_words(mine) == "Leave these off this copy"
    assert cut_words(OVER) == "Leave the least important off this copy"
