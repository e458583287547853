"""The times I offer: rows of day and time, each in both zones where they differ, and three suggested."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Slot
from iiprep.papers.facts.messages import slot_text
from iiprep.papers.region import Region
from iiprep.schedule.clock import zone_of_slots
from iiprep.schedule.slots import suggest_slots
from iiprep.schedule.zones import local_zone, place_of
from ui.document import Document
from ui.field_words import shown_at
from ui.forms.row import RowFrame
from ui.forms.rows import RowsForm
from ui.theme import GRID
from ui.widgets import Hint, push_button, secondary

PATH = "request.slots"
MOST = 4
SUGGESTED = 3


def suggested(plan: Plan, today: date) -> tuple[Slot, ...]:
    """The times of a plan with as many added as make three, none of them on a day that is offered already."""
    kept = tuple(slot for slot in plan.request.slots if slot.day)
    offers = suggest_slots(today, plan.host.zone or zone_of_slots(plan), zone_of_slots(plan))
    taken = {slot.day for slot in kept}
    fresh = [Slot(day=day, start=start) for day, start in offers if day not in taken]
    return kept + tuple(fresh[: max(SUGGESTED - len(kept), 0)])


def slots_hint(plan: Plan) -> str:
    """A quiet word when the host has nothing to choose from, or too much; else empty."""
    number = sum(slot.day is not None for slot in plan.request.slots)
    if number == 1:
        return "One time leaves them yes or no: offer two to four, so that they can choose."
    return "More than four times are work to read: two to four are enough." if number > MOST else ""


def clock_words(plan: Plan, here: str) -> str:
    """Whose clock the times are on, where it is not mine; `here` is the zone of this computer."""
    zone = zone_of_slots(plan)
    return (
        ""
        if zone == (plan.profile.zone or here)
        else f"On the clock of {place_of(zone)}, as they will read it."
    )


class SlotRow(RowFrame):
    """One offered time; under it the same on both clocks where they differ."""

    def __init__(self, *args: Any, region: Region, **more: Any) -> None:  # noqa: ANN401 - handed on
        super().__init__(*args, **more)
        self._document: Document = args[0]
        self._region = region
        self.both = secondary("")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.both)
        self._document.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        plan = self._document.plan
        slots: tuple[Slot, ...] = shown_at(plan, self._path)
        text = slot_text(slots[self._index], plan, self._region) if self._index < len(slots) else ""
        differs = "(" in text
        self.both.setText(text if differs else "")
        self.both.setVisible(differs)


class RequestSlots(QWidget):
    """The rows with their words, the button that suggests, the warning."""

    def __init__(self, document: Document, region: Region, today: Callable[[], date]) -> None:
        super().__init__()
        self._document = document
        self._today = today
        self.rows = RowsForm(
            document,
            PATH,
            word="time",
            most=MOST,
            movable=False,
            row=partial(SlotRow, region=region),
        )
        self.clock = secondary("")
        self.hint = Hint()
        self.suggest = push_button(
            "Suggest three times", "suggest-slots", self._suggest, icon="calendar-plus"
        )
        tools = QHBoxLayout()
        tools.addWidget(self.suggest)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.rows, self.clock, self.hint):
            column.addWidget(widget)
        column.addLayout(tools)
        document.changed.connect(self._refresh)
        self._refresh()

    def _suggest(self) -> None:
        plan = self._document.plan
        self._document.replace(with_value(plan, PATH, suggested(plan, self._today())), "suggesting times")

    def _refresh(self) -> None:
        plan = self._document.plan
        self.hint.say(slots_hint(plan))
        words = clock_words(plan, local_zone())
        self.clock.setText(words)
        self.clock.setVisible(bool(words and plan.request.slots))
        self.suggest.setVisible(sum(slot.day is not None for slot in plan.request.slots) < SUGGESTED)
