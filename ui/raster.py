"""Pages of a PDF as pictures, for the screen and the printer: the one module that knows pypdfium2."""

from dataclasses import dataclass
from typing import Any

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its size is in points."""

    size: QSizeF
    source: Any

    def image(self, width: int) -> QImage:
        """The page `width` real pixels wide, on white."""
        bitmap = self.source.render(scale=width / self.size.width(), prefer_bgrx=True)
        data = bytes(bitmap.buffer)
        made = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
        bitmap.close()
        return made

    def text(self) -> str:
        """What stands on the page, for who cannot see it."""
        found = self.source.get_textpage()
        words = " ".join(str(found.get_text_bounded()).split())
        found.close()
        return words


class Pdf:
    """An open PDF. Belongs to the interface thread; `close` lets go of its memory."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        sources = [self._document[number] for number in range(len(self._document))]
        self.pages = tuple(Page(QSizeF(*source.get_size()), source) for source in sources)

    def close(self) -> None:
        """End the use of its pages."""
        for page in self.pages:
            page.source.close()
        self._document.close()
