"""What a search finds besides the meetings in the list: people, topics, promises, notes, words inside."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from iiprep.people.search import Found, Hit
from ui.jobs import Jobs, Newest
from ui.theme import GRID, look

Find = Callable[[str], tuple[Hit, ...]]
_HIT = Qt.ItemDataRole.UserRole
_MOST = 30


def nothing_found(_sought: str) -> tuple[Hit, ...]:
    """Search nowhere."""
    return ()


def hit_words(hit: Hit) -> str:
    """The title of a place and the words around what was sought, which do not say the title again."""
    around = hit.excerpt.removeprefix(hit.title).lstrip(" ,·")
    return f"{hit.title} — {around}" if around else hit.title


class FoundElsewhere(QFrame):
    """`opened` carries the hit that was chosen, `changed` that another number was found."""

    opened = Signal(object)
    changed = Signal()

    def __init__(self, find: Find, jobs: Jobs, shown: Callable[[], Collection[str]]) -> None:
        super().__init__()
        self._find = find
        self._shown = shown
        self._newest = Newest(jobs, self)
        self.searching = False
        self._over = QLabel()
        look(self._over, "over")
        self.list = QListWidget()
        self.list.setObjectName("home.found")
        self.list.setAccessibleName("Also found")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        look(self.list, "found")
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(_HIT)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self._over)
        column.addWidget(self.list, 1)
        self.hide()

    @property
    def number(self) -> int:
        """How many places are shown."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return sum(item.data(_HIT) is not None for item in items)

    def seek(self, text: str) -> None:
        """Search for a text; an empty one takes the list away."""
        self._newest.cancel()
        self.searching = bool(text.strip())
        if self.searching:
            self._newest.run(lambda: self._find(text), self._show)
        else:
            self._show(())

    def _show(self, hits: Sequence[Hit]) -> None:
        self.searching = False
        shown = self._shown()
        words = "Also found" if shown else "Found"
        self._over.setText(words.upper())
        self._over.setAccessibleName(words)
        self.list.clear()
        for kind in Found:
            of_kind = [hit for hit in hits if hit.found is kind]
            if kind is Found.MEETING:
                of_kind = [hit for hit in of_kind if hit.meeting not in shown]
            self._add(kind, of_kind)
        self.setVisible(self.list.count() > 0)
        self.changed.emit()

    def _add(self, kind: Found, hits: Sequence[Hit]) -> None:
        if not hits:
            return
        more = len(hits) - _MOST
        head = QListWidgetItem(kind.value + (f" ({_MOST} of {len(hits)})" if more > 0 else ""))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.list.addItem(head)
        for hit in hits[:_MOST]:
            item = QListWidgetItem(hit_words(hit))
            item.setData(_HIT, hit)
            self.list.addItem(item)

    def begin(self) -> None:
        """Give the keyboard to the first place that was found."""
        rows = range(self.list.count())
        first = next((at for at in rows if self.list.item(at).data(_HIT) is not None), -1)
        self.list.setCurrentRow(first)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
