"""The step Host: who I meet and how I found them, and whoever else will be present."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.plan import without_other
from ui.contacts.drops import CARDS, FileDrops
from ui.document import Document
from ui.forms.disclosure import Disclosure
from ui.forms.rows import RowsForm
from ui.forms.section import SectionForm
from ui.theme import GRID
from ui.widgets import push_button

IN_VIEW = ("name", ("organisation", "title"), "how_found", ("introduced_by", "may_use_name"), "found_out")


class HostPage(QWidget):
    """The host as a form, the rarer fields folded; under it the further people.

    `favours` says over it what was asked of them before.
    """

    def __init__(self, document: Document, favours: QWidget | None = None) -> None:
        super().__init__()
        self._document = document
        FileDrops(self, CARDS, self.show_found)
        people = RowsForm(
            document,
            "others",
            names=("name", "call_name", "title", "organisation"),
            word="person",
            make=lambda: Person(id=new_id()),
            without=without_other,
            movable=False,
            empty="Nobody else so far. Each person present gets a thank-you of their own.",
            heading=False,
        )
        others = Disclosure("others", "Further people present")
        inside = QVBoxLayout(others.content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(people)
        if document.plan.others:
            others.open()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        if favours is not None:
            column.addWidget(favours)
        column.addWidget(SectionForm(document, "host", IN_VIEW, more="More about them"))
        found = QHBoxLayout()
        found.addWidget(
            push_button(
                "From a signature or a card…", "signature", self.show_found, style="quiet", icon="mail"
            )
        )
        found.addStretch(1)
        column.addLayout(found)
        column.addWidget(others)

    def show_found(self, card: Path | None = None) -> None:
        """Show what a card or a pasted signature tells of the host, to be taken in one step."""
        from ui.contacts.signature_dialog import SignatureDialog

        dialog = SignatureDialog(self._document.plan.host, card, self.window())
        dialog.taken.connect(self._take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, found: dict[str, str]) -> None:
        plan = self._document.plan
        host = replaced(plan.host, **found)
        self._document.replace(replaced(plan, host=host), "taking what was found of the host")
