"""The stages of a meeting follow from a few facts; silence, “not now” and a meeting not held all rest."""

from datetime import date
from typing import Any

import pytest

from iiprep.model.debrief import Happened, Outcome, Thanks
from iiprep.model.meeting import Timing
from iiprep.model.request import Answer, Request, Waiting
from iiprep.schedule.stages import Stage, stage_of, standing_of
from tests.chains import TOM, chain

DAY = date(2026, 11, 3)
SENT = Request(sent_on=DAY)
DATED = Timing(day=DAY)
MET = Happened(outcome=Outcome.MET)
ONE = (Thanks(own_words="Thank you.", sent_on=DAY),)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        pytest.param({}, Stage.PREPARING, id="begun"),
        pytest.param({"request": SENT}, Stage.ASKED, id="sent"),
        pytest.param({"request": SENT, "waiting": Waiting(answer=Answer.YES)}, Stage.ASKED, id="yes-no-time"),
        pytest.param({"request": SENT, "timing": DATED}, Stage.ARRANGED, id="dated"),
        pytest.param({"timing": DATED}, Stage.ARRANGED, id="dated-without-a-note"),
        pytest.param({"request": SENT, "waiting": Waiting(nudged_on=DAY)}, Stage.RESTING, id="nudged"),
        pytest.param(
            {"request": SENT, "waiting": Waiting(nudged_on=DAY, answer=Answer.YES)},
            Stage.ASKED,
            id="yes-after-the-nudge",
        ),
        pytest.param(
            {"request": SENT, "waiting": Waiting(nudged_on=DAY), "timing": DATED},
            Stage.ARRANGED,
            id="arranged-after-the-nudge",
        ),
        *(
            pytest.param({"request": SENT, "waiting": Waiting(answer=answer)}, Stage.RESTING, id=answer.value)
            for answer in (Answer.NO, Answer.OTHER, Answer.NOT_REACHED)
        ),
        pytest.param({"happened": MET}, Stage.MET, id="met"),
        pytest.param({"happened": MET, "thanks": ONE}, Stage.THANKED, id="thanked"),
        pytest.param({"happened": MET, "thanks": ONE, "others": (TOM,)}, Stage.MET, id="one-of-two-thanked"),
        pytest.param(
            {"timing": DATED, "happened": Happened(outcome=Outcome.NOT_HELD)}, Stage.RESTING, id="not-held"
        ),
    ],
)
def test_the_stage(sections: dict[str, Any], expected: Stage) -> None:
    assert stage_of(standing_of(chain(**sections).plan)) is expected


@pytest.mark.requirement("R42")
def test_no_stage_has_a_word_of_failure() -> None:
    assert {stage.value for stage in Stage} == {
        "Preparing",
        "Asked",
        "Arranged",
        "Met",
        "Thanked",
        "Resting",
    }
