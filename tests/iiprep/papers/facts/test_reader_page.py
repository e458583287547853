"""The page for a second reader: what stands on it, on one page, measured from the PDF."""

import pypdfium2
import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import Plan, new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.model.request import Channel
from iiprep.papers.catalogue import PAPER_NAMES, READER_PAGE, TITLES, Copy, facts_of, papers_of
from iiprep.papers.facts.reader_page import reader_page, reader_questions, reader_text
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.paths import sample_file
from iiprep.settings import PaperSize

US = Region("US")
SAMPLE = sample_plan(sample_file())


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    words = " ".join(text.get_text_range().split())
    text.close()
    page.close()
    document.close()
    return words


@pytest.mark.requirement("R21")
@pytest.mark.parametrize("size", list(PaperSize))
def test_the_note_and_three_questions_fill_one_page(maker: PaperMaker, size: PaperSize) -> None:
    made = maker.make(READER_PAGE, facts_of(Copy(READER_PAGE), SAMPLE, US), size)
    assert (made.report.fits, made.report.pages) == (True, 1)
    assert 0.9 <= made.report.fill <= 1
    words = words_of(made.pdf)
    assert words.count("does it sound") + words.count("does this sound") == 1
    for paragraph in SAMPLE.request.note.split("\n\n"):
        assert paragraph in words
    for number, question in enumerate(("How does it sound?", *reader_questions(SAMPLE)[1:]), start=1):
        assert f"{number} {question}" in words
    assert "warm neutral pushy" in words
    assert "yes perhaps no" in words


@pytest.mark.parametrize(
    "note", ["Dear Ana,\n\nMay I ask you a question?", f"{SAMPLE.request.note}\n\n{SAMPLE.request.note}"]
)
def test_a_short_note_and_a_long_one_fill_the_page(maker: PaperMaker, note: str) -> None:
    plan = with_value(SAMPLE, "request.note", note)
    made = maker.make(READER_PAGE, facts_of(Copy(READER_PAGE), plan, US), PaperSize.A4)
    assert (made.report.fits, 0.9 <= made.report.fill <= 1) == (True, True)


def test_lines_of_one_paragraph_stay_together_and_linkedin_has_no_subject() -> None:
    plan = with_value(SAMPLE, "request.note", "Dear Ana,\n\nThank you.\nJordan")
    facts = reader_page(with_value(plan, "request.channel", Channel.LINKEDIN), US)
    assert [one["text"] for one in facts["paragraphs"]] == ["Dear Ana,", "Thank you.\nJordan"]
    assert facts["subject"]["text"] == ""
    assert reader_page(plan, US)["subject"]["text"] == SAMPLE.request.subject


@pytest.mark.long
def test_a_note_that_is_too_long_is_measured_and_named(maker: PaperMaker) -> None:
    plan = with_value(SAMPLE, "request.note", f"{SAMPLE.request.note}\n\n" * 9)
    made = maker.make(READER_PAGE, facts_of(Copy(READER_PAGE), plan, US), PaperSize.LETTER)
    assert not made.report.fits
    assert all(one.field.startswith("request.note") for one in made.report.overflow)


def test_it_is_none_of_the_papers_of_a_meeting() -> None:
    assert READER_PAGE not in PAPER_NAMES
    assert READER_PAGE not in {copy.name for copy in papers_of(SAMPLE)}
    assert TITLES[READER_PAGE] == "For a second reader"


def test_nobody_is_named_while_nobody_is_known() -> None:
    facts = reader_page(new_plan(Profile()), US)
    assert facts["please"] == "Would you read this note before I send it, and answer three questions?"
    assert facts["questions"][1] == "What do you think I want from them?"
    assert facts["paragraphs"][0] == {"id": "request.note", "text": "Dear …,"}
    assert "Would you have 30 minutes" in reader_text(Plan(), US)
