"""The step Host: who I meet and how I found them, and whoever else will be present."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iiprep.model.fields import replaced
from ui.contacts.drops import CARDS, FileDrops
from ui.document import Document
from ui.forms.present import people_present
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        if favours is not None:
            column.addWidget(favours)
        column.addWidget(SectionForm(document, "host", IN_VIEW, more="More about them"))
        found = QHBoxLayout()
        found.addWidget(
            push_button(
                "From a signature or a card…", "signature", self.show_found, style="line", icon="mail"
            )
        )
        found.addStretch(1)
        column.addLayout(found)
        column.addWidget(people_present(document, "Further people present", opened=True))

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
