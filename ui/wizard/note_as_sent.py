"""Under a note that was changed after it went out: a word on it, the way back, and the way on with this."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from iiprep.coach.plan.told import RULE, WHY, is_changed
from iiprep.model.plan import with_value
from ui.document import Document
from ui.theme import GRID
from ui.widgets import push_button, secondary

_PATH = "request.note"
WORDS = (
    "This is no longer the note you sent. They go by that one, so keep to it when you meet "
    f"(rule: {RULE.lower()})."
)


class NoteAsSent(QWidget):
    """Not there while the note is the one that was sent, or while none was."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        words = secondary(WORDS)
        words.setToolTip(WHY)
        back = push_button("Bring back the note as sent", "note-as-sent", self._bring_back, icon="undo-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(words)
        this = push_button("I sent this one", "sent-this-one", self._keep_this, icon="send")
        for button in (back, this):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        document.changed.connect(self._refresh)
        self._refresh()

    def _bring_back(self) -> None:
        plan = self._document.plan
        as_sent = with_value(plan, _PATH, plan.request.as_sent.note)
        self._document.replace(as_sent, "bringing back the note as sent", removes=True)

    def _keep_this(self) -> None:
        plan = self._document.plan
        day = plan.request.sent_on
        sent = with_value(with_value(plan, "request.sent_on", None), "request.sent_on", day)
        self._document.replace(sent, "keeping this note as the one that was sent")

    def _refresh(self) -> None:
        self.setVisible(is_changed(self._document.plan))
