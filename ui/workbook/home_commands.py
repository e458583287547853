"""The actions of the home window with their words and keys, and the menus they stand in."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar

from iiprep.settings import Appearance
from ui.workbook.commands import Commands, Key
from ui.workbook.preferences import Preferences
from ui.workbook.views import View

_KEYS = QKeySequence.StandardKey
_ROLE = QAction.MenuRole
_ACTIONS: tuple[tuple[str, str, Key, QAction.MenuRole], ...] = (
    ("new-meeting", "New meeting…", _KEYS.New, _ROLE.NoRole),
    ("chance-meeting", "Met by chance…", "Ctrl+Shift+N", _ROLE.NoRole),
    ("open", "Open", _KEYS.Open, _ROLE.NoRole),
    ("after", "After the meeting", "Ctrl+T", _ROLE.NoRole),
    ("rehearse", "Rehearse", "Ctrl+R", _ROLE.NoRole),
    ("re-read", "Read the request again", "Ctrl+Shift+R", _ROLE.NoRole),
    ("export", "Save papers…", "Ctrl+E", _ROLE.NoRole),
    ("calendar", "Add to calendar…", "Ctrl+K", _ROLE.NoRole),
    ("take-answer", "Take in their answer…", None, _ROLE.NoRole),
    ("packet", "Save all as one file…", None, _ROLE.NoRole),
    ("meeting.save-file", "Save this meeting as a file…", "Ctrl+Shift+S", _ROLE.NoRole),
    ("meeting.open-file", "Open a meeting file…", "Ctrl+Shift+O", _ROLE.NoRole),
    ("duplicate", "Duplicate", "Ctrl+D", _ROLE.NoRole),
    ("delete", "Delete", _KEYS.Delete, _ROLE.NoRole),
    ("close-window", "Close the window", _KEYS.Close, _ROLE.NoRole),
    ("quit", "Quit iiprep", _KEYS.Quit, _ROLE.QuitRole),
    ("undo-delete", "Undo", _KEYS.Undo, _ROLE.NoRole),
    ("redo", "Redo", _KEYS.Redo, _ROLE.NoRole),
    ("find", "Find", _KEYS.Find, _ROLE.NoRole),
    ("next", "Next", "Ctrl+J", _ROLE.NoRole),
    ("clear-search", "Clear the search", None, _ROLE.NoRole),
    ("meetings", "Meetings", "Ctrl+1", _ROLE.NoRole),
    ("show-page", "The page at hand", "F9", _ROLE.NoRole),
    ("deleted", "Recently deleted…", None, _ROLE.NoRole),
    ("import", "Bring in contacts…", "Ctrl+I", _ROLE.NoRole),
    ("everything", "Take everything, or delete it…", None, _ROLE.NoRole),
    ("settings", "Settings…", _KEYS.Preferences, _ROLE.PreferencesRole),
    ("guide", "The guide", _KEYS.HelpContents, _ROLE.NoRole),
    ("bargain", "The bargain", None, _ROLE.NoRole),
    ("sample", "Show the sample again", None, _ROLE.NoRole),
    ("about", "About iiprep", None, _ROLE.AboutRole),
)


def add_commands(
    commands: Commands, acts: Mapping[str, Callable[[], object]], ask: Callable[[str], object]
) -> None:
    """Every action of the window; `ask` is told the name of one that is not among `acts`."""
    for name, text, key, role in _ACTIONS:
        commands.add(name, text, acts.get(name, partial(ask, name)), key, role)
    for name in ("undo-delete", "redo"):
        commands[name].setEnabled(False)


def add_views(commands: Commands, views: Sequence[View], show: Callable[[str], object]) -> None:
    """An action for each view beside the meetings, with the numbers that follow theirs as keys."""
    for number, view in enumerate(views, start=2):
        commands.add(f"view.{view.name}", view.title, partial(show, view.name), f"Ctrl+{number}")


def fill_menus(
    bar: QMenuBar, commands: Commands, preferences: Preferences, views: Sequence[View] = ()
) -> None:
    """File, Edit, View (with `views`) and Help."""
    layout: tuple[tuple[str, tuple[str, ...]], ...] = (
        (
            "&File",
            (
                "new-meeting",
                "chance-meeting",
                "",
                "open",
                "re-read",
                "rehearse",
                "after",
                "",
                "export",
                "packet",
                "meeting.save-file",
                "calendar",
                "take-answer",
                "",
                "duplicate",
                "",
                "meeting.open-file",
                "import",
                "everything",
                "",
                "close-window",
                "quit",
            ),
        ),
        ("&Edit", ("undo-delete", "redo", "", "delete", "deleted", "", "find", "", "settings")),
        ("&View", ("meetings", *(f"view.{view.name}" for view in views), "", "next", "show-page", "")),
        ("&Help", ("guide", "bargain", "sample", "", "about")),
    )
    menus = {}
    for title, names in layout:
        menus[title] = bar.addMenu(title)
        for name in names:
            if name:
                menus[title].addAction(commands[name])
            else:
                menus[title].addSeparator()
    menus["&View"].addActions(_appearances(bar, preferences))


def _appearances(bar: QMenuBar, preferences: Preferences) -> list[QAction]:
    group = QActionGroup(bar)
    for appearance in Appearance:
        action = QAction(appearance.label, group, checkable=True)
        action.setObjectName(f"action.appearance.{appearance.value}")
        action.triggered.connect(partial(_set_appearance, preferences, appearance))

    def show(_name: str = "") -> None:
        at = list(Appearance).index(preferences.settings.appearance)
        group.actions()[at].setChecked(True)

    preferences.changed.connect(show)
    show()
    return group.actions()


def _set_appearance(preferences: Preferences, appearance: Appearance, _checked: bool = False) -> None:
    preferences.edit("appearance", value=appearance)
