"""The page on screen: zoomed by keys, white in the dark; what does not fit is named and can be left off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import PREP_SHEET, Copy
from iiprep.papers.region import Region
from iiprep.papers.report import LeftOff, MadePaper, Meter, MissingGlyph, Overflow, PaperReport
from iiprep.settings import PaperSize
from ui.colours import DARK, colours_of, palette_of
from ui.paper_view import PaperView
from ui.papers import Papers, Sheet
from ui.printing import Printing

US = Region("US")
OVER = tuple(Overflow(f"questions.{number}", 1, f"Question {number}") for number in range(7))
TOO_LONG = MadePaper(PaperReport("prep-sheet", "Ana", 2, 10.0, 1.0, overflow=OVER), b"")


@pytest.fixture
def made(papers: Papers, sample: Plan) -> MadePaper:
    """The prep sheet of the sample."""
    found: list[MadePaper] = []
    papers.make(sample, Sheet(Copy(PREP_SHEET), PaperSize.LETTER, US), found.append, pytest.fail)
    return found[0]


@pytest.fixture
def printed() -> list[bytes]:
    return []


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    shown = PaperView(Printing(printers=list))
    qtbot.addWidget(shown)
    shown.resize(640, 560)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def button(view: QWidget, name: str) -> QPushButton | QToolButton:
    found = view.findChild(QWidget, name)
    assert isinstance(found, QPushButton | QToolButton), name
    return found


def is_shown(view: QWidget, name: str) -> bool:
    return button(view, name).isVisible()


def dark_pixels(image: QImage) -> int:
    """How many pixels are much darker than the paper, of every third."""
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(x, y).lightness() < 100 for x, y in points)


def test_a_page_is_shown_as_wide_as_there_is_room(view: PaperView, made: MadePaper) -> None:
    assert view.message.isVisible()
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    assert view.caption.text().startswith("Letter · 1 page · ")
    sheets = view.canvas.widget()
    assert sheets.width() <= view.canvas.viewport().width()
    assert sheets.height() == pytest.approx(sheets.width() * 11 / 8.5, abs=3)
    assert dark_pixels(view.canvas.grab().toImage()) > 200
    assert "Prep sheet" in view.canvas.accessibleName()


def test_keys_and_buttons_zoom(qtbot: QtBot, view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    sheets = view.canvas.widget()
    fitting = sheets.width()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = sheets.width()
    assert larger > fitting
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert sheets.width() > larger
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert sheets.width() == larger
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert sheets.width() == fitting
    button(view, "action.zoom-in").click()
    assert sheets.width() == larger
    button(view, "action.zoom-fit").click()
    assert sheets.width() == fitting
    button(view, "action.zoom-out").click()
    assert sheets.width() < fitting


def test_zoom_has_ends(view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    for _ in range(20):
        view.canvas.zoom_by(1)
    assert view.canvas.zoom == 3.0
    for _ in range(20):
        view.canvas.zoom_by(-1)
    assert view.canvas.zoom == 0.5


def test_the_keyboard_scrolls(qtbot: QtBot, view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    view.canvas.zoom_by(1)
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.canvas.verticalScrollBar().value() > 0


def test_a_larger_frame_shows_a_larger_page(view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    before = view.canvas.widget().width()
    view.resize(740, 560)
    QApplication.processEvents()
    assert view.canvas.widget().width() == before + 100


def test_paper_stays_white_in_the_dark(view: PaperView, made: MadePaper) -> None:
    view.setPalette(palette_of(DARK))
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    image = view.canvas.widget().grab().toImage()
    assert image.pixelColor(4, 4) == QColor("#ffffff")
    assert image.pixelColor(0, 0) == QColor(DARK.border)


def test_what_is_too_long_is_named_and_led_to(qtbot: QtBot, view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    view.show_paper(TOO_LONG, PaperSize.LETTER, "Prep sheet")
    assert view.caption.text() == "Letter · 7 lines too long:"
    assert view.canvas.isVisible(), "the page that was there stays"
    assert not button(view, "action.print").isEnabled()
    with qtbot.waitSignal(view.wanted) as wanted:
        button(view, "action.go.questions.2").click()
    assert wanted.args == ["questions.2"]
    with qtbot.waitSignal(view.leave_off):
        button(view, "action.leave-off").click()


def test_a_page_too_long_from_the_start_is_said_to_be(view: PaperView) -> None:
    view.show_paper(TOO_LONG, PaperSize.LETTER, "Prep sheet")
    assert view.message.text() == "This page is too long to be shown."
    view.show_paper(TOO_LONG, PaperSize.LETTER, "Prep sheet", shortened=True)
    assert not is_shown(view, "action.leave-off")
    assert (
        view.left_off.text() == "Leaving things off does not bring it onto one page; a few words less will."
    )


def test_a_page_too_long_is_shown_with_the_end_of_its_paper(
    view: PaperView, papers: Papers, sample: Plan
) -> None:
    plan = with_value(sample, "questions", sample.questions * 4)
    papers.make(
        plan,
        Sheet(Copy(PREP_SHEET), PaperSize.LETTER, US),
        lambda made: view.show_paper(made, PaperSize.LETTER, "Prep sheet"),
        pytest.fail,
    )
    sheets = view.canvas.widget()
    assert view.canvas.isVisible()
    assert is_shown(view, "action.leave-off")
    assert view.left_off.text().startswith("Could go, the least important first: “")
    end = round(sheets.width() * 11 / 8.5)
    assert sheets.height() > end + 20
    image, stop = sheets.grab().toImage(), colours_of(view.palette()).stop
    reds = [y for y in range(sheets.height()) if image.pixelColor(3, y) == QColor(stop)]
    assert reds
    assert reds[0] == pytest.approx(end, abs=6)
    assert image.pixelColor(8, end + 12) != image.pixelColor(8, end - 12)


def test_what_was_left_off_is_said_and_can_be_put_back(
    qtbot: QtBot, view: PaperView, papers: Papers, sample: Plan
) -> None:
    plan = with_value(sample, "notes.for_the_day", "Some more words for the day. " * 90)
    sheet = Sheet(Copy(PREP_SHEET), PaperSize.LETTER, US, leave_off=True)
    papers.make(plan, sheet, lambda made: view.show_paper(made, PaperSize.LETTER, "Prep sheet"), pytest.fail)
    assert view.left_off.text().startswith("Left off this copy: “Some more words")
    assert not is_shown(view, "action.leave-off")
    with qtbot.waitSignal(view.put_back):
        button(view, "action.put-back").click()


def test_a_missing_letter_is_named(view: PaperView, made: MadePaper) -> None:
    report = PaperReport("prep-sheet", "Ana", 1, 10.0, 1.0, missing_glyphs=(MissingGlyph("host.name", "𐎀"),))
    view.show_paper(MadePaper(report, made.pdf), PaperSize.A4, "Prep sheet")
    assert button(view, "action.go.host.name").toolTip() == "No font here can draw “𐎀” in Host, “Name”"


def test_a_failure_stands_in_place_of_the_page(view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    view.say("This page could not be laid out.")
    assert view.message.isVisible()
    assert not view.canvas.isVisible()
    assert view.made is None
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    assert view.canvas.isVisible()


def test_without_a_printer_pdf_is_offered(view: PaperView, made: MadePaper) -> None:
    view.show_paper(made, PaperSize.LETTER, "Prep sheet")
    button(view, "action.print").click()
    assert view.said.text().startswith("No printer is set up on this computer.")


HALVES = (Meter("upper half", 0.83), Meter("lower half", 1.12))


def test_a_meter_shows_how_full_each_half_is(view: PaperView) -> None:
    report = PaperReport("one-sheet", "Ana", 2, 10.0, 1.0, overflow=OVER[:1], meters=HALVES)
    view.show_paper(MadePaper(report, b""), PaperSize.LETTER, "One-sheet")
    assert view.meters.isVisible()
    assert view.meters.accessibleName() == "Upper half 83 % full, Lower half 12 % too full"
    assert [view.meters.bars[meter.part].full for meter in HALVES] == [0.83, 1.12]
    view.clear()
    assert not view.meters.isVisible()


def test_what_could_go_is_offered_the_least_important_first(view: PaperView) -> None:
    could_go = tuple(LeftOff(f"questions.{number}", f"Question {number}") for number in (6, 5))
    report = PaperReport("prep-sheet", "Ana", 2, 10.0, 1.0, overflow=OVER, could_go=could_go)
    view.show_paper(MadePaper(report, b""), PaperSize.LETTER, "Prep sheet")
    assert view.left_off.text() == "Could go, the least important first: “Question 6”, “Question 5”."
    assert is_shown(view, "action.leave-off")
