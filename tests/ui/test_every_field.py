"""The contract of a field in the window: every field of the model has a widget named after its path."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from iiprep.model.bank import Bank
from iiprep.model.fields import Kind, fields_of
from iiprep.model.meeting import Left
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.paths import assets_folder
from tests.iiprep.coach.ours import COACH
from ui.after.after_window import AfterWindow
from ui.coaching import Coaching
from ui.document import Document
from ui.folders import Folders
from ui.jobs import Immediately, Jobs
from ui.papers import Papers
from ui.rehearsal.window import RehearsalWindow
from ui.saver import Saver
from ui.workbook.windows import Tools, wizard_of


def paths(section: type[BaseModel], path: str = "") -> Iterator[str]:
    """The path of every field that a person fills in; of rows the first."""
    for spec in fields_of(section):
        place = f"{path}{spec.name}"
        if spec.kind is Kind.VALUE:
            yield from paths(spec.type, f"{place}.")
        elif spec.kind is Kind.ROWS:
            yield from paths(spec.type, f"{place}.0.")
        elif not spec.label.internal:
            yield place


@pytest.fixture(scope="module")
def names(qapp: object, sample: Plan, maker: PaperMaker) -> Iterator[set[str]]:
    """The names of all widgets of the wizard and of the window for after the meeting."""
    plan = with_value(sample, "others", (Person(id="second", name="Tom Weiss", introduced_by="Priya Nair"),))
    plan = with_value(plan, "left", (Left(rule="term", place="request.note", words="Dear Ana"),))
    document = Document(plan)
    jobs = Jobs(Immediately(), document)
    saver = Saver(document, lambda _plan: None, jobs, document)
    papers = Papers(maker, Region("US"), jobs=jobs)
    folders = Folders(Path(), lambda _folder: None)
    coach = COACH
    coaching = Coaching(lambda: coach, jobs)
    tools = Tools(papers, coaching, Bank.load(assets_folder() / "questions"), folders)
    rehearsal = RehearsalWindow(document, saver)
    rehearsal.walk(1)
    windows: list[QWidget] = [
        wizard_of(document, saver, tools),
        AfterWindow(document, saver, papers, coaching),
        rehearsal,
    ]
    yield {widget.objectName() for window in windows for widget in window.findChildren(QWidget)}
    for window in windows:
        delete(window)


OTHERS = {f"others.0.{name}" for name in ("name", "call_name", "title", "organisation")}

BESIDE = {"thanks.0.told_on": "thanks.1.told_on"}
"""What there is only for somebody beside the host: of the host's own introducer `loop` knows."""


@pytest.mark.parametrize(
    "path", [path for path in paths(Plan) if not path.startswith("others.") or path in OTHERS]
)
def test_a_field_has_its_widget(names: set[str], path: str) -> None:
    assert BESIDE.get(path, path) in names
