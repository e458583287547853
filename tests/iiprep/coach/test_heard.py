"""How well the coach hears: on the texts it learned from, and on texts it has never seen."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from iiprep.coach.engine import Coach
from iiprep.coach.findings import Kind

HERE = Path(__file__).parent
COACH = Coach.load(HERE.parents[2] / "assets" / "coach")
ABSENT = ("no-source", "no-objective", "no-times", "no-duration")
SENTENCE = ("job-ask", "resume-push", "desperate", "demanding", "transition-opener")


def texts(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))["text"]
    return entries


def measured(name: str, rule: str) -> tuple[float, float, int]:
    """Precision, recall, and how many texts carry the rule."""
    right = wrong = missed = 0
    for entry in texts(name):
        if rule in entry.get("unsure", ()):
            continue
        found = rule in {f.rule for f in COACH.read(entry["says"], Kind(entry["kind"])).findings}
        there = rule in entry["rules"]
        right += found and there
        wrong += found and not there
        missed += there and not found
    return right / max(1, right + wrong), right / max(1, right + missed), right + missed


def test_there_are_many_pairs_of_our_own() -> None:
    assert len(texts("pairs.toml")) >= 400
    assert len({entry["says"] for entry in texts("pairs.toml")}) >= 400


@pytest.mark.parametrize("rule", SENTENCE)
def test_learned_texts_are_heard(rule: str) -> None:
    precision, recall, _ = measured("pairs.toml", rule)
    assert precision >= 0.9
    assert recall >= 0.9


@pytest.mark.parametrize("rule", ABSENT)
def test_missing_parts_of_requests_are_seen(rule: str) -> None:
    precision, recall, many = measured("pairs.toml", rule)
    assert many >= 10
    assert precision >= 0.9
    assert recall >= 0.9


@pytest.mark.parametrize("rule", [*SENTENCE, *ABSENT])
def test_unseen_texts_are_heard(rule: str) -> None:
    precision, recall, _ = measured("unseen.toml", rule)
    assert precision >= 0.85
    assert recall >= 0.85


def test_no_text_is_both_learned_and_unseen() -> None:
    learned = {entry["says"] for entry in texts("pairs.toml")}
    assert not learned & {entry["says"] for entry in texts("unseen.toml")}


def test_the_bench_says_when_the_labelled_texts_are_absent(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from tests.bench import coach; "
        f"coach.CORPUS = Path({str(tmp_path / 'none.jsonl')!r}); print(*coach.run(), sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE.parents[2], capture_output=True, text=True, check=True
    )
    assert "were not measured" in done.stdout
    assert " ms" in done.stdout
