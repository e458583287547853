from collections.abc import Callable
from datetime import date

from iiprep.model.person import How
from iiprep.model.plan import Plan, with_value
from iiprep.papers.facts.given import given_words, left_out, noted
from iiprep.papers.region import Region

DAY, GB = date(2026, 3, 3), Region("GB")


def fresh(sample: Plan) -> Plan:
    return with_value(sample, "host.given", ())


def test_the_copy_without_the_hosts_company_is_told_by_its_day(sample: Plan) -> None:
    plan = noted(fresh(sample), How.HANDED, DAY)
    assert given_words(plan, GB) == ("You gave Ana the copy without Northwind Foods on 3 March 2026.",)


def test_the_whole_list_is_told_too(changed: Callable[..., Plan]) -> None:
    plan = changed(("one_sheet.without_host", False), ("host.given", ()))
    assert left_out(plan) == ""
    assert given_words(noted(plan, How.SAVED, DAY), GB) == (
        "You saved Ana’s copy with all companies on 3 March 2026.",
    )


def test_the_same_copy_on_the_same_day_is_noted_once(sample: Plan) -> None:
    once = noted(fresh(sample), How.PRINTED, DAY)
    assert noted(once, How.PRINTED, DAY) == once
    assert len(noted(once, How.HANDED, DAY).host.given) == 2


def test_the_latest_comes_first_and_the_last_three_are_told(sample: Plan) -> None:
    plan = fresh(sample)
    for day in (1, 2, 3, 4):
        plan = noted(plan, How.SAVED, date(2026, 3, day))
    assert [words.rpartition(" on ")[2] for words in given_words(plan, GB)] == [
        "4 March 2026.",
        "3 March 2026.",
        "2 March 2026.",
    ]


def test_a_copy_that_differs_from_the_one_they_have_is_told(sample: Plan) -> None:
    plan = with_value(noted(fresh(sample), How.HANDED, DAY), "one_sheet.without_host", value=False)
    assert given_words(plan, GB)[-1] == "The copy chosen now is another one."
    assert given_words(Plan(), GB) == ()
