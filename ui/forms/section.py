"""A section of the plan as a form: a row for each declared field, the rarer ones folded under “More”."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.fields import FieldSpec, Kind
from iiprep.model.places import specs
from ui.document import Document
from ui.field_words import section_at, shown_at, spec_at
from ui.forms.binding import Binding, Mnemonics, name_field
from ui.forms.disclosure import Disclosure
from ui.forms.editors import editor_for
from ui.forms.rows import RowsForm
from ui.theme import GRID, look
from ui.widgets import Hint, helping

Line = str | tuple[str, ...]


class FieldRow(QWidget):
    """One field: its label, its editor, its help (if `helped`), and a line for what could not be taken."""

    def __init__(
        self, document: Document, path: str, mnemonics: Mnemonics | None = None, *, helped: bool = True
    ) -> None:
        super().__init__()
        spec = spec_at(path)
        self.editor = editor_for(spec)
        name_field(self.editor, path, spec)
        self.hint = Hint()
        self._lay_out(spec, mnemonics or Mnemonics(), spec.label.help if helped else "")
        Binding(document, path, self.editor).said.connect(self.hint.say)

    def _lay_out(self, spec: FieldSpec, mnemonics: Mnemonics, words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        if not self.editor.labelled:
            label = QLabel(mnemonics.mark(spec.label.text))
            label.setWordWrap(True)
            look(label, "label")
            label.setBuddy(self.editor.field)
            column.addWidget(label)
        column.addWidget(self.editor.widget)
        if words:
            column.addWidget(helping(words, boxed=self.editor.labelled))
        column.addWidget(self.hint)


class _FormLine(QWidget):
    """One or more fields side by side; hidden when none of them is shown."""

    def __init__(self, fields: Iterable[QWidget]) -> None:
        super().__init__()
        self._fields = tuple(fields)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for field in self._fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def follow(self) -> bool:
        """Hide or show the line after its fields; whether it is shown."""
        shown = any(not field.isHidden() for field in self._fields)
        self.setVisible(shown)
        return shown


class SectionForm(QWidget):
    """The fields of the section at `prefix` (``timing``, ``host``, ``thanks.0``), bound to the document.

    `names` are the fields in view, in lines (a tuple stands side by side); without it all that are not
    declared `more`. The others are folded under a button with the words `more`, unless `folded` is False.
    """

    def __init__(
        self,
        document: Document,
        prefix: str,
        names: Sequence[Line] | None = None,
        *,
        folded: bool = True,
        more: str = "More",
        mnemonics: Mnemonics | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._prefix = prefix
        self._mnemonics = mnemonics or Mnemonics()
        self._specs = specs(section_at(prefix))
        self.rows: dict[str, QWidget] = {}
        open_lines = self._open_lines(names)
        seen = {name for line in open_lines for name in line}
        rest = [(s.name,) for s in self._specs.values() if s.name not in seen and not s.label.internal]
        self._lines: list[_FormLine] = []
        column = _column(self)
        self._fill(column, open_lines)
        self._more = self._fold(column, rest, more) if folded and rest else None
        document.changed.connect(self._count)
        self._count()

    def show_only(self, names: Collection[str]) -> None:
        """Show the fields named, hide the others; they keep their values."""
        for name, row in self.rows.items():
            row.setVisible(name in names)
        shown = [line.follow() for line in self._lines]
        if self._more is not None:
            self._more.setVisible(any(shown[-len(self._folded_names) :]))

    def _open_lines(self, names: Sequence[Line] | None) -> list[tuple[str, ...]]:
        if names is None:
            labels = [(spec.name, spec.label) for spec in self._specs.values()]
            return [(name,) for name, label in labels if not label.more and not label.internal]
        return [(line,) if isinstance(line, str) else line for line in names]

    def _fill(self, column: QVBoxLayout, lines: Sequence[tuple[str, ...]]) -> None:
        for names in lines:
            self.rows.update((name, self._row(self._specs[name])) for name in names)
            self._lines.append(_FormLine(self.rows[name] for name in names))
            column.addWidget(self._lines[-1])

    def _row(self, spec: FieldSpec) -> QWidget:
        path = f"{self._prefix}.{spec.name}"
        if spec.kind is Kind.ROWS:
            return RowsForm(self._document, path)
        return FieldRow(self._document, path, self._mnemonics)

    def _fold(self, column: QVBoxLayout, lines: Sequence[tuple[str, ...]], title: str) -> Disclosure:
        self._folded_names = [name for line in lines for name in line]
        more = Disclosure(self._prefix, title)
        self._fill(_column(more.content), lines)
        column.addWidget(more)
        return more

    def _count(self) -> None:
        if self._more is not None:
            plan, prefix = self._document.plan, self._prefix
            values = [(shown_at(plan, f"{prefix}.{n}"), self._specs[n].default) for n in self._folded_names]
            self._more.say_filled(sum(value != default for value, default in values))


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GRID)
    return column
