"""A small number of what ``dev.py torture files`` does with very many."""

import pytest

from tests.torture.files import KINDS, READERS, fuzz, round_trips, run_words


@pytest.mark.parametrize("kind", READERS)
def test_fuzzed_files_are_taken_or_refused_in_words(kind: str) -> None:
    done = fuzz(kind, range(1_000_000, 1_000_250))
    assert done.faults == []
    assert 0 < done.refused <= done.cases == 250


def test_a_made_up_workbook_comes_back_equal_by_every_way() -> None:
    lines = list(round_trips(200, 50))
    assert len(lines) == 3
    assert [line for line, equal in lines if not equal] == []


def test_one_kind_is_done_alone_and_says_how_far_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    assert set(KINDS.values()) == set(READERS)
    assert run_words(["json", "4", "7"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].startswith("  meeting file: 1 of 4, 0 faults;")
    assert lines[0].endswith("to go on from here: torture files json 3 8")
    assert lines[3].startswith("meeting file: 4 fuzzed, ")


def test_the_round_trip_is_done_alone_and_an_unknown_kind_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    assert run_words(["round-trip", "5", "1"]) == 0
    assert "workbook: 5 people and 1 meetings came back equal" in capfd.readouterr().out
    assert run_words(["xml"]) == 2
    assert "Choose from vcard, csv, ics, json, archive, round-trip" in capfd.readouterr().err
