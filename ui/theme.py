"""The look of every window: light and dark, the style sheet, icons in the colour of the text."""

from dataclasses import fields
from functools import cache
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from iiprep.paths import assets_folder
from iiprep.settings import Appearance
from ui.colours import DARK, LIGHT, Colours, colours_of, palette_of

GRID = 8
ASSETS = assets_folder()
_ICON_SIZES = (16, 20, 24, 32, 40, 48, 64)
_BESIDE_TEXT, _AIR = 16, 0.375
_ICON_NAME, _ICON_ROLE = "iconName", "iconRole"
_STYLE, _DRESSED = "fusion", "dressed"


def style_sheet(colours: Colours) -> str:
    """The style sheet of every window in a set of colours."""
    template = Template((ASSETS / "look" / "style.qss").read_text(encoding="utf-8"))
    words = {field.name: str(getattr(colours, field.name)) for field in fields(colours)}
    tone = "dark" if colours is DARK else "light"
    return template.substitute(words, look=(ASSETS / "look").as_posix(), tone=tone)


class Theme(QObject):
    """Dresses the windows, and again when the system or the user changes the appearance.

    Each window without a parent wears the style sheet itself: were it the application's, Qt would style all
    widgets anew each time a part of a window that is being built is put into a larger one.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        if app.style().name() != _STYLE:
            app.setStyle(_STYLE)
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

    def dress(self, window: QWidget) -> None:
        """Put the style sheet on a window that is built and has no parent; its dialogs and menus share it."""
        window.setProperty(_DRESSED, True)  # noqa: FBT003 - a value
        window.setStyleSheet(style_sheet(DARK if self.dark else LIGHT))

    def _follow(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._paint()

    def _paint(self) -> None:
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        asked = {Appearance.DARK: True, Appearance.LIGHT: False}
        colours = DARK if asked.get(self._appearance, system_dark) else LIGHT
        self._app.setPalette(palette_of(colours))
        for window in self._app.topLevelWidgets():
            if window.property(_DRESSED):
                self.dress(window)
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


def _with_air(picture: QPixmap, pixels: int) -> QPixmap:
    roomy = QPixmap(picture.width() + pixels, picture.height())
    roomy.fill(Qt.GlobalColor.transparent)
    painter = QPainter(roomy)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return roomy


def icon(name: str, colour: str, air: float = 0) -> QIcon:
    """An icon of assets/icons by its name, in a colour ``#rrggbb``, crisp at every usual size.

    `air` is empty room at its right, as a part of its height: the style sets text close to an icon.
    """
    made = QIcon()
    for size in _ICON_SIZES:
        made.addPixmap(_picture(name, colour, size, air))
    return made


def _picture(name: str, colour: str, size: int, air: float) -> QPixmap:
    """An icon at one size; drawn once, as a window has a hundred of them."""
    key, known = f"icon {name} {colour} {size} {air}", QPixmap()
    if QPixmapCache.find(key, known):
        return known
    made = _with_air(drawn(_drawing(name), colour, QSize(size, size)), round(size * air))
    QPixmapCache.insert(key, made)
    return made


def set_icon(widget: QWidget, name: str, role: str = "text") -> None:
    """Give a button or a label an icon in one of the `Colours`; it changes with the appearance."""
    widget.setProperty(_ICON_NAME, name)
    widget.setProperty(_ICON_ROLE, role)
    beside_text = isinstance(widget, QPushButton) and bool(widget.text())
    made = icon(name, str(getattr(colours_of(QApplication.palette()), role)), _AIR if beside_text else 0)
    if isinstance(widget, QAbstractButton):
        widget.setIcon(made)
        if beside_text:
            widget.setIconSize(QSize(round(_BESIDE_TEXT * (1 + _AIR)), _BESIDE_TEXT))
    elif isinstance(widget, QLabel):
        widget.setPixmap(made.pixmap(QSize(20, 20), widget.devicePixelRatioF()))


def look(widget: QWidget, name: str) -> None:
    """Name the look of a widget for the style sheet: card, secondary, title, primary, quiet, segment …"""
    if widget.property("look") != name:
        widget.setProperty("look", name)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
