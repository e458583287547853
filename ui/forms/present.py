"""Whoever else is there besides the host, each in a row; also one who came unannounced."""

from PySide6.QtWidgets import QVBoxLayout

from iiprep.model.person import Person, new_id
from iiprep.model.plan import without_other
from iiprep.papers.facts.items import joined
from ui.document import Document
from ui.forms.disclosure import Disclosure
from ui.forms.rows import RowsForm


def people_present(document: Document, title: str, *, opened: bool) -> Disclosure:
    """The rows of further people under a title; folded while there is nobody, or unless `opened`."""
    people = RowsForm(
        document,
        "others",
        names=("name", "call_name", "title", "organisation"),
        word="person",
        make=lambda: Person(id=new_id()),
        without=without_other,
        movable=False,
        empty="Nobody else so far. Each person present gets a thank-you of their own.",
        heading=False,
    )
    others = Disclosure("others", title)
    inside = QVBoxLayout(others.content)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(people)

    def name_them() -> None:
        names = joined(one.short_name for one in document.plan.others if one.short_name)
        others.button.setText((f"{title}: {names}" if names else title).replace("&", "&&"))

    document.changed.connect(lambda _path: name_them())
    name_them()
    if opened and document.plan.others:
        others.open()
    return others
