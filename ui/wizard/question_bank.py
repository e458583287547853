"""The bank of questions to choose from: found by a word or by group, put into the plan with one key."""

from itertools import chain

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from iiprep.model.bank import Bank, BankQuestion, QuestionGroup
from iiprep.model.meeting import Question
from iiprep.model.plan import Plan
from ui.colours import colours_of
from ui.notices import announce
from ui.theme import GRID, icon, look
from ui.widgets import secondary

_QUESTION = Qt.ItemDataRole.UserRole
_HEIGHT = 288
_ROW = QSize(0, 28)
_CHOSEN = "already in your plan"


def question_from(chosen: BankQuestion) -> Question:
    """A question of the bank as it stands in a plan, with its minutes, star and group."""
    return Question(text=chosen.text, minutes=chosen.minutes, starred=chosen.must, group=chosen.group)


def chosen_in(plan: Plan) -> frozenset[str]:
    """The texts of the plan's questions, as they are compared."""
    return frozenset(_plain(question.text) for question in plan.questions)


def matches(question: BankQuestion, group: QuestionGroup, typed: str) -> bool:
    """Whether every word that was typed stands in the question, its group's name or its subjects."""
    words = " ".join((question.text, group.name, *question.about)).casefold()
    return all(word in words for word in typed.casefold().split())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class QuestionBank(QFrame):
    """A line to search in and the groups under it; `chosen` carries a Question for the plan."""

    chosen = Signal(object)

    def __init__(self, bank: Bank) -> None:
        super().__init__()
        look(self, "card")
        self._bank = bank
        self._in_plan: frozenset[str] = frozenset()
        self.search = QLineEdit(placeholderText="Search: launch, team, first year …")
        self.search.setObjectName("action.bank.search")
        self.search.setAccessibleName("Search the questions")
        self.search.setClearButtonEnabled(True)
        self.tree = self._new_tree()
        self._nothing = secondary("No question of the bank has these words. Write your own below.")
        self._lay_out()
        self._questions: list[list[QTreeWidgetItem]] = []
        self._items = [self._group_item(group) for group in bank.groups]
        self.tree.addTopLevelItems(self._items)
        for item in self._items:
            item.setFirstColumnSpanned(True)
        self._draw()
        self._filter("")
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tree.installEventFilter(self)
        self.tree.itemClicked.connect(self._take)
        self.tree.itemExpanded.connect(self._draw_group)
        self.tree.itemCollapsed.connect(self._draw_group)

    def mark(self, in_plan: frozenset[str]) -> None:
        """Mark the questions with these texts as chosen."""
        if in_plan != self._in_plan:
            self._in_plan = in_plan
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the search into the list; Enter there takes a question."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_list()
            return True
        if watched is self.tree and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.tree.currentItem())
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks again in the colours of a new palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_items"):
            self._draw()

    def _new_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("action.bank.questions")
        tree.setAccessibleName("Questions to choose from")
        tree.setAccessibleDescription("Enter puts a question into the plan")
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setFixedHeight(_HEIGHT)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIndentation(3 * GRID)
        tree.setRootIsDecorated(False)
        tree.setExpandsOnDoubleClick(False)
        tree.setUniformRowHeights(True)
        tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for widget in (self.search, self._nothing, self.tree):
            column.addWidget(widget)

    def _group_item(self, group: QuestionGroup) -> QTreeWidgetItem:
        item = QTreeWidgetItem([group.name])
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setToolTip(0, group.when)
        item.setSizeHint(0, _ROW)
        children = []
        for question in group.questions:
            child = QTreeWidgetItem([question.text, f"{question.minutes} min"])
            child.setToolTip(0, question.text)
            child.setSizeHint(0, _ROW)
            child.setData(0, _QUESTION, question)
            children.append(child)
        item.addChildren(children)
        self._questions.append(children)
        return item

    def _filter(self, typed: str) -> None:
        found = 0
        for item, children, group in zip(self._items, self._questions, self._bank.groups, strict=True):
            shown = [matches(question, group, typed) for question in group.questions]
            for child, yes in zip(children, shown, strict=True):
                child.setHidden(not yes)
            item.setHidden(not any(shown))
            item.setExpanded(bool(typed.strip()) or item is self._items[0])
            item.setText(0, f"{group.name}  ·  {sum(shown)}")
            found += sum(shown)
        self.tree.setVisible(found > 0)
        self._nothing.setVisible(found == 0)

    def _draw_group(self, item: QTreeWidgetItem) -> None:
        name = "chevron-down" if item.isExpanded() else "chevron-right"
        item.setIcon(0, icon(name, colours_of(QApplication.palette()).accent))

    def _draw(self) -> None:
        for item in self._items:
            self._draw_group(item)
        colours = colours_of(QApplication.palette())
        marks = {True: icon("check", colours.good), False: icon("plus", colours.accent)}
        for item in chain.from_iterable(self._questions):
            question: BankQuestion = item.data(0, _QUESTION)
            there = _plain(question.text) in self._in_plan
            item.setIcon(0, marks[there])
            item.setData(
                0, Qt.ItemDataRole.AccessibleTextRole, f"{question.text}{f', {_CHOSEN}' if there else ''}"
            )

    def _enter_list(self) -> None:
        open_lists = (
            kids for item, kids in zip(self._items, self._questions, strict=True) if item.isExpanded()
        )
        first = next((child for child in chain.from_iterable(open_lists) if not child.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(first)
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, item: QTreeWidgetItem | None) -> None:
        question = item.data(0, _QUESTION) if item is not None else None
        if question is None:
            if item is not None:
                item.setExpanded(not item.isExpanded())
            return
        if _plain(question.text) in self._in_plan:
            announce(self.tree, _CHOSEN)
            return
        self.chosen.emit(question_from(question))
