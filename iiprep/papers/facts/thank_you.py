"""The facts of the thank-you card, one for each person present."""

from iiprep.model.plan import Plan
from iiprep.papers.facts.items import Facts, item
from iiprep.papers.facts.messages import thank_you_text
from iiprep.papers.region import Region


def thank_you_card(plan: Plan, _region: Region, position: int = 0) -> Facts:
    """The card to the person at `position` of `plan.people`, its text paragraph by paragraph."""
    thanks = plan.thanks_for(position)
    path = f"thanks.{position}"
    ready = bool(thanks.own_words.strip() or (thanks.they_said.strip() and thanks.i_will.strip()))
    paragraphs = thank_you_text(plan, position).split("\n")
    field = f"{path}.own_words" if thanks.own_words.strip() else f"{path}.they_said"
    return {
        "person": plan.people[position].name.strip(),
        "title": "Thank-you",
        "paragraphs": [
            item(field if index == 0 else f"{field}.{index}", text)
            for index, text in enumerate(paragraphs)
            if text.strip()
        ],
        "ready": ready,
    }
