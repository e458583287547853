"""What a note holds: its parts, the minutes it names, and what is said about them."""

import pytest

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Finding, Kind, Reading, Severity
from iiprep.coach.parts import Part, length_hint, own_words, parts_in
from iiprep.model.plan import Plan
from tests.iiprep.coach.ours import COACH

NOTHING_MISSED = Reading()
ABSENCES = ("no-source", "no-objective", "no-duration", "no-times")


def missing(*rules: str) -> Reading:
    """A reading that misses these parts."""
    return Reading(tuple(Finding(rule, Severity.LOOK, 0, 0, "", "title", "why", "better") for rule in rules))


@pytest.fixture(scope="module")
def coach() -> Coach:
    return COACH


@pytest.mark.parametrize(
    ("note", "part", "there"),
    [
        pytest.param("I am a teacher in Boise.", Part.WHO, True, id="I am a"),
        pytest.param("I’m currently at Harbor Retail.", Part.WHO, True, id="I'm at"),
        pytest.param("I lead category marketing.", Part.WHO, True, id="I lead"),
        pytest.param("I've spent ten years on shelves.", Part.WHO, True, id="I've spent"),
        pytest.param("After twelve years in retail I want to learn.", Part.WHO, True, id="years in"),
        pytest.param("As a former nurse, I wonder how you plan.", Part.WHO, True, id="as a"),
        pytest.param("I finish my degree in May.", Part.WHO, True, id="I finish my"),
        pytest.param("I repair lifts.", Part.WHO, True, id="I repair"),
        pytest.param("I would like to finish by noon.", Part.WHO, False, id="to finish is not who"),
        pytest.param("I am writing to you about a talk.", Part.WHO, False, id="writing is not who"),
        pytest.param("I am in transition.", Part.WHO, False, id="in transition is not who"),
        pytest.param("I would come to your office.", Part.WHERE, True, id="office"),
        pytest.param("At a cafe near you?", Part.WHERE, True, id="cafe without accent"),
        pytest.param("A phone call would do.", Part.WHERE, True, id="phone call"),
        pytest.param("Your phone company interests me.", Part.WHERE, False, id="phone is no place"),
        pytest.param("Many thanks for reading.", Part.THANKS, True, id="thanks"),
        pytest.param("I would appreciate it.", Part.THANKS, True, id="appreciate"),
        pytest.param("Please reply.", Part.THANKS, False, id="please is not thanks"),
    ],
)
def test_plain_signs(note: str, part: Part, there: bool) -> None:
    assert (part in parts_in(note, missing(*ABSENCES))) is there


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        pytest.param("no-source", Part.SOURCE, id="source"),
        pytest.param("no-objective", Part.LEARN, id="learn"),
        pytest.param("no-duration", Part.LENGTH, id="length"),
        pytest.param("no-times", Part.TIMES, id="times"),
    ],
)
def test_what_the_coach_does_not_miss_is_there(rule: str, part: Part) -> None:
    assert part not in parts_in("Dear Ana,", missing(rule))
    assert part in parts_in("Dear Ana,", missing(*(other for other in ABSENCES if other != rule)))


@pytest.mark.parametrize(
    ("note", "reading"),
    [
        pytest.param("", NOTHING_MISSED, id="nothing"),
        pytest.param(" – 12 …", NOTHING_MISSED, id="no letter"),
        pytest.param("Guten Tag, danke.", Reading(notice="not English"), id="another language"),
    ],
)
def test_a_note_that_cannot_be_read_holds_nothing(note: str, reading: Reading) -> None:
    assert parts_in(note, reading) == frozenset()


def test_my_own_words_count_wherever_they_stand() -> None:
    own = {Part.SOURCE: ("", "Your sister told me."), Part.WHO: ("Nurse, moving to research",)}
    note = "Hello, your sister told me about you. Nurse, moving to research: that is me."
    assert parts_in(note, missing(*ABSENCES), own) == {Part.SOURCE, Part.WHO}


def test_the_sample_holds_every_part(coach: Coach, sample: Plan) -> None:
    note = sample.request.note
    assert parts_in(note, coach.read(note, Kind.REQUEST)) == set(Part)


def test_own_words_are_those_of_the_plan(sample: Plan) -> None:
    own = own_words(sample)
    assert own[Part.WHERE] == ("your office or a café near you",)
    assert own[Part.LEARN][0] == sample.objectives[0].text


@pytest.mark.parametrize(
    ("note", "planned", "word"),
    [
        pytest.param("30 minutes", 30, "", id="the same"),
        pytest.param("a chat", 30, "", id="not said"),
        pytest.param("45 minutes", 45, "45 minutes are a lot to give", id="over half an hour"),
        pytest.param("20 minutes", 30, "asks for 20 minutes, the plan is for 30", id="differs"),
    ],
)
def test_the_hint_on_the_length(note: str, planned: int, word: str) -> None:
    hint = length_hint(note, planned)
    assert bool(hint) is bool(word)
    assert word in hint
