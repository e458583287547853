"""The page beside the list of meetings: that of the meeting that is chosen, never the one before."""

from pytestqt.qtbot import QtBot

from iiprep.model.plan import Plan, with_value
from ui.papers import Papers
from ui.raster import Pdf
from ui.workbook.page_at_hand import PageAtHand


def test_the_page_of_another_meeting_goes(qtbot: QtBot, papers: Papers, sample: Plan) -> None:
    page = PageAtHand(papers)
    qtbot.addWidget(page)
    page.resize(400, 600)
    page.show()
    page.show_plan(sample)
    assert page.view.canvas.shows_page
    page.show_plan(with_value(sample, "host.found_out", "They told of their work at length. " * 80))
    assert "too long" in page.view.caption.text()
    made = page.view.made
    assert made is not None
    assert not made.pdf
    sheet = Pdf(made.sheet)
    assert "They told of their work at length." in " ".join(
        " ".join(one.text() for one in sheet.pages).split()
    )
    sheet.close()
