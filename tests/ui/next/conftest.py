"""What the tests of Next share: the home window over a workbook, on a morning of December 2026."""

from tests.ui.workbook.conftest import add, add_sample, find, home, preferences, workbook

__all__ = ["add", "add_sample", "find", "home", "preferences", "workbook"]
