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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Northwind", "Northwind Ltd", True, id="with its legal form"),
        pytest.param("Northwind", "Northwind Traders, inc.", True, id="its short name"),
        pytest.param("Northwind Foods", "Northwind Traders, inc.", False, id="another firm of that word"),
        pytest.param("BBC", "BBC Studios", True, id="a part of it"),
        pytest.param("BBC", "ABC", False, id="other letters"),
        pytest.param("Bank of America", "Bank of Ireland", False, id="two banks"),
        pytest.param("Bank of America", "Bank of America, N.A.", True, id="a bank with its legal form"),
        pytest.param("Bank of", "Bank of America", False, id="words that many share"),
        pytest.param("Food Corp", "Food Lion", False, id="a common word and a legal form"),
        pytest.param("Food Corp", "Food Corporation", True, id="two ways to write a legal form"),
        pytest.param("Food Corp", "Food", True, id="a common word alone is that firm"),
        pytest.param("The Lakeside Group", "Lakeside", True, id="article and group"),
        pytest.param("The Lakeside Group", "Lakeside Group Holdings plc", True, id="group and holding"),
        pytest.param("The Lakeside Group", "Lake Shore Group", False, id="a part of its word"),
        pytest.param("Home Depot", "Home Group", False, id="a common word and group"),
        pytest.param("Data Inc.", "Data Robot", False, id="another common word"),
        pytest.param("J.P. Morgan", "JPMorgan Chase & Co.", True, id="initials with and without points"),
        pytest.param("Sun & Salt Snacks", "Sun Life", False, id="a first word that means little"),
        pytest.param("General Electric", "General Electric UK", True, id="two common words tell together"),
        pytest.param("Health", "Health Partners", False, id="nothing but a trade"),
    ],
)
def test_only_the_same_firm_is_left_out(one: str, other: str, expected: bool) -> None:
    assert same_house(one, other) is expected
    assert same_house(other, one) is expected
