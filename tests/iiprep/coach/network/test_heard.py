"""What is heard in the sentences of a text, when the careful network is asked, and what is remembered."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from iiprep.coach.network import hearing as hearings
from iiprep.coach.network import quick
from iiprep.coach.network.careful import Careful
from iiprep.coach.network.heard import MOST_AGAIN, MOST_THOROUGHLY, Heard
from iiprep.coach.network.hearing import Hearing
from iiprep.coach.network.network import Network
from iiprep.coach.network.pieces import MOST_BESIDE, Passage, Pieces, Row
from iiprep.coach.network.quick import Quick
from iiprep.coach.network.sums import Floats
from tests.iiprep.coach.network.test_careful import careful
from tests.iiprep.coach.network.test_network import WORDS, small, write

WEIGHTS = {"hire": 0.8, "thank": -3.0}
THANKS = 4.0


class Adding:
    """A network that adds up the weights of the words, and is sure of thanks."""

    def scores(self, rows: Sequence[Row]) -> Floats:
        sums = [sum(WEIGHTS.get(WORDS[piece], 0) for piece in row.numbers) for row in rows]
        return np.array([[one, THANKS] for one in sums], np.float32)

    scores_in_text = scores


class Deaf:
    """A network that hears nothing at all."""

    def scores(self, rows: Sequence[Row]) -> Floats:
        return np.full((len(rows), 2), -7, np.float32)


class Counting:
    """A network that hears something else each time."""

    def __init__(self) -> None:
        self._count = 0

    def scores(self, rows: Sequence[Row]) -> Floats:
        first, self._count = self._count, self._count + len(rows)
        return np.arange(first, self._count, dtype=np.float32)[:, None].repeat(2, axis=1)

    scores_in_text = scores


def hearing(network: object) -> Hearing:
    """What listens for an ask with a network of the few words."""
    return Hearing(cast("Careful", network), Pieces(WORDS), ["ask", "thanks"])


def quickly(network: object) -> Quick:
    """The same in a whole text."""
    return Quick(cast("Network", network), Pieces(WORDS), ["ask", "thanks"])


@pytest.fixture
def both(tmp_path: Path) -> tuple[Quick, Hearing]:
    """A quick hearing of two outputs, and a careful one that knows only the first."""
    fast = Quick.load(write(tmp_path, small()))
    return fast, Hearing.load(write(tmp_path, careful(outputs=["ask"])))


def test_a_sentence_that_is_heard_again_is_heard_by_the_careful_one(both: tuple[Quick, Hearing]) -> None:
    fast, careful = both
    heard = Heard(["Would you hire me?"], fast, careful)
    expected = careful.scores_among([Passage("Would you hire me?")])[0, 0]
    np.testing.assert_allclose(heard.again("ask", 0), expected, rtol=1e-4)
    np.testing.assert_allclose(heard.score("ask", 0), fast.scores(["Would you hire me?"])[0, 0], rtol=1e-4)
    assert heard.again("ask", 0) != heard.score("ask", 0)


def test_what_the_careful_one_does_not_know_stays_as_it_was(both: tuple[Quick, Hearing]) -> None:
    heard = Heard(["Would you hire me?"], *both)
    assert heard.again("thanks", 0) == heard.score("thanks", 0) != 0
    alone = Heard(["Would you hire me?"], both[0])
    assert alone.again("ask", 0) == alone.score("ask", 0)


def test_only_so_many_sentences_of_a_text_are_heard_again(both: tuple[Quick, Hearing]) -> None:
    heard = Heard([f"{'you ' * number}hire me?" for number in range(MOST_AGAIN + 1)], *both)
    again = [heard.again("ask", number) for number in range(MOST_AGAIN + 1)]
    quick = [heard.score("ask", number) for number in range(MOST_AGAIN + 1)]
    assert [one == two for one, two in zip(again, quick, strict=True)] == [False] * MOST_AGAIN + [True]
    assert heard.again("ask", 0) == again[0]


def test_what_nothing_listens_for_is_heard_with_nought(tmp_path: Path) -> None:
    heard = Heard(["Would you hire me?"], Quick.load(write(tmp_path, small())))
    assert heard.score("weather", 0) == 0
    assert heard.score("ask", 0) != 0
    assert Heard(["Would you hire me?"], None).score("ask", 0) == 0


@pytest.mark.parametrize(
    ("before", "sentence", "after", "expected"),
    [
        pytest.param([], "hire", [], 0.8, id="alone"),
        pytest.param(["thank"], "hire", ["you"], 0.8 - 3.0, id="behind-thanks"),
        pytest.param(["you", "you"], "hire", ["hire hire", "thank"], 0.8 + 1.6, id="before-more"),
        pytest.param([], "hire", ["thank"], 0.8 - 3.0, id="first"),
        pytest.param(["hire"], "hire", [], 0.8 + 0.8, id="last"),
    ],
)
def test_a_doubtful_sentence_is_heard_among_its_neighbours(
    before: list[str], sentence: str, after: list[str], expected: float
) -> None:
    heard = Heard([*before, sentence, *after], quickly(Adding()), hearing(Adding()))
    assert heard.again("ask", len(before)) == pytest.approx(expected, abs=1e-6)
    assert heard.score("ask", len(before)) == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("sentences", "apart", "number", "expected"),
    [
        pytest.param(["thank", "hire", "hire", "you"], {1}, 2, 0.8 - 3.0, id="passed-over"),
        pytest.param(["thank", "hire", "hire", "you"], {1, 0}, 2, 0.8, id="none-left"),
        pytest.param(["thank", "hire", "hire", "you"], {1}, 1, 0.8, id="by-itself"),
        pytest.param(["hire", "hire", "thank"], {1}, 0, 0.8 - 3.0, id="behind"),
    ],
)
def test_what_stands_apart_is_nobodys_neighbour(
    sentences: list[str], apart: set[int], number: int, expected: float
) -> None:
    heard = Heard(sentences, quickly(Adding()), hearing(Adding()), apart=apart)
    assert heard.again("ask", number) == pytest.approx(expected, abs=1e-6)


def test_what_stands_apart_is_heard_quickly_by_itself(tmp_path: Path) -> None:
    fast = Quick.load(write(tmp_path, small()))
    sentences = ["Would you hire me?", "Thank you.", "Hire you."]
    scores = Heard(sentences, fast, apart={1}).scores("ask")
    others = fast.scores([sentences[0], sentences[2]])[:, 0]
    np.testing.assert_allclose([scores[0], scores[2]], others, rtol=1e-5)
    np.testing.assert_allclose(scores[1], fast.scores([sentences[1]])[0, 0], rtol=1e-5)


@pytest.mark.parametrize(
    ("sentence", "output", "among"),
    [
        pytest.param("hire", "ask", True, id="undecided"),
        pytest.param("thank thank", "ask", False, id="decided"),
        pytest.param("hire", "thanks", False, id="decided-for-what-is-in-doubt"),
        pytest.param("hire", "weather", False, id="nobody-listens"),
    ],
)
def test_what_stays_undecided_is_heard_thoroughly(sentence: str, output: str, among: bool) -> None:
    careful, thorough = (hearing(network) for network in (Adding(), Deaf()))
    heard = Heard([sentence], quickly(Adding()), careful, thorough)
    score = heard.score(output, 0)
    heard.hear_again({output: [0]})
    assert heard.again(output, 0) == pytest.approx(0.7 * -7 + 0.3 * score if among else score)


def test_only_so_much_of_a_text_is_heard_thoroughly() -> None:
    careful, thorough = (hearing(network) for network in (Adding(), Deaf()))
    sentences = ["you " * 58 + "hire"] * MOST_AGAIN
    heard = Heard(sentences, quickly(Adding()), careful, thorough)
    heard.hear_again({"ask": range(MOST_AGAIN)})
    scores = [heard.again("ask", number) for number in range(MOST_AGAIN)]
    row = 61 + 2 * (MOST_BESIDE + 1)
    first = row - MOST_BESIDE - 1
    many = 1 + (MOST_THOROUGHLY - first) // row
    assert [score < 0 for score in scores] == [True] * many + [False] * (MOST_AGAIN - many)
    assert 1 < many < MOST_AGAIN - 1


def test_a_text_is_remembered_until_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = quickly(Counting())
    assert listener.scores(["you", "me"])[:, 0].tolist() == [0, 1]
    assert listener.scores(["me"])[:, 0].tolist() == [2]
    assert listener.scores(["you", "me"])[:, 0].tolist() == [0, 1]
    listener.forget()
    assert listener.scores(["me"])[:, 0].tolist() == [3]
    monkeypatch.setattr(quick, "MOST_TEXTS", 1)
    assert listener.scores(["you"])[:, 0].tolist() == [4]
    assert listener.scores(["me"])[:, 0].tolist() == [5]


def test_a_sentence_is_remembered_until_it_is_forgotten() -> None:
    listener = hearing(Counting())
    you, me, hire = map(Passage, ("you", "me", "hire"))
    assert listener.scores_among([you, me])[:, 0].tolist() == [0, 1]
    assert listener.scores_among([me, hire, you])[:, 0].tolist() == [1, 2, 0]
    listener.forget()
    assert listener.scores_among([me])[:, 0].tolist() == [3]


def test_no_more_is_remembered_than_some_texts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearings, "MOST_KEPT", 1)
    listener = hearing(Counting())
    assert listener.scores_among([Passage("you"), Passage("me")])[:, 0].tolist() == [0, 1]
    assert listener.scores_among([Passage("you")])[:, 0].tolist() == [2]


def test_a_sentence_is_heard_anew_among_others() -> None:
    listener = hearing(Counting())
    passages = [Passage("you"), Passage("you", "me"), Passage("you", "", "me"), Passage("you", "me")]
    assert listener.scores_among(passages)[:, 0].tolist() == [0, 1, 2, 1]
