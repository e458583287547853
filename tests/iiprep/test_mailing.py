"""The command ``mail`` as scripts call it."""

import subprocess
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from iiprep.exchange.meeting_file import write_meeting
from iiprep.model.plan import Plan, with_value
from iiprep.papers.letters import RULE, Which

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize("which", [one.value for one in Which])
def test_every_message_is_printed_with_its_subject_first(run: Run, which: str) -> None:
    done = run("mail", "--sample", "--which", which)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Subject: ")


def test_a_draft_for_the_mail_program(run: Run, tmp_path: Path, sample: Plan) -> None:
    done = run("mail", "--sample", "--which", "request", "--eml", ".")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Request - Ana Okafor.eml\n", "")
    message = message_from_bytes((tmp_path / "Request - Ana Okafor.eml").read_bytes(), policy=default)
    assert (message["X-Unsent"], message["Subject"]) == ("1", sample.request.subject)
    assert message["To"].addresses[0].addr_spec == sample.host.email


def test_as_markdown_and_as_a_link(run: Run) -> None:
    assert run("mail", "--sample", "--which", "request", "--markdown").stdout.startswith("**To:** Ana Okafor")
    assert run("mail", "--sample", "--which", "request", "--link").stdout.startswith("mailto:ana.okafor@")


@pytest.mark.long
@pytest.mark.requirement("R46")
def test_the_one_sheet_goes_along_only_when_they_asked(run: Run, tmp_path: Path) -> None:
    command = ("mail", "--sample", "--which", "thank-you", "--eml", "draft.eml", "--one-sheet")
    refused = run(*command)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert RULE in refused.stderr
    assert not (tmp_path / "draft.eml").exists()
    assert run(*command, "--they-asked").returncode == 0
    message = message_from_bytes((tmp_path / "draft.eml").read_bytes(), policy=default)
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]


def test_without_an_introducer_there_is_nobody_to_tell(run: Run, tmp_path: Path, sample: Plan) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(with_value(sample, "host.introduced_by", "")), encoding="utf-8")
    done = run("mail", file, "--which", "introducer")
    assert done.returncode == 1
    assert "Nobody is named" in done.stderr


def test_an_unknown_address_is_said(run: Run, tmp_path: Path, sample: Plan) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(with_value(sample, "host.email", "")), encoding="utf-8")
    done = run("mail", file, "--which", "request", "--eml", "x.eml")
    assert (done.returncode, done.stdout) == (0, "x.eml\n")
    assert "no e-mail address yet" in done.stderr
    assert message_from_bytes((tmp_path / "x.eml").read_bytes())["To"] is None
    assert run("mail", file, "--which", "request", "--link").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--which", "request", "--to", "2"), "There is nobody in that place."),
        (("--which", "request", "--one-sheet"), "Use --eml"),
        (("--which", "poem"), "poem"),
        ((), "--which"),
    ],
)
def test_what_the_user_can_mend(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run("mail", "--sample", *arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr


def test_a_long_message_is_no_link(run: Run, tmp_path: Path, sample: Plan) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(with_value(sample, "request.note", "word " * 500)), encoding="utf-8")
    done = run("mail", file, "--which", "request", "--link")
    assert done.returncode == 1
    assert "too long for a link" in done.stderr


@pytest.mark.parametrize("address", ["not-an-email", "ä@münchen.example"])
def test_an_address_that_no_mail_can_have_is_named(
    run: Run, tmp_path: Path, sample: Plan, address: str
) -> None:
    file = tmp_path / "meeting.json"
    file.write_text(write_meeting(with_value(sample, "host.email", address)), encoding="utf-8")
    done = run("mail", file, "--which", "request", "--eml", "x.eml")
    assert done.returncode == 0
    assert f"“{address}” cannot be written as the address of a mail." in done.stderr
