"""Work off the interface thread comes back on it, in order, and errors go where they belong."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from iiprep.errors import UserError
from ui.jobs import Immediately, Jobs, Newest


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def refuse() -> None:
    raise UserError("The disk is full.", "Make some room.")


def break_down() -> None:
    raise ZeroDivisionError


def test_work_runs_elsewhere_and_the_result_comes_here(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[bool, bool]] = []
    here = threading.current_thread()
    jobs.run(
        lambda: threading.current_thread() is here,
        lambda same: seen.append((same, threading.current_thread() is here)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]
    jobs.close()


def test_work_is_done_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(20):
        jobs.run(lambda number=number: number, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))
    jobs.close()


def test_what_the_user_can_mend_is_a_sentence(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[str] = []
    jobs.run(refuse, failed=said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The disk is full. Make some room."]
    jobs.close()


def test_our_own_fault_is_raised_on_the_interface_thread(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as raised:
        job = jobs.run(break_down)
        qtbot.waitUntil(lambda: not job.running)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    jobs.close()


def test_cancelled_work_is_never_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    gate, seen = threading.Event(), list[str]()
    jobs.run(gate.wait, lambda _result: seen.append("first"))
    jobs.run(lambda: None, lambda _result: seen.append("cancelled")).cancel()
    jobs.run(lambda: None, lambda _result: seen.append("last"))
    gate.set()
    qtbot.waitUntil(lambda: "last" in seen)
    assert seen == ["first", "last"]
    jobs.close()


def test_waiting_delivers_once_before_it_returns(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[int] = []
    jobs.run(lambda: 7, seen.append).wait()
    assert seen == [7]
    qtbot.wait(20)
    assert seen == [7]
    jobs.close()


def test_of_many_only_the_newest_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    gate, seen = threading.Event(), list[int]()
    newest = Newest(jobs)
    newest.run(lambda: gate.wait() and 1, seen.append)
    for number in (2, 3, 4):
        newest.run(lambda number=number: number, seen.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [4]
    jobs.close()


def test_immediately_is_done_when_run_returns(qtbot: QtBot) -> None:
    seen: list[object] = []
    jobs = Jobs(Immediately())
    jobs.run(lambda: 3, seen.append)
    jobs.run(refuse, failed=seen.append)
    assert seen == [3, "The disk is full. Make some room."]
