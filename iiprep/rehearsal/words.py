"""What a rehearsal says: times, a calm hint when a turn runs over, and how it went against the plan."""

from iiprep.rehearsal.course import Course
from iiprep.rehearsal.turns import Turn, Who

LESSON = (
    "Mistakes are lessons, and these cost nobody anything: you have made them now, in a room of your own."
)


def clock_words(seconds: float) -> str:
    """Seconds as ``1:05``."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def length_words(seconds: int) -> str:
    """Seconds as one speaks of them: “20 seconds”, “1 minute”, from a minute and a half on “2 minutes”."""
    if seconds < 90:
        minute = seconds == 60
        return "1 minute" if minute else f"{seconds} second{'' if seconds == 1 else 's'}"
    return f"{round(seconds / 60)} minutes"


def hint(turn: Turn, over_by: int) -> str:
    """A calm word for a turn that ran over; empty within its time."""
    if over_by <= 0:
        return ""
    if turn.answer == "profile.story":
        return "A minute is enough. Come to a full stop; what they want to know more about, they will ask."
    if turn.answer:
        return "Long enough: the truth in two calm sentences. Stop here, and let them ask for more."
    if turn.who is Who.I_SAY:
        return "That may be shorter: the half hour belongs to what they can tell you."
    if turn.must:
        return "It has had its time. Let them finish, thank them, and go on to the next."
    return "It has had its time. Let them finish, then say “May I ask you one more thing?”"


def verdict(course: Course) -> str:
    """How long it took, against the plan."""
    took, planned = course.took, course.planned
    words = f"It took {length_words(took)}; the plan has {length_words(planned)}."
    if took > planned + 60:
        return f"{words} Shorten what ran over most, or let a question without a star go."
    if took < planned / 2:
        return f"{words} Alone it goes faster: leave room for what they will answer."
    return f"{words} That fits."


def last_time(took: int) -> str:
    """How long the last rehearsal took; empty while there was none."""
    return f"Last time it took {length_words(took)}." if took else ""
