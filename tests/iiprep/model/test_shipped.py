from pathlib import Path

import pytest

from iiprep.model.fields import Value
from iiprep.model.shipped import BadTable, read_table


class Shape(Value):
    name: str
    items: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("name = 3", "table.toml: name", id="wrong type"),
        pytest.param("name = 'a'\nitems = [1, 'x']", "table.toml: items.1", id="place in a list"),
        pytest.param("name = ", "is not TOML", id="not TOML"),
        pytest.param("name = 'a'\nmore = 1", "table.toml: more", id="unknown key"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "table.toml").write_text(content, encoding="utf-8")
    with pytest.raises(BadTable, match=said):
        read_table(tmp_path / "table.toml", Shape)


def test_a_table_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="cannot be read"):
        read_table(tmp_path / "absent.toml", Shape)


def test_a_good_table_becomes_a_value(tmp_path: Path) -> None:
    (tmp_path / "table.toml").write_text("name = 'é'\nitems = [1, 2]", encoding="utf-8")
    assert read_table(tmp_path / "table.toml", Shape) == Shape(name="é", items=(1, 2))
