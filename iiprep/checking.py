"""The command ``check``: texts in, what a host would hear out."""

import argparse
import codecs
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Finding, Kind, Reading, Severity
from iiprep.errors import UserError, reason
from iiprep.exchange.sources import whats_wrong_with
from iiprep.model.text import clean
from iiprep.paths import assets_folder

_QUIET, _FOUND, _UNREADABLE = 0, 1, 2
_SAMPLE = 2_000
_EXPLAINED = 12
"""Findings of one text of which the words that moved the network are told."""


class _Unreadable(Exception):
    """The input cannot be read; the message says where and why."""


def run(options: argparse.Namespace) -> int:
    """Check one text, or with ``--jsonl`` many; 1 where something wants a look, 2 for what cannot be read."""
    try:
        data = _read(options.file)
        texts = _lines(data) if options.jsonl else [{"id": "", "kind": options.kind, "text": data}]
        coach = Coach.load(assets_folder() / "coach")
    except (_Unreadable, UserError) as problem:
        print(problem, file=sys.stderr)
        return _UNREADABLE
    if options.jsonl:
        for one in texts:
            reading = coach.read(one["text"], Kind(one["kind"]))
            print(json.dumps({"id": one["id"], **_plain(reading)}, ensure_ascii=False))
        return _QUIET
    reading = coach.read(data, Kind(options.kind))
    _answer(coach, data, reading, as_json=options.json)
    return _FOUND if any(one.severity is not Severity.TIP for one in reading.findings) else _QUIET


def _read(name: str) -> str:
    try:
        wrong = "" if name == "-" else whats_wrong_with(Path(name))
        if wrong:
            raise _Unreadable(f"{name} cannot be read: {wrong}. Check the name and the folder.")
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return _decoded(data)
    except OSError as error:
        raise _Unreadable(f"{name} cannot be read: {reason(error)}. Check the name and the folder.") from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        where = (
            f"Line {line} is not UTF-8 text" if error.encoding == "utf-8" else "The UTF-16 text is damaged"
        )
        raise _Unreadable(f"{where}. Save the file as UTF-8 and try again.") from None
    except ValueError:
        raise _Unreadable("A file of that name cannot exist. Check the name.") from None


def _decoded(data: bytes) -> str:
    """Text as UTF-8, or as the UTF-16 that some Windows programs write."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    return data.decode(_without_mark(data[:_SAMPLE]))


def _without_mark(start: bytes) -> str:
    """The encoding of text without a mark: in UTF-16 every second byte of plain words is zero."""
    even, odd = start[::2], start[1::2]
    for encoding, letters, zeros in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if zeros.count(0) * 2 > len(zeros) and letters.count(0) * 10 < len(letters):
            return encoding
    return "utf-8-sig"


def _lines(data: str) -> list[dict[str, Any]]:
    return [_line(number, line) for number, line in enumerate(data.split("\n"), 1) if line.strip()]


def _line(number: int, line: str) -> dict[str, Any]:
    try:
        one = json.loads(line)
    except (ValueError, RecursionError):
        raise _Unreadable(
            f"Line {number} is not JSON. Each line is one object with id, kind and text."
        ) from None
    if not isinstance(one, dict) or not isinstance(one.get("text"), str) or "id" not in one:
        raise _Unreadable(f"Line {number} needs id, kind and text; the text is a JSON string.")
    if one.get("kind") not in [kind.value for kind in Kind]:
        known = ", ".join(kind.value for kind in Kind)
        raise _Unreadable(f"Line {number} has a kind that is not known. The kinds are {known}.")
    return one


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
        quoted = f" “{clean(one.excerpt)}”" if one.excerpt else ""
        heard = f"\n  Heard in: {clean(' · '.join(moved))}" if moved else ""
        better = "For example" if one.example else "Better"
        print(f"{words}: {one.title}.{quoted}{heard}\n  Why: {one.why}\n  {better}: {one.instead}")
    if not reading.findings and not reading.notice:
        print("Nothing here would put a host on guard." if text.strip() else "There is no text to read.")
