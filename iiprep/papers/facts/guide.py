"""The facts of the printed guide: its Markdown as headings, paragraphs and lists in two columns."""

import re

from iiprep.papers.facts.items import Facts, item

_MARKED = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")
_NUMBERED = re.compile(r"(\d+)\. ")
_RIGHT = "At the meeting"
_FOOTER = "The guide of iiprep · copy it for whoever asks you how it is done"


def guide(markdown: str) -> Facts:
    """Everything the guide prints; the column on the right begins with the meeting itself.

    Known are headings, numbered lists, quotations, and bold and slanted words; anything else is a paragraph.
    """
    blocks = [_block(number, text) for number, text in enumerate(_blocks(markdown))]
    title, *rest = blocks
    turn = next(
        (at for at, one in enumerate(rest) if one["kind"] == "head" and one["text"] == _RIGHT), len(rest)
    )
    return {
        "person": "",
        "title": title["text"],
        "heading": title,
        "columns": [rest[:turn], rest[turn:]],
        "footer": _FOOTER,
    }


def _blocks(markdown: str) -> list[str]:
    """The blocks of a Markdown text, each a line; every line of a list is a block of its own."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        lines = block.split("\n")
        if _NUMBERED.match(lines[0]):
            found += lines
        else:
            found.append(" ".join(line.removeprefix("> ").strip() for line in lines))
            if lines[0].startswith("> "):
                found[-1] = f"> {found[-1]}"
    return found


def _block(number: int, line: str) -> Facts:
    place = f"guide.{number}"
    for mark, kind in (("## ", "head"), ("# ", "title"), ("> ", "quote")):
        if line.startswith(mark):
            return _made(place, kind, line.removeprefix(mark))
    numbered = _NUMBERED.match(line)
    if numbered:
        return _made(place, "step", line[numbered.end() :]) | {"number": numbered[1]}
    return _made(place, "text", line)


def _made(place: str, kind: str, line: str) -> Facts:
    return item(place, _MARKED.sub(lambda found: found[1] or found[2], line), kind=kind, runs=_runs(line))


def _runs(line: str) -> list[Facts]:
    """The pieces of a line, each plain, bold or slanted."""
    runs: list[Facts] = []
    end = 0
    for found in _MARKED.finditer(line):
        runs.append({"look": "plain", "words": line[end : found.start()]})
        runs.append({"look": "bold" if found[1] else "slanted", "words": found[1] or found[2]})
        end = found.end()
    return [run for run in (*runs, {"look": "plain", "words": line[end:]}) if run["words"]]
