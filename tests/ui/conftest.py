"""What the tests of the window share: an American region, a document, and a wizard over it."""

import gc
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from iiprep.coach.engine import Coach
from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.person import Person
from iiprep.model.plan import Plan, new_plan
from iiprep.model.profile import Profile
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.paths import assets_folder, sample_file, templates_folder
from iiprep.settings import PaperSize
from tests.iiprep.coach.ours import COACH
from tests.ui.living import Living
from ui.coaching import Coaching
from ui.document import Document
from ui.forms.typed import use_region
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.saver import Saver
from ui.wizard.dress_page import DressPage
from ui.wizard.host_page import HostPage
from ui.wizard.timing_page import TimingPage
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
_make, _pages = PaperMaker.make, dict[tuple[str, str, PaperSize, bool], MadePaper]()


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """No other thread collects garbage: Qt objects among it would be destroyed there."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def each_page_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no test of the window asks is how a page is laid out, a third of a second for each."""

    def make(
        self: PaperMaker, paper: str, facts: dict[str, Any], size: PaperSize, *, leave_off: bool = False
    ) -> MadePaper:
        asked = paper, json.dumps(facts), size, leave_off
        if asked not in _pages:
            _pages[asked] = _make(self, paper, facts, size, leave_off=leave_off)
        return _pages[asked]

    monkeypatch.setattr(PaperMaker, "make", make)


@pytest.fixture(autouse=True)
def american_region() -> Iterator[None]:
    """Dates and clock times as in the United States, whatever this machine says."""
    before = QLocale()
    use_region("US")
    yield
    QLocale.setDefault(before)


@pytest.fixture
def dressed_as_before(qapp: QApplication) -> Iterator[None]:
    """The application looks after the test as it did before, whatever theme the program put on."""
    style, palette = qapp.style().name(), qapp.palette()
    yield
    if qapp.style().name() != style:
        qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.styleHints().unsetColorScheme()


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
def wizard(qtbot: QtBot, document: Document, saver: Saver) -> Iterator[MeetingWizard]:
    """The wizard with three of its steps, shown; it deletes itself when it is closed."""
    window = MeetingWizard(
        document,
        saver,
        {"host": HostPage, "dress": DressPage, "timing": TimingPage},
        {"page": lambda _document: QLabel("the page"), "coach": lambda _document: QLabel("the coach")},
    )
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    if isValid(window):
        window.close()
        qtbot.waitUntil(lambda: not isValid(window))


@pytest.fixture
def find(wizard: MeetingWizard) -> Find:
    """The widget of the wizard with an object name."""

    def found(name: str) -> QWidget:
        widget = wizard.findChild(QWidget, name)
        assert isinstance(widget, QWidget), f"there is no {name}"
        return widget

    return found


@pytest.fixture
def living(qapp: QApplication, qtbot: QtBot, dressed_as_before: None, tmp_path: Path) -> Iterator[Living]:
    """The whole program over an empty workbook; call `start` when it is filled."""
    life = Living(qapp, qtbot, tmp_path / "data")
    yield life
    life.end()


@pytest.fixture(scope="session")
def sample() -> Plan:
    """The plan of the sample that comes with the program."""
    return sample_plan(sample_file())


@pytest.fixture(scope="session")
def coach() -> Coach:
    """The coach with the rules that come with the program."""
    return COACH


@pytest.fixture
def coaching(qapp: object, coach: Coach) -> Coaching:
    """That coach as the windows ask it, reading where it is asked; all its rules are on."""
    return Coaching(lambda: coach, Jobs(Immediately()))


@pytest.fixture(scope="session")
def maker() -> Iterator[PaperMaker]:
    """One process that makes pages, for all tests of the window."""
    with PaperMaker(templates_folder(), assets_folder()) as made:
        yield made


@pytest.fixture
def papers(qapp: object, maker: PaperMaker) -> Papers:
    """The paper service of an American, which makes each page where it is asked for."""
    return Papers(maker, Region("US"), jobs=Jobs(Immediately()))
