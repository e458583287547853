"""A button for each paper that is made only when somebody asks for it: the bio, the letter to each person."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from iiprep.model.plan import Plan
from iiprep.papers.catalogue import BIO, ON_DEMAND, TITLES, Copy, papers_of
from ui.theme import GRID
from ui.widgets import push_button


class OnDemandRow(QHBoxLayout):
    """`open_paper` is called with the copy that is wanted."""

    def __init__(self, open_paper: Callable[[Copy], None]) -> None:
        super().__init__()
        self._open = open_paper
        self._shown: dict[Copy, QPushButton] = {}
        self.setSpacing(2 * GRID)
        self.addStretch(1)

    def lay(self, plan: Plan) -> None:
        """Show the buttons that this plan has, with the names that it has now."""
        copies = [copy for copy in papers_of(plan, ON_DEMAND) if copy.name in ON_DEMAND]
        for gone in [copy for copy in self._shown if copy not in copies]:
            button = self._shown.pop(gone)
            button.hide()
            button.deleteLater()
        for copy in copies:
            if copy not in self._shown:
                open_it = partial(self._open, copy)
                button = push_button("", f"make-paper.{copy.stem}", open_it, style="line", icon="file-text")
                self._shown[copy] = button
                self.insertWidget(max(0, self.count() - 1), button)
            self._shown[copy].setText(_words(copy, plan))


def _words(copy: Copy, plan: Plan) -> str:
    if copy.name == BIO:
        return "Bio, only if they ask"
    name = plan.people[copy.position].short_name if len(plan.people) > 1 else ""
    return f"{TITLES[copy.name]} · {name}" if name else TITLES[copy.name]
