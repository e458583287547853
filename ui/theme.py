"""The look of every window: colours for light and dark, the style sheet, icons in the colour of the text."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from iiprep.settings import Appearance

GRID = 8
ASSETS = Path(__file__).resolve().parent.parent / "assets"
_ICON_SIZES = (16, 20, 24, 32, 40, 48, 64)
_ICON_NAME, _ICON_ROLE = "iconName", "iconRole"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one palette, as ``#rrggbb``; every text colour stands 4.5:1 on base and window."""

    window: str
    base: str
    panel: str
    text: str
    secondary: str
    border: str
    soft: str
    accent: str
    on_accent: str
    tint: str
    good: str
    good_tint: str
    warn: str
    warn_tint: str
    stop: str
    stop_tint: str


LIGHT = Colours(
    window="#f1f3f5",
    base="#ffffff",
    panel="#f8fafb",
    text="#1c2126",
    secondary="#56616c",
    border="#bcc5cd",
    soft="#dde2e7",
    accent="#1b4965",
    on_accent="#ffffff",
    tint="#dce8f0",
    good="#27704a",
    good_tint="#eaf4ee",
    warn="#8a5a00",
    warn_tint="#fbf3e2",
    stop="#b3261e",
    stop_tint="#fcedec",
)
DARK = Colours(
    window="#1a1f25",
    base="#22282f",
    panel="#1e242a",
    text="#e7ebef",
    secondary="#a9b4bf",
    border="#525d68",
    soft="#37404a",
    accent="#8cc5e3",
    on_accent="#0f2433",
    tint="#2b4356",
    good="#74cb99",
    good_tint="#233a30",
    warn="#e5b15c",
    warn_tint="#3d3423",
    stop="#f5938c",
    stop_tint="#432a2b",
)


def colours_of(palette: QPalette) -> Colours:
    """The full set of colours that belongs to a widget's palette."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """Qt's palette for a set of colours."""
    role = QPalette.ColorRole
    named = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.panel,
        role.Text: colours.text,
        role.Button: colours.panel,
        role.ButtonText: colours.text,
        role.BrightText: colours.stop,
        role.ToolTipBase: colours.panel,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.secondary,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.soft,
        role.Midlight: colours.soft,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: "#000000",
    }
    palette = QPalette()
    for which, colour in named.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.border))
    return palette


def style_sheet(colours: Colours) -> str:
    """The style sheet of every window in a set of colours."""
    template = Template((ASSETS / "look" / "style.qss").read_text(encoding="utf-8"))
    words = {field.name: str(getattr(colours, field.name)) for field in fields(colours)}
    return template.substitute(words, look=(ASSETS / "look").as_posix())


class Theme(QObject):
    """Dresses the application, and again when the system or the user changes the appearance."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the windows are dark now."""
        return colours_of(self._app.palette()) is DARK

    def apply(self, appearance: Appearance) -> None:
        """Show the windows light, dark, or as the system has it."""
        self._appearance = appearance
        hints = self._app.styleHints()
        if appearance is Appearance.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = appearance is Appearance.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._paint()

    def _follow(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._paint()

    def _paint(self) -> None:
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        asked = {Appearance.DARK: True, Appearance.LIGHT: False}
        colours = DARK if asked.get(self._appearance, system_dark) else LIGHT
        self._app.setPalette(palette_of(colours))
        self._app.setStyleSheet(style_sheet(colours))
        for widget in self._app.allWidgets():
            if widget.property(_ICON_NAME):
                set_icon(widget, widget.property(_ICON_NAME), widget.property(_ICON_ROLE))
        self.changed.emit()


@cache
def _drawing(name: str) -> str:
    return (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def drawn(svg: str, colour: str, size: QSize, margin: int = 0) -> QPixmap:
    """An SVG text drawn with `colour` in place of ``currentColor``; `size` and `margin` in real pixels."""
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(pixmap.rect()).adjusted(margin, margin, -margin, -margin))
    painter.end()
    return pixmap


def icon(name: str, colour: str) -> QIcon:
    """An icon of assets/icons by its name, in a colour ``#rrggbb``, crisp at every usual size."""
    made = QIcon()
    for size in _ICON_SIZES:
        made.addPixmap(drawn(_drawing(name), colour, QSize(size, size)))
    return made


def set_icon(widget: QWidget, name: str, role: str = "text") -> None:
    """Give a button or a label an icon in one of the `Colours`; it changes with the appearance."""
    widget.setProperty(_ICON_NAME, name)
    widget.setProperty(_ICON_ROLE, role)
    made = icon(name, str(getattr(colours_of(QApplication.palette()), role)))
    if isinstance(widget, QAbstractButton):
        widget.setIcon(made)
    elif isinstance(widget, QLabel):
        widget.setPixmap(made.pixmap(QSize(20, 20), widget.devicePixelRatioF()))


def look(widget: QWidget, name: str) -> None:
    """Name the look of a widget for the style sheet: card, secondary, title, primary, quiet, segment …"""
    if widget.property("look") != name:
        widget.setProperty("look", name)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
