"""What the tests of the workbook without Qt share."""

import pytest

from iiprep.exchange.meeting_file import sample_plan
from iiprep.model.plan import Plan
from iiprep.paths import sample_file


@pytest.fixture(scope="session")
def sample() -> Plan:
    """The plan of the sample that comes with the program."""
    return sample_plan(sample_file())
