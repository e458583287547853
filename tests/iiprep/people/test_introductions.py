"""Who introduced whom, and what each introducer is owed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from iiprep.model.debrief import Outcome
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer, Waiting
from iiprep.people.introductions import Owed, Tree, nodes_of, sentence, tree_of
from iiprep.people.known import Known, KnownMeeting

Meet = Callable[..., KnownMeeting]
BEN = Person(id="ben", name="Ben Carter")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben", title="VP", organisation="Northwind")
PRIYA = Person(id="priya", name="Priya Nair", introducer="ana")
DAY = date(2026, 12, 2)


def drawn(tree: Tree) -> list[tuple[str, str, Owed | None]]:
    return [(node.name, above.name if above else "", node.owed) for node, above in nodes_of(tree)]


def test_introductions_of_introduced_people_hang_below_them(meet: Meet) -> None:
    meetings = (meet(ANA, DAY, held=True, told=DAY), meet(PRIYA, DAY, held=True))
    tree = tree_of(Known((ANA, BEN, PRIYA, Person(id="x", name="Xu")), meetings))
    assert drawn(tree) == [
        ("Ben Carter", "", None),
        ("Ana Okafor", "Ben Carter", Owed.TOLD),
        ("Priya Nair", "Ana Okafor", Owed.TELL),
    ]
    assert (tree.alone, tree.roots[0].children[0].work) == (1, "VP, Northwind")


def test_nothing_is_owed_before_they_met(meet: Meet) -> None:
    known = Known((BEN, ANA), (meet(ANA, DAY, sent=DAY),))
    assert drawn(tree_of(known))[1] == ("Ana Okafor", "Ben Carter", Owed.NOTHING_YET)


def test_it_is_told_also_when_somebody_could_not_be_reached(meet: Meet) -> None:
    one = meet(ANA, sent=DAY)
    quiet = replaced(one.meeting, waiting=Waiting(answer=Answer.NOT_REACHED))
    known = Known((BEN, ANA), (KnownMeeting(one.id, quiet, one.present),))
    assert drawn(tree_of(known))[1][2] is Owed.TELL


def test_an_introducer_of_whom_only_the_name_is_known_is_in_the_tree() -> None:
    known = Known((replaced(ANA, introducer="", introduced_by="Maya Lindqvist"),))
    (root,) = tree_of(known).roots
    assert (root.person, root.name, root.children[0].name) == ("", "Maya Lindqvist", "Ana Okafor")


def test_a_deleted_introducer_is_kept_as_a_name() -> None:
    (root,) = tree_of(Known((ANA,), names={"ben": "Ben Carter"})).roots
    assert (root.person, root.name) == ("", "Ben Carter")


def test_two_who_introduced_each_other_are_drawn_once() -> None:
    ben = replaced(BEN, introducer="ana")
    assert sorted(name for name, _above, _owed in drawn(tree_of(Known((ANA, ben))))) == [
        "Ana Okafor",
        "Ben Carter",
    ]


def test_nobody_introduces_themselves() -> None:
    assert tree_of(Known((replaced(BEN, introducer="ben", introduced_by="Ben Carter"),))).roots == ()


def test_the_tree_in_words(meet: Meet) -> None:
    meetings = (meet(ANA, DAY, held=True, told=DAY), meet(PRIYA, DAY, held=True))
    when = "on {:%Y-%m-%d}".format
    tree = tree_of(Known((ANA, BEN, PRIYA, Person(id="q", name="Quy", introducer="ana")), meetings))
    assert [sentence(node, above, when) for node, above in nodes_of(tree)] == [
        "Ben Carter introduced one person.",
        "Ben Carter introduced Ana Okafor: Ben Carter was told how it went on 2026-12-02.",
        "Ana Okafor introduced Priya Nair: tell Ana Okafor how it went.",
        "Ana Okafor introduced Quy: not met yet, nothing to tell.",
    ]


def test_what_did_not_take_place_is_to_be_told(meet: Meet) -> None:
    one = meet(ANA, DAY)
    off = replace(one, meeting=with_value(Plan(), "happened.outcome", Outcome.NOT_HELD).meeting)
    assert drawn(tree_of(Known((BEN, ANA), (off,))))[1] == ("Ana Okafor", "Ben Carter", Owed.TELL)


def test_what_was_told_before_they_met_is_not_how_it_went(meet: Meet) -> None:
    early = meet(ANA, DAY, held=True, told=DAY - timedelta(days=9))
    assert drawn(tree_of(Known((BEN, ANA), (early,))))[1] == ("Ana Okafor", "Ben Carter", Owed.TELL)


def test_each_meeting_is_told_of_and_the_one_that_is_owed_is_named(meet: Meet) -> None:
    first, second = meet(ANA, DAY, held=True, told=DAY), meet(ANA, DAY, held=True, key="second")
    coming = meet(ANA)
    (root,) = tree_of(Known((BEN, ANA), (first, second, coming))).roots
    (node,) = root.children
    assert (node.owed, node.meeting) == (Owed.TELL, "second")
    assert drawn(tree_of(Known((BEN, ANA), (first, coming))))[1][2] is Owed.TOLD


def test_a_silence_that_has_lasted_is_to_be_told(meet: Meet) -> None:
    known = Known((BEN, ANA), (meet(ANA, sent=DAY),))
    assert drawn(tree_of(known, lambda meeting: meeting.request.sent_on == DAY))[1][2] is Owed.TELL
