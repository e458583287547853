"""Links that leave the program: only pages, addresses and numbers, and only after they were shown."""

from collections.abc import Callable
from urllib.parse import unquote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from iiprep.exchange.links import is_safe_link
from iiprep.model.text import first_line
from ui.notices import ask

_SHOWN = 300
Confirm = Callable[[QWidget, str], bool]
Opened = Callable[[QUrl], object]


def open_link(
    parent: QWidget, link: str, *, confirm: Confirm | None = None, opened: Opened = QDesktopServices.openUrl
) -> bool:
    """Open a link in the program that the system has for it, once it was looked at; whether it was opened."""
    if not is_safe_link(link) or not (confirm or _confirm)(parent, shown(link)):
        return False
    opened(QUrl(link, QUrl.ParsingMode.StrictMode))
    return True


def shown(link: str) -> str:
    """A link as it is looked at: an address with its subject, a page whole as far as there is room."""
    if not link.startswith("mailto:"):
        return first_line(link, _SHOWN)
    address, _, rest = link.removeprefix("mailto:").partition("?")
    subject = next((part[8:] for part in rest.split("&") if part.startswith("subject=")), "")
    return first_line(f"mailto:{address} · {unquote(subject)}" if subject else f"mailto:{address}", _SHOWN)


def _confirm(parent: QWidget, words: str) -> bool:
    return ask(parent.window(), "Open this in another program?", words, yes="Open it", no="Not now")
