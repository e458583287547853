"""Which names are time zones."""

import pytest

from iiprep.model.zone import is_zone


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("America/Los_Angeles", True, id="a-place"),
        pytest.param("UTC", True, id="utc"),
        pytest.param("", False, id="empty"),
        pytest.param("Mars/Phobos", False, id="elsewhere"),
        pytest.param("../../etc/passwd", False, id="a-path"),
        pytest.param("/etc/localtime", False, id="an-absolute-path"),
        pytest.param("a\0b", False, id="nul"),
        pytest.param("America", False, id="a-folder"),
        pytest.param("a" * 5000, False, id="5000-letters"),
        pytest.param("Zürich/🏔", False, id="not-ascii"),
    ],
)
def test_which_names_are_zones(name: str, known: bool) -> None:
    assert is_zone(name) is known
