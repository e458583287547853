"""HTML to a page: the only module that imports WeasyPrint, with bundled fonts and a closed fetcher."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from iiprep.model.photo import photo_bytes
from iiprep.papers.page.geometry import PAPERS, Geometry
from iiprep.papers.page.html import Pages
from iiprep.papers.page.leave_off import BESIDE
from iiprep.papers.page.measure import Measured, measure

_FACES = (
    ("Regular", "normal", 400),
    ("Italic", "italic", 400),
    ("SemiBold", "normal", 600),
    ("Bold", "normal", 700),
)
_MISSING = re.compile(
    r'\.notdef glyph rendered for Unicode string unsupported by fonts: "(.*)" \(', re.DOTALL
)

_PRODUCER = re.compile(rb' [a-z0-9]+:Producer="[^"]*"')


@dataclass(frozen=True, slots=True)
class Laid:
    """A laid-out page: what was measured on it, and WeasyPrint's document to write it from."""

    measured: Measured
    document: Any


_PHOTO = "data:image/jpeg;base64,"


class _Bundled(URLFetcher):  # type: ignore[misc]
    """Serves the four font files by name, and a checked photo; all else is refused, whatever its scheme."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols=())
        self._files = {f"app:Inter-{face}.ttf": folder / f"Inter-{face}.ttf" for face, _, _ in _FACES}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        if url.startswith(_PHOTO):
            photo = photo_bytes(url.removeprefix(_PHOTO))
            return URLFetcherResponse(url, photo, {"Content-Type": "image/jpeg"})
        if url not in self._files:
            raise ValueError(f"only bundled files are read, not {url[:40]}")
        return URLFetcherResponse(url, self._files[url].read_bytes())


class Press:
    """Lays out and writes pages; fonts and style sheets are read once."""

    def __init__(self, templates: Path, assets: Path) -> None:
        self.pages = Pages(templates)
        self._fetcher = _Bundled(assets / "fonts")
        self._fonts = FontConfiguration()
        faces = "".join(
            f"@font-face {{ font-family: 'iiprep paper'; src: url(app:Inter-{face}.ttf);"
            f" font-style: {style}; font-weight: {weight}; }}\n"
            for face, style, weight in _FACES
        )
        base = faces + (templates / "papers" / "base.css").read_text(encoding="utf-8")
        self._base = self._css(base)
        self._styles = {
            paper: self._css((templates / "papers" / f"{paper}.css").read_text(encoding="utf-8"))
            for paper in PAPERS
        }

    def lay(self, paper: str, facts: Mapping[str, Any], page: Geometry) -> Laid:
        """One layout of `paper` on an endless sheet."""
        html = self.pages.html(paper, facts, page)
        document = HTML(string=html, url_fetcher=self._fetcher).render(
            stylesheets=[self._base, self._styles[paper]], font_config=self._fonts
        )
        return Laid(measure(document), document)

    def write(self, laid: Laid) -> tuple[bytes, tuple[str, ...]]:
        """The PDF, tagged for readers, and the characters that no font could draw."""
        _figures(laid.document)
        page = laid.document.pages[0]
        page.anchors = renumbered(page.anchors)
        with _listening() as missing:
            pdf = laid.document.write_pdf(pdf_variant="pdf/ua-1", finisher=_nameless)
        return pdf, tuple(dict.fromkeys("".join(missing)))

    def _css(self, text: str) -> CSS:
        return CSS(string=text, font_config=self._fonts, url_fetcher=self._fetcher)


def _figures(document: Any) -> None:  # noqa: ANN401
    """Tag what boxes draw (``role="img"``) as a figure with its words, as WeasyPrint does for pictures."""
    seen = set()
    for box in document.pages[0]._page_box.descendants():  # noqa: SLF001
        element = box.element
        if element is not None and element.get("role") == "img" and element not in seen:
            seen.add(element)
            element.set("alt", element.get("aria-label"))
            box.element_tag = "img"


def renumbered(anchors: Mapping[str, Any]) -> dict[str, Any]:
    """The places in a file without a gap in the numbers of companies: it would tell that one is left out."""
    numbers: dict[str, dict[str, int]] = {}
    return {_renumbered(name, numbers): place for name, place in anchors.items()}


def _renumbered(name: str, numbers: dict[str, dict[str, int]]) -> str:
    if not name.startswith(BESIDE):
        return name
    old = new = ""
    for step in name.split("."):
        seen = numbers.setdefault(old, {})
        put = str(seen.setdefault(step, len(seen))) if step.isdigit() else step
        old, new = f"{old}.{step}".strip("."), f"{new}.{put}".strip(".")
    return new


def _nameless(_document: Any, pdf: Any) -> None:  # noqa: ANN401 - pydyf is untyped
    """Take the maker's name out of the file: its metadata are title and language, nothing else."""
    pdf.info.pop("Producer", None)
    for one in pdf.objects:
        if getattr(one, "extra", {}).get("Type") == "/Metadata":
            one.stream = [_PRODUCER.sub(b"", part) for part in one.stream]


@contextmanager
def _listening() -> Iterator[list[str]]:
    """The texts whose letters WeasyPrint reports as missing while the page is drawn."""
    found: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            match = _MISSING.search(record.getMessage())
            if match:
                found.append(match[1])

    ear, logger = Ear(), logging.getLogger("weasyprint")
    propagates = logger.propagate
    logger.addHandler(ear)
    logger.propagate = False
    try:
        yield found
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagates
