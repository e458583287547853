"""Garbage is collected on the interface thread, and on no other."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.collector import Collector


class Loop:
    """Garbage that only the collector finds, and that says on which thread it was found."""

    found: list[int] = []  # noqa: RUF012 - read by the tests

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.found.append(threading.get_ident())


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    Loop.found.clear()
    one = Collector()
    yield one
    one.close()


def make_garbage() -> None:
    for _ in range(5000):
        Loop()


def test_a_working_thread_collects_nothing(collector: Collector) -> None:
    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    assert Loop.found == []


def test_the_timer_collects_here(qtbot: QtBot, collector: Collector) -> None:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    make_garbage()
    qtbot.waitUntil(lambda: len(Loop.found) > 0)
    gc.set_threshold(*before)
    assert set(Loop.found) == {threading.get_ident()}


def test_after_it_python_collects_by_itself(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()


def test_what_is_there_by_now_is_looked_at_no_more(collector: Collector) -> None:
    make_garbage()
    collector.settle()
    gc.collect()
    assert Loop.found == []
    collector.close()
    gc.collect()
    assert len(Loop.found) == 5000
