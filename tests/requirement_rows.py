"""Prints each row of docs/requirements.md with the tests that are marked as showing it. Stdlib only."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def marked_rows(node: ast.AST, assigned: dict[str, ast.expr]) -> set[str]:
    """The rows named by `pytest.mark.requirement(...)` in an expression, seen through its module's names."""
    rows: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id in assigned:
            others = {name: value for name, value in assigned.items() if name != part.id}
            rows |= marked_rows(assigned[part.id], others)
        elif isinstance(part, ast.Call) and getattr(part.func, "attr", "") == "requirement":
            rows |= {str(word.value) for word in part.args if isinstance(word, ast.Constant)}
    return rows


def marked_tests(path: Path) -> dict[str, set[str]]:
    """The tests of a file, each with its rows; the marks of a class or a module hold for all inside."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    assigned: dict[str, ast.expr] = {}
    for node in module.body:
        if isinstance(node, ast.Assign):
            assigned |= {target.id: node.value for target in node.targets if isinstance(target, ast.Name)}
    found: dict[str, set[str]] = {}

    def visit(body: list[ast.stmt], prefix: str, above: set[str]) -> None:
        for node in body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            rows = above.union(*(marked_rows(mark, assigned) for mark in node.decorator_list))
            if isinstance(node, ast.ClassDef):
                visit(node.body, f"{prefix}{node.name}::", rows)
            elif node.name.startswith("test") and rows:
                found[f"{prefix}{node.name}"] = rows

    visit(module.body, "", marked_rows(assigned["pytestmark"], {}) if "pytestmark" in assigned else set())
    return found


def table(root: Path) -> dict[str, list[str]]:
    """Every row of the requirements, in order, with its tests; a mark on no row is a ValueError."""
    text = (root / "docs" / "requirements.md").read_text(encoding="utf-8")
    shown: dict[str, list[str]] = {row: [] for row in re.findall(r"^\| *(R\d+) *\|", text, re.MULTILINE)}
    for path in sorted((root / "tests").rglob("test_*.py")):
        for name, rows in marked_tests(path).items():
            place = f"{path.relative_to(root).as_posix()}::{name}"
            strangers = ", ".join(sorted(rows - shown.keys()))
            if strangers:
                raise ValueError(f"{place} is marked with {strangers}, which is no row")
            for row in rows:
                shown[row].append(place)
    return shown


def main(root: Path = ROOT) -> int:
    """Print the table; 1 when a test is marked with a row that does not exist."""
    try:
        rows = table(root)
    except ValueError as wrong:
        print(f"{wrong} of docs/requirements.md. Mend the mark.", file=sys.stderr)
        return 1
    print("\n".join(f"{row}  {', '.join(places) or 'open'}" for row, places in rows.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
