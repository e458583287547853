import re
import zlib
from collections import Counter
from contextlib import suppress

import pypdfium2
import pytest

from iiprep.exchange.photo import photo_of
from iiprep.model.photo import photo_text
from iiprep.model.plan import Plan, with_value
from iiprep.model.profile import Target
from iiprep.papers.catalogue import ON_DEMAND, PAPER_NAMES, Copy, facts_of
from iiprep.papers.page.geometry import geometry
from iiprep.papers.page.press import Press, renumbered
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize
from tests.photos import file

TITLES = {
    "thank-you-letter": "Thank-you letter",
    "bio": "Jordan Rivera – bio",
    "prep-sheet": "Prep sheet",
    "one-sheet": "Jordan Rivera – one-sheet",
    "thank-you-card": "Thank-you",
}


def unpacked(data: bytes) -> bytes:
    """The file with its compressed streams opened."""
    parts = [data]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        with suppress(zlib.error):
            parts.append(zlib.decompress(packed))
    return b"\n".join(parts)


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(templates_folder(), assets_folder())


def pdf(press: Press, plan: Plan, name: str) -> bytes:
    facts = {"left_off": 0, "left_questions": 0, **facts_of(Copy(name), plan, Region("US"))}
    return press.write(press.lay(name, facts, geometry(name, PaperSize.A4, 10.0)))[0]


@pytest.mark.parametrize("name", PAPER_NAMES + ON_DEMAND)
def test_a_paper_says_its_kind_and_language_and_nothing_else(press: Press, sample: Plan, name: str) -> None:
    data = pdf(press, sample, name)
    document = pypdfium2.PdfDocument(data)
    meta = {key: value for key, value in document.get_metadata_dict().items() if value}
    document.close()
    assert meta == {"Title": TITLES[name]}
    whole = unpacked(data)
    assert b"/Lang (en)" in whole
    assert b"pdfuaid" in whole
    assert b"WeasyPrint" not in whole


def tags(data: bytes) -> Counter[bytes]:
    """How often each tag for readers stands in a file."""
    return Counter(re.findall(rb"/S ?/(\w+)", unpacked(data)))


def test_a_reader_finds_headings_lists_and_tables(press: Press, sample: Plan) -> None:
    sheet, given = tags(pdf(press, sample, "prep-sheet")), tags(pdf(press, sample, "one-sheet"))
    assert (sheet[b"H1"], given[b"H1"]) == (1, 1)
    assert sheet[b"H2"] >= 6
    assert given[b"H3"] == 3
    assert sheet[b"L"] == 3
    assert sheet[b"LI"] == sheet[b"LBody"] >= 10
    assert (sheet[b"TH"], given[b"TH"]) == (5, 5)


def test_the_figure_says_in_words_what_it_is(press: Press, sample: Plan) -> None:
    data = pdf(press, sample, "one-sheet")
    assert tags(data)[b"Figure"] == 1
    alternative = re.findall(rb"/Alt ?<([0-9a-f]+)>|/Alt ?\(([^)]*)\)", unpacked(data))
    assert len(alternative) == 1
    hexadecimal, plain = alternative[0]
    words = bytes.fromhex(hexadecimal.decode()).decode("utf-16") if hexadecimal else plain.decode()
    assert words == "QR code of https://linkedin.com/in/jordan-rivera-sample"


@pytest.mark.parametrize("name", PAPER_NAMES + ON_DEMAND)
def test_every_paper_has_one_first_heading(press: Press, sample: Plan, name: str) -> None:
    assert tags(pdf(press, sample, name))[b"H1"] == 1


def test_the_minute_bar_is_a_figure_said_in_words(press: Press, sample: Plan) -> None:
    data = pdf(press, sample, "prep-sheet")
    assert tags(data)[b"Figure"] == 1
    words = b"The minutes: open 3, questions 19, Ana 3, close 5"
    assert re.findall(rb"/Alt ?\(([^)]*)\)", unpacked(data)) == [words]


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "https://example.org/x.png", "data:text/css,a", "app:../secret", "ftp://a/b"],
)
def test_nothing_but_the_bundled_fonts_is_fetched(press: Press, url: str) -> None:
    with pytest.raises(ValueError, match="only bundled files"):
        press._fetcher.fetch(url)


def test_only_bundled_fonts_are_in_a_western_paper(press: Press, sample: Plan) -> None:
    data = pdf(press, sample, "prep-sheet")
    fonts = set(re.findall(rb"/BaseFont /([^ /]+)", unpacked(data)))
    assert fonts
    assert all(b"iiprep-paper" in font for font in fonts)


@pytest.mark.requirement("R50")
@pytest.mark.parametrize("name", ["one-sheet", "bio"])
def test_a_photo_is_printed_with_words_for_who_cannot_see_it(press: Press, sample: Plan, name: str) -> None:
    plan = with_value(sample, "profile.photo", photo_of(file("JPEG")))
    data = unpacked(pdf(press, plan, name))
    assert data.count(b"/DCTDecode") == 1
    assert b"Photo of Jordan Rivera" in data or "Photo of Jordan Rivera".encode("utf-16-be") in data
    assert b"/DCTDecode" not in unpacked(pdf(press, sample, name))


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("data:image/png;base64,iVBORw0KGgo=", id="another kind"),
        pytest.param("data:image/jpeg;base64,/9j/4AAQ", id="no whole picture"),
        pytest.param(f"data:image/jpeg;base64,{photo_text(file('JPEG'))}", id="not as it is kept"),
        pytest.param("data:text/css,*{}", id="a style"),
    ],
)
def test_only_a_photo_as_it_is_kept_is_read(press: Press, address: str) -> None:
    with pytest.raises(ValueError, match=r"only bundled files|a photo is kept"):
        press._fetcher.fetch(address)


def test_places_in_the_file_do_not_tell_that_a_company_was_left_out(press: Press, sample: Plan) -> None:
    companies = ("Northwind Foods", "Golden Valley Mills", "Tidewater Tea")
    targets = (Target(industry="Food", companies=companies),)
    whole = unpacked(pdf(press, with_value(sample, "profile.targets", targets), "one-sheet"))
    assert b"(profile.targets.0.companies.0)" in whole
    assert b"(profile.targets.0.companies.1)" in whole
    assert b"companies.2)" not in whole


def test_places_are_numbered_anew_in_each_list() -> None:
    names = ("profile.targets.1.industry", "profile.targets.1.companies.2", "profile.targets.3.companies.5")
    assert list(renumbered(dict.fromkeys((*names, "profile.skills.4")))) == [
        "profile.targets.0.industry",
        "profile.targets.0.companies.0",
        "profile.targets.1.companies.0",
        "profile.skills.4",
    ]
