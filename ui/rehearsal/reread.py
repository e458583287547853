"""The request as it was sent and the objectives, in large: to read again in the hour before the meeting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import request_text
from iiprep.papers.facts.prep_sheet import prep_sheet
from iiprep.papers.region import Region
from ui.document import Document
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary

_WHY = "This is what {name} expects of the half hour. Keep to it, unless they open another door."
_LARGE, _WIDEST = 1.35, 760


class RereadWindow(QDialog):
    """Follows the open plan; nothing in it can be changed. Arrows and Page down scroll, Esc closes."""

    def __init__(self, document: Document, region: Region, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._document = document
        self._region = region
        self.setObjectName("window.re-read")
        look(self, "page")
        self.area = QScrollArea()
        self.area.setObjectName("re-read.text")
        self.area.setAccessibleName("The request and what I hope to learn")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        look(self.area, "page")
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, GRID, 4 * GRID, 2 * GRID)
        foot.addStretch(1)
        foot.addWidget(push_button("Close", "close-re-read", self.reject, style="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        document.changed.connect(self._show)
        self.finished.connect(self.deleteLater)
        self._show()
        self.resize(860, 760)
        self.area.setFocus()

    def _show(self) -> None:
        plan = self._document.plan
        name = plan.host.short_name or "your host"
        self.setWindowTitle(f"Before you meet {name}")
        inside = QWidget()
        look(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        parts: list[QLabel] = [heading(f"Before you meet {name}", 1.8)]
        when = when_words(plan, self._region)
        parts += [large(when)] if when else []
        parts += [secondary(_WHY.format(name=name)), over("What I hope to learn")]
        parts += [large(f"{number}.  {text}") for number, text in enumerate(hopes(plan), start=1)] or [
            secondary("Nothing is written down yet.")
        ]
        parts += [over(f"What I asked for{sent_words(plan, self._region)}"), large(note(plan, self._region))]
        for part in parts:
            part.setMaximumWidth(_WIDEST)
            column.addWidget(part)
        column.addStretch(1)
        self.area.setWidget(inside)


def hopes(plan: Plan) -> tuple[str, ...]:
    """The objectives as they were sent; as they stand now while nothing was sent."""
    return plan.request.as_sent.objectives or tuple(
        one.text.strip() for one in plan.objectives if one.text.strip()
    )


def note(plan: Plan, region: Region) -> str:
    """The note as it was sent; as it stands now, or as it is suggested, while nothing was sent."""
    return (plan.request.as_sent.note or plan.request.note or request_text(plan, region)).strip()


def sent_words(plan: Plan, region: Region) -> str:
    """When the note went out; that it did not, while no day is known."""
    sent = plan.request.sent_on
    return f" · sent {region.short_day(sent)}" if sent else " · not marked as sent"


def when_words(plan: Plan, region: Region) -> str:
    """The day, the clock, whose it is, and the place, as the prep sheet has them; empty while not known."""
    when = prep_sheet(plan, region)["when"]
    told = [*(when[part]["text"] for part in ("day", "clock", "other")), plan.place.address.strip()]
    return " · ".join(filter(None, told)) if told[0] else ""


def large(text: str) -> QLabel:
    """A text to read at arm’s length; it can be selected."""
    label = QLabel(text)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * _LARGE)
    label.setFont(font)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def over(text: str) -> QLabel:
    """The heading over a part."""
    label = QLabel(text.upper())
    label.setContentsMargins(0, 2 * GRID, 0, 0)
    look(label, "over")
    return label
