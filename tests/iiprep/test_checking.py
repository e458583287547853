"""The command ``check`` as scripts call it."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.requirement("R4", "R31", "R75")
def test_check_hears_a_job_ask_and_offers_a_better_sentence(run: Run) -> None:
    done = run(
        "check", "--kind", "request", "--json", "-", input="Dear Ana, do you have any openings on your team?"
    )
    finding = next(one for one in json.loads(done.stdout)["findings"] if one["rule"] == "job-ask")
    assert done.returncode == 1
    assert finding["severity"] == "stop"
    assert "openings" in finding["excerpt"]
    assert finding["instead"]


def test_check_is_quiet_on_a_good_note(run: Run, sample_body: dict[str, Any]) -> None:
    done = run("check", "--kind", "request", "-", input=sample_body["request"]["note"])
    assert done.returncode == 0, done.stdout


def test_check_reads_many_texts(run: Run) -> None:
    lines = [
        {"id": "a", "kind": "question", "text": "Are you hiring at the moment?"},
        {"id": "b", "kind": "question", "text": "What did your last full week look like?"},
    ]
    done = run("check", "--jsonl", "-", input="\n".join(map(json.dumps, lines)))
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert (first["id"], "job-ask" in {one["rule"] for one in first["findings"]}) == ("a", True)
    assert (second["id"], second["findings"]) == ("b", [])
    found = first["findings"][0]
    assert lines[0]["text"][found["start"] : found["end"]] == found["excerpt"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("not json", id="not JSON"),
        pytest.param('{"id": "a", "kind": "question"}', id="no text"),
        pytest.param('{"id": "a", "kind": "sonnet", "text": "x"}', id="no such kind"),
    ],
)
def test_check_names_a_line_it_cannot_read(run: Run, line: str) -> None:
    done = run("check", "--jsonl", "-", input=f'{{"id": 1, "kind": "other", "text": "x"}}\n{line}\n')
    assert done.returncode == 2
    assert "Line 2" in done.stderr


def test_check_without_a_file(run: Run) -> None:
    done = run("check", "--kind", "other", "absent.txt")
    assert (done.returncode, "absent.txt cannot be read" in done.stderr) == (2, True)
