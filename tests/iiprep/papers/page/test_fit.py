"""Fitting real pages in this process, so that layouts can be counted."""

from typing import Any

import pytest

from iiprep.model.debrief import Thanks
from iiprep.model.meeting import Format, Question
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile, Proof
from iiprep.papers.catalogue import Copy, facts_of, papers_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.iiprep.papers.conftest import text_of
from tests.pages import read_page

US = Region("US")


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(templates_folder(), assets_folder())


@pytest.fixture
def fitter(press: Press) -> Fitter:
    return Fitter(press)


def facts(plan: Plan, name: str = "prep-sheet") -> dict[str, Any]:
    return facts_of(Copy(name), plan, US)


@pytest.mark.parametrize("size", list(PaperSize))
def test_every_paper_of_the_sample_is_one_full_page(fitter: Fitter, sample: Plan, size: PaperSize) -> None:
    reports = [fitter.make(copy.name, facts_of(copy, sample, US), size).report for copy in papers_of(sample)]
    assert [report.fits for report in reports] == [True, True, True]
    assert all(report.body_pt >= 10.0 for report in reports)
    assert reports[0].fill >= 0.9


def test_typing_on_takes_one_layout(fitter: Fitter, sample: Plan) -> None:
    fitter.make("prep-sheet", facts(sample), PaperSize.LETTER)
    before = fitter.layouts
    plan = with_value(sample, "questions.1.text", "What surprised you in your first year on a brand teem?")
    fitter.make("prep-sheet", facts(plan), PaperSize.LETTER)
    assert fitter.layouts == before + 1


def test_a_shorter_text_is_set_larger_again(fitter: Fitter, sample: Plan) -> None:
    first = fitter.make("prep-sheet", facts(sample), PaperSize.LETTER).report
    plan = with_value(
        with_value(sample, "questions", sample.questions[:3]), "request.note", "Dear Ana, may I?"
    )
    second = fitter.make("prep-sheet", facts(plan), PaperSize.LETTER).report
    assert second.body_pt > first.body_pt


def test_a_page_is_the_same_whatever_was_fitted_before(fitter: Fitter, sample: Plan) -> None:
    first = fitter.make("one-sheet", facts(sample, "one-sheet"), PaperSize.LETTER)
    long = with_value(sample, "profile.proof", Proof.BOTH)
    assert fitter.make("one-sheet", facts(long, "one-sheet"), PaperSize.LETTER).report.body_pt == 10.0
    assert fitter.make("one-sheet", facts(sample, "one-sheet"), PaperSize.LETTER) == first


def test_an_empty_plan_fills_its_pages_with_room_to_write(fitter: Fitter) -> None:
    plan = new_plan(Profile())
    for copy in papers_of(plan):
        made = fitter.make(copy.name, facts_of(copy, plan, US), PaperSize.A4)
        assert made.report.fits
        assert made.report.body_pt == 11.5
        assert made.pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        pytest.param("Thank you for Tuesday.", 14.0, 14.0, id="a line"),
        pytest.param("You call them before there is a deck. " * 8, 11.5, 13.0, id="a few"),
        pytest.param("You call them before there is a deck. " * 16, 10.0, 11.0, id="many"),
        pytest.param("", 11.5, 11.5, id="none, but room to write them"),
    ],
)
def test_the_words_of_a_card_grow_to_fill_it(
    fitter: Fitter, sample: Plan, words: str, least: float, most: float
) -> None:
    plan = with_value(sample, "thanks", (Thanks(own_words=words),))
    before = fitter.layouts
    made = fitter.make("thank-you-card", facts(plan, "thank-you-card"), PaperSize.LETTER)
    assert made.report.fits
    assert least <= made.report.body_pt <= most
    assert fitter.layouts <= before + 3


@pytest.mark.parametrize("email", ["bo@example.org", ""])
def test_a_bio_of_two_lines_fills_its_page_in_large_type(fitter: Fitter, email: str) -> None:
    """Its last ink is what was typed: nothing stands there twice."""
    profile = Profile(name="Bo Li", email=email, skills=("Sums",), education=("2023 State College",))
    made = fitter.make("bio", facts(new_plan(profile), "bio"), PaperSize.LETTER)
    assert (made.report.fits, made.report.body_pt) == (True, 14.0)
    assert made.report.fill > 0.95
    words = text_of(made.pdf)
    assert words.count("Bo Li") == 1
    assert words.count("bo@example.org") == bool(email)


def overfull(sample: Plan) -> Plan:
    more = tuple(Question(text=f"Plain question number {number}, and why?") for number in range(40))
    return with_value(sample, "questions", sample.questions + more)


def test_too_much_is_refused_with_its_lines_named(fitter: Fitter, sample: Plan) -> None:
    made = fitter.make("prep-sheet", facts(overfull(sample)), PaperSize.LETTER)
    assert made.pdf == b""
    assert made.report.pages == 2
    over = {item.field: (item.lines, item.text) for item in made.report.overflow}
    assert over["questions.48"] == (1, "Plain question number 39, and why?")
    assert "questions.0" not in over


@pytest.mark.parametrize("field", ["they_said", "i_will"])
def test_of_a_thank_you_the_report_quotes_what_was_typed(fitter: Fitter, sample: Plan, field: str) -> None:
    words = "send you the summary of our two-shelf test. " * 30
    given = facts(with_value(sample, f"thanks.0.{field}", words), "thank-you-card")
    report = fitter.make("thank-you-card", given, PaperSize.LETTER).report
    quoted = {(one.field, one.text) for one in (*report.overflow, *report.could_go[-1:])}
    assert quoted == {(f"thanks.0.{field}", words.strip())}
    left = fitter.make("thank-you-card", given, PaperSize.LETTER, leave_off=True).report
    assert (f"thanks.0.{field}", words.strip()) in {(one.field, one.text) for one in left.shortened}


def test_leaving_off_keeps_must_asks_and_names_the_rest(fitter: Fitter, sample: Plan) -> None:
    made = fitter.make("prep-sheet", facts(overfull(sample)), PaperSize.LETTER, leave_off=True)
    gone = {item.field for item in made.report.left_off}
    musts = {f"questions.{at}" for at, question in enumerate(sample.questions) if question.starred}
    assert made.report.fits
    assert "questions.48" in gone
    assert not gone & (musts | {"objectives.0", "red.job", "timing.start"})


def test_a_word_without_end_breaks_instead_of_leaving_the_page(fitter: Fitter, sample: Plan) -> None:
    plan = with_value(with_value(sample, "host.name", "Ł" * 200), "host.found_out", "x" * 150)
    report = fitter.make("prep-sheet", facts(plan), PaperSize.LETTER, leave_off=True).report
    assert report.fits


def test_letters_that_nothing_draws_are_named_with_their_field(fitter: Fitter, sample: Plan) -> None:
    plan = with_value(sample, "host.title", "VP \U000f0000")
    report = fitter.make("prep-sheet", facts(plan), PaperSize.LETTER).report
    assert [(glyph.field, glyph.character) for glyph in report.missing_glyphs] == [
        ("host.title", "\U000f0000")
    ]


def test_the_same_facts_give_the_same_bytes(fitter: Fitter, sample: Plan) -> None:
    first = fitter.make("one-sheet", facts(sample, "one-sheet"), PaperSize.LETTER)
    assert fitter.make("one-sheet", facts(sample, "one-sheet"), PaperSize.LETTER).pdf == first.pdf


def test_what_is_said_of_a_sheet_that_is_too_long_depends_on_nothing_fitted_before(
    fitter: Fitter, press: Press, sample: Plan
) -> None:
    """The one before has its notes in the wide column; the new one is too long with them there, too."""

    def noted(count: int) -> dict[str, Any]:
        line = "Something to keep in mind on the day."
        plan = with_value(sample, "notes.for_the_day", "\n".join([line] * count))
        return facts(with_value(plan, "questions", sample.questions[:4]))

    before = fitter.make("prep-sheet", noted(8), PaperSize.LETTER).report
    after = fitter.make("prep-sheet", noted(24), PaperSize.LETTER).report
    assert before.fits
    assert not after.fits
    assert after == Fitter(press).make("prep-sheet", noted(24), PaperSize.LETTER).report


def test_the_link_of_a_call_costs_two_lines_at_most(fitter: Fitter, sample: Plan) -> None:
    """Such links are as long as this one; in the narrow column they made the sheet too long."""
    link = (
        "https://teams.example.com/l/meetup-join/19%3ameeting_NjQ3ZmU4YzUtMTk0Ny00ZDQ1LWE2MzItNzE1ZjJkMzE5Yjdk"
        "%40thread.v2/0?context=%7b%22Tid%22%3a%2272f988bf-86f1-41af-91ab-2d7cd011db47%22%7d"
    )
    plan = with_value(with_value(sample, "timing.format", Format.VIDEO), "place.link", link)
    made = fitter.make("prep-sheet", facts(plan), PaperSize.LETTER)
    assert made.report.fits
    lines = [box for box in read_page(made.pdf).boxes if "meetup" in box.text or "11db47" in box.text]
    assert len(lines) == 2
    assert lines[0].bottom - lines[1].bottom < 12


def test_a_sheet_of_one_word_with_a_code_beside_it_is_full(fitter: Fitter) -> None:
    profile = Profile(name="Sam Lee", profile_link="linkedin.com/in/sam-lee", summary="Historian.")
    assert (
        fitter.make("one-sheet", facts(new_plan(profile), "one-sheet"), PaperSize.LETTER).report.fill >= 0.9
    )


def test_a_name_of_thirty_letters_stands_in_one_line(fitter: Fitter, sample: Plan) -> None:
    plan = with_value(sample, "profile.name", "Katarzyna Wiśniewska-Kowalczyk")
    made = fitter.make("one-sheet", facts(plan, "one-sheet"), PaperSize.A4)
    assert any(box.text.startswith("Katarzyna") and "Kowal" in box.text for box in read_page(made.pdf).boxes)
