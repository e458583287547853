"""“What counts” in the home window: learned, met, given; a no is a good result; nothing else is counted."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.debrief import Gift, Happened, Match, Outcome, Result, Suggested
from iiprep.model.fields import replaced
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan, new_plan
from iiprep.store.workbook import Workbook
from ui.jobs import Immediately, Jobs
from ui.summary.view import SummaryView
from ui.views import views_of
from ui.workbook.home import HomeWindow, Reads
from ui.workbook.keeper import Keeper
from ui.workbook.preferences import Preferences
from ui.workbook.views import ViewTools

NOW = datetime(2026, 12, 10, 8, 42).astimezone()
NEVER = re.compile(
    r"\b(?:offers?|applications?|applied|interviews? won|conversions?|convert\w*|rate|success rate|streaks?|"
    r"pipeline|funnel|leads?|leaderboard|goals? (?:met|reached)|badges?|points|score|level up|in a row)\b"
    r"|\d+ ?%",
    re.IGNORECASE,
)


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    return Workbook.open(tmp_path / "data", now=lambda: NOW)


Hold = Callable[..., str]


@pytest.fixture
def hold(workbook: Workbook) -> Hold:
    """Stores a meeting that took place."""

    def held(name: str = "Ana Okafor", day: date = date(2026, 12, 3), **happened: object) -> str:
        plan: Plan = new_plan(workbook.profile(), Person(id=new_id(), name=name, organisation="Northwind"))
        told = Happened.model_validate({"outcome": Outcome.MET, **happened})
        return workbook.create(replaced(plan, timing=replaced(plan.timing, day=day), happened=told))

    return held


@pytest.fixture
def home(qtbot: QtBot, workbook: Workbook, tmp_path: Path) -> HomeWindow:
    jobs = Jobs(Immediately())
    preferences = Preferences(workbook.settings(), workbook.save_settings, jobs)
    keeper = Keeper(workbook, preferences, jobs, NOW.date)
    reads = Reads(workbook.load, workbook.profile, lambda: NOW)
    views = views_of(ViewTools(workbook, jobs, preferences, lambda: NOW))
    window = HomeWindow(keeper, preferences, jobs, reads, tmp_path / "data", views)
    for part in (keeper, preferences, jobs):
        part.setParent(window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.refresh()
    return window


def opened(qtbot: QtBot, home: HomeWindow) -> SummaryView:
    """The view, opened by its key."""
    action = home.findChild(QAction, "action.view.summary")
    assert isinstance(action, QAction)
    qtbot.keySequence(home, action.shortcut())
    view = home.findChild(SummaryView)
    assert isinstance(view, SummaryView)
    assert view.isVisible()
    return view


@pytest.mark.requirement("R44")
def test_learned_met_and_given_are_counted(qtbot: QtBot, home: HomeWindow, hold: Hold) -> None:
    hold(learned="Three gates\nSmall tests", gifts=(Gift(text="Our test", given_on=date(2026, 12, 4)),))
    hold("Tom Weiss", learned="Plants decide")
    view = opened(qtbot, home)
    assert [view.numbers[name].text for name in ("learned", "met", "given")] == [
        "3 things learned",
        "2 people met",
        "1 thing given",
    ]
    assert "Small tests" in view.lists["learned"].text.text()
    assert "Tom Weiss" in view.lists["met"].text.text()
    assert "Our test" in view.lists["given"].text.text()
    hold("Bea Lind", learned="One more")
    home.refresh()
    assert view.numbers["met"].text == "3 people met"


@pytest.mark.requirement("R10")
def test_a_no_counts_among_the_good_results(qtbot: QtBot, home: HomeWindow, hold: Hold) -> None:
    hold(match=Match.NO)
    view = opened(qtbot, home)
    assert view.numbers["learned"].text == "1 thing learned"
    assert view.match.text().startswith("1 talk told you that it is not for you: a good result")
    assert view.match.property("look") == "better"


@pytest.mark.requirement("R42")
@pytest.mark.requirement("R43")
def test_nothing_yet_is_said_calmly_until_something_came(qtbot: QtBot, home: HomeWindow, hold: Hold) -> None:
    hold(learned="Much")
    view = opened(qtbot, home)
    assert "Nothing yet, and that is usual." in view.lists["came"].text.text()
    hold(suggested=(Suggested(text="Priya Nair"),), results=(Result(text="Irvine brand circle"),))
    home.refresh()
    came = view.lists["came"].text.text()
    assert "Nothing yet" not in came
    assert [
        head in came for head in ("People they named", "Priya Nair", "Groups", "Irvine brand circle")
    ] == [True] * 4


def test_an_empty_workbook_says_what_the_place_is_for(qtbot: QtBot, home: HomeWindow) -> None:
    view = opened(qtbot, home)
    assert view.empty.isVisible()
    assert not view.numbers["met"].isVisible()
    assert not view.coach.isVisible()
    asked: list[str] = []
    home.wanted.connect(lambda name, _row: asked.append(name))
    plan = view.findChild(QAbstractButton, "action.plan-from-summary")
    assert isinstance(plan, QAbstractButton)
    plan.setFocus()
    qtbot.keyClick(plan, Qt.Key.Key_Space)
    assert asked == ["new-meeting"]


def test_long_lists_open_on_demand(qtbot: QtBot, home: HomeWindow, hold: Hold) -> None:
    hold(learned="\n".join(f"Number {n} & more" for n in range(30)))
    view = opened(qtbot, home)
    learned = view.lists["learned"]
    assert "Number 29" not in learned.text.text()
    assert learned.more.text() == "Show all 30"
    learned.more.setFocus()
    qtbot.keyClick(learned.more, Qt.Key.Key_Space)
    assert "Number 29 &amp; more" in learned.text.text()
    assert not learned.more.isVisible()


def test_the_page_for_a_coach_is_asked_of_the_window(qtbot: QtBot, home: HomeWindow, hold: Hold) -> None:
    hold(learned="Much")
    asked: list[str] = []
    home.wanted.connect(lambda name, _row: asked.append(name))
    view = opened(qtbot, home)
    view.coach.setFocus()
    qtbot.keyClick(view.coach, Qt.Key.Key_Space)
    assert asked == ["coach-page"]


def all_words(widget: QWidget) -> list[str]:
    """Everything that can be read or heard in a window."""
    words = [widget.windowTitle()]
    for one in (widget, *widget.findChildren(QWidget)):
        words += [one.toolTip(), one.accessibleName(), one.accessibleDescription()]
        if isinstance(one, QLabel | QAbstractButton):
            words.append(re.sub(r"<[^>]+>", " ", one.text()))
        if isinstance(one, QLineEdit):
            words += [one.text(), one.placeholderText()]
    return words + [action.text() for action in widget.findChildren(QAction)]


@pytest.mark.requirement("R14")
@pytest.mark.parametrize("talks", [0, 1, 12])
def test_offers_applications_and_streaks_are_counted_nowhere(
    qtbot: QtBot, home: HomeWindow, hold: Hold, talks: int
) -> None:
    for number in range(talks):
        day = date(2026, 11, 1 + number)
        hold(
            f"Host {number}",
            day,
            learned="Much",
            match=list(Match)[number % 3],
            offered=("A post, from May",),
        )
    home.refresh()
    assert not [words for words in all_words(home) if NEVER.search(words)]
    view = opened(qtbot, home)
    for shown in view.lists.values():
        if shown.more.isVisible():
            shown.more.click()
    heard = all_words(home)
    assert any("What counts" in words for words in heard)
    assert not [words for words in heard if NEVER.search(words)]
    assert not [words for words in heard if "A post, from May" in words]


@pytest.mark.parametrize("words", ["3 offers", "Conversion", "40 %", "5 days in a row", "12 applications"])
def test_what_must_not_be_counted_would_be_heard(words: str) -> None:
    assert NEVER.search(words)
