"""A meeting file comes back as it was written, and a bad one is refused in words that name the place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iiprep.errors import FileRefused
from iiprep.exchange.meeting_file import (
    MOST_BYTES,
    meeting_schema,
    read_meeting,
    read_meeting_file,
    write_meeting,
)
from iiprep.model.fields import fields_of, replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.versions import Body, BodyMigration
from tests.iiprep.strategies import plans

HEAD = {"format": "iiprep-meeting", "version": 1}
PYDANTIC_WORDS = ("valid", "Input should", "extra", "string_type", "pydantic", "type=")


def meeting_file(**fields: Any) -> bytes:
    return json.dumps({**HEAD, **fields}).encode()


def problems_of(data: bytes) -> tuple[str, ...]:
    with pytest.raises(FileRefused) as refused:
        read_meeting(data)
    return refused.value.problems


def problem_of(data: bytes) -> str:
    problems = problems_of(data)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_plain_text_in_a_list_of_the_debrief_is_its_text() -> None:
    data = meeting_file(happened={"suggested": ["Priya Nair"], "my_promises": ["Write", {"text": "Read"}]})
    happened = read_meeting(data).plan.happened
    assert [one.text for one in happened.suggested] == ["Priya Nair"]
    assert happened.suggested[0].person, "whoever is suggested has an id"
    assert [one.text for one in happened.my_promises] == ["Write", "Read"]


def test_the_schema_takes_both_for_what_was_promised() -> None:
    whole, plain = meeting_schema()["$defs"]["Promise"]["anyOf"]
    assert set(whole["properties"]) == {"text", "due", "done_on"}
    assert plain == {"type": "string"}


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_any_plan_comes_back_as_it_was_written(plan: Plan) -> None:
    read = read_meeting(write_meeting(plan).encode())
    assert read.plan == plan
    assert read.notices == ()


def test_a_file_without_fields_is_an_empty_plan() -> None:
    plan = read_meeting(meeting_file()).plan
    assert replaced(plan, host=replaced(plan.host, id="")) == Plan()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(b"", "The file is empty.", id="empty"),
        pytest.param(
            b'{"a":\n 1,,}', "Line 2, column 4: the file cannot be read as JSON from here on.", id="not-json"
        ),
        pytest.param(
            b"[]",
            "This is not a meeting file of iiprep: it is not one group of fields, {…}.",
            id="not-an-object",
        ),
        pytest.param(
            b"{}",
            "This is not a meeting file of iiprep: it has no “format” with “iiprep-meeting”.",
            id="no-format",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting"}', "“version” has to be 1, not nothing (null).", id="no-version"
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": true}',
            "“version” has to be 1, not true.",
            id="version-no-number",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": 7}',
            "This file was made by a newer iiprep: its version is 7, this one reads up to 1.",
            id="newer",
        ),
        pytest.param(b'{\n"a": "\xe9"}', "Line 2: the file is not text in UTF-8.", id="latin-1"),
        pytest.param(
            b"[" * 100_000,
            "The file has too many groups inside groups to be a meeting file.",
            id="deep-lists",
        ),
        pytest.param(
            b'{"a":' * 100_000,
            "The file has too many groups inside groups to be a meeting file.",
            id="deep-objects",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": 1, "version": 1}',
            "“version” is written twice in one place; keep one.",
            id="twice",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": 1, "timing": {"travel": NaN}}',
            "Timing, “Travel”: a whole number belongs here, not NaN.",
            id="nan",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": 1, "timing": {"travel": -Infinity}}',
            "Timing, “Travel”: a whole number belongs here, not a number too large to hold.",
            id="infinity",
        ),
        pytest.param(
            b'{"format": "iiprep-meeting", "version": 1, "timing": {"travel": ' + b"9" * 5000 + b"}}",
            "Timing, “Travel”: a whole number belongs here, not a number too large to hold.",
            id="5000-digits",
        ),
        pytest.param(
            b" " * 12_000_000, "The file has 12 MB; a meeting file has at most 10 MB.", id="over-10-MB"
        ),
    ],
)
def test_what_is_no_meeting_file_is_refused(data: bytes, sentence: str) -> None:
    assert problem_of(data) == sentence


def test_fields_that_contradict_each_other_are_refused() -> None:
    data = meeting_file(happened={"started": "10:00", "ended": "09:00"})
    assert problem_of(data) == "What happened: the end is before the start."


def test_all_problems_are_named_at_once() -> None:
    data = meeting_file(
        timing={"length": 3, "travel": "x"}, happened={"started": "10:00", "ended": "09:00"}, a=1
    )
    assert problems_of(data) == (
        "Timing, “Length”: 3 is less than 5 minutes.",
        "Timing, “Travel”: a whole number belongs here, not “x”.",
        "“a” is not a field of a meeting file.",
        "What happened: the end is before the start.",
    )


def said_about(data: bytes) -> str:
    try:
        return "\n".join(read_meeting(data).notices)
    except FileRefused as refused:
        return str(refused)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_stands_in_a_field_the_reader_knows_it_before_the_model(data: st.DataObject) -> None:
    section = data.draw(st.sampled_from([spec for spec in fields_of(Plan) if spec.name != "objectives"]))
    inner = fields_of(section.type) if section.type is not str else ()
    junk = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda leaf: st.lists(leaf, max_size=2) | st.dictionaries(st.text(max_size=4), leaf, max_size=2),
        max_leaves=4,
    )
    parts = {data.draw(st.sampled_from(inner)).name: data.draw(junk) for _ in range(3)} if inner else None
    values = data.draw(junk) if parts is None else parts
    file = meeting_file(**{section.name: [values] if section.kind.name == "ROWS" else values})
    assert [word for word in PYDANTIC_WORDS if word in said_about(file)] == []


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        read_meeting(data)
    assert all(problem.endswith((".", "?")) for problem in refused.value.problems)


def test_cleaned_texts_are_told() -> None:
    data = meeting_file(
        host={"name": "A\x00n\x07a\ud800"}, profile={"skills": ["x", "\x01"]}, place={"room": "a\r\nb"}
    )
    read = read_meeting(data)
    assert read.plan.host.name == "Ana"
    assert read.plan.place.room == "a\nb"
    assert read.notices == (
        "Removed 3 control characters from Host, “Name”.",
        "Removed 1 control character from Profile, “What I am good at”, line 2.",
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_files_with_a_byte_order_mark_are_read(encoding: str) -> None:
    text = json.dumps({**HEAD, "host": {"name": "Zoë 😀"}}, ensure_ascii=False)
    assert read_meeting(text.encode(encoding)).plan.host.name == "Zoë 😀"


def test_long_names_are_taken() -> None:
    assert read_meeting(meeting_file(host={"name": "Ana " * 5000})).plan.host.name == "Ana " * 5000


def test_people_without_an_id_of_their_own_get_one() -> None:
    people = read_meeting(meeting_file(host={"id": "a"}, others=[{"id": "a"}, {"id": " "}, {}])).plan.people
    ids = [person.id for person in people]
    assert ids[0] == "a"
    assert len({*ids, ""}) == 5


def renamed(body: Body) -> Body:
    return {("name" if key == "full_name" else key): value for key, value in body.items()}


def test_an_older_file_is_brought_up_to_date() -> None:
    data = meeting_file(host={"full_name": "Ana"}, others=[{"full_name": "Ben"}], profile={"full_name": "Jo"})
    plan = read_meeting(data, migrations=(BodyMigration(person=renamed, profile=renamed),)).plan
    assert [plan.host.name, plan.others[0].name, plan.profile.name] == ["Ana", "Ben", "Jo"]


def test_a_file_of_the_newest_version_is_not_migrated() -> None:
    data = json.dumps({**HEAD, "version": 2, "host": {"name": "Ana"}}).encode()
    migration = BodyMigration(person=lambda body: {**body, "name": "changed"})
    assert read_meeting(data, migrations=(migration,)).plan.host.name == "Ana"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param(
            "none.json", "none.json cannot be opened: there is no such file or folder.", id="missing"
        ),
        pytest.param("", "{} cannot be opened: it is a folder.", id="folder"),
        pytest.param(
            "a\0b", "A file of that name cannot exist; it holds a character that no name can.", id="nul"
        ),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_meeting_file(tmp_path / name)
    assert refused.value.problems == (sentence.format(tmp_path.name),)


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(400 * MOST_BYTES)
    with pytest.raises(FileRefused, match="The file has 4000 MB; a meeting file has at most 10 MB"):
        read_meeting_file(path)


def test_the_schema_names_every_field_of_the_file(sample: Plan) -> None:
    schema, written = meeting_schema(), json.loads(write_meeting(sample))
    assert list(schema["properties"]) == list(written)
    assert schema["properties"]["version"] == {"const": 1}
    assert schema["required"] == ["format", "version"]
    for name in ("Timing", "Person", "Profile"):
        assert schema["$defs"][name]["additionalProperties"] is False
    assert list(schema["$defs"]["Person"]["properties"]) == list(Person.model_fields)
