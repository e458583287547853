"""A workbook in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from iiprep.store.workbook import Workbook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the workbook, not made yet."""
    return tmp_path / "data"


@pytest.fixture
def workbook(folder: Path) -> Iterator[Workbook]:
    """A new workbook, closed at the end."""
    workbook = Workbook.open(folder)
    yield workbook
    workbook.close()
