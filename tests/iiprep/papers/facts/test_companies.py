import pytest

from iiprep.papers.facts.companies import same_company


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Northwind Foods", "Northwind Foods", True, id="same"),
        pytest.param("Northwind Foods", "The Northwind Foods, Inc.", True, id="article and ending"),
        pytest.param("northwind  FOODS", "Northwind Foods", True, id="case and spaces"),
        pytest.param("Müller GmbH & Co. KG", "Muller", True, id="accents and endings"),
        pytest.param("Meguiar’s", "Meguiars", True, id="apostrophe"),
        pytest.param("Northwind Foods", "Northwind", False, id="a shorter name may be another company"),
        pytest.param("", "", False, id="empty names are like no other"),
        pytest.param("Inc.", "Inc", True, id="a name that is an ending"),
        pytest.param("三菱", "三菱", True, id="other scripts"),
    ],
)
def test_same_company(one: str, other: str, expected: bool) -> None:
    assert same_company(one, other) is expected
