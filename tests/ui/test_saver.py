"""Saving while typing: soon, the newest value, again after a failure, and all of it on closing."""

import threading
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from iiprep.errors import UserError
from iiprep.model.plan import Plan
from ui import saver as saving
from ui.document import Document
from ui.jobs import Immediately, Jobs
from ui.saver import Saver


class Disk:
    """Holds the names stored; refuses while it is full."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.full = False
        self.tries = 0

    def save(self, plan: Plan) -> None:
        self.tries += 1
        if self.full:
            raise UserError("The disk is full.", "Make some room.")
        self.names.append(plan.host.name)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "SAVE_AFTER_MS", 20)
    monkeypatch.setattr(saving, "RETRY_MS", (20, 40))


def test_typing_is_stored_once_and_its_newest_value(
    document: Document, disk: Disk, quick: None, qtbot: QtBot
) -> None:
    saver = Saver(document, disk.save, Jobs(Immediately()))
    with qtbot.waitSignal(saver.saved):
        for name in ("A", "An", "Ana"):
            document.edit("host.name", name)
    assert (disk.names, saver.is_saved) == (["Ana"], True)


def test_going_on_typing_does_not_put_it_off(
    document: Document, disk: Disk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(saving, "SAVE_AFTER_MS", 100)
    saver = Saver(document, disk.save, Jobs(Immediately()))
    for number in range(12):
        document.edit("host.name", f"Ana {number}")
        qtbot.wait(15)
    assert disk.names
    assert saver.flush()


def test_what_changes_while_it_is_being_stored_is_stored_after(
    document: Document, disk: Disk, quick: None, qtbot: QtBot
) -> None:
    gate = threading.Event()

    def slow(plan: Plan) -> None:
        gate.wait(5)
        disk.save(plan)

    jobs = Jobs()
    saver = Saver(document, slow, jobs)
    document.edit("host.name", "Ana")
    qtbot.wait(60)
    document.edit("host.name", "Ana Okafor")
    gate.set()
    qtbot.waitUntil(lambda: saver.is_saved)
    assert disk.names == ["Ana", "Ana Okafor"]
    jobs.close()


def test_a_failure_is_told_and_tried_again(document: Document, disk: Disk, quick: None, qtbot: QtBot) -> None:
    disk.full = True
    saver = Saver(document, disk.save, Jobs(Immediately()))
    with qtbot.waitSignal(saver.failed) as failed:
        document.edit("host.name", "Ana")
    assert failed.args == ["The disk is full. Make some room."]
    qtbot.waitUntil(lambda: disk.tries >= 3)
    disk.full = False
    qtbot.waitUntil(lambda: saver.is_saved)
    assert disk.names == ["Ana"]


def test_flush_waits_until_the_newest_value_is_stored(document: Document, disk: Disk, qtbot: QtBot) -> None:
    jobs = Jobs()
    saver = Saver(document, disk.save, jobs)
    document.edit("host.name", "Ana")
    document.edit("host.name", "Ana Okafor")
    assert saver.flush()
    assert disk.names == ["Ana Okafor"]
    jobs.close()


def test_flush_says_when_it_could_not(document: Document, disk: Disk) -> None:
    disk.full = True
    saver = Saver(document, disk.save, Jobs(Immediately()))
    document.edit("host.name", "Ana")
    assert not saver.flush()
    assert not saver.is_saved


def test_a_plan_that_is_new_to_the_store_is_stored_without_an_edit(document: Document, disk: Disk) -> None:
    saver = Saver(document, disk.save, Jobs(Immediately()), fresh=True)
    assert not saver.is_saved
    assert saver.flush()
    assert disk.names == [""]


def test_the_moment_of_saving_is_told(document: Document, disk: Disk, qtbot: QtBot) -> None:
    moment = datetime(2026, 12, 3, 10, 42, tzinfo=UTC)
    saver = Saver(document, disk.save, Jobs(Immediately()), now=lambda: moment)
    document.edit("host.name", "Ana")
    with qtbot.waitSignal(saver.saved) as saved:
        saver.flush()
    assert saved.args == [moment]
