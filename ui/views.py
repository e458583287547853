"""The views of the home window beside the meetings: the one place that knows all of them."""

from ui.workbook.views import HomeView, View, ViewTools


def views_of(tools: ViewTools) -> tuple[View, ...]:
    """The views in the order of the side; each imports what it needs when it is made."""

    def summary() -> HomeView:
        from ui.summary.view import SummaryView

        return SummaryView(tools.workbook.circle.known, tools.jobs, lambda: tools.now().date())

    return (View("summary", "What counts", "star", summary),)
