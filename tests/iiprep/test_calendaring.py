"""The command ``calendar`` as scripts call it."""

import os
import subprocess
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import icalendar
import pytest

from iiprep.exchange.meeting_file import read_meeting_file, write_meeting
from iiprep.model.plan import Plan, with_value

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.requirement("R28", "R25")
def test_the_sample_is_written_for_a_calendar(run: Run, tmp_path: Path) -> None:
    done = run("calendar", "--sample", "--out", "meeting.ics")
    assert (done.returncode, done.stdout, done.stderr) == (0, "meeting.ics\n", "")
    calendar = icalendar.Calendar.from_ical((tmp_path / "meeting.ics").read_bytes())
    titles = [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]
    assert "Meeting with Ana Okafor, Northwind Foods" in titles
    alarms = [str(alarm["DESCRIPTION"]) for alarm in calendar.walk("VALARM")]
    assert alarms == ["Leave in 15 minutes", "Re-read your request to Ana"]


def test_into_a_folder_under_a_name_that_people_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("calendar", "--sample", "--out", "out", "--entries", "meeting, leave").returncode == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["Calendar - Ana Okafor - 2026-12-03.ics"]


def test_a_meeting_that_is_remembered_moves(run: Run, tmp_path: Path, sample: Plan) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(sample), encoding="utf-8")
    first = run("calendar", file, "--remember").stdout
    moved = with_value(read_meeting_file(file).plan, "timing.length", 45)
    file.write_text(write_meeting(moved), encoding="utf-8")
    second = run("calendar", file, "--remember").stdout
    uids = [line for line in first.splitlines() if line.startswith("UID:")]
    assert uids == [line for line in second.splitlines() if line.startswith("UID:")]
    assert ("SEQUENCE:0" in first, "SEQUENCE:1" in second) == (True, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sample", "--entries", "party"), "There is no entry called “party”. Choose from meeting"),
        (("--sample", "--entries", "slots"), "There is nothing to put into a calendar yet. Set a day"),
        (("--sample", "--out", "no/such/x.ics"), "cannot be written"),
        (("none.json",), "none.json cannot be opened"),
        ((), "FILE"),
    ],
)
def test_what_the_user_can_mend(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run("calendar", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("calendar", "meeting.json", "--out", "meeting.json"), "is the file that was read"),
        (
            ("mail", "meeting.json", "--which", "request", "--eml", "meeting.json"),
            "is the file that was read",
        ),
        (("export", "request.txt", "--out", "."), "is the file that was read"),
        (("calendar", "meeting.json", "--out", "request.txt"), "it is not a calendar file of iiprep"),
        (
            ("mail", "meeting.json", "--which", "request", "--eml", "request.txt"),
            "it is not a draft of iiprep",
        ),
        (("packet", "meeting.json", "--out", "request.txt"), "it is not a packet of iiprep"),
        (("calendar", "pipe"), "pipe cannot be opened: it is a pipe or a device, not a file."),
        (("check", "--kind", "request", "pipe"), "pipe cannot be read: it is a pipe or a device"),
        (("calendar", "--sample", "--remember"), "The sample remembers nothing."),
    ],
    ids=[
        "calendar-over-input",
        "mail-over-input",
        "export-over-input",
        "calendar-over-another",
        "mail-over-another",
        "packet-over-another",
        "a-pipe",
        "check-a-pipe",
        "remembering-sample",
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_what_would_destroy_or_hang_is_refused(
    run: Run, tmp_path: Path, sample: Plan, arguments: tuple[str, ...], words: str
) -> None:
    text = write_meeting(sample)
    for name in ("meeting.json", "request.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    done = run(*arguments)
    assert words in done.stderr
    assert done.returncode in (1, 2)
    for name in ("meeting.json", "request.txt"):
        assert (tmp_path / name).read_text(encoding="utf-8") == text


def test_an_hour_that_the_clocks_skip_is_told(run: Run, tmp_path: Path, sample: Plan) -> None:
    spring = with_value(with_value(sample, "timing.day", date(2026, 3, 8)), "timing.start", time(2, 30))
    (tmp_path / "meeting.json").write_text(write_meeting(spring), encoding="utf-8")
    done = run("calendar", "meeting.json", "--out", "x.ics")
    assert done.returncode == 0
    assert "the clocks skip 02:30 there; in the calendar it is 03:30." in done.stderr
