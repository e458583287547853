import pytest

from iiprep.papers.unavailable import how_to_mend


def test_a_missing_python_package_is_not_taken_for_a_library() -> None:
    sentence, hint = how_to_mend("No module named 'jinja2'", "linux")
    assert sentence == "This copy of iiprep is damaged: its Python package jinja2 is missing."
    assert hint == "Delete the folder .venv and type: python3 dev.py demo"


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        pytest.param("linux", "apt-get install libpangoft2-1.0-0", id="Debian"),
        pytest.param("darwin", "brew install pango", id="macOS"),
        pytest.param("win32", "winget install MSYS2.MSYS2", id="Windows"),
        pytest.param("freebsd", "apt-get", id="another system"),
    ],
)
def test_the_command_that_mends_it(platform: str, command: str) -> None:
    sentence, hint = how_to_mend("cannot load library 'libharfbuzz-subset-0'", platform)
    assert sentence == "This machine cannot make PDF yet: the library harfbuzz is missing."
    assert command in hint
