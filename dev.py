#!/usr/bin/env python3
"""What a developer types: set up this checkout, show the program, check it. Standard library only."""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "iiprep-set-up.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

FOR_PAPERS_AND_TESTS = (
    "libegl1 libgl1 libxkbcommon0 libdbus-1-3 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
)
FOR_A_SCREEN = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 "
    "libxkbcommon-x11-0 libwayland-cursor0"
)
WHERE_PANGO_LIVES = {
    "darwin": ("/opt/homebrew/lib/libpango-1.0.dylib", "/usr/local/lib/libpango-1.0.dylib"),
    "win32": (r"C:\msys64\ucrt64\bin\libpango-1.0-0.dll", r"C:\msys64\mingw64\bin\libpango-1.0-0.dll"),
}
TO_GET_PANGO = {
    "darwin": "brew install pango",
    "win32": "winget install MSYS2.MSYS2\n"
    '    C:\\msys64\\usr\\bin\\bash -lc "pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango"',
    "linux": "sudo dnf install pango  (or install Pango and Qt's libraries the way your system does)",
}
REASONS = (
    ("No space left on device|Errno 28|not enough free space", "the disk is full"),
    ("MATCH THE HASHES", "a package that arrived is not the one requirements.lock names"),
    (
        "Temporary failure|not known|NewConnection|ConnectTimeout|ProxyError"
        "|Could not resolve|[Uu]nreachable|getaddrinfo|Could not connect",
        "the packages cannot be fetched, as there is no way to the internet",
    ),
    ("Could not get lock|Unable to acquire", "another program is installing packages just now"),
    ("Permission denied|Errno 13", "a folder may not be written by you"),
)


class SetUpFailed(Exception):
    """The set-up cannot go on; the text is the one sentence to show."""


def say(text: str) -> None:
    """Print a line at once, so that it stands before what a child process prints."""
    print(text, flush=True)


def child_environment(**more: str) -> dict[str, str]:
    """The user's environment with `more`, but without what would lead another Python astray or slow it down.

    A Python that may not keep what it compiled compiles every module anew at each start, for a second.
    """
    astray = {"PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {**kept, **more}


def run(*command: str | Path, **more: str) -> int:
    """Run a command in the checkout with the terminal as its own; its exit code."""
    words = [str(part) for part in command]
    return subprocess.run(words, cwd=ROOT, env=child_environment(**more), check=False).returncode  # noqa: S603


def follow(*command: str | Path) -> tuple[int, str]:
    """Run a command and show its newest line in place (dots in a log); its exit code and all it said."""
    screen = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns - 6
    said: list[str] = []
    with subprocess.Popen(  # noqa: S603
        [str(part) for part in command],
        cwd=ROOT,
        env=child_environment(LC_ALL="C", PIP_USER="0"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            if screen:
                print("\r    " + line.strip()[:width].ljust(width), end="", flush=True)
            elif len(said) % 10 == 1:
                print(".", end="", flush=True)
    if said:
        print("\r" + " " * (width + 4) + "\r" if screen else "\n", end="", flush=True)
    return process.returncode, "".join(said)


def reason(said: str) -> str:
    """Why a command failed, in words: a known cause, or the line in which the command says it."""
    for pattern, words in REASONS:
        if re.search(pattern, said):
            return words
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    named = [line for line in lines if re.match(r"(E|ERROR|Error|error):", line)]
    words = (named or lines or ["it gave no reason"])[-1]
    return re.sub(r"^\w+: +", "", words).rstrip(".")


def wanted_packages() -> list[str]:
    """The Debian packages that the program needs on this machine."""
    wanted = [*FOR_PAPERS_AND_TESTS.split(), *FOR_A_SCREEN.split()]
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        wanted.insert(0, f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return wanted


def missing_packages() -> list[str]:
    """Those of them that are not installed; newer systems may have added `t64` to a library's name."""
    wanted = wanted_packages()
    names = [name + end for name in wanted for end in ("", "t64")]
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    listed = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()  # noqa: S603
    installed = {line.split()[0].removesuffix("t64") for line in listed if line.endswith(" installed")}
    return [name for name in wanted if name not in installed]


def install_packages(names: list[str]) -> None:
    """Install Debian packages as root or with sudo; mends stale lists and an interrupted installation."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    by_hand = f"apt-get update && apt-get install -y --no-install-recommends {shlex.join(names)}"
    if not is_root and not shutil.which("sudo"):
        raise SetUpFailed(
            f"System libraries are missing, which only root may install. As root, type: {by_hand}"
        )
    as_root = ["env", "LC_ALL=C", "DEBIAN_FRONTEND=noninteractive"]
    as_root = as_root if is_root else ["sudo", *as_root]
    install = [*as_root, "apt-get", "install", "-y", "--no-install-recommends", *names]
    code, said = 1, ""
    if any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        code, said = follow(*install)
    if code:
        if "dpkg --configure -a" in said:
            follow(*as_root, "dpkg", "--configure", "-a")
        updated = follow(*as_root, "apt-get", "update")[1]
        code, said = follow(*install)
        said = said if code == 0 else updated + said
    if code:
        by_hand = by_hand if is_root else f"sudo sh -c {shlex.quote(by_hand)}"
        raise SetUpFailed(f"apt-get failed, because {reason(said)}. Mend that, or try by hand: {by_hand}")


def has_pango() -> bool:
    """Whether the library that papers are set with is on this machine."""
    from ctypes.util import find_library

    places = WHERE_PANGO_LIVES.get(sys.platform, ())
    names = ("pango-1.0", "libpango-1.0-0")
    return any(map(os.path.exists, places)) or any(map(find_library, names))


def provide_system_libraries() -> None:
    """Install what is missing on Debian and Ubuntu; elsewhere say what to type, and go on."""
    if shutil.which("dpkg-query") and shutil.which("apt-get"):
        missing = missing_packages()
        if missing:
            say(f"    installing {len(missing)} packages: {' '.join(missing)}")
            install_packages(missing)
    elif not has_pango():
        say("    Pango is not on this machine. All works without it but writing PDF. To get it, type:")
        say(f"    {TO_GET_PANGO.get(sys.platform, TO_GET_PANGO['linux'])}")


def answers(*arguments: str) -> bool:
    """Whether the environment's Python starts and does what it is asked."""
    command = [str(PYTHON), "-I", *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


def provide_environment(python_line: str) -> str:
    """Make .venv; one that a broken-off set-up or another Python left is made anew. The kept one's stamp."""
    finished = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    if finished.startswith(python_line) and answers("-m", "pip", "--version"):
        return finished
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    code, said = follow(getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV)
    if code:
        raise SetUpFailed(f".venv could not be made, because {reason(said)}.")
    return ""


def provide_requirements(before: str) -> None:
    """Install what requirements.lock names and make this checkout importable from any folder.

    The stamp is away meanwhile, so that a broken-off installation is seen; `before` is the one to put back
    when pip refuses, as it then has changed nothing.
    """
    options = ("--require-hashes", "--only-binary", ":all:", "--disable-pip-version-check", "--no-input")
    STAMP.unlink(missing_ok=True)
    code, said = follow(PYTHON, "-m", "pip", "install", *options, "-r", LOCK)
    if code:
        STAMP.write_text(before, encoding="utf-8")
        raise SetUpFailed(f"pip failed, because {reason(said)}. The same command tries again.")
    base = {"base": str(VENV), "platbase": str(VENV)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=base))
    (packages / "iiprep-checkout.pth").write_text(os.path.relpath(ROOT, packages) + "\n", encoding="ascii")


def set_up() -> None:
    """Bring this machine to what requirements.lock asks for; nothing is done when it is there already."""
    python_line = f"python {sys.version_info[0]}.{sys.version_info[1]}\n"
    finished = f"{python_line}lock {hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == finished and answers("-S", "-c", ""):
        return
    say("1/3 System libraries")
    provide_system_libraries()
    say("2/3 Python environment in .venv")
    before = provide_environment(python_line)
    say("3/3 Packages of requirements.lock")
    provide_requirements(before)
    STAMP.write_text(finished, encoding="utf-8")


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"darwin", "win32"}:
        return not os.environ.get("CI")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo(arguments: list[str]) -> int:
    """the sample meeting's papers into out/, then the window"""
    set_up()
    code = run(PYTHON, "-m", "iiprep", "export", "--sample", "--out", "out", *arguments)
    no_pdf = 3
    if code not in {0, no_pdf}:
        return code
    if has_screen():
        return run(PYTHON, "-m", "iiprep")
    written = " The papers are in out/." if code == 0 else ""
    say(f"There is no screen here, so the window stays closed.{written}")
    return code


def run_program(arguments: list[str]) -> int:
    """the program: python -m iiprep, with any further words"""
    set_up()
    return run(PYTHON, "-m", "iiprep", *arguments)


def run_apart(*command: str | Path) -> int:
    """Run a command without a screen and with a data folder of its own, away from the user's."""
    with tempfile.TemporaryDirectory(prefix="iiprep-", ignore_cleanup_errors=True) as home:
        return run(*command, QT_QPA_PLATFORM="offscreen", IIPREP_HOME=home)


def test(arguments: list[str]) -> int:
    """every check and all tests; with further words: pytest alone, with them"""
    set_up()
    contracts = ("-c", "from importlinter.cli import lint_imports_command as main; main()")
    checks: dict[str, tuple[str, ...]] = {
        "ruff check": ("-m", "ruff", "check", "."),
        "ruff format --check": ("-m", "ruff", "format", "--check", "."),
        "mypy --strict": ("-m", "mypy"),
        "import contracts": contracts,
        "pytest": ("-m", "pytest", "-n", "2", "--dist", "loadfile"),
    }
    if arguments:
        checks = {"pytest": ("-m", "pytest", *arguments)}
    for name, check in checks.items():
        say(f"== {name}")
        if run_apart(PYTHON, *check):
            return 1
    return 0


def run_tool(name: str, arguments: list[str]) -> int:
    """Run a module of tests/ that draws, measures or torments the program."""
    set_up()
    return run_apart(PYTHON, "-m", f"tests.{name}", *arguments)


def bench(arguments: list[str]) -> int:
    """how fast it is, as ratios"""
    return run_tool("bench", arguments)


def torture(arguments: list[str]) -> int:
    """kills, full disks and hostile input"""
    return run_tool("torture", arguments)


def shots(arguments: list[str]) -> int:
    """pictures of every window and paper into shots/"""
    return run_tool("shots", arguments)


def lock(arguments: list[str]) -> int:
    """requirements.lock made anew from pyproject.toml"""
    options = "--universal --generate-hashes --python-version 3.11 --no-header --no-emit-index-url"
    more = (
        "--no-emit-find-links",
        "--group",
        "dev",
        "pyproject.toml",
        "-o",
        LOCK.name,
        "--quiet",
        *arguments,
    )
    with tempfile.TemporaryDirectory(prefix="iiprep-uv-") as folder:
        uv = shutil.which("uv")
        if uv is None:
            say("uv is not on this machine; it is fetched for this once")
            place = Path(folder) / PYTHON.relative_to(VENV)
            for command in ([sys.executable, "-m", "venv", folder], [place, "-m", "pip", "install", "uv"]):
                code, said = follow(*command)
                if code:
                    raise SetUpFailed(f"uv, which makes the lock, could not be had: {reason(said)}.")
            uv = str(place.with_name("uv"))
        code = run(uv, "pip", "compile", *options.split(), *more)
    if code:
        raise SetUpFailed("The lock could not be made; uv says above why.")
    text = LOCK.read_text(encoding="utf-8")
    told = re.search(r"://|--(extra-)?index|--find-links|file:|[/\\](home|root|Users|tmp)\b", text)
    if told:
        raise SetUpFailed(f"requirements.lock names an address or a place of this machine: {told[0]}")
    say(f"requirements.lock holds {len(re.findall(r'^[^ #=]+==', text, re.MULTILINE))} packages")
    return 0


def requirements(arguments: list[str]) -> int:
    """the rows of docs/requirements.md and the tests that show them"""
    return run(sys.executable, "-m", "tests.requirement_rows", *arguments)


def commands() -> dict[str, Callable[[list[str]], int]]:
    """What can be typed after `dev.py`; the tools count once they are in tests/."""
    known = {"demo": demo, "run": run_program, "test": test, "lock": lock, "requirements": requirements}
    tools = {"shots": shots, "bench": bench, "torture": torture}
    tests = ROOT / "tests"
    there = {n for n in tools if (tests / f"{n}.py").is_file() or (tests / n / "__main__.py").is_file()}
    return {**known, **{name: tool for name, tool in tools.items() if name in there}}


def main(words: list[str]) -> int:
    """Do what was typed. 1: it failed, a sentence said why; 2: no such command; 130: stopped by Ctrl+C."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        print(
            f"iiprep needs Python 3.11 or newer, and this is {found}: start dev.py with it.", file=sys.stderr
        )
        return 1
    known = commands()
    if not words or words[0] not in known:
        rows = "".join(f"  {name:13} {command.__doc__}\n" for name, command in known.items())
        asked_for_help = bool(words) and words[0] in {"help", "-h", "--help"}
        unknown = f"There is no command {words[0]}. " if words and not asked_for_help else ""
        text = f"{unknown}Type python3 dev.py and one of these:\n{rows}"
        print(text, end="", file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    try:
        return known[words[0]](words[1:])
    except SetUpFailed as failure:
        print(failure, file=sys.stderr)
    except OSError as failure:
        print(f"{failure.filename or words[0]}: {reason(failure.strerror or str(failure))}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
