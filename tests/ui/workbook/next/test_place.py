"""What was marked as done is found again when rows beside it were removed."""

import pytest

from iiprep.model.debrief import Happened, Promise
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, without_other
from ui.workbook.next.place import Place, place_of

DONE = "happened.my_promises.1.done_on"
ANA, TOM, EVA = (Person(id=name.lower(), name=name) for name in ("Ana", "Tom", "Eva"))


def promised(*texts: str) -> Plan:
    return Plan(happened=Happened(my_promises=tuple(Promise(text=one) for one in texts)))


@pytest.mark.parametrize(
    ("texts", "path"),
    [
        (("Call", "Write"), DONE),
        (("Write",), "happened.my_promises.0.done_on"),
        (("Call",), ""),
        ((), ""),
    ],
)
def test_a_promise_is_found_by_its_words(texts: tuple[str, ...], path: str) -> None:
    assert place_of(promised("Call", "Write"), DONE).now(promised(*texts)) == path


def test_a_promise_in_other_words_is_still_that_promise() -> None:
    place = place_of(promised("Call", "Send the summary"), DONE)
    assert place.now(promised("Call", "Send the whole summary")) == DONE
    assert place.now(promised("Call", "Book a table")) == "", "another promise"
    assert place.now(promised("Ring", "Send the whole summary")) == "", "too much is another now"


def test_of_two_alike_the_one_in_its_place_is_meant() -> None:
    plan = promised("Call", "Call")
    assert place_of(plan, DONE).now(plan) == DONE


def test_a_thank_you_is_found_by_whom_it_is_for() -> None:
    plan = replaced(Plan(), host=ANA, others=(TOM, EVA))
    place = place_of(plan, "thanks.2.sent_on")
    assert place.now(without_other(plan, 0)) == "thanks.1.sent_on"
    assert place.now(without_other(plan, 1)) == ""


def test_a_field_outside_a_list_stays_where_it_is() -> None:
    assert place_of(Plan(), "waiting.nudged_on") == Place("waiting.nudged_on")
    assert Place("waiting.nudged_on").now(Plan()) == "waiting.nudged_on"
