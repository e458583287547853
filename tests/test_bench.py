"""What a developer types after ``bench``."""

import pytest

from tests.bench.__main__ import main


def test_a_name_that_there_is_no_bench_of_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("There is no bench called “nonsense”. Choose from ")
    assert said.err.count("\n") == 1
