"""Topics: talks as dots, what is open, the fifth, and the company that comes last."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from iiprep.model.debrief import Answered, Happened, Outcome
from iiprep.model.fields import replaced
from iiprep.model.meeting import Objective, Question
from iiprep.model.person import Person, new_id
from iiprep.model.profile import Profile, Target
from iiprep.model.request import Request
from tests.ui.living import Living
from ui.between.dots import Dots
from ui.between.topics_view import TopicsView

MET = Happened(outcome=Outcome.MET)


def today() -> date:
    """The day of the program's clock: a long run of tests may cross midnight."""
    return date.today()  # noqa: DTZ011


def talks(living: Living, number: int, **fields: object) -> list[str]:
    """Some talks that were held on brands; their ids."""
    return [
        living.store(
            Person(id=new_id(), name=f"Host {at}"),
            today() - timedelta(days=at + 1),
            topic="Brands",
            happened=MET,
            **fields,
        )
        for at in range(number)
    ]


def topics(living: Living) -> TopicsView:
    living.view("topics")
    found = living.program.home.findChild(TopicsView)
    assert isinstance(found, TopicsView)
    return found


def words(view: TopicsView) -> list[str]:
    return [label.text() for card in view.cards for label in card.findChildren(QLabel) if label.isVisible()]


@pytest.mark.requirement("R71")
def test_open_questions_are_listed_and_answered_by_key(living: Living) -> None:
    asks = (Question(text="Who decides?"), Question(text="What is next?"))
    hopes = (Objective(text="Learn A", answered=Answered.YES), Objective(text="Learn B"))
    ids = talks(living, 2, questions=asks, objectives=hopes)
    living.start()
    view = topics(living)
    assert {"Who decides?", "What is next?", "Learn B"} <= set(words(view))
    assert "Learn A" not in words(view)
    living.press("action.answered.0.1")
    assert "Who decides?" not in words(view)
    assert all(living.plan(key).questions[0].answered for key in ids)
    assert living.undo() == "Undo marking a question as answered"
    assert "Who decides?" in words(view)


@pytest.mark.requirement("R70")
def test_dots_count_the_talks_and_the_fifth_asks_for_a_new_angle(living: Living) -> None:
    talks(living, 4)
    living.start()
    view = topics(living)
    (dots,) = view.findChildren(Dots)
    assert dots.accessibleName() == "4 held; 3 to 5 are enough"
    assert "Four talks make a fair picture. Five are enough." in words(view)
    living.store(Person(id="next", name="Next"), today() + timedelta(days=3), topic="brands")
    view.refresh()
    living.rest()
    assert any("What would be a new angle?" in word for word in words(view))
    (dots,) = (dot for dot in view.findChildren(Dots) if dot.isVisible())
    assert dots.accessibleName() == "4 held, 1 to come; 3 to 5 are enough"


def test_the_numbers_are_settings(living: Living) -> None:
    living.workbook.save_settings(replaced(living.workbook.settings(), topic_least=2, topic_enough=9))
    talks(living, 6)
    living.start()
    view = topics(living)
    assert "Six talks make" not in words(view)
    assert any(word.startswith("6 talks make a fair picture. 9 are enough.") for word in words(view))


def test_the_company_i_most_want_to_know_comes_last(living: Living) -> None:
    living.workbook.save_profile(Profile(targets=(Target(industry="Food", companies=("Northwind",)),)))
    living.store(
        Person(id="ana", name="Ana", organisation="northwind"), today() + timedelta(days=3), topic="Brands"
    )
    living.start()
    assert any(
        word.startswith("Northwind is on your list of companies: talk to them last")
        for word in words(topics(living))
    )


def test_a_talk_opens_and_more_are_folded(living: Living) -> None:
    talks(living, 8, questions=tuple(Question(text=f"Question {at}?") for at in range(9)))
    living.start()
    view = topics(living)
    assert "… and 2 more." in words(view)
    assert "Question 7?" not in words(view)
    living.press("action.more.topic.0")
    assert "Question 7?" in words(view)
    living.press("action.talk.0.0")
    living.until(lambda: living.program.opener.window is not None)


def test_talks_planned_are_told_apart_from_those_held(living: Living) -> None:
    """One without a day has none, whenever it was asked for; one that went by may have been held."""
    talks(living, 1)
    living.store(Person(id="ada", name="Ada"), today() + timedelta(days=1), topic="Brands")
    living.store(Person(id="bo", name="Bo"), today() - timedelta(days=1), topic="Brands")
    living.store(Person(id="cy", name="Cy"), topic="Brands", request=Request(sent_on=today()))
    living.start()
    view = topics(living)
    shown = [word for word in words(view) if word.startswith("TALKS")]
    assert shown == ["TALKS PLANNED", "TALKS HELD"]
    buttons = [living.find(f"action.talk.0.{at}") for at in range(4)]
    lines = [button.text() for button in buttons if isinstance(button, QPushButton)]
    assert set(lines[:3]) == {"Ada · Tomorrow", "Bo · Yesterday · How did it go?", "Cy · No date yet"}
    assert lines[3] == "Host 0 · Yesterday"


def test_without_a_topic_it_says_what_this_is_for(living: Living) -> None:
    living.start()
    view = topics(living)
    assert view.cards == []
    assert living.is_there("action.first-meeting.topics")


def test_dots_of_many_talks_end_in_a_number(qapp: object) -> None:
    few, many = Dots(1, 1, 3, 5), Dots(40, 2, 3, 5)
    assert (few.shown, many.shown) == (5, 8)
    assert many.sizeHint().width() > few.sizeHint().width()
    assert not many.grab().toImage().isNull()


@pytest.mark.parametrize("dots", [(1, 1), (40, 2)], ids=["within the band", "with a number"])
def test_dots_reach_to_the_right_edge_of_their_card(qapp: object, dots: tuple[int, int]) -> None:
    one = Dots(*dots, 3, 5)
    one.resize(one.sizeHint())
    picture = one.grab().toImage()
    ground = picture.pixel(picture.width() - 1, 0)
    columns = range(picture.width() - 8, picture.width())
    drawn = [x for x in columns for y in range(picture.height()) if picture.pixel(x, y) != ground]
    assert drawn, "no air is left at the right"
