"""A request with an open job ask is asked about once before it goes out; nothing else is ever held up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Finding, Kind, Severity
from iiprep.errors import UserError
from iiprep.model.meeting import Objective
from iiprep.model.plan import Plan, with_value
from iiprep.papers.region import Region
from ui.coaching import Coaching
from ui.folders import Folders
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.printing import Printing
from ui.raster import Pdf
from ui.wizard.second_reader import SecondReader
from ui.wizard.send_check import SendCheck, in_words
from ui.wizard.wizard import MeetingWizard
from ui.workbook.save_papers import SavePapersDialog

ASK = "Please keep me in mind for any openings."
Asked = list[tuple[str, str, str]]


@pytest.fixture
def asking(sample: Plan) -> Plan:
    return with_value(sample, "request.note", f"{sample.request.note}\n\n{ASK}")


@pytest.fixture
def answer(qtbot: QtBot) -> Iterator[Callable[[Qt.Key], Asked]]:
    """`answer(key)`: press a key in the next question; what is asked stands in the list it gives."""
    asked: Asked = []
    keys: list[Qt.Key] = []
    timer = QTimer(interval=10)

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            default = box.defaultButton()
            assert default is not None
            asked.append((box.text(), box.informativeText(), default.text()))
            qtbot.keyClick(box, keys[-1])

    timer.timeout.connect(press)
    timer.start()

    def with_key(which: Qt.Key) -> Asked:
        keys.append(which)
        return asked

    yield with_key
    timer.stop()


def press(qtbot: QtBot, window: QWidget, name: str) -> None:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), f"there is no {name}"
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Space)


@pytest.mark.requirement("R4", "R62")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("action.copy-request", id="copying"),
        pytest.param("action.export", id="exporting"),
    ],
)
def test_enter_goes_back_to_the_note(
    qtbot: QtBot,
    opened: Callable[[Plan], MeetingWizard],
    answer: Callable[[Qt.Key], Asked],
    asking: Plan,
    coach: Coach,
    tmp_path: Path,
    name: str,
) -> None:
    QGuiApplication.clipboard().setText("before")
    window = opened(asking)
    asked = answer(Qt.Key.Key_Return)
    press(qtbot, window, name)
    question, hint, default = asked[0]
    assert (question, default) == ("Send it like this?", "Back to the note")
    assert ASK in hint
    heard = coach.read(asking.request.note, Kind.REQUEST).findings
    assert f"Better: {next(one.instead for one in heard if one.rule == 'job-ask')}" in hint
    assert window.step == "request"
    assert window.focusWidget().objectName() == "request.note"
    assert QGuiApplication.clipboard().text() == "before"
    assert not (tmp_path / "out").exists()


@pytest.mark.requirement("R21", "R62")
def test_a_second_reader_gets_it_unasked_and_the_export_asks_all_the_same(
    qtbot: QtBot,
    opened: Callable[[Plan], MeetingWizard],
    answer: Callable[[Qt.Key], Asked],
    asking: Plan,
    tmp_path: Path,
) -> None:
    window = opened(asking)
    window.open_step("request")
    asked = answer(Qt.Key.Key_Return)
    press(qtbot, window, "action.copy-for-reader")
    assert ASK in QGuiApplication.clipboard().text()
    press(qtbot, window, "action.print-for-reader")
    reader = window.findChild(SecondReader)
    assert isinstance(reader, SecondReader)
    page = reader.page
    assert page is not None
    page.close()
    assert asked == []
    window.open_step("ready")
    press(qtbot, window, "action.export")
    assert len(asked) == 1
    assert not (tmp_path / "out").exists()


def test_who_sends_it_all_the_same_is_not_asked_again_until_the_words_change(
    qtbot: QtBot, coaching: Coaching, asking: Plan
) -> None:
    asked: list[str] = []

    def yes(_asker: QWidget, hint: str) -> bool:
        asked.append(hint)
        return True

    widget = QWidget()
    qtbot.addWidget(widget)
    check = SendCheck(coaching, Region("US"), yes)
    went: list[str] = []
    for plan in (asking, asking, with_value(asking, "request.note", "Are there any openings on your team?")):
        check.before(plan, widget, lambda: went.append("on"), lambda: went.append("back"))
    assert went == ["on"] * 3
    assert len(asked) == 2


def test_the_button_sends_it(qtbot: QtBot, opened: Callable[[Plan], MeetingWizard], asking: Plan) -> None:
    window = opened(asking)

    def press_send() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.text() == "Send it like this").click()

    QTimer.singleShot(50, press_send)
    press(qtbot, window, "action.copy-request")
    assert ASK in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("name", ["action.copy-thank-you", "action.print-papers"])
def test_nothing_else_is_held_up(
    opened: Callable[[Plan], MeetingWizard],
    answer: Callable[[Qt.Key], Asked],
    asking: Plan,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    window = opened(asking)
    monkeypatch.setattr("ui.printing.QPrinterInfo.availablePrinterNames", list)
    asked = answer(Qt.Key.Key_Return)
    press(qtbot, window, name)
    qtbot.wait(60)
    assert asked == []


def test_what_is_left_or_calm_is_not_asked_about(
    opened: Callable[[Plan], MeetingWizard],
    answer: Callable[[Qt.Key], Asked],
    asking: Plan,
    sample: Plan,
    qtbot: QtBot,
) -> None:
    window = opened(asking)
    window.open_step("request")
    qtbot.waitUntil(lambda: window.findChild(QAbstractButton, "action.leave.0") is not None)
    asked = answer(Qt.Key.Key_Return)
    press(qtbot, window, "action.leave.0")
    press(qtbot, window, "action.leave-so.0")
    window.open_step("ready")
    press(qtbot, window, "action.copy-request")
    assert asked == []
    assert ASK in QGuiApplication.clipboard().text()


def test_a_suggested_note_is_looked_at_too(qtbot: QtBot, coaching: Coaching, sample: Plan) -> None:
    plan = with_value(sample, "objectives", (Objective(text="Get a job on your team"),))
    plan = with_value(plan, "request.note", "")
    hints: list[str] = []

    def no(_asker: QWidget, hint: str) -> bool:
        hints.append(hint)
        return False

    widget = QWidget()
    qtbot.addWidget(widget)
    went: list[str] = []
    check = SendCheck(coaching, Region("US"), no)
    check.before(plan, widget, lambda: went.append("on"), lambda: went.append("back"))
    assert went == ["back"]
    assert "get a job on your team" in hints[0]


def test_where_the_coach_cannot_read_it_says_so_and_asks_once(qtbot: QtBot, asking: Plan) -> None:
    def broken() -> object:
        raise UserError("The coach’s rules are not there.", "Install the program again.")

    widget = QWidget()
    qtbot.addWidget(widget)
    went: list[str] = []
    hints: list[str] = []
    answers = [False, True]

    def confirm(_asker: QWidget, hint: str) -> bool:
        hints.append(hint)
        return answers.pop(0)

    check = SendCheck(Coaching(broken, Jobs(Immediately())), Region("US"), confirm)
    for _ in range(3):
        check.before(asking, widget, lambda: went.append("on"), lambda: went.append("back"))
    assert went == ["back", "on", "on"]
    assert len(hints) == 2
    assert "has not read this text" in hints[0]
    assert "The coach’s rules are not there. Install the program again." in hints[0]


def test_many_job_asks_are_three_and_how_many_more() -> None:
    asks = tuple(
        Finding("job-ask", Severity.STOP, 0, 3, f"Ask\n{n}?", "They would hear it", "Why.", f"Better {n}.")
        for n in range(5)
    )
    words = in_words(asks)
    assert words.startswith("They would hear it. Why.\n\n“Ask 0?”\nBetter: Better 0.\n\n“Ask 1?”")
    assert words.endswith("“Ask 2?”\nBetter: Better 2.\n\nAnd 2 more in the note.")


def test_from_the_home_window_the_dialog_closes_and_leads_to_the_note(
    qtbot: QtBot,
    papers: Papers,
    coaching: Coaching,
    asking: Plan,
    answer: Callable[[Qt.Key], Asked],
    tmp_path: Path,
) -> None:
    dialog = SavePapersDialog(asking, papers, Folders(tmp_path / "out", lambda _folder: None), coaching)
    qtbot.addWidget(dialog)
    dialog.show()
    paths: list[str] = []
    dialog.wanted.connect(paths.append)
    asked = answer(Qt.Key.Key_Escape)
    press(qtbot, dialog, "action.export")
    assert len(asked) == 1
    assert paths == ["request.note"]
    assert not dialog.isVisible()
    assert isValid(dialog)


@pytest.mark.requirement("R21")
def test_the_page_for_a_reader_prints_as_it_is_shown(
    qtbot: QtBot, opened: Callable[[Plan], MeetingWizard], sample: Plan, tmp_path: Path
) -> None:
    def choose(printer: QPrinter, _parent: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "reader.pdf"))
        return True

    window = opened(sample)
    window.open_step("request")
    reader = window.findChild(SecondReader)
    assert isinstance(reader, SecondReader)
    reader._printing = Printing(printers=lambda: ["one"], choose=choose)
    press(qtbot, window, "action.print-for-reader")
    page = reader.page
    assert page is not None
    qtbot.waitUntil(lambda: page.paper.view.made is not None, timeout=20_000)
    press(qtbot, page, "action.print")
    pdf = Pdf((tmp_path / "reader.pdf").read_bytes())
    assert len(pdf.pages) == 1
    pdf.close()
    first = page
    press(qtbot, window, "action.print-for-reader")
    assert reader.page is not first
    page = reader.page
    assert page is not None
    page.paper.wanted.emit("request.note.2")
    assert window.focusWidget().objectName() == "request.note"
