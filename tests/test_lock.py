"""requirements.lock is whole, new enough and, like every file here, says nothing of where it was made."""

import re
from pathlib import Path

import pytest

FLOORS = {
    "weasyprint": (70, 0),
    "pillow": (12, 3),
    "jinja2": (3, 1, 6),
    "pydantic": (2, 12),
    "pyside6-essentials": (6, 11, 3),
}
TELLING = re.compile(
    r"""pypi\.org | pypi\.python\.org | pythonhosted\.org | registry\.npmjs | npmjs\.(com|org) | /simple[/]
      | (docker|ghcr|quay)\.io[/] | deb\.debian\.org
      | (?<![\w.])/(work|root)[/] | (?<![\w.])/opt[/](?!homebrew|local)""",
    re.VERBOSE,
)


@pytest.fixture(scope="module")
def lock(root: Path) -> str:
    return (root / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def entries(lock: str) -> dict[str, str]:
    """Each package with its block of lines; those without a version are under their whole line."""
    blocks = re.split(r"\n(?=[^\s#])", lock.strip())
    return {block.split("==")[0].split()[0]: block for block in blocks}


def version(block: str) -> tuple[int, ...]:
    found = re.match(r"[\w.-]+==(\d+(?:\.\d+)*)", block)
    return tuple(map(int, found[1].split("."))) if found else ()


def test_every_package_has_one_version_and_hashes(entries: dict[str, str]) -> None:
    assert len(entries) > 40
    assert [name for name, block in entries.items() if not version(block)] == []
    assert [
        name for name, block in entries.items() if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", block)
    ] == []


@pytest.mark.parametrize(("name", "floor"), [pytest.param(*floor, id=floor[0]) for floor in FLOORS.items()])
def test_floors(entries: dict[str, str], name: str, floor: tuple[int, ...]) -> None:
    assert version(entries[name]) >= floor


def test_qt_is_below_the_version_that_aborts_python(entries: dict[str, str]) -> None:
    assert version(entries["pyside6-essentials"]) < (6, 12)


def test_the_lock_names_no_address_and_no_place(lock: str) -> None:
    assert re.findall(r".*(?:://|index|find-links|file:|/(?:home|root|Users|work|opt|tmp)\b).*", lock) == []


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        pytest.param("see https://py" + "pi.org/x", True, id="index"),
        pytest.param("extra: file:///a/simple" + "/b", True, id="index path"),
        pytest.param("cp /wor" + "k/main/a b", True, id="checkout of a machine"),
        pytest.param("/opt" + "/wheels/x", True, id="folder of a machine"),
        pytest.param("/opt/homebrew/lib", False, id="where macOS keeps Pango"),
        pytest.param("https://example.test/work/x", False, id="page of a site"),
    ],
)
def test_what_tells_of_a_machine(text: str, tells: bool) -> None:
    assert bool(TELLING.search(text)) is tells


def test_no_file_tells_of_a_machine(project_files: list[Path], root: Path) -> None:
    found = []
    for path in project_files:
        text = path.read_bytes()
        if b"\0" not in text:
            lines = text.decode("utf-8", errors="replace").splitlines()
            found += [f"{path.relative_to(root)}: {line.strip()}" for line in lines if TELLING.search(line)]
    assert found == []
