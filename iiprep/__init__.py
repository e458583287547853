"""iiprep without a window: the values of a meeting, the advice on them and the papers made of them."""

__version__ = "0.1.0"
