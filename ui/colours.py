"""The colours of the windows, light and dark."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one palette, as ``#rrggbb``; every text colour stands 4.5:1 on base and window.

    `rim`, the edge of what can be typed in or pressed, stands 3:1 on base and panel.
    """

    window: str
    base: str
    panel: str
    text: str
    secondary: str
    border: str
    rim: str
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
    rim="#87929d",
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
    rim="#6c7884",
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
