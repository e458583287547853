"""Takes a change back out of what has been written on since, as far as the two do not touch."""

import json
from collections.abc import Sequence
from typing import Any

_BODY = "body"
Row = dict[str, object]


def reverted(before: Row, after: Row, now: Row) -> Row:
    """The row `now` without the change that made `after` of `before`; what was written since stays."""
    row = {name: reverted_value(before[name], after[name], now[name]) for name in before}
    if now[_BODY] not in (before[_BODY], after[_BODY]):
        bodies = (json.loads(str(one[_BODY])) for one in (before, after, now))
        row[_BODY] = json.dumps(reverted_value(*bodies), ensure_ascii=False, separators=(",", ":"))
    return row


def reverted_list(before: Sequence[Any], after: Sequence[Any], now: Sequence[Any]) -> list[Any]:
    """A list without such a change: what it added goes, what it took away comes back."""
    if now == after:
        return list(before)
    if len(now) == len(after):
        shared = [reverted_value(*three) for three in zip(before, after, now, strict=False)]
        return [*shared, *before[len(after) :]]
    kept = [one for one in now if one in before or one not in after]
    return [*kept, *(one for one in before if one not in after and one not in kept)]


def reverted_value(before: Any, after: Any, now: Any) -> Any:  # noqa: ANN401 - any value of JSON
    """`now` without the change that made `after` of `before`."""
    if before == after:
        return now
    if now == after:
        return before
    if isinstance(before, dict) and isinstance(after, dict) and isinstance(now, dict):
        return {
            name: reverted_value(before[name], after[name], now[name])
            if name in before and name in after
            else now[name]
            for name in now
        }
    if isinstance(before, list) and isinstance(after, list) and isinstance(now, list):
        return reverted_list(before, after, now)
    return now
