"""The front door: a window where there is a screen, one sentence where there is none, 70 for our mistakes."""

import subprocess
from collections.abc import Callable

import pytest

from iiprep import __main__ as front

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_without_a_screen_the_window_says_what_to_type(start: Run) -> None:
    done = start()
    assert done.returncode == 1
    assert "export --sample --out" in done.stderr


def test_our_own_mistake_is_told_as_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: list[str]) -> int:
        raise RuntimeError("a bug")

    monkeypatch.setattr(front.cli, "run", broken)
    assert front.main(["sample"]) == 70
    assert "it is ours" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        pytest.param("linux", {}, False, id="bare Linux"),
        pytest.param("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True, id="Wayland"),
        pytest.param("linux", {"DISPLAY": ":0"}, True, id="X11"),
        pytest.param("darwin", {}, True, id="macOS"),
        pytest.param("win32", {}, True, id="Windows"),
    ],
)
def test_where_a_window_can_be_shown(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(front.sys, "platform", platform)
    assert front._has_screen() is expected
