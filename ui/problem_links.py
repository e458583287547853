"""What is to be mended on a paper, as links under its caption."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.links import Link
from ui.widgets import secondary

_MOST_LINKS = 5


class ProblemLinks(QWidget):
    """What is to be mended on a paper, each a link to its field where it has one."""

    def __init__(self, wanted: Callable[[str], object]) -> None:
        super().__init__()
        self._wanted = wanted
        self._shown: tuple[tuple[str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_links(self, found: tuple[tuple[str, str], ...]) -> None:
        """Show other links; nothing moves when they are the same."""
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for path, words in found[:_MOST_LINKS]:
            self._column.addWidget(self._link(path, words) if path else secondary(words))
        if len(found) > _MOST_LINKS:
            self._column.addWidget(secondary(f"and {len(found) - _MOST_LINKS} more"))

    def _link(self, path: str, words: str) -> Link:
        return Link(words, f"go.{path}", lambda: self._wanted(path))
