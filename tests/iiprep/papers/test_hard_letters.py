"""Letters of all the world: what no font draws is named, and what is drawn stays on the page and apart."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from iiprep.model.fields import replaced
from iiprep.model.meeting import Thanks
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.papers.catalogue import Copy, facts_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.press import Press
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.meetings import ODD, SCRIPTS
from tests.pages import folded, read_page

MARGIN = 37.0
LETTERS = "".join(dict.fromkeys(mark for text in SCRIPTS for mark in text if mark.isalpha()))
RARE = "株ᚠ⛄𝔄\U000f0000🙂"
NOT_ASCII = sorted(mark for mark in LETTERS + RARE if ord(mark) > 127)

Changed = Callable[..., Plan]


@pytest.fixture(scope="module")
def fitter() -> Fitter:
    return Fitter(Press(templates_folder(), assets_folder()))


def prep_sheet(fitter: Fitter, plan: Plan) -> MadePaper:
    facts = facts_of(Copy("prep-sheet"), plan, Region("US"))
    made = fitter.make("prep-sheet", facts, PaperSize.LETTER)
    return made if made.report.fits else fitter.make("prep-sheet", facts, PaperSize.LETTER, leave_off=True)


@cache
def _inter() -> frozenset[int]:
    return frozenset(TTFont(assets_folder() / "fonts" / "Inter-Regular.ttf").getBestCmap())


def _some_font_has(character: str) -> bool:
    """Whether Inter or a font of this system has a letter, asked without WeasyPrint."""
    if ord(character) in _inter():
        return True
    asked = ["fc-list", f":charset={ord(character):x}", "file"]
    return bool(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("fc-list"), reason="fontconfig's own tool is asked")
def test_the_letters_named_as_missing_are_those_that_no_font_has(fitter: Fitter, changed: Changed) -> None:
    plan = changed(("request.note", " ".join(NOT_ASCII)), ("host.found_out", ""))
    report = prep_sheet(fitter, plan).report
    assert not report.left_off
    named = {glyph.character for glyph in report.missing_glyphs}
    assert {glyph.field for glyph in report.missing_glyphs} == {"request.note"}
    assert named == {mark for mark in NOT_ASCII if not _some_font_has(mark)}
    assert "\U000f0000" in named


def test_only_the_bundled_fonts_are_needed_for_europe(fitter: Fitter) -> None:
    latin_greek_cyrillic = "".join(SCRIPTS[:16])
    assert [mark for mark in latin_greek_cyrillic if ord(mark) not in _inter()] == []


HARD = (
    pytest.param("שרה לוי־כהן בע״מ " * 5, id="right to left"),
    pytest.param("株式会社ノースウィンド食品" * 8, id="no spaces at all"),
    pytest.param("🙂👩‍👩‍👧🏳️‍🌈" * 12, id="emoji", marks=pytest.mark.long),
    pytest.param("Z̷̢̛͇͎a̴l̶͓̐g̵o " * 12, id="marks on marks"),
    pytest.param(
        "soft\u00adhy\u00adphens\u00adwithout\u00adend" * 6, id="soft hyphens", marks=pytest.mark.long
    ),
    pytest.param("zero\u200bwidth\u200bspaces\u200b" * 8, id="zero width", marks=pytest.mark.long),
    pytest.param("\u202eturned round\u202c and \u2066held\u2069 ", id="direction marks"),
    pytest.param(ODD[0] * 4, id="a very long word"),
    pytest.param(ODD[1] * 3, id="a very long address", marks=pytest.mark.long),
    pytest.param("W" * 150, id="no place to break", marks=pytest.mark.long),
)
PLACES = ("host.name", "host.say_name", "host.organisation", "place.address", "objectives.0.text")


def _has_marks(text: str) -> bool:
    """Whether a run has marks that stand on its own letters, and so reach into its own lines."""
    return any(unicodedata.combining(mark) for mark in text)


@pytest.mark.parametrize("text", HARD)
def test_hard_text_neither_leaves_the_page_nor_lies_on_other_text(
    fitter: Fitter, changed: Changed, text: str
) -> None:
    made = prep_sheet(fitter, changed(*((place, text.strip()) for place in PLACES)))
    assert made.report.fits
    page = read_page(made.pdf)
    if not made.report.missing_glyphs:
        assert page.outside(MARGIN) == []
        assert [pair for pair in page.overlapping() if not all(map(_has_marks, pair))] == []
    assert folded("How can I help you?") in page.text


def test_a_number_after_a_name_from_right_to_left_keeps_its_order(fitter: Fitter, changed: Changed) -> None:
    words = (("host.title", ""), ("host.say_name", ""), ("host.call_name", "حلول"))
    plan = changed(*words, ("host.organisation", "حلول الشمال"), ("host.phone", "+1 949 555 0118"))
    page = read_page(prep_sheet(fitter, plan).pdf)
    assert folded("+1 949 555 0118") in page.text
    assert folded("حلول الشمال") in page.text


def test_an_objective_from_right_to_left_stands_beside_its_number_like_the_others(
    fitter: Fitter, changed: Changed
) -> None:
    plan = changed(("objectives.0.text", "ללמוד איך צוותים מחליטים"), ("objectives.1.text", "Learn why"))
    page = read_page(prep_sheet(fitter, plan).pdf)
    turned = next(box for box in page.boxes if "צוותים" in box.text)
    other = next(box for box in page.boxes if "Learn why" in box.text)
    assert turned.left == pytest.approx(other.left, abs=3)
    assert turned.right < page.width - MARGIN - 50


def test_a_situation_from_right_to_left_begins_at_the_right(fitter: Fitter, changed: Changed) -> None:
    page = read_page(prep_sheet(fitter, changed(("profile.situation", "התפקיד שלי הסתיים"))).pdf)
    line = next(box for box in page.boxes if "הסתיים" in box.text)
    assert line.right == pytest.approx(page.width - MARGIN, abs=3)


def test_fonts_come_from_the_package(root: Path) -> None:
    assert {path.name for path in (root / "assets" / "fonts").glob("*.ttf")} == {
        f"Inter-{face}.ttf" for face in ("Regular", "Italic", "SemiBold", "Bold")
    }


def test_a_name_that_leans_out_of_its_place_stays_whole_and_inside(fitter: Fitter, changed: Changed) -> None:
    """Its first letter reached over the margin and was cut there."""
    plan = changed(("profile.name", "їсть ґудзики"))
    for name in ("bio", "one-sheet"):
        facts = facts_of(Copy(name), plan, Region("US"))
        page = read_page(fitter.make(name, facts, PaperSize.LETTER).pdf)
        assert page.outside(geometry(name, PaperSize.LETTER, 10.0).margin) == []


def test_the_minutes_of_a_question_stay_inside_after_a_word_as_long_as_the_line(
    fitter: Fitter, changed: Changed
) -> None:
    plan = changed(("questions.0.text", "Donaudampfschifffahrtsgesellschaftswitwe"))
    page = read_page(prep_sheet(fitter, plan).pdf)
    assert page.outside(MARGIN) == []


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("text", ["Thank you.", "Thank you for your time. I learned much about launches."])
def test_a_letter_of_one_sentence_goes_down_to_its_end(
    fitter: Fitter, changed: Changed, size: PaperSize, text: str
) -> None:
    plan = changed(("thanks", (Thanks(own_words=text),)), ("profile.geography", ""))
    report = fitter.make(
        "thank-you-letter", facts_of(Copy("thank-you-letter"), plan, Region("US")), size
    ).report
    assert report.fill >= 0.9
    assert report.body_pt == 11.5


@pytest.mark.parametrize("count", [1, 4])
def test_an_introducer_of_two_hundred_letters_and_four_hosts_fit_letter_or_are_named(
    fitter: Fitter, changed: Changed, sample: Plan, count: int
) -> None:
    names = ("Marcus Delacroix-Whitfield", "Priya Raghunathan", "Tom Lee")[: count - 1]
    others = tuple(Person(id=name, name=name, title="Senior Brand Manager, Snacks") for name in names)
    plan = replaced(
        changed(("host.introduced_by", ("Ben Carter of the alumni circle " * 7)[:200])), others=others
    )
    facts = facts_of(Copy("prep-sheet"), plan, Region("US"))
    fitter.forget()
    report = fitter.make("prep-sheet", facts, PaperSize.LETTER).report
    assert report.fits == (count == 1)
    side = {one.field for one in report.overflow}
    side = {name for name in side if not name.startswith(("carry.", "dress.", "notes.", "request.", "host."))}
    assert side == set()
    assert fitter.make("prep-sheet", facts, PaperSize.LETTER, leave_off=True).report.fits
