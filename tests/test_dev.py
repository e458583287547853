"""dev.py sets up, skips what is done, mends what was broken off, and says in one sentence what failed."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="scripts stand in for apt, which Linux alone has"
)

PROGRAM = """
import os, sys
print("program", *sys.argv[1:], flush=True)
sys.exit(int(os.environ.get("PROGRAM_CODE", 0)))
"""
CHECKER = """
import os, sys
where = os.environ["QT_QPA_PLATFORM"], os.path.isdir(os.environ["IIPREP_HOME"])
print({name!r}, *sys.argv[1:], *where, flush=True)
sys.exit({name!r} == os.environ.get("FAILING"))
"""
NOWHERE = "nowhere==1 --hash=sha256:" + "0" * 64 + "\n"


@dataclass(frozen=True)
class Checkout:
    """A checkout with a program of one line and an empty lock, where scripts play apt and uv."""

    root: Path
    tools: Path

    def write(self, name: str, text: str) -> None:
        """Write a file of the checkout."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def tool(self, name: str, script: str) -> None:
        """Put a command in front of all others; it notes what was typed."""
        path = self.tools / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.tools}/typed"\n{script}\n', encoding="utf-8")
        path.chmod(0o755)

    def typed(self, name: str) -> list[str]:
        """What a command was asked to do so far."""
        kept = self.tools / "typed"
        lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
        return [line.removeprefix(f"{name} ") for line in lines if line.startswith(f"{name} ")]

    def start(self, *words: str, **more: str) -> subprocess.Popen[str]:
        """Start `dev.py` in this checkout as a person would, on a machine without a screen or an index."""
        path = {"PATH": f"{self.tools}:/usr/bin:/bin", "PIP_NO_INDEX": "1"}
        environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
        return subprocess.Popen(
            [sys.executable, str(self.root / "dev.py"), *words],
            env={**environment, **path, **more},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def type(self, *words: str, **more: str) -> tuple[int, list[str], list[str]]:
        """Run `dev.py` to its end: the exit code, and the lines of both outputs."""
        with self.start(*words, **more) as process:
            out, err = process.communicate(timeout=120)
        return process.returncode, out.splitlines(), err.splitlines()


def checkout_in(folder: Path, root: Path) -> Checkout:
    made = Checkout(folder / "the checkout", folder / "tools")
    made.tools.mkdir()
    made.write("requirements.lock", "# nothing\n")
    made.write("iiprep/__main__.py", PROGRAM)
    shutil.copy(root / "dev.py", made.root)
    made.tool("dpkg-query", f"for name in {' '.join(dev.wanted_packages())}; do echo $name installed; done")
    made.tool("apt-get", "true")
    return made


@pytest.fixture
def bare(tmp_path: Path, root: Path) -> Checkout:
    """A checkout that was never set up."""
    return checkout_in(tmp_path, root)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Checkout:
    made = checkout_in(tmp_path_factory.mktemp("made"), root)
    assert made.type("run")[0] == 0
    return made


@pytest.fixture
def ready(made_once: Checkout, tmp_path: Path) -> Checkout:
    """A checkout that is set up."""
    shutil.copytree(made_once.root.parent, tmp_path / "ready", symlinks=True)
    ready = Checkout(tmp_path / "ready" / "the checkout", tmp_path / "ready" / "tools")
    (ready.tools / "typed").unlink()
    return ready


STEPS = ["1/3 System libraries", "2/3 Python environment in .venv", "3/3 Packages of requirements.lock"]


def steps(lines: list[str]) -> list[str]:
    return [line for line in lines if line in STEPS]


@pytest.mark.long
def test_the_first_start_sets_up_and_the_second_does_not(bare: Checkout) -> None:
    code, out, err = bare.type("run", "a word")
    assert (code, steps(out), err) == (0, STEPS, [])
    assert out[-1] == "program a word"
    asked = len(bare.typed("dpkg-query"))
    assert bare.type("run") == (0, ["program"], [])
    assert len(bare.typed("dpkg-query")) == asked == 1


def test_the_program_starts_from_any_folder(ready: Checkout, tmp_path: Path) -> None:
    command = [ready.root / ".venv" / "bin" / "python", "-m", "iiprep", "x"]
    assert subprocess.check_output(command, cwd=tmp_path, text=True) == "program x\n"


def test_the_question_whether_anything_changed_is_quick(ready: Checkout) -> None:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        assert ready.type("run")[0] == 0
        times.append(time.perf_counter() - start)
    assert min(times) < 0.5


def break_off(ready: Checkout) -> None:
    (ready.root / ".venv" / dev.STAMP.name).unlink()
    shutil.rmtree(next((ready.root / ".venv").glob("lib/*/site-packages/pip")))


def replace_python(ready: Checkout) -> None:
    python = ready.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")


def take_another_python(ready: Checkout) -> None:
    stamp = ready.root / ".venv" / dev.STAMP.name
    stamp.write_text(stamp.read_text(encoding="utf-8").replace("python 3.", "python 4."), encoding="utf-8")
    ready.write(".venv/old", "of the other Python")


def make_it_a_file(ready: Checkout) -> None:
    shutil.rmtree(ready.root / ".venv")
    ready.write(".venv", "")


@pytest.mark.long
@pytest.mark.parametrize(
    "harm",
    [
        break_off,
        replace_python,
        take_another_python,
        make_it_a_file,
    ],
)
def test_a_broken_environment_is_made_anew(ready: Checkout, harm: object) -> None:
    assert callable(harm)
    harm(ready)
    code, out, err = ready.type("run")
    assert (code, steps(out), out[-1], err) == (0, STEPS, "program", [])
    assert not (ready.root / ".venv" / "old").exists()
    assert ready.type("run") == (0, ["program"], [])


def test_a_changed_lock_is_installed_into_the_environment_that_is_there(ready: Checkout) -> None:
    ready.write(".venv/kept", "")
    ready.write("requirements.lock", "# still nothing\n")
    code, out, _ = ready.type("run")
    assert (code, steps(out)) == (0, STEPS)
    assert (ready.root / ".venv" / "kept").exists()


@pytest.mark.long
def test_a_package_that_cannot_be_had_is_named_and_what_worked_is_kept(ready: Checkout) -> None:
    ready.write(".venv/kept", "")
    ready.write("requirements.lock", NOWHERE)
    for _ in range(2):
        code, out, err = ready.type("run")
        assert (code, steps(out)) == (1, STEPS)
        sentence = "pip failed, because No matching distribution found for nowhere==1."
        assert err == [f"{sentence} The same command tries again."]
    ready.write("requirements.lock", "# nothing\n")
    assert ready.type("run") == (0, ["program"], [])
    assert (ready.root / ".venv" / "kept").exists()


@pytest.mark.long
def test_ctrl_c_leaves_a_sentence_and_the_next_start_goes_on(bare: Checkout) -> None:
    bare.tool("dpkg-query", "echo; sleep 30")
    process = bare.start("run")
    assert process.stdout
    assert process.stdout.readline().startswith("1/3")
    while not bare.typed("dpkg-query"):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err.strip()) == (130, "Stopped. The same command goes on from here.")
    bare.tool("dpkg-query", f"for name in {' '.join(dev.wanted_packages())}; do echo $name installed; done")
    assert bare.type("run")[0] == 0


@pytest.mark.long
def test_missing_system_libraries_are_installed(bare: Checkout) -> None:
    bare.tool(
        "dpkg-query", "echo libegl1 installed; echo libgl1t64 installed; echo libxcb-cursor0 half-configured"
    )
    bare.tool("sudo", '"$@"')
    code, _, err = bare.type("run")
    install = next(line for line in bare.typed("apt-get") if line.startswith("install")).split()
    assert (code, err) == (0, [])
    assert install[:3] == ["install", "-y", "--no-install-recommends"]
    assert set(install[3:]) == set(dev.wanted_packages()) - {"libegl1", "libgl1"}


@pytest.mark.parametrize(
    ("says", "sentence"),
    [
        pytest.param("Temporary failure resolving", "there is no way to the internet", id="no internet"),
        pytest.param("E: No space left on device", "the disk is full", id="disk full"),
        pytest.param("E: Could not get lock /var", "another program is installing packages", id="busy"),
        pytest.param("E: Unable to locate package x", "Unable to locate package x", id="its own words"),
    ],
)
def test_what_stopped_apt_is_said(bare: Checkout, says: str, sentence: str) -> None:
    bare.tool("dpkg-query", "true")
    bare.tool("sudo", '"$@"')
    bare.tool("apt-get", f"echo '{says}'; exit 100")
    code, _, err = bare.type("run")
    assert (code, len(err)) == (1, 1)
    assert err[0].startswith("apt-get failed, because ")
    assert sentence in err[0]
    assert "apt-get install -y --no-install-recommends" in err[0]


@pytest.mark.long
def test_an_installation_that_was_broken_off_is_finished_first(bare: Checkout) -> None:
    bare.tool("dpkg-query", "true")
    bare.tool("sudo", '"$@"')
    bare.tool("dpkg", f"touch {bare.tools}/mended")
    bare.tool("apt-get", f"test -e {bare.tools}/mended || {{ echo 'E: run dpkg --configure -a'; exit 100; }}")
    assert bare.type("run")[0] == 0
    assert bare.typed("dpkg") == ["--configure -a"]


def test_without_root_and_sudo_the_line_to_type_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(dev.SetUpFailed) as failed:
        dev.install_packages(["libgl1"])
    line = "apt-get update && apt-get install -y --no-install-recommends libgl1"
    assert str(failed.value).endswith(f"As root, type: {line}")


def test_a_python_without_ensurepip_gets_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("venv" in name for name in dev.wanted_packages())
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert dev.wanted_packages()[0] == f"python3.{sys.version_info.minor}-venv"


def test_where_there_is_no_apt_the_commands_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(dev, "has_pango", lambda: False)
    for platform, command in (
        ("darwin", "brew install pango"),
        ("win32", "pacman -S"),
        ("linux", "dnf install"),
    ):
        monkeypatch.setattr(sys, "platform", platform)
        dev.provide_system_libraries()
        assert command in capsys.readouterr().out


def test_demo_writes_the_papers_and_says_that_there_is_no_screen(ready: Checkout) -> None:
    code, out, err = ready.type("demo")
    assert (code, err) == (0, [])
    assert out[0] == "program export --sample --out out"
    assert out[1:] == ["There is no screen here, so the window stays closed. The papers are in out/."]


@pytest.mark.parametrize(
    ("paper_code", "lines"),
    [
        pytest.param("0", ["program export --sample --out out", "program"], id="papers and window"),
        pytest.param("3", ["program export --sample --out out", "program"], id="window without PDF"),
        pytest.param("1", ["program export --sample --out out"], id="stops at what the user can mend"),
    ],
)
def test_demo_on_a_screen(ready: Checkout, paper_code: str, lines: list[str]) -> None:
    code, out, _ = ready.type("demo", DISPLAY=":7", PROGRAM_CODE=paper_code)
    assert (code, out) == (int(paper_code), lines)


CHECKERS = ("ruff", "mypy", "pytest", "importlinter/cli")


@pytest.fixture
def checked(ready: Checkout) -> Checkout:
    """A checkout in which modules of a few lines play ruff, mypy, pytest and import-linter."""
    for name in CHECKERS:
        ready.write(f"{name}.py", CHECKER.format(name=name))
    contracts = CHECKER.format(name="importlinter/cli").replace("\n", "\n    ")
    ready.write("importlinter/cli.py", f"def lint_imports_command():{contracts}")
    return ready


def test_test_runs_every_check(checked: Checkout) -> None:
    code, out, _ = checked.type("test")
    assert code == 0
    assert [line for line in out if not line.startswith("==")] == [
        "ruff check . offscreen True",
        "ruff format --check . offscreen True",
        "mypy offscreen True",
        "importlinter/cli offscreen True",
        "pytest -n 2 --dist loadfile offscreen True",
    ]


def test_test_stops_at_the_first_failure(checked: Checkout) -> None:
    code, out, _ = checked.type("test", FAILING="mypy")
    assert (code, out[-2:]) == (1, ["== mypy --strict", "mypy offscreen True"])


def test_test_with_words_is_pytest_alone(checked: Checkout) -> None:
    assert checked.type("test", "-k", "x")[1] == ["== pytest", "pytest -k x offscreen True"]


@pytest.mark.parametrize(
    ("written", "code", "sentence"),
    [
        pytest.param("a==1\nb==2\n", 0, "requirements.lock holds 2 packages", id="clean"),
        pytest.param("--extra-index-url x\n", 1, "names an address or a place of this machine", id="index"),
        pytest.param("a @ file:///x\n", 1, "names an address or a place of this machine", id="address"),
    ],
)
def test_lock_is_made_by_uv_and_looked_at(bare: Checkout, written: str, code: int, sentence: str) -> None:
    bare.tool("uv", f"printf '%b' '{written}' > requirements.lock")
    exit_code, out, err = bare.type("lock")
    assert exit_code == code
    assert sentence in (out + err)[-1]
    assert "--universal --generate-hashes" in bare.typed("uv")[0]


@pytest.mark.parametrize(
    ("words", "code", "first"),
    [
        pytest.param(
            ["polish"], 2, "There is no command polish. Type python3 dev.py and one of these:", id="unknown"
        ),
        pytest.param([], 2, "Type python3 dev.py and one of these:", id="nothing"),
        pytest.param(["--help"], 0, "Type python3 dev.py and one of these:", id="help"),
    ],
)
def test_the_commands_are_listed(bare: Checkout, words: list[str], code: int, first: str) -> None:
    exit_code, out, err = bare.type(*words)
    lines = out + err
    assert (exit_code, lines[0]) == (code, first)
    assert [line.split()[0] for line in lines[1:]] == ["demo", "run", "test", "lock", "requirements"]


def test_a_tool_is_a_command_once_it_is_there(ready: Checkout) -> None:
    assert ready.type("shots")[0] == 2
    ready.write("tests/shots.py", CHECKER.format(name="shots"))
    assert ready.type("shots", "x") == (0, ["shots x offscreen True"], [])


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 0))
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().err.startswith("iiprep needs Python 3.11 or newer, and this is 3.")


def test_a_folder_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    assert dev.main(["run"]) == 1
    assert "requirements.lock: " in capsys.readouterr().err
