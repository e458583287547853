import pytest

from iiprep.model.profile import Profile
from iiprep.papers.facts.me import at_a_glance, contact, with_years


def test_contact_is_what_is_there_with_its_links() -> None:
    profile = Profile(email="bo@example.org", profile_link="https://www.linkedin.com/in/bo/")
    assert contact(profile) == [
        {"id": "profile.email", "text": "bo@example.org", "href": "mailto:bo@example.org"},
        {
            "id": "profile.profile_link",
            "text": "linkedin.com/in/bo",
            "href": "https://www.linkedin.com/in/bo/",
        },
    ]


def test_at_a_glance_leaves_out_what_is_not_known() -> None:
    rows = at_a_glance(Profile(industry="Schools", companies="One, Two"))
    assert [(one["label"], one["text"]) for one in rows] == [
        ("Industry", "Schools"),
        ("Worked at", "One, Two"),
    ]


@pytest.mark.parametrize(
    ("line", "years", "rest"),
    [
        pytest.param("2016–2024 Harbor Retail", "2016–2024", "Harbor Retail", id="a span"),
        pytest.param("2016-24: Harbor Retail", "2016-24", "Harbor Retail", id="short, with a colon"),
        pytest.param("2020 – today, Harbor Retail", "2020 – today", "Harbor Retail", id="until today"),
        pytest.param("Since 2020 Harbor Retail", "Since 2020", "Harbor Retail", id="since"),
        pytest.param("2012 BSc Statistics", "2012", "BSc Statistics", id="one year"),
        pytest.param("Harbor Retail 2016–2024", "", "Harbor Retail 2016–2024", id="years behind"),
        pytest.param("03/2015 – Harbor Retail", "03/2015 –", "Harbor Retail", id="month and open end"),
        pytest.param("03/2015 – 06/2018: Harbor", "03/2015 – 06/2018", "Harbor", id="months in figures"),
        pytest.param("Mar 2015 to now, Harbor Retail", "Mar 2015 to now", "Harbor Retail", id="month to now"),
        pytest.param(
            "March 2015 – Sept. 2018 Harbor", "March 2015 – Sept. 2018", "Harbor", id="whole months"
        ),
        pytest.param(
            "From 2015 until present: Harbor", "From 2015 until present", "Harbor", id="from, until"
        ),
        pytest.param("01.2015–06.2018 | Harbor", "01.2015–06.2018", "Harbor", id="months with points"),
        pytest.param("2015-03 – 2018-06 Harbor", "2015-03 – 2018-06", "Harbor", id="year first"),
        pytest.param("2012 – BSc Statistics", "2012", "BSc Statistics", id="a dash that divides"),
        pytest.param("2012–2015 – Harbor Retail", "2012–2015", "Harbor Retail", id="a span and a dash"),
        pytest.param("05/2012–06/2015 – Harbor", "05/2012–06/2015", "Harbor", id="months and a dash"),
        pytest.param("2018–present – Harbor", "2018–present", "Harbor", id="until today and a dash"),
        pytest.param("2018– Harbor Retail", "2018–", "Harbor Retail", id="year and open end"),
        pytest.param("May Company 2015", "", "May Company 2015", id="a name like a month"),
        pytest.param("Marching bands of 2015", "", "Marching bands of 2015", id="a word like a month"),
        pytest.param("2015 tons to Datesville", "2015", "tons to Datesville", id="words like an end"),
        pytest.param("2016", "", "2016", id="nothing but a year"),
        pytest.param("٢٠١٨–٢٠٢٦ مديرة", "٢٠١٨–٢٠٢٦", "مديرة", id="Arabic figures"),
        pytest.param("3000 shops in nine countries", "", "3000 shops in nine countries", id="no year"),
    ],
)
def test_the_years_stand_apart(line: str, years: str, rest: str) -> None:
    (one,) = with_years("profile.experience", (line,))
    assert (one["years"], one["text"], one["id"]) == (years, rest, "profile.experience.0")
