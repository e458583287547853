"""A small network that hears what a sentence asks of its reader: word pieces in, one score a rule out."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""numpy reads it once, when it is first imported: for so small a network a second core only makes it wait."""
