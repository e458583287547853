"""The command ``check``: texts in, what a host would hear out."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Finding, Kind, Reading, Severity
from iiprep.commands.given_texts import Given, Unreadable, text_of, texts_of
from iiprep.errors import UserError, reason
from iiprep.exchange.sources import whats_wrong_with
from iiprep.model.text import clean, first_line
from iiprep.paths import assets_folder

_QUIET, _FOUND, _UNREADABLE = 0, 1, 2
_QUOTED = 240
"""Characters of a finding that are shown; JSON has all of them."""

_NAMED = 20
"""Lines that cannot be read of which each is named."""

_EXPLAINED = 12
"""Findings of one text of which the words that moved the network are told."""


def options_of(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE|-", help="a text file, or - for standard input")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--kind", choices=[kind.value for kind in Kind], help="what the text is for")
    how.add_argument(
        "--jsonl", action="store_true", help="many texts: a JSON object with id, kind and text a line"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def run(options: argparse.Namespace) -> int:
    """Check one text, or with ``--jsonl`` many; 1 where something wants a look, 2 for what cannot be read."""
    try:
        data = _read(options.file)
        texts = texts_of(data) if options.jsonl else [Given(kind=Kind(options.kind), text=text_of(data))]
        coach = Coach.load(assets_folder() / "coach")
    except (Unreadable, UserError) as problem:
        print(problem, file=sys.stderr)
        return _UNREADABLE
    if options.jsonl:
        return _answer_many(coach, texts)
    (one,) = texts
    reading = coach.read(one.text, one.kind)
    _answer(coach, one.text, reading, as_json=options.json)
    return _FOUND if any(one.severity is not Severity.TIP for one in reading.findings) else _QUIET


def _read(name: str) -> bytes:
    try:
        if not name.strip():
            raise Unreadable("The name of the file is empty. Give one, or “-” for standard input.")
        wrong = "" if name == "-" else whats_wrong_with(Path(name))
        if wrong:
            raise Unreadable(f"{name} cannot be read: {wrong}. Check the name and the folder.")
        if name == "-" and sys.stdin is None:
            raise Unreadable("Nothing comes in on standard input: it is closed. Give the name of a file.")
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise Unreadable(f"{name} cannot be read: {reason(error)}. Check the name and the folder.") from None
    except ValueError:
        raise Unreadable("A file of that name cannot exist. Check the name.") from None


def _answer_many(coach: Coach, texts: Sequence[Given]) -> int:
    """A line of JSON for each line, also for one that cannot be read; standard error names that as well."""
    for one in texts:
        print(json.dumps({"id": one.id, **_answer_of(coach, one)}, ensure_ascii=False))
    problems = [one.problem for one in texts if one.problem]
    if len(problems) > _NAMED:
        problems[_NAMED:] = [f"{len(problems) - _NAMED} more lines cannot be read."]
    for problem in problems:
        print(problem, file=sys.stderr)
    return _UNREADABLE if problems else _QUIET


def _answer_of(coach: Coach, given: Given) -> dict[str, Any]:
    if given.problem:
        return {"findings": [], "problem": given.problem}
    return _plain(coach.read(given.text, given.kind))


def _plain(reading: Reading) -> dict[str, Any]:
    findings = [_finding(one) for one in reading.findings]
    return {"findings": findings} | ({"notice": reading.notice} if reading.notice else {})


def _finding(finding: Finding) -> dict[str, Any]:
    answer = asdict(finding) | {"severity": finding.severity.value}
    return {name: value for name, value in answer.items() if name != "choices"}


def _moved_by(coach: Coach, reading: Reading) -> list[tuple[str, ...]]:
    """The words that weighed most in each finding; only the first few are asked for, as asking takes time."""
    asked = [coach.moved_by(one) for one in reading.findings[:_EXPLAINED]]
    return [*asked, *[()] * (len(reading.findings) - len(asked))]


def _answer(coach: Coach, text: str, reading: Reading, *, as_json: bool) -> None:
    if as_json:
        answer = _plain(reading)
        for found, moved in zip(answer["findings"], _moved_by(coach, reading), strict=True):
            found["moved_by"] = moved
        print(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    if reading.notice:
        print(reading.notice)
    for one, moved in zip(reading.findings, _moved_by(coach, reading), strict=True):
        words = {Severity.STOP: "Stop", Severity.LOOK: "Look", Severity.TIP: "Tip"}[one.severity]
        quoted = f" “{first_line(clean(one.excerpt), _QUOTED)}”" if one.excerpt else ""
        heard = f"\n  Heard in: {clean(' · '.join(moved))}" if moved else ""
        better = "For example" if one.example else "Better"
        print(f"{words}: {one.title}.{quoted}{heard}\n  Why: {one.why}\n  {better}: {one.instead}")
    if not reading.findings and not reading.notice:
        print("Nothing here would put a host on guard." if text.strip() else "There is no text to read.")
