"""The facts of the prep sheet: the private page to carry."""

from datetime import date, datetime
from itertools import accumulate

from iiprep.exchange.links import full_link
from iiprep.model.meeting import Format, Place
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan
from iiprep.model.request import Channel
from iiprep.model.text import alone, first_line, room_of
from iiprep.papers.facts.code import code_of
from iiprep.papers.facts.items import Facts, filled, item, lines_of, sentence
from iiprep.papers.facts.messages import request_text
from iiprep.papers.facts.questions import questions_head, questions_of
from iiprep.papers.facts.times import Times, day_marks, talk_of, times_of
from iiprep.papers.facts.wear import carry_lines, dress_lines
from iiprep.papers.region import Region
from iiprep.schedule.minute_plan import MinutePlan, minute_plan
from iiprep.schedule.zones import in_zone, local_zone, place_of

CLOSING = (
    ("closing.help", "How can I help you?"),
    ("closing.who", "Who else should I learn from?"),
    ("closing.name", "May I use your name?"),
)

_FOOTER_NAME = 23
_HEAD_NAME = 26
_BESIDE_CODE, _MOST_SQUARES = 18, 65
_BAR_NAME, _WHERE_LINE, _WIDE_LINK = 5, 54, 96


def prep_sheet(plan: Plan, region: Region) -> Facts:
    """Everything the prep sheet prints, as plain data."""
    times = times_of(plan, region)
    minutes = minute_plan(plan.timing.length)
    written = plan.timing.format is Format.EMAIL
    marks = [] if written else day_marks(plan, times)
    return {
        "person": plan.host.name.strip(),
        "title": "Prep sheet",
        "host": _host(plan),
        "others": [_other(plan, person, f"others.{index}") for index, person in enumerate(plan.others)],
        "when": _when(plan, times),
        "where": _where(plan),
        "join": _join(plan),
        "call": item("host.phone", plan.host.phone if plan.timing.format is Format.PHONE else ""),
        "send": item("host.email", plan.host.email if written else ""),
        "unknown": _unknown(plan),
        "day_line": marks,
        "talk": talk_of(marks),
        "minutes": [] if written else _minutes(minutes, plan.host.short_name),
        "red_lines": _red_lines(plan, times),
        "about": _about(plan),
        "card": _card(plan.host),
        "found": _found(plan.host),
        "found_out": item("host.found_out", plan.host.found_out),
        "request": _request(plan, region),
        "objectives": lines_of("objectives", (one.text for one in plan.objectives)),
        "questions": questions_of(plan),
        "questions_head": questions_head(plan, minutes),
        "closing": [] if written else [item(field, text) for field, text in CLOSING],
        "thanks": item("closing.thanks", "" if written else "Thank you for your time."),
        "closing_head": _closing_head(times),
        "ready_head": "Dress and carry" if plan.timing.format.in_person else "Dress and have ready",
        "spill": 0,
        "moved": 0,
        "shortened": 0,
        "forms": True,
        "dress": dress_lines(plan),
        "carry": carry_lines(plan),
        "already_have": lines_of("carry.already_have", plan.carry.already_have),
        "situation": item("profile.situation", plan.profile.situation),
        "notes": item("notes.for_the_day", plan.notes.for_the_day),
        "footer": _footer(plan),
    }


def _head(person: Person, path: str = "host") -> Facts:
    return {
        "name": item(f"{path}.name", person.name),
        "call": item(f"{path}.call_name", person.call_name),
        "say": item(f"{path}.say_name", person.say_name),
        "title": item(f"{path}.title", person.title),
        "organisation": item(f"{path}.organisation", person.organisation),
        "phone": item(f"{path}.phone", person.phone),
    }


def _other(plan: Plan, person: Person, path: str) -> Facts:
    """The head of somebody else; that they work where the host works is not said again."""
    beside = person.organisation.strip() == plan.host.organisation.strip()
    return _head(person, path) | ({"organisation": item(f"{path}.organisation", "")} if beside else {})


def _unknown(plan: Plan) -> str:
    """What to write in before the day, as nobody is reached without it; empty where it is known."""
    ways = {
        Format.PHONE: ("Call", plan.host.phone),
        Format.VIDEO: ("Link", plan.place.link),
        Format.EMAIL: ("Send to", plan.host.email),
    }
    label, known = ways.get(plan.timing.format, ("", ""))
    return "" if known.strip() else label


def _host(plan: Plan) -> Facts:
    """The host's head; the number stands with the time where it is called, and nowhere where one writes.

    Where no number is known there is the address to write to, for a delay or a link that does not work.
    """
    met, host = plan.timing.format, plan.host
    other = met in (Format.PHONE, Format.EMAIL)
    email = "" if met is Format.EMAIL or host.phone.strip() else host.email
    head = _head(host) | {"email": item("host.email", email)}
    return head | ({"phone": item("host.phone", "")} if other else {})


def _when(plan: Plan, times: Times) -> Facts:
    line, timing = times.line, plan.timing
    clock = ""
    if timing.format is not Format.EMAIL and line.start and line.end:
        clock = times.region.span(*(_on(times, moment) for moment in (line.start, line.end)))
    return {
        "clock": item("timing.start.head", clock),
        "day": item("timing.day", times.region.date(_day(plan, times)) if timing.day else ""),
        "other": item("timing.zone", times.other_zone or _undated(plan, times)),
        "length": item(
            "timing.length.head", "" if timing.format is Format.EMAIL else f"{timing.length} minutes"
        ),
        "format": item("timing.format", timing.format.label),
    }


def _undated(plan: Plan, times: Times) -> str:
    """On whose clock the time is, where it may not be mine and no day says how far they are apart."""
    mine = plan.profile.zone or local_zone()
    return f"on the clock in {place_of(times.leads)}" if times.line.start and times.leads != mine else ""


def _day(plan: Plan, times: Times) -> date:
    """The day on the clock that leads, which may be another than on the one beside it."""
    assert plan.timing.day
    return _on(times, times.line.start).date() if times.line.start else plan.timing.day


def _where(plan: Plan) -> list[Facts]:
    """Where it is: an address only where people meet, a link without what every link begins with.

    `joins` says whether a piece stands in the line of the one before it, `wide` that it is a long link.
    """
    met = plan.timing.format
    place = Place() if met is Format.EMAIL else plan.place
    pairs = (
        ("place.address", place.address if met.in_person else ""),
        ("place.room", place.room if met.in_person else ""),
        ("place.entry", "" if met is Format.PHONE else place.entry),
        ("place.link", place.link.strip().removeprefix("https://")),
    )
    links = {"place.link": full_link(place.link)}
    rows = filled(item(field, text, href=links.get(field, "")) for field, text in pairs)
    short = len(place.room.strip()) + len(place.entry.strip()) <= _WHERE_LINE
    room = any(one["id"] == "place.room" for one in rows)
    joined = "place.entry" if room and short else ""
    return [{**one, "joins": one["id"] == joined, "wide": _is_wide(one)} for one in rows]


def _is_wide(place: Facts) -> bool:
    return place["id"] == "place.link" and len(place["text"]) > _WIDE_LINK


def _join(plan: Plan) -> Facts:
    """The link of a video call as a code for a phone, where the head has room for it."""
    link = full_link(plan.place.link) if plan.timing.format is Format.VIDEO else ""
    code = code_of(link, error="l")
    roomy = len(plan.host.name.strip()) <= _BESIDE_CODE and not plan.others
    return code if code["size"] <= _MOST_SQUARES and roomy else code_of("")


def _on(times: Times, moment: datetime) -> datetime:
    return in_zone(moment, times.leads)


def _minutes(plan: MinutePlan, host: str) -> list[Facts]:
    """The spans of the bar: the host's have their name where it is short; thanks belong to the close."""
    theirs = host if 0 < room_of(host) <= _BAR_NAME else "host"
    labels = {"opening": "open", "questions": "questions", "their-turn": theirs}
    share, found = 100 / plan.length, dict[str, int]()
    for one in plan.spans:
        label = labels.get(one.part, "close")
        found[label] = found.get(label, 0) + one.minutes
    ends = list(accumulate(found.values()))
    return [
        {"label": label, "minutes": minutes, "left": (end - minutes) * share, "width": minutes * share}
        for (label, minutes), end in zip(found.items(), ends, strict=True)
    ]


def _red_lines(plan: Plan, times: Times) -> list[Facts]:
    end = (
        f"End at {times.end_clock}, even if it goes well."
        if times.end_clock
        else "End on time, even if it goes well."
    )
    lines = [
        item("red.job", "Do not ask for or about a job, an opening or hiring.", strong=True),
        item("red.objectives", "Keep to my objectives unless they open a door.", opened=True),
        item(
            "red.end",
            end if plan.timing.format is not Format.EMAIL else "Five questions at most, and one e‑mail.",
        ),
    ]
    return lines + lines_of("notes.red_lines", plan.notes.red_lines)


def _about(plan: Plan) -> str:
    """Whom the card is about: a name too long for a heading is said as they are greeted."""
    name = plan.host.call_name.strip() or plan.host.name.strip()
    return first_line(name if len(name) <= _HEAD_NAME else plan.host.short_name, _HEAD_NAME)


def _card(host: Person) -> list[Facts]:
    rows = (
        ("industry", "Industry"),
        ("function", "Function"),
        ("level", "Level"),
        ("geography", "Where"),
        ("companies", "Before"),
    )
    return filled(item(f"host.{name}", getattr(host, name), label=label) for name, label in rows)


def _found(host: Person) -> list[Facts]:
    """How I found them, and who introduced me; a name that was said there already is not said again."""
    words = {NameUse.YES: " (I may use the name)", NameUse.NO: " (do not use the name)"}
    again = {NameUse.YES: "I may use {}’s name.", NameUse.NO: "Do not use {}’s name."}
    use = host.may_use_name
    introducer = host.introduced_by.strip()
    introduced = f"Introduced by {introducer}{words.get(use, '')}" if introducer else ""
    if introducer and introducer in host.how_found and use in again:
        introduced = again[use].format(introducer)
    return filled((item("host.how_found", sentence(host.how_found)), item("host.introduced_by", introduced)))


def _request(plan: Plan, region: Region) -> Facts:
    """The note that was written or sent, to be read once more; a suggestion that nobody took is not."""
    request = plan.request
    sent = f" · {region.short_day(request.sent_on)}" if request.sent_on else ""
    suggested = request_text(plan, region) if request.sent_on else ""
    way = "introduced" if request.channel is Channel.INTRODUCTION else request.channel.label
    return {
        "head": f"What I asked for{sent} · {way}",
        "note": item("request.note", request.note.strip() or request.as_sent.note or suggested),
    }


def _closing_head(times: Times) -> str:
    five = times.clock(times.line.five_left)
    return f"Closing · from {five}" if five else "Closing · the last five minutes"


def _footer(plan: Plan) -> str:
    host = _in_footer(plan.host.short_name) or "the host"
    introducer = _in_footer(plan.host.introduced_by)
    told = f" · tell {introducer} how it went" if introducer else ""
    return f"Afterwards: debrief today · thank {host} within a day{told}"


def _in_footer(name: str) -> str:
    """A name as far as it has room in the footer."""
    whole = first_line(name, _FOOTER_NAME)
    return alone(whole if room_of(whole) <= _FOOTER_NAME else first_line(name, _FOOTER_NAME // 2))
