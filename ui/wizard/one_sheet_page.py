"""The step One-sheet: my profile, the companies I am learning about, and this meeting's copy."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iiprep.model.places import specs
from iiprep.model.plan import Plan
from iiprep.model.profile import Profile
from iiprep.papers.facts.items import joined
from iiprep.papers.facts.one_sheet import houses, left_out_of, names_host
from iiprep.papers.region import Region, system_region
from ui.document import Document
from ui.forms.binding import Mnemonics
from ui.forms.disclosure import Disclosure
from ui.forms.rows import RowsForm
from ui.forms.section import FieldRow, SectionForm
from ui.given_copies import GivenCopies
from ui.theme import GRID, look, set_icon
from ui.widgets import secondary

CONTACT = ("name", "headline", ("email", "phone"), "profile_link")
ABOUT = ("summary", "achievements")
_SHOWN = {"name", "headline", "email", "phone", "profile_link", "summary", "achievements", "targets"}
_FEW, _MANY = 12, 24
SHARED = (
    "Your profile is shared by all your meetings: what you change here changes on each of their one-sheets."
)


def folded_names() -> tuple[str, ...]:
    """The fields of the profile that wait folded: all that are not in view."""
    declared = specs(Profile).values()
    return tuple(spec.name for spec in declared if spec.name not in _SHOWN and not spec.label.internal)


def copy_words(plan: Plan) -> str:
    """What this copy does with the host's own company, by its name when it is on the list."""
    theirs = houses(plan)
    host = plan.host.short_name or "your host"
    if not theirs:
        return "When you know where your host works and it is on your list, it is left off this copy."
    if not names_host(plan):
        return f"{theirs[0]} is not on your list, so there is nothing to leave off."
    listed = left_out_of(plan)
    names, many = joined(listed), len(listed) > 1
    if plan.one_sheet.without_host:
        are, them = ("are", "them") if many else ("is", "it")
        return (
            f"{names} {are} on your list. This copy leaves {them} off, so that {host} is not asked for a job."
        )
    stand, them = ("stand", "them") if many else ("stands", "it")
    return f"{names} {stand} on this copy: {host} may read {them} as an ask for a job."


def targets_words(plan: Plan) -> str:
    """“16 companies in 3 industries”, and a calm word when they are few or many."""
    targets = [target for target in plan.profile.targets if target.companies]
    number = sum(len(target.companies) for target in targets)
    if not number:
        return ""
    industries = "one industry" if len(targets) == 1 else f"{len(targets)} industries"
    told = f"{'One company' if number == 1 else f'{number} companies'} in {industries}"
    if number < _FEW:
        return f"{told}. With twelve or more they see the pattern."
    return f"{told}. Twenty-four are as many as they will read." if number > _MANY else f"{told}."


class OneSheetPage(QWidget):
    """The profile in groups, the rest of it folded; the companies; the switch for this copy."""

    def __init__(
        self,
        document: Document,
        region: Callable[[], Region] = system_region,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._document = document
        self.given = GivenCopies(document, region, today)
        words = Mnemonics()
        self.copy = secondary("")
        self.companies = secondary("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(_shared())
        for names in (CONTACT, ABOUT):
            column.addWidget(SectionForm(document, "profile", names, folded=False, mnemonics=words))
        column.addWidget(self._targets())
        column.addWidget(self._copy_card(words))
        column.addWidget(self._rest(words))
        document.changed.connect(self._refresh)
        self._refresh()

    def _targets(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(RowsForm(self._document, "profile.targets", word="industry"))
        column.addWidget(self.companies)
        return box

    def _copy_card(self, words: Mnemonics) -> QFrame:
        card = QFrame()
        look(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        title = QLabel("This meeting’s copy")
        look(title, "label")
        column.addWidget(title)
        column.addWidget(FieldRow(self._document, "one_sheet.without_host", words))
        column.addWidget(self.copy)
        column.addWidget(self.given)
        return card

    def _rest(self, words: Mnemonics) -> Disclosure:
        self._more = Disclosure("profile", "More about me")
        inside = QVBoxLayout(self._more.content)
        inside.setContentsMargins(0, GRID, 0, 0)
        inside.addWidget(
            SectionForm(self._document, "profile", folded_names(), folded=False, mnemonics=words)
        )
        return self._more

    def _refresh(self) -> None:
        plan = self._document.plan
        self.copy.setText(copy_words(plan))
        self.companies.setText(targets_words(plan))
        self.companies.setVisible(bool(self.companies.text()))
        fresh = Profile()
        names = folded_names()
        self._more.say_filled(sum(getattr(plan.profile, n) != getattr(fresh, n) for n in names))


def _shared() -> QWidget:
    box = QWidget()
    mark = QLabel()
    set_icon(mark, "users", "secondary")
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(secondary(SHARED), 1)
    return box
