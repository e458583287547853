"""Puts a better sentence in where a person wants it, and lets stay what was good in the old one."""

from dataclasses import replace

from iiprep.coach.better.halves import Alone, Hears, halved
from iiprep.coach.better.putting import put_in
from iiprep.coach.engine import Coach
from iiprep.coach.findings import Context, Finding, Kind, Severity


def mended(coach: Coach, text: str, kind: Kind, context: Context, finding: Finding) -> str:
    """The text with the finding's better sentence in place of the words that it is about.

    Of a sentence with one good half only the other is replaced: the coach reads a few pieces of it again.
    """
    return put_in(*halved(text, finding, _ears(coach, kind, context, finding)))


def _ears(coach: Coach, kind: Kind, context: Context, finding: Finding) -> Hears:
    """Hears words alone: the rule of the finding, and whatever stops; what has either is to go."""
    others = {one.id for one in coach.rules if one.id != finding.rule and one.severity is not Severity.STOP}
    around = replace(context, switched_off=context.switched_off | others, better={})

    def hears(words: str) -> Alone:
        reading = coach.read(words, kind, around)
        found = [one for one in reading.findings if one.excerpt]
        if found:
            return Alone.FIRES
        return Alone.UNSURE if reading.notice else Alone.FINE

    return hears
