"""The cards of a vCard file, one by one: cut out, freed of pictures, each broken one told."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from iiprep.errors import FileRefused
from iiprep.exchange.contacts.decode import lines_of
from iiprep.exchange.contacts.found import Contacts, Draft, NotTaken, Row
from iiprep.exchange.contacts.properties import Property, property_of, unfolded
from iiprep.exchange.contacts.vcard import draft_of, left_of
from iiprep.model.text import clean, first_line

MOST_CARDS = 50_000
LONGEST_CARD = 200_000
STEP = 200
Told = Callable[[int, int], object]

_NAME = re.compile(r"(?:[\w-]+\.)?([A-Za-z0-9-]+)[;:]")
_HEAVY = {"PHOTO": "photo", "LOGO": "picture", "SOUND": "recording", "KEY": "key"}
_LEFT = {"ADR": "postal address", "LABEL": "postal address", "BDAY": "birthday", "ANNIVERSARY": "anniversary"}
_LEFT |= {"IMPP": "messenger address", "X-AIM": "messenger address", "X-SKYPE": "messenger address"}
_LEFT |= {"AGENT": "card inside another"}
_LEFT |= {"RELATED": "relation", "X-ABRELATEDNAMES": "relation"}
_LEFT |= {"TZ": "time zone", "GEO": "place on the map", "LANG": "language", "GENDER": "gender"}
_LEFT |= {"CATEGORIES": "category", "CALURI": "calendar address", "FBURL": "calendar address"}
_LEFT |= {"HOBBY": "hobby", "INTEREST": "interest", "EXPERTISE": "expertise", "X-ASSISTANT": "assistant"}
_OF_THE_FILE = frozenset(
    (
        "BEGIN END VERSION PRODID REV UID SOURCE MAILER CLASS SORT-STRING PROFILE NAME XML "
        "CLIENTPIDMAP X-ABLABEL X-ABADR X-ABUID X-ADDRESSING-GRAMMAR X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF "
        "X-EVOLUTION-FILE-AS X-EVOLUTION-WEBDAV-ETAG X-MOZILLA-HTML X-PREFERMAILFORMAT X-POPULARITYINDEX "
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-OL-DESIGN X-MS-CARDPICTURE X-FILE-AS "
        "X-ADDRESSBOOKSERVER-MEMBER MEMBER"
    ).split()
)
_MOST_KINDS = 20
_PLURALS = {"postal address": "postal addresses", "messenger address": "messenger addresses"}
_PLURALS |= {"card inside another": "cards inside others"}
_PLURALS |= {"calendar address": "calendar addresses", "category": "categories", "hobby": "hobbies"}
_PLURALS |= {"place on the map": "places on the map", "expertise": "expertises"}


@dataclass(slots=True)
class _Cut:
    """A card as it was cut out: where it begins, its lines without pictures, what is wrong with it."""

    line: int
    lines: list[str] = field(default_factory=list)
    size: int = 0
    wrong: str = ""


def cards_in(text: str, told: Told) -> Contacts:
    """Everybody in a vCard file; `told` hears how many characters of how many are read."""
    left: Counter[str] = Counter()
    rows: list[Row] = []
    not_taken: list[NotTaken] = []
    for number, cut in enumerate(_cards(text, left, told), 1):
        if number > MOST_CARDS:
            words = f"The file has more than {MOST_CARDS:,} cards."
            raise FileRefused([words], "Export fewer contacts at once.")
        made = _read(cut, left)
        if isinstance(made, Row):
            rows.append(made)
        else:
            not_taken.append(made)
    if not rows and not not_taken:
        raise FileRefused(["There is no card in the file."], "Export your contacts once more.")
    return Contacts(tuple(rows), tuple(not_taken), _told_left(left))


def _cards(text: str, left: Counter[str], told: Told) -> Iterator[_Cut]:
    """Each card from its BEGIN to its END; one that another begins in is not finished."""
    card: _Cut | None = None
    inner, at = 0, 0
    for number, line in lines_of(text):
        at += len(line) + 1
        word = line.strip().upper().replace(" ", "")
        begins, ends = word == "BEGIN:VCARD", word == "END:VCARD"
        if card is not None and (inner or (begins and _in_agent(card))):
            inner += begins - ends
        elif begins:
            if card is not None:
                yield _broken(card, "The card is not finished: its END:VCARD is missing.")
            card = _Cut(number)
            told(at, len(text))
        elif card is not None and ends:
            yield card
            card = None
        elif card is not None:
            _add(card, line, left)
    if card is not None:
        yield _broken(card, "The file ends in the middle of the card.")


def _in_agent(card: _Cut) -> bool:
    return bool(card.lines) and card.lines[-1].upper().startswith("AGENT")


def _broken(card: _Cut, why: str) -> _Cut:
    card.wrong = card.wrong or why
    return card


def _add(card: _Cut, line: str, left: Counter[str]) -> None:
    """Keep a line; of a picture only its name, and nothing of a card that is too long."""
    begun = _NAME.match(line)
    if begun is None and card.lines and card.lines[-1] in _HEAVY:
        return
    if begun and begun[1].upper() in _HEAVY:
        left[_HEAVY[begun[1].upper()]] += 1
        line = begun[1].upper()
    card.size += len(line)
    if card.size > LONGEST_CARD:
        card.wrong = f"The card has more than {LONGEST_CARD:,} characters."
        card.lines = card.lines[:20]
    else:
        card.lines.append(line)


def _read(cut: _Cut, left: Counter[str]) -> Row | NotTaken:
    draft = Draft(cut.line)
    properties: list[Property] = []
    for line in unfolded(one for one in cut.lines if one not in _HEAVY):
        begun = _NAME.match(line)
        name = begun[1].upper() if begun else ""
        if name in _LEFT:
            left[_LEFT[name]] += 1
            continue
        found = property_of(line)
        if isinstance(found, Property):
            properties.append(found)
        elif found:
            draft.notes.append(found)
        elif name and name not in _OF_THE_FILE:
            left[f"“{name}” line"] += 1
    name = next((one.text for one in properties if one.name == "FN"), "")
    if cut.wrong:
        return NotTaken(cut.line, first_line(clean(name)), cut.wrong)
    made = draft_of(properties, draft)
    if isinstance(made, Row):
        left.update(left_of(properties))
    return made


def _told_left(left: Counter[str]) -> tuple[str, ...]:
    if not left:
        return ()
    parts = []
    for word, count in sorted(left.items())[:_MOST_KINDS]:
        many = _PLURALS.get(word, f"{word}s")
        parts.append(f"{count:,} {word if count == 1 else many}")
    if len(left) > _MOST_KINDS:
        parts.append(f"lines of {len(left) - _MOST_KINDS:,} other kinds")
    return (f"Left out, as iiprep has no place for them: {', '.join(parts)}.",)
