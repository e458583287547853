"""The pictures are worth looking at: light differs from dark, and 200 % is twice as large."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.long
DRAW = (
    "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; "
    "from tests.shots import Photographer; from iiprep.settings import Appearance; "
    "photographer = Photographer(QApplication([]), Path(sys.argv[1]), int(sys.argv[2])); "
    "photographer.take_home_only((Appearance.LIGHT, Appearance.DARK))"
)


@pytest.fixture(scope="module")
def pictures(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, QImage]:
    """The home window at both scales, light and dark, by name."""
    out = tmp_path_factory.mktemp("shots")
    for scale in (1, 2):
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "IIPREP_HOME": str(out / f"home{scale}")}
        command = [sys.executable, "-c", DRAW, str(out), str(scale)]
        subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return {file.stem: QImage(str(file)) for file in out.glob("*.png")}


def test_light_and_dark_differ(pictures: dict[str, QImage]) -> None:
    light, dark = pictures["home-light-1180@1x"], pictures["home-dark-1180@1x"]
    assert light.size() == dark.size()
    corners = [image.pixelColor(20, image.height() // 2).lightness() for image in (light, dark)]
    assert corners[0] > 200
    assert corners[1] < 60


def test_twice_the_scale_is_twice_the_size(pictures: dict[str, QImage]) -> None:
    assert pictures["home-light-1180@2x"].size() == pictures["home-light-1180@1x"].size() * 2
