"""The view of introductions: the tree, drawn or as a list of sentences, and whom to tell how it went."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from iiprep.people.introductions import Node, ToTell, Tree, all_to_tell, nodes_of, sentence, tree_of
from iiprep.people.known import Known
from iiprep.schedule.courtesies.items import Terms
from ui.between.tree_canvas import TreeCanvas
from ui.people.desk import Desk
from ui.theme import GRID, look
from ui.widgets import heading, push_button, secondary
from ui.workbook.empty import empty_card
from ui.workbook.entries import on_day
from ui.workbook.views import HomeView

WHY = "Whoever introduced you likes to hear how it went. It is how people come to speak well of you."
EMPTY = (
    "When a host names somebody else to learn from, note it after the meeting: the two will stand here, "
    "with whom to tell how it went."
)
_MOST_OWED = 3
_NODE = Qt.ItemDataRole.UserRole


class IntroductionsView(HomeView):
    """`wanted` asks for ``person`` (with an id) and for ``tell`` (with a meeting)."""

    def __init__(self, desk: Desk, terms: Callable[[], Terms]) -> None:
        super().__init__()
        self._desk = desk
        self._terms = terms
        self._known: Known | None = None
        self._today: date | None = None
        self.canvas = TreeCanvas(self._day)
        self.list = QListWidget()
        self.alone = secondary("")
        self.owed = QVBoxLayout()
        self.owed.setSpacing(GRID)
        self.empty = empty_card(
            "Who introduced whom", EMPTY, "introductions", lambda: self.wanted.emit("new-meeting", None)
        )
        self._area = QScrollArea()
        self._both = QStackedWidget()
        self._ways = self._switch()
        self._lay_out()
        desk.read.connect(self._show)
        self.canvas.opened.connect(self._open)
        self.canvas.chosen.connect(lambda _node: self._reveal())
        self.list.itemActivated.connect(lambda item: self._open(item.data(_NODE)))

    def refresh(self) -> None:
        """Read everybody anew."""
        self._desk.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the tree."""
        super().showEvent(event)
        (self.canvas if self._both.currentIndex() == 0 else self.list).setFocus()

    def _show(self, known: Known) -> None:
        terms = self._terms()
        today = terms.now.date()
        if (known is self._known and today == self._today) or not self.isVisible():
            return
        self._known, self._today = known, today
        tree = tree_of(known, terms)
        self.canvas.show_tree(tree)
        self._fill_list(tree)
        self._fill_owed(tuple(all_to_tell(tree, known, terms)))
        some = bool(tree.roots)
        self.empty.setVisible(not some)
        self._both.setVisible(some)
        self._ways.setVisible(some)
        number = tree.alone
        others = f"{number} {'other' if number == 1 else 'others'} whom nobody introduced to you."
        self.alone.setText(others if some and number else "")

    def _fill_list(self, tree: Tree) -> None:
        self.list.clear()
        for node, above in nodes_of(tree):
            item = QListWidgetItem(sentence(node, above, self._day))
            item.setData(_NODE, node)
            self.list.addItem(item)

    def _fill_owed(self, owed: Sequence[tuple[ToTell, str]]) -> None:
        while (taken := self.owed.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (one, introducer) in enumerate(owed[:_MOST_OWED]):
            words = f"Tell {introducer} {one.what}"
            act = partial(self.wanted.emit, "tell", one.meeting)
            self.owed.addWidget(
                push_button(words, f"tell.{number}", act, icon="message-circle"),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )
        if len(owed) > _MOST_OWED:
            self.owed.addWidget(secondary(f"… and {len(owed) - _MOST_OWED} more, marked ● below."))

    def _open(self, node: Node) -> None:
        if node.person:
            self.wanted.emit("person", node.person)

    def _reveal(self) -> None:
        box = self.canvas.box
        centre, half = box.center().toPoint(), (box.width() / 2, box.height() / 2)
        self._area.ensureVisible(centre.x(), centre.y(), round(half[0]) + GRID, round(half[1]) + GRID)

    def _day(self, day: date) -> str:
        return on_day(day, self._terms().now.date())

    def _switch(self) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID // 2)
        group = QButtonGroup(box)
        for number, (words, name) in enumerate((("Drawn", "tree"), ("As a list", "list"))):
            button: QPushButton = push_button(
                words, f"introductions.{name}", partial(self._both.setCurrentIndex, number), style="tab"
            )
            button.setCheckable(True)
            button.setChecked(number == 0)
            group.addButton(button)
            line.addWidget(button)
        return box

    def _lay_out(self) -> None:
        self.list.setObjectName("introductions.list")
        self.list.setAccessibleName("Introductions as a list")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSpacing(GRID // 2)
        look(self._area, "page")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.canvas)
        look(self.canvas, "page")
        self._both.addWidget(self._area)
        self._both.addWidget(self.list)
        title = QVBoxLayout()
        title.setSpacing(GRID // 2)
        title.addWidget(heading("Introductions"))
        title.addWidget(secondary(WHY))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addLayout(title, 1)
        head.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addLayout(self.owed)
        column.addWidget(self._both, 1)
        column.addWidget(self.alone)
        column.addStretch(0)
