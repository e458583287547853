"""What a card says of where its finding is."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iiprep.coach.findings import Finding, Kind, Severity
from ui.wizard.coach_card import CoachCard
from ui.wizard.spoken import Spoken


@pytest.mark.parametrize(
    ("excerpt", "example", "where"),
    [
        pytest.param("Tea?", False, "The note: “Tea?”", id="words"),
        pytest.param("", False, "The note: not there yet", id="missing"),
        pytest.param("", True, "The note: as a whole", id="a-count"),
    ],
)
def test_where_a_finding_is(qtbot: QtBot, excerpt: str, example: bool, where: str) -> None:
    finding = Finding(
        "tea", Severity.TIP, 0, len(excerpt), excerpt, "Tea", "Coffee.", "Coffee?", example=example
    )
    card = CoachCard(Spoken("request.note", "Tea?", Kind.REQUEST), finding, 0)
    qtbot.addWidget(card)
    assert where in [label.text() for label in card.findChildren(QLabel)]
