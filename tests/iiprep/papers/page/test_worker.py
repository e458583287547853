import io

import pytest

from iiprep.papers.page.worker import read_parts, write_parts


def test_messages_come_out_as_they_went_in() -> None:
    pipe = io.BytesIO()
    write_parts(pipe, b"{}", b"")
    write_parts(pipe, b"a\nb", b"\x00\xff")
    pipe.seek(0)
    assert read_parts(pipe, 2) == (b"{}", b"")
    assert read_parts(pipe, 2) == (b"a\nb", b"\x00\xff")
    assert read_parts(pipe, 2) == ()


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"3 5", id="no end of line"),
        pytest.param(b"3\nabc", id="too few parts"),
        pytest.param(b"3 5\nabcde", id="cut in the second part"),
    ],
)
def test_a_cut_message_is_none(cut: bytes) -> None:
    assert read_parts(io.BytesIO(cut), 2) == ()
