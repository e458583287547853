"""The short texts after a meeting: the note to connect, the word to the introducer, offers of the debrief."""

import re
from collections.abc import Iterable

from iiprep.model.call_name import called
from iiprep.model.courtesy import Ending, ending
from iiprep.model.debrief import TheirPromise
from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import as_deed, lowered, suggested_thanks
from iiprep.papers.region import Region

MOST_OFFERS = 3
_WITHOUT_A_MEETING = {
    Ending.SILENT: (
        ", and could not reach them; it is a busy time, and there is nothing for you to do. I wanted you to "
        "know that I followed it up."
    ),
    Ending.DECLINED: (
        ", and had a friendly answer: it does not suit at the moment. There is nothing for you to do; I "
        "wanted you to know."
    ),
    Ending.ELSEWHERE: (
        ", and was pointed to somebody else, which helps me, too. There is nothing for you to do; I wanted "
        "you to know."
    ),
    Ending.NOT_HELD: (
        "; we had agreed on a time, and it could not take place. There is nothing for you to do; I wanted "
        "you to know."
    ),
}
_YOU = re.compile(r"(?i)\byour?s?\b")


def connect_text(plan: Plan, position: int, most: int) -> str:
    """The note with the invitation: my own words, or the longest suggestion of at most `most` characters."""
    thanks = plan.thanks_for(position)
    if thanks.connect_note.strip():
        return thanks.connect_note.strip()
    name, me = plan.people[position].short_name or "…", plan.profile.name.strip()
    said = suggested_thanks(plan, position).said
    hello, close = f"Dear {name}, thank you again for your time.", "I would be glad to stay in touch."
    suggested = (
        " ".join(filter(None, parts))
        for parts in ((hello, said, close, me), (hello, close, me), (hello, close))
    )
    return next((text for text in suggested if len(text) <= most), close)


def loop_text(plan: Plan, region: Region) -> str:
    """What I tell the introducer: my own words, or how it went, in a few lines."""
    own = plan.loop.words.strip()
    if own:
        return own
    parts = (
        f"Dear {called(plan.host.introduced_by) or '…'},",
        _how_it_went(plan, region),
        "Thank you for thinking of me. If there is anything I can do for you, I would be glad to.",
        plan.profile.name.strip(),
    )
    return "\n\n".join(filter(None, parts))


def loop_message(plan: Plan, region: Region) -> str:
    """The word to the introducer as an e-mail."""
    host = plan.host.name.strip()
    subject = f"Thank you for suggesting {host}" if host else "Thank you for the introduction"
    return f"Subject: {subject}\n\n{loop_text(plan, region)}\n"


def other_times_text(plan: Plan) -> str:
    """A few lines when a meeting did not take place: thanks, and other times, with no word of blame."""
    lines = (
        f"Dear {plan.host.short_name or '…'},",
        "I am sorry that our talk could not take place. Thank you for having set the time aside. If you "
        f"would still like to, I could come on … or on …, for the same {plan.timing.length} minutes; if it "
        "no longer suits, please do not give it another thought.",
        plan.profile.name.strip(),
    )
    return "\n\n".join(filter(None, lines))


def ask_after_text(plan: Plan, promise: TheirPromise) -> str:
    """One friendly line about something they said they would do; it leaves them every way out."""
    name = plan.host.short_name or "…"
    what = re.sub(r"\bI can\b", "I could", lowered(promise.text.strip().rstrip(".")))
    lines = (
        f"Dear {name},",
        f"You kindly said you would {what}. There is no hurry at all; if it no longer suits, please do not "
        "give it another thought. I am grateful for our talk either way.",
        plan.profile.name.strip(),
    )
    return "\n\n".join(filter(None, lines))


def said_offers(plan: Plan) -> tuple[str, ...]:
    """What the debrief holds that was said, as a thank-you goes on with it after “What stayed with me is”."""
    learned = [one.learned for one in plan.objectives] + [plan.happened.learned]
    return _offers(f"that {_inside(plan, _first_sentence(text))}" for text in learned if text.strip())


def deed_offers(plan: Plan, position: int) -> tuple[str, ...]:
    """What I promised and have not done, as something I will do for the person at `position`."""
    name = plan.people[position].short_name
    promised = (one.text for one in plan.happened.my_promises if one.done_on is None)
    return _offers(_to_you(as_deed(_first_sentence(text)), name) for text in promised if text.strip())


def _offers(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))[:MOST_OFFERS]


def _how_it_went(plan: Plan, region: Region) -> str:
    host = plan.host.name.strip() or "the person you named"
    how = ending(plan)
    if how in _WITHOUT_A_MEETING:
        sent = plan.request.sent_on
        when = f" on {region.day(sent)}" if sent else ""
        return f"You suggested that I write to {host}. I did{when}{_WITHOUT_A_MEETING[how]}"
    day = plan.timing.day
    met = f"I spoke with {host}{f' on {region.day(day)}' if day else ''}, thanks to you."
    return " ".join(filter(None, (met, _learned(plan), _stayed(plan), _thanked(plan))))


def _learned(plan: Plan) -> str:
    hopes = (lowered(one.text.strip().rstrip(".")) for one in plan.objectives if one.learned.strip())
    hope = next(hopes, "")
    return f"I had hoped to {hope}, and came away knowing much more." if hope else ""


def _stayed(plan: Plan) -> str:
    """What stayed with me, unless it speaks to the host."""
    said = plan.thanks_for(0).they_said.strip()
    return "" if _YOU.search(said) else said and suggested_thanks(plan, 0).said


def _thanked(plan: Plan) -> str:
    name = plan.host.short_name
    return f"I have written to thank {name}." if name and plan.thanks_for(0).sent_on else ""


def _first_sentence(text: str) -> str:
    line = text.strip().split("\n", 1)[0]
    return re.split(r"(?<=[.!?;])\s", line, maxsplit=1)[0].rstrip(".;")


def _to_you(text: str, name: str) -> str:
    """“Send Ana the summary” as Ana reads it: “send you the summary”."""
    return re.sub(rf"\b{re.escape(name)}\b(?![’'])", "you", text) if name else text


def _inside(plan: Plan, text: str) -> str:
    """The text inside a sentence, with its first letter small unless it begins with a name."""
    names = {word for one in plan.people for word in f"{one.name} {one.organisation}".split()}
    return text if text.split(" ", 1)[0].strip("’s,") in names else lowered(text)
