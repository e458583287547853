"""One plan is open at a time: opening another stores and closes the first; the same one is raised."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from iiprep.errors import CannotWrite
from iiprep.model.plan import Plan
from iiprep.store.workbook import Workbook
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.saver import Saver
from ui.workbook.opener import Opener, WindowMaker

Add = Callable[..., str]
DRESS = "QLabel { color: red; }"


class Window(QDialog):
    """Stores before it closes, as every window of a meeting does."""

    def __init__(self, document: Document, saver: Saver) -> None:
        super().__init__()
        self.document = document
        self.saver = saver

    def reject(self) -> None:
        if self.saver.flush():
            super().reject()


@pytest.fixture
def opener(qapp: QApplication, workbook: Workbook) -> Iterator[Opener]:
    makers: dict[str, WindowMaker] = {"open": Window, "after": Window}
    made = Opener(workbook, Jobs(Immediately(), qapp), makers, lambda window: window.setStyleSheet(DRESS))
    yield made
    made.close()


def shown(opener: Opener, meeting_id: str, kind: str = "open") -> Window:
    window = opener.show(meeting_id, kind)
    assert isinstance(window, Window)
    assert window.isVisible()
    return window


def test_a_window_is_dressed_when_it_is_built(opener: Opener, add: Add) -> None:
    assert shown(opener, add("Ana")).styleSheet() == DRESS


def test_the_same_meeting_is_raised(opener: Opener, add: Add) -> None:
    meeting = add("Ana")
    assert shown(opener, meeting) is shown(opener, meeting)


def test_another_meeting_stores_and_closes_the_first(opener: Opener, add: Add, workbook: Workbook) -> None:
    first, second = add("Ana"), add("Ben")
    gone: list[None] = []
    opener.gone.connect(lambda: gone.append(None))
    window = shown(opener, first)
    window.document.edit("host.title", "VP")
    other = shown(opener, second)
    assert (window.isVisible(), len(gone)) == (False, 1)
    assert workbook.load(first).host.title == "VP"
    assert other.document.plan.host.name == "Ben"


def test_the_other_window_of_a_meeting_takes_the_place_of_the_first(opener: Opener, add: Add) -> None:
    meeting = add("Ana")
    window = shown(opener, meeting)
    window.document.edit("host.title", "VP")
    after = shown(opener, meeting, "after")
    assert after is not window
    assert after.document.plan.host.title == "VP"


def test_closed_by_its_own_cross_it_is_forgotten(opener: Opener, add: Add) -> None:
    meeting = add("Ana")
    window = shown(opener, meeting)
    window.close()
    assert opener.window is None
    assert shown(opener, meeting) is not window


def test_what_cannot_be_stored_stays_open_and_is_raised(
    opener: Opener, add: Add, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_meeting_id: str, _plan: Plan, since: Plan | None = None) -> None:
        raise CannotWrite("The disk is full.")

    first, second = add("Ana"), add("Ben")
    window = shown(opener, first)
    with monkeypatch.context() as patch:
        patch.setattr(workbook, "save", refuse)
        window.document.edit("host.title", "VP")
        assert shown(opener, second) is window
        assert not opener.close()
    assert opener.close()
    assert workbook.load(first).host.title == "VP"


def test_closing_another_meeting_leaves_this_one(opener: Opener, add: Add) -> None:
    first, second = add("Ana"), add("Ben")
    window = shown(opener, first)
    assert opener.close(second)
    assert window.isVisible()
    assert opener.close(first)
    assert not window.isVisible()
