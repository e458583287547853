"""Pictures of the views of the home window: with nothing, with some twenty people, and with a thousand."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from iiprep.model.meeting import Question
from iiprep.model.person import Person
from iiprep.settings import Appearance
from iiprep.store.workbook import Workbook
from tests.crowd import fill, fresh
from ui.app import Program, now
from ui.people.chance_dialog import ChanceDialog

VIEWS = ("people", "topics", "introductions")
AMOUNTS = {"none": (0, 0), "twenty": (20, 12), "thousand": (1000, 500)}
Take = Callable[[Program, QWidget, str], None]


def take_views(app: QApplication, take: Take, size: tuple[int, int]) -> None:
    """Take each view with each amount of people, light and dark."""
    for name, (people, meetings) in AMOUNTS.items():
        with tempfile.TemporaryDirectory() as folder:
            workbook = Workbook.open(Path(folder))
            fill(workbook, now().date(), people, meetings)
            if name == "twenty":
                _add_twins(workbook)
            program = Program(app, workbook, Path(folder))
            program.preferences.edit("bargain_kept", value=True)
            program.start()
            program.home.resize(*size)
            for appearance in (Appearance.LIGHT, Appearance.DARK):
                program.preferences.edit("appearance", value=appearance)
                _take_one(program, take, f"{name}-{appearance.value}")
            program.home.close()
            program.close()


def _add_twins(workbook: Workbook) -> None:
    workbook.circle.save(fresh("Ana Okafor", organisation="Northwind Foods", title="VP Marketing"))
    gone = Person(id="gone", name="Xu Wei")
    workbook.circle.save(gone)
    workbook.circle.delete("gone")
    first = workbook.meetings()[0].id
    plan = workbook.load(first)
    more = (*plan.questions, *(Question(text=f"What changed in year {at}?") for at in range(4)))
    workbook.save(first, plan.model_copy(update={"questions": more}))


def _take_one(program: Program, take: Take, words: str) -> None:
    home = program.home
    for view in VIEWS:
        home.show_view(view)
        take(program, home, f"view-{view}-{words}")
    home.commands["meetings"].trigger()
    if words.startswith("none"):
        return
    home.centre.search.setText("summary")
    take(program, home, f"search-{words}")
    home.centre.clear_search()
    if words.startswith("twenty"):
        _take_dialogs(program, take, words)


def _take_dialogs(program: Program, take: Take, words: str) -> None:
    home = program.home
    host = next(one for one in program.desk.known.people if program.desk.known.hosted_by(one.id))
    for name, what in (
        ("chance-meeting", None),
        ("deleted", None),
        ("edit-person", host),
        ("meeting-with", host),
    ):
        home.wanted.emit(name, what)
        for dialog in home.findChildren(QDialog):
            if dialog.isVisible():
                if isinstance(dialog, ChanceDialog):
                    dialog.begin("I am in transition.\nMay I ask how you came to packaging?")
                take(program, dialog, f"{name}-{words}")
                dialog.close()
