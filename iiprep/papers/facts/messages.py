"""The request and the thank-you as plain text, written from their parts."""

import re
from dataclasses import dataclass

from iiprep.model.introduction import names_without_a_yes
from iiprep.model.meeting import Format
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan
from iiprep.model.request import Slot
from iiprep.papers.facts.items import joined, sentence
from iiprep.papers.region import Region
from iiprep.schedule.zones import at, in_zone, local_zone

_ASKING = re.compile(r"(?i)^(how|what|which|why|where|when|who|whether)\b")
_TO = re.compile(r"(?i)^(i (want|would like|hope) )?to\s+")
_WILL = re.compile(r"(?i)^(i (will|am going to)|i[’']ll|to)\s+")
_WHOLE = re.compile(
    r"(?s)(I (have|am|learned|was)|Please|(What|Your?)\b.*\b(stayed with|gave|helped|showed) me)\b.*[.!]$"
)
_CLAUSE = re.compile(r"(?i)(that|how|what|why|where|when|who|which|whether|the (way|fact))\b")
_YOU_SAID = re.compile(r"(?i)you (said|told me|mentioned|explained|pointed out)[,:]?\s+(that\s+)?")
_SUBJECT = re.compile(
    r"(?i)(you|i|we|they|he|she|it|there|this|these|nobody|everybody|everyone|people|most)\b[^,:;]* \w"
)
_NOUN = re.compile(r"(?i)((the|an?|your|their|his|her|our|my)\b|\w+[’']s )")
_VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|needs?|takes?)\b"
)
_RELATIVE = re.compile(r"\b(that|who|which|how|what|when|where|why|you|I|we|they)\b")
_PLAIN = frozenset(
    "a all always an as at be by every everything for how if in it its most my never no not on one our "
    "people that the their there these they this those to we what when where which who why with you "
    "your".split()
)
_AN = re.compile(r"[aeioAEIO]|[uU](?![sn]i|[A-Z])")
_ARTICLE = re.compile(r"(?i)(an?|the|now)\b")


def request_message(plan: Plan, region: Region) -> str:
    """The request as it is sent: the subject, an empty line, the note (mine, or the suggested one)."""
    subject = plan.request.subject.strip() or suggested_subject(plan)
    return f"Subject: {subject}\n\n{plan.request.note.strip() or request_text(plan, region)}\n"


def suggested_subject(plan: Plan) -> str:
    """A subject that says who sent me, or what it is about."""
    if _named(plan.host):
        return f"{plan.host.introduced_by.strip()} suggested I write to you"
    return f"A question about your work at {plan.host.organisation.strip()}".removesuffix(" at ")


def request_text(plan: Plan, region: Region) -> str:
    """A note written from the parts of the plan that are there; what is missing is left out."""
    parts = suggested_request(plan, region)
    opening = " ".join(filter(None, (parts.source, parts.who)))
    body = " ".join(filter(None, (parts.hope, parts.ask, parts.offer)))
    paragraphs = (parts.salutation, opening, body, parts.thanks, plan.profile.name.strip())
    return "\n\n".join(filter(None, paragraphs))


@dataclass(frozen=True, slots=True)
class SuggestedRequest:
    """The sentences of a request, empty where there is nothing to say; `times`: days are in the offer."""

    salutation: str
    source: str
    who: str
    hope: str
    ask: str
    offer: str
    times: bool
    thanks: str = "Thank you for considering it."


def suggested_request(plan: Plan, region: Region) -> SuggestedRequest:
    """The sentences that the parts of the plan make, each whole."""
    apart = not plan.timing.format.in_person
    slots = joined((slot_text(slot, plan, region, both=apart) for slot in plan.request.slots), "or")
    return SuggestedRequest(
        salutation=f"Dear {plan.host.short_name or '…'},",
        source=_source(plan.host),
        who=_who_i_am(plan),
        hope=_hope(plan),
        ask=_ask(plan),
        offer=_offer(slots, plan),
        times=bool(slots),
    )


def thank_you_message(plan: Plan, position: int = 0) -> str:
    """The thank-you to the person at `position` of `plan.people`, as an e-mail."""
    return f"Subject: Thank you for your time\n\n{thank_you_text(plan, position)}\n"


def thank_you_text(plan: Plan, position: int = 0) -> str:
    """My own words, or a text around one thing they said and one thing I will do."""
    own = plan.thanks_for(position).own_words.strip()
    if own:
        return own
    thanks = suggested_thanks(plan, position)
    body = " ".join(filter(None, (thanks.opening, thanks.said, thanks.will)))
    close = " ".join(filter(None, (thanks.told, thanks.close)))
    return "\n\n".join(filter(None, (thanks.salutation, body, close, plan.profile.name.strip())))


@dataclass(frozen=True, slots=True)
class SuggestedThanks:
    """The sentences of a thank-you; those with nothing to say are empty."""

    salutation: str
    opening: str
    said: str
    will: str
    told: str
    close: str


def suggested_thanks(plan: Plan, position: int = 0) -> SuggestedThanks:
    """The sentences around one thing they said and one thing I will do."""
    thanks = plan.thanks_for(position)
    said, will = thanks.they_said.strip(), thanks.i_will.strip()
    return SuggestedThanks(
        salutation=f"Dear {plan.people[position].short_name or '…'},",
        opening="Thank you for your time" + (" and for your answers." if said or will else "."),
        said=said and _about(said),
        will=will and _deed(will),
        told=_to_introducer(plan, position),
        close="If I can ever be of help to you, I would be glad to.",
    )


def slot_text(slot: Slot, plan: Plan, region: Region, *, both: bool = True) -> str:
    """One offered time on the host's clock, and with `both` on mine where it differs."""
    if not slot.day:
        return ""
    if not slot.start:
        return region.day(slot.day)
    mine = plan.profile.zone or local_zone()
    theirs = plan.host.zone or plan.timing.zone or mine
    moment = at(slot.day, slot.start, plan.timing.zone or theirs)
    there, here = in_zone(moment, theirs), in_zone(moment, mine)
    text = f"{region.day(there.date())} at {region.clock(there)}"
    if not both or there.replace(tzinfo=None) == here.replace(tzinfo=None):
        return text
    day = "" if there.date() == here.date() else f"{region.day(here.date())}, "
    return f"{text} your time ({day}{region.clock(here)} mine)"


def _named(host: Person) -> bool:
    return bool(host.introduced_by.strip()) and host.may_use_name is NameUse.YES


def _source(host: Person) -> str:
    if host.how_found.strip() and not names_without_a_yes(host, host.how_found):
        return sentence(host.how_found)
    return f"{host.introduced_by.strip()} suggested I write to you." if _named(host) else ""


def _who_i_am(plan: Plan) -> str:
    headline = plan.profile.headline.strip()
    if not headline:
        return ""
    if re.match(r"(?i)i('m| am)\b", headline):
        return sentence(headline)
    if _ARTICLE.match(headline):
        return sentence(f"I am {lowered(headline)}")
    return sentence(f"I am {'an' if _AN.match(headline) else 'a'} {lowered(headline)}")


def _hope(plan: Plan) -> str:
    texts = [one.text.strip().rstrip(".") for one in plan.objectives if one.text.strip()]
    if not texts:
        return ""
    return f"I hope to {joined(_to_learn(text) for text in texts)}."


def _to_learn(text: str) -> str:
    text = lowered(_TO.sub("", text))
    return f"learn {text}" if _ASKING.match(text) else text


def _ask(plan: Plan) -> str:
    met = plan.timing.format
    if met is Format.EMAIL:
        return "May I send you a few questions by e-mail, to answer whenever it suits you?"
    call = {Format.PHONE: " on the phone", Format.VIDEO: " for a video call"}.get(met, "")
    return f"Would you have {plan.timing.length} minutes{call or ' for a few questions'}?"


def _offer(slots: str, plan: Plan) -> str:
    """When I could, and where people meet, where; nothing of both where the questions go by e-mail."""
    met = plan.timing.format
    where = plan.request.where.strip() if met.in_person else ""
    if met is Format.EMAIL:
        return ""
    if slots:
        coming = f"come to {where} on" if where else "do"
        return f"I could {coming} {slots}, or whenever suits you better."
    return f"I would gladly come to {where}." if where else ""


def _about(said: str) -> str:
    return said if _WHOLE.match(said) else sentence(f"What stayed with me{_after_me(said)}")


def _after_me(said: str) -> str:
    """How what they said goes on after “What stayed with me”; a colon before what is hard to tell."""
    told = _YOU_SAID.match(said)
    said = said[told.end() :] if told else said
    text = _run_on(said)
    if _CLAUSE.match(said):
        return f" is {text}"
    if told or _SUBJECT.match(said):
        return f" is that {text}"
    if _NOUN.match(said) and not _VERB.search(said):
        return f" is {text}"
    clause = _NOUN.match(said) and not _RELATIVE.search(said)
    return f" is that {text}" if clause else f": {text}"


def _deed(will: str) -> str:
    return will if _WHOLE.match(will) else sentence(f"I will {as_deed(will)}")


def as_deed(will: str) -> str:
    """A promise as it goes on after “I will”."""
    return lowered(_WILL.sub("", will))


def _to_introducer(plan: Plan, position: int) -> str:
    if position or not _named(plan.host):
        return ""
    return f"I will tell {plan.host.introduced_by.strip()} how kind you were."


def lowered(text: str) -> str:
    """The text with a small first letter, but for names, acronyms and “I”."""
    word = text.split(" ", 1)[0]
    keep = word == "I" or word.startswith(("I’", "I'")) or sum(letter.isupper() for letter in word) > 1
    return text if keep or not text[:1].isascii() else text[:1].lower() + text[1:]


def _run_on(text: str) -> str:
    """The text inside a sentence: only a plain word loses its capital, as another may be a name."""
    return lowered(text) if text.split(" ", 1)[0].lower() in _PLAIN else text
