"""The step Ready in its wizard: rows that lead to their fields, the pages, saving, printing, copying."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from iiprep.model.meeting import Question
from iiprep.model.person import How, Person
from iiprep.model.plan import Plan, with_value
from iiprep.settings import PaperSize
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.printing import Printing
from ui.raster import Pdf
from ui.saver import Saver
from ui.wizard.host_page import HostPage
from ui.wizard.ready_page import ReadyPage
from ui.wizard.send_check import SendCheck
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard

BEFORE = date(2026, 12, 1)
PAPERS = ["One-sheet", "Prep sheet", "Request", "Thank-you", "Thank-you card"]
Open = Callable[[Plan], MeetingWizard]


class System:
    """What the page asks of the system: a folder, the program that shows a file, a printer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.other: Path | None = None
        self.remembered: list[Path] = []
        self.shown: list[Path] = []
        self.printers = ["one"]

    @property
    def folders(self) -> Folders:
        return Folders(
            self.folder, self.remembered.append, lambda _parent, _start: self.other, self.shown.append
        )

    def choose(self, printer: QPrinter, _parent: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "printed.pdf"))
        return True


@pytest.fixture
def system(tmp_path: Path) -> System:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return System(folder)


@pytest.fixture
def open_ready(qtbot: QtBot, papers: Papers, coaching: Coaching, system: System) -> Open:
    """`open_ready(plan)`: a wizard with three steps, open at Ready, on the first of December."""

    def opened(plan: Plan) -> MeetingWizard:
        document = Document(plan)
        saver = Saver(document, lambda _plan: None, Jobs(Immediately(), document), document)
        printing = Printing(printers=lambda: system.printers, choose=system.choose)

        def ready(doc: Document) -> ReadyPage:
            check = SendCheck(coaching, papers.region, parent=doc)
            return ReadyPage(
                doc, papers, coaching, check, system.folders, printing=printing, today=lambda: BEFORE
            )

        pages = {"host": HostPage, "timing": TimingPage, "ready": ready}
        window = MeetingWizard(document, saver, pages, {})
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.open_step("ready")
        return window

    return opened


def content(window: MeetingWizard) -> ReadyPage:
    found = window.findChild(ReadyPage)
    assert isinstance(found, ReadyPage)
    return found


def button(window: MeetingWizard, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), f"there is no {name}"
    return found


def press(qtbot: QtBot, window: MeetingWizard, name: str) -> None:
    """Press a button by keyboard."""
    pressed = button(window, name)
    qtbot.waitUntil(pressed.isVisible)
    pressed.setFocus()
    qtbot.keyClick(pressed, Qt.Key.Key_Space)


def rows(window: MeetingWizard) -> list[str]:
    found = content(window).list.findChildren(QAbstractButton)
    return [one.toolTip() for one in found if one.objectName().startswith("action.ready.")]


def said_well(window: MeetingWizard) -> bool:
    labels = content(window).list.findChildren(QLabel)
    return any(one.text().startswith("Everything is there") and one.isVisible() for one in labels)


def saved(folder: Path) -> list[str]:
    return sorted(path.name.partition(" - ")[0] for path in folder.iterdir())


def test_all_is_well_with_the_sample(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    window = open_ready(with_value(sample, "questions", sample.questions[:1]))
    assert rows(window) == []


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        pytest.param("host.name", "", "Who do you meet?", id="no name"),
        pytest.param("timing.day", None, "The day is not set yet", id="no day"),
        pytest.param("timing.length", 60, "60 minutes are much", id="long"),
    ],
)
def test_a_row_leads_to_its_field(
    qtbot: QtBot, open_ready: Open, sample: Plan, path: str, value: object, says: str
) -> None:
    window = open_ready(with_value(with_value(sample, "questions", sample.questions[:1]), path, value))
    assert rows(window)[0].startswith(says)
    press(qtbot, window, f"action.ready.{path}")
    focus = window.focusWidget()
    assert focus is not None
    assert focus.objectName() == path
    assert window.step == path.partition(".")[0]


@pytest.mark.requirement("R3", "R30")
def test_what_the_note_did_not_name_is_one_row(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    asked = (*sample.questions[:1], Question(text="Is the company about to merge?"))
    asked += (Question(text="Will the mayor resign?"),)
    window = open_ready(with_value(sample, "questions", asked))
    qtbot.waitUntil(button(window, "action.ready.questions.1.text").isVisible)
    assert rows(window) == ["Bait-and-switch: your note did not name 2 questions."]


def test_what_the_coach_would_stop_comes_first(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    note = f"{sample.request.note}\n\nPlease keep me in mind for any openings."
    window = open_ready(with_value(sample, "request.note", note))
    first = rows(window)[0]
    assert first.startswith("They would hear a job ask")
    assert button(window, "action.ready.request.note").accessibleName().startswith("stop: ")


def test_the_list_follows_the_plan(qtbot: QtBot, open_ready: Open) -> None:
    window = open_ready(Plan(host=Person(id="a")))
    page = content(window)
    assert "Who do you meet? The name heads every page." in rows(window)
    assert len(rows(window)) > 6
    page._document.edit("host.name", "Ana")
    qtbot.waitUntil(lambda: not any(row.startswith("Who do you meet?") for row in rows(window)))


def test_a_paper_that_does_not_fit_heads_the_list(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    plan = with_value(sample, "questions", sample.questions[:1])
    window = open_ready(with_value(plan, "host.found_out", "They told of their work at length. " * 80))
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    assert re.fullmatch(r"Prep sheet: \d+ lines too long", rows(window)[0])
    assert not said_well(window)
    assert [bool(thumb.picture.words) for thumb in content(window)._thumbs] == [True, False, False]
    press(qtbot, window, "action.ready.host.found_out")
    focus = window.focusWidget()
    assert focus is not None
    assert focus.objectName() == "host.found_out"


def test_a_list_is_well_again_when_the_paper_fits(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    plan = with_value(sample, "questions", sample.questions[:1])
    window = open_ready(with_value(plan, "host.found_out", "They told of their work at length. " * 80))
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    content(window)._document.replace(plan, "shortening")
    qtbot.waitUntil(lambda: said_well(window))
    assert not any(thumb.picture.words for thumb in content(window)._thumbs)


def test_each_person_has_a_page(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    window = open_ready(with_value(sample, "others", (Person(id="b", name="Bea Lind"),)))
    names = [
        one.objectName() for one in window.findChildren(QAbstractButton) if "open-paper" in one.objectName()
    ]
    assert names == [
        f"action.open-paper.{stem}"
        for stem in ("prep-sheet", "one-sheet", "thank-you-card", "thank-you-card.2")
    ]
    content(window)._document.replace(sample, "removing person 1")
    qtbot.waitUntil(lambda: len(content(window)._thumbs) == 3)


def test_a_page_opens_large(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    window = open_ready(sample)
    press(qtbot, window, "action.open-paper.one-sheet")
    large = content(window).window_shown
    assert large is not None
    assert large.isVisible()
    assert large.windowTitle() == "One-sheet"
    qtbot.waitUntil(lambda: large.paper.view.made is not None)
    press(qtbot, window, "action.open-paper.prep-sheet")
    assert content(window).window_shown is not large


def test_saving_says_where_the_files_are(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System
) -> None:
    window = open_ready(sample)
    press(qtbot, window, "action.export")
    assert saved(system.folder) == PAPERS
    card = content(window).export
    assert card.said.text() == f"5 files are in {system.folder}."
    press(qtbot, window, "action.open-saved")
    press(qtbot, window, "action.show-folder")
    assert system.shown == [system.folder / "Prep sheet - Ana Okafor - 2026-12-03.pdf", system.folder]


@pytest.mark.parametrize(
    ("answer", "count", "kept"),
    [
        pytest.param("action.replace", 5, False, id="replace"),
        pytest.param("action.keep-both", 6, True, id="keep both"),
        pytest.param("action.not-now", 1, True, id="not now"),
    ],
)
def test_it_asks_before_it_replaces(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System, answer: str, count: int, kept: bool
) -> None:
    mine = system.folder / "Prep sheet - Ana Okafor - 2026-12-03.pdf"
    mine.write_text("mine")
    window = open_ready(sample)
    press(qtbot, window, "action.export")
    assert content(window).export.question.text.text() == "One of these files is in the folder already."
    assert len(list(system.folder.iterdir())) == 1
    press(qtbot, window, answer)
    assert len(list(system.folder.iterdir())) == count
    assert (mine.read_bytes() == b"mine") is kept


def test_another_folder_is_chosen_and_remembered(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System, tmp_path: Path
) -> None:
    window = open_ready(sample)
    press(qtbot, window, "action.choose-folder")
    assert system.remembered == []
    system.other = tmp_path / "Other"
    press(qtbot, window, "action.choose-folder")
    press(qtbot, window, "action.export")
    assert system.remembered == [tmp_path / "Other"]
    assert saved(tmp_path / "Other") == PAPERS


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    system.other = tmp_path / "file" / "inside"
    window = open_ready(sample)
    press(qtbot, window, "action.choose-folder")
    press(qtbot, window, "action.export")
    card = content(window).export
    assert card.said.text().startswith("Nothing can be written to")
    assert card.save.isEnabled()
    assert not card.found.isVisible()


@pytest.mark.long
def test_the_paper_size_is_chosen_here(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System, papers: Papers
) -> None:
    window = open_ready(sample)
    assert button(window, "action.paper.letter").isChecked()
    press(qtbot, window, "action.paper.a4")
    assert papers.size is PaperSize.A4
    press(qtbot, window, "action.export")
    pdf = Pdf((system.folder / "One-sheet - Ana Okafor - 2026-12-03.pdf").read_bytes())
    assert round(pdf.pages[0].size.height()) == 842
    pdf.close()


def test_a_page_that_is_too_long_is_not_saved_and_named(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System
) -> None:
    window = open_ready(with_value(sample, "notes.for_the_day", "Some more words for the day. " * 90))
    press(qtbot, window, "action.export")
    assert "Prep sheet" not in saved(system.folder)
    said = content(window).export.said.text()
    assert "The prep sheet was not saved: it is " in said
    assert said.startswith("4 files are in")


def test_the_pages_to_carry_are_printed_together(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System
) -> None:
    window = open_ready(sample)
    press(qtbot, window, "action.print-papers")
    pdf = Pdf((system.folder / "printed.pdf").read_bytes())
    assert len(pdf.pages) == 2
    pdf.close()
    assert content(window).said.text() == "2 pages were sent to the printer."
    system.printers.clear()
    press(qtbot, window, "action.print-papers")
    assert content(window).said.text().startswith("No printer is set up")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        pytest.param("action.copy-request", "Subject: Ben Carter suggested I write", id="request"),
        pytest.param("action.copy-thank-you", "Subject: Thank you for your time", id="thank-you"),
    ],
)
def test_texts_can_be_copied(qtbot: QtBot, open_ready: Open, sample: Plan, name: str, begins: str) -> None:
    window = open_ready(sample)
    press(qtbot, window, name)
    assert QGuiApplication.clipboard().text().startswith(begins)
    assert "is on the clipboard" in content(window).said.text()


@pytest.mark.requirement("R47", "R76")
def test_a_bio_is_made_only_if_they_ask(qtbot: QtBot, open_ready: Open, sample: Plan, system: System) -> None:
    assert "One-page résumé, only if they ask" in sample.carry.items
    window = open_ready(sample)
    assert button(window, "action.make-paper.bio").text() == "Bio, only if they ask"
    press(qtbot, window, "action.make-paper.bio")
    large = content(window).window_shown
    assert large is not None
    assert large.windowTitle() == "Bio"
    qtbot.waitUntil(lambda: large.paper.view.made is not None)
    assert large.paper.view.caption.text().startswith("Letter · 1 page · ")
    press(qtbot, window, "action.export")
    assert saved(system.folder) == PAPERS
    press(qtbot, window, "action.also.bio")
    press(qtbot, window, "action.also.thank-you-letter")
    press(qtbot, window, "action.export")
    press(qtbot, window, "action.replace")
    assert saved(system.folder) == sorted([*PAPERS, "Bio", "Thank-you letter"])


@pytest.mark.requirement("R39")
def test_there_is_a_letter_to_each_person(qtbot: QtBot, open_ready: Open, sample: Plan) -> None:
    window = open_ready(with_value(sample, "others", (Person(id="b", name="Bea Lind"),)))
    made = ("thank-you-letter", "thank-you-letter.2")
    assert [button(window, f"action.make-paper.{stem}").text() for stem in made] == [
        "Thank-you letter · Ana",
        "Thank-you letter · Bea",
    ]
    content(window)._document.replace(sample, "removing person 1")
    assert button(window, "action.make-paper.thank-you-letter").text() == "Thank-you letter"
    press(qtbot, window, "action.make-paper.thank-you-letter")
    large = content(window).window_shown
    assert large is not None
    qtbot.waitUntil(lambda: large.paper.view.made is not None)


def copies(window: MeetingWizard) -> list[tuple[str, How, date | None]]:
    return [(one.without, one.how, one.day) for one in content(window)._document.plan.host.given]


def test_a_one_sheet_that_is_saved_or_printed_is_remembered(
    qtbot: QtBot, open_ready: Open, sample: Plan
) -> None:
    window = open_ready(with_value(sample, "host.given", ()))
    press(qtbot, window, "action.export")
    press(qtbot, window, "action.print-papers")
    today = date.today()  # noqa: DTZ011
    assert copies(window) == [
        ("Northwind Foods", How.SAVED, today),
        ("Northwind Foods", How.PRINTED, today),
    ]


def test_a_print_that_did_not_take_place_is_not(
    qtbot: QtBot, open_ready: Open, sample: Plan, system: System
) -> None:
    window = open_ready(with_value(sample, "host.given", ()))
    system.printers.clear()
    press(qtbot, window, "action.print-papers")
    assert copies(window) == []
