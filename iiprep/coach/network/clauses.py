"""The clauses of a sentence: an ask stands in half of one, beside what the writer hopes to learn."""

import re
from collections.abc import Sequence

IN_CLAUSES = frozenset({"job-ask"})
"""Outputs that are listened for in the clauses of a sentence as well."""

_MOST, _LEAST_WORDS = 6, 4
_JOINT = re.compile(
    r",\s{1,4}(?:and|but|so|or|though|although|because|if|whether)\s|;\s{1,4}|\s{0,4}—\s{0,4}|\s–\s|\s--?\s|\s\("
    r"|\s(?:and|but|or)\s(?=(?:i|i['’]d|could|can|would|will|may|please|if|do|is|are|whether|perhaps|of)\b)",
    re.IGNORECASE,
)


def clauses_of(sentence: str) -> Sequence[str]:
    """What stands before and after each joint of a sentence, at most six pieces of four words or more."""
    joints = list(_JOINT.finditer(sentence))[: _MOST // 2]
    pieces = (
        piece.strip(" )") for one in joints for piece in (sentence[: one.start()], sentence[one.end() :])
    )
    return [piece for piece in pieces if len(piece.split()) >= _LEAST_WORDS]
