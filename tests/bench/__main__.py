"""Runs every bench module of this folder: python -m tests.bench [name …]"""

import importlib
import sys
from pathlib import Path


def main(names: list[str]) -> None:
    """Print the lines of each module that has a `run`."""
    modules = sorted(
        path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_")
    )
    for name in names or modules:
        module = importlib.import_module(f"tests.bench.{name}")
        for line in module.run():
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
