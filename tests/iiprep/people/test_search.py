"""Everything that is written can be found, whatever accents were typed."""

from collections.abc import Callable
from datetime import date

import pytest

from iiprep.model.debrief import Happened, Promise, Suggested, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Notes
from iiprep.model.person import Contact, Person
from iiprep.people.known import Known, KnownMeeting
from iiprep.people.search import Found, Hit, Index

Meet = Callable[..., KnownMeeting]
LUKASZ = Person(
    id="l",
    name="Łukasz Żółć",
    organisation="Café Ærø",
    contacts=(Contact(day=date(2026, 9, 1), how="Sent figs to O’Brien"),),
)


@pytest.fixture
def index(meet: Meet) -> Index:
    one = meet(LUKASZ, topic="Brand management", key="m")
    meeting = replaced(
        one.meeting,
        happened=Happened(
            my_promises=(Promise(text="Send the summary"),),
            learned="Plants need weeks",
            suggested=(Suggested(text="Priya Nair"),),
        ),
        notes=Notes(
            taken="First line.\nOnly at the very end of a rather long line stands the zebra we seek."
        ),
        thanks=(Thanks(note="Sings in a choir"),),
    )
    return Index(Known((LUKASZ,), (KnownMeeting("m", meeting, one.present),)))


def kinds(hits: tuple[Hit, ...]) -> list[Found]:
    return [hit.found for hit in hits]


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        pytest.param("lukasz", [Found.MEETING, Found.PERSON, Found.PROMISE, *[Found.NOTE] * 4], id="name"),
        pytest.param("zolc aero", [Found.MEETING, Found.PERSON], id="two words, folded"),
        pytest.param("figs", [Found.PERSON], id="a contact"),
        pytest.param("brand", [Found.MEETING, Found.TOPIC], id="topic"),
        pytest.param("summary", [Found.PROMISE], id="promise"),
        pytest.param("choir", [Found.NOTE], id="note about somebody"),
        pytest.param("ummary", [], id="only beginnings of words"),
        pytest.param("  ", [], id="nothing sought"),
        pytest.param("obrien", [Found.PERSON], id="no apostrophe"),
    ],
)
def test_what_is_found(index: Index, sought: str, expected: list[Found]) -> None:
    assert kinds(index.find(sought)) == expected


@pytest.mark.parametrize(
    ("name", "sought"),
    [
        pytest.param("山田太郎", "太郎", id="the end of a Japanese name"),
        pytest.param("山田太郎", "田太", id="its middle"),
        pytest.param("ヤマダ", "マタ", id="katakana, folded"),
        pytest.param("สมชาย ใจดี", "ชาย", id="Thai"),
        pytest.param("王小明", "王 小明", id="two words sought"),
    ],
)
def test_inside_words_where_writing_has_no_gaps(name: str, sought: str) -> None:
    index = Index(Known((Person(id="y", name=name),)))
    assert [hit.title for hit in index.find(sought)] == [name]


def test_a_hit_says_where_and_shows_the_words_around(index: Index) -> None:
    (hit,) = index.find("zebra")
    assert (hit.title, hit.meeting, hit.person) == ("Łukasz Żółć · What I noted", "m", "l")
    assert (hit.path, index.find("summary")[0].path) == ("notes.taken", "happened.my_promises.0.text")
    assert [index.find(word)[0].title for word in ("summary", "priya", "choir")] == [
        "Łukasz Żółć · What I promised",
        "Łukasz Żółć · People they suggested",
        "Łukasz Żółć · A private note about them",
    ]
    assert hit.excerpt == "…rather long line stands the zebra we seek."


def test_of_very_many_the_first_are_shown() -> None:
    crowd = Known(tuple(Person(id=str(at), name=f"Ana {at}") for at in range(300)))
    assert len(Index(crowd).find("ana", most=40)) == 40
