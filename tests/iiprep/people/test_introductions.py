"""Who introduced whom, and what each introducer is owed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Loop, Timing
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.model.request import Answer, Request, Waiting
from iiprep.people.introductions import Node, Tree, all_to_tell, nodes_of, sentence
from iiprep.people.introductions import tree_of as tree_at
from iiprep.people.known import Known, KnownMeeting
from iiprep.schedule.chain import Chain
from iiprep.schedule.courtesies.items import Kind
from iiprep.schedule.courtesies.telling import Owed
from iiprep.schedule.due import Book, due
from tests.chains import THANKED, terms

Meet = Callable[..., KnownMeeting]
BEN = Person(id="ben", name="Ben Carter")
ANA = Person(id="ana", name="Ana Okafor", introducer="ben", title="VP", organisation="Northwind")
PRIYA = Person(id="priya", name="Priya Nair", introducer="ana")
DAY = date(2026, 12, 2)
NOW = terms("2026-12-12 09:00")


def tree_of(known: Known) -> Tree:
    return tree_at(known, NOW)


def drawn(tree: Tree) -> list[tuple[str, str, Owed | None]]:
    return [(node.name, above.name if above else "", node.owed) for node, above in nodes_of(tree)]


def test_introductions_of_introduced_people_hang_below_them(meet: Meet) -> None:
    meetings = (meet(ANA, DAY, held=True, told=DAY), meet(PRIYA, DAY, held=True, thanked=DAY))
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
    meetings = (meet(ANA, DAY, held=True, told=DAY), meet(PRIYA, DAY, held=True, thanked=DAY))
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
    early = meet(ANA, DAY, held=True, thanked=DAY, told=DAY - timedelta(days=9))
    assert drawn(tree_of(Known((BEN, ANA), (early,))))[1] == ("Ana Okafor", "Ben Carter", Owed.TELL)


NUDGED = Waiting(nudged_on=date(2026, 11, 30))
MET = Happened(outcome=Outcome.MET)
FIRST = {"happened": MET, "thanks": (THANKED,), "timing": Timing(day=date(2026, 11, 3))}
AGAIN = {"happened": MET, "thanks": (THANKED,), "timing": Timing(day=DAY)}
TOLD = {"loop": Loop(told_on=date(2026, 11, 4))}


@pytest.mark.requirement("R36")
@pytest.mark.parametrize(
    ("meetings", "now", "owed", "tell"),
    [
        pytest.param([{"waiting": NUDGED}], "2026-12-12 09:00", Owed.TELL, [0], id="silence that lasted"),
        pytest.param([{"waiting": NUDGED}], "2026-12-03 09:00", Owed.NOTHING_YET, [], id="still quiet"),
        pytest.param([{"happened": MET}], "2026-12-12 09:00", Owed.THANKS_FIRST, [], id="thanks first"),
        pytest.param([AGAIN], "2026-12-02 00:00", Owed.TELL, [0], id="met and thanked"),
        pytest.param([FIRST | TOLD, AGAIN], "2026-12-12 09:00", Owed.TELL, [1], id="a second one met"),
        pytest.param([FIRST, {}], "2026-12-12 09:00", Owed.TELL, [0], id="a further one is prepared"),
        pytest.param([FIRST | TOLD, {}], "2026-12-12 09:00", Owed.TOLD, [], id="told of the first"),
        pytest.param([FIRST, AGAIN], "2026-12-12 09:00", Owed.TELL, [0, 1], id="both"),
        pytest.param(
            [{"waiting": Waiting(answer=Answer.NO)}], "2026-12-12 09:00", Owed.TELL, [0], id="not now"
        ),
    ],
)
def test_the_tree_owes_what_next_offers(
    meetings: list[dict[str, Any]], now: str, owed: Owed, tell: list[int]
) -> None:
    ana = replaced(ANA, introduced_by="Ben")
    plans = [Plan(**{"host": ana, "request": Request(sent_on=date(2026, 10, 19)), **one}) for one in meetings]
    chains = tuple(Chain(str(at), plan) for at, plan in enumerate(plans))
    known = Known((BEN, ana), tuple(KnownMeeting(one.id, one.plan.meeting, ("ana",)) for one in chains))
    ((_root, _none), (node, _above)) = nodes_of(tree_at(known, terms(now)))
    offered = [one for one in due(Book(chains), terms(now)) if one.kind is Kind.TELL]
    assert node.owed is owed
    assert [one.meeting.id for one in node.to_tell] == [str(at) for at in tell]
    assert sorted(one.meeting_id for one in offered) == [str(at) for at in tell]
    assert {f"Tell Ben {one.what}" for one in node.to_tell} == {one.text for one in offered}


def test_the_thank_you_comes_first_in_words_too() -> None:
    ben = Node("ben", "Ben", "")
    assert sentence(Node("ana", "Ana", "", Owed.THANKS_FIRST), ben, str) == (
        "Ben introduced Ana: after the thank-you, tell Ben how it went."
    )


def test_each_meeting_is_told_of_and_the_one_that_is_owed_is_named(meet: Meet) -> None:
    first = meet(ANA, DAY, held=True, thanked=DAY, told=DAY)
    second = meet(ANA, DAY, held=True, thanked=DAY, key="second")
    coming = meet(ANA)
    (root,) = tree_of(Known((BEN, ANA), (first, second, coming))).roots
    (node,) = root.children
    assert (node.owed, [one.meeting for one in node.to_tell]) == (Owed.TELL, [second])
    assert drawn(tree_of(Known((BEN, ANA), (first, coming))))[1][2] is Owed.TOLD


def test_whoever_was_met_beside_the_host_is_not_said_to_be_unmet(meet: Meet) -> None:
    cem = Person(id="cem", name="Cem")
    held = replace(meet(cem, DAY, held=True, thanked=DAY), present=("cem", "ana"))
    (root,) = tree_of(Known((BEN, ANA, cem), (held,))).roots
    (node,) = root.children
    assert (node.owed, node.to_tell) == (Owed.WITH_OTHERS, ())
    assert sentence(node, root, str) == "Ben Carter introduced Ana Okafor: met, together with others."


def test_who_heard_of_somebody_met_beside_the_host_is_said_to_have_been_told(meet: Meet) -> None:
    cem = Person(id="cem", name="Cem")
    one = replace(meet(cem, DAY, held=True, thanked=DAY), present=("cem", "ana"))
    thanks = (*one.meeting.thanks, Thanks(told_on=DAY))
    told = replace(one, meeting=replaced(one.meeting, thanks=thanks))
    (root,) = tree_of(Known((BEN, ANA, cem), (told,))).roots
    (node,) = root.children
    assert (node.owed, node.told_on, node.to_tell) == (Owed.TOLD, DAY, ())


def test_who_introduced_both_has_heard_of_both(meet: Meet) -> None:
    cem = Person(id="cem", name="Cem", introducer="ben")
    one = replace(meet(cem, DAY, held=True, thanked=DAY, told=DAY), present=("cem", "ana"))
    (root,) = tree_of(Known((BEN, ANA, cem), (one,))).roots
    assert {(node.name, node.owed, node.told_on) for node in root.children} == {
        ("Ana Okafor", Owed.TOLD, DAY),
        ("Cem", Owed.TOLD, DAY),
    }


def test_what_is_owed_is_told_of_also_where_two_introduced_each_other(meet: Meet) -> None:
    ben = replaced(BEN, introducer="ana")
    known = Known(
        (ben, ANA), (meet(ben, DAY, held=True, thanked=DAY), meet(ANA, DAY, held=True, thanked=DAY))
    )
    told = {(one.meeting.host, by) for one, by in all_to_tell(tree_of(known), known, NOW)}
    assert told == {("ben", "Ana Okafor"), ("ana", "Ben Carter")}
