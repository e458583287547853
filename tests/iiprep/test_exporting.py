"""The command ``export`` as scripts call it: a process of its own, its exit code, its two outputs."""

import json
import re
import subprocess
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from tests.photos import file

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        assert len(document) == 1
        return " ".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()


def size_of(path: Path, words: str) -> float:
    """The height of the first line that holds `words`, in points."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[0].get_textpage()
        found = page.search(words).get_next()
        assert found, words
        _left, bottom, _right, top = page.get_charbox(found[0], loose=True)
        return float(top - bottom)
    finally:
        document.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.requirement("R8", "R16", "R18", "R25", "R28", "R34", "R38", "R41", "R63")
@pytest.mark.parametrize("paper", ["letter", pytest.param("a4", marks=pytest.mark.long)])
def test_the_sample_becomes_three_papers_of_one_page(
    start: Run, tmp_path: Path, sample_body: dict[str, Any], paper: str
) -> None:
    done = start("export", "--sample", "--out", "out", "--paper", paper, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    papers = json.loads(done.stdout)["papers"]
    assert [(one["name"], one["pages"], one["overflow"]) for one in papers] == [
        ("prep-sheet", 1, []),
        ("one-sheet", 1, []),
        ("thank-you-card", 1, []),
    ]
    sheet = text_of(tmp_path / "out/prep-sheet.pdf")
    for one in [*sample_body["objectives"], *sample_body["questions"]]:
        assert one["text"] in sheet
    printed = (
        *("9:15 AM", "9:50 AM", "10:25 AM", "10:30 AM"),
        *("How can I help you?", "Who else should I learn from?", "Thank you for your time."),
        *("Ben Carter suggested I write", "Packaged foods", "Vice president", "with whom I launched"),
        sample_body["profile"]["situation"],
    )
    assert [text for text in printed if text not in sheet] == []


@pytest.mark.requirement("R28", "R29", "R30")
def test_the_sheet_has_the_note_small_and_what_waits_for_a_door_last(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    waits, *others = sample_body["questions"]
    body = {**sample_body, "questions": [{**waits, "if_opened": True}, *others]}
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", "out", "--papers", "prep-sheet").returncode == 0
    sheet = text_of(tmp_path / "out/prep-sheet.pdf")
    note = " ".join(sample_body["request"]["note"].split())
    assert note[:200] in sheet
    assert size_of(tmp_path / "out/prep-sheet.pdf", "with whom I launched") < size_of(
        tmp_path / "out/prep-sheet.pdf", others[0]["text"]
    )
    assert "unless they open a door. Opened by them" in sheet
    assert sheet.index(others[-1]["text"]) < sheet.index("Only if they open the door")
    assert sheet.index("Only if they open the door") < sheet.index(waits["text"])


@pytest.mark.requirement("R48", "R49", "R39")
def test_the_one_sheet_and_the_card_hold_what_they_should(run: Run, tmp_path: Path) -> None:
    assert run("export", "--sample", "--out", ".", "--papers", "one-sheet,thank-you-card").returncode == 0
    one_sheet = text_of(tmp_path / "one-sheet.pdf")
    assert "Companies I am learning about".upper() in one_sheet.upper()
    assert "Golden Valley Mills" in one_sheet
    assert "Northwind Foods" not in one_sheet
    card = text_of(tmp_path / "thank-you-card.pdf")
    assert "a launch is decided by whoever can say no" in card
    assert "I will send you the summary of our two-shelf test by Monday" in card


def codes_on(path: Path, dots: int) -> list[str]:
    """What a reader of QR codes reads from a page that was printed in black and white."""
    document = pypdfium2.PdfDocument(path)
    page = document[0].render(scale=dots / 72).to_pil().convert("L").point(lambda value: 255 * (value > 127))
    document.close()
    return [found.text for found in zxingcpp.read_barcodes(page)]


@pytest.mark.requirement("R72")
@pytest.mark.parametrize("paper", ["letter", pytest.param("a4", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", ["one-sheet", pytest.param("bio", marks=pytest.mark.long)])
def test_the_link_to_my_profile_is_printed_live_and_read_from_its_code(
    run: Run, tmp_path: Path, name: str, paper: str
) -> None:
    link = "linkedin.com/in/jordan-rivera-sample"
    assert run("export", "--sample", "--out", ".", "--papers", name, "--paper", paper).returncode == 0
    assert link in text_of(tmp_path / f"{name}.pdf")
    for dots in (120, 300, 600):
        assert codes_on(tmp_path / f"{name}.pdf", dots) == [f"https://{link}"]


@pytest.mark.long
@pytest.mark.requirement("R72")
def test_the_code_is_left_out_when_it_is_not_wanted(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(sample_body, "profile.link_code", value=False)
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", ".", "--papers", "one-sheet").returncode == 0
    assert "linkedin.com/in/jordan-rivera-sample" in text_of(tmp_path / "one-sheet.pdf")
    assert codes_on(tmp_path / "one-sheet.pdf", 300) == []


@pytest.mark.long
def test_the_call_is_joined_by_its_code(run: Run, tmp_path: Path, sample_body: dict[str, Any]) -> None:
    link = "https://us02web.zoom.example/j/86234567890?pwd=" + "QWxsIHRoZSBiZXN0IHRvIHlvdQ" * 3
    body = refused(refused(sample_body, "timing.format", "video"), "place.link", link)
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", ".", "--papers", "prep-sheet", "--leave-off").returncode == 0
    for dots in (120, 300, 600):
        assert codes_on(tmp_path / "prep-sheet.pdf", dots) == [link]


@pytest.mark.requirement("R50")
def test_a_photo_of_a_meeting_file_is_encoded_anew_or_refused(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    photo = b64encode(file("PNG")).decode()
    (tmp_path / "mine.json").write_text(json.dumps(refused(sample_body, "profile.photo", photo)), "utf-8")
    assert run("export", "mine.json", "--out", "out", "--papers", "one-sheet").returncode == 0
    assert b"/DCTDecode" in (tmp_path / "out/one-sheet.pdf").read_bytes()
    for bad in ("no base64 …", b64encode(b"no picture").decode(), 7):
        (tmp_path / "bad.json").write_text(json.dumps(refused(sample_body, "profile.photo", bad)), "utf-8")
        done = run("export", "bad.json", "--out", "out", "--papers", "one-sheet")
        assert done.returncode == 1
        assert done.stderr.startswith("bad.json: Profile, “My photo”: ")
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.requirement("R47", "R76", "R77")
@pytest.mark.long
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_bio_is_made_only_when_it_is_asked_for_and_is_one_page(
    run: Run, tmp_path: Path, paper: str
) -> None:
    assert run("export", "--sample", "--out", "usual", "--paper", paper).returncode == 0
    assert "one-sheet.pdf" in names(tmp_path / "usual")
    assert "bio.pdf" not in names(tmp_path / "usual")
    done = run("export", "--sample", "--out", "asked", "--paper", paper, "--papers", "bio", "--json")
    assert (done.returncode, names(tmp_path / "asked")) == (0, ["bio.pdf"])
    (made,) = json.loads(done.stdout)["papers"]
    assert (made["pages"], made["overflow"]) == (1, [])
    assert made["body_pt"] >= 10
    assert made["fill"] >= 0.9
    printed = text_of(tmp_path / "asked/bio.pdf")
    for text in ("Jordan Rivera", "cut launch decisions", "Harbor Retail: senior manager", "BSc Statistics"):
        assert text in printed


@pytest.mark.long
@pytest.mark.requirement("R77")
def test_a_bio_of_two_pages_is_refused_and_its_lines_are_named(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(
        sample_body, "profile.experience", [f"2001 Company {number}, buyer" for number in range(60)]
    )
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    done = run("export", "mine.json", "--out", "out", "--papers", "bio")
    assert done.returncode == 2
    assert "Bio: 1 line too long at Profile, “Where I have worked”, line 60" in done.stderr
    assert names(tmp_path / "out") == []
    assert run("export", "mine.json", "--out", "out", "--papers", "bio", "--leave-off").returncode == 0
    assert "Company 0, buyer" in text_of(tmp_path / "out/bio.pdf")


@pytest.mark.requirement("R39")
def test_there_is_a_letter_for_each_person_present(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(sample_body, "others", [{"name": "Tom Weiss"}])
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", "out", "--papers", "thank-you-letter").returncode == 0
    assert names(tmp_path / "out") == ["thank-you-letter.2.pdf", "thank-you-letter.pdf"]
    letter = text_of(tmp_path / "out/thank-you-letter.pdf")
    for text in ("Jordan Rivera December 4, 2026", "VP Brand Marketing", "Dear Ana,", "many thanks,"):
        assert text in letter
    assert "Dear Tom," in text_of(tmp_path / "out/thank-you-letter.2.pdf")


@pytest.mark.requirement("R20", "R24")
def test_the_request_carries_objectives_and_length(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = {**sample_body, "request": {**sample_body["request"], "note": ""}}
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", "out", "--papers", "request").returncode == 0
    note = (tmp_path / "out/request.txt").read_text(encoding="utf-8")
    assert "learn how brand teams in consumer goods are set up" in note
    assert "30 minutes" in note


def test_an_exported_sample_can_be_read_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "again.json").write_text(run("sample").stdout, encoding="utf-8")
    assert run("export", "again.json", "--out", "out", "--papers", "request").returncode == 0


def refused(body: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    changed = json.loads(json.dumps(body))
    *outer, last = path.split(".")
    inner = changed
    for step in outer:
        inner = inner[step]
    inner[last] = value
    return changed  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        pytest.param("timing.zone", "Mars/Olympus", "Zone of the meeting", id="no such zone"),
        pytest.param("timing.length", 3000, "Length", id="too long"),
        pytest.param("timing.length", "thirty", "Length", id="a text for a number"),
        pytest.param("host.nickname", "A", "nickname", id="unknown key"),
        pytest.param("version", 999, "newer", id="newer version"),
        pytest.param("happened.ended", "09:00", "end", id="end before the start"),
        pytest.param("questions", 7, "Questions", id="not a list"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence(
    run: Run, tmp_path: Path, sample_body: dict[str, Any], path: str, value: object, place: str
) -> None:
    (tmp_path / "bad.json").write_text(json.dumps(refused(sample_body, path, value)), encoding="utf-8")
    done = run("export", "bad.json", "--out", "out")
    assert done.returncode == 1
    assert place in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"not json", id="not JSON"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(b" " * 10_000_001, id="more than 10 MB"),
        pytest.param(b"\xff\xfe\xfa", id="no text"),
        pytest.param(b"", id="empty"),
        pytest.param(b"[]", id="a list"),
    ],
)
def test_rubbish_is_refused_in_one_line(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    done = run("export", "bad.json", "--out", "out")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.long
def test_control_characters_are_cleaned_and_told(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(sample_body, "host.name", "Ana\x07 Oka\ud800for")
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    done = run("export", "mine.json", "--out", "out", "--papers", "prep-sheet")
    assert done.returncode == 0
    assert "Host, “Name”" in done.stderr
    assert "Ana Okafor" in text_of(tmp_path / "out/prep-sheet.pdf")


@pytest.mark.long
def test_names_of_200_characters_and_a_past_date_are_taken(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(refused(sample_body, "host.name", "Łukasz " * 28), "timing.day", "1999-12-31")
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    assert run("export", "mine.json", "--out", "out", "--leave-off").returncode == 0
    assert "Łukasz Łukasz" in text_of(tmp_path / "out/prep-sheet.pdf")


def test_too_long_names_the_lines_and_writes_the_other_papers(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(sample_body, "questions", [{"text": "Why is that so? " * 20}] * 12)
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    done = run("export", "mine.json", "--out", "out")
    assert done.returncode == 2
    first, *named = done.stderr.splitlines()
    in_all = re.fullmatch(r"Prep sheet: (\d+) lines too long in all, in (\d+) places:", first)
    assert in_all
    assert len(named) == int(in_all[2])
    assert sum(int(line.split()[2]) for line in named) == int(in_all[1])
    assert "Question 12" in done.stderr
    assert "older copy" not in done.stderr
    assert sorted(path.name for path in (tmp_path / "out").glob("*.pdf")) == [
        "one-sheet.pdf",
        "thank-you-card.pdf",
    ]


@pytest.mark.long
def test_an_older_copy_of_a_refused_paper_is_spoken_of(
    run: Run, tmp_path: Path, sample_body: dict[str, Any]
) -> None:
    body = refused(sample_body, "questions", [{"text": "Why is that so? " * 20}] * 12)
    (tmp_path / "mine.json").write_text(json.dumps(body), encoding="utf-8")
    (tmp_path / "prep-sheet.pdf").write_bytes(b"%PDF-1.7 of last week")
    done = run("export", "mine.json", "--out", ".", "--papers", "prep-sheet", "--json")
    assert done.returncode == 2
    assert "Prep sheet: prep-sheet.pdf is an older copy, which was left as it is." in done.stderr
    assert json.loads(done.stdout)["papers"][0]["older"] == "prep-sheet.pdf"


def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("export", "--sample", "--out", "file/out")
    assert done.returncode == 1
    assert "Nothing can be written" in done.stderr
