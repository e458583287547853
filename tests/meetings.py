"""Made-up meetings for the papers: from empty to three times too much, in thirty scripts."""

import random
from collections.abc import Callable
from datetime import date, time, timedelta

from iiprep.model.debrief import Thanks
from iiprep.model.meeting import Format, Meeting, Objective, Question
from iiprep.model.person import NameUse, Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile, Proof, Target

SCRIPTS = (
    "how brand teams decide what to launch and why",
    "où les équipes décident ce qu’elles lancent",
    "wie Teams entscheiden, größer zu werden",
    "żółć gęś ćma Łódź świętość",
    "příliš žluťoučký kůň úpěl",
    "árvíztűrő tükörfúrógép",
    "ğüşöçı İstanbul’da çalışmak",
    "hvordan går det på Ærø",
    "þú ert góður í íslensku",
    "cómo deciden los equipos ¿qué lanzar?",
    "não há decisão sem reunião",
    "ăn uống Nguyễn Thị Ánh Tuyết ế ở",
    "как команды решают что запускать",
    "як їжак їсть ґудзики",
    "как българските екипи решават",
    "πώς αποφασίζουν οι ομάδες",
    "როგორ წყვეტენ გუნდები",
    "ինչպես են որոշում թիմերը",
    "איך צוותים מחליטים מה להשיק",
    "كيف تقرر الفرق ما ستطلقه",
    "تیم‌ها چگونه تصمیم می‌گیرند",
    "टीमें कैसे तय करती हैं",
    "দলগুলো কীভাবে সিদ্ধান্ত নেয়",
    "குழுக்கள் எப்படி முடிவு செய்கின்றன",
    "ทีมตัดสินใจอย่างไร",
    "チームはどうやって決めるのか",
    "团队如何决定推出什么",
    "팀은 어떻게 결정하나요",
    "ቡድኖች እንዴት ይወስናሉ",
    "e\u0301te\u0301 n\u0303andu\u0301 combining marks a\u0308o\u0308",
)
ODD = (
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
    "https://example.org/a/very/long/address/that/never/ends?with=parameters&and=more#fragment",
    "soft\u00adhy\u00adphens zero\u200bwidth",
    "🙂👩‍👩‍👧🏳️‍🌈",
    "W" * 70,
)

Words = Callable[[int], str]


def meeting(seed: int) -> Plan:
    """The meeting of a seed: how much of everything is drawn with it, up to three times too much."""
    chance = random.Random(seed)
    much = chance.choice((0.0, 0.15, 0.4, 0.7, 1.0, 1.0, 1.5, 2.0, 3.0))
    words = _speaker(chance)
    if much and chance.random() < 0.1:
        words = _long_winded(words)
    own = {name: getattr(_meeting(chance, words, much), name) for name in Meeting.model_fields}
    hosts = [_person(chance, words, much, at) for at in range(chance.choice((1, 1, 1, 2, 3, 4)))]
    return Plan(**own, host=hosts[0], others=tuple(hosts[1:]), profile=_profile(chance, words, much))


def _speaker(chance: random.Random) -> Words:
    script = chance.choice(SCRIPTS) if chance.random() < 0.6 else SCRIPTS[0]
    odd = chance.random() < 0.2
    vocabulary = script.split() * 8 + (list(ODD) if odd else [])

    def words(count: int) -> str:
        return " ".join(chance.choice(vocabulary) for _ in range(count))

    return words


def _long_winded(words: Words) -> Words:
    """Everything at least 200 characters long."""
    return lambda count: " ".join(words(max(4, count)) for _ in range(40))[:200] if count else ""


def _some(chance: random.Random, usual: float, much: float) -> int:
    return round(usual * much * chance.uniform(0.5, 1.2))


def _person(chance: random.Random, words: Words, much: float, at: int) -> Person:
    return Person(
        id=f"person-{at}",
        name=words(_some(chance, 2, min(1.5, much)) or (1 if much else 0)),
        call_name=words(_some(chance, 1, much)) if chance.random() < 0.5 else "",
        say_name=words(_some(chance, 1, much)) if chance.random() < 0.3 else "",
        title=words(_some(chance, 3, much)),
        organisation=words(_some(chance, 2, much)),
        industry=words(_some(chance, 2, much)),
        function=words(_some(chance, 2, much)),
        level=words(_some(chance, 1, much)),
        geography=words(_some(chance, 2, much)),
        companies=words(_some(chance, 4, much)),
        phone=chance.choice(("+1 949 555 0118", "+49 (0)211 555 01 18, ext. 4410, ask for the desk"))
        if much
        else "",
        how_found=words(_some(chance, 7, much)),
        introduced_by=words(_some(chance, 2, much)),
        may_use_name=chance.choice(list(NameUse)),
        found_out=words(_some(chance, 16, much)),
    )


def _profile(chance: random.Random, words: Words, much: float) -> Profile:
    return Profile(
        name=words(_some(chance, 2, min(1.5, much))),
        headline=words(_some(chance, 8, much)),
        email="somebody@example.org" if much else "",
        phone="+1 949 555 0142" if much else "",
        profile_link=chance.choice(("linkedin.com/in/somebody", "example.org/" + "people-" * 12))
        if chance.random() < 0.7 and much
        else "",
        summary=words(_some(chance, 30, much)),
        proof=chance.choice(list(Proof)),
        achievements=tuple(words(_some(chance, 14, max(0.5, much))) for _ in range(_some(chance, 4, much))),
        skills=tuple(words(_some(chance, 6, max(0.5, much))) for _ in range(_some(chance, 4, much))),
        targets=tuple(
            Target(
                industry=words(2), companies=tuple(words(2) for _ in range(_some(chance, 6, max(0.3, much))))
            )
            for _ in range(_some(chance, 3, much))
        ),
        industry=words(_some(chance, 2, much)),
        function=words(_some(chance, 3, much)),
        level=words(_some(chance, 1, much)),
        geography=words(_some(chance, 2, much)),
        companies=words(_some(chance, 4, much)),
        situation=words(_some(chance, 28, much)),
        zone="America/Los_Angeles",
        experience=_dated(chance, words, _some(chance, 4, much)),
        education=_dated(chance, words, _some(chance, 2, much)),
    )


def _dated(chance: random.Random, words: Words, count: int) -> tuple[str, ...]:
    return tuple(chance.choice(("", "2016–2024 ", "Since 2020: ")) + words(6) for _ in range(count))


def _meeting(chance: random.Random, words: Words, much: float) -> Plan:
    timed = chance.random() < 0.8
    return Plan.model_validate(
        {
            "objectives": tuple(Objective(text=words(8)) for _ in range(min(3, _some(chance, 2.5, much)))),
            "questions": tuple(
                Question(text=words(chance.randint(5, 12)), minutes=2, starred=chance.random() < 0.3)
                for _ in range(_some(chance, 9, much))
            ),
            "request": {
                "note": words(_some(chance, 90, much)),
                "sent_on": date(2026, 11, 19) if much else None,
            },
            "dress": {"reminders": tuple(words(4) for _ in range(_some(chance, 2, much)))},
            "timing": {
                "format": chance.choice(list(Format)),
                "day": date(2026, 1, 1) + timedelta(days=chance.randrange(700)) if timed else None,
                "start": time(chance.randrange(24), chance.choice((0, 15, 30))) if timed else None,
                "zone": chance.choice(("", "America/Los_Angeles", "Asia/Tokyo")),
                "length": chance.choice((15, 20, 30, 30, 30, 45, 60)),
            },
            "place": {
                "address": words(_some(chance, 5, much)),
                "room": words(_some(chance, 1, much)),
                "entry": words(_some(chance, 6, much)),
                "link": chance.choice(
                    ("", "", "https://meet.example.org/j/93842934?pwd=" + "k3Jd" * round(9 * much))
                ),
            },
            "notes": {
                "for_the_day": words(_some(chance, 8, much)),
                "red_lines": tuple(words(6) for _ in range(_some(chance, 1, much))),
            },
            "thanks": tuple(
                Thanks(
                    they_said=words(_some(chance, 14, much)),
                    i_will=words(_some(chance, 8, much)),
                    own_words="\n\n".join(
                        words(_some(chance, 20, much)) for _ in range(chance.choice((0, 0, 0, 3)))
                    ),
                )
                for _ in range(2)
            ),
        }
    )
