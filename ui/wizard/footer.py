"""The foot of the wizard: whether all is saved, Back, and Next with the name of what comes."""

import sys
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWizard

from ui.forms.typed import clock
from ui.notices import announce
from ui.saver import Saver
from ui.theme import set_icon
from ui.widgets import push_button

_MAC = sys.platform == "darwin"
BACK_KEY, NEXT_KEY = ("Ctrl+[", "Ctrl+]") if _MAC else ("Alt+Left", "Alt+Right")


class Footer(QObject):
    """Our own Back and Next: those of QWizard stop working after a jump. `walked` carries -1 or 1."""

    walked = Signal(int)

    def __init__(self, wizard: QWizard, saver: Saver) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._last = False
        self.back = push_button("Back", "back", lambda: self.walked.emit(-1))
        self.next = push_button("Next", "next", lambda: self.walked.emit(1), style="primary")
        self.saved = push_button("Saved", "save-now", saver.flush, style="quiet")
        self.saved.setToolTip("Everything is saved while you type")
        self.back.setToolTip(f"Back ({_native(BACK_KEY)})")
        which = QWizard.WizardButton
        wizard.setButton(which.CustomButton1, self.back)
        wizard.setButton(which.CustomButton2, self.next)
        wizard.setButton(which.CustomButton3, self.saved)
        wizard.setButtonLayout([which.CustomButton3, which.Stretch, which.CustomButton1, which.CustomButton2])
        QShortcut(QKeySequence(BACK_KEY), wizard).activated.connect(self.back.click)
        QShortcut(QKeySequence(NEXT_KEY), wizard).activated.connect(self._go_on)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), wizard).activated.connect(saver.flush)
        saver.saved.connect(self._say_saved)
        saver.failed.connect(self._say_failed)

    def show_step(self, number: int, titles: list[str]) -> None:
        """Name the way on from the step at `number`; after the last one it closes the window."""
        self._last = number + 1 == len(titles)
        words = "Close" if self._last else f"Next: {titles[number + 1]}"
        self.next.setToolTip("Close this meeting" if self._last else f"Next ({_native(NEXT_KEY)})")
        self._wizard.setButtonText(QWizard.WizardButton.CustomButton2, words)
        self.back.setEnabled(number > 0)

    def _go_on(self) -> None:
        """The key leads on, but never out of the window."""
        if not self._last:
            self.next.click()

    def _say_saved(self, moment: datetime) -> None:
        self._wizard.setButtonText(QWizard.WizardButton.CustomButton3, f"Saved {clock(moment.time())}")
        self.saved.setToolTip("Everything is saved while you type")
        set_icon(self.saved, "check", "secondary")

    def _say_failed(self, sentence: str) -> None:
        self._wizard.setButtonText(QWizard.WizardButton.CustomButton3, "Not saved yet · try again")
        self.saved.setToolTip(sentence)
        set_icon(self.saved, "circle-alert", "stop")
        announce(self.saved, f"Not saved yet. {sentence}")


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
