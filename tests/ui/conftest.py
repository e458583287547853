"""What the tests of the window share: an American region, a document, and a wizard over it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from ui.document import Document
from ui.forms.typed import use_region
from ui.jobs import Immediately, Jobs
from ui.saver import Saver
from ui.wizard.dress_page import DressPage
from ui.wizard.host_page import HostPage
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]


@pytest.fixture(autouse=True)
def american_region() -> Iterator[None]:
    """Dates and clock times as in the United States, whatever this machine says."""
    before = QLocale()
    use_region("US")
    yield
    QLocale.setDefault(before)


@pytest.fixture
def document(qapp: object) -> Document:
    """An empty meeting with a host who is not known yet, both clocks in New York."""
    return Document(new_plan(Profile(zone="America/New_York"), Person(id="host")))


@pytest.fixture
def stored() -> list[Plan]:
    """Every plan that was stored, in order."""
    return []


@pytest.fixture
def saver(document: Document, stored: list[Plan]) -> Saver:
    """Stores into `stored`, at once when it is flushed."""
    return Saver(document, stored.append, Jobs(Immediately(), document), document)


@pytest.fixture
def wizard(qtbot: QtBot, document: Document, saver: Saver) -> MeetingWizard:
    """The wizard with three of its steps, shown."""
    window = MeetingWizard(
        document,
        saver,
        {"host": HostPage, "dress": DressPage, "timing": TimingPage},
        {"page": lambda _document: QLabel("the page"), "coach": lambda _document: QLabel("the coach")},
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def find(wizard: MeetingWizard) -> Find:
    """The widget of the wizard with an object name."""

    def found(name: str) -> QWidget:
        widget = wizard.findChild(QWidget, name)
        assert isinstance(widget, QWidget), f"there is no {name}"
        return widget

    return found
