"""Where a sentence may be taken apart, and its clauses: an ask stands in one, beside what the writer hopes
to learn.
"""

import re
from collections.abc import Sequence
from itertools import islice

IN_CLAUSES = frozenset({"job-ask"})
"""Outputs that are listened for in the clauses of a sentence as well."""

AND = r"(?:and|but|so|or|though|although|because),?\s{1,4}"
"""What joins two clauses and belongs to neither."""

_MOST, _LEAST_WORDS = 6, 3
_BEGINS = (
    r"(?:i|could|can|would|will|may|please|if|(?:do|is|are)\s(?:you|there|your|any|i|it|the)"
    r"|whether|perhaps|of|(?:how|what|why)\s(?:did|does|do|made|would|should|could|can))\b"
)
_BEGINS_ANEW = (
    r"(?:i|(?:could|can|would|will|may|do|are|did|have)\s(?:you|i|we|there)|is\sthere"
    r"|please|what|how|if|whether)\b"
)
JOINT = re.compile(
    rf",\s{{1,4}}(?:{AND}|(?={_BEGINS_ANEW}))|;\s{{1,4}}(?:{AND})?|\s{{0,4}}—\s{{0,4}}(?:{AND})?"
    rf"|\s{{1,4}}(?:–|--?)\s{{1,4}}(?:{AND})?|\s{{1,4}}(?:and|but|or)\s{{1,4}}(?={_BEGINS})|:\s{{1,4}}",
    re.IGNORECASE,
)
"""What stands between two clauses: a mark, with `and` or the like, or that alone where one begins."""

_EDGE = re.compile(rf"{JOINT.pattern}|\s{{1,4}}[(\[]|(?<!\(s)[)\]](?=[\s.,;!?…]|$)", re.IGNORECASE)


def clauses_of(sentence: str) -> Sequence[str]:
    """What stands between the joints and brackets of a sentence that has any: at most six pieces, of three
    words or more each.
    """
    joints = [match.span() for match in islice(_EDGE.finditer(sentence), _MOST - 1)]
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(sentence)]
    pieces = (sentence[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return [piece for piece in pieces if joints and len(piece.split()) >= _LEAST_WORDS]
