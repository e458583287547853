"""The terms by which days are reckoned: this moment, the numbers chosen, the business days of the region."""

from datetime import datetime

from PySide6.QtCore import QLocale

from iiprep.schedule.business import Calendar
from iiprep.schedule.courtesies.items import Terms
from iiprep.settings import Settings


def terms_of(now: datetime, settings: Settings) -> Terms:
    """The terms at a moment; holidays are those of the region chosen, or else this computer's."""
    chosen = (settings.holidays or settings.region).strip().upper()
    return Terms(now, settings, Calendar(chosen or QLocale.territoryToCode(QLocale().territory())))
