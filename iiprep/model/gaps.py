"""Places in a text that are still to be filled: `[Name]`, `(one thing you are going to do)`, `____`."""

import re
from collections.abc import Iterator

_BRACKETS = (
    r"\[(?!sic\b|…|\.\.\.)[^\W\d_][^\[\]\n]{1,60}\]|\{[^\W\d_][^{}\n]{1,60}\}"
    r"|<(?!(?:br|hr|div|span|strong|em|ul|ol|li|td|tr|table|font|html|body|head|blockquote|h\d) ?/?>)"
    r"[^\W\d_][\w ’'/-]{1,40}>"
)
_TO_FILL = (
    r"(?:insert|add|enter|fill in|put|write|give|name|say) "
    r"(?:your|the|a|an|in|here|one|their|his|her|date|name)\b"
    r"|(?:your|their|the|host|company|person|first|last) ?(?:’s|'s)? ?(?:first |last |full |company |job )?"
    r"(?:name|title|company|organi[sz]ation|field|industry|city|phone|email|number)\b"
    r"|(?:name|title|date|time|place|topic|source|day|company|city|field|industry)s?"
    r"(?: of [^()\n]{1,40})?(?=\))"
    r"|the (?:hour|day|time|date)(?=\))|two or three days(?=\))"
    r"|one thing (?:you|they|I|that)\b|a person, an article\b|something (?:you|they) (?:said|will|did)\b"
)
_GAP = re.compile(
    rf"{_BRACKETS}|\((?:{_TO_FILL})[^()\n]{{0,80}}\)"
    r"|(?<=\S[ \t])_{3,}|_{3,}(?=[ \t]*[^\s_])|\bTBD\b|\bTBC\b|\bxxx+\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"[\[{<(_]|tb[dc]|xxx", re.IGNORECASE)
_END = re.compile(r"[.!?…]+(?=\s|$)|\n")


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Where each of them stands; offsets into `text`."""
    if _MAYBE.search(text) is not None:
        yield from (match.span() for match in _GAP.finditer(text))


def is_written(text: str) -> bool:
    """Whether something stands in `text`, and no place is still to be filled."""
    return bool(text.strip()) and next(gaps(text), None) is None


def filled_in(text: str) -> str:
    """`text` with the sentences that hold such a place blanked out, so that they count for nothing."""
    for start, end in list(gaps(text)):
        first = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
        after = _END.search(text, end)
        last = after.start() if after else len(text)
        text = text[:first] + re.sub(r"\S", " ", text[first:last]) + text[last:]
    return text
