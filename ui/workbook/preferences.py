"""What the user chose for the whole workbook, with the one door to change it."""

from collections.abc import Callable

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal

from iiprep.model.fields import replaced
from iiprep.settings import Settings
from ui.jobs import Jobs


class Preferences(QObject):
    """Holds the settings; `changed` carries the name of the one that changed. `save` runs on a thread."""

    changed = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        settings: Settings,
        save: Callable[[Settings], object],
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._save = save
        self._jobs = jobs

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def follow(self, settings: Settings) -> None:
        """Take settings that are stored already, as all of the workbook was replaced."""
        self._settings = settings
        for name in Settings.model_fields:
            self.changed.emit(name)

    def edit(self, name: str, value: object) -> str:
        """Put `value` into a setting; empty when it was taken, else the sentence that says why not."""
        try:
            settings = replaced(self._settings, **{name: value})
        except ValidationError:
            return "That cannot be taken; what stood there before is kept."
        if settings != self._settings:
            self._settings = settings
            self._jobs.run(lambda: self._save(settings), failed=self.failed.emit)
            self.changed.emit(name)
        return ""
