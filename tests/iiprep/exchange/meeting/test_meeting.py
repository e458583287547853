"""A meeting file that came from elsewhere is read in the child: equal, or refused in the same words."""

import json
from pathlib import Path

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.meeting.reader import limits_for, read_foreign_meeting
from iiprep.exchange.meeting_file import read_meeting, write_meeting
from iiprep.model.plan import Plan
from tests.iiprep.exchange.odd_places import a_pipe


def test_a_meeting_comes_through_the_child_as_it_is(tmp_path: Path, sample: Plan) -> None:
    body = json.loads(write_meeting(sample)) | {"topic": "Brand\x07 management"}
    (tmp_path / "one.iiprep.json").write_text(json.dumps(body), encoding="utf-16")
    found = read_foreign_meeting(tmp_path / "one.iiprep.json")
    assert found == read_meeting(json.dumps(body).encode())
    assert (found.plan.topic, len(found.notices)) == ("Brand management", 1)


def test_what_is_refused_is_refused_in_the_same_words(tmp_path: Path) -> None:
    data = b'{"format": "iiprep-meeting", "version": 1, "foo": 1, "topic": 7}'
    (tmp_path / "x.json").write_bytes(data)
    with pytest.raises(FileRefused) as here:
        read_meeting(data)
    with pytest.raises(FileRefused) as there:
        read_foreign_meeting(tmp_path / "x.json")
    assert there.value.problems == here.value.problems
    assert "foo" in str(there.value)


def test_what_is_no_file_or_too_large_is_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileRefused, match="no such file"):
        read_foreign_meeting(tmp_path / "none.json")
    with pytest.raises(FileRefused, match="it is a folder"):
        read_foreign_meeting(tmp_path)
    monkeypatch.setattr("iiprep.exchange.meeting.reader.MOST_BYTES", 1_000_000)
    (tmp_path / "large.json").write_bytes(b" " * 1_000_001)
    with pytest.raises(FileRefused, match="at most 1 MB"):
        read_foreign_meeting(tmp_path / "large.json")


@pytest.mark.skipif(not hasattr(__import__("os"), "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_keeps_nobody_waiting(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(FileRefused, match="a pipe or a device"):
        read_foreign_meeting(a_pipe(tmp_path_factory.mktemp("p")))


def test_more_time_for_more_bytes() -> None:
    assert [limits_for(size).seconds for size in (0, 499_999, 10_000_000)] == [2, 2, 22]
