"""The step One-sheet, driven in the wizard: the shared profile, the companies, this meeting's copy."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from iiprep.model.fields import replaced
from iiprep.model.meeting import OneSheet
from iiprep.model.person import Person
from iiprep.model.plan import Plan
from iiprep.model.profile import Opening, Profile, Proof, Target
from iiprep.papers.region import Region, system_region
from ui.document import Document
from ui.wizard.one_sheet_page import OneSheetPage, copy_words, targets_words
from ui.wizard.wizard import MeetingWizard

Find = Callable[[str], QWidget]
LISTED = Profile(targets=(Target(industry="Food", companies=("Northwind Foods, Inc.",)),))
HOST = Person(name="Ana Okafor", organisation="Northwind Foods")


@pytest.fixture
def wizard(writing: MeetingWizard) -> MeetingWizard:
    writing.open_step("one-sheet")
    return writing


@pytest.fixture
def page(wizard: MeetingWizard) -> OneSheetPage:
    found = wizard.findChild(OneSheetPage)
    assert isinstance(found, OneSheetPage)
    return found


def write_lines(qtbot: QtBot, box: QWidget, *lines: str) -> None:
    for line in lines:
        qtbot.keyClicks(box, line)
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_it_says_that_the_profile_is_shared(page: OneSheetPage) -> None:
    words = [label.text() for label in page.findChildren(QLabel)]
    assert any("shared by all your meetings" in text for text in words)


def test_the_profile_is_typed_into_its_fields(find: Find, document: Document, qtbot: QtBot) -> None:
    for name, words in (
        ("name", "Bo Lind"),
        ("headline", "Teacher"),
        ("summary", "I teach."),
        ("phone", "1"),
    ):
        find(f"profile.{name}").setFocus()
        qtbot.keyClicks(find(f"profile.{name}"), words)
    find("profile.achievements").setFocus()
    write_lines(qtbot, find("profile.achievements"), "Ran a school garden", "Led six")
    profile = document.plan.profile
    assert (profile.name, profile.headline, profile.summary) == ("Bo Lind", "Teacher", "I teach.")
    assert profile.achievements == ("Ran a school garden", "Led six")


@pytest.mark.requirement("R16")
def test_the_rest_waits_folded_and_counts_what_is_filled(
    page: OneSheetPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    assert not find("profile.industry").isVisible()
    find("action.more.profile").click()
    for name in ("industry", "function", "level", "geography", "companies"):
        assert find(f"profile.{name}").isVisible()
    find("profile.industry").setFocus()
    qtbot.keyClicks(find("profile.industry"), "Schools")
    assert document.plan.profile.industry == "Schools"
    assert find("action.more.profile").text() == "More about me · 2 filled"


@pytest.mark.requirement("R48")
def test_objective_or_summary_achievements_or_skills_can_be_chosen(
    wizard: MeetingWizard, document: Document, qtbot: QtBot
) -> None:
    for path, steps in (("profile.opening", 1), ("profile.proof", 2)):
        assert wizard.reveal(path)
        for _ in range(steps):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert document.plan.profile.opening is Opening.OBJECTIVE
    assert document.plan.profile.proof is Proof.BOTH


def test_companies_by_industry(page: OneSheetPage, find: Find, document: Document, qtbot: QtBot) -> None:
    assert not page.companies.isVisible()
    find("action.add.profile.targets").click()
    qtbot.keyClicks(find("profile.targets.0.industry"), "Food")
    find("profile.targets.0.companies").setFocus()
    write_lines(qtbot, find("profile.targets.0.companies"), "Harvest Lane", "Tidewater Tea")
    assert document.plan.profile.targets == (
        Target(industry="Food", companies=("Harvest Lane", "Tidewater Tea")),
    )
    assert page.companies.text().startswith("2 companies in one industry.")


def test_the_switch_names_the_hosts_company(
    page: OneSheetPage, find: Find, document: Document, qtbot: QtBot
) -> None:
    document.replace(replaced(document.plan, host=HOST, profile=LISTED), "opening a file")
    assert page.copy.text() == (
        "Northwind Foods is on your list. This copy leaves it off, so that Ana is not asked for a job."
    )
    find("one_sheet.without_host").setFocus()
    qtbot.keyClick(find("one_sheet.without_host"), Qt.Key.Key_Space)
    assert document.plan.one_sheet == OneSheet(without_host=False)
    assert page.copy.text() == "Northwind Foods stands on this copy: Ana may read it as an ask for a job."


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        pytest.param(Plan(), "When you know where your host works", id="no company"),
        pytest.param(Plan(host=HOST), "Northwind Foods is not on your list", id="not listed"),
        pytest.param(Plan(host=HOST, profile=LISTED), "This copy leaves it off", id="left off"),
    ],
)
def test_words_on_the_copy(plan: Plan, words: str) -> None:
    assert words in copy_words(plan)


@pytest.mark.parametrize(
    ("sizes", "words"),
    [
        pytest.param((), "", id="none"),
        pytest.param((0,), "", id="an industry without companies"),
        pytest.param(
            (1,), "One company in one industry. With twelve or more they see the pattern.", id="one"
        ),
        pytest.param((8, 8), "16 companies in 2 industries.", id="enough"),
        pytest.param((20, 5), "25 companies in 2 industries. Twenty-four are as many", id="many"),
    ],
)
def test_words_on_the_companies(sizes: tuple[int, ...], words: str) -> None:
    targets = tuple(Target(companies=("A company",) * size) for size in sizes)
    said = targets_words(Plan(profile=Profile(targets=targets)))
    assert said.startswith(words)
    assert bool(said) is bool(words)


def test_a_copy_that_was_handed_over_is_remembered_where_the_copy_is_chosen(
    wizard: MeetingWizard, page: OneSheetPage, document: Document, qtbot: QtBot
) -> None:
    document.replace(replaced(document.plan, host=HOST, profile=LISTED), "opening a file")
    assert not page.given.told.isVisible()
    page.given.handed.setFocus()
    qtbot.keyClick(page.given.handed, Qt.Key.Key_Space)
    day = Region(system_region().territory).long_date(date.today())  # noqa: DTZ011
    words = f"You gave Ana the copy without Northwind Foods on {day}."
    assert page.given.told.text() == words
    box = wizard.findChild(QWidget, "one_sheet.without_host")
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert page.given.told.text() == f"{words}\nThe copy chosen now is another one."
    document.undo()
    document.undo()
    assert document.plan.host.given == ()
