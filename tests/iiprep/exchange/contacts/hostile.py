"""Two hundred files made to break an importer, by name; each has to be taken or refused in plain words."""

import codecs
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{more}\nEND:VCARD\n"
HEAD = "First Name,Last Name,Email Address,Company\n"
NASTY = {
    "nul": "a\0b",
    "controls": "".join(map(chr, range(1, 32))),
    "c1": "".join(map(chr, range(0x80, 0xA0))),
    "bidi": "\u202egpj.exe\u2066\u2069",
    "zero-width": "A\u200bn\u200da\ufeff",
    "zalgo": "Z" + "\u0300\u0316\u0489" * 500,
    "emoji": "👩‍👩‍👧‍👦🏴‍☠️" * 50,
    "astral": "𝕬𝖓𝖆 \U0010ffff",
    "separators": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",
    "formula": '=cmd|"/C calc"!A0',
    "formula-plus": "+1+1",
    "formula-at": "@SUM(A1)",
    "formula-tab": "\t=1+1",
    "html": "<script>alert(1)</script><img src=x onerror=y>",
    "sql": "Robert'); DROP TABLE people;--",
    "template": "{{ 7*7 }}{% for x in y %}",
    "format": "{0.__class__.__mro__} %s%n",
    "path": "../../../../etc/passwd",
    "header": "Ana\r\nBcc: all@x.example",
    "backslashes": "\\" * 999,
    "quotes": '"' * 999,
    "semicolons": ";" * 999,
    "commas": "," * 999,
    "equals": "=" * 999,
    "long-word": "x" * 20_000,
    "long-line": "word " * 30_000,
    "rtl": "مرحبا بالعالم" * 20,
    "cjk": "山田太郎" * 100,
    "dotless": "İstanbul ıSPARTA ß ﬁ Ǆ",
    "percent": "%00%0d%0a%2e%2e%2f",
}
PLACES = {
    "name": ("FN:{}", "{},,a@x.example,Firm"),
    "note": ("FN:Ana\nNOTE:{}", "Ana,O,a@x.example,{}"),
    "params": ("FN;{}=1:Ana", "Ana,{},,"),
    "encoded": ("FN:Ana\nNOTE;ENCODING=QUOTED-PRINTABLE:{}", "Ana,O,{},"),
}


def files() -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each hostile file."""
    for nasty, text in NASTY.items():
        for place, (card, row) in PLACES.items():
            if place != "encoded" or nasty in ("nul", "equals", "controls", "backslashes", "percent", "html"):
                yield f"card {place} {nasty}", _card(card.format(text)).encode()
                yield f"table {place} {nasty}", (HEAD + row.format(text)).encode()
    yield from ((f"bytes {name}", data) for name, data in _BYTES.items())
    yield from ((f"cards {name}", make().encode()) for name, make in _CARDS.items())
    yield from ((f"tables {name}", make().encode()) for name, make in _TABLES.items())


def _card(lines: str) -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n"


def _zip(content: bytes) -> bytes:
    sink = BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", content)
    return sink.getvalue()


ANA = _card("FN:Ana")
_BYTES: dict[str, bytes] = {
    "empty": b"",
    "spaces": b" \r\n\t ",
    "nul alone": b"\0" * 1000,
    "a mark alone": codecs.BOM_UTF8,
    "utf-16 mark alone": codecs.BOM_UTF16_LE,
    "utf-16 odd length": codecs.BOM_UTF16_LE + ANA.encode("utf-16-le")[:-1],
    "utf-16 lone surrogate": codecs.BOM_UTF16_LE + b"\x00\xd8" + ANA.encode("utf-16-le"),
    "utf-16 without mark": ANA.encode("utf-16-le"),
    "utf-16-be without mark": ANA.encode("utf-16-be"),
    "utf-32": ANA.encode("utf-32"),
    "utf-32 cut": ANA.encode("utf-32")[:-2],
    "utf-8 twice marked": codecs.BOM_UTF8 * 2 + ANA.encode(),
    "utf-7": ANA.encode("utf-7"),
    "overlong utf-8": b"BEGIN:VCARD\nFN:\xc0\xaf\xe0\x80\xaf\nEND:VCARD\n",
    "surrogates in utf-8": b"BEGIN:VCARD\nFN:A\xed\xa0\x80\nEND:VCARD\n",
    "latin-1": _card("FN:Jürgen").encode("latin-1"),
    "undefined in cp1252": b"BEGIN:VCARD\nFN:A\x81\x8d\x8f\x90\x9d\nEND:VCARD\n",
    "a spreadsheet": _zip(b"<xml/>"),
    "a zip bomb": _zip(b"\0" * 10_000_000),
    "an old spreadsheet": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100,
    "a pdf": b"%PDF-1.7\n",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a photo": b"\xff\xd8\xff\xe0",
    "a database": b"SQLite format 3\0" + b"\0" * 100,
    "gzip": b"\x1f\x8b\x08",
    "noise": bytes(range(256)) * 40,
    "html": b"<!DOCTYPE html><html><table><tr><td>Name</td></tr></table>",
    "xml bomb": b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>',
    "json": b'{"format": "iiprep-meeting"}',
    "deep json": b"[" * 100_000,
    "a calendar": b"BEGIN:VCALENDAR\nRRULE:FREQ=SECONDLY;COUNT=1000000000\nEND:VCALENDAR\n",
    "ldif": b"dn: cn=Ana\ncn: Ana\n",
    "a mail": b"From - Tue\nSubject: x\n\n",
    "old mac line ends": ANA.replace("\n", "\r").encode(),
    "no line end at all": b"BEGIN:VCARD",
}
_CARDS: dict[str, Callable[[], str]] = {
    "only begin": lambda: "BEGIN:VCARD\n",
    "only end": lambda: "END:VCARD\n",
    "ends before it begins": lambda: "END:VCARD\n" + ANA,
    "begun twice": lambda: "BEGIN:VCARD\n" + ANA,
    "nested a thousand times": lambda: "BEGIN:VCARD\n" * 1000 + "END:VCARD\n" * 1000,
    "nested other things": lambda: _card("FN:Ana\n" + "BEGIN:X\n" * 5000),
    "an agent inside": lambda: _card("FN:Ana\nAGENT:\n" + ANA.strip()),
    "an agent without end": lambda: _card("FN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Bo"),
    "agents in agents": lambda: _card("FN:Ana\n" + "AGENT:\nBEGIN:VCARD\n" * 900),
    "no name": lambda: _card("EMAIL:a@x.example"),
    "nothing inside": lambda: _card(""),
    "a photo without end": lambda: _card("FN:Ana\nPHOTO;ENCODING=b:" + "A" * 400_000),
    "a folded photo": lambda: _card("FN:Ana\nPHOTO;ENCODING=b:AA\n" + (" " + "A" * 75 + "\n") * 20_000),
    "a hundred photos": lambda: _card("FN:Ana\n" + "PHOTO:x\n" * 100),
    "a photo by link": lambda: _card("FN:Ana\nPHOTO;VALUE=uri:file:///etc/passwd"),
    "a note of 10 MB": lambda: _card("FN:Ana\nNOTE:" + "x" * 10_000_000),
    "a note in 100,000 folds": lambda: _card("FN:Ana\nNOTE:x" + "\n x" * 100_000),
    "a million properties": lambda: _card("FN:Ana\n" + "X-A:1\n" * 200_000),
    "a thousand addresses": lambda: _card(
        "FN:Ana\n" + "".join(f"EMAIL:{n}@x.example\n" for n in range(1000))
    ),
    "folds of nothing": lambda: _card("FN:Ana" + "\n " * 5000),
    "a fold first": lambda: _card(" FN:Ana\nFN:Bo"),
    "lines without colon": lambda: _card("FN Ana\nFN:Bo\nrubbish\n;;;\n:::\n"),
    "a quote without end": lambda: _card('FN;X="abc:Ana\nEMAIL:a@x.example'),
    "a thousand parameters": lambda: _card("FN" + ";TYPE=A" * 1000 + ":Ana"),
    "equals in a parameter": lambda: _card("FN:Ana\nN;LANGUAGE=" + "dE=" * 60 + "x;'A=1:O;Ana"),
    "equals in many parameters": lambda: _card("FN:Ana\nN" + ";A=a=a" * 60 + ";'A=1:O;Ana"),
    "commas in a parameter": lambda: _card("FN:Ana\nN;A=" + "a," * 500 + ";'A=1:O;Ana"),
    "as many commas as may be": lambda: _card("FN:Ana\nN;A=" + "a," * 12 + ";'A=1:O;Ana"),
    "many open quotes": lambda: _card("FN" + ';X="' * 3000 + ":Ana"),
    "unknown charset": lambda: _card("FN;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:=41na"),
    "wrong charset": lambda: _card("FN:Ana\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=FF=FE"),
    "a codec that is no charset": lambda: _card("FN;CHARSET=rot13;ENCODING=QUOTED-PRINTABLE:=41na"),
    "broken quoted-printable": lambda: _card("FN;ENCODING=QUOTED-PRINTABLE:=ZZ=4=\n=\n="),
    "quoted-printable to the end": lambda: "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:A=\n",
    "base64 that is none": lambda: _card("FN;ENCODING=b:!!!!\nNOTE;ENCODING=BASE64:=="),
    "versions at odds": lambda: _card("VERSION:9.9\nVERSION:\nFN:Ana"),
    "a profile": lambda: _card("PROFILE:VCARD\nFN:Ana"),
    "endless repetition": lambda: _card("FN:Ana\nRRULE:FREQ=SECONDLY;COUNT=1000000000\nTZ:../../etc"),
    "a birthday of nonsense": lambda: _card("FN:Ana\nBDAY:99999-99-99\nREV:x"),
    "links of other kinds": lambda: _card(
        "FN:Ana\nURL:javascript:alert(1)\nURL:file:///etc/passwd\nURL:data:text/html,x"
    ),
    "a smb link": lambda: _card("FN:Ana\nURL:smb://host/share"),
    "spaces around begin": lambda: "  begin : vcard  \nFN:Ana\n end:vcard \n",
    "groups with dots": lambda: _card("a.b.c.FN:Ana\nitem1.FN:Bo"),
    "names of nothing": lambda: _card("N:;;;;\nFN:"),
    "a name in parts": lambda: _card("N:" + ";" * 2000),
    "ten thousand cut cards": lambda: "BEGIN:VCARD\nFN:Ana\n" * 10_000,
    "too many cards": lambda: "BEGIN:VCARD\nEND:VCARD\n" * 50_001,
}
_TABLES: dict[str, Callable[[], str]] = {
    "titles alone": lambda: HEAD,
    "a cell of 131,073": lambda: HEAD + f"Ana,O,{'x' * 131_073},\n",
    "a quote without end": lambda: HEAD + 'Ana,"O,a@x.example,\n' + "Bo,Li,,\n" * 40_000,
    "quotes in the middle": lambda: HEAD + 'A"n"a,O"",a@x.example,"F"x\n',
    "more cells than titles": lambda: HEAD + "Ana,O,a@x.example,Firm,,,extra\n",
    "fewer cells than titles": lambda: HEAD + "Ana\n",
    "a hundred thousand commas": lambda: HEAD + "," * 100_000 + "\n",
    "a hundred thousand titles": lambda: "First Name," * 50_000 + "\nAna\n",
    "too many rows": lambda: HEAD + "Ana,O,,\n" * 50_001,
    "blank rows alone": lambda: HEAD + ",,,\n" * 1000,
    "titles twice": lambda: HEAD + HEAD + "Ana,O,,\n",
    "no titles": lambda: "Ana,ana@x.example\n",
    "one word": lambda: "hello",
    "a novel": lambda: "It was a dark and stormy night; the rain fell.\n" * 2000,
    "mixed dividers": lambda: "First Name;Last Name,Email\tCompany\nAna;O,x\ty\n",
    "a long preamble": lambda: "Notes:\n" * 39 + HEAD + "Ana,O,,\n",
    "too long a preamble": lambda: "Notes:\n" * 500 + HEAD + "Ana,O,,\n",
    "spaces in titles": lambda: "  first   NAME , LAST-NAME ,E-Mail\nAna,O,x\n",
    "line ends in cells": lambda: HEAD + '"Ana\r\nB","O\n\n",,\n',
    "line ends of every kind": lambda: HEAD + "Ana,O,,\r\nBo,L,,\rCy,M,,\n",
    "several in one cell": lambda: HEAD + f"Ana,O,{' ::: '.join('a@x.example' for _ in range(999))},\n",
    "guards upon guards": lambda: HEAD + "''''=1,O,'+1,'-\n",
}
