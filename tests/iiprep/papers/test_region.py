from datetime import date, datetime

import pytest

from iiprep.papers.region import Region, region_of, system_region
from iiprep.settings import PaperSize

START, END = datetime(2026, 12, 3, 10, 0), datetime(2026, 12, 3, 10, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("territory", "clock", "day", "paper"),
    [
        pytest.param("US", "10:00 – 10:30 AM", "Thursday, December 3, 2026", PaperSize.LETTER, id="US"),
        pytest.param("GB", "10:00 – 10:30", "Thursday, 3 December 2026", PaperSize.A4, id="GB"),
        pytest.param("CA", "10:00 – 10:30 a.m.", "Thursday, December 3, 2026", PaperSize.LETTER, id="CA"),
        pytest.param("DE", "10:00 – 10:30", "Thursday, 3 December 2026", PaperSize.A4, id="DE"),
        pytest.param("ZZ", "10:00 – 10:30", "Thursday, 3 December 2026", PaperSize.A4, id="nowhere"),
    ],
)
def test_a_region_has_its_clock_its_date_and_its_paper(
    territory: str, clock: str, day: str, paper: PaperSize
) -> None:
    region = Region(territory)
    assert (region.span(START, END), region.date(START.date()), region.paper) == (clock, day, paper)


def test_the_half_of_the_day_is_said_twice_across_noon() -> None:
    noon = datetime(2026, 12, 3, 12, 15)  # noqa: DTZ001
    assert Region("US").span(datetime(2026, 12, 3, 11, 45), noon) == "11:45 AM – 12:15 PM"  # noqa: DTZ001


def test_a_long_date_has_no_weekday() -> None:
    assert (Region("US").long_date(START.date()), Region("FR").long_date(START.date())) == (
        "December 3, 2026",
        "3 December 2026",
    )


def test_short_days() -> None:
    assert (Region("US").short_day(date(2026, 11, 19)), Region("GB").short_day(date(2026, 11, 19))) == (
        "Nov 19",
        "19 Nov",
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("de_DE.UTF-8", "DE", id="German"),
        pytest.param("C", "US", id="none"),
        pytest.param("en_AU", "AU", id="Australia"),
    ],
)
def test_the_region_of_the_system(monkeypatch: pytest.MonkeyPatch, language: str, expected: str) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANGUAGE", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", language)
    assert system_region() == Region(expected)
    assert region_of("") == Region(expected)


@pytest.mark.parametrize("name", ["fr", " FR "])
def test_a_region_may_be_chosen(name: str) -> None:
    assert region_of(name) == Region("FR")
