"""The tree of introductions by keyboard, in words, and as a list."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.meeting import Loop
from iiprep.model.person import Person
from iiprep.model.request import Request, Waiting
from iiprep.people.introductions import Node, Tree
from tests.ui.living import Living
from ui.after.after_window import AfterWindow
from ui.between.introductions_view import IntroductionsView
from ui.between.places import places_of, size_of
from ui.between.tree_canvas import TreeCanvas

TODAY = date.today()  # noqa: DTZ011
BEN = Person(id="ben", name="Ben Carter")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben")
PRIYA = Person(id="priya", name="Priya Nair", introducer="ana")
MET = Happened(outcome=Outcome.MET)


@pytest.fixture
def three(living: Living) -> Living:
    living.keep(BEN, Person(id="xu", name="Xu"))
    day = TODAY - timedelta(days=2)
    living.store(ANA, day, happened=MET, loop=Loop(told_on=day))
    living.store(PRIYA, day, happened=MET, thanks=(Thanks(own_words="Thank you.", sent_on=day),))
    living.start()
    living.view("introductions")
    return living


def canvas(living: Living) -> TreeCanvas:
    found = living.find("introductions.tree")
    assert isinstance(found, TreeCanvas)
    return found


def said(living: Living, key: Qt.Key) -> str:
    living.qtbot.keyClick(canvas(living), key)
    return canvas(living).accessibleDescription()


@pytest.mark.requirement("R36")
def test_arrow_keys_walk_and_each_introduction_is_said(three: Living) -> None:
    assert canvas(three).hasFocus()
    assert canvas(three).accessibleDescription() == "Ben Carter introduced one person."
    words = said(three, Qt.Key.Key_Right)
    assert words.startswith("Ben Carter introduced Ana Okafor: Ben Carter was told how it went on ")
    assert said(three, Qt.Key.Key_Right) == "Ana Okafor introduced Priya Nair: tell Ana Okafor how it went."
    assert said(three, Qt.Key.Key_Right) == "Ana Okafor introduced Priya Nair: tell Ana Okafor how it went."
    assert said(three, Qt.Key.Key_Left).startswith("Ben Carter introduced Ana")
    assert said(three, Qt.Key.Key_Home) == "Ben Carter introduced one person."
    assert said(three, Qt.Key.Key_End).startswith("Ana Okafor introduced Priya")
    assert said(three, Qt.Key.Key_Up).startswith("Ben Carter introduced Ana")
    assert said(three, Qt.Key.Key_Down).startswith("Ana Okafor introduced Priya")


def test_enter_shows_the_person(three: Living) -> None:
    said(three, Qt.Key.Key_End)
    said_before = three.program.home.views.name
    three.qtbot.keyClick(canvas(three), Qt.Key.Key_Return)
    three.rest()
    assert (said_before, three.program.home.views.name) == ("introductions", "people")
    assert three.program.desk.person == "priya"


def test_whom_to_tell_is_one_press_away(three: Living) -> None:
    three.press("action.tell.0")
    three.until(lambda: three.program.opener.window is not None)
    window = three.program.opener.window
    assert isinstance(window, AfterWindow)
    told = window.findChild(QWidget, "loop.told_on")
    assert told is not None
    assert told.isVisible(), "it opens where the telling is noted, as from Next"


@pytest.mark.requirement("R36")
def test_the_meeting_to_tell_of_opens_though_a_further_one_is_prepared(living: Living) -> None:
    living.keep(BEN)
    held = living.store(
        ANA,
        TODAY - timedelta(days=2),
        happened=MET,
        thanks=(Thanks(own_words="Thank you.", sent_on=TODAY - timedelta(days=1)),),
    )
    living.store(ANA)
    living.start()
    living.view("introductions")
    button = living.find("action.tell.0")
    assert isinstance(button, QPushButton)
    assert button.text() == "Tell Ben Carter how it went with Ana"
    living.press("action.tell.0")
    living.until(lambda: living.program.opener.window is not None)
    assert living.program.opener.meeting_id == held


def test_the_list_says_the_same_in_sentences(three: Living) -> None:
    three.press("action.introductions.list")
    listed = three.find("introductions.list")
    assert isinstance(listed, QListWidget)
    assert [listed.item(at).text() for at in range(listed.count())][-1] == (
        "Ana Okafor introduced Priya Nair: tell Ana Okafor how it went."
    )
    listed.setCurrentRow(1)
    three.press("introductions.list", Qt.Key.Key_Return)
    assert three.program.desk.person == "ana"


def test_those_whom_nobody_introduced_are_counted(three: Living) -> None:
    view = three.program.home.findChild(IntroductionsView)
    assert isinstance(view, IntroductionsView)
    assert view.alone.text() == "1 other whom nobody introduced to you."


def test_an_empty_view_says_what_it_is_for(living: Living) -> None:
    living.start()
    living.view("introductions")
    assert living.is_there("action.first-meeting.introductions")
    assert not living.is_there("introductions.tree")


def test_the_tree_is_drawn_in_the_colours_of_its_signs(three: Living) -> None:
    drawn = canvas(three)
    picture = drawn.grab(QRect(0, 0, *size_of(drawn._places))).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert len(colours) > 20


def test_cards_never_overlap_and_children_stand_to_the_right() -> None:
    leaf = Node("c", "C", "")
    many = Node("a", "A", "", children=(leaf, Node("b", "B", "", children=(leaf, leaf, leaf)), leaf))
    places = places_of(Tree((many, leaf, many)))
    for at, one in enumerate(places):
        assert not any(one.box.intersects(other.box) for other in places[at + 1 :])
        assert all(places[child].box.left() > one.box.right() for child in one.children)
        assert all(places[child].above == at for child in one.children)
    assert size_of(()) == (8, 8)


@pytest.mark.requirement("R36")
def test_the_introducer_of_somebody_silent_hears_of_that_meeting(living: Living) -> None:
    living.keep(BEN)
    sent, nudged = TODAY - timedelta(days=60), TODAY - timedelta(days=40)
    silent = living.store(ANA, request=Request(sent_on=sent), waiting=Waiting(nudged_on=nudged))
    living.store(ANA)
    program = living.start()
    living.view("introductions")
    assert said(living, Qt.Key.Key_End) == "Ben Carter introduced Ana Okafor: tell Ben Carter how it went."
    living.press("action.tell.0")
    assert program.opener.meeting_id == silent
