import re

import pytest

from iiprep.papers.facts.code import code_of


def test_the_path_draws_every_dark_square() -> None:
    code = code_of("https://linkedin.com/in/ana")
    runs = [tuple(map(float, run)) for run in re.findall(r"M(\d+) ([\d.]+)h(\d+)", code["path"])]
    assert code["size"] == 33
    assert runs[0] == (2.0, 2.5, 7.0)
    assert all(x + length <= 31 for x, _, length in runs)


@pytest.mark.parametrize("link", ["", "https://a.example/" + "x" * 400])
def test_without_a_link_that_a_phone_can_read_there_is_no_code(link: str) -> None:
    assert code_of(link)["size"] == 0
