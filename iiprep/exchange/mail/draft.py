"""Writes a letter as an .eml file that mail programs open as a draft, ready to be looked at and sent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from iiprep.exchange.files import safe_name
from iiprep.exchange.mail.letter import Letter, mail_address

_SIMPLE = re.compile(r"[A-Za-z0-9 ,.'!()/-]{0,60}")
_NAME = re.compile(r"[A-Za-z0-9 '-]{0,40}")
_QUOTABLE = re.compile(r"[ -~]{1,60}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF that goes along, under a name that people can read."""

    name: str
    pdf: bytes


def draft(letter: Letter, attachments: Sequence[Attachment] = ()) -> bytes:
    """The file: To (while the address is known), Subject, and what marks it as not sent; nothing else.

    The sender, the date and the identity of the message are the mail program's to write.
    """
    message = EmailMessage(policy=SMTP)
    message.set_content(letter.body + "\n", cte="quoted-printable")
    for one in attachments:
        name = safe_name(one.name.removesuffix(".pdf"), ".pdf")
        message.add_attachment(one.pdf, maintype="application", subtype="pdf", filename=name)
    if message.is_multipart():
        told = sha256(letter.body.encode() + b"".join(one.pdf for one in attachments))
        message.set_boundary(f"iiprep-{told.hexdigest()[:40]}")
    address = mail_address(letter)
    headers = [f"To: {_person(letter.name, address)}"] if address else []
    headers += [
        f"Subject: {_encoded(letter.subject, 'Subject', _SIMPLE)}",
        "X-Unsent: 1",
        "X-Uniform-Type-Identifier: com.apple.mail-draft",
    ]
    head = "".join(f"{line}\n" for line in headers).replace("\n", "\r\n")
    return head.encode("ascii") + message.as_bytes()


def _person(name: str, address: str) -> str:
    if _QUOTABLE.fullmatch(name) and not _NAME.fullmatch(name) and "=?" not in name:
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"\n <{address}>'
    shown = _encoded(name, "To", _NAME)
    return f"{shown}\n <{address}>" if shown else address


def _encoded(text: str, header: str, simple: re.Pattern[str]) -> str:
    """The text as a header holds it: as it is where it is short and plain, else in encoded words."""
    if simple.fullmatch(text):
        return text
    return Header(text, "utf-8", maxlinelen=75, header_name=header).encode()
