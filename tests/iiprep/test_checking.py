"""The command ``check`` as scripts call it."""

import codecs
import json
import subprocess
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iiprep import checking

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.requirement("R4", "R31", "R75")
def test_check_hears_a_job_ask_and_offers_a_better_sentence(start: Run) -> None:
    done = start(
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


def test_check_reads_many_texts(start: Run) -> None:
    lines = [
        {"id": "a", "kind": "question", "text": "Are you hiring at the moment?"},
        {"id": "b", "kind": "question", "text": "What did your last full week look like?"},
    ]
    done = start("check", "--jsonl", "-", input="\n".join(map(json.dumps, lines)))
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
        pytest.param('{"id": NaN, "kind": "note", "text": "Hello"}', id="a number that is none"),
        pytest.param('{"id": "a", "kind": "question"}', id="no text"),
        pytest.param('{"id": "a", "kind": "sonnet", "text": "x"}', id="no such kind"),
    ],
)
def test_check_names_a_line_it_cannot_read(run: Run, line: str) -> None:
    done = run("check", "--jsonl", "-", input=f'{{"id": 1, "kind": "other", "text": "x"}}\n{line}\n')
    assert done.returncode == 2
    assert "Line 2" in done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["id"], first["findings"]) == (1, [])
    assert second["findings"] == []
    assert second["problem"] in done.stderr


def test_a_line_that_cannot_be_read_costs_itself_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.jsonl"
    good = b'{"id": "a", "kind": "question", "text": "Are you hiring?"}'
    file.write_bytes(b"\n".join((b'{"id": 7, "kind": "ode", "text": ""}', good, b"Jos\xe9", b" ", good)))
    assert many(file) == 2
    said = capsys.readouterr()
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [one["id"] for one in answers] == [7, "a", None, "a"]
    assert ["problem" in one for one in answers] == [True, False, True, False]
    assert [one["rule"] for one in answers[1]["findings"]] == ["job-ask"]
    assert answers[1] == answers[3]
    assert said.err.splitlines() == [
        "Line 1 has a kind that is not known. The kinds are request, question, objective, thank-you, "
        "one-sheet, linkedin, situation, other.",
        "Line 3 is not UTF-8 text. Save the file as UTF-8 and try again.",
    ]


def test_many_lines_that_cannot_be_read_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text("nothing\n" * 23, encoding="utf-16")
    assert many(file) == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 23
    assert said.err.splitlines()[-2:] == [
        "Line 20 is not JSON. Each line is one object with id, kind and text.",
        "3 more lines cannot be read.",
    ]


def many(file: Path) -> int:
    return checking.run(Namespace(file=str(file), kind=None, jsonl=True, json=False))


def test_a_long_finding_is_quoted_in_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.txt"
    file.write_text("I would like to hear your story.\n" * 400, encoding="utf-8")
    checking.run(Namespace(file=str(file), kind="request", jsonl=False, json=False))
    assert max(map(len, capsys.readouterr().out.splitlines())) < 400


def test_check_without_a_file(run: Run) -> None:
    done = run("check", "--kind", "other", "absent.txt")
    assert (done.returncode, "absent.txt cannot be read" in done.stderr) == (2, True)


def rules(run: Run, kind: str, text: str) -> dict[str, dict[str, Any]]:
    """What is heard in a text, by its rule."""
    found = json.loads(run("check", "--kind", kind, "--json", "-", input=text).stdout)["findings"]
    return {one["rule"]: one for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "I am in transition at the moment.\nMay I ask you how you came to Northwind?",
        "I was laid off in May.\nMay I ask you how you came to Northwind?",
        "I am between jobs right now.\nMay I ask you how you came to Northwind?",
    ],
)
@pytest.mark.requirement("R19", "R61")
def test_two_lines_to_somebody_met_by_chance_are_heard_too(run: Run, text: str) -> None:
    opener = rules(run, "other", text)["transition-opener"]
    assert opener["excerpt"] == text.partition("\n")[0]
    better = text.replace(opener["excerpt"], opener["instead"])
    assert "transition-opener" not in rules(run, "other", better)


@pytest.mark.requirement("R63")
def test_the_answer_about_my_situation_is_two_sentences_and_calm(run: Run) -> None:
    calm = "I left in May when the office closed. I am taking the time to choose well."
    assert rules(run, "situation", calm) == {}
    long = rules(run, "situation", f"{calm} Then I took a course.")["situation-too-long"]
    assert long["excerpt"] == "Then I took a course."


@pytest.mark.requirement("R4", "R49")
@pytest.mark.parametrize("kind", ["question", "objective", "thank-you", "one-sheet", "linkedin", "other"])
def test_every_kind_of_text_is_checked_for_a_job_ask(run: Run, kind: str) -> None:
    asking = rules(run, kind, "I am looking for a job at your company and hope you can hire me.")
    assert asking["job-ask"]["severity"] == "stop"


@pytest.mark.requirement("R46")
def test_a_resume_that_nobody_asked_for_is_worth_a_look(run: Run) -> None:
    pushed = rules(run, "request", "Dear Ana, please find my resume below. Thank you.")["resume-push"]
    assert pushed["severity"] == "look"
    assert pushed["instead"]


@pytest.mark.parametrize("kind", ['["other"]', "{}", "3", "null"])
def test_a_kind_that_is_no_text_is_refused(run: Run, kind: str) -> None:
    done = run("check", "--jsonl", "-", input=f'{{"id": 1, "kind": {kind}, "text": "x"}}\n')
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "Line 1 has a kind that is not known" in done.stderr


def test_an_empty_text_is_no_praise(run: Run) -> None:
    done = run("check", "--kind", "other", "-", input=" \n")
    assert (done.returncode, done.stdout.strip()) == (0, "There is no text to read.")


ASKS = "Dear Ana, are there any openings on your team? “Thank you” – José"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ASKS.encode("utf-16"), id="with a byte order mark"),
        pytest.param(codecs.BOM_UTF16_BE + ASKS.encode("utf-16-be"), id="the other way round"),
        pytest.param(ASKS.encode("utf-16-le"), id="without a mark"),
        pytest.param(ASKS.encode("utf-32"), id="four bytes a letter"),
        pytest.param(ASKS.encode("utf-8-sig"), id="UTF-8 with a mark"),
    ],
)
def test_text_that_windows_programs_write_is_read(
    tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(data)
    assert checked(file) == 1
    asked = {one["rule"]: one["excerpt"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert asked["job-ask"].endswith("are there any openings on your team?")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"Dear Ana,\nJos\xe9", "Line 2 is not UTF-8 text. Save the file as UTF-8", id="Latin 1"),
        pytest.param(
            "Dear".encode("utf-16")[:-1], "The UTF-16 text is damaged. Save the file", id="half a letter"
        ),
        pytest.param(
            "Dear".encode("utf-32")[:-1], "The UTF-32 text is damaged. Save the file", id="a part of a letter"
        ),
    ],
)
def test_text_that_cannot_be_read_says_its_encoding(
    tmp_path: Path, data: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes(data)
    assert checked(file) == 2
    assert words in capsys.readouterr().err


def checked(file: Path) -> int:
    return checking.run(Namespace(file=str(file), kind="request", jsonl=False, json=True))


def test_where_standard_input_is_closed_a_file_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert checked(Path("-")) == 2
    assert capsys.readouterr().err.strip().endswith("it is closed. Give the name of a file.")


def test_a_line_without_a_kind_is_told_so(run: Run) -> None:
    done = run("check", "--jsonl", "-", input='{"id": 1, "text": "Dear Ana"}')
    assert "Line 1 has no kind. The kinds are request" in done.stderr


def test_an_example_is_told_as_one(run: Run) -> None:
    done = run("check", "--kind", "request", "-", input="I would like to hear your story. " * 40)
    assert "For example: I read your article" in done.stdout


def test_control_characters_do_not_reach_the_terminal(run: Run) -> None:
    done = run("check", "--kind", "other", "-", input="Are there any \x1b[31mopenings\x07 on your team?")
    assert "Heard in" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


def test_many_findings_are_explained_up_to_a_number(run: Run) -> None:
    done = run("check", "--kind", "other", "--json", "-", input="Are there any openings on your team? " * 20)
    found = json.loads(done.stdout)["findings"]
    assert len(found) == 20
    assert [bool(one["moved_by"]) for one in found] == [True] * 12 + [False] * 8
