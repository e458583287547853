import pytest

from iiprep.model.call_name import called


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Maria Schmidt", "Maria", id="given name"),
        pytest.param("Łukasz Nowak", "Łukasz", id="Latin letters beyond ASCII"),
        pytest.param("Cher", "Cher", id="one word"),
        pytest.param("  ", "", id="nothing"),
        pytest.param("山田太郎", "山田太郎", id="no Latin letters"),
        pytest.param("Иванова Анна", "Иванова Анна", id="Cyrillic, whatever the order"),
        pytest.param("Nguyễn Văn An", "Nguyễn Văn An", id="family name first"),
        pytest.param("Dr. Maria Schmidt", "Dr. Schmidt", id="doctor"),
        pytest.param("Prof. Dr. Łukasz Nowak", "Prof. Nowak", id="the highest title"),
        pytest.param("Frau Dr Anna van der Berg", "Dr van der Berg", id="particles belong to the family"),
        pytest.param("Mrs Jones", "Mrs Jones", id="title and family name"),
        pytest.param("Ms. Anna Jones", "Ms. Jones", id="title as written"),
        pytest.param("Sir John Smith", "Sir John", id="knight"),
        pytest.param("O'Brien, Sarah", "Sarah", id="family name in front of a comma"),
        pytest.param("O’Brien, Dr. Sarah", "Dr. O’Brien", id="title behind the comma"),
        pytest.param("Schmidt,", "Schmidt", id="comma alone"),
        pytest.param("Maria Schmidt, PhD", "Maria", id="degree"),
        pytest.param("Sam Hill Jr.", "Sam", id="junior"),
        pytest.param("Sam Hill (she/her)", "Sam", id="brackets"),
        pytest.param("J. Robert Oppenheimer", "Robert", id="initial and name"),
        pytest.param("J. R. Smith", "J. R. Smith", id="initials alone"),
        pytest.param("Dr.", "Dr.", id="a title alone"),
    ],
)
def test_what_to_call_somebody(name: str, expected: str) -> None:
    assert called(name) == expected
