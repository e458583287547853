"""People: what to call them, and their ids."""

import pytest
from pydantic import ValidationError

from iiprep.model.fields import replaced
from iiprep.model.person import NameUse, Person, new_id


@pytest.mark.parametrize(
    ("name", "call_name", "expected"),
    [
        pytest.param("Ana Okafor", "", "Ana", id="first-name"),
        pytest.param("Ana Okafor", " Dr. Okafor ", "Dr. Okafor", id="as-they-like-it"),
        pytest.param("Ana", "", "Ana", id="one-name"),
        pytest.param("王小明", "", "王小明", id="no-spaces"),
        pytest.param("山田 太郎", "", "山田 太郎", id="order-not-known"),
        pytest.param("Łucja Nowak", "", "Łucja", id="polish"),
        pytest.param("José Ángel García-Márquez", "", "José", id="spanish"),
        pytest.param("Zoe\u0308 O’Brien", "", "Zoe\u0308", id="accent-of-its-own"),
        pytest.param("Иван Петров", "", "Иван Петров", id="other-script"),
        pytest.param("Dr. Ana Okafor", "", "Dr. Okafor", id="title"),
        pytest.param("Okafor, Ana", "", "Ana", id="turned-round"),
        pytest.param("  ", "", "", id="blank"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_what_to_call_somebody(name: str, call_name: str, expected: str) -> None:
    assert Person(name=name, call_name=call_name).short_name == expected


def test_the_introducers_name_is_not_used_unasked() -> None:
    assert Person().may_use_name is NameUse.NOT_ASKED


def test_ids_are_fresh() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_staying_in_touch_counts_in_months_up_to_five_years() -> None:
    assert Person().keep_in_touch is None
    assert replaced(Person(), keep_in_touch=60).keep_in_touch == 60
    with pytest.raises(ValidationError):
        replaced(Person(), keep_in_touch=61)
