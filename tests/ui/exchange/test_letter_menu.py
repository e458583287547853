"""A letter as e-mail: the draft, the link, Markdown, and the one-sheet only when they asked for it."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.person import How
from iiprep.model.plan import Plan
from iiprep.papers.letters import Which
from tests.ui.exchange.conftest import System
from ui.document import Document
from ui.exchange.letter_menu import LetterMenu, at_once
from ui.papers import Papers


class Outside:
    """What the person answers about the one-sheet, the links that were opened, what was said."""

    def __init__(self) -> None:
        self.they_asked = True
        self.asked = 0
        self.links: list[str] = []
        self.said: list[str] = []

    def ask(self, _parent: QWidget) -> bool:
        self.asked += 1
        return self.they_asked

    def open(self, _parent: QWidget, link: str) -> bool:
        self.links.append(link)
        return True


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def menu(qtbot: QtBot, sampled: Document, papers: Papers, system: System, outside: Outside) -> LetterMenu:
    made = LetterMenu(
        sampled,
        Which.REQUEST,
        papers,
        at_once,
        asked=outside.ask,
        show=system.shown.append,
        link=outside.open,
    )
    made.said.connect(outside.said.append)
    qtbot.addWidget(made)
    made.show()
    return made


def press(menu: LetterMenu, name: str, which: Which = Which.REQUEST) -> None:
    action = menu.findChild(QAction, f"action.{name}.{which.value}.0")
    assert isinstance(action, QAction)
    action.trigger()


def draft_shown(system: System) -> EmailMessage:
    (file,) = system.shown
    return cast("EmailMessage", message_from_bytes(file.read_bytes(), policy=default))


def test_by_key_the_draft_opens_in_the_mail_program(qtbot: QtBot, menu: LetterMenu, system: System) -> None:
    popup = menu.menu()
    assert isinstance(popup, QMenu)
    popup.setActiveAction(popup.actions()[0])
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    message = draft_shown(system)
    assert system.shown[0].name == "Request - Ana Okafor.eml"
    assert (message["X-Unsent"], message["Subject"]) == ("1", menu.letter.subject)


def test_what_is_said_names_a_missing_address(menu: LetterMenu, sampled: Document, outside: Outside) -> None:
    press(menu, "draft")
    sampled.edit("host.email", "")
    press(menu, "draft")
    assert outside.said[0] == "The draft opens in your mail program; nothing is sent until you send it."
    assert outside.said[1] == f"{outside.said[0]} The address is still to be written in."


def test_the_link_is_offered_only_while_the_letter_is_short(
    menu: LetterMenu, sampled: Document, outside: Outside
) -> None:
    action = menu.findChild(QAction, "action.mailto.request.0")
    assert isinstance(action, QAction)
    menu.menu().aboutToShow.emit()
    assert action.isVisible()
    press(menu, "mailto")
    assert outside.links[0].startswith("mailto:ana.okafor@northwind.example?subject=")
    sampled.edit("request.note", "word " * 500)
    menu.menu().aboutToShow.emit()
    assert not action.isVisible()


def test_markdown_is_copied(menu: LetterMenu, outside: Outside) -> None:
    press(menu, "markdown")
    assert QGuiApplication.clipboard().text().startswith("**To:** Ana Okafor")
    assert outside.said == ["The request is on the clipboard, as Markdown."]


@pytest.mark.requirement("R46")
def test_the_one_sheet_goes_along_only_when_they_asked_for_it(
    menu: LetterMenu, sampled: Document, system: System, outside: Outside
) -> None:
    outside.they_asked = False
    press(menu, "draft-one-sheet")
    assert (outside.asked, system.shown) == (1, [])
    before = sampled.plan.host.given
    press(menu, "draft")
    assert [part.get_filename() for part in draft_shown(system).iter_attachments()] == []
    assert sampled.plan.host.given == before
    system.shown.clear()
    outside.they_asked = True
    press(menu, "draft-one-sheet")
    assert outside.said[-1].startswith(outside.said[0])
    assert "“I sent my one-sheet along”" in outside.said[-1]
    (part,) = draft_shown(system).iter_attachments()
    assert part.get_filename() == "One-sheet - Ana Okafor - 2026-12-03.pdf"
    assert part.get_content().startswith(b"%PDF")
    assert sampled.plan.host.given == before


@pytest.mark.requirement("R46")
def test_the_one_sheet_counts_as_sent_when_the_seeker_says_so(
    qtbot: QtBot, menu: LetterMenu, sampled: Document, outside: Outside
) -> None:
    before = sampled.plan.host.given
    popup = menu.menu()
    (action,) = (one for one in popup.actions() if one.text() == "I sent my one-sheet along")
    popup.setActiveAction(action)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert [copy.how for copy in sampled.plan.host.given[len(before) :]] == [How.SENT]
    assert outside.said == ["It is noted that they have your one-sheet."]
    assert sampled.undo_text == "Undo noting the copy sent along"


def test_nothing_goes_out_before_it_was_asked_about(
    qtbot: QtBot, sampled: Document, papers: Papers, system: System
) -> None:
    held: list[object] = []
    menu = LetterMenu(sampled, Which.REQUEST, papers, held.append, show=system.shown.append)
    qtbot.addWidget(menu)
    press(menu, "draft")
    assert (len(held), system.shown) == (1, [])


def test_a_one_sheet_that_is_too_long_is_not_sent(
    qtbot: QtBot, sample: Plan, papers: Papers, system: System, outside: Outside
) -> None:
    long = replaced(sample.profile, achievements=("A long achievement. " * 20,) * 12)
    document = Document(replaced(sample, profile=long))
    menu = LetterMenu(document, Which.REQUEST, papers, at_once, asked=outside.ask, show=system.shown.append)
    menu.said.connect(outside.said.append)
    qtbot.addWidget(menu)
    press(menu, "draft-one-sheet")
    assert system.shown == []
    assert "too long" in outside.said[0]


@pytest.mark.parametrize(
    ("which", "subject", "to"),
    [
        (Which.NUDGE, "Re: ", "ana.okafor@northwind.example"),
        (Which.CONFIRMATION, "Re: ", "ana.okafor@northwind.example"),
        (Which.INTRODUCER, "Thank you for suggesting Ana Okafor", ""),
    ],
)
def test_the_other_letters_go_the_same_way_without_a_one_sheet(
    qtbot: QtBot,
    sampled: Document,
    papers: Papers,
    system: System,
    which: Which,
    subject: str,
    to: str,
) -> None:
    menu = LetterMenu(sampled, which, papers, at_once, show=system.shown.append)
    qtbot.addWidget(menu)
    press(menu, "draft", which)
    message = draft_shown(system)
    assert message["Subject"].startswith(subject)
    assert to in str(message["To"] or "")
    assert menu.findChild(QAction, f"action.draft-one-sheet.{which.value}.0") is None
