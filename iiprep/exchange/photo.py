"""A photo from a file: looked at, cut to its frame, made small and encoded anew; nothing else comes along."""

import struct
import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from iiprep.errors import FileRefused, reason
from iiprep.exchange.sources import whats_wrong_with
from iiprep.model.photo import HEIGHT, MOST_BYTES, WIDTH, is_plain_jpeg, photo_text

LARGEST_FILE = 30_000_000
MOST_PIXELS = 64_000_000
"""Of a picture that must be read in whole; a plain JPEG is made small while it is read."""

MOST_IN_STEPS = 256_000_000
FEWEST = 120
FORMATS = ("JPEG", "PNG", "WEBP")
_IN_STEPS = ("JPEG", "MPO")
_QUALITIES = (90, 82, 70, 55, 40)
_FACE = (0.5, 0.35)
Image.MAX_IMAGE_PIXELS = MOST_IN_STEPS  # Pillow asks before the format is known
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError, TypeError, OverflowError)
_HINT = "Choose another one, of at most 30 MB."


def read_photo(path: Path) -> str:
    """The photo in the file at `path`, as it is kept. Raises FileRefused."""
    try:
        wrong = whats_wrong_with(path)
        if wrong:
            raise FileRefused([f"{path.name} cannot be opened: {wrong}."], _HINT)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise FileRefused([f"{path.name} cannot be opened: {reason(error)}."], _HINT) from None
    try:
        return photo_of(data)
    except ValueError as error:
        raise FileRefused([f"{path.name} {error}."], _HINT) from None


def photo_of(data: bytes) -> str:
    """The picture in `data` as it is kept; one that already is so stays as it is.

    Raises ValueError, whose text completes a sentence that begins with the name of the file.
    """
    if len(data) > LARGEST_FILE:
        raise ValueError(f"has more than {LARGEST_FILE // 1_000_000} MB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = _decoded(data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValueError(_too_many(MOST_IN_STEPS)) from None
    except UnidentifiedImageError:
        raise ValueError(_OTHER_KIND) from None
    except _Unfit as error:
        raise ValueError(str(error)) from None
    except _BROKEN:
        raise ValueError("is damaged and cannot be read to its end") from None
    return photo_text(data if is_plain_jpeg(data) else _encoded(picture))


class _Unfit(Exception):
    """A whole picture that cannot be printed; the text completes a sentence."""


_OTHER_KIND = "is no picture of a kind that is read: JPEG, PNG or WebP"


def _too_many(most: int) -> str:
    return f"has more than {most // 1_000_000} million points"


def _decoded(data: bytes) -> Image.Image:
    """The picture upright, on white, cut to the frame and as small as it is kept."""
    with Image.open(BytesIO(data), formats=FORMATS) as opened:
        wide, high = opened.size
        most = (
            MOST_IN_STEPS if opened.format in _IN_STEPS and "progressive" not in opened.info else MOST_PIXELS
        )
        if wide * high > most:
            raise _Unfit(_too_many(most))
        if min(wide, high) < FEWEST and not is_plain_jpeg(data):
            raise _Unfit(f"is too small to print: it needs {FEWEST} points a side")
        opened.draft("RGB", (4 * WIDTH, 4 * HEIGHT))
        opened.thumbnail((8 * WIDTH, 8 * HEIGHT), Image.Resampling.BOX)
        upright = ImageOps.exif_transpose(opened)
        return ImageOps.fit(_on_white(upright), (WIDTH, HEIGHT), Image.Resampling.LANCZOS, centering=_FACE)


def _on_white(picture: Image.Image) -> Image.Image:
    if "transparency" not in picture.info and picture.mode not in ("RGBA", "LA", "PA", "RGBa", "La"):
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")


def _encoded(picture: Image.Image) -> bytes:
    """The picture as JPEG, at the best quality that is small enough."""
    clean = Image.frombytes("RGB", picture.size, picture.tobytes())
    for quality in _QUALITIES:
        sink = BytesIO()
        clean.save(sink, "JPEG", quality=quality, optimize=True)
        if len(sink.getvalue()) <= MOST_BYTES:
            break
    return sink.getvalue()
