"""The views of the home window about people and what lies between them."""

from ui.people.desk import Desk
from ui.workbook.views import HomeView, View, ViewTools


def people_views(tools: ViewTools, desk: Desk) -> tuple[View, ...]:
    """People, topics and introductions; each imports what it needs when it is made."""

    def people() -> HomeView:
        from ui.people.people_view import PeopleView

        return PeopleView(desk, tools.preferences, tools.now)

    def topics() -> HomeView:
        from ui.between.topics_view import TopicsView

        return TopicsView(desk, tools.preferences, tools.now)

    def introductions() -> HomeView:
        from ui.between.introductions_view import IntroductionsView

        return IntroductionsView(desk, tools.preferences, tools.now)

    return (
        View("people", "People", "users", people),
        View("topics", "Topics", "message-circle", topics),
        View("introductions", "Introductions", "network", introductions),
    )
