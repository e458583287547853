"""Which column of a table fills which field: by the titles that known programs give them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from iiprep.model.text import folded

FIRST, MIDDLE, LAST = "first", "middle", "last"
PARTS_OF_A_NAME = (FIRST, MIDDLE, LAST)
CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "": "Not taken",
        "name": "Full name",
        FIRST: "First name",
        MIDDLE: "Middle name",
        LAST: "Last name",
        "call_name": "What to call them",
        "organisation": "Organisation",
        "title": "Title",
        "email": "E-mail",
        "phone": "Phone",
        "profile_link": "Profile link",
        "found_out": "Notes",
    }
)
_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "name": (
            "name, full name, display name, contact name, anzeigename, vollstandiger name, nom complet, "
            "nom affiche, nombre completo, nombre para mostrar, nome completo, nome visualizzato, "
            "volledige naam"
        ),
        FIRST: (
            "first name, given name, first, forename, vorname, prenom, nombre, nome, voornaam, imie, "
            "primeiro nome"
        ),
        MIDDLE: (
            "middle name, additional name, middle, weitere vornamen, deuxieme prenom, segundo nombre, "
            "secondo nome"
        ),
        LAST: (
            "last name, family name, last, surname, nachname, familienname, nom, nom de famille, "
            "apellidos, apellido, cognome, achternaam, nazwisko, sobrenome"
        ),
        "call_name": "nickname, what to call them, what i call them, spitzname, surnom, apodo, soprannome",
        "organisation": (
            "company, organisation, organization, organization name, organization 1 name, company name, "
            "employer, firma, unternehmen, societe, entreprise, empresa, organizacion, azienda, societa, "
            "bedrijf"
        ),
        "title": (
            "title, job title, position, organization title, organization 1 title, role, job, funktion, "
            "berufsbezeichnung, fonction, poste, titre, cargo, puesto, posizione, qualifica, functie"
        ),
        "email": (
            "e mail address, email address, e mail, email, primary email, e mail 1 value, e mail 2 "
            "address, e mail 3 address, secondary email, e mail 2 value, e mail 3 value, e mail adresse, "
            "mail, adresse e mail, adresse electronique, correo electronico, direccion de correo "
            "electronico, indirizzo e mail, indirizzo di posta elettronica"
        ),
        "phone": (
            "mobile phone, mobile number, mobile, cell phone, cell, phone on the day, phone 1 value, "
            "phone, phone number, primary phone, business phone, work phone, business phone 2, home "
            "phone, phone 2 value, phone 3 value, mobiltelefon, handy, telefon, telefon geschaftlich, "
            "telefon privat, telephone mobile, telephone, telephone bureau, movil, telefono movil, "
            "telefono, telefono del trabajo, cellulare"
        ),
        "profile_link": (
            "profile link, linkedin, linkedin url, linkedin profile, profile, profile url, url, web page, "
            "web page 1, website 1 value, website, webpage, personal web page, webseite, internetseite, "
            "site web, page web, pagina web, sitio web"
        ),
        "found_out": "what i found out about them, notes, note, notizen, remarques, notas, commenti",
    }
)
_JOBS = {
    "job title",
    "position",
    "organization title",
    "organization 1 title",
    "berufsbezeichnung",
    "fonction",
}
_FORMS_OF_ADDRESS = {"title", "titre"}
_KNOWN = {
    title: (field, rank) for field, titles in _TITLES.items() for rank, title in enumerate(titles.split(", "))
}


def field_of(title: str) -> str:
    """The field or the part of a name that a column of this title fills; empty when it is not known."""
    return _KNOWN.get(_plain(title), ("", 0))[0]


def fields_of(titles: Sequence[str]) -> list[str]:
    """What each column fills. Beside a column for the job, “Title” is Dr. or Ms., and is not taken."""
    fields = [field_of(title) for title in titles]
    plain = [_plain(title) for title in titles]
    if set(plain) & _JOBS:
        fields = ["" if one in _FORMS_OF_ADDRESS else field for one, field in zip(plain, fields, strict=True)]
    return fields


def known_among(titles: Sequence[str]) -> int:
    """How many titles are known; 0 where none of them says who somebody is."""
    found = [field_of(title) for title in titles]
    if not {"name", "first", "last"} & set(found):
        return 0
    return len([one for one in found if one])


def order_of(titles: Sequence[str]) -> list[int]:
    """The columns in the order in which they are asked, where several fill one field."""
    return sorted(range(len(titles)), key=lambda at: (_KNOWN.get(_plain(titles[at]), ("", 99))[1], at))


def _plain(title: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded(title)).split())
