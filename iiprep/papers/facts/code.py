"""A link as a QR code: the dark squares as one drawn path, plain text for the template."""

from iiprep.papers.facts.items import Facts

_LONGEST = 300


def code_of(link: str, *, error: str = "m") -> Facts:
    """The code of a web address: its size in squares, with a quiet edge, and the path; size 0 without one.

    `error` is how much of it may be lost: “l” (7 %) makes fewer squares than “m” (15 %).
    """
    if not link or len(link) > _LONGEST:
        return {"size": 0, "path": "", "link": ""}
    import segno

    rows = [list(row) for row in segno.make_qr(link, error=error, boost_error=False).matrix_iter(border=2)]
    runs = "".join(f"M{x} {y + 0.5}h{length}" for y, row in enumerate(rows) for x, length in _runs(row))
    return {"size": len(rows), "path": runs, "link": link}


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where dark runs begin in a row, and how long they are."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((x, 1))
    return found
