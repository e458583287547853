"""The page for a coach: one page, and of the hosts only what was ticked."""

from datetime import date

import pytest

from iiprep.model.person import Person
from iiprep.papers.facts.coach_page import Ticked, coach_page, harmless, lines_to_tick
from iiprep.papers.maker import PaperMaker
from iiprep.papers.page.geometry import geometry
from iiprep.papers.region import Region
from iiprep.people.known import Known
from iiprep.settings import PaperSize
from iiprep.summary.counts import Line, Met, Summary
from iiprep.summary.mentions import Mentions
from tests.pages import folded, read_page

DAY = date(2026, 12, 10)
KNOWN = Known(people=(Person(id="ana", name="Ana Okafor", organisation="Northwind Foods"),))
SUMMARY = Summary(
    talks=4,
    learned=(
        Line("One manager owns one line with its whole profit and loss.", "Ana Okafor", DAY),
        Line("Ana talks to the plant before there is a deck.", "Ana Okafor", DAY),
    ),
    met=(Met("Ana Okafor", "Northwind Foods", 2), Met("Tom Weiss", "Northwind Foods", 1)),
    given=(Line("Our two-shelf test, on one page", "Ana Okafor", DAY),),
    suits=1,
    suits_not=1,
    people=(Line("Priya Nair, consumer insights", "Ana Okafor", DAY),),
    groups=(Line("Irvine brand circle", "Ana Okafor", DAY),),
    lessons=(Line("Ask about the launch earlier.", "Ana Okafor", DAY),),
    topics=(("Brand management", 3),),
)
US = Region("US")


def words(ticked: Ticked) -> str:
    return str(coach_page(SUMMARY, ticked, "Jordan Rivera", DAY, US))


def test_at_first_only_lines_that_name_nobody_are_ticked() -> None:
    first = harmless(SUMMARY, Mentions(KNOWN))
    assert first == Ticked(frozenset({"learned.0", "given.0", "groups.0", "lessons.0"}))
    assert set(lines_to_tick(SUMMARY)) - first.lines == {"learned.1", "people.0"}


def test_nothing_of_a_host_is_on_it_unless_it_is_ticked() -> None:
    first = words(harmless(SUMMARY, Mentions(KNOWN)))
    assert "profit and loss" in first
    assert not [name for name in ("Ana", "Okafor", "Northwind", "Weiss") if name in first]
    assert "Ana Okafor" in words(Ticked(names=True))
    assert "Northwind" not in words(Ticked(names=True))
    assert "Ana Okafor, Northwind Foods" in words(Ticked(names=True, organisations=True))
    assert words(Ticked(organisations=True)).count("Northwind Foods") == 1
    assert "Ana talks to the plant" in words(Ticked(frozenset({"learned.1"})))


def test_the_three_that_count_are_there_in_any_case() -> None:
    facts = coach_page(SUMMARY, Ticked(), "", DAY, US)
    assert [(one["number"], one["words"]) for one in facts["numbers"]] == [
        ("2", "things learned"),
        ("2", "people met"),
        ("1", "thing given"),
    ]
    assert facts["talks"]["text"] == (
        "In 4 talks: 3 on Brand management. 1 told me that the work suits me and 1 that it does not, "
        "which is a good result too."
    )
    assert facts["parts"] == []


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (Summary(talks=0), "No talk yet: the first one counts."),
        (Summary(talks=1), "In 1 talk."),
        (
            Summary(talks=2, suits=2, topics=(("Pricing", 2),)),
            "In 2 talks on Pricing. 2 told me that the work suits me.",
        ),
        (
            Summary(talks=1, suits_not=1),
            "In 1 talk. It told me that the work is not for me, which is a good result too.",
        ),
    ],
)
def test_the_talks_are_told_in_one_line(summary: Summary, words: str) -> None:
    assert coach_page(summary, Ticked(), "", DAY, US)["talks"]["text"] == words


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("full", [True, False])
def test_it_is_one_page(maker: PaperMaker, size: PaperSize, full: bool) -> None:
    ticked = harmless(SUMMARY, Mentions(KNOWN)) if full else Ticked()
    facts = coach_page(SUMMARY, ticked, "Jordan Rivera", DAY, US)
    made = maker.make("coach-page", facts, size)
    assert (made.report.fits, made.report.pages) == (True, 1)
    page = read_page(made.pdf)
    assert all(folded(line["text"]) in page.text for part in facts["parts"] for line in part["lines"])
    assert not page.overlapping()
    assert not page.outside(geometry("coach-page", size, made.report.body_pt).margin)


def test_too_many_lines_are_named_and_can_be_left_off(maker: PaperMaker) -> None:
    many = Summary(talks=60, learned=tuple(Line(f"Number {n} is worth knowing.", "", DAY) for n in range(90)))
    ticked = Ticked(frozenset(lines_to_tick(many)))
    facts = coach_page(many, ticked, "", DAY, US)
    made = maker.make("coach-page", facts, PaperSize.LETTER)
    assert not made.report.fits
    assert made.report.overflow
    assert maker.make("coach-page", facts, PaperSize.LETTER, leave_off=True).report.fits
