"""What counts over all meetings: what was learned, who was met, what was given."""
