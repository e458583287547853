import pytest

from iiprep.papers.facts.companies import same_company, same_house


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


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param("Northwind Foods, Inc.", True, id="the company itself"),
        pytest.param("Northwind Foods Europe GmbH", True, id="a part of it elsewhere"),
        pytest.param("northwind", True, id="its short name"),
        pytest.param("Northwindfoods", True, id="written as one word"),
        pytest.param("North", False, id="a word that many share"),
        pytest.param("Northwinds", False, id="another word"),
        pytest.param("Blue Northwind Foods", False, id="another first word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_same_house(listed: str, expected: bool) -> None:
    assert same_house(listed, "Northwind Foods") is expected
    assert same_house("Northwind Foods", listed) is expected


def test_a_first_word_that_many_companies_share_tells_nothing() -> None:
    assert not same_house("General", "General Mills")
    assert same_house("General Mills UK", "General Mills")
