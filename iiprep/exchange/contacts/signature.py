"""What an e-mail signature tells about somebody: a guess, to be shown before any of it is taken."""

import re

from iiprep.model.person import Person
from iiprep.model.text import clean, folded

MOST_LINES = 30
LONGEST = 200
_EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>|]{3,200}|\b(?:\w+\.)?linkedin\.com/[^\s<>|]{2,200}", re.IGNORECASE
)
_PHONE = re.compile(r"(?<![\w@])[+(]?\d[\d ()./\u00a0\u2011-]{5,22}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\w@])")
_MOBILE = re.compile(r"\b(?:m|mob|mobile|cell|c|handy|mobil)\b\s*[.:]?", re.IGNORECASE)
_FAX = re.compile(r"\b(?:f|fax|telefax)\b\s*[.:]?", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:t|tel|telephone|phone|p|m|mob|mobile|cell|c|direct|office|e|email|e-mail|mail|w|web|"
    r"linkedin|"
    r"f|fax)\s*[.:]",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:--+|—+|best|best wishes|kind regards|best regards|warm regards|regards|many thanks|thanks|"
    r"thank you|cheers|sincerely|yours|yours sincerely|all the best|sent from my .*|"
    r"mit freundlichen grüßen|viele grüße|"
    r"cordialement|saludos|cordiali saluti)[,!.]?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:chief|c[eofmt]o|vp|vice president|president|director|head|manager|lead|officer|engineer|designer|"
    r"analyst|consultant|associate|partner|founder|professor|lecturer|editor|producer|scientist|"
    r"researcher|specialist|"
    r"coordinator|assistant|administrator|developer|architect|buyer|recruiter|strategist|counsel|attorney|nurse|"
    r"leiter|leiterin|geschäftsführer|directeur|directrice|gerente|direttore)\b",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|ag|plc|corp|corporation|company|co|group|s\.?a|s\.?r\.?l|b\.?v|"
    r"university|"
    r"college|institute|foods|bank|partners|studio|agency|labs|foundation|hospital|museum|school)\b\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:street|st|avenue|ave|road|rd|suite|floor|straße|str|platz|lane|blvd|"
    r"boulevard|building|p\.?o\.? box)\b",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(
    r"[(\[]\s*(?:she|he|they|ze|xe|her|him|them|any|elle|il|iel|ella|él|elle|sie|er)\b[^)\]]{0,30}[)\]]",
    re.IGNORECASE,
)
_HEAD_OF_A_MAIL = re.compile(
    r"\s*(?:(?:from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|envoyé|objet|enviado|para|"
    r"asunto)\s*:.*|.*\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\b.{0,80}:\s*)$",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s*[|•·–—]\s*|\s+at\s+|\s+@\s+|\t+")


def person_in(text: str) -> Person:
    """Whoever signed: what could be told apart; every other field is empty. Never raises."""
    lines = [_PRONOUNS.sub(" ", line).strip(" *_>") for line in _unquoted(clean(text[:20_000]).split("\n"))]
    lines = [line for line in lines if line and len(line) <= LONGEST and not _GREETING.match(line)][
        :MOST_LINES
    ]
    words = [part for line in lines for part in _words(line)]
    name = next((word for word in words if _is_name(word)), "")
    found = {"email": _email(lines, name), "phone": _phone(lines), "profile_link": _link(lines)}
    words = [word for word in words if word != name]
    title = next((word for word in words if _TITLE.search(word)), "")
    title, _comma, after = title.partition(", ") if _FIRM.search(title) else (title, "", "")
    firm = after or next((word for word in words if _FIRM.search(word) and word != title), "")
    if not firm and title in words:
        firm = next(iter(words[words.index(title) + 1 :][:1]), "")
    return Person(name=name, title=title, organisation=firm, **found)


def _unquoted(lines: list[str]) -> list[str]:
    """The lines that whoever signed wrote: none of a mail that is quoted, unless there is nothing else."""
    own = [line for line in lines if not line.lstrip().startswith(">") and not _HEAD_OF_A_MAIL.match(line)]
    return own if any(line.strip() for line in own) else lines


def _email(lines: list[str], name: str) -> str:
    """The address that has a word of the name in it, else the first."""
    found = [one for line in lines for one in _EMAIL.findall(line)]
    words = re.findall(r"[^\W\d_]{3,}", folded(name))
    mine = (one for one in found if any(word in folded(one) for word in words))
    return next(mine, next(iter(found), ""))


def _phone(lines: list[str]) -> str:
    """A mobile first, never a fax."""
    numbers: list[tuple[bool, int, str]] = []
    for line in lines:
        start = 0
        for found in _PHONE.finditer(_LINK.sub(" ", line)):
            before = _LINK.sub(" ", line)[start : found.start()]
            start = found.end()
            if not _FAX.search(before) and not _ADDRESS.search(line):
                numbers.append((not _MOBILE.search(before), len(numbers), found[0].strip()))
    return min(numbers)[2] if numbers else ""


def _link(lines: list[str]) -> str:
    found = [link[0].rstrip(".,;)'\"”’»") for line in lines for link in _LINK.finditer(line)]
    return min(found, key=lambda link: "linkedin.com/" not in link.lower()) if found else ""


def _words(line: str) -> list[str]:
    """The parts of a line without addresses, numbers and links."""
    for pattern in (_EMAIL, _LINK, _PHONE, _LABELS):
        line = pattern.sub(" \t ", line)
    parts = (part.strip(" ,;:()<>-") for part in _DIVIDER.split(line))
    return [part for part in parts if any(sign.isalpha() for sign in part) and not _ADDRESS.search(part)]


def _is_name(word: str) -> bool:
    """Two to five words that begin like names and are no title and no firm."""
    plain = re.sub(r",\s*(?:PhD|MBA|MD|CPA|Jr\.?|MSc|BSc|Esq\.?).*$", "", word)
    parts = plain.replace("-", " ").split()
    capital = sum(part[:1].isupper() or not part[:1].isascii() for part in parts)
    marks = any(sign.isdigit() or sign in "!?:/&@,;" for sign in plain)
    return (
        2 <= len(parts) <= 5
        and capital >= 2
        and not marks
        and not (_TITLE.search(plain) or _FIRM.search(plain))
    )
