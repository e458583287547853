"""The child process that reads one foreign file from its standard input, within limits of memory and time."""

import json
import sys
from typing import Any

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.decode import MOST_BYTES
from iiprep.exchange.contacts.reading import contacts_in

MEMORY = 512 * 1024 * 1024
SECONDS = 60


def main(request: str) -> int:
    """Answer with lines of JSON: how far it is, then what was found or why nothing can be taken."""
    _limit()
    fields = json.loads(request)["fields"]
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        found = contacts_in(data, fields, lambda done, whole: _answer({"done": done, "whole": whole}))
    except FileRefused as error:
        _answer({"refused": list(error.problems), "hint": error.hint})
        return 0
    except MemoryError:
        _answer({"refused": ["The file needs more memory than reading it may take."], "hint": ""})
        return 0
    _answer({"contacts": found.to_plain()})
    return 0


def _answer(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def _limit() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
