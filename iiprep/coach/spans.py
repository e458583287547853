"""Which words of a text a finding is about: with the marks that belong to them."""

from iiprep.coach.text import PAIRS

_ENDS, _MOST_ENDS = ".!?…", 20


def with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the marks that end it, the sign of a hashtag, and the bracket or quote at its edge that
    pairs with one in it.
    """
    end = after_mark(text, end)
    start -= text[start - 1 : start] == "#"
    for opening, closing in PAIRS:
        within = text.count(opening, start, end) - text.count(closing, start, end)
        if within > 0 and text[end : end + 1] == closing:
            end = after_mark(text, end + 1)
        elif within < 0 and text[start - 1 : start] == opening:
            start -= 1
    if text.count('"', start, end) % 2 and text[end : end + 1] == '"':
        end = after_mark(text, end + 1)
    return start, end


def with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """A span of single words with the quotes around it, or the one that pairs with one in it."""
    for opening, closing in (*PAIRS, ('"', '"')):
        inside = text[start:end]
        opens, closes = text[start - 1 : start] == opening, text[end : end + 1] == closing
        if opens and closes:
            return start - 1, end + 1
        lone = inside.count('"') % 2 if opening == closing else inside.count(opening) - inside.count(closing)
        if closes and lone > 0:
            return start, end + 1
    return start, end


def like(before: str, old: str, better: str) -> str:
    """Better words with a capital where those that they replace have one, and no word stands before them."""
    begins = old[:1].isupper() and not before.rstrip(" ")[-1:].isalnum()
    return better[:1].upper() + better[1:] if begins else better


def after_mark(text: str, end: int) -> int:
    """Behind the marks that end a sentence at `end`."""
    marks = text[end : end + _MOST_ENDS]
    return end + len(marks) - len(marks.lstrip(_ENDS))
