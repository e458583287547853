import base64

import pytest
from pydantic import ValidationError

from iiprep.exchange.photo import photo_of
from iiprep.model.photo import is_photo, is_plain_jpeg, photo_bytes, photo_text
from iiprep.model.profile import Profile
from tests.photos import file

KEPT = photo_bytes(photo_of(file("JPEG")))


def larger(data: bytes) -> bytes:
    """The same file, whose frame says that it is 4,000 points wide."""
    at = data.index(b"\xff\xc0")
    return data[: at + 7] + (4000).to_bytes(2, "big") + data[at + 9 :]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(file("PNG"), id="another kind"),
        pytest.param(file("JPEG"), id="too large a frame"),
        pytest.param(KEPT[:-2], id="no end"),
        pytest.param(KEPT + b"more", id="something behind it"),
        pytest.param(KEPT[:2] + b"\xff\xfe\x00\x06home" + KEPT[2:], id="a comment"),
        pytest.param(KEPT[:2] + b"\xff\xe1\x00\x06Exif" + KEPT[2:], id="metadata"),
        pytest.param(KEPT[:2] + b"\xff\xe0\x00\x06JFXX" + KEPT[2:], id="a second head"),
        pytest.param(KEPT[:2] + b"\x00" + KEPT[2:], id="a broken chain"),
        pytest.param(KEPT[:-2] + b"\xff\xfe\x00\x06home" + KEPT[-2:], id="a comment after the picture"),
        pytest.param(KEPT[:-2] + KEPT, id="a second picture"),
        pytest.param(larger(KEPT), id="it says it is large"),
        pytest.param(KEPT[:-2] + bytes(100_000) + KEPT[-2:], id="too many bytes"),
    ],
)
def test_only_a_small_jpeg_without_metadata_is_kept(data: bytes) -> None:
    assert is_plain_jpeg(KEPT)
    assert not is_plain_jpeg(data)
    assert not is_photo(photo_text(data))
    with pytest.raises(ValidationError, match="not a photo"):
        Profile(photo=base64.b64encode(data).decode() or "x")


def test_a_profile_keeps_a_photo() -> None:
    assert photo_bytes(Profile(photo=photo_text(KEPT)).photo) == KEPT
    assert Profile().photo == ""
