"""Whether two company names mean the same company, or one house, however they are written."""

import re
import unicodedata

_ENDINGS = frozenset(
    {"inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc"}
)
_ENDINGS_ABROAD = frozenset(
    "gmbh ag sa sas sarl srl spa bv nv ab as oy oyj kg kgaa se aps pty pte plc llp lp "
    "group holding holdings".split()
)
_VAGUE = frozenset(
    "american bank central city eastern european first general global great green international national "
    "new north northern of old pacific royal saint south southern st state the union united university us "
    "western world".split()
)
"""Words that tell of no company, be there one of them or several."""

_COMMON = _VAGUE | frozenset(
    "advanced agency air all allied alpha an and art arts associated associates atlantic auto best big "
    "blue brand brands build building business capital care center centre classic clean clear cloud coast "
    "college commercial community construction consulting consumer creative data design digital direct "
    "dynamic early east eco education electric electronics energy engineering enterprise entertainment "
    "environmental equity essential euro express fashion finance financial food foods for foundation free "
    "fresh future gas gold golden good grand group growth health healthcare home hospital hotel hotels "
    "house human industrial industries innovation innovative institute insurance integrated inter "
    "investment kids lab labs lake land law learning life light lion live living local logistics "
    "management marketing materials media medical metro mobile modern motor motors mountain mutual my "
    "natural nature net network next ocean office oil on one online open optimal our outdoor paper park "
    "partners people pet pharma planet plus power precision premier premium prime pro professional public "
    "pure real red regional research retail river safe school science sea security select service "
    "services shop silver simple site sky small smart social software solar solutions sport sports "
    "standard star steel street studio studios sun super supply sustainable systems team tech "
    "technologies technology toy toys trade trading transport travel true trust universal urban value "
    "venture ventures village vision vital water web well wellness west white wild wind wine wood work "
    "works young".split()
)
"""Words that many companies begin with: one of them alone tells of none."""

_SHORTEST = 3


def _core(name: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(mark for mark in folded if not unicodedata.combining(mark))
    words = re.findall(r"\w+", kept.replace("'", "").replace("’", ""))
    words = words[1:] if words[:1] == ["the"] and len(words) > 1 else words
    while len(words) > 1 and words[-1] in _ENDINGS | _ENDINGS_ABROAD:
        words.pop()
    return tuple(words)


def same_company(one: str, other: str) -> bool:
    """``Northwind Foods`` and ``The Northwind Foods, Inc.`` are the same; an empty name is like no other."""
    first, second = _core(one), _core(other)
    return bool(first) and first == second


def same_house(one: str, other: str) -> bool:
    """Whether a name tells of the same house: the company itself, a part of it elsewhere, its short name.

    ``Northwind``, ``Northwindfoods`` and ``Northwind Foods Europe GmbH`` tell of ``Northwind Foods``; a word
    that many companies share, such as ``General``, tells nothing, nor does ``Food Corp`` of ``Food Lion``.
    """
    first, second = _core(one), _core(other)
    return _begins(first, second) or _begins(second, first)


def _begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a name begins with the words of another, be they written as one."""
    whole = "".join(short)
    tells = len(whole) >= _SHORTEST and not set(short) <= (_COMMON if len(short) == 1 else _VAGUE)
    ends = range(1, len(long) + 1) if tells else range(len(long), len(long) + 1)
    return bool(whole) and any("".join(long[:end]) == whole for end in ends)
