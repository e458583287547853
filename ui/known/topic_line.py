"""Under the topic of a meeting: which talk on it this is, and at the fifth a word about a new angle."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QWidget

from iiprep.model.plan import Plan
from iiprep.people.known import Known
from iiprep.people.topics import ENOUGH, key_of, new_angle, talks_on, topics_of
from ui.document import Document
from ui.forms.completing import completer_for
from ui.jobs import Jobs
from ui.known.known_line import KnownLine, Read
from ui.theme import look


class TopicLine(KnownLine):
    """Counts the talks on the topic with this one; `field` offers the topics there are already."""

    def __init__(
        self,
        document: Document,
        field: QWidget,
        read: Read,
        jobs: Jobs | None = None,
        enough: int = ENOUGH,
    ) -> None:
        super().__init__(document, read, jobs)
        self.setObjectName("topic.word")
        self._enough = enough
        self._titles = QStringListModel(self)
        self._known: tuple[str, ...] = ()
        if isinstance(field, QLineEdit):
            field.setCompleter(completer_for(field, self._titles))
        self.follow()

    def key(self, plan: Plan) -> tuple[str, ...]:
        """The topic."""
        return (key_of(plan.topic),)

    def words(self, known: Known, plan: Plan, here: str) -> str:
        """Which talk this is, and what to make of it."""
        self._known = tuple(topic.title for topic in topics_of(known))
        number = talks_on(known, plan.topic, but=here) + 1
        if number == 1:
            return ""
        return new_angle(plan.topic, number, self._enough) or f"This is talk {number} on this topic."

    def _show(self, words: str) -> None:
        self._titles.setStringList(self._known)
        number_alone = words.endswith("on this topic.")
        look(self, "secondary" if number_alone else "told")
        super()._show(words)
