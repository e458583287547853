"""The whole way by keyboard and mouse: from an empty workbook to papers that hold what was typed."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.meeting import DressLevel, Format
from iiprep.model.plan import Plan
from iiprep.model.request import Channel, Slot, Verdict
from iiprep.paths import data_folder
from iiprep.store.workbook import Workbook
from ui.app import Program
from ui.wizard.wizard import MeetingWizard

PATIENCE = 30_000
OBJECTIVE = "Learn how launches are decided"
BANK_QUESTION = "Which turn in your path mattered most, looking back?"
OWN_QUESTION = "What did your last launch teach you?"


class Hand:
    """Types and clicks in one window, and only in what is visible there."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self.window = window

    def find(self, name: str) -> QWidget:
        seen = [found for found in self.window.findChildren(QWidget, name) if found.isVisible()]
        assert len(seen) == 1, f"{len(seen)} visible widgets are called {name}"
        return seen[0]

    def type(self, name: str, text: str) -> QWidget:
        """Replaces what stands in a field, by keys or by an input method; leaves it with Tab."""
        field = self.find(name)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        assert isinstance(field, QLineEdit | QPlainTextEdit | QSpinBox)
        field.selectAll()
        if text.isascii():
            self._qtbot.keyClicks(field, text)
        else:
            typed_elsewhere = QInputMethodEvent()
            typed_elsewhere.setCommitString(text)
            QApplication.sendEvent(field, typed_elsewhere)
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)
        return field

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def press(self, name: str, key: Qt.Key) -> None:
        self._qtbot.keyClick(self.find(name), key)


class Journey:
    """The program on one data folder, started again as often as asked; papers go to `out`."""

    def __init__(self, app: QApplication, qtbot: QtBot, out: Path) -> None:
        self._app = app
        self._qtbot = qtbot
        self._out = out
        self.program = self._started()

    def _started(self) -> Program:
        program = Program(
            self._app, Workbook.open(data_folder()), data_folder(), lambda _parent, _at: self._out
        )
        program.start()
        self._qtbot.waitUntil(lambda: program.home.row is not None)
        return program

    def end(self) -> None:
        self.program.home.close()
        self.program.close()

    def again(self) -> None:
        """Close the program and start it anew."""
        self.end()
        self.program = self._started()

    def new_meeting(self) -> Hand:
        home = self.program.home
        home.activateWindow()
        self._qtbot.waitUntil(home.isActiveWindow)
        self._qtbot.keyClick(home, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        dialogs = [found for found in home.findChildren(QWidget, "window.new-meeting") if found.isVisible()]
        assert len(dialogs) == 1
        return Hand(self._qtbot, dialogs[0])

    def wizard(self) -> Hand:
        assert isinstance(self.program.opener.window, MeetingWizard)
        return Hand(self._qtbot, self.program.opener.window)

    @property
    def plan(self) -> Plan:
        wizard = self.wizard().window
        assert isinstance(wizard, MeetingWizard)
        return wizard._document.plan

    def save_papers(self) -> None:
        hand = self.wizard()
        hand.click("action.choose-folder")
        hand.click("action.export")
        saved = hand.window.findChild(QWidget, "action.open-saved")
        assert saved is not None
        self._qtbot.waitUntil(saved.isVisible, timeout=PATIENCE)

    def next(self) -> None:
        window = self.wizard().window
        self._qtbot.waitUntil(window.isActiveWindow)
        self._qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def journey(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dressed_as_before: None) -> Iterator[Journey]:
    out = tmp_path / "papers"
    out.mkdir()
    made = Journey(qapp, qtbot, out)
    yield made
    made.end()


def text_of(file: Path) -> str:
    """What stands on the pages of a PDF, with single spaces."""
    document = pypdfium2.PdfDocument(file)
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    pages = len(document)
    document.close()
    assert pages == 1, f"{file.name} has {pages} pages"
    return " ".join(words.split())


def begin(journey: Journey, name: str, organisation: str = "", day: str = "", start: str = "") -> None:
    dialog = journey.new_meeting()
    dialog.type("host.name", name)
    dialog.type("host.organisation", organisation)
    dialog.type("objectives.0.text", OBJECTIVE)
    dialog.type("timing.day", day)
    dialog.type("timing.start", start)
    dialog.press("timing.start", Qt.Key.Key_Return)


def fill_host(hand: Hand) -> None:
    hand.type("host.title", "VP Brand Marketing")
    hand.type("host.how_found", "Ben Carter suggested I write")
    hand.click("action.more.others")
    hand.click("action.add.others")
    hand.type("others.0.name", "山田太郎")


def fill_questions(hand: Hand) -> None:
    hand.click("action.bank")
    hand.type("action.bank.search", "turn in your path")
    hand.press("action.bank.search", Qt.Key.Key_Return)
    hand.press("action.bank.questions", Qt.Key.Key_Return)
    hand.click("action.bank")
    hand.click("action.add.questions")
    hand.type("questions.8.text", OWN_QUESTION)


def fill_request(hand: Hand) -> None:
    hand.click("request.channel.email")
    hand.type("request.subject", "Ben Carter suggested I write")
    for number, (day, start) in enumerate((("12/1/2031", "9:00"), ("12/3/2031", "10:00"))):
        hand.click("action.add.request.slots")
        hand.type(f"request.slots.{number}.day", day)
        hand.type(f"request.slots.{number}.start", start)
    hand.type("request.note", "Dear Łukasz, I would value 30 minutes to learn how launches are decided.")
    hand.click("action.more.reader")
    hand.type("request.reader", "Grace")
    hand.click("request.verdict.warm")


def fill_dress(hand: Hand) -> None:
    hand.click("dress.host_level.business-formal")
    hand.click("dress.my_level.business-formal")
    hand.type("dress.reminders", "Navy blazer")


def fill_timing(hand: Hand) -> None:
    hand.type("timing.travel", "45")
    hand.type("place.address", "400 Spectrum Center Dr, Irvine")


def fill_one_sheet(hand: Hand) -> None:
    hand.type("profile.name", "Jordan Rivera")
    hand.type("profile.headline", "Category marketer")
    hand.type("profile.summary", "Twelve years of store brands; learning how brand teams work.")
    hand.type("profile.achievements", "Launched two store brands")
    hand.click("action.add.profile.targets")
    hand.type("profile.targets.0.industry", "Food and beverage")
    hand.type("profile.targets.0.companies", "Harbor Retail")


STEPS: tuple[Callable[[Hand], None], ...] = (
    fill_host,
    fill_questions,
    fill_request,
    fill_dress,
    fill_timing,
    fill_one_sheet,
)


def assert_holds_what_was_typed(plan: Plan) -> None:
    assert [person.name for person in plan.people] == ["Łukasz Żółć", "山田太郎"]
    assert (plan.host.organisation, plan.host.title) == ("Northwind Foods", "VP Brand Marketing")
    assert [objective.text for objective in plan.objectives] == [OBJECTIVE]
    assert [question.text for question in plan.questions][7:] == [BANK_QUESTION, OWN_QUESTION]
    assert (plan.request.channel, plan.request.verdict) == (Channel.EMAIL, Verdict.WARM)
    slots = (Slot(day=date(2031, 12, 1), start=time(9)), Slot(day=date(2031, 12, 3), start=time(10)))
    assert plan.request.slots == slots
    assert plan.dress.my_level is DressLevel.BUSINESS_FORMAL
    assert (plan.timing.day, plan.timing.start, plan.timing.travel) == (date(2031, 12, 3), time(10), 45)
    assert plan.timing.format is Format.OFFICE
    assert [target.companies for target in plan.profile.targets] == [("Harbor Retail",)]


def assert_papers_hold_what_was_typed(out: Path, plan: Plan) -> None:
    texts = {file.stem: text_of(file) for file in sorted(out.glob("*.pdf"))}
    assert len(texts) == 4, f"a prep sheet, a one-sheet and two cards, not {sorted(texts)}"
    everything = " ".join(texts.values())
    prep = next(text for text in texts.values() if OBJECTIVE in text)
    for words in (
        "Łukasz Żółć",
        OWN_QUESTION,
        BANK_QUESTION,
        "Navy blazer",
        "400 Spectrum Center Dr",
    ):
        assert words in prep
    for words in ("Jordan Rivera", "Launched two store brands", "Harbor Retail", "山田太郎"):
        assert words in everything


def test_the_whole_way(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    begin(journey, "Łukasz Żółć", "Northwind Foods", "12/3/2031", "10:00")
    for fill in STEPS:
        fill(journey.wizard())
        journey.next()
    journey.save_papers()
    plan = journey.plan
    assert_holds_what_was_typed(plan)
    assert_papers_hold_what_was_typed(tmp_path / "papers", plan)
    assert len(list((tmp_path / "papers").glob("*.txt"))) == 3
    journey.again()
    row = journey.program.home.row
    assert row is not None
    assert (row.name, row.organisation) == ("Łukasz Żółć", "Northwind Foods")
    qtbot.keyClick(journey.program.home.centre.list, Qt.Key.Key_Return)
    assert journey.plan == plan


def test_three_answers_make_papers(journey: Journey, tmp_path: Path) -> None:
    begin(journey, "Ana Okafor")
    wizard = journey.wizard().window
    assert isinstance(wizard, MeetingWizard)
    wizard.open_step("ready")
    journey.save_papers()
    texts = [text_of(file) for file in (tmp_path / "papers").glob("*.pdf")]
    assert len(texts) == 3
    assert any("Ana Okafor" in text and OBJECTIVE in text for text in texts)
    assert any("How did you get into this work?" in text for text in texts)
    assert not any("None" in text for text in texts)


def test_a_known_person_is_shared_and_my_profile_comes_along(journey: Journey, qtbot: QtBot) -> None:
    begin(journey, "Ana Okafor", "Northwind Foods")
    fill_hand = journey.wizard()
    wizard = fill_hand.window
    assert isinstance(wizard, MeetingWizard)
    wizard.open_step("one-sheet")
    fill_hand.type("profile.name", "Jordan Rivera")
    first = journey.plan
    wizard.close()
    dialog = journey.new_meeting()
    dialog.type("host.name", "okafor")
    dialog.click("action.use-known.0")
    dialog.press("objectives.0.text", Qt.Key.Key_Return)
    assert (journey.plan.host, journey.plan.profile) == (first.host, first.profile)
    assert journey.plan.profile.name == "Jordan Rivera"
    assert journey.plan.objectives == ()
