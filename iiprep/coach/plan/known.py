"""Better sentences that a plan knows: its times, its minutes, how I found the host, what I hope to learn."""

from collections.abc import Mapping

from iiprep.model.plan import Plan
from iiprep.papers.facts.messages import suggested_request, suggested_subject, suggested_thanks
from iiprep.papers.region import Region

_SUBJECT = "request.subject"
_STAYED = "how you came into this work"
_HEARD_IN_SUBJECTS = "job-ask transition-opener resume-push desperate demanding term pick-your-brain".split()


def known_sentences(plan: Plan, path: str, region: Region) -> Mapping[str, str]:
    """For each rule the sentence for the text at `path` that this plan knows; the others are left out."""
    section, *rest = path.split(".")
    if path == _SUBJECT:
        known = dict.fromkeys(_HEARD_IN_SUBJECTS, suggested_subject(plan))
    elif section == "request":
        known = _of_request(plan, region)
    elif section == "thanks":
        known = _of_thanks(plan, int(rest[0])) | _of_a_half_sentence(rest[-1])
    else:
        known = {}
    return {rule: sentence for rule, sentence in known.items() if sentence}


def _of_request(plan: Plan, region: Region) -> dict[str, str]:
    parts = suggested_request(plan, region)
    return {
        "no-source": parts.source,
        "no-objective": parts.hope,
        "no-times": parts.offer if parts.times else "",
        "no-duration": parts.ask,
        "transition-opener": parts.who,
        "subject-missing": f"Subject: {suggested_subject(plan)}",
    }


def _of_thanks(plan: Plan, position: int) -> dict[str, str]:
    thanks = suggested_thanks(plan, position)
    return {"thanks-no-words": thanks.said, "thanks-no-deed": thanks.will}


def _of_a_half_sentence(field: str) -> dict[str, str]:
    """What they said stands after “What stayed with me is”: a whole sentence would read oddly there."""
    return dict.fromkeys((*_HEARD_IN_SUBJECTS, "thanks-asks"), _STAYED) if field == "they_said" else {}
