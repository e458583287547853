"""Contacts are brought in through the window: previewed, chosen, stored, and taken back, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.person import Person
from iiprep.people.arrivals import arrivals
from iiprep.store.workbook import Workbook
from tests.ui.dropping import drop
from ui.app import Program
from ui.contacts.arrivals_model import ArrivalsModel, Shown
from ui.contacts.import_dialog import ImportDialog
from ui.contacts.reading import FileReading
from ui.everything.contacts_windows import ContactsWindows
from ui.jobs import Immediately, Jobs

Find = Callable[[str], QWidget]
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ana Okafor
EMAIL:ana@x.example
TITLE:CEO
NOTE:From the address book
PHOTO:x
END:VCARD
BEGIN:VCARD
FN:Bo Li
END:VCARD
BEGIN:VCARD
EMAIL:shop@x.example
END:VCARD
"""
ANA = Person(id="ana", name="Ana Okafor", email="ana@x.example", title="VP", found_out="Likes trains.")


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "contacts.vcf"
    file.write_text(CARDS, encoding="utf-8")
    return file


def dialog_of(program: Program, qtbot: QtBot) -> ImportDialog:
    dialogs = program.home.findChildren(ImportDialog)
    dialog = dialogs[-1]
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=20_000)
    return dialog


def test_a_file_dropped_on_the_window_is_shown_stored_and_taken_back(
    program: Program, workbook: Workbook, qtbot: QtBot, named: Find, cards: Path
) -> None:
    workbook.circle.save(ANA)
    assert drop(program.home, cards)
    dialog = dialog_of(program, qtbot)
    assert dialog.said.text() == "1 new · 1 changed · 1 not taken, with its reason"
    assert workbook.people() == (ANA,)
    assert dialog.notes.text() == "Left out, as iiprep has no place for them: 1 photo."
    take = named("action.take")
    take.setFocus()
    qtbot.keyClick(take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(workbook.people()) == 2)
    ana, bo = workbook.people()
    assert (ana.title, ana.found_out, bo.name) == ("CEO", "Likes trains.", "Bo Li")
    qtbot.waitUntil(lambda: program.home.toast.text == "2 people were taken in.")
    undo = program.home.commands["undo-delete"]
    assert undo.text() == "Undo taking in 2 people"
    undo.trigger()
    qtbot.waitUntil(lambda: workbook.people() == (ANA,))


def test_every_row_says_what_happens_and_only_those_ticked_are_taken(
    program: Program, workbook: Workbook, qtbot: QtBot, named: Find, cards: Path
) -> None:
    workbook.circle.save(ANA)
    program.in_and_out.contacts.bring_in(cards)
    dialog = dialog_of(program, qtbot)
    model = dialog.model
    happens = [model.data(model.index(row, 2)) for row in range(model.rowCount())]
    assert happens == [
        "Title: VP → CEO. Known by the same e-mail address. "
        "Your own notes stay as they are; the note in the file was left out.",
        "New.",
        "It has no name.",
    ]
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(model.index(1, 0))
    assert not dialog.whole.isVisible()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up)
    assert dialog.whole.text() == happens[0]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [one.person.name for one in model.to_take] == ["Bo Li"]
    assert named("action.take").property("text") == "Take 1 person"
    qtbot.mouseClick(named("action.take"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(workbook.people()) == 2)
    assert workbook.people()[0] == ANA


def test_rows_can_be_sifted_and_taken_or_left_together(
    program: Program, workbook: Workbook, qtbot: QtBot, named: Find, cards: Path
) -> None:
    program.in_and_out.contacts.bring_in(cards)
    dialog = dialog_of(program, qtbot)
    qtbot.mouseClick(named("action.show-not-taken"), Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 1
    qtbot.mouseClick(named("action.show-all"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named("action.take-none"), Qt.MouseButton.LeftButton)
    assert not named("action.take").isEnabled()
    qtbot.mouseClick(named("action.take-all"), Qt.MouseButton.LeftButton)
    assert len(dialog.model.to_take) == 2
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert workbook.people() == ()


def test_columns_are_said_by_hand_where_they_are_not_known(
    program: Program, qtbot: QtBot, named: Find, tmp_path: Path
) -> None:
    (tmp_path / "odd.csv").write_text("Ana Okafor;Boss\nBo Li;Chef\n", encoding="utf-8")
    program.in_and_out.contacts.bring_in(tmp_path / "odd.csv")
    dialog = dialog_of(program, qtbot)
    assert not named("action.take").isEnabled()
    box = named("import.column.0")
    assert isinstance(box, QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=20_000)
    assert [one.person.name for one in dialog.model.to_take] == ["Ana Okafor", "Bo Li"]


def test_a_file_that_cannot_be_taken_says_why(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"%PDF-1.7")
    program.in_and_out.contacts.bring_in(tmp_path / "x.csv")
    dialog = dialog_of(program, qtbot)
    assert dialog.notice.text.startswith("This is a PDF.")
    assert dialog.said.text() == "Nothing of x.csv was taken."


def test_in_place_of_a_file_that_is_no_good_another_one_is_chosen(
    program: Program, qtbot: QtBot, named: Find, tmp_path: Path, cards: Path
) -> None:
    asked: list[Path] = []
    program.in_and_out.contacts._choose = lambda _parent, start: asked.append(start) or cards
    (tmp_path / "x.csv").write_bytes(b"%PDF-1.7")
    program.in_and_out.contacts.bring_in(tmp_path / "x.csv")
    assert dialog_of(program, qtbot).height() < 300
    another = named("action.another-file")
    another.setFocus()
    qtbot.keyClick(another, Qt.Key.Key_Space)
    assert asked == [tmp_path]
    assert dialog_of(program, qtbot).model.count(Shown.ALL) == 3


def test_the_menu_asks_for_a_file(program: Program, qtbot: QtBot, cards: Path) -> None:
    program.in_and_out.contacts._choose = lambda _parent, _start: cards
    action = program.home.findChild(QAction, "action.import")
    assert isinstance(action, QAction)
    action.trigger()
    assert dialog_of(program, qtbot).model.count(Shown.ALL) == 3


def test_only_files_of_contacts_are_welcome(program: Program, tmp_path: Path) -> None:
    (tmp_path / "x.exe").write_bytes(b"x")
    assert not drop(program.home, tmp_path / "x.exe")
    assert not drop(program.home, tmp_path / "a.vcf", tmp_path / "x.exe")


def test_of_several_files_at_once_it_is_said_that_one_is_taken(program: Program, tmp_path: Path) -> None:
    assert drop(program.home, tmp_path / "a.vcf", tmp_path / "b.vcf")
    assert program.home.toast.text == "Please drop one file at a time; nothing was taken."
    assert program.home.findChildren(ImportDialog) == []
    assert drop(program.home, tmp_path / "a.json", tmp_path / "b.iiprep.json")
    assert program.home.toast.text.startswith("Please drop one meeting file")


def test_closing_stops_what_is_being_read(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    large.write_text("Name,E-mail\n" + "Ana,a@x.example\n" * 40_000, encoding="utf-8")
    program.in_and_out.contacts.bring_in(large)
    dialog = program.home.findChildren(ImportDialog)[-1]
    assert dialog.progress.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.in_and_out.contacts._dialog is None)


def test_five_thousand_rows_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    rows = "".join(f"Person {at},p{at}@x.example\n" for at in range(5000))
    (tmp_path / "many.csv").write_text("Name,E-mail\n" + rows, encoding="utf-8")
    reading = FileReading(Jobs(Immediately()), lambda: ())
    dialog = ImportDialog(tmp_path / "many.csv", reading)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 5000, timeout=20_000)
    assert len(dialog.model.to_take) == 5000


def test_the_model_of_the_rows_is_sound(qtmodeltester: object) -> None:
    model = ArrivalsModel()
    model.show_arrivals((), ())
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_a_meeting_that_cannot_be_stored_keeps_the_import_away(program: Program, cards: Path) -> None:
    program.in_and_out.contacts._may_begin = lambda: False
    program.in_and_out.contacts.bring_in(cards)
    assert program.home.findChildren(ImportDialog) == []
    assert isinstance(program.in_and_out.contacts, ContactsWindows)


def test_what_the_file_says_is_what_the_file_says(qapp: QApplication) -> None:
    known = Person(id="m", name="Mary Smith", email="m@x.example", title="CEO", organisation="Acme")
    rows = (
        Person(name="Mary Smith-Jones", email="m@x.example", organisation="Globex"),
        Person(name="Somebody Else", email="m@x.example"),
    )
    model = ArrivalsModel()
    model.show_arrivals(arrivals([(line, one, ()) for line, one in enumerate(rows, 2)], (known,)), ())
    cells = [[str(model.index(row, column).data()) for column in range(3)] for row in range(2)]
    assert cells == [
        [
            "Mary Smith",
            "Mary Smith-Jones, Globex, m@x.example",
            "Organisation: Acme → Globex. Known by the same e-mail address. "
            "The name stays as you have it; the file has “Mary Smith-Jones”.",
        ],
        ["Somebody Else", "m@x.example", "New, with the e-mail address of Mary Smith."],
    ]
