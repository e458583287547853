"""A name under a text is seen, and what only closes it is none."""

import pytest

from iiprep.coach.signed import is_signed

BODY = "Dear Ana,\n\nYour talk made me write. Would you have twenty minutes?"


@pytest.mark.parametrize(
    "end",
    [
        "Jordan Rivera",
        "Best regards,\nJordan Rivera",
        "Best, Sam",
        "Thank you,\n\nsam",
        "Thanks,\nMaria de la Cruz\nMBA candidate\n+1 206 555 0143",
        "— Jordan R.",
        "Cheers,\nJordan\n\nP.S. I loved the part about tea.",
        "Many thanks\n山田太郎",
    ],
)
def test_a_name_is_seen(end: str) -> None:
    assert is_signed(f"{BODY}\n\n{end}")


@pytest.mark.parametrize(
    "end",
    [
        "",
        "Best regards,",
        "Kind regards",
        "Thank you!",
        "Thanks in advance",
        "Any day suits me.",
        "With many thanks,\njordan@example.org",
        "looking forward to it",
    ],
)
def test_what_only_closes_is_no_name(end: str) -> None:
    assert not is_signed(f"{BODY}\n\n{end}")


def test_a_greeting_alone_is_no_name() -> None:
    assert not is_signed("Hello Ana")
    assert not is_signed("")
