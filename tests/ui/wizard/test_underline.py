"""The louder a finding, the more of its line is seen under the words, in light and dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.coach.findings import Finding, Severity
from ui.colours import DARK, LIGHT, Colours, palette_of
from ui.wizard.underline import colour_of, underline

WORDS = "n" * 30


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Colours]:
    before = qapp.palette()
    qapp.setPalette(palette_of(request.param))
    yield request.param
    qapp.setPalette(before)


def columns_with_line(field: QWidget, colour: QColor) -> int:
    """In how many columns of the picture the line is seen in its own colour, unmixed."""
    image = field.grab().toImage()
    lined = [
        sum(image.pixelColor(x, y) == colour for x in range(image.width())) for y in range(image.height())
    ]
    return max(lined)


@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit])
def test_the_loudest_line_is_the_fullest(
    kind: type[QPlainTextEdit] | type[QLineEdit], colours: Colours, qtbot: QtBot
) -> None:
    field = kind(WORDS)
    qtbot.addWidget(field)
    field.resize(500, 60)
    field.show()
    width = field.fontMetrics().horizontalAdvance(WORDS)
    seen = []
    for severity in (Severity.STOP, Severity.LOOK, Severity.TIP):
        found = Finding("r", severity, 0, len(WORDS), WORDS, "Title", "Why.", "Better.")
        underline(field, WORDS, [found])
        seen.append(columns_with_line(field, colour_of(severity, colours)))
    assert seen[0] >= 0.9 * width
    assert seen[0] > 1.2 * seen[1] > 1.44 * seen[2] > 0, (width, seen)
