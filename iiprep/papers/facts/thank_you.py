"""The facts of the thank-you card and of the letter, one for each person present."""

import re

from iiprep.model.meeting import Format
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.text import room_of
from iiprep.papers.facts.companies import same_company
from iiprep.papers.facts.items import Facts, filled, item
from iiprep.papers.facts.me import contact
from iiprep.papers.facts.messages import suggested_thanks, thank_you_text
from iiprep.papers.region import Region

_SHORT = 48
_CLOSING, _CLOSED, _BETWEEN = "With many thanks,", 395, 30
"""How the letter closes, and up to how many letters, some more for each paragraph, a card does so, too: with
more it would have to be set in smaller type for it."""
_ROOM = 2
"""Lines on a card of which nothing is known yet, for what they said and what I will do."""


def thank_you_card(plan: Plan, _region: Region, position: int = 0) -> Facts:
    """The card to the person at `position` of `plan.people`, its text paragraph by paragraph."""
    paragraphs = _card_text(plan, position)
    last, told = paragraphs[-1]["text"], _says_something(plan, position)
    return {
        "person": plan.people[position].name.strip(),
        "title": "Thank-you",
        "paragraphs": paragraphs,
        "signed": last if _is_name(last, plan.profile.name.strip()) else "",
        "unsigned": not plan.profile.name.strip(),
        "ready": _is_ready(plan, position),
        "room": 0 if told else _ROOM,
        "large": told,
    }


def thank_you_letter(plan: Plan, region: Region, position: int = 0) -> Facts:
    """The letter to the person at `position`: who writes, when, to whom, the text, the foot."""
    profile, person = plan.profile, plan.people[position]
    sent = plan.thanks_for(position).sent_on
    own = plan.thanks_for(position).own_words.strip()
    text = _own_letter(plan, position) if own else _suggested_letter(plan, position)
    return {
        "person": person.name.strip(),
        "title": "Thank-you letter",
        "sender": item("profile.name", profile.name),
        "foot": _foot(plan),
        "date": region.long_date(sent) if sent else "",
        "to": _address(plan, person, position),
        "ready": _is_ready(plan, position),
        **text,
    }


def _foot(plan: Plan) -> list[Facts]:
    """What stands at the foot of the letter: where I live and how to reach me, or else my name."""
    profile = plan.profile
    reach = filled([item("profile.geography", profile.geography, href=""), *contact(profile)])
    return reach or filled([item("profile.name.foot", profile.name, href="")])


def _is_ready(plan: Plan, position: int) -> bool:
    thanks = plan.thanks_for(position)
    return bool(thanks.own_words.strip() or (thanks.they_said.strip() and thanks.i_will.strip()))


def _says_something(plan: Plan, position: int) -> bool:
    thanks = plan.thanks_for(position)
    return any(text.strip() for text in (thanks.own_words, thanks.they_said, thanks.i_will))


def _salutation(plan: Plan, position: int, field: str) -> Facts:
    """“Dear Ana,”; to nobody yet, “Dear” and `blank`: room to write the name."""
    if plan.people[position].short_name:
        return item(field, suggested_thanks(plan, position).salutation)
    return item(field, "Dear", blank=True)


def _as_written(plan: Plan, position: int) -> list[Facts]:
    """The text as it is sent, from the salutation to the name.

    What they said and what I will do share a paragraph, which is called by the longer of the two.
    """
    thanks = plan.thanks_for(position)
    field = f"thanks.{position}.{'own_words' if thanks.own_words.strip() else 'they_said'}"
    paragraphs = [
        item(field if index == 0 else f"{field}.{index}", text)
        for index, text in enumerate(thank_you_text(plan, position).split("\n"))
        if text.strip()
    ]
    if thanks.own_words.strip():
        return paragraphs
    named = "i_will" if len(thanks.i_will.strip()) > len(thanks.they_said.strip()) else "they_said"
    if named == "i_will":
        paragraphs[1]["id"] = f"thanks.{position}.i_will"
    paragraphs[1] |= _quote(getattr(thanks, named))
    return [_salutation(plan, position, field), *paragraphs[1:]]


def _quote(typed: str) -> Facts:
    """What a report quotes of a paragraph: the words that were typed, without the sentence round them."""
    return {"quote": typed.strip()} if typed.strip() else {}


def _card_text(plan: Plan, position: int) -> list[Facts]:
    """The paragraphs of a card; my own words get the greeting and the name that the letter has, too.

    The suggested words get its closing phrase where that costs no larger type.
    """
    if not plan.thanks_for(position).own_words.strip():
        paragraphs = _as_written(plan, position)
        if sum(room_of(one["text"]) + _BETWEEN for one in paragraphs) > _CLOSED:
            return paragraphs
        name = [paragraphs.pop()] if plan.profile.name.strip() else []
        return [*paragraphs, item(f"thanks.{position}.they_said.98", _CLOSING), *name]
    letter, field = _own_letter(plan, position), f"thanks.{position}.own_words"
    closing, signed = item(f"{field}.98", letter["closing"]), item(f"{field}.99", letter["signed"])
    return filled([letter["salutation"], *letter["paragraphs"], closing, signed])


def _suggested_letter(plan: Plan, position: int) -> Facts:
    """The suggested sentences, as a letter breaks them into paragraphs."""
    path = f"thanks.{position}"
    thanks, typed = suggested_thanks(plan, position), plan.thanks_for(position)
    last = " ".join(filter(None, (thanks.told, thanks.close)))
    first = " ".join(filter(None, (thanks.opening, thanks.said)))
    paragraphs = (
        item(f"{path}.they_said", first, **_quote(typed.they_said)),
        item(f"{path}.i_will", thanks.will, **_quote(typed.i_will)),
        item(f"{path}.they_said.9", last),
    )
    return {
        "salutation": _salutation(plan, position, f"{path}.they_said.0"),
        "paragraphs": filled(paragraphs),
        "closing": _CLOSING,
        "signed": plan.profile.name.strip(),
    }


def _own_letter(plan: Plan, position: int) -> Facts:
    """My own words; a salutation that they begin with and a name that they end with take their places."""
    paragraphs = _as_written(plan, position)
    field = paragraphs[0]["id"]
    salutation = _salutation(plan, position, f"{field}.head")
    if _is_salutation(paragraphs[0]["text"]):
        salutation, *paragraphs = paragraphs
    elif _addresses(paragraphs[0]["text"], plan.people[position]):
        salutation = item(salutation["id"], "")
    name = plan.profile.name.strip()
    signed = paragraphs and _is_name(paragraphs[-1]["text"], name)
    ending = paragraphs.pop() if signed else None
    return {
        "salutation": salutation,
        "paragraphs": paragraphs,
        "closing": "" if paragraphs and _is_salutation(paragraphs[-1]["text"]) else _CLOSING,
        "signed": ending["text"] if ending else name,
    }


def _is_salutation(text: str) -> bool:
    """Whether a line is a greeting or a closing formula rather than a sentence."""
    return len(text) <= _SHORT and text.endswith((",", "，", "،"))


def _addresses(text: str, person: Person) -> bool:
    """Whether a text calls the person by name in its first words: “Ana, thank you” needs no “Dear Ana”."""
    names = filter(None, (person.short_name, person.name.strip()))
    return any(re.match(rf"(\w+\s+){{0,2}}{re.escape(name)}\s*[,!:–-]", text) for name in names)


def _is_name(text: str, name: str) -> bool:
    return bool(name) and text.strip(" .,").casefold() in {
        name.casefold(),
        name.split(maxsplit=1)[0].casefold(),
    }


def _address(plan: Plan, person: Person, position: int) -> list[Facts]:
    """Name, title, organisation, and the street where we met at their office."""
    path = f"others.{position - 1}" if position else "host"
    there = plan.timing.format is Format.OFFICE and (
        not position or same_company(person.organisation, plan.host.organisation)
    )
    rows = [item(f"{path}.{name}", getattr(person, name)) for name in ("name", "title", "organisation")]
    street = [item(f"place.{name}", getattr(plan.place, name)) for name in ("address", "room") if there]
    return filled([*rows, *street])
