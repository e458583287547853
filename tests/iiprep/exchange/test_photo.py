import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFile
from PIL.ExifTags import Base

from iiprep.errors import FileRefused
from iiprep.exchange.photo import photo_of, read_photo
from iiprep.model.photo import MOST_BYTES, is_plain_jpeg, photo_bytes
from tests.photos import file, picture


def opened(text: str) -> Image.Image:
    return Image.open(BytesIO(photo_bytes(text)))


def with_gps() -> bytes:
    exif = Image.Exif()
    exif[Base.Artist] = "Somebody private"
    exif[Base.Orientation] = 6
    return file("JPEG", exif=exif, comment=b"taken at home")


def bomb(side: int = 50_000) -> bytes:
    """A PNG of 50,000 by 50,000 points, or of others, in a few bytes."""
    data = bytearray(file("PNG"))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_becomes_a_small_jpeg_in_its_frame(kind: str) -> None:
    text = photo_of(file(kind))
    assert len(photo_bytes(text)) <= MOST_BYTES
    assert (opened(text).size, opened(text).format) == ((400, 500), "JPEG")


def test_what_is_kept_stays_as_it_is() -> None:
    text = photo_of(file("JPEG"))
    assert photo_of(photo_bytes(text)) == text


@pytest.mark.requirement("R50")
def test_nothing_but_the_picture_is_kept() -> None:
    data = photo_bytes(photo_of(with_gps()))
    assert b"private" in with_gps()
    assert b"private" not in data
    assert b"home" not in data
    assert not Image.open(BytesIO(data)).getexif()


def test_a_picture_lying_on_its_side_is_put_upright() -> None:
    upright, lying = opened(photo_of(file("JPEG"))), opened(photo_of(with_gps()))
    assert upright.tobytes() != lying.tobytes()


def test_a_transparent_ground_becomes_white() -> None:
    sink = BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(sink, "PNG")
    assert opened(photo_of(sink.getvalue())).getpixel((10, 10)) == (255, 255, 255)


OTHER = "is no picture of a kind that is read: JPEG, PNG or WebP"


def test_a_picture_of_a_large_camera_is_made_small() -> None:
    sink = BytesIO()
    Image.new("L", (9000, 12_000), 200).save(sink, "JPEG", quality=30)
    assert opened(photo_of(sink.getvalue())).size == (400, 500)


def tiny() -> bytes:
    sink = BytesIO()
    picture(60, 80).save(sink, "PNG")
    return sink.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(lambda: b"", OTHER, id="empty"),
        pytest.param(lambda: b"GIF89a" + bytes(40), OTHER, id="another kind"),
        pytest.param(lambda: file("PNG")[:900], "is damaged and cannot be read to its end", id="cut off"),
        pytest.param(bomb, "has more than 256 million points", id="a bomb"),
        pytest.param(lambda: bomb(9_000), "has more than 64 million points", id="too large to read at once"),
        pytest.param(tiny, "is too small to print: it needs 120 points a side", id="too small"),
        pytest.param(lambda: bytes(30_000_001), "has more than 30 MB", id="too large a file"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: Callable[[], bytes], words: str
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)  # WeasyPrint sets it, in its own process
    (tmp_path / "me.png").write_bytes(data())
    with pytest.raises(FileRefused) as refused:
        read_photo(tmp_path / "me.png")
    assert str(refused.value) == f"me.png {words}. Choose another one, of at most 30 MB."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="cannot be opened"):
        read_photo(tmp_path / "gone.png")


def test_a_picture_of_noise_is_small_enough_too() -> None:
    sink = BytesIO()
    Image.effect_noise((900, 1100), 250).convert("RGB").save(sink, "PNG")
    assert is_plain_jpeg(photo_bytes(photo_of(sink.getvalue())))
