"""Saving the papers: into which folder, on which paper, and where they are afterwards."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from iiprep.model.person import How
from iiprep.papers.catalogue import BIO, LETTER, ONE_SHEET, TITLES
from iiprep.papers.export import Exported, Written
from iiprep.papers.naming import already_there
from iiprep.settings import PaperSize
from ui.document import Document
from ui.folders import Folders
from ui.given_copies import note_copy
from ui.live_paper import Shortening
from ui.notices import announce
from ui.papers import Papers, Saving
from ui.theme import GRID, look
from ui.widgets import push_button, secondary
from ui.wizard.send_check import NOTE, SendCheck

_EXTRA = ((BIO, "Bio, only if they ask"), (LETTER, TITLES[LETTER]))


class ExportCard(QFrame):
    """Folder and paper size, the button that saves, the question about files of the same name, the answer.

    `wanted` carries the path of a field to go to.
    """

    wanted = Signal(str)

    def __init__(
        self,
        document: Document,
        papers: Papers,
        shortening: Shortening,
        folders: Folders,
        check: SendCheck,
    ) -> None:
        super().__init__()
        look(self, "card")
        self._document = document
        self._papers = papers
        self._shortening = shortening
        self._folders = folders
        self._check = check
        self._folder = folders.start
        self._saved: tuple[Path, ...] = ()
        self.folder = QLabel()
        self.save = push_button("Save the papers", "export", self._ask_to_send, style="primary", icon="save")
        self.question = _Question(self)
        self.said = QLabel()
        self.found = QWidget()
        self._sizes = QButtonGroup(self)
        self._extra: dict[str, QPushButton] = {}
        self._lay_out()
        papers.changed.connect(self._show_size)
        document.changed.connect(self.question.hide)
        self._show_folder()
        self._show_size()

    @property
    def saved(self) -> tuple[Path, ...]:
        """The files that were written last."""
        return self._saved

    @property
    def extra(self) -> frozenset[str]:
        """The papers on demand that are to be saved, too."""
        return frozenset(name for name, button in self._extra.items() if button.isChecked())

    def write(self, *, keep: bool) -> None:
        """Save everything; `keep` leaves files of the same name alone."""
        self.question.hide()
        self.save.setEnabled(False)
        self._say("Saving…")
        saving = Saving(self._folder, keep, self._shortening.names, self.extra)
        self._papers.save(self._document.plan, saving, self._done, self._failed)

    def _ask_to_send(self) -> None:
        """The request is among the files; nothing is saved twice while the coach reads it."""
        self.save.setEnabled(False)
        self._check.before(self._document.plan, self, self._ask_or_save, self._go_back)

    def _go_back(self) -> None:
        self.save.setEnabled(True)
        self.wanted.emit(NOTE)

    def _ask_or_save(self) -> None:
        self.save.setEnabled(True)
        there = already_there(self._document.plan, self._folder, self.extra)
        if there:
            self.found.hide()
            self._say("")
            self.question.ask(len(there))
        else:
            self.write(keep=False)

    def _done(self, exported: Exported) -> None:
        if not isValid(self):
            return
        self.save.setEnabled(True)
        written = (*exported.papers, *exported.messages)
        self._saved = tuple(one.file for one in written if one.file)
        lines = [f"{len(self._saved)} files are in {self._folder}."]
        lines += [sentence for sentence in map(_problem, exported.papers) if sentence]
        self._say("\n".join(lines), calm=len(lines) == 1)
        self.found.setVisible(bool(self._saved))
        if any(one.name == ONE_SHEET and one.file for one in exported.papers):
            note_copy(self._document, How.SAVED)

    def _failed(self, sentence: str) -> None:
        if isValid(self):
            self.save.setEnabled(True)
            self.found.hide()
            self._say(sentence, calm=False)

    def _say(self, words: str, *, calm: bool = True) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        look(self.said, "good" if calm else "hint")
        announce(self.said, words)

    def _choose_folder(self) -> None:
        chosen = self._folders.choose(self, self._folder)
        if chosen is not None:
            self._folder = chosen
            self._folders.remember(chosen)
            self.question.hide()
            self._show_folder()

    def _show_folder(self) -> None:
        home, folder = Path.home(), self._folder
        shown = folder.relative_to(home) if folder != home and folder.is_relative_to(home) else folder
        self.folder.setText(str(shown))
        self.folder.setToolTip(str(folder))

    def _show_size(self) -> None:
        self._sizes.button(list(PaperSize).index(self._papers.size)).setChecked(True)
        self.question.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(self._line("Folder", self._folder_line()))
        column.addLayout(self._line("Paper", self._size_line()))
        column.addLayout(self._line("Also", self._extra_line()))
        save = QHBoxLayout()
        save.addWidget(self.save)
        save.addStretch(1)
        column.addLayout(save)
        for label in (self.said, self.folder):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self._fill_found()
        for part in (self.question, self.said, self.found):
            column.addWidget(part)

    @staticmethod
    def _line(words: str, content: QHBoxLayout) -> QHBoxLayout:
        line = QHBoxLayout()
        label = secondary(words)
        label.setFixedWidth(56)
        line.addWidget(label)
        line.addLayout(content, 1)
        return line

    def _folder_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(push_button("Choose…", "choose-folder", self._choose_folder, icon="folder-open"))
        return line

    def _size_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for number, size in enumerate(PaperSize):
            button = push_button(
                size.label, f"paper.{size.value}", partial(self._papers.use, size=size), style="chip"
            )
            button.setCheckable(True)
            self._sizes.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _extra_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for name, words in _EXTRA:
            button = push_button(words, f"also.{name}", self.question.hide, style="chip")
            button.setCheckable(True)
            self._extra[name] = button
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _fill_found(self) -> None:
        line = QHBoxLayout(self.found)
        line.setContentsMargins(0, 0, 0, 0)
        show = self._folders.show
        line.addWidget(push_button("Open the first", "open-saved", lambda: show(self._saved[0])))
        line.addWidget(push_button("Show in folder", "show-folder", lambda: show(self._saved[0].parent)))
        line.addStretch(1)
        self.found.hide()


class _Question(QWidget):
    """Asks, in the card, what to do with files that are there already."""

    def __init__(self, card: ExportCard) -> None:
        super().__init__()
        self.text = QLabel()
        self.text.setWordWrap(True)
        answers = QHBoxLayout()
        self.replace = push_button("Replace them", "replace", lambda: card.write(keep=False))
        answers.addWidget(self.replace)
        answers.addWidget(push_button("Keep both", "keep-both", lambda: card.write(keep=True)))
        answers.addWidget(push_button("Not now", "not-now", self._leave, style="quiet"))
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addLayout(answers)
        self._card = card
        self.hide()

    def ask(self, number: int) -> None:
        """Ask about that many files."""
        there = "One of these files is" if number == 1 else f"{number} of these files are"
        self.text.setText(f"{there} in the folder already.")
        self.show()
        self.replace.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.text.text())

    def _leave(self) -> None:
        self.hide()
        self._card.save.setFocus(Qt.FocusReason.OtherFocusReason)


def _problem(paper: Written) -> str:
    """Why a paper was not written, or what is not as typed on it; empty when all is well."""
    report = paper.report
    if report is None:
        return ""
    title = TITLES[paper.name]
    if not report.fits:
        many = "a line" if report.lines_over == 1 else f"{report.lines_over} lines"
        older = " The copy of that name in the folder is an older one." if paper.older else ""
        return (
            f"The {title.lower()} was not saved: it is {many} too long. Open it above to shorten it.{older}"
        )
    if report.missing_glyphs:
        letters = " ".join(dict.fromkeys(glyph.character for glyph in report.missing_glyphs))
        return f"The {title.lower()} has letters that no font here can draw: {letters}"
    return ""
