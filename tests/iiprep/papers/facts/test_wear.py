from collections.abc import Callable

from iiprep.model.meeting import DressLevel, Format
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


def test_for_questions_by_e_mail_only_my_own_words_are_printed(changed: Callable[..., Plan]) -> None:
    by_mail = changed(("timing.format", Format.EMAIL), ("dress.reminders", ("Blazer",)))
    assert [line["text"] for line in dress_lines(by_mail)] == ["Blazer"]
    assert carry_lines(by_mail) == []
    own = changed(("timing.format", Format.EMAIL), ("carry.items", ("The report",)))
    assert [line["text"] for line in carry_lines(own)] == ["The report"]
