"""The whole workbook as a file: equal when it comes back, and refused in words when it is not whole."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iiprep.errors import FileRefused
from iiprep.exchange.archive.archive import FORMAT, archive_of, whole_in
from iiprep.model.fields import replaced
from iiprep.model.meeting import Meeting
from iiprep.model.person import Person
from iiprep.model.profile import Profile
from iiprep.model.versions import BodyMigration
from iiprep.settings import Settings
from iiprep.store.whole import StoredMeeting, StoredPerson, Whole
from tests.iiprep.strategies import values_of

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
MOMENTS = st.datetimes(timezones=st.just(UTC))
Body = dict[str, Any]


@st.composite
def wholes(draw: st.DrawFn) -> Whole:
    people = draw(st.lists(values_of(Person), min_size=1, max_size=3))
    stored = tuple(
        StoredPerson(replaced(one, id=f"p{at}"), deleted_at=draw(st.none() | MOMENTS))
        for at, one in enumerate(people)
    )
    meetings = draw(st.lists(values_of(Meeting), max_size=2))
    return Whole(
        draw(values_of(Settings)),
        draw(values_of(Profile)),
        Profile(),
        stored,
        tuple(
            StoredMeeting(
                f"m{at}", one, ("p0",), draw(MOMENTS), draw(MOMENTS), deleted_at=draw(st.none() | MOMENTS)
            )
            for at, one in enumerate(meetings)
        ),
    )


@given(wholes())
@settings(max_examples=60, deadline=None)
def test_any_workbook_comes_back_equal(whole: Whole) -> None:
    assert whole_in(archive_of(whole, NOW)) == whole


WHOLE = Whole(
    people=(StoredPerson(Person(id="ana", name="Ana Okafor")),),
    meetings=(StoredMeeting("m", Meeting(), ("ana",), NOW, NOW),),
)


def body_of(data: bytes) -> Body:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        found: Body = json.loads(file.read("workbook.json"))
        return found


def packed(text: str, name: str = "workbook.json") -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as file:
        file.writestr(name, text)
    return sink.getvalue()


def test_the_file_says_in_words_what_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(archive_of(WHOLE, NOW))) as file:
        about = file.read("about.txt").decode()
        assert sorted(file.namelist()) == ["about.txt", "workbook.json"]
    assert "1 person, 1 meeting" in about
    assert "restore" in about
    assert body_of(archive_of(WHOLE, NOW))["format"] == FORMAT


def change(at: str, value: object) -> Callable[[Body], None]:
    def changed(body: Body) -> None:
        *way, last = at.split(".")
        inside: Any = body
        for step in way:
            inside = inside[int(step) if step.isdigit() else step]
        inside[int(last) if last.isdigit() else last] = value

    return changed


@pytest.mark.parametrize(
    ("at", "value", "words"),
    [
        ("format", "other", "not a workbook"),
        ("version", 0, "not a workbook"),
        ("version", True, "not a workbook"),
        ("version", 99, "newer iiprep"),
        ("more", 1, "The workbook"),
        ("people", {}, "The list"),
        ("people.0", 7, "Person 1 cannot"),
        ("people.0.more", 1, "Person 1 cannot"),
        ("people.0.sample", 1, "Person 1 cannot"),
        ("people.0.deleted_at", "yesterday", "Person 1 cannot"),
        ("people.0.deleted_at", "2026-11-25T10:00:00", "Person 1 cannot"),
        ("people.0.person.hobby", "x", r"Person 1 \(Ana Okafor\) cannot"),
        ("people.0.person.keep_in_touch", -5, r"Person 1 \(Ana Okafor\) cannot"),
        ("meetings.0.id", 7, "Meeting 1 cannot"),
        ("meetings.0.present", "ana", "Meeting 1 cannot"),
        ("meetings.0.created_at", None, "Meeting 1 cannot"),
        ("meetings.0.meeting.timing.length", "long", "Meeting 1 cannot"),
        ("settings", None, "The settings"),
        ("profile", [], "The profile"),
    ],
)
def test_what_does_not_fit_is_refused_and_named(at: str, value: object, words: str) -> None:
    body = body_of(archive_of(WHOLE, NOW))
    change(at, value)(body)
    with pytest.raises(FileRefused, match=words):
        whole_in(packed(json.dumps(body)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 cut",
        archive_of(WHOLE, NOW)[:-30],
        packed("{", "workbook.json"),
        packed("[]"),
        packed("[" * 100_000),
        packed("{}", "other.json"),
        packed("{}", "../workbook.json"),
    ],
)
def test_a_damaged_or_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused, match=r"damaged|not a workbook"):
        whole_in(data)


def test_a_file_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iiprep.exchange.archive.archive.MOST_JSON", 1000)
    with pytest.raises(FileRefused, match="unpacks to more"):
        whole_in(packed(" " * 2000))


def test_an_older_file_is_brought_up_to_date() -> None:
    def renamed(body: Body) -> Body:
        return {("name" if key == "full_name" else key): value for key, value in body.items()}

    body = body_of(archive_of(WHOLE, NOW))
    person = body["people"][0]["person"]
    person["full_name"] = person.pop("name")
    assert whole_in(packed(json.dumps(body)), (BodyMigration(person=renamed),)) == WHOLE


def test_a_file_made_to_burst_is_refused_and_ours_is_never_taken_for_one() -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("workbook.json", " " * 3_000_000)
    with pytest.raises(FileRefused, match="unpacks to more"):
        whole_in(sink.getvalue())
    alike = Whole(
        people=tuple(StoredPerson(Person(id=f"{at:03}", found_out="word " * 9000)) for at in range(90))
    )
    assert whole_in(archive_of(alike, NOW)) == alike
