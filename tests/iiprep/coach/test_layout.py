"""What of a text is read: my own lines, as sentences, however the lines were broken; and only English."""

import json
import textwrap
from pathlib import Path

import pytest

from iiprep.coach.findings import Kind
from iiprep.coach.layout import own_part, to_fill, wrapped_at
from tests.iiprep.coach.ours import COACH

TEXTS = Path(__file__).parent / "texts" / "looked-at.jsonl"
ASK = "Are there any openings at Northwind?"


def heard(text: str, kind: Kind = Kind.OTHER) -> list[str]:
    return [one.rule for one in COACH.read(text, kind).findings]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"On Mon, Ana Ito wrote:\n> Happy to meet.\n\nThank you! {ASK}", id="below-a-quote"),
        pytest.param(f"On Mon, Ana Ito <ana@x.org>\nwrote:\n> Happy.\n{ASK}", id="below-a-wrapped-head"),
        pytest.param(f"Thanks.\nSam\n--\nP.S. {ASK}", id="postscript"),
        pytest.param(f"Thanks.\n\n--\n\n{ASK}", id="divider"),
        pytest.param(f"Thanks.\n--\n{ASK}", id="divider-close-by"),
        pytest.param(f"Thanks.\n-- \nSam Taylor\nBoise\n\n{ASK}", id="after-the-signature"),
        pytest.param("Are there any\nopenings at\nNorthwind?", id="wrapped"),
        pytest.param(f"From: Jo <jo@x.org>\nTo: Ana\n\n{ASK}", id="my-own-head"),
        pytest.param(f"From: the start.\n{ASK}", id="no-head"),
        pytest.param("Are there any\r\nopenings at\r\nNorthwind?", id="wrapped-crlf"),
    ],
)
def test_my_own_words_are_read(text: str) -> None:
    assert "job-ask" in heard(text)
    assert len(own_part(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Thanks.\n\nOn Monday, Sam Taylor wrote:\n{ASK}", id="quoted-without-marks"),
        pytest.param(f"Thanks.\n\nOn Monday, Sam Taylor wrote:\n> {ASK}\n> Sam\n\nBest, Jo", id="quoted"),
        pytest.param(f"Thanks.\n-----Original Message-----\n{ASK}", id="original-message"),
        pytest.param(f"Thanks.\n---------- Forwarded message ---------\nFrom: Ana\n{ASK}", id="forwarded"),
        pytest.param(f"Thanks.\n\nFrom: Ana Ito\nSent: Monday\nTo: Jo\n\n{ASK}", id="outlook"),
        pytest.param(f"Thanks.\n\nAm 3.3.2026 um 10:00 schrieb Ana Ito:\n{ASK}", id="german-head"),
        pytest.param(f"Thanks.\n\n2026-03-03 Ana Ito <ana@x.org>:\n> {ASK}", id="head-with-address"),
        pytest.param("Thanks.\n-- \nAsk me about job openings at our company", id="signature"),
    ],
)
def test_the_words_of_others_are_not(text: str) -> None:
    assert heard(text) == []


def test_a_wrapped_sentence_is_marked_as_it_stands() -> None:
    text = "Thank you for the talk.\n\nAre there any\nopenings at\nNorthwind?\n\nSam"
    finding = COACH.read(text, Kind.OTHER).findings[0]
    assert (finding.rule, finding.excerpt) == ("job-ask", "Are there any\nopenings at\nNorthwind?")
    assert text[finding.start : finding.end] == finding.excerpt


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Best regards,\nSam Taylor\nBoise", id="signature"),
        pytest.param("Learn how a port works\nLearn how ships are loaded", id="list"),
        pytest.param("- learn how ports work\n- get to know the crews", id="bullets"),
        pytest.param("Dear Ms. Rivera,\nI read your article.", id="greeting"),
        pytest.param("Best,\nJo Marsh, PhD\njo@marsh.example\nwww.marsh.example", id="addresses"),
    ],
)
def test_lines_that_stand_alone(text: str) -> None:
    assert wrapped_at(text) == frozenset()


@pytest.mark.parametrize("sign", ["- ", "3) ", "(4) ", "1. ", "a) ", "☐ ", "→ ", "P.S. ", "PS: ", "Q: "])
def test_what_labels_a_sentence_is_no_part_of_it(sign: str) -> None:
    text = f"{sign}How did you start?\n{sign}{ASK}"
    found = [one for one in COACH.read(text, Kind.QUESTION).findings if one.rule == "job-ask"]
    assert [one.excerpt for one in found] == [ASK]


def wrapped(text: str, width: int) -> str:
    parts = text.split("\n")
    return "\n".join(
        textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False) for one in parts
    )


@pytest.mark.parametrize("width", [45, pytest.param(72, marks=pytest.mark.long)])
def test_the_width_of_the_lines_changes_next_to_nothing(width: int) -> None:
    rows = [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()][:200]
    changed = [
        row["text"]
        for row in rows
        if set(heard(row["text"], Kind(row["kind"])))
        != set(heard(wrapped(row["text"], width), Kind(row["kind"])))
    ]
    assert len(changed) <= 0.02 * len(rows), changed


@pytest.mark.parametrize(
    "text",
    [
        "Gibt es bei Ihnen eine offene Stelle?",
        "Bonjour, avez-vous un poste pour moi?",
        "Dzień dobry, czy mógłbym porozmawiać?",
        "¿Tiene usted una vacante?",
        "Buscas gente para el equipo?",
    ],
)
def test_a_short_text_in_another_language_is_not_judged(text: str) -> None:
    reading = COACH.read(text, Kind.REQUEST)
    assert reading.findings == ()
    assert "English" in reading.notice


@pytest.mark.parametrize("text", ["Sam Taylor", "Retail analytics, P&L", "El Camino Real", "Grew La Vie"])
def test_a_few_words_prove_nothing(text: str) -> None:
    assert COACH.read(text, Kind.ONE_SHEET).notice == ""


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("your work (about brands [and jobs])", []),
        ("your work [or what is left of it]", []),
        ("Dear [Name] [and jobs]", ["[Name]"]),
        ("at Northwind [or your company]", ["[or your company]"]),
        ("the [Andover office]", ["[Andover office]"]),
    ],
)
def test_a_bracket_that_goes_on_with_the_sentence_is_no_place_to_fill(text: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in to_fill(text)] == places
