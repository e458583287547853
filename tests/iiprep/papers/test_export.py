from dataclasses import replace
from pathlib import Path

import pytest

from iiprep.errors import CannotWrite
from iiprep.model.fields import replaced
from iiprep.model.meeting import Question
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.export import Order, export
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.settings import PaperSize

ORDER = Order(PaperSize.LETTER, Region("US"))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_everything_is_written_under_its_name(maker: PaperMaker, sample: Plan, tmp_path: Path) -> None:
    plan = replaced(sample, others=(Person(name="Tom Weiss"),))
    exported = export(plan, tmp_path, ORDER, maker)
    assert exported.all_fit
    assert names(tmp_path) == [
        "one-sheet.pdf",
        "prep-sheet.pdf",
        "request.txt",
        "thank-you-card.2.pdf",
        "thank-you-card.pdf",
        "thank-you.2.txt",
        "thank-you.txt",
    ]
    assert [paper.person for paper in exported.papers] == ["Ana Okafor"] * 3 + ["Tom Weiss"]


def test_only_what_was_ordered(maker: PaperMaker, sample: Plan, tmp_path: Path) -> None:
    export(sample, tmp_path, Order(PaperSize.A4, Region("DE"), ("one-sheet", "request")), maker)
    assert names(tmp_path) == ["one-sheet.pdf", "request.txt"]


def test_a_paper_that_does_not_fit_is_not_written_the_others_are(
    maker: PaperMaker, sample: Plan, tmp_path: Path
) -> None:
    plan = with_value(sample, "questions", (Question(text="Why? " * 60),) * 12)
    exported = export(plan, tmp_path, ORDER, maker)
    assert not exported.all_fit
    assert "prep-sheet.pdf" not in names(tmp_path)
    assert "one-sheet.pdf" in names(tmp_path)
    first = exported.to_dict()["papers"][0]
    assert (first["name"], first["for"], first["file"]) == ("prep-sheet", "Ana Okafor", None)
    assert first["overflow"][0].keys() == {"field", "lines", "text"}


@pytest.mark.long
def test_what_could_go_is_what_goes_where_it_is_asked_for(
    maker: PaperMaker, sample: Plan, tmp_path: Path
) -> None:
    plan = with_value(sample, "questions", (*sample.questions, *(Question(text="Why is that so?"),) * 12))
    order = Order(PaperSize.LETTER, Region("US"), ("prep-sheet",), exact=True)
    (refused,) = export(plan, tmp_path, order, maker).papers
    (written,) = export(plan, tmp_path, replace(order, leave_off=True), maker).papers
    assert refused.report
    assert written.report
    assert not refused.report.left_off
    assert refused.report.could_go == written.report.left_off != ()


def test_an_older_copy_of_a_paper_that_does_not_fit_is_named(
    maker: PaperMaker, sample: Plan, tmp_path: Path
) -> None:
    order = Order(PaperSize.LETTER, Region("US"), ("prep-sheet",))
    assert export(sample, tmp_path, order, maker).papers[0].older is None
    before = (tmp_path / "prep-sheet.pdf").read_bytes()
    plan = with_value(sample, "questions", (Question(text="Why? " * 60),) * 12)
    (refused,) = export(plan, tmp_path, order, maker).papers
    assert (refused.file, refused.older) == (None, tmp_path / "prep-sheet.pdf")
    assert (tmp_path / "prep-sheet.pdf").read_bytes() == before


def test_a_folder_that_is_a_file(maker: PaperMaker, sample: Plan, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(CannotWrite):
        export(sample, tmp_path / "out", ORDER, maker)
