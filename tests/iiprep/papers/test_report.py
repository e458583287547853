from iiprep.papers.report import LeftOff, MissingGlyph, Overflow, PaperReport

REPORT = PaperReport(
    name="prep-sheet",
    person="Ana",
    pages=2,
    body_pt=10.0,
    fill=1.0,
    overflow=(Overflow("questions.3", 2, "Why?"), Overflow("host.found_out", 1, "x")),
    missing_glyphs=(MissingGlyph("host.name", "株"),),
    left_off=(LeftOff("questions.4", "Who?"),),
)


def test_a_report_travels_as_plain_data() -> None:
    assert PaperReport.from_dict(REPORT.to_dict()) == REPORT


def test_a_report_counts_its_lines() -> None:
    assert (REPORT.lines_over, REPORT.fits) == (3, False)


def test_one_page_without_overflow_fits() -> None:
    assert PaperReport("bio", "", 1, 11.0, 0.95).fits
    assert not PaperReport("bio", "", 1, 11.0, 0.95, overflow=(Overflow("a", 1, ""),)).fits
