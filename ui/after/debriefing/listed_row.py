"""A row of the debrief: its choices are lists that drop down, so that the words have room."""

from iiprep.model.fields import FieldSpec, Kind
from ui.forms.choices import ListedChoiceEditor
from ui.forms.editor import Editor
from ui.forms.row import RowFrame


class ListedRow(RowFrame):
    """Like every row, with choices in one width, under their captions."""

    def new_editor(self, spec: FieldSpec) -> Editor:
        """A list for a choice, else the editor that the field has everywhere."""
        return ListedChoiceEditor(spec) if spec.kind is Kind.CHOICE else super().new_editor(spec)
