"""The meeting that a command is given: one file, or the sample."""

from argparse import ArgumentParser
from pathlib import Path

import pytest

from iiprep.cli import run
from iiprep.exchange.meeting_file import sample_plan, write_meeting
from iiprep.given_meeting import given_plan, meeting_options_of
from iiprep.paths import sample_file


@pytest.mark.parametrize(
    "command", ["export --out out", "calendar --out out", "packet --out out", "mail --which request"]
)
@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param([], "one of the arguments FILE --sample is required", id="neither"),
        pytest.param(["mine.json", "--sample"], "not allowed with argument", id="both"),
    ],
)
def test_it_is_one_of_the_two(
    command: str, given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run([*command.split(), *given])
    assert left.value.code == 1
    assert told in capsys.readouterr().err


def test_a_file_is_the_meeting_that_was_written_and_the_sample_the_one_that_comes_along(
    tmp_path: Path,
) -> None:
    parser = ArgumentParser()
    meeting_options_of(parser)
    sample = sample_plan(sample_file())
    file = tmp_path / "mine.json"
    file.write_text(write_meeting(sample), encoding="utf-8")
    for arguments in ([str(file)], ["--sample"]):
        plan = given_plan(parser.parse_args(arguments))
        assert (plan.host.name, plan.request.note) == (sample.host.name, sample.request.note)
