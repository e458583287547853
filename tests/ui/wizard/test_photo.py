"""The photo of the profile, chosen in the step One-sheet: looked at, shown, printed, taken away, refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.photo import is_photo
from iiprep.papers.catalogue import BIO, ONE_SHEET, Copy
from iiprep.papers.report import MadePaper
from tests.photos import file
from ui.document import Document
from ui.forms.photo import NONE, PhotoField
from ui.papers import Papers, Sheet
from ui.wizard.wizard import MeetingWizard


@pytest.fixture
def field(writing: MeetingWizard) -> PhotoField:
    """The field of the photo, unfolded."""
    writing.open_step("one-sheet")
    assert writing.reveal("profile.photo")
    found = writing.findChild(QWidget, "profile.photo")
    assert isinstance(found, PhotoField)
    return found


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def choose(qtbot: QtBot, field: PhotoField, path: Path | None) -> None:
    field.choose = lambda _parent: path
    press(qtbot, field.button)
    qtbot.waitUntil(lambda: not field.said.isVisible())


def hints(field: PhotoField) -> list[str]:
    row = field.parentWidget()
    return [label.text() for label in row.findChildren(QLabel) if label.isVisible() and label.text()]


def pictures(papers: Papers, document: Document, name: str) -> int:
    """How many pictures a paper of the open plan has."""
    made: list[MadePaper] = []
    sheet = Sheet(Copy(name), papers.size, papers.region)
    papers.make(document.plan, sheet, made.append, pytest.fail)
    return made[0].pdf.count(b"/DCTDecode")


@pytest.mark.requirement("R50")
def test_a_photo_is_off_until_it_is_chosen_and_then_printed_small(
    qtbot: QtBot, field: PhotoField, document: Document, papers: Papers, tmp_path: Path
) -> None:
    assert document.plan.profile.photo == ""
    assert field.picture.text() == NONE
    assert [pictures(papers, document, name) for name in (ONE_SHEET, BIO)] == [0, 0]
    (tmp_path / "me.png").write_bytes(file("PNG"))
    choose(qtbot, field, tmp_path / "me.png")
    assert is_photo(document.plan.profile.photo)
    assert not field.picture.pixmap().isNull()
    assert [pictures(papers, document, name) for name in (ONE_SHEET, BIO)] == [1, 1]
    press(qtbot, field.remove)
    assert document.plan.profile.photo == ""
    assert document.undo_text == "Undo change of My photo"


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(
    qtbot: QtBot, field: PhotoField, document: Document, tmp_path: Path
) -> None:
    (tmp_path / "me.png").write_bytes(b"no picture")
    choose(qtbot, field, tmp_path / "me.png")
    assert document.plan.profile.photo == ""
    assert any(
        words.startswith("me.png is no picture of a kind that is read: JPEG, PNG or WebP.")
        for words in hints(field)
    )
    (tmp_path / "me.png").write_bytes(file("PNG"))
    choose(qtbot, field, tmp_path / "me.png")
    assert not any("cannot" in words or "is not" in words for words in hints(field))


def test_changing_ones_mind_changes_nothing(qtbot: QtBot, field: PhotoField, document: Document) -> None:
    choose(qtbot, field, None)
    assert document.plan.profile.photo == ""


def test_a_picture_may_be_dropped(
    qtbot: QtBot, field: PhotoField, document: Document, tmp_path: Path
) -> None:
    (tmp_path / "me.jpg").write_bytes(file("JPEG"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "me.jpg"))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    field.dropEvent(event)
    qtbot.waitUntil(lambda: bool(document.plan.profile.photo))
    document.undo()
    assert field.picture.text() == NONE
