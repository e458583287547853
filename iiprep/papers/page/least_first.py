"""What may go from each paper, the least important first: fields, and lists by their name with a point.

Lists in a tuple of their own go together: always the end of the longest, of lists of one length that of the
first, so that some of each stays.
"""

LEAST_FIRST: dict[str, tuple[str | tuple[str, ...], ...]] = {
    "prep-sheet": (
        "notes.for_the_day",
        "carry.already_have.",
        "host.found_out",
        "questions.",
        "dress.reminders.",
        "host.companies",
        "host.industry",
        "host.function",
        "host.level",
        "host.geography",
        "carry.items.",
        "request.note",
        "host.introduced_by",
        "host.how_found",
        "profile.situation",
        "place.entry",
        "place.room",
        "others.",
        "host.phone",
        "host.email",
        "host.title",
    ),
    "one-sheet": ("profile.targets.", ("profile.skills.", "profile.achievements.")),
    "thank-you-card": ("thanks.",),
    "thank-you-letter": ("thanks.", "place.room", "place.address", "profile.geography"),
    "bio": (
        "profile.companies",
        "profile.geography",
        "profile.level",
        "profile.function",
        "profile.industry",
        ("profile.skills.", "profile.education.", "profile.experience.", "profile.achievements."),
    ),
    "reader-page": (),
    "guide": (),
    "coach-page": (
        "summary.people.",
        "summary.readings.",
        "summary.groups.",
        "summary.kind_words.",
        "summary.met.",
        "summary.given.",
        "summary.lessons.",
        "summary.learned.",
    ),
}
"""What goes before anything is cut short."""

AT_LAST: dict[str, tuple[str, ...]] = {
    "prep-sheet": ("questions.", "objectives.", "notes.red_lines."),
    "one-sheet": (
        "profile.companies",
        "profile.geography",
        "profile.level",
        "profile.function",
        "profile.industry",
        "profile.headline",
        "profile.profile_link",
        "profile.phone",
        "profile.email",
        "profile.summary",
    ),
    "bio": ("profile.headline", "profile.profile_link", "profile.phone", "profile.email", "profile.summary"),
    "reader-page": ("request.note.",),
    "thank-you-letter": ("profile.profile_link", "profile.phone", "profile.email", "host.", "others."),
}
"""What goes only where cutting texts short is not enough."""
