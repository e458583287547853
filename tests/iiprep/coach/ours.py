"""The coach that comes with the program, read once for all tests of a process."""

from iiprep.coach.engine import Coach
from iiprep.paths import assets_folder

COACH = Coach.load(assets_folder() / "coach")
