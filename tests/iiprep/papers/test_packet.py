"""The packet: everything of a meeting in one zip, under names that stay in their folder on every system."""

import random
import zipfile
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from iiprep.exchange.contacts.giving import host_card
from iiprep.model.fields import replaced
from iiprep.model.person import Person
from iiprep.model.plan import Plan, with_value
from iiprep.papers.export import Order
from iiprep.papers.letters import Which
from iiprep.papers.maker import PaperMaker
from iiprep.papers.naming import calendar_name, draft_name, packet_name
from iiprep.papers.packet import write_packet
from iiprep.papers.region import Region
from iiprep.settings import PaperSize

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ORDER = Order(PaperSize.LETTER, Region("US"))
PIECES = (
    "../",
    "..\\",
    "/",
    "\\",
    "C:",
    "\0",
    "\n",
    "\u202e",
    "\u2028",
    "CON",
    "nul",
    "com1.txt",
    "~",
    "|",
    "?",
    "*",
    ".",
    " ",
    "…",
    "Łukasz",
    "山田",
    "é",
    "e\u0301",
    "😀",
    "a" * 300,
    "$HOME",
    "%TEMP%",
    "-rf",
    "<b>",
    '"',
    "LPT¹",
    "\x7f",
)


@pytest.mark.long
def test_everything_of_a_meeting_is_in_it(sample: Plan, maker: PaperMaker, tmp_path: Path) -> None:
    plan = replaced(sample, others=(Person(id="b", name=sample.host.name),))
    packed = write_packet(plan, tmp_path / "x.zip", ORDER, maker, NOW)
    with zipfile.ZipFile(tmp_path / "x.zip") as opened:
        assert opened.testzip() is None
        names = sorted(opened.namelist())
        assert names == sorted(packed.names)
        assert opened.read("Ana Okafor.vcf") == host_card(plan.host)
        assert opened.read("Prep sheet - Ana Okafor - 2026-12-03.pdf").startswith(b"%PDF")
        assert message_from_bytes(opened.read("Request - Ana Okafor.eml"))["X-Unsent"] == "1"
        calendar = opened.read("Calendar - Ana Okafor - 2026-12-03.ics")
    assert packed.plan.calendar.uid.encode() in calendar
    assert {PurePosixPath(name).suffix for name in names} == {".pdf", ".txt", ".eml", ".ics", ".vcf"}
    assert "Thank-you - Ana Okafor (2).eml" in names
    assert packed.exported.all_fit


def test_without_a_day_there_is_no_calendar_in_it(sample: Plan, maker: PaperMaker, tmp_path: Path) -> None:
    plan = with_value(with_value(sample, "timing.day", None), "request.slots", ())
    plan = with_value(plan, "happened.my_promises", ())
    packed = write_packet(plan, tmp_path / "x.zip", ORDER, maker, NOW)
    assert not [name for name in packed.names if name.endswith(".ics")]
    assert "Ana Okafor.vcf" in packed.names
    assert packed.plan == plan


def hostile_names() -> list[str]:
    chance = random.Random(6)
    return ["", *PIECES, *("".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(500))]


def test_five_hundred_hostile_names_stay_in_their_folder(sample: Plan, tmp_path: Path) -> None:
    for name in hostile_names():
        plan = replaced(sample, host=Person(id="a", name=name))
        for made in (packet_name(plan), calendar_name(plan), draft_name(plan, Which.REQUEST)):
            assert (tmp_path / made).resolve().parent == tmp_path.resolve(), name
            assert PureWindowsPath(made).name == made, name
            assert made.isprintable() or "\u200d" in made
            assert len(made.encode()) <= 120
            assert made == made.strip(". ")
