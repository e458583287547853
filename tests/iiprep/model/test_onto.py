"""What was changed in a copy is put onto what is stored."""

from datetime import date

from iiprep.model.fields import replaced
from iiprep.model.onto import onto
from iiprep.model.person import Contact, Person

ANA = Person(id="ana", name="Ana Okafor", title="VP")
CALL, LETTER, ARTICLE = (
    Contact(day=date(2026, 12, day), how=how) for day, how in enumerate(("call", "letter", "article"), 1)
)


def test_each_side_keeps_the_fields_it_changed() -> None:
    stored = replaced(ANA, email="ana@x.example", title="Founder")
    found = onto(stored, ANA, replaced(ANA, title="CEO", phone="12"))
    assert found == replaced(ANA, email="ana@x.example", title="CEO", phone="12")


def test_what_was_not_changed_stays_as_it_is_stored() -> None:
    stored = replaced(ANA, email="ana@x.example")
    assert onto(stored, ANA, ANA) is stored


def test_rows_are_added_and_taken_away_one_by_one() -> None:
    was = replaced(ANA, contacts=(CALL, LETTER))
    stored = replaced(ANA, contacts=(CALL, LETTER, ARTICLE))
    more = Contact(day=date(2026, 12, 9), how="lunch")
    assert onto(stored, was, replaced(was, contacts=(LETTER, more))).contacts == (LETTER, ARTICLE, more)
