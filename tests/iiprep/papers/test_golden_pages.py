"""The sample's pages as they lie on paper: their text word for word, their look at 50 dots an inch."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import ON_DEMAND, PAPER_NAMES, Copy, facts_of
from iiprep.papers.page.fit import Fitter
from iiprep.papers.page.press import Press
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize

DPI = 50
GREYS, SHARE = 48, 0.004


@pytest.fixture(scope="module")
def fitter() -> Fitter:
    return Fitter(Press(templates_folder(), assets_folder()))


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("name", PAPER_NAMES + ON_DEMAND)
def test_the_sample_looks_as_it_did(
    fitter: Fitter,
    sample: Plan,
    name: str,
    size: PaperSize,
    golden: Callable[[str, str], None],
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    plan = with_value(sample, "profile.zone", "America/Los_Angeles")
    region = Region("US" if size is PaperSize.LETTER else "GB")
    fitter.forget()
    document = pypdfium2.PdfDocument(fitter.make(name, facts_of(Copy(name), plan, region), size).pdf)
    text = document[0].get_textpage().get_text_bounded()
    picture = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    document.close()
    golden(f"{name}.{size.value}.txt", "\n".join(line.strip() for line in text.splitlines()) + "\n")
    kept = request.config.rootpath / "tests" / "golden" / f"{name}.{size.value}.png"
    if request.config.getoption("--update-golden"):
        picture.quantize(16).save(kept, optimize=True)
        return
    different = share_that_differs(picture, Image.open(kept).convert("L"))
    if different > SHARE:
        picture.save(tmp_path / kept.name)
    assert different <= SHARE, f"{different:.2%} of the page looks different: {tmp_path / kept.name}, {kept}"


def share_that_differs(one: Image.Image, other: Image.Image) -> float:
    """The share of the pixels of two pictures that differ by more than `GREYS`; 1 for other sizes."""
    if one.size != other.size:
        return 1.0
    counts = ImageChops.difference(one, other).histogram()
    return sum(counts[GREYS:]) / (one.width * one.height)


def test_a_line_that_moves_is_seen() -> None:
    page = Image.new("L", (425, 550), 255)
    moved = page.copy()
    page.paste(0, (30, 100, 400, 105))
    moved.paste(0, (30, 110, 400, 115))
    assert share_that_differs(page, moved) > SHARE
    assert share_that_differs(page, page.resize((400, 550))) == 1.0
