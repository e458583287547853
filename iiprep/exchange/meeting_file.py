"""The meeting file: one plan as JSON, to keep, to send to a coach and to make papers from."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from iiprep.errors import FileRefused
from iiprep.exchange.body import BodyReader
from iiprep.exchange.sources import read_up_to
from iiprep.exchange.values import shown
from iiprep.model.fields import replaced
from iiprep.model.introduction import with_suggested_ids
from iiprep.model.person import Person, new_id
from iiprep.model.plan import Plan
from iiprep.model.text import clean, first_line
from iiprep.model.versions import BODY_MIGRATIONS, BODY_VERSION, BodyMigration, upgraded_plan

FORMAT = "iiprep-meeting"
MOST_BYTES = 10_000_000
_MOST_DIGITS = 30


@dataclass(frozen=True, slots=True)
class ReadMeeting:
    """A plan as it was read, and one sentence for each text that had to be cleaned."""

    plan: Plan
    notices: tuple[str, ...] = ()


def read_meeting(data: bytes, migrations: Sequence[BodyMigration] = BODY_MIGRATIONS) -> ReadMeeting:
    """The plan that a meeting file holds; people without an id get a fresh one.

    Raises FileRefused with a sentence for each problem; nothing is taken from a file with problems.
    """
    if len(data) > MOST_BYTES:
        raise FileRefused([f"The file has {len(data) / 1e6:.0f} MB; a meeting file has at most 10 MB."])
    try:
        body, twice = _parsed(_decoded(data))
        return _read(upgraded_plan(body, _version(body, migrations), migrations), twice)
    except RecursionError:
        raise FileRefused(["The file has too many groups inside groups to be a meeting file."]) from None


def read_meeting_file(path: Path) -> ReadMeeting:
    """The plan in the file at `path`. Raises FileRefused, also when the file cannot be opened."""
    data, size = read_up_to(path, MOST_BYTES)
    if size > MOST_BYTES:
        raise FileRefused([f"The file has {size / 1e6:.0f} MB; a meeting file has at most 10 MB."])
    return read_meeting(data)


def write_meeting(plan: Plan) -> str:
    """The text of the meeting file of `plan`; `read_meeting` gives an equal plan back."""
    body = {"format": FORMAT, "version": BODY_VERSION, **plan.model_dump(mode="json")}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def sample_plan(path: Path) -> Plan:
    """The plan of the sample that comes with the program, whose meeting file is at `path`."""
    return read_meeting_file(path).plan


def meeting_schema() -> dict[str, Any]:
    """The JSON Schema of a meeting file of this version."""
    schema: dict[str, Any] = Plan.model_json_schema()
    head = {"format": {"const": FORMAT}, "version": {"const": BODY_VERSION}}
    schema["properties"] = head | schema["properties"]
    schema["required"] = list(head)
    schema["title"] = "iiprep meeting file"
    schema["description"] = "One meeting with its host, everybody else present and the seeker’s profile."
    found: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_clock_times(schema),
    }
    return found


def _clock_times(schema: Any) -> Any:  # noqa: ANN401
    """JSON Schema's own format “time” demands an offset; ours is a time on a wall clock."""
    if isinstance(schema, list):
        return [_clock_times(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("format") == "time":
        return {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?$"}
    return {name: _clock_times(value) for name, value in schema.items()}


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        hint = "Save it as UTF-8 and try again."
        raise FileRefused([f"Line {line}: the file is not text in UTF-8."], hint) from None


def _parsed(text: str) -> tuple[dict[str, Any], list[str]]:
    """The object in the text, and the names that stand twice in one group of fields."""
    twice: list[str] = []

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(name for name, _ in pairs)
            twice.extend(name for name, count in counts.items() if count > 1)
        return found

    if not text.strip():
        raise FileRefused(["The file is empty."])
    try:
        body = json.loads(text, object_pairs_hook=group, parse_int=_whole)
    except json.JSONDecodeError as error:
        hint = "Look at the commas, quotes and brackets just before that place."
        raise FileRefused(
            [f"Line {error.lineno}, column {error.colno}: the file cannot be read as JSON from here on."],
            hint,
        ) from None
    if not isinstance(body, dict):
        raise FileRefused(["This is not a meeting file of iiprep: it is not one group of fields, {…}."])
    return body, twice


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float("inf")


def _version(body: dict[str, Any], migrations: Sequence[BodyMigration]) -> int:
    """Takes the head of the file out of `body`; the version that wrote it."""
    newest = 1 + len(migrations)
    if body.pop("format", None) != FORMAT:
        raise FileRefused([f"This is not a meeting file of iiprep: it has no “format” with “{FORMAT}”."])
    version = body.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        numbers = "1" if newest == 1 else f"a whole number from 1 to {newest}"
        raise FileRefused([f"“version” has to be {numbers}, not {shown(version)}."])
    if version > newest:
        problem = (
            f"This file was made by a newer iiprep: its version is {version}, this one reads up to {newest}."
        )
        raise FileRefused([problem], "Get the newest iiprep and open the file with it.")
    return version


def _read(body: dict[str, Any], twice: list[str]) -> ReadMeeting:
    reader = BodyReader(Plan)
    for name in twice:
        reader.problem((), f"“{first_line(clean(name[:80]), 40)}” is written twice in one place; keep one.")
    plan = _validated(reader, reader.read(body))
    problems = reader.problems.all()
    if plan is None or problems:
        raise FileRefused(problems)
    return ReadMeeting(_with_ids(plan), reader.notices.all())


def _validated(reader: BodyReader, values: dict[str, Any]) -> Plan | None:
    """The plan; None when one field contradicts another, which is then among the problems.

    What a single field may hold, the reader has checked. An error of pydantic's own (it has a `url`)
    would mean that the reader and the model disagree, which is our bug.
    """
    try:
        return Plan.model_validate(values)
    except ValidationError as found:
        for error in found.errors(include_context=False):
            if "url" in error:
                raise
            reader.problem(error["loc"], f"{error['msg']}.")
        return None


def _with_ids(plan: Plan) -> Plan:
    seen: set[str] = set()
    people: list[Person] = []
    for person in plan.people:
        fresh = not person.id.strip() or person.id in seen
        people.append(replaced(person, id=new_id()) if fresh else person)
        seen.add(people[-1].id)
    return with_suggested_ids(replaced(plan, host=people[0], others=tuple(people[1:])))
