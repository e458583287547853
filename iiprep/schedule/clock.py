"""On which clock a time is meant that somebody types."""

from iiprep.model.fields import replaced
from iiprep.model.plan import Plan
from iiprep.schedule.zones import local_zone


def with_zone(plan: Plan) -> Plan:
    """`plan` with the zone of this computer as that of the meeting, where a time is set and no zone is known.

    So the meeting stays where it is when the computer travels.
    """
    timing = plan.timing
    if timing.day is None or timing.start is None or timing.zone or plan.profile.zone:
        return plan
    return replaced(plan, timing=replaced(timing, zone=local_zone()))
