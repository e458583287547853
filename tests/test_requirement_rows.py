"""The table of requirements finds each mark, however it is placed, and refuses a mark on no row."""

import sys
from pathlib import Path

import pytest

from tests.requirement_rows import main, table

ROWS = """# Requirements
| Row | Advice | Answer |
|---|---|---|
| R1 | a | b |
| R2 | a | b |
| R10 | a | b |
"""
MARK = "pytest.mark.requirement"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "tests" / "ui").mkdir(parents=True)
    (tmp_path / "docs" / "requirements.md").write_text(ROWS, encoding="utf-8")
    return tmp_path


def shown(checkout: Path, *lines: str) -> dict[str, list[str]]:
    """The rows that have tests, once these lines are the only tests."""
    (checkout / "tests" / "ui" / "test_a.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {
        row: [place.partition("::")[2] for place in places]
        for row, places in table(checkout).items()
        if places
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["def test_a(): pass"], {}, id="no mark"),
        pytest.param([f"@{MARK}('R1')", "def test_a(): pass"], {"R1": ["test_a"]}, id="function"),
        pytest.param(
            [f"@{MARK}('R1', 'R10')", "def test_a(): pass"],
            {"R1": ["test_a"], "R10": ["test_a"]},
            id="two rows",
        ),
        pytest.param(
            [f"@{MARK}('R2')", "class TestA:", " def test_a(self): pass", " def helper(self): pass"],
            {"R2": ["TestA::test_a"]},
            id="class",
        ),
        pytest.param(
            [f"pytestmark = [{MARK}('R2')]", "def test_a(): pass", "def test_b(): pass"],
            {"R2": ["test_a", "test_b"]},
            id="module",
        ),
        pytest.param(
            [f"@pytest.mark.parametrize('x', [pytest.param(1, marks={MARK}('R1'))])", "def test_a(x): pass"],
            {"R1": ["test_a"]},
            id="one case",
        ),
        pytest.param(
            [
                f"C = [pytest.param(1, marks=[{MARK}('R1')])]",
                "@pytest.mark.parametrize('x', C)",
                "def test_a(x): pass",
            ],
            {"R1": ["test_a"]},
            id="cases with a name",
        ),
        pytest.param([f"@{MARK}('R1')", "async def test_a(): pass"], {"R1": ["test_a"]}, id="async"),
    ],
)
def test_marks_are_found(checkout: Path, lines: list[str], expected: dict[str, list[str]]) -> None:
    assert shown(checkout, *lines) == expected


def test_one_line_a_row_in_the_order_of_the_document(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown(checkout, f"@{MARK}('R2')", "def test_b(): pass", f"@{MARK}('R2')", "def test_a(): pass")
    assert main(checkout) == 0
    place = "tests/ui/test_a.py::"
    assert capsys.readouterr().out.splitlines() == [
        "R1  open",
        f"R2  {place}test_b, {place}test_a",
        "R10  open",
    ]


def test_a_mark_on_no_row_is_named(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = f"@{MARK}('R99')\ndef test_a(): pass\n"
    (checkout / "tests" / "test_b.py").write_text(lines, encoding="utf-8")
    assert main(checkout) == 1
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith(
        "tests/test_b.py::test_a is marked with R99, which is no row of docs/requirements.md"
    )


def test_the_project_has_all_rows(root: Path) -> None:
    assert list(table(root)) == [f"R{number}" for number in range(1, 80)]


def test_only_the_standard_library_is_needed(root: Path) -> None:
    source = (root / "tests" / "requirement_rows.py").read_text(encoding="utf-8")
    names = {
        line.split()[1].split(".")[0] for line in source.splitlines() if line.startswith(("import ", "from "))
    }
    assert names - sys.stdlib_module_names == set()
