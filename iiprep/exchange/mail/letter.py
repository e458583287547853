"""A letter as text: plain, as Markdown, and as a link that opens the mail program while it is short."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from iiprep.exchange.links import is_safe_link
from iiprep.model.text import clean

MOST_IN_A_LINK = 1_800
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\s@,;:<>\"()\[\]\\]{1,253}")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_BULLET = re.compile(r"^(\s*)([-+])")
_NUMBER = re.compile(r"^(\s*\d+)([.)])")


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to one person; `address` is empty while it is not known."""

    name: str
    address: str
    subject: str
    body: str


def letter_of(name: str, address: str, message: str) -> Letter:
    """The letter of a message that begins with its ``Subject:`` line."""
    head, _, body = message.partition("\n")
    return Letter(one_line(name), address.strip(), one_line(head.removeprefix("Subject:")), body.strip())


def one_line(text: str) -> str:
    """A text without line ends or anything else that cannot be seen in one."""
    spaced = " ".join(clean(text).split())
    return " ".join("".join(letter for letter in spaced if letter.isprintable()).split())


def mail_address(letter: Letter) -> str:
    """The address in the letters that headers can hold; empty where it is none."""
    address = letter.address.strip()
    if not _ADDRESS.fullmatch(address):
        return ""
    local, _, domain = address.rpartition("@")
    if local.startswith(".") or local.endswith(".") or ".." in local:
        return ""
    try:
        return f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return ""


def markdown(letter: Letter) -> str:
    """The letter as Markdown that shows every word as it was typed."""
    body = re.sub(r"(?<=\S)[ \t]*\n(?=\S)", "  \n", "\n".join(map(_literal, letter.body.split("\n"))))
    to = f"**To:** {_literal(letter.name)}  \n" if letter.name else ""
    return f"{to}**Subject:** {_literal(letter.subject)}\n\n{body.rstrip()}\n"


def mailto(letter: Letter) -> str:
    """The link that opens the letter in the mail program; empty when too long, or without an address."""
    address = mail_address(letter)
    if not address:
        return ""
    body = quote(letter.body.replace("\n", "\r\n"), safe="")
    link = f"mailto:{quote(address, safe='@+')}?subject={quote(letter.subject, safe='')}&body={body}"
    return link if len(link) <= MOST_IN_A_LINK and is_safe_link(link) else ""


def _literal(text: str) -> str:
    marked = _MARKS.sub(r"\\\1", text)
    return _NUMBER.sub(r"\1\\\2", _BULLET.sub(r"\1\\\2", marked))
