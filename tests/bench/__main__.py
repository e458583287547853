"""Runs every bench module of this folder: python -m tests.bench [name …]"""

import importlib
import sys
from pathlib import Path


def main(names: list[str]) -> int:
    """Print the lines of each module that has a `run`; 1 for a name that there is no module of."""
    modules = sorted(
        path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_")
    )
    unknown = [name for name in names if name not in modules]
    if unknown:
        print(f"There is no bench called “{unknown[0]}”. Choose from {', '.join(modules)}.", file=sys.stderr)
        return 1
    for name in names or modules:
        module = importlib.import_module(f"tests.bench.{name}")
        for line in module.run():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
