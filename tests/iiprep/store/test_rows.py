"""Values as rows: the columns to search by, and bodies that cannot be read."""

import pytest

from iiprep.errors import WorkbookDamaged, WorkbookNewer
from iiprep.model.person import Person
from iiprep.model.versions import BodyMigration
from iiprep.store.rows import person_columns, value_from


def test_the_columns_of_a_person() -> None:
    columns = person_columns(Person(id="a", name="Zoë", organisation="ACME"), 3, sample=True)
    assert {name: columns[name] for name in ("id", "sample", "name", "folded", "version")} == {
        "id": "a",
        "sample": 1,
        "name": "Zoë",
        "folded": "zoe acme",
        "version": 3,
    }
    assert value_from(Person, "person", (1, columns["body"]), ()).organisation == "ACME"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut-off"),
        pytest.param("[]", id="a-list"),
        pytest.param('{"colour": 1}', id="unknown-key"),
        pytest.param('{"name": 1}', id="wrong-type"),
        pytest.param("[" * 100_000, id="too-deep"),
    ],
)
def test_a_body_that_cannot_be_read_is_damaged(body: str) -> None:
    with pytest.raises(
        WorkbookDamaged, match="A person in the workbook cannot be read; it was left as it is"
    ):
        value_from(Person, "person", (1, body), ())


def test_a_newer_body_is_refused_and_an_older_one_upgraded() -> None:
    step = BodyMigration(person=lambda body: {"name": body["called"]})
    assert value_from(Person, "person", (1, '{"called": "Ana"}'), (step,)) == Person(name="Ana")
    assert value_from(Person, "person", (2, '{"name": "Ana"}'), (step,)) == Person(name="Ana")
    with pytest.raises(WorkbookNewer):
        value_from(Person, "person", (3, "{}"), (step,))
