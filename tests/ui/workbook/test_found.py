"""The search of the home window finds everything, by keyboard; and what is said once is said once."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from iiprep.model.debrief import Happened, Outcome, Promise
from iiprep.model.person import Person
from iiprep.people.search import Found, Hit
from tests.ui.living import Living
from ui.after.after_window import AfterWindow
from ui.wizard.wizard import MeetingWizard
from ui.workbook.found import hit_words

TODAY = date.today()  # noqa: DTZ011
LUKASZ = Person(id="l", name="Łukasz Żółć", organisation="Harbor")


@pytest.fixture
def searched(living: Living) -> Living:
    happened = Happened(outcome=Outcome.MET, my_promises=(Promise(text="Send the summary"),))
    living.store(LUKASZ, TODAY - timedelta(days=3), topic="Packaging", happened=happened)
    living.keep(Person(id="q", name="Quy", found_out="Knows Lukasz from school"))
    living.start()
    return living


def seek(living: Living, text: str) -> list[str]:
    living.keys(living.program.home, QKeySequence(QKeySequence.StandardKey.Find))
    living.type("home.search", text)
    living.rest()
    if not living.is_there("home.found"):
        return []
    found = living.find("home.found")
    assert isinstance(found, QListWidget)
    return [found.item(at).text() for at in range(found.count())]


def cards(living: Living) -> list[str]:
    model = living.program.home.centre.list.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def test_a_name_without_its_accents_finds_it_everywhere(searched: Living) -> None:
    found = seek(searched, "lukasz")
    assert cards(searched) == ["Łukasz Żółć"]
    assert "People" in found
    assert "Quy — Knows Lukasz from school" in found
    assert "Meetings" not in found


def test_a_promise_is_found_and_leads_to_after_the_meeting(searched: Living) -> None:
    assert "Łukasz Żółć · What I promised — Send the summary" in seek(searched, "summary")
    assert cards(searched) == []
    searched.press("home.search", Qt.Key.Key_Down)
    searched.press("home.found", Qt.Key.Key_Return)
    assert isinstance(searched.program.opener.window, AfterWindow)
    assert "happened.my_promises" in QApplication.focusWidget().objectName()


def test_a_person_leads_to_the_people_and_a_topic_to_the_topics(searched: Living) -> None:
    seek(searched, "quy")
    searched.press("home.search", Qt.Key.Key_Return)
    searched.press("home.found", Qt.Key.Key_Return)
    assert (searched.program.home.views.name, searched.program.desk.person) == ("people", "q")
    assert "Topics" in seek(searched, "packaging")
    found = searched.find("home.found")
    assert isinstance(found, QListWidget)
    found.setCurrentRow(found.count() - 1)
    searched.press("home.found", Qt.Key.Key_Return)
    assert searched.program.home.views.name == "topics"


def test_words_inside_a_meeting_open_it(searched: Living) -> None:
    assert any(line.startswith("Łukasz Żółć — ") for line in seek(searched, "packaging"))
    searched.press("home.search", Qt.Key.Key_Down)
    searched.press("home.found", Qt.Key.Key_Return)
    assert isinstance(searched.program.opener.window, MeetingWizard)


def test_what_stands_nowhere_is_told_and_cleared(searched: Living) -> None:
    assert seek(searched, "zebra") == []
    assert searched.is_there("action.clear-search")
    searched.press("action.clear-search")
    assert cards(searched) == ["Łukasz Żółć"]
    assert not searched.is_there("home.found")


@pytest.mark.requirement("R68")
def test_coming_of_my_own_accord_is_praised_once(living: Living) -> None:
    program = living.start()
    assert not living.is_there("home.encouragement")
    living.store(LUKASZ)
    program.home.refresh()
    living.rest()
    card = living.find("home.encouragement")
    assert any("of your own accord" in label.text() for label in card.findChildren(QLabel))
    living.press("action.encouraged")
    assert not living.is_there("home.encouragement")
    assert living.workbook.settings().encouraged
    program.home.refresh()
    living.rest()
    assert not living.is_there("home.encouragement")


def test_a_title_is_not_said_twice() -> None:
    found = [
        Hit(Found.PERSON, "Ana Okafor", words) for words in ("Ana Okafor", "Ana Okafor Northwind", "Figs")
    ]
    assert [hit_words(hit) for hit in found] == [
        "Ana Okafor",
        "Ana Okafor — Northwind",
        "Ana Okafor — Figs",
    ]
