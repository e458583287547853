"""Work off the interface thread: the one module that knows of threads."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from typing import Any, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from iiprep.errors import UserError

P = ParamSpec("P")
T = TypeVar("T")


def nothing(_result: object) -> None:
    """Take a result and do nothing with it."""


class Job(Generic[T]):
    """Work that was handed over; its result comes once, on the interface thread, unless it is cancelled."""

    def __init__(
        self, future: Future[T], done: Callable[[T], object], failed: Callable[[str], object]
    ) -> None:
        self._future = future
        self._done = done
        self._failed = failed
        self._delivered = False

    @property
    def running(self) -> bool:
        """Whether the result has not been delivered yet."""
        return not self._delivered

    def cancel(self) -> None:
        """Do not start the work if it has not begun, and never deliver its result."""
        self._delivered = True
        self._future.cancel()

    def wait(self) -> None:
        """Block until the work is over, and deliver its result before returning."""
        if not self._delivered:
            self._future.exception()
            self.deliver()

    def deliver(self) -> None:
        """Hand the result on, once; an error that is our own fault is raised here, for sys.excepthook."""
        if self._delivered:
            return
        self._delivered = True
        error = self._future.exception()
        if error is None:
            self._done(self._future.result())
        elif isinstance(error, UserError):
            self._failed(str(error))
        else:
            raise error


class Jobs(QObject):
    """A serial queue: one piece of work after the other, away from the interface thread.

    `executor` is a thread of its own unless one is given; tests give an `Immediately`.
    """

    _finished = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(max_workers=1, thread_name_prefix="iiprep")
        self._closed = False
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = nothing,
        failed: Callable[[str], object] = nothing,
    ) -> Job[T]:
        """Do `work` on the thread, then call `done(result)` or, on a UserError, `failed(sentence)` here.

        After `close` nothing is done any more.
        """
        future: Future[T] = Future() if self._closed else self._executor.submit(work)
        job = Job(future, done, failed)
        if self._closed:
            job.cancel()
            return job
        future.add_done_callback(lambda _future: self._finished.emit(job))
        return job

    def close(self) -> None:
        """Finish what has begun, drop what is waiting, end the thread; nothing is delivered any more."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, job: Job[Any]) -> None:
        if self._closed:
            return
        try:
            job.deliver()
        except CancelledError:
            return


class Newest(QObject):
    """Of many pieces of work, runs one at a time and then only the newest; older results are dropped."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[Any] | None = None

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = nothing,
        failed: Callable[[str], object] = nothing,
    ) -> None:
        """Like `Jobs.run`; work of an earlier call that has not been delivered never will be."""
        self.cancel()
        self._job = self._jobs.run(work, done, failed)

    def cancel(self) -> None:
        """Drop what is under way."""
        if self._job is not None:
            self._job.cancel()


class Immediately(Executor):
    """Does the work where it is asked for: for tests and for pictures."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `fn` now; what it raises stands in the future, as with a thread."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - the edge of a thread
            future.set_exception(error)
        return future
