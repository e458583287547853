"""The pages beside the list of meetings: those of the meeting that is chosen, never the one before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.person import How, Person
from iiprep.model.plan import Plan, with_value
from iiprep.store.workbook import Workbook
from tests.ui.workbook.conftest import NOW
from ui.papers import Made, Papers, Sheet, Told
from ui.raster import Pdf
from ui.workbook import page_at_hand
from ui.workbook.home import HomeWindow
from ui.workbook.page_at_hand import PageAtHand


def test_the_page_of_another_meeting_goes(qtbot: QtBot, papers: Papers, sample: Plan) -> None:
    page = PageAtHand(papers)
    qtbot.addWidget(page)
    page.resize(400, 600)
    page.show()
    page.show_plan(sample)
    assert page.view.canvas.shows_page
    page.show_plan(with_value(sample, "host.found_out", "They told of their work at length. " * 80))
    assert "too long" in page.view.caption.text()
    made = page.view.made
    assert made is not None
    assert not made.pdf
    sheet = Pdf(made.sheet)
    assert "They told of their work at length." in " ".join(
        " ".join(one.text() for one in sheet.pages).split()
    )
    sheet.close()


def press(qtbot: QtBot, page: PageAtHand, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def words_of(page: PageAtHand) -> str:
    assert page.view.made is not None
    pdf = Pdf(page.view.made.pdf)
    words = " ".join(" ".join(one.text() for one in pdf.pages).split())
    pdf.close()
    return words


def test_each_paper_of_the_meeting_is_a_key_away(qtbot: QtBot, papers: Papers, sample: Plan) -> None:
    page = PageAtHand(papers)
    qtbot.addWidget(page)
    page.resize(320, 600)
    page.show()
    page.show_plan(replaced(sample, others=(Person(id="b", name="Bea Lind"),), thanks=()))
    assert "What I hope to learn" in words_of(page) or "WHAT I HOPE TO LEARN" in words_of(page)
    press(qtbot, page, "action.page.one-sheet")
    assert "Companies I am learning about" in words_of(page)
    assert not page.switch.person.isVisible()
    press(qtbot, page, "action.page.thank-you-card")
    assert "Dear Ana" in words_of(page)
    qtbot.keyClick(page.switch.person, Qt.Key.Key_Down)
    assert "Dear Bea" in words_of(page)
    page.show_plan(sample)
    assert "Dear Ana" in words_of(page), "the paper stays, the person is there no longer"


def test_a_one_sheet_that_leaves_from_here_is_told_of(qtbot: QtBot, papers: Papers, sample: Plan) -> None:
    page = PageAtHand(papers)
    qtbot.addWidget(page)
    page.show()
    page.show_plan(sample)
    told: list[How] = []
    page.given.connect(told.append)
    page.view.given.emit(How.PRINTED)
    assert told == [], "of the prep sheet there is no copy to give"
    press(qtbot, page, "action.page.one-sheet")
    page.view.given.emit(How.PRINTED)
    assert told == [How.PRINTED]


def test_the_host_has_a_copy_then(home: HomeWindow, workbook: Workbook, add: Callable[..., str]) -> None:
    key = add("Ana Okafor")
    home.refresh()
    left: list[str] = []
    home._keeper.leaving.connect(lambda row: left.append(row.id))
    home._keeper.note_given(home.row, How.PRINTED)
    (copy,) = workbook.load(key).host.given
    assert (copy.how, copy.day, left) == (How.PRINTED, NOW.date(), [key])
    home._keeper.note_given(None, How.PRINTED)


def test_a_page_that_could_not_be_made_is_tried_once_more(
    qtbot: QtBot, papers: Papers, sample: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_at_hand, "AGAIN_MS", 20)
    page = PageAtHand(papers)
    qtbot.addWidget(page)
    page.show()
    ask, failures = page._desk.ask, ["The computer is busy."]

    def busy_at_first(plan: Plan, sheet: Sheet, done: Made, failed: Told) -> None:
        if failures:
            failed(failures.pop())
        else:
            ask(plan, sheet, done, failed)

    monkeypatch.setattr(page._desk, "ask", busy_at_first)
    page.show_plan(sample)
    assert not page.view.canvas.shows_page
    qtbot.waitUntil(lambda: page.view.canvas.shows_page)
