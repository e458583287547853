"""Rehearsing a meeting before it: what comes in which order, and a clock for each turn."""
