"""Where a sentence may be taken apart."""

import re

AND = r"(?:and|but|so|or|though|although|because),?\s{1,4}"
"""What joins two clauses and belongs to neither."""

_BEGINS = (
    r"(?:i|could|can|would|will|may|please|if|(?:do|is|are)\s(?:you|there|your|any|i|it|the)"
    r"|whether|perhaps|of|(?:how|what|why)\s(?:did|does|do|made|would|should|could|can))\b"
)
_BEGINS_ANEW = (
    r"(?:i|(?:could|can|would|will|may|do|are|did|have)\s(?:you|i|we|there)|is\sthere"
    r"|please|what|how|if|whether|which\s(?:was|is|has|had|made|left|came))\b"
)
JOINT = re.compile(
    rf",\s{{1,4}}(?:{AND}|(?={_BEGINS_ANEW}))|;\s{{1,4}}(?:{AND})?|\s{{0,4}}—\s{{0,4}}(?:{AND})?"
    rf"|\s{{1,4}}(?:–|--?)\s{{1,4}}(?:{AND})?|\s{{1,4}}(?:and|but|or)\s{{1,4}}(?={_BEGINS})|\s{{1,4}}but\s{{1,4}}(?=your\b)"
    rf"|\s{{1,4}}and\s{{1,4}}(?=it\s(?:has|was|is)\b)|:\s{{1,4}}",
    re.IGNORECASE,
)
"""What stands between two clauses: a mark, with `and` or the like, or that alone where one begins."""
