"""What the settings decide for all windows: their colours, the region's dates, the size of paper."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from iiprep.papers.region import region_of
from ui.coaching import Coaching
from ui.forms.typed import use_region
from ui.papers import Papers
from ui.theme import Theme
from ui.workbook.preferences import Preferences


class Outfit(QObject):
    """Dresses the program as the settings say, and again whenever one of them changes."""

    def __init__(
        self, app: QApplication, preferences: Preferences, papers: Papers, coaching: Coaching, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._papers = papers
        self._coaching = coaching
        self._theme = Theme(app)
        self._theme.setParent(self)
        settings = preferences.settings
        coaching.switch_off(settings.rules_off)
        coaching.region = region_of(settings.region)
        papers.thank_within = settings.thank_within
        use_region(settings.region)
        self._theme.apply(settings.appearance)
        preferences.changed.connect(self._follow)
        papers.changed.connect(self._keep_paper)

    def dress(self, window: QWidget) -> None:
        """Dress a window that is built and has no parent, from now on."""
        self._theme.dress(window)

    def _follow(self, name: str) -> None:
        settings = self._preferences.settings
        if name == "appearance":
            self._theme.apply(settings.appearance)
        elif name == "rules_off":
            self._coaching.switch_off(settings.rules_off)
        elif name == "thank_within":
            self._papers.thank_within = settings.thank_within
        elif name in ("paper", "region"):
            use_region(settings.region)
            region = region_of(settings.region)
            self._coaching.region = region
            self._papers.use(size=settings.paper or region.paper, region=region)

    def _keep_paper(self) -> None:
        """A paper size chosen beside a page holds for the next time, too."""
        settings = self._preferences.settings
        if self._papers.size is not (settings.paper or region_of(settings.region).paper):
            self._preferences.edit("paper", value=self._papers.size)
