"""The step Dress: how they dress and what I plan to wear, as pictures; the advice, and what goes along."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from iiprep.model.dressing import Wardrobe, advise
from ui.document import Document
from ui.field_words import spec_at
from ui.forms.binding import Binding, Mnemonics, name_field
from ui.forms.disclosure import Disclosure
from ui.forms.section import SectionForm
from ui.theme import GRID, look
from ui.widgets import Hint, secondary
from ui.wizard.dress_scale import PICTURES, DressScale

_SCALES = ("dress.host_level", "dress.my_level")


class DressPage(QWidget):
    """The host's level and mine on one scale each, then the advice with its checklist."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._wardrobe = Wardrobe.load(PICTURES)
        self.advice = QLabel()
        self.warning = Hint()
        self.setting = secondary("")
        self.checklist = QLabel()
        words = Mnemonics()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for path in _SCALES:
            column.addWidget(self._scale(path, words))
        column.addWidget(self._advice_card())
        column.addWidget(SectionForm(document, "dress", ("reminders",), folded=False, mnemonics=words))
        column.addWidget(_folded(document, "carry", "What I carry", ("items", "already_have")))
        column.addWidget(_folded(document, "notes", "Notes and red lines", ("for_the_day", "red_lines")))
        document.changed.connect(self._refresh)
        self._refresh()

    def _scale(self, path: str, words: Mnemonics) -> QWidget:
        spec = spec_at(path)
        scale = DressScale(self._wardrobe)
        name_field(scale, path, spec)
        Binding(self._document, path, scale)
        label = QLabel(words.mark(spec.label.text))
        look(label, "label")
        label.setBuddy(scale.field)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(label)
        column.addWidget(scale.widget)
        return box

    def _advice_card(self) -> QFrame:
        card = QFrame()
        look(card, "card")
        look(self.advice, "label")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for label in (self.advice, self.warning, self.setting, self.checklist):
            label.setWordWrap(True)
            column.addWidget(label)
        return card

    def _refresh(self) -> None:
        plan = self._document.plan
        advice = advise(plan.dress.host_level, plan.dress.my_level)
        self.advice.setText(advice.sentence)
        self.warning.say(advice.warning)
        self.setting.setText(self._wardrobe.setting(plan.timing.format).line)
        items = self._wardrobe.checklist(advice.level, plan.timing.format)
        self.checklist.setText("\n".join(f"•  {item}" for item in items))


def _folded(document: Document, section: str, title: str, names: tuple[str, ...]) -> Disclosure:
    """A few fields of another section, folded away under a title."""
    folded = Disclosure(section, title)
    inside = QVBoxLayout(folded.content)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(SectionForm(document, section, names, folded=False))
    return folded
