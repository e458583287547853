"""The printed guide: all its words, on exactly one page, of both papers."""

import pytest

from iiprep.papers.facts.guide import guide
from iiprep.papers.maker import PaperMaker
from iiprep.papers.page.geometry import geometry
from iiprep.paths import assets_folder
from iiprep.settings import PaperSize
from tests.pages import folded, read_page

TEXT = (assets_folder() / "guide" / "guide.md").read_text(encoding="utf-8")


@pytest.mark.requirement("R69")
@pytest.mark.parametrize("size", list(PaperSize))
def test_the_guide_is_one_full_page_with_all_its_words(maker: PaperMaker, size: PaperSize) -> None:
    facts = guide(TEXT)
    made = maker.make("guide", facts, size)
    assert (made.report.fits, made.report.pages) == (True, 1)
    assert made.report.body_pt >= 10
    assert made.report.fill > 0.95
    page = read_page(made.pdf)
    blocks = [facts["heading"], *facts["columns"][0], *facts["columns"][1]]
    words = [one["text"].upper() if one["kind"] == "head" else one["text"] for one in blocks]
    assert [text for text in words if folded(text) not in page.text] == []
    assert page.count == 1
    assert not page.overlapping()
    assert not page.outside(geometry("guide", size, made.report.body_pt).margin)


def test_markdown_becomes_headings_steps_quotations_and_runs() -> None:
    facts = guide(
        "# Top\n\nOne **two** *three*\nfour.\n\n1. First\n2. Second\n\n## At the meeting\n\n> Said\n> so.\n"
    )
    left, right = facts["columns"]
    assert facts["title"] == "Top"
    assert [(one["kind"], one["text"]) for one in left] == [
        ("text", "One two three four."),
        ("step", "First"),
        ("step", "Second"),
    ]
    assert [(run["look"], run["words"]) for run in left[0]["runs"]] == [
        ("plain", "One "),
        ("bold", "two"),
        ("plain", " "),
        ("slanted", "three"),
        ("plain", " four."),
    ]
    assert [one["number"] for one in left[1:]] == ["1", "2"]
    assert [(one["kind"], one["text"]) for one in right] == [
        ("head", "At the meeting"),
        ("quote", "Said so."),
    ]


def test_a_guide_without_the_meeting_has_one_column() -> None:
    assert guide("# Top\n\nText.")["columns"][1] == []


@pytest.mark.parametrize(
    "word",
    [
        "informational interview",
        "thirty minutes",
        "three working days",
        "after seven",
        "résumé",
        "aloud once",
        "two true sentences",
        "Five minutes before the end",
        "How can I help you?",
        "Not for me",
        "By the next day",
        "ask to connect",
        "even if you never reached the host",
        "Four or five talks",
    ],
)
def test_what_a_newcomer_has_to_know_stands_in_it(word: str) -> None:
    assert word in " ".join(TEXT.split())
