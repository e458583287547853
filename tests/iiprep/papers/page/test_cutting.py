"""Texts cut short: word by word on my own page, by whole sentences on a paper that is handed over."""

import pytest

from iiprep.papers.page.cutting import cut_texts, giants, shortened
from iiprep.papers.page.measure import Lines, Measured, Zone


def page(over: float, **counts: int) -> Measured:
    items = {
        name.replace("_", "."): Lines("main", 200.0, count=count, height=14.0 * count, last=200.0)
        for name, count in counts.items()
    }
    return Measured(pages=1, zones=[Zone("main", 0, 200, lowest=200 + over)], items=items)


def facts(name: str, text: str, **more: object) -> dict[str, object]:
    return {"some": [{"id": name, "text": text, **more}]}


def test_a_giant_that_may_go_goes_and_a_must_ask_is_cut() -> None:
    measured = page(100, questions_0=20)
    assert giants("prep-sheet", facts("questions.0", "Why?", starred=False), measured) == (
        ("questions.0",),
        {},
    )
    gone, shares = giants("prep-sheet", facts("questions.0", "Why?", starred=True), measured)
    assert gone == ()
    assert shares == {"questions.0": pytest.approx(0.3 * 200 / 280)}


def test_the_longest_texts_lose_a_line_at_a_time() -> None:
    shares = shortened(page(20, objectives_0=4, questions_1=2, red_job=9), {})
    assert list(shares) == ["objectives.0"]
    assert shares["objectives.0"] == pytest.approx(1.88 / 4)


def test_nothing_is_cut_where_that_is_not_enough() -> None:
    assert shortened(page(60, objectives_0=2, questions_1=1), {}) == {}


def test_on_my_own_page_a_text_ends_with_a_word_and_a_sign() -> None:
    cut = cut_texts("prep-sheet", facts("objectives.0", "learn how teams are set up"), {"objectives.0": 0.7})
    assert cut["some"][0]["text"] == "learn how teams …"


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        pytest.param(0.7, "Thank you. I learned much.", id="two whole sentences"),
        pytest.param(0.5, "Thank you.", id="one"),
        pytest.param(0.1, "", id="not one is so short"),
    ],
)
def test_what_is_handed_over_ends_with_a_sentence_or_is_not_there(share: float, expected: str) -> None:
    text = "Thank you. I learned much. I will call."
    cut = cut_texts("thank-you-card", facts("thanks.0.own_words", text), {"thanks.0.own_words": share})
    assert cut["some"][0]["text"] == expected
