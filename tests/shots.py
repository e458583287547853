"""Pictures to look at: every window, page and dialog, light and dark, at 100 % and 200 %, and every paper.

``python -m tests.shots`` writes them into ``shots/``, with ``--part`` only some of the windows. Each scale is
a process of its own, as Qt takes the scale factor only at its start.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from datetime import time as clock
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QApplication, QDialog, QWidget, QWizard

from iiprep.exchange.meeting_file import sample_plan, write_meeting
from iiprep.model.debrief import Happened, Match, Outcome, Thanks
from iiprep.model.fields import replaced
from iiprep.model.meeting import Loop, Objective, Question
from iiprep.model.person import Person, new_id
from iiprep.model.plan import new_plan, with_value
from iiprep.model.profile import Profile
from iiprep.papers.catalogue import GUIDE, ON_DEMAND, facts_of, papers_of
from iiprep.papers.facts.guide import guide
from iiprep.papers.maker import PaperMaker
from iiprep.papers.region import Region
from iiprep.paths import assets_folder, data_folder, sample_file, templates_folder
from iiprep.settings import Appearance, PaperSize
from iiprep.store.workbook import Workbook
from tests.crowd_shots import SIZES, take_views
from tests.dialog_shots import take_dialogs
from ui.after.after_window import AfterWindow
from ui.app import Program
from ui.contacts.import_dialog import ImportDialog
from ui.contacts.signature_dialog import SignatureDialog
from ui.everything.meeting_dialog import MeetingDialog
from ui.rehearsal.window import RehearsalWindow
from ui.summary.coach_page_window import CoachPageWindow
from ui.wizard.wizard import MeetingWizard
from ui.workbook.rules_dialog import RulesDialog

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "shots"
SCALES = (1, 2)
PARTS = ("home", "imports", "wizard", "findings", "rehearsal", "summary", "dialogs", "views", "sizes")
"""The parts of the windows that can be taken alone."""
MANY = 500
HEARD = (
    "Dear Ana,\n\nI am in transition, and Ben Carter suggested I write. I would love an informational "
    "interview to learn how your team decides on a launch. Are there any openings on your team? I attach my "
    "résumé so that you can pass it on.\n\nPlease reply by Friday.\n\nJordan Rivera"
)

CHAPTERS = ("outcome", "learned", "match", "suggested.0.text", "my_promises.0.text", "next_time")

NAMES = ("Ana Okafor", "Tom Weiss", "Priya Nair", "Łukasz Żółć", "Maya Lind", "Kofi Mensah")
THANKED = (
    "Dear Ana,\n\nThank you for your time. Please let me know when a position opens up on your team. "
    "I am at my wits’ end.\n\nJordan Rivera"
)


SIGNATURE = (
    "Best regards,\nAna Okafor\nVP Brand Marketing | Northwind Foods\nM: +1 (206) 555-0143\n"
    "ana.okafor@northwind.example\nlinkedin.com/in/anaokafor"
)


def imports() -> dict[str, str]:
    """Files of contacts by their names."""
    cards = (
        ("Ana Okafor", "VP Brand Marketing", "ana@n.example"),
        ("Ben Carter", "CEO", "ben@c.example"),
    )
    three = "".join(f"BEGIN:VCARD\nFN:{n}\nTITLE:{t}\nEMAIL:{e}\nPHOTO:x\nEND:VCARD\n" for n, t, e in cards)
    titles = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = (f"Person,Number {at},p{at}@x.example,House {at % 9},Buyer,12 Mar 2024\n" for at in range(4998))
    return {
        "nobody.csv": titles,
        "three.vcf": f"{three}BEGIN:VCARD\nORG:Corner Bakery\nEND:VCARD\n",
        "many.csv": titles + "Ben,Carter,ben@c.example,Carter & Co,CEO,\n,,,,,1 Jan 2020\n" + "".join(rows),
        "unknown.csv": "Ana Okafor;ana@n.example;VP\nBo Li;bo@l.example;Buyer\n",
    }


def main(words: list[str]) -> int:
    """Make all pictures, or in a child those of one scale."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument(
        "--scale", type=int, choices=SCALES, help="only the windows at this scale, in this process"
    )
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part of the windows")
    options = parser.parse_args(words)
    parts = tuple(options.part or PARTS)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.scale:
        windows(options.out, options.scale, parts)
        return 0
    children = [_child(options.out, scale, parts) for scale in SCALES]
    if not options.part:
        papers(options.out)
        loose_pages(options.out)
    failed = [scale for scale, child in zip(SCALES, children, strict=True) if child.wait()]
    for scale in failed:
        print(f"Not all pictures were taken; see why: python -m tests.shots --scale {scale}")
    return 1 if failed else 0


def _child(out: Path, scale: int, parts: Sequence[str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.shots", "--out", str(out), "--scale", str(scale)]
    command += [word for part in parts for word in ("--part", part)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


def papers(out: Path) -> None:
    """Every paper of the sample and of an empty plan, on Letter and A4."""
    plans = {"sample": sample_plan(sample_file()), "empty": new_plan(Profile())}
    regions = {PaperSize.LETTER: Region("US"), PaperSize.A4: Region("DE")}
    with PaperMaker(templates_folder(), assets_folder()) as maker:
        for name, plan in plans.items():
            for size, region in regions.items():
                for copy in papers_of(plan, ON_DEMAND):
                    made = maker.make(copy.name, facts_of(copy, plan, region), size)
                    _draw(made.pdf, out / f"paper-{copy.stem}-{name}-{size.value}.png")


def loose_pages(out: Path) -> None:
    """The pages that belong to no meeting."""
    with PaperMaker(templates_folder(), assets_folder()) as maker:
        text = (assets_folder() / "guide" / "guide.md").read_text(encoding="utf-8")
        for size in PaperSize:
            _draw(maker.make(GUIDE, guide(text), size).pdf, out / f"paper-guide-{size.value}.png")


def _draw(pdf: bytes, file: Path) -> None:
    if not pdf:
        print(f"{file.stem}: does not fit its page, no picture")
        return
    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=2).to_pil().save(file)
    document.close()
    print(file)


class Photographer:
    """Takes the program's windows, with the sample and with an empty plan, light and dark."""

    def __init__(self, app: QApplication, out: Path, scale: int) -> None:
        self._app = app
        self._out = out
        self._scale = scale
        self._workbook = Workbook.open(data_folder())
        self._program = Program(app, self._workbook, data_folder())

    def take_all(self, parts: Sequence[str] = PARTS) -> None:
        """Take every window of some parts in both appearances, then end the program."""
        self._program.start()
        self.settle()
        takes = {
            "home": self._take_home,
            "imports": self._take_imports,
            "wizard": self._take_wizards,
            "findings": self._take_findings,
            "rehearsal": self._take_rehearsal,
            "summary": self._take_summary,
            "dialogs": self._take_dialogs,
        }
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            self._program.preferences.edit("appearance", value=appearance)
            for part, take in takes.items():
                if part in parts:
                    take(appearance.value)
        self._program.home.close()
        self._program.close()

    def take_home_only(self, appearances: Sequence[Appearance], name: str = "home") -> None:
        """Take just the home window in some appearances, then end the program."""
        self._program.start()
        for appearance in appearances:
            self._program.preferences.edit("appearance", value=appearance)
            self._program.home.resize(*SIZES[0])
            self._take(self._program.home, f"{name}-{appearance.value}-{SIZES[0][0]}")
        self._program.home.close()
        self._program.close()

    def settle(self) -> None:
        """Wait until pages are made, the coach has read and everything is drawn."""
        settled(self._app, self._program)

    def _meetings(self) -> dict[str, str]:
        """The sample, and a meeting of which nothing is known; made when it is first asked for."""
        own = [row.id for row in self._workbook.meetings() if not row.sample]
        empty = own[0] if own else self._workbook.create(new_plan(self._workbook.profile()))
        return {"sample": next(row.id for row in self._workbook.meetings() if row.sample), "empty": empty}

    def _take_home(self, words: str) -> None:
        home = self._program.home
        for width, height in SIZES if self._scale == 1 else SIZES[:1]:
            home.resize(width, height)
            self._take(home, f"home-{words}-{width}")
        for name in ("new-meeting", "settings", "guide", "about", "export", "everything"):
            home.commands[name].trigger()
            for dialog in home.findChildren(QDialog):
                if dialog.isVisible():
                    self._take(dialog, f"{name}-{words}")
                    dialog.close()
            self.settle()

    def _take_imports(self, words: str) -> None:
        """The preview of an import with nobody, with three and with five thousand, and a table unknown."""
        self._workbook.circle.save(Person(id="known", name="Ben Carter", email="ben@c.example", title="VP"))
        for name, text in imports().items():
            file = data_folder() / name
            file.write_text(text, encoding="utf-8")
            self._program.in_and_out.contacts.bring_in(file)
            dialog = self._program.home.findChildren(ImportDialog)[-1]
            while dialog.progress.isVisible():
                _process(self._app, 0.1)
            self._take(dialog, f"import-{file.stem}-{words}")
            dialog.reject()
            self.settle()
        file = data_folder() / "moved.iiprep.json"
        file.write_text(write_meeting(sample_plan(sample_file())), encoding="utf-8")
        self._program.in_and_out.meetings.open(file)
        self.settle()
        moved = self._program.home.findChildren(MeetingDialog)[-1]
        self._take(moved, f"meeting-file-{words}")
        moved.reject()
        signature = SignatureDialog(Person(title="Head of Launches"), parent=self._program.home)
        signature.open()
        signature.text.setPlainText(SIGNATURE)
        self._take(signature, f"signature-{words}")
        signature.reject()

    def _take_wizards(self, words: str) -> None:
        for name, meeting in self._meetings().items():
            self._take_wizard(f"{name}-{words}", meeting)
        self._take_three(words)

    def _take_dialogs(self, words: str) -> None:
        """What comes in the midst of something, and below what is seen at first."""
        take_dialogs(self._program, self._take_of, words, self._meetings()["sample"])

    def _take_of(self, _program: Program, window: QWidget, name: str) -> None:
        self._take(window, name)

    def _take_wizard(self, words: str, meeting: str) -> None:
        window = self._program.opener.show(meeting, "open")
        assert isinstance(window, QWizard)
        window.resize(*SIZES[0])
        for number in window.pageIds():
            window.setCurrentId(number)
            self._take(window, f"wizard-{number + 1}-{window.currentPage().objectName()[5:]}-{words}")
        if self._scale == 1:
            window.resize(*SIZES[1])
            self._take(window, f"wizard-narrow-{words}")
        self._take_after(words, meeting)

    def _take_after(self, words: str, meeting: str) -> None:
        """The window for after a meeting: chapters of the debrief, the thanks, what follows."""
        window = self._program.opener.show(meeting, "after")
        assert isinstance(window, AfterWindow)
        window.resize(*SIZES[0])
        for field in CHAPTERS:
            window.reveal(f"happened.{field}")
            self._take(window, f"after-{field.partition('.')[0]}-{words}")
        for number, name in ((1, "thanks"), (2, "follow-up")):
            window.show_part(number)
            self._take(window, f"after-{name}-{words}")
        self._program.opener.close()

    def _take_three(self, words: str) -> None:
        """After a meeting with three hosts: met today, nobody thanked yet."""
        plan = sample_plan(sample_file())
        others = tuple(Person(id=new_id(), name=name) for name in ("Bea Lind", "Łukasz Nowak"))
        host = replaced(plan.host, id=new_id())
        plan = replaced(plan, host=host, others=others, profile=self._workbook.profile(), thanks=())
        meeting = self._workbook.create(with_value(plan, "loop.told_on", None))
        self._take_after(f"three-{words}", meeting)
        self._workbook.delete(meeting)

    def _take_findings(self, words: str) -> None:
        """The steps on which the coach has much to say, and the list of its rules."""
        plan = sample_plan(sample_file())
        plan = with_value(with_value(plan, "request.note", HEARD), "request.subject", "")
        asked = (Question(text="Are you hiring at the moment?"), Question(text="What does your company do?"))
        hopes = (Objective(text="Land a job in brand marketing"),)
        host = replaced(plan.host, id=new_id())
        heard = replaced(plan, host=host, questions=asked, objectives=hopes, profile=self._workbook.profile())
        thanks = (Thanks(own_words=THANKED),)
        meeting = self._workbook.create(replaced(heard, thanks=thanks))
        window = self._program.opener.show(meeting, "open")
        assert isinstance(window, MeetingWizard)
        window.resize(*SIZES[0])
        for step in ("objectives", "request", "ready"):
            window.open_step(step)
            self._take(window, f"findings-{step}-{words}")
        self._program.opener.close()
        self._take_thanks(words, meeting)
        self._workbook.delete(meeting)
        rules = RulesDialog(self._program.preferences, self._program.coaching, self._program.home)
        rules.show()
        self._take(rules, f"rules-{words}")
        rules.close()
        rules.deleteLater()

    def _take_rehearsal(self, words: str) -> None:
        """A rehearsal at three of its moments, and the request to read again."""
        sample = self._meetings()["sample"]
        window = self._program.opener.show(sample, "rehearse")
        assert isinstance(window, RehearsalWindow)
        self._take(window, f"rehearsal-first-{words}")
        spent = [200.0, 81.0, 18.0, 24.0, 170.0, 140.0, 95.0, 200.0, 110.0, 40.0, 150.0, 90.0, 100.0]
        window.walk(1)
        window.course._spent[: len(spent)] = spent
        window.stage.tick()
        self._take(window, f"rehearsal-story-{words}")
        for _turn in range(3):
            window.walk(1)
        self._take(window, f"rehearsal-question-{words}")
        while not window.course.over:
            window.walk(1)
        self._take(window, f"rehearsal-end-{words}")
        self._take(self._program.opener.show(sample, "re-read"), f"re-read-{words}")
        self._program.opener.close()

    def _take_summary(self, words: str) -> None:
        """What counts, before the first talk and after two, and the page for a coach."""
        home = self._program.home
        home.show_view("summary")
        self._take(home, f"summary-empty-{words}")
        plan = sample_plan(sample_file())
        plan = replaced(plan, host=replaced(plan.host, id=new_id()), topic="Brand management")
        other = Person(id=new_id(), name="Tom Alvarez", organisation="Harvest Lane")
        second = replaced(
            plan, host=other, happened=replaced(plan.happened, match=Match.NO, gifts=(), results=())
        )
        meetings = [self._workbook.create(one) for one in (plan, second)]
        home.refresh()
        self._take(home, f"summary-{words}")
        home.wanted.emit("coach-page", None)
        self.settle()
        for dialog in home.findChildren(CoachPageWindow):
            self._take(dialog, f"coach-page-{words}")
            dialog.close()
        for meeting in meetings:
            self._workbook.delete(meeting)
        home.show_view("meetings")

    def _take_thanks(self, words: str, meeting: str) -> None:
        """The thank-yous with what the coach hears in them, wide and narrow."""
        window = self._program.opener.show(meeting, "after")
        assert isinstance(window, AfterWindow)
        window.reveal("thanks.0.own_words")
        for width, height in SIZES if self._scale == 1 else SIZES[:1]:
            window.resize(width, height)
            self._take(window, f"findings-thanks-{words}-{width}")
        self._program.opener.close()

    def _take(self, window: QWidget, name: str) -> None:
        self.settle()
        file = self._out / f"{name}@{self._scale}x.png"
        window.grab().save(str(file))
        print(file, flush=True)


def settled(app: QApplication, program: Program) -> None:
    """Wait until a program has nothing more to do and everything is drawn."""
    for _round in range(3):
        _process(app, 0.06)
        for jobs in (program._jobs, program.coaching.jobs, program.papers._jobs):
            jobs.run(lambda: None).wait()
    _process(app, 0.02)


def _process(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


def views(app: QApplication, out: Path, scale: int) -> None:
    """The views of the home window over workbooks of three sizes."""

    def take(program: Program, window: QWidget, name: str) -> None:
        settled(app, program)
        file = out / f"{name}@{scale}x.png"
        window.grab().save(str(file))
        print(file, flush=True)

    take_views(app, take)


def windows(out: Path, scale: int, parts: Sequence[str] = PARTS) -> None:
    """The windows of some parts at this process's scale."""
    app = QApplication.instance() or QApplication(["shots"])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["IIPREP_HOME"] = folder
        Photographer(app, out, scale).take_all(parts)
    if "views" in parts:
        views(app, out, scale)
    for name, meetings in (("home-no-data", 0), ("home-many", MANY)) if "sizes" in parts else ():
        with tempfile.TemporaryDirectory() as folder:
            os.environ["IIPREP_HOME"] = folder
            workbook = Workbook.open(data_folder())
            workbook.save_settings(replaced(workbook.settings(), sample_removed=True))
            fill(workbook, meetings)
            workbook.close()
            Photographer(app, out, scale).take_home_only((Appearance.LIGHT, Appearance.DARK), name)


def fill(workbook: Workbook, count: int) -> None:
    """A workbook of so many meetings, at all stages, around this week."""
    today = datetime.now().astimezone().date()
    for number in range(count):
        host = Person(id=new_id(), name=f"{NAMES[number % len(NAMES)]} {number}", introduced_by="Ben Carter")
        plan = new_plan(workbook.profile(), host)
        day = today + timedelta(days=number * 7 % 200 - 180)
        stage = number % 5
        if stage in (0, 1):
            plan = with_value(plan, "request.sent_on", min(day, today))
        else:
            timing = replaced(plan.timing, day=day, start=clock(8 + number % 9))
            met = Outcome.MET if day < today else Outcome.NOT_YET
            plan = replaced(plan, timing=timing, happened=Happened(outcome=met))
        if stage == 3 and day < today:
            plan = replaced(
                plan, thanks=(Thanks(own_words="Thank you.", sent_on=day),), loop=Loop(told_on=day)
            )
        workbook.create(plan)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
