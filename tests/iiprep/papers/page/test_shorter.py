"""Copies that fit: what goes first, what is moved to make room, and what is cut only at last."""

from typing import Any

import pytest

from iiprep.model.meeting import Objective, Question, Thanks
from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import Copy, facts_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.papers.region import Region
from iiprep.papers.report import PaperReport
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.pages import folded, read_page

LONG = "Which part of the work would you give away? And how would you have answered that five years ago?"
SHORT = "What did your last full week look like?"


@pytest.fixture(scope="module")
def fitter() -> Fitter:
    return Fitter(Press(templates_folder(), assets_folder()))


def stars(plan: Plan, text: str, count: int) -> Plan:
    questions = tuple(Question(text=f"{at}. {text}", minutes=1, starred=True) for at in range(count))
    return with_value(plan, "questions", questions)


def left_off(fitter: Fitter, plan: Plan, name: str = "prep-sheet") -> tuple[PaperReport, str]:
    """The report of a copy from which things are left off, and its text."""
    fitter.forget()
    facts: dict[str, Any] = facts_of(Copy(name), plan, Region("US"))
    assert not fitter.make(name, facts, PaperSize.LETTER).report.fits
    made = fitter.make(name, facts, PaperSize.LETTER, leave_off=True)
    assert made.report.fits
    return made.report, read_page(made.pdf).text


def fields(report: PaperReport) -> set[str]:
    return {one.field.split(".")[0] for one in report.left_off}


@pytest.mark.long
def test_long_must_asks_stay_whole_while_less_important_things_make_room(
    fitter: Fitter, sample: Plan
) -> None:
    plan = stars(sample, LONG, 9)
    report, text = left_off(fitter, plan)
    assert report.shortened == ()
    assert "questions" not in fields(report)
    assert all(folded(one.text) in text for one in (*plan.questions, *plan.objectives))
    assert folded("thank Ana within a day · tell Ben Carter how it went") in text
    assert folded(f"{len(report.left_off)} more items in the workbook") in text


@pytest.mark.long
def test_more_must_asks_than_a_page_has_lines_for_go_without_lines(fitter: Fitter, sample: Plan) -> None:
    plan = stars(sample, SHORT, 25)
    report, text = left_off(fitter, plan)
    assert report.shortened == ()
    assert "questions" not in fields(report)
    assert all(folded(one.text) in text for one in plan.questions)
    assert [meter.full for meter in report.meters] == [1.0]


def test_when_must_asks_alone_are_too_long_they_are_shortened_and_named(fitter: Fitter, sample: Plan) -> None:
    report, text = left_off(fitter, stars(sample, LONG * 2, 12))
    assert {one.field for one in report.shortened} <= {f"questions.{at}" for at in range(12)}
    assert report.shortened
    assert not {one.field for one in report.left_off} & {one.field for one in report.shortened}
    assert folded("what ends in … is whole there") in text


@pytest.mark.long
def test_when_there_are_more_must_asks_than_lines_the_last_go(fitter: Fitter, sample: Plan) -> None:
    report, _text = left_off(fitter, stars(sample, SHORT, 60))
    gone = {int(one.field.removeprefix("questions.")) for one in report.left_off if "questions" in one.field}
    assert gone == set(range(60 - len(gone), 60))


def test_no_more_is_left_off_than_must_be(fitter: Fitter, sample: Plan) -> None:
    questions = tuple(Question(text=f"{at}. {SHORT}", minutes=1) for at in range(20))
    plan = with_value(sample, "questions", questions)
    report, _text = left_off(fitter, plan)
    gone = {one.field for one in report.left_off}
    kept = with_value(plan, "questions", tuple(questions[: 20 - len(gone) + 2]))
    facts = facts_of(Copy("prep-sheet"), kept, Region("US"))
    assert not fitter.make("prep-sheet", facts, PaperSize.LETTER).report.fits


def test_empty_lines_to_write_on_go_before_anything_else(fitter: Fitter, sample: Plan) -> None:
    plan = stars(with_value(with_value(sample, "objectives", ()), "profile.situation", ""), LONG, 8)
    report, text = left_off(fitter, plan)
    assert (report.left_off, report.shortened) == ((), ())
    assert folded("What I hope to learn").upper() not in text
    assert folded("If they ask about my situation").upper() not in text


def test_a_card_loses_whole_sentences(fitter: Fitter, sample: Plan) -> None:
    sentence = "You told me that a launch is decided by whoever can say no."
    words = f"Dear Ana,\n\n{' '.join([sentence] * 16)}\n\nJordan"
    plan = with_value(sample, "thanks", (Thanks(own_words=words),))
    report, text = left_off(fitter, plan, "thank-you-card")
    assert [one.field for one in report.shortened] == ["thanks.0.own_words"]
    assert "…" not in text
    assert folded(f"{sentence} With many thanks, Jordan") in text


def test_an_address_too_long_for_the_one_sheet_goes_as_a_whole(fitter: Fitter, sample: Plan) -> None:
    link = "linkedin.com/in/" + "wolfeschlegelstein" * 40
    report, text = left_off(fitter, with_value(sample, "profile.profile_link", link), "one-sheet")
    assert "profile.profile_link" in {one.field for one in report.left_off}
    assert folded("linkedin.com/in/wolfe") not in text


@pytest.mark.long
def test_many_long_objectives_are_shortened_only_when_all_else_has_gone(fitter: Fitter, sample: Plan) -> None:
    objective = "Learn how brand teams in consumer goods are set up, and how that differs between houses"
    objectives = tuple(Objective(text=objective) for _ in range(9))
    plan = with_value(stars(sample, LONG, 12), "objectives", objectives)
    report, text = left_off(fitter, plan)
    assert fields(report) >= {"request", "carry", "notes"}
    assert folded("Do not ask for or about a job") in text
