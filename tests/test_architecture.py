"""The house keeps its shape: short files and functions, words on every door, a test for every room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

Function = ast.FunctionDef | ast.AsyncFunctionDef

FILES_IN_THE_ROOT = {".gitattributes", ".gitignore", "LICENSE", "README.md", "dev.py", "pyproject.toml"}
FOLDERS_IN_THE_ROOT = {".ci", ".github", "assets", "docs", "iiprep", "templates", "tests", "ui"}
IN_THE_ROOT = FILES_IN_THE_ROOT | FOLDERS_IN_THE_ROOT | {"requirements.lock"}
EDGES = ("jobs.py", "worker.py", "__main__.py", "app.py")
NETWORK_LIBRARIES = {
    "aiohttp",
    "httpx",
    "requests",
    "urllib3",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
}
NETWORK = NETWORK_LIBRARIES | {
    "ftplib",
    "http",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "xmlrpc",
}
WITHOUT_NETWORK = {"urllib.parse"}


@pytest.fixture(scope="session")
def modules(project_files: list[Path], root: Path) -> dict[str, ast.Module]:
    """Every module of iiprep/ and ui/ by its path in the checkout."""
    paths = {path.relative_to(root).as_posix(): path for path in project_files if path.suffix == ".py"}
    ours = {name: path for name, path in paths.items() if name.startswith(("iiprep/", "ui/"))}
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in ours.items()}


def lengths(modules: dict[str, ast.Module], kind: type | object) -> dict[str, int]:
    """The lines from the first word to the last of each definition of a kind."""
    return {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, module in modules.items()
        for node in ast.walk(module)
        if isinstance(node, kind)
    }


def over(sizes: dict[str, int], limit: int) -> list[str]:
    return [f"{name}: {size}" for name, size in sizes.items() if size > limit]


def assert_mostly_within(sizes: dict[str, int], limit: int) -> None:
    """At most one in twenty is longer; among fewer than twenty, one may be."""
    longer = over(sizes, limit)
    assert len(longer) <= max(1, len(sizes) // 20), f"{len(longer)} of {len(sizes)} over {limit}: {longer}"


@pytest.fixture(scope="session")
def file_lines(modules: dict[str, ast.Module], root: Path) -> dict[str, int]:
    return {name: len((root / name).read_text(encoding="utf-8").splitlines()) for name in modules}


def test_files_are_short(file_lines: dict[str, int]) -> None:
    assert over(file_lines, 350) == []
    assert_mostly_within(file_lines, 200)


def test_functions_are_short(modules: dict[str, ast.Module]) -> None:
    sizes = lengths(modules, Function)
    assert over(sizes, 50) == []
    assert_mostly_within(sizes, 20)


def test_classes_are_small(modules: dict[str, ast.Module]) -> None:
    methods = {
        f"{name}:{node.lineno} {node.name}": sum(isinstance(part, Function) for part in node.body)
        for name, module in modules.items()
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
    }
    assert over(lengths(modules, ast.ClassDef), 200) == []
    assert over(methods, 20) == []


def test_every_module_says_what_it_is_for(modules: dict[str, ast.Module]) -> None:
    assert [name for name, module in modules.items() if module.body and not ast.get_docstring(module)] == []


def caught(handler: ast.ExceptHandler) -> set[str]:
    """The names an `except` catches; a bare one catches BaseException."""
    if handler.type is None:
        return {"BaseException"}
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}


def test_only_the_edges_catch_everything(modules: dict[str, ast.Module]) -> None:
    broad = [
        f"{name}:{node.lineno}"
        for name, module in modules.items()
        for node in ast.walk(module)
        if isinstance(node, ast.ExceptHandler) and caught(node) & {"Exception", "BaseException"}
    ]
    assert [place for place in broad if Path(place.split(":")[0]).name not in EDGES] == []


def imported(module: ast.Module) -> Iterator[str]:
    """Every module that is imported, with the names taken from it: `a.b` for `from a import b`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches_out(name: str) -> bool:
    parts = name.split(".")
    above = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return bool(above & NETWORK) and not above & WITHOUT_NETWORK


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("socket", True, id="module"),
        pytest.param("urllib.request.urlopen", True, id="name in a module"),
        pytest.param("PySide6.QtNetwork", True, id="Qt"),
        pytest.param("urllib.parse.quote", False, id="only writes addresses"),
        pytest.param("iiprep.http", False, id="our own word"),
    ],
)
def test_what_counts_as_network(name: str, expected: bool) -> None:
    assert reaches_out(name) is expected


def test_no_code_can_reach_the_network(modules: dict[str, ast.Module]) -> None:
    found = [
        f"{name}: {one}" for name, module in modules.items() for one in imported(module) if reaches_out(one)
    ]
    assert found == []


def holds_code(module: ast.Module) -> bool:
    return any(isinstance(node, Function) for node in ast.walk(module))


def possible_tests(name: str) -> list[str]:
    """Where a module's tests may be: its mirror, or the test of a package that holds it."""
    path = Path(name)
    places = [f"tests/{path.parent.as_posix()}/test_{path.stem.strip('_')}.py"]
    for package in list(path.parents)[:-2]:
        places += [
            f"tests/{package.as_posix()}/test_{package.name}.py",
            f"tests/{package.parent.as_posix()}/test_{package.name}.py",
        ]
    return places


def test_every_module_of_the_workbook_has_tests(modules: dict[str, ast.Module], root: Path) -> None:
    wanting = [name for name, module in modules.items() if name.startswith("iiprep/") and holds_code(module)]
    assert [
        name for name in wanting if not any((root / place).exists() for place in possible_tests(name))
    ] == []


def test_every_room_of_the_window_has_tests(modules: dict[str, ast.Module], root: Path) -> None:
    rooms = {
        Path(name).parent for name, module in modules.items() if name.startswith("ui/") and holds_code(module)
    }
    assert [
        room.as_posix() for room in sorted(rooms) if not any((root / "tests" / room).glob("test_*.py"))
    ] == []


def test_the_root_stays_short(project_files: list[Path], root: Path) -> None:
    assert {path.relative_to(root).parts[0] for path in project_files} - IN_THE_ROOT == set()
