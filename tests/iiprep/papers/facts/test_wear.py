from collections.abc import Callable

import pytest

from iiprep.model.meeting import Carry, DressLevel, Format
from iiprep.model.plan import Plan
from iiprep.papers.facts.wear import carry_lines, dress_lines


def test_my_choice_stands_beside_theirs(changed: Callable[..., Plan]) -> None:
    plan = changed(("dress.my_level", DressLevel.BUSINESS_FORMAL), ("dress.reminders", ("Blazer",)))
    assert [line["text"] for line in dress_lines(plan)] == [
        "Business formal (theirs: business casual)",
        "Blazer",
    ]


def test_without_a_choice_the_advice_is_printed(changed: Callable[..., Plan]) -> None:
    unknown = DressLevel.UNKNOWN
    plan = changed(("dress.my_level", unknown), ("dress.host_level", unknown), ("dress.reminders", ()))
    assert [line["text"] for line in dress_lines(plan)] == ["Business casual"]


def test_for_questions_by_e_mail_nobody_dresses(changed: Callable[..., Plan]) -> None:
    by_mail = changed(("timing.format", Format.EMAIL), ("dress.reminders", ("Blazer",)))
    assert dress_lines(by_mail) == carry_lines(by_mail) == []
    own = changed(("timing.format", Format.EMAIL), ("carry.items", ("The report",)))
    assert [line["text"] for line in carry_lines(own)] == ["The report"]


@pytest.mark.parametrize("call", [Format.PHONE, Format.VIDEO])
def test_for_a_call_no_phone_is_silent_and_my_own_lines_stay(
    changed: Callable[..., Plan], call: Format
) -> None:
    plan = changed(("timing.format", call), ("carry.items", ("The report", *Carry().items)))
    lines = [line["text"] for line in carry_lines(plan)]
    assert lines[0] == "The report"
    assert lines[2] == "One-sheet to send, only if they ask"
    assert not set(lines) & set(Carry().items)
    assert all(len(line) <= 36 for line in lines), "each stands in one line of the narrow column"
