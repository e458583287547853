"""The column's page: a switch between the papers, the page that belongs to the step, a link to each field."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from ui.document import Document
from ui.papers import Papers
from ui.raster import Pdf
from ui.wizard.column import FollowsSteps
from ui.wizard.page_panel import PagePanel
from ui.wizard.wizard import LeadsToFields

FAR_TOO_LONG = "They moved to a new line of work and told of it at length. " * 46


@pytest.fixture
def plan(sample: Plan) -> Document:
    return Document(sample)


@pytest.fixture
def panel(qtbot: QtBot, plan: Document, papers: Papers) -> PagePanel:
    shown = PagePanel(plan, papers)
    qtbot.addWidget(shown)
    shown.resize(288, 600)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def text_of(panel: PagePanel) -> str:
    made = panel.paper.view.made
    assert made is not None
    pdf = Pdf(made.pdf or made.sheet)
    words = " ".join(page.text() for page in pdf.pages)
    pdf.close()
    return words


def press(qtbot: QtBot, panel: PagePanel, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_it_is_a_panel_that_follows_and_leads(panel: PagePanel) -> None:
    assert isinstance(panel, FollowsSteps)
    assert isinstance(panel, LeadsToFields)


def test_the_switch_works_by_keyboard(qtbot: QtBot, panel: PagePanel) -> None:
    assert "Ana Okafor VP Brand Marketing" in text_of(panel)
    press(qtbot, panel, "action.page.one-sheet")
    assert panel.shown == "one-sheet"
    assert "Golden Valley Mills" in text_of(panel)
    press(qtbot, panel, "action.page.thank-you-card")
    assert "What stayed with me" in text_of(panel)


def test_the_one_sheet_stands_beside_its_step(qtbot: QtBot, panel: PagePanel) -> None:
    panel.show_step("host")
    panel.show_step("one-sheet")
    assert panel.shown == "one-sheet"
    panel.show_step("ready")
    assert panel.shown == "prep-sheet"
    press(qtbot, panel, "action.page.thank-you-card")
    panel.show_step("host")
    assert panel.shown == "thank-you-card", "what was chosen by hand stays"


def test_each_person_has_a_card(qtbot: QtBot, panel: PagePanel, plan: Document) -> None:
    press(qtbot, panel, "action.page.thank-you-card")
    assert not panel.switch.person.isVisible()
    plan.replace(with_value(plan.plan, "others", (Person(id="b", name="Bea Lind"),)), "adding person 1")
    assert panel.switch.person.isVisible()
    qtbot.keyClick(panel.switch.person, Qt.Key.Key_Down)
    assert "Dear Bea" in text_of(panel)
    plan.undo()
    assert "Dear Ana" in text_of(panel)


def test_what_is_too_long_leads_to_its_field(qtbot: QtBot, panel: PagePanel, plan: Document) -> None:
    plan.edit("notes.for_the_day", "Some more words for the day. " * 90)
    qtbot.waitUntil(lambda: panel.findChild(QPushButton, "action.go.notes.for_the_day") is not None)
    with qtbot.waitSignal(panel.wanted) as wanted:
        press(qtbot, panel, "action.go.notes.for_the_day")
    assert wanted.args == ["notes.for_the_day"]


def test_a_page_too_long_never_stands_under_another_page(
    qtbot: QtBot, panel: PagePanel, plan: Document
) -> None:
    view = panel.paper.view
    press(qtbot, panel, "action.page.one-sheet")
    plan.edit("host.found_out", FAR_TOO_LONG)
    qtbot.waitUntil(lambda: not panel.paper._timer.isActive())
    assert view.canvas.shows_page, "the one-sheet has none of it"
    press(qtbot, panel, "action.page.prep-sheet")
    assert "too long" in view.caption.text()
    assert FAR_TOO_LONG.split(". ", maxsplit=1)[0] in " ".join(text_of(panel).split())
    assert view.canvas.accessibleName().startswith("Prep sheet, ")
    press(qtbot, panel, "action.page.one-sheet")
    assert view.canvas.isVisible()


def test_the_same_page_stays_while_it_is_too_long(qtbot: QtBot, panel: PagePanel, plan: Document) -> None:
    plan.edit("host.found_out", FAR_TOO_LONG)
    qtbot.waitUntil(lambda: "too long" in panel.paper.view.caption.text())
    assert panel.paper.view.canvas.isVisible()


def test_a_link_shows_how_many_lines_are_over(qtbot: QtBot, panel: PagePanel, plan: Document) -> None:
    plan.edit("host.found_out", FAR_TOO_LONG)
    qtbot.waitUntil(lambda: panel.findChild(QPushButton, "action.go.host.found_out") is not None)
    link = panel.findChild(QPushButton, "action.go.host.found_out")
    assert link is not None
    qtbot.waitUntil(lambda: link.text().endswith("…"))
    assert re.match(r"\d+ lines in ", link.text())


@pytest.mark.requirement("R38")
def test_the_plan_ends_with_thanks(panel: PagePanel) -> None:
    text = text_of(panel)
    closing = text[text.index("Who else should I learn from?") :]
    assert closing.index("May I use your name?") < closing.index("Thank you for your time.")
    assert "?" not in closing[closing.index("Thank you for your time.") :]
