"""The tests of taking everything along work on the running program."""

from tests.ui.running import named, program, workbook

__all__ = ["named", "program", "workbook"]
