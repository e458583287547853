"""What the views about people ask of the program: dialogs, meetings with somebody, and taking back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.people.search import Found, Hit
from iiprep.store.people.circle import Deleted, Thing
from iiprep.store.workbook import Workbook
from ui.coaching import Coaching
from ui.people.desk import Desk
from ui.workbook.changes import Done
from ui.workbook.home import HomeWindow


class PeopleWindows(QObject):
    """Opens the dialogs about people over the home window; `acts` are asked for by `wanted` of a view."""

    def __init__(self, workbook: Workbook, desk: Desk, coaching: Coaching, home: HomeWindow) -> None:
        super().__init__(home)
        self._workbook = workbook
        self._desk = desk
        self._coaching = coaching
        self._home = home
        desk.done.connect(home.taking_back.say_done)
        home.centre.elsewhere.opened.connect(self.open_hit)

    def acts(self, today: Callable[[], date]) -> dict[str, Callable[[Any], object]]:
        """What is done for each name that a view may ask for."""
        return {
            "chance-meeting": lambda _what: self.meet_by_chance(self._workbook.profile(), today),
            "edit-person": self.edit,
            "deleted": lambda _what: self.show_deleted(today),
            "person": self.show_person,
        }

    def meet_by_chance(self, profile: Profile, today: Callable[[], date]) -> None:
        """Two lines to somebody met by chance; whoever it is, is kept."""
        from ui.people.chance_dialog import ChanceDialog

        dialog = ChanceDialog(profile, self._coaching, today, self._home)
        dialog.accepted.connect(lambda: self._keep(dialog.person))
        _open(dialog)

    def edit(self, person: Person) -> None:
        """Change somebody."""
        from ui.people.person_dialog import PersonDialog

        dialog = PersonDialog(person, self._home)
        dialog.accepted.connect(lambda: self._change(person, dialog.person))
        _open(dialog)

    def show_deleted(self, today: Callable[[], date]) -> None:
        """What can still be brought back."""
        from ui.people.deleted_dialog import DeletedDialog

        dialog = DeletedDialog(today, self._home)
        dialog.restored.connect(self._bring_back)
        dialog.asked.connect(lambda: self._desk.deleted(dialog.show_rows))
        self._desk.done.connect(dialog.read_again)
        dialog.read_again()
        _open(dialog)

    def show_person(self, person_id: str) -> None:
        """Show somebody in the list of people."""
        self._home.show_view("people")
        self._desk.choose(person_id)

    def open_hit(self, hit: Hit) -> None:
        """Go to where something was found."""
        if hit.found is Found.TOPIC:
            self._home.show_view("topics")
        elif hit.found is Found.PERSON:
            self.show_person(hit.person)
        else:
            self._home.sought.emit(hit.meeting, hit.path or "host.name")

    def _keep(self, person: Person) -> None:
        name = person.name.strip()
        self._home.show_view("people")
        self._desk.person = person.id
        self._desk.save(person, f"{name} is kept among your people.", f"keeping {name}")

    def _change(self, before: Person, person: Person) -> None:
        if person != before:
            name = person.name.strip() or "somebody"
            self._desk.save(person, f"{name} was changed.", f"the change of {name}", since=before)

    def _bring_back(self, row: Deleted) -> None:
        if row.thing is Thing.PERSON:
            self._desk.restore_person(row)
            return
        name = f"the meeting with {row.name.strip()}" if row.name.strip() else "a meeting"
        delete, restore = (
            partial(self._desk.restore, partial(act, row.id), lambda _done: self._home.refresh())
            for act in (self._workbook.delete, self._workbook.restore)
        )
        said = f"{name[0].upper()}{name[1:]} is back."
        done = Done(said, f"bringing back {name}", lambda: self._take_away(row.id, delete), restore)
        self._desk.restore(partial(self._workbook.restore, row.id), lambda _done: self._desk.done.emit(done))

    def _take_away(self, meeting_id: str, delete: Callable[[], object]) -> None:
        self._desk.leaving.emit(meeting_id)
        delete()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
