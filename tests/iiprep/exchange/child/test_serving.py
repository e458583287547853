"""The child's side: lines of JSON, and a refusal in words for what its reader refuses."""

import io
import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from iiprep.errors import FileRefused
from iiprep.exchange.child import serving
from iiprep.exchange.child.serving import Told, serve

ASKED = json.dumps({"seconds": 2, "memory": 1, "request": "it"})


@pytest.fixture(autouse=True)
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process is not to be limited."""
    monkeypatch.setattr(serving, "limit", lambda _seconds, _memory: None)


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"0123456789")))


def said(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_value_is_a_line(given: None, capsys: pytest.CaptureFixture[str]) -> None:
    def read(data: bytes, asked: object, told: Told) -> Iterator[Any]:
        told(1, 2)
        yield [data.decode(), asked]

    assert serve(read, 4, ASKED) == 0
    assert said(capsys) == [{"done": 1, "whole": 2}, {"value": ["01234", "it"]}, {"end": True}]


@pytest.mark.parametrize(
    ("error", "words"), [(FileRefused(["No."], "Try."), "No."), (MemoryError(), "more memory")]
)
def test_a_refusal_is_the_last_line(
    given: None, capsys: pytest.CaptureFixture[str], error: Exception, words: str
) -> None:
    def read(_data: bytes, _asked: object, _told: Told) -> Iterator[Any]:
        yield 1
        raise error

    assert serve(read, 4, ASKED) == 0
    value, refusal = said(capsys)
    assert value == {"value": 1}
    assert words in refusal["refused"][0]
