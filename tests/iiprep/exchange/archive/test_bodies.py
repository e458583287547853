"""A workbook is taken apart and put together again."""

from datetime import UTC, datetime

from iiprep.exchange.archive.bodies import parts_of, put_together
from iiprep.exchange.archive.checked import ArchiveReader
from iiprep.store.whole import Whole
from tests.torture.files import crowd


def test_each_person_and_each_meeting_is_a_part() -> None:
    names = [name for name, _part in parts_of(crowd(3, 2))]
    assert names == ["settings", "profile", "sample_profile", *["people"] * 3, *["meetings"] * 2]


def test_put_together_it_is_equal() -> None:
    for whole in (Whole(), crowd(3, 2)):
        body = put_together(parts_of(whole))
        assert ArchiveReader(1, ()).whole(body) == whole
    assert datetime.fromisoformat(body["meetings"][0]["created_at"]).tzinfo == UTC
