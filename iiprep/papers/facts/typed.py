"""The fields that texts of the papers are put together from, so that a letter is named where it was typed."""

from iiprep.model.plan import Plan


def typed(plan: Plan, position: int = 0) -> dict[str, str]:
    """What was typed, by its field, for the paper to the person at `position` of `plan.people`."""
    person, thanks = plan.people[position], plan.thanks_for(position)
    path, own = f"others.{position - 1}" if position else "host", f"thanks.{position}"
    return {
        f"{path}.name": person.name,
        f"{path}.call_name": person.call_name,
        "host.how_found": plan.host.how_found,
        "host.introduced_by": plan.host.introduced_by,
        "profile.name": plan.profile.name,
        "profile.headline": plan.profile.headline,
        **{f"objectives.{index}": one.text for index, one in enumerate(plan.objectives)},
        "request.where": plan.request.where,
        "request.note": plan.request.note,
        f"{own}.they_said": thanks.they_said,
        f"{own}.i_will": thanks.i_will,
        f"{own}.own_words": thanks.own_words,
    }
