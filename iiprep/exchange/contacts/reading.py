"""A foreign file of contacts, of whatever kind, as people and as what was not taken."""

from collections.abc import Sequence

from iiprep.exchange.contacts.cards import Told, cards_in
from iiprep.exchange.contacts.decode import text_of
from iiprep.exchange.contacts.found import Contacts
from iiprep.exchange.contacts.tables import people_in


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
    return people_in(text, fields, told)
