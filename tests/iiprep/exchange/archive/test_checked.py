"""The parts of an archive, read one by one."""

from typing import Any

import pytest

from iiprep.exchange.archive.checked import ArchiveReader, Unfit
from iiprep.store.whole import Whole

EMPTY: dict[str, Any] = {"settings": {}, "profile": {}, "sample_profile": {}, "people": [], "meetings": []}


def test_an_empty_workbook_is_read() -> None:
    assert ArchiveReader(1, ()).whole(EMPTY) == Whole()


def test_a_part_that_cannot_be_read_is_named_with_its_number_and_name() -> None:
    ana = {"sample": False, "deleted_at": None, "person": {"id": "a", "name": "Ana"}}
    bad = {**ana, "person": {"id": "b", "name": "Bo\x00 Li", "email": 7}}
    with pytest.raises(Unfit, match=r"Person 2 \(Bo Li\)"):
        ArchiveReader(1, ()).whole({**EMPTY, "people": [ana, bad]})
