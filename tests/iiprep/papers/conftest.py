"""What the tests of papers share: one child process for all, and pages read back from their PDF."""

from collections.abc import Callable, Iterator

import pypdfium2
import pytest

from iiprep.model.plan import Plan, with_value
from iiprep.papers.catalogue import Copy, facts_of
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.papers.report import MadePaper
from iiprep.paths import assets_folder, templates_folder
from iiprep.settings import PaperSize

Make = Callable[..., MadePaper]


@pytest.fixture(scope="session")
def maker() -> Iterator[PaperMaker]:
    with PaperMaker(templates_folder(), assets_folder()) as running:
        yield running


@pytest.fixture
def make(maker: PaperMaker) -> Make:
    """`make(plan, name)`: a paper of a plan, for the United States."""

    def made(
        plan: Plan, name: str, size: PaperSize = PaperSize.LETTER, position: int = 0, leave_off: bool = False
    ) -> MadePaper:
        facts = facts_of(Copy(name, position), plan, Region("US"))
        return maker.make(name, facts, size, leave_off=leave_off)

    return made


@pytest.fixture
def changed(sample: Plan) -> Callable[..., Plan]:
    """`changed(("timing.length", 45), …)`: the sample with some fields changed."""

    def change(*edits: tuple[str, object]) -> Plan:
        plan = sample
        for path, value in edits:
            plan = with_value(plan, path, value)
        return plan

    return change


def text_of(pdf: bytes) -> str:
    """The text of all pages with its spaces folded."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


@pytest.fixture
def read() -> Callable[[bytes], str]:
    return text_of
