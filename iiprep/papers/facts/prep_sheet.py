"""The facts of the prep sheet: the private page to carry."""

from datetime import date, datetime

from iiprep.model.meeting import Format, Place
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan
from iiprep.model.text import first_line
from iiprep.papers.facts.items import Facts, filled, item, lines_of, sentence
from iiprep.papers.facts.messages import request_text
from iiprep.papers.facts.questions import questions_head, questions_of
from iiprep.papers.facts.times import START, Times, day_marks, times_of
from iiprep.papers.facts.wear import carry_lines, dress_lines
from iiprep.papers.region import Region
from iiprep.schedule.minute_plan import MinutePlan, minute_plan
from iiprep.schedule.zones import in_zone

CLOSING = (
    ("closing.help", "How can I help you?"),
    ("closing.who", "Who else should I learn from?"),
    ("closing.name", "May I use your name?"),
)

_FOOTER_NAME = 18
_HEAD_NAME = 26
_SPANS = {
    "opening": "open",
    "questions": "questions",
    "their-turn": "theirs",
    "closing": "close",
    "thanks": "thanks",
}


def prep_sheet(plan: Plan, region: Region) -> Facts:
    """Everything the prep sheet prints, as plain data."""
    times = times_of(plan, region)
    minutes = minute_plan(plan.timing.length)
    written = plan.timing.format is Format.EMAIL
    return {
        "person": plan.host.name.strip(),
        "title": "Prep sheet",
        "host": _head(plan.host),
        "others": [_head(person, f"others.{index}") for index, person in enumerate(plan.others)],
        "when": _when(plan, times),
        "where": _where(plan),
        "day_line": [] if written else day_marks(plan, times),
        "talk": START,
        "minutes": [] if written else _minutes(minutes),
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
        "spill": 0,
        "moved": 0,
        "shortened": 0,
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


def _when(plan: Plan, times: Times) -> Facts:
    line, timing = times.line, plan.timing
    clock = ""
    if timing.format is not Format.EMAIL:
        if line.start and line.end:
            clock = times.region.span(*(_on(times, moment) for moment in (line.start, line.end)))
        elif timing.start:
            clock = times.region.clock(timing.start)
    return {
        "clock": item("timing.start.head", clock),
        "day": item("timing.day", times.region.date(_my_day(plan, times)) if timing.day else ""),
        "other": item("timing.zone", times.other_zone),
        "length": item(
            "timing.length.head", "" if timing.format is Format.EMAIL else f"{timing.length} minutes"
        ),
        "format": item("timing.format", timing.format.label),
    }


def _my_day(plan: Plan, times: Times) -> date:
    """The day on my clock, which may be another than the host's."""
    assert plan.timing.day
    return _on(times, times.line.start).date() if times.line.start else plan.timing.day


def _where(plan: Plan) -> list[Facts]:
    """Where it is: an address only where people meet, a link without what every link begins with."""
    met = plan.timing.format
    place = Place() if met is Format.EMAIL else plan.place
    pairs = (
        ("place.address", place.address if met.in_person else ""),
        ("place.room", place.room if met.in_person else ""),
        ("place.entry", place.entry),
        ("place.link", place.link.strip().removeprefix("https://")),
    )
    return filled(item(field, text) for field, text in pairs)


def _on(times: Times, moment: datetime) -> datetime:
    return in_zone(moment, times.mine)


def _minutes(plan: MinutePlan) -> list[Facts]:
    share = 100 / plan.length
    return [
        {
            "label": _SPANS[one.part],
            "minutes": one.minutes,
            "left": one.start * share,
            "width": one.minutes * share,
        }
        for one in plan.spans
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
    name = first_line(plan.host.call_name.strip() or plan.host.name, _HEAD_NAME)
    return f"About {name or 'the host'}"


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
    words = {NameUse.YES: " (I may use the name)", NameUse.NO: " (do not use the name)"}
    use = words.get(host.may_use_name, "")
    introducer = host.introduced_by.strip()
    introduced = f"Introduced by {introducer}{use}" if introducer else ""
    return filled((item("host.how_found", sentence(host.how_found)), item("host.introduced_by", introduced)))


def _request(plan: Plan, region: Region) -> Facts:
    request = plan.request
    sent = f" · {region.short_day(request.sent_on)}" if request.sent_on else ""
    return {
        "head": f"What I asked for{sent} · {request.channel.label}",
        "note": item("request.note", request.note or request_text(plan, region)),
    }


def _closing_head(times: Times) -> str:
    five = times.clock(times.line.five_left)
    return f"Closing · from {five}" if five else "Closing · the last five minutes"


def _footer(plan: Plan) -> str:
    host = first_line(plan.host.short_name, _FOOTER_NAME) or "the host"
    introducer = first_line(plan.host.introduced_by, _FOOTER_NAME)
    told = f" · tell {introducer} how it went" if introducer else ""
    return f"Afterwards: debrief today · thank {host} within a day{told}"
