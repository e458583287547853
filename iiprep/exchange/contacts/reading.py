"""A foreign file of contacts, of whatever kind, as people and as what was not taken."""

from collections.abc import Sequence

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.cards import Told, cards_in
from iiprep.exchange.contacts.columns import spelt_among
from iiprep.exchange.contacts.decode import text_of
from iiprep.exchange.contacts.found import Contacts
from iiprep.exchange.contacts.grid import table_in
from iiprep.exchange.contacts.tables import people_in

_WESTERN = "cp1252"
_ELSEWHERE = (
    "cp932",
    "gb18030",
    "big5",
    "cp949",
    "cp1251",
    "cp1250",
    "cp1254",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp874",
)
_HEAD = 20_000


def contacts_in(
    data: bytes, fields: Sequence[str] | None = None, told: Told = lambda _done, _whole: None
) -> Contacts:
    """Everybody in a file of cards or a table, each row that is not taken with its reason.

    `fields` says what each column of a table fills, as in `columns.CHOICES`; `told` hears how far it is.
    Raises FileRefused when the whole file cannot be taken.
    """
    text = text_of(data)
    if "begin:vcard" in text[:20_000].lower():
        return cards_in(text, told)
    return people_in(_in_its_letters(data, text), fields, told)


def _in_its_letters(data: bytes, text: str) -> str:
    """A table that Windows wrote elsewhere than in western Europe, in the letters that make titles known."""
    if text != data.decode(_WESTERN, "replace"):
        return text
    head = data[: data.rfind(b"\n", 0, _HEAD) + 1] or data[:_HEAD]
    best = max((_WESTERN, *_ELSEWHERE), key=lambda encoding: _known(head, encoding))
    return text if best == _WESTERN else data.decode(best, "replace")


def _known(head: bytes, encoding: str) -> tuple[int, int]:
    """How many titles of a table are known when it is read so, and how many of them to the letter."""
    try:
        table = table_in(head.decode(encoding, "replace" if encoding == _WESTERN else "strict"))
    except (UnicodeDecodeError, FileRefused):
        return -1, -1
    return table.known, spelt_among(table.titles)
