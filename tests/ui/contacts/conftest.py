"""The tests of bringing contacts in work on the running program."""

from tests.ui.running import named, program, workbook

__all__ = ["named", "program", "workbook"]
