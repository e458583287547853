"""The shipped levels of dress, their pictures, and the advice for a meeting."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from iiprep.model.dressing import SCALE, Wardrobe, advise
from iiprep.model.meeting import DressLevel, Format

FOLDER = Path(__file__).parents[3] / "assets" / "dress"

UNKNOWN = DressLevel.UNKNOWN
CASUAL = DressLevel.CASUAL
EASY = DressLevel.BUSINESS_CASUAL
SUIT = DressLevel.BUSINESS_FORMAL
DARK_SUIT = DressLevel.CONSERVATIVE


@pytest.fixture(scope="module")
def wardrobe() -> Wardrobe:
    return Wardrobe.load(FOLDER)


@pytest.mark.parametrize(
    ("host", "level"),
    [
        pytest.param(UNKNOWN, EASY, id="unknown"),
        pytest.param(CASUAL, EASY, id="casual-goes-one-up"),
        pytest.param(EASY, EASY, id="business-casual"),
        pytest.param(SUIT, SUIT, id="suit"),
        pytest.param(DARK_SUIT, DARK_SUIT, id="dark-suit"),
    ],
)
def test_the_higher_of_business_casual_and_theirs(host: DressLevel, level: DressLevel) -> None:
    assert advise(host, UNKNOWN).level is level
    assert advise(host, DARK_SUIT).level is level


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        (UNKNOWN, "You do not know yet how they dress: business casual is the safe choice."),
        (CASUAL, "Their dress is casual: go one step above it, in business casual."),
        (SUIT, "Their dress is business formal: match it."),
    ],
)
def test_the_sentence_says_why(host: DressLevel, sentence: str) -> None:
    assert advise(host, UNKNOWN).sentence == sentence


@pytest.mark.parametrize(
    ("host", "mine"),
    [
        pytest.param(host, mine, id=f"{host.value}/{mine.value}")
        for host, mine in [
            (UNKNOWN, UNKNOWN),
            (UNKNOWN, EASY),
            (UNKNOWN, SUIT),
            (CASUAL, UNKNOWN),
            (CASUAL, EASY),
            (EASY, EASY),
            (EASY, SUIT),
            (SUIT, SUIT),
            (SUIT, DARK_SUIT),
            (DARK_SUIT, DARK_SUIT),
        ]
    ],
)
def test_no_warning_up_to_one_step_above(host: DressLevel, mine: DressLevel) -> None:
    assert advise(host, mine).warning == ""


@pytest.mark.parametrize(
    ("host", "mine", "said"),
    [
        pytest.param(UNKNOWN, CASUAL, "Casual is less formal than business casual", id="below-floor"),
        pytest.param(CASUAL, CASUAL, "Casual is less formal than business casual", id="both-casual"),
        pytest.param(SUIT, EASY, "Business casual is less formal than business formal", id="below-suit"),
        pytest.param(CASUAL, SUIT, "Business formal is more than one step above theirs", id="suit-at-casual"),
        pytest.param(EASY, DARK_SUIT, "Conservative formal is more than one step above", id="two-above"),
        pytest.param(UNKNOWN, DARK_SUIT, "Conservative formal may be too much", id="unknown"),
    ],
)
def test_a_warning_when_too_far_off(host: DressLevel, mine: DressLevel, said: str) -> None:
    assert advise(host, mine).warning.startswith(said)


def test_the_table_holds_every_level_in_order(wardrobe: Wardrobe) -> None:
    assert tuple(card.level for card in wardrobe.levels) == SCALE == (CASUAL, EASY, SUIT, DARK_SUIT)
    assert all(3 <= len(card.checklist) <= 5 for card in wardrobe.levels)


def test_an_unknown_level_shows_business_casual(wardrobe: Wardrobe) -> None:
    assert wardrobe.card(UNKNOWN).level is EASY


@pytest.mark.parametrize(
    ("meeting", "clothes"),
    [
        pytest.param(Format.OFFICE, True, id="office"),
        pytest.param(Format.CAFE, True, id="cafe"),
        pytest.param(Format.VIDEO, True, id="video"),
        pytest.param(Format.PHONE, False, id="phone"),
        pytest.param(Format.EMAIL, False, id="email"),
    ],
)
def test_clothes_are_listed_where_they_are_seen(
    wardrobe: Wardrobe, meeting: Format, *, clothes: bool
) -> None:
    items = wardrobe.checklist(SUIT, meeting)
    assert (wardrobe.card(SUIT).checklist[0] in items) is clothes
    assert items[-1] == wardrobe.setting(meeting).checklist[-1]


def test_video_and_cafe_name_what_differs(wardrobe: Wardrobe) -> None:
    video = " ".join(wardrobe.setting(Format.VIDEO).checklist)
    cafe = " ".join(wardrobe.setting(Format.CAFE).checklist)
    assert all(word in video for word in ("background", "Light", "Camera at eye height", "below the table"))
    assert all(word in cafe for word in ("first", "table", "you pay"))


@pytest.mark.parametrize("level", SCALE)
def test_every_level_has_a_picture_that_follows_the_text_colour(
    wardrobe: Wardrobe, level: DressLevel
) -> None:
    picture = ElementTree.fromstring((FOLDER / wardrobe.card(level).picture).read_text(encoding="utf-8"))
    assert (picture.get("viewBox"), picture.get("stroke")) == ("0 0 120 150", "currentColor")
    title = picture.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert str(title.text).startswith(f"{level.label}: ")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param('level = "casual"', 'level = "business-formal"', "each level once", id="level-twice"),
        pytest.param('format = "cafe"', 'format = "office"', "each format of a meeting once", id="format"),
        pytest.param('level = "casual"', 'level = "pyjamas"', "levels.0.level", id="unknown-level"),
        pytest.param("worn = true", "worn = []", "settings.0.worn", id="worn"),
    ],
)
def test_a_bad_table_names_the_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (FOLDER / "levels.toml").read_text(encoding="utf-8").replace(old, new, 1)
    (tmp_path / "levels.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"^levels\.toml: ") as caught:
        Wardrobe.load(tmp_path)
    assert said in str(caught.value)
