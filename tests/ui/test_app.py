"""The program as a whole: first run, a second start, settings that hold, and a clean end."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Suggested
from iiprep.model.person import Person
from iiprep.model.plan import new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.paths import data_folder
from iiprep.settings import Appearance, PaperSize
from iiprep.store.database import FILE_NAME
from iiprep.store.workbook import Workbook
from ui.after.after_window import AfterWindow
from ui.app import CANNOT_BEGIN, Program, main
from ui.exchange.calendar_dialog import CalendarDialog
from ui.wizard.wizard import MeetingWizard


class Runner:
    """Starts the program on the data folder of this test, as often as asked, one after the other."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot
        self._running: Program | None = None

    def start(self) -> Program:
        self.end()
        program = self._running = Program(self._app, Workbook.open(data_folder()), data_folder())
        program.start()
        self._qtbot.waitUntil(lambda: program.home.row is not None)
        return program

    def end(self) -> None:
        if self._running is not None:
            self._running.home.close()
            self._running.close()
            self._running = None


pytestmark = pytest.mark.usefixtures("dressed_as_before")


@pytest.fixture
def runner(qapp: QApplication, qtbot: QtBot, dressed_as_before: None) -> Iterator[Runner]:
    """The program, ended afterwards."""
    made = Runner(qapp, qtbot)
    yield made
    made.end()


def trigger(program: Program, name: str) -> None:
    action = program.home.findChild(QAction, f"action.{name}")
    assert isinstance(action, QAction)
    action.trigger()


def wizard_of(program: Program) -> MeetingWizard:
    window = program.opener.window
    assert isinstance(window, MeetingWizard)
    return window


def test_the_first_run_shows_the_sample_and_its_page(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    assert program.home.row is not None
    assert program.home.row.sample
    page = program.home.at_hand
    qtbot.waitUntil(
        lambda: "1 page" in " ".join(found.accessibleName() for found in page.findChildren(QWidget)),
        timeout=20_000,
    )


def test_a_deleted_sample_stays_away_and_help_shows_it_again(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    trigger(program, "delete")
    qtbot.waitUntil(lambda: program.home.row is None)
    runner.end()
    workbook = Workbook.open(data_folder())
    workbook.create(new_plan(workbook.profile(), Person(id="ana", name="Ana")))
    workbook.close()
    again = runner.start()
    assert again.home.row is not None
    assert not again.home.row.sample
    trigger(again, "sample")
    qtbot.waitUntil(lambda: again.home.row is not None and again.home.row.sample)


def test_closing_the_home_window_stores_what_is_open(runner: Runner) -> None:
    program = runner.start()
    trigger(program, "open")
    wizard_of(program)._document.edit("host.title", "Chief of Snacks")
    assert program.home.row is not None
    meeting = program.home.row.id
    runner.end()
    assert program.opener.window is None
    workbook = Workbook.open(data_folder())
    assert workbook.load(meeting).host.title == "Chief of Snacks"
    workbook.close()


def test_what_is_typed_shows_in_the_list(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    trigger(program, "open")
    wizard = wizard_of(program)
    wizard._document.edit("host.name", "Ada Okafor")
    wizard.close()
    qtbot.waitUntil(lambda: program.home.row is not None and program.home.row.name == "Ada Okafor")


def test_nothing_is_left_running(runner: Runner) -> None:
    before = set(threading.enumerate())
    program = runner.start()
    program.papers.start()
    trigger(program, "open")
    runner.end()
    assert set(threading.enumerate()) <= before
    assert program.papers._maker._child is None


@pytest.mark.parametrize("kind", ["open", "after", "rehearse", "re-read"])
def test_every_window_of_a_meeting_is_dressed_like_the_home_window(
    runner: Runner, qtbot: QtBot, kind: str
) -> None:
    program = runner.start()
    assert program.home.row is not None
    window = program.opener.show(program.home.row.id, kind)
    seen = []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        program.preferences.edit("appearance", value=appearance)
        assert window.styleSheet() == program.home.styleSheet()
        seen.append(window.styleSheet())
    assert "" not in seen
    assert seen[0] != seen[1]


def test_settings_are_followed_and_kept(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    light = program.home.grab(program.home.rect()).toImage()
    program.preferences.edit("appearance", value=Appearance.DARK)
    program.preferences.edit("region", value="DE")
    program.preferences.edit("thank_within", value=48)
    assert program.papers.thank_within == 48
    assert program.papers.size is PaperSize.A4
    program.papers.use(size=PaperSize.LETTER)
    assert program.preferences.settings.paper is PaperSize.LETTER
    dark = program.home.grab(program.home.rect()).toImage()
    assert (light.size(), light == dark) == (dark.size(), False)
    again = runner.start()
    assert again.preferences.settings.appearance is Appearance.DARK
    assert (again.papers.size, again.papers.region.territory) == (PaperSize.LETTER, "DE")
    assert again.papers.thank_within == 48


@pytest.mark.parametrize(
    ("name", "window"),
    [
        pytest.param("new-meeting", "window.new-meeting", id="new meeting"),
        pytest.param("export", "window.save-papers", id="papers"),
        pytest.param("settings", "window.settings", id="settings"),
        pytest.param("guide", "window.guide", id="guide"),
        pytest.param("about", "window.about", id="about"),
    ],
)
def test_every_dialog_opens_and_closes_with_esc(runner: Runner, qtbot: QtBot, name: str, window: str) -> None:
    program = runner.start()
    trigger(program, name)
    dialog = program.home.findChild(QWidget, window)
    assert isinstance(dialog, QWidget)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.home.findChild(QWidget, window) is None)


def test_after_the_meeting_opens_beside_the_list(runner: Runner) -> None:
    program = runner.start()
    trigger(program, "after")
    window = program.opener.window
    assert window is not None
    assert window.windowTitle() == "After the meeting with Ana"


def take_up(program: Program, meeting_id: str, qtbot: QtBot) -> MeetingWizard:
    """Open the debrief of a meeting and take up the first introduction in it, by keyboard."""
    window = program.opener.show(meeting_id, "after")
    assert isinstance(window, AfterWindow)
    window.reveal("happened.suggested.0.text")
    for name in ("action.plan-with.0", "action.keep-bargain.0"):
        button = window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible()
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    return wizard_of(program)


@pytest.mark.requirement("R35")
def test_an_introduction_taken_up_begins_a_meeting_that_has_every_check(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    suggested = (Suggested(text="Priya Nair, insights, Meadow & Pine", person="p"),)
    mine = with_value(new_plan(Profile(name="Jo"), Person(id="ana", name="Ana Okafor")), "topic", "Brands")
    first = program._workbook.create(with_value(mine, "happened.suggested", suggested))
    wizard = take_up(program, first, qtbot)
    begun = program._workbook.load(program.opener.meeting_id)
    assert program.opener.meeting_id != first
    assert (begun.host.id, begun.host.introducer, begun.topic) == ("p", "ana", "Brands")
    assert begun.profile.name == "Jo"
    assert begun.questions != ()
    assert [wizard.page(number).objectName() for number in wizard.pageIds()][-1] == "step.ready"
    assert not program._workbook.is_sample(program.opener.meeting_id)
    assert {person.name for person in program._workbook.people()} == {"Ana Okafor", "Priya Nair"}


@pytest.mark.requirement("R35")
def test_what_is_taken_up_in_the_sample_stays_of_the_sample(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    assert program.home.row is not None
    take_up(program, program.home.row.id, qtbot)
    assert program._workbook.load(program.opener.meeting_id).host.name == "Priya Nair"
    assert program._workbook.is_sample(program.opener.meeting_id)
    assert program._workbook.people() == ()
    assert program._workbook.profile() == Profile()


@contextmanager
def pressing_ok(qtbot: QtBot) -> Iterator[list[str]]:
    """Presses OK in the message that comes up; its words."""
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(f"{box.text()} {box.informativeText()}")
            qtbot.mouseClick(box.button(QMessageBox.StandardButton.Ok), Qt.MouseButton.LeftButton)

    timer = QTimer(interval=30)
    timer.timeout.connect(press)
    timer.start()
    yield said
    timer.stop()


def test_a_second_start_says_that_iiprep_is_open(
    runner: Runner, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.start()
    with pressing_ok(qtbot) as said:
        assert main() == CANNOT_BEGIN
    sentence = "iiprep is already open with this workbook. Go on in the window that is open."
    assert said == [sentence]
    assert capsys.readouterr().err.strip() == sentence


def test_a_damaged_workbook_is_told_and_left_as_it_is(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder().mkdir(parents=True)
    file = data_folder() / FILE_NAME
    file.write_bytes(b"these are not the pages of a database" * 200)
    before = file.read_bytes()
    with pressing_ok(qtbot) as said:
        assert main() == CANNOT_BEGIN
    assert len(said) == 1
    assert "damaged" in said[0]
    assert str(file) in said[0]
    assert file.read_bytes() == before


def test_main_ends_when_the_window_is_closed(qtbot: QtBot) -> None:
    hook = sys.excepthook

    def close() -> None:
        for window in QApplication.topLevelWidgets():
            if window.objectName() == "window.home":
                window.close()

    QTimer.singleShot(300, close)
    assert main() == 0
    assert sys.excepthook is hook
    assert (data_folder() / "iiprep.log").exists()


def test_nothing_heavy_is_imported_before_the_first_paint(root: Path) -> None:
    heavy = "{'weasyprint', 'jinja2', 'pypdfium2', 'PIL', 'numpy'}"
    program = f"import sys, ui.app; print(sorted({heavy} & set(sys.modules)))"
    made = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, env=os.environ, check=True
    )
    assert made.stdout.strip() == "[]"


def test_the_window_fits_a_small_screen(runner: Runner) -> None:
    smallest = runner.start().home.minimumSizeHint().expandedTo(QSize(900, 560))
    assert (smallest.width() <= 1024, smallest.height() <= 640) == (True, True)


@pytest.mark.requirement("R62")
def test_a_rule_that_is_off_holds_for_the_next_start(runner: Runner) -> None:
    program = runner.start()
    program.preferences.edit("rules_off", ("resume-push", "term"))
    assert program.coaching.rules_off == {"resume-push", "term"}
    again = runner.start()
    assert again.coaching.rules_off == {"resume-push", "term"}


def test_a_meeting_is_offered_to_the_calendar_without_being_opened(runner: Runner, qtbot: QtBot) -> None:
    program = runner.start()
    trigger(program, "calendar")
    dialog = program.home.findChild(CalendarDialog)
    assert isinstance(dialog, CalendarDialog)
    assert program.opener.window is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.home.findChild(CalendarDialog) is None)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal there interrupts in another way")
def test_an_interrupt_from_the_terminal_closes_the_program(root: Path) -> None:
    running = subprocess.Popen([sys.executable, "-m", "iiprep"], cwd=root, stderr=subprocess.PIPE, text=True)
    with running:
        end = time.monotonic() + 30
        while not (data_folder() / FILE_NAME).exists() and time.monotonic() < end:
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        _, complained = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "Traceback" not in complained
    assert "fault" not in (data_folder() / "iiprep.log").read_text(encoding="utf-8")
