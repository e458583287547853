"""A small number of what ``dev.py torture files`` does with very many."""

import pytest

from tests.torture.files import READERS, fuzz, round_trips


@pytest.mark.parametrize("kind", READERS)
def test_fuzzed_files_are_taken_or_refused_in_words(kind: str) -> None:
    done = fuzz(kind, range(1_000_000, 1_000_250))
    assert done.faults == []
    assert 0 < done.refused <= done.cases == 250


def test_a_made_up_workbook_comes_back_equal_by_every_way() -> None:
    lines = list(round_trips(200, 50))
    assert len(lines) == 3
    assert [line for line, equal in lines if not equal] == []
