"""Pictures of the views of the home window: with nothing, with some twenty people, and with a thousand."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from iiprep.model.debrief import Suggested
from iiprep.model.meeting import Question
from iiprep.model.person import Person
from iiprep.model.plan import with_value
from iiprep.schedule.due import Due, Kind
from iiprep.settings import Appearance
from iiprep.store.workbook import Workbook
from tests.crowd import fill, fresh
from ui.app import Program, now
from ui.people.chance_dialog import ChanceDialog

VIEWS = ("people", "topics", "introductions", "summary")
AMOUNTS = {"none": (0, 0), "twenty": (20, 12), "thousand": (1000, 500)}
SIZES = ((1180, 760), (1024, 640))
Take = Callable[[Program, QWidget, str], None]


def take_views(app: QApplication, take: Take) -> None:
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
            program.home.resize(*SIZES[0])
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
    named = (Suggested(text="Priya Nair, insights, Meadow & Pine", person="priya"),)
    plan = with_value(plan, "happened.suggested", named)
    more = (*plan.questions, *(Question(text=f"What changed in year {at}?") for at in range(4)))
    workbook.save(first, plan.model_copy(update={"questions": more}))


def _take_one(program: Program, take: Take, words: str) -> None:
    home = program.home
    for view in VIEWS:
        home.show_view(view)
        take(program, home, f"view-{view}-{words}")
    home.commands["meetings"].trigger()
    for width, height in SIZES:
        home.resize(width, height)
        take(program, home, f"view-meetings-{words}-{width}")
    home.resize(*SIZES[0])
    if words.startswith("none"):
        return
    home.centre.search.setText("summary")
    take(program, home, f"search-{words}")
    home.centre.clear_search()
    home.show_view("people")
    people = home.findChild(QLineEdit, "people.search")
    assert people is not None
    people.setText("zebra")
    take(program, home, f"people-no-match-{words}")
    people.clear()
    home.show_view("meetings")
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
        ("meeting-suggested", _suggested(program)),
    ):
        home.wanted.emit(name, what)
        for dialog in home.findChildren(QDialog):
            if dialog.isVisible():
                if isinstance(dialog, ChanceDialog):
                    dialog.begin("I am in transition.\nMay I ask how you came to packaging?")
                    dialog.coach._listener.listen()
                take(program, dialog, f"{name}-{words}")
                dialog.close()


def _suggested(program: Program) -> Due:
    """The item of Next about somebody who was suggested."""
    rows = program.home._meetings._all
    plans = ((row.id, program._workbook.load(row.id)) for row in rows)
    found = next((key, plan) for key, plan in plans if plan.happened.suggested)
    path = "happened.suggested.0.text"
    return Due(Kind.SUGGESTED, found[0], "priya", "Ask Priya Nair", now(), now(), path=path)
