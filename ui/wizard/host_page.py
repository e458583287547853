"""The step Host: who I meet and how I found them, and whoever else will be present."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.model.person import Person, new_id
from iiprep.model.plan import without_other
from ui.document import Document
from ui.forms.disclosure import Disclosure
from ui.forms.rows import RowsForm
from ui.forms.section import SectionForm
from ui.theme import GRID

IN_VIEW = ("name", ("organisation", "title"), "how_found", ("introduced_by", "may_use_name"), "found_out")


class HostPage(QWidget):
    """The host as a form, the rarer fields folded; under it the further people.

    `favours` says over it what was asked of them before.
    """

    def __init__(self, document: Document, favours: QWidget | None = None) -> None:
        super().__init__()
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
        column.addWidget(others)
